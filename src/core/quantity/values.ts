import type { CellValue } from "../grid/grid";
import { cellText, words } from "../grid/text";
import { readNumber } from "./read-number";

const BETWEEN = /;[^\S\r\n]*(?:\r\n|\r|\n)|\r\n|\r|\n|;/;
/** What stands before the entries of a list. */
const MARKERS: readonly (readonly [marker: RegExp, isInOrder: (mark: string, place: number) => boolean])[] = [
  [/^([-•*·–])\s+(?=\S)/u, () => true],
  [/^([a-z])(?:[.)]\s|\s*[=:])\s*(?=\S)/iu, (mark, i) => mark.toLowerCase() === String.fromCharCode(97 + i)],
  [/^(\d{1,2})[.)]\s+(?=\S)/u, (mark, i) => Number(mark) === i + 1],
];
const NAMED = /^([^:=]*\p{L}[^:=]*?)\s*[:=]\s*(\S.*)$/su;

/**
 * The values that one cell holds, in their order: the parts of a text between line breaks or semicolons, trimmed.
 * "11⏎13" and "11; 13" are two values, "11;" is a value and an empty one, an empty cell has none, a number is one.
 */
export function splitValues(value: CellValue): readonly CellValue[] {
  if (typeof value !== "string") return [value];
  if (cellText(value) === "") return [];
  return withoutMarkers(value.split(BETWEEN).map(cellText));
}

/**
 * What one cell holds for each of the variables that share it, in the order of their labels; "" for one that has nothing
 * yet. Blank lines that are too many count for nothing: people set values level with labels of several lines. Lines that
 * name their variables ("aktif: 11") go to those. Where the cell can't be told apart (more values than variables, two
 * values for three, or "9 / 13"), each variable has the whole cell, which is then no number.
 */
export function valuesFor(value: CellValue, labels: readonly string[]): readonly CellValue[] {
  const count = labels.length;
  const parts = splitValues(value);
  const given = parts.length > count ? parts.filter((part) => part !== "") : parts;
  const named = namedParts(given, labels);
  if (named !== null) return named;
  const isShort = given.length > 1 && given.length < count;
  const isUnclear =
    given.length > count ||
    isShort ||
    (given.length < count && given.some(isNoNumber)) ||
    given.some(hasName);
  return labels.map((_, i) => (isUnclear ? value : (given[i] ?? "")));
}

/** Parts that each name one of the labels, each another, in the labels' order; null where they don't. */
function namedParts(given: readonly CellValue[], labels: readonly string[]): readonly CellValue[] | null {
  if (given.length !== labels.length || !given.every(hasName)) return null;
  const found = new Map<number, CellValue>();
  for (const part of given) {
    const [, name = "", rest = ""] = NAMED.exec(String(part)) ?? [];
    const own = words(name);
    const meant = labels
      .map((label, i) => ({ i, known: words(label) }))
      .filter(({ known }) => own.every((word) => known.includes(word)))
      .sort((a, b) => a.known.length - b.known.length);
    const [only, other] = meant;
    if (only === undefined || only.known.length === other?.known.length || found.has(only.i)) return null;
    found.set(only.i, rest);
  }
  return labels.map((_, i) => found.get(i) ?? "");
}

function hasName(part: CellValue): boolean {
  return typeof part === "string" && NAMED.test(part);
}

/** Without the bullets, letters or numbers of a list, where every line has its own in their order. */
function withoutMarkers(parts: readonly string[]): readonly string[] {
  if (parts.length < 2) return parts;
  for (const [marker, isInOrder] of MARKERS) {
    const marks = parts.map((part) => marker.exec(part)?.[1]);
    if (marks.every((mark, i) => mark !== undefined && isInOrder(mark, i)))
      return parts.map((part) => part.replace(marker, ""));
  }
  return parts;
}

function isNoNumber(part: CellValue): boolean {
  const reading = readNumber(part, "General");
  return reading.kind === "unusable" && reading.reason === "text";
}
