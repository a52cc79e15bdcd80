import { isUnit } from "./field-words";
import type { OperatorCandidate } from "./operators";
import type { Token } from "./token";

/** A stretch of a formula that stands for a quantity: token indexes (`to` is exclusive) and the text. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The name to match it by: its text, or the name of the quantity that a bracket spells out. */
  readonly name: string;
  /** What stands before and behind each sign in it that no label has: the label must speak of both sides. */
  readonly sides: readonly Sides[];
}

/** A sign that stays in a phrase, and the text on either side of it. */
export interface Sides {
  readonly sign: string;
  readonly before: string;
  readonly behind: string;
}

/** The index of the bracket that closes the one at `open`, before `to`; null where it is never closed. */
export function closing(tokens: readonly Token[], open: number, to: number): number | null {
  let depth = 0;
  for (let i = open; i < to; i++) {
    if (tokens[i]?.kind === "open") depth++;
    if (tokens[i]?.kind === "close" && --depth === 0) return i;
  }
  return null;
}

/** Figures that follow a factor without an operator are a worked example ("x 100% 1/1 x 100%"): where they end. */
export function afterFigures(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to && !(tokens[at]?.kind === "word" && !/^[xX]$/.test(tokens[at]?.text ?? ""))) at++;
  return at;
}

/** Does a bracket hold figures only, as in "x 100% (247/2018) x 100% = 12,2"? */
export function isExample(tokens: readonly Token[], open: number, to: number): boolean {
  const end = closing(tokens, open, to);
  return (
    end !== null &&
    tokens.slice(open + 1, end).every((token) => token.kind !== "word" || /^[xX]$/.test(token.text))
  );
}

/**
 * Where the unit behind a figure ends ("12 bulan", "100.000 kelahiran hidup"), if a sign or the end follows it. What the
 * formula counts before may be a unit as well: "Jumlah dokumen tersusun / 12 dokumen".
 */
export function afterUnits(
  tokens: readonly Token[],
  from: number,
  to: number,
  marks: ReadonlyMap<number, unknown>,
): number | null {
  let at = from;
  const counted = new Set(tokens.slice(0, from).map(({ text }) => text.toLowerCase()));
  const isCounted = (token: Token | undefined): boolean =>
    token?.kind === "word" &&
    token.text.length > 2 &&
    !COUNTING.test(token.text) &&
    counted.has(token.text.toLowerCase());
  while (at < to && !marks.has(at) && (isUnit(tokens[at]) || isCounted(tokens[at]))) at++;
  if (at === from) return null;
  const next = tokens[at];
  return at >= to || next === undefined || marks.has(at) || next.kind === "close" || next.kind === "stop"
    ? at
    : null;
}

/** What begins so is a quantity of its own. */
const COUNTING = /^(?:jumlah|jml|total|seluruh|banyaknya|nilai|rata|persentase|indeks|skor)$/i;

/** A value that somebody filled in behind a label ("… = 2720" before a bar, a line break or the end): where it ends. */
export function afterFilledIn(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to && /^(?:number|percent|stop|dots)$/.test(tokens[at]?.kind ?? "")) at++;
  const next = tokens[at];
  const ends = at >= to || next === undefined || next.kind === "rule" || next.newLine;
  return ends ? at : from;
}

/** True where nothing but dots, stops and percent signs is left from `from` on. */
export function isTail(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .every((token) => token.kind === "dots" || token.kind === "stop" || token.kind === "percent");
}

/** Words that lead from a phrase to the sign behind it: "…, kemudian dikalikan", "hasilnya dikalikan". */
function connects(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? "";
  return (
    /^(?:kemudian|hasilnya|selanjutnya)$/i.test(text) ||
    (/^(?:dan|lalu)$/i.test(text) && tokens[at - 1]?.kind === "stop")
  );
}

/** The phrase between two token indexes, without stops and stray signs at its ends; null where no word is left. */
export function phraseOf(
  text: string,
  tokens: readonly Token[],
  span: { readonly from: number; readonly to: number; readonly taken: readonly OperatorCandidate[] },
): Phrase | null {
  const isEdge = (token: Token | undefined): boolean =>
    token !== undefined &&
    (token.kind === "stop" || token.kind === "equals" || token.kind === "dots" || token.text === ":");
  let [first, end] = [span.from, span.to];
  while (first < end && isEdge(tokens[first])) first++;
  while (end > first && isEdge(tokens[end - 1])) end--;
  if (end - first > 1 && connects(tokens, end - 1)) end--;
  while (end > first && isEdge(tokens[end - 1])) end--;
  const [start, last] = [tokens[first], tokens[end - 1]];
  if (start === undefined || last === undefined || end <= first) return null;
  if (!tokens.slice(first, end).some((token) => token.kind === "word")) return null;
  const words = text.slice(start.start, last.end);
  const sides = span.taken.map((mark) => ({
    sign: (tokens[mark.from]?.text ?? "").toLowerCase(),
    before: text.slice(start.start, tokens[mark.from]?.start),
    behind: text.slice(tokens[mark.to]?.start ?? last.end, last.end),
  }));
  return { from: first, to: end, text: words, name: words, sides };
}
