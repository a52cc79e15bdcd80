import type { OperatorCandidate } from "./operators";
import type { Token } from "./token";

/** For each token the next one at or after it that a phrase can't simply run over, with and without line breaks. */
export interface Stops {
  readonly all: readonly number[];
  readonly withoutLines: readonly number[];
}

/** Where a phrase must be looked at again: at marks, brackets, bars, "=", and line breaks. */
export function stopsOf(tokens: readonly Token[], marks: ReadonlyMap<number, OperatorCandidate>): Stops {
  const all: number[] = [];
  const withoutLines: number[] = [];
  let [next, nextWithout] = [tokens.length, tokens.length];
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    const halts = marks.has(i) || (token !== undefined && HALTS.has(token.kind));
    if (halts) nextWithout = i;
    if (halts || token?.newLine === true) next = i;
    all[i] = next;
    withoutLines[i] = nextWithout;
  }
  return { all, withoutLines };
}

const HALTS: ReadonlySet<Token["kind"]> = new Set(["open", "close", "rule", "dots", "equals"]);

/** The token from which a phrase that has reached `at` goes on; `linesJoin` where line breaks are white space only. */
export function nextStop(stops: Stops, at: number, linesJoin: boolean): number {
  return (linesJoin ? stops.withoutLines : stops.all)[at] ?? at;
}
