import fc from "fast-check";
import { binary, type Operator, type Tree } from "../../src/core/formula/tree";

/** Labels that share no word, so that what a phrase binds to is never in doubt. */
export const LABELS = [
  "Jumlah kelurahan tertib administrasi",
  "Laporan trantibmas ditindaklanjuti",
  "Usulan musrenbang disepakati",
  "Penduduk wajib identitas",
  "Pedagang pasar terdaftar",
] as const;

/** The words for each operator, as officials write them. */
const SIGNS: Readonly<Record<Operator, readonly string[]>> = {
  "/": [" : ", " / ", " ÷ ", " dibagi ", " dibagi dengan ", " di bagi ", " dibandingkan dengan "],
  "*": [" x ", " X ", " × ", " * ", " dikali ", " dikalikan "],
  "+": [" + ", " ditambah ", " ditambah dengan "],
  "-": [" - ", " − ", " – ", " dikurangi "],
};

/** How a tree is written: an index for each choice of words, taken in turn. */
export interface Notation {
  readonly choices: readonly number[];
  readonly upperCase: boolean;
}

export const notations: fc.Arbitrary<Notation> = fc.record({
  choices: fc.array(fc.nat(11), { minLength: 12, maxLength: 12 }),
  upperCase: fc.boolean(),
});

/** Writes a tree as prose, every part of it in brackets. */
export function write(tree: Tree, notation: Notation): string {
  let at = 0;
  const choose = (from: readonly string[]): string => {
    const choice = notation.choices[at++ % notation.choices.length] ?? 0;
    return from[choice % from.length] ?? "";
  };
  const label = (input: number): string => {
    const text = LABELS[input] ?? "";
    return notation.upperCase ? text.toUpperCase() : text;
  };
  const each = (part: Tree): string => {
    switch (part.kind) {
      case "variable":
        return label(part.input);
      case "number":
        return String(part.value).replace(".", ",");
      case "percent":
        return choose(["100%", "100 %", "100 persen"]);
      case "negative":
        throw new RangeError("Officials write no negative quantities");
      case "binary": {
        const sign = choose(SIGNS[part.operator]);
        return `${inBrackets(part.left)}${sign}${inBrackets(part.right)}`;
      }
    }
  };
  const inBrackets = (part: Tree): string => (part.kind === "binary" ? `(${each(part)})` : each(part));
  return each(tree);
}

const counts: fc.Arbitrary<Tree> = fc.letrec<{ count: Tree }>((tie) => ({
  count: fc.oneof(
    { maxDepth: 2 },
    fc.nat(LABELS.length - 1).map((input): Tree => ({ kind: "variable", input })),
    fc
      .tuple(fc.constantFrom<Operator>("+", "-"), tie("count"), tie("count"))
      .map(([operator, left, right]) => binary(operator, left, right)),
  ),
})).count;

/** Trees as officials calculate: counts added up, divided by one another, times a factor. */
export const trees: fc.Arbitrary<Tree> = fc
  .tuple(
    counts,
    fc.option(counts, { nil: null }),
    fc.constantFrom<Tree | null>(
      null,
      { kind: "percent", value: 100 },
      { kind: "number", value: 100 },
      { kind: "number", value: 1000 },
    ),
  )
  .map(([above, below, factor]) => {
    const ratio = below === null ? above : binary("/", above, below);
    return factor === null || below === null ? ratio : binary("*", ratio, factor);
  });
