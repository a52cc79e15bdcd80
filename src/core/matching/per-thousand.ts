import { numeralValue } from "../formula/operators";
import type { Reading } from "../formula/reading";
import type { Token } from "../formula/token";
import { binary, type Tree } from "../formula/tree";

/** "A per 1.000 B": so many A for each thousand of B. */
export interface PerThousand {
  /** The index of the phrase that begins with the figure. */
  readonly phrase: number;
  /** That phrase without its figure. */
  readonly text: string;
  readonly factor: number;
}

/**
 * Finds the figure of "A per 1.000 B", where that is the whole calculation and the figure a power of ten; null where it is
 * something else.
 */
export function perThousand({ tree, phrases }: Reading, tokens: readonly Token[]): PerThousand | null {
  if (tree.kind !== "binary" || tree.operator !== "/") return null;
  const { left, right } = tree;
  if (left.kind !== "variable" || right.kind !== "variable") return null;
  const phrase = phrases[right.input];
  const [, figure, text] = /^([\d.,]+)\s+(\p{L}.*)$/su.exec(phrase?.text ?? "") ?? [];
  if (phrase === undefined || figure === undefined || text === undefined) return null;
  const factor = numeralValue(figure);
  const isPer = /^per$/i.test(tokens[phrase.from - 1]?.text ?? "");
  if (!isPer || factor === null || !/^10{2,}$/.test(String(factor))) return null;
  return { phrase: right.input, text, factor };
}

/** The rate that "A per 1.000 B" means: the ratio times the figure. */
export function rateOf(ratio: Tree, { factor }: PerThousand): Tree {
  return binary("*", ratio, { kind: "number", value: factor });
}
