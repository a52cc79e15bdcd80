import type { Area } from "../../core/grid/grid";
import { areaOf, clipped, pieces, type Piece, type ReferencePiece } from "../../core/grid/formula-text";
import type { Last } from "./place";

/** A function's call: its name in capitals, without the prefix of newer functions, and the pieces of its arguments. */
export interface Call {
  readonly name: string;
  readonly args: readonly (readonly Piece[])[];
  /** The places of its name and of its closing bracket among the formula's pieces. */
  readonly from: number;
  readonly to: number;
}

/** The name of a function in capitals, without the prefix that files give to newer ones. */
export function bareName(text: string): string {
  return text.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, "");
}

/** The calls of a formula, an inner one among its outer one's arguments too. */
export function callsOf(all: readonly Piece[]): Call[] {
  const found: { name: string; args: Piece[][]; from: number; to: number }[] = [];
  const open: ((typeof found)[number] | null)[] = [];
  all.forEach((piece, i) => {
    const before = all[i - 1];
    const { kind, text } = piece;
    const inner = open.at(-1);
    const isMark = kind === "sign" && (text === ")" || (text === "," && inner !== null));
    if (isMark && text === ")") {
      open.pop();
      if (inner !== undefined && inner !== null) inner.to = i;
    }
    if (isMark && text === ",") inner?.args.push([]);
    for (const call of open) {
      if (!isMark || call !== inner) call?.args.at(-1)?.push(piece);
    }
    if (kind !== "sign" || !["(", "{"].includes(text)) {
      if (kind === "sign" && text === "}") open.pop();
      return;
    }
    const call =
      text === "(" && before?.kind === "function"
        ? { name: bareName(before.text), args: [[]], from: i - 1, to: all.length - 1 }
        : null;
    if (call !== null) found.push(call);
    open.push(call);
  });
  return found;
}

/** The reference that is all of an argument; null where it is anything else. */
export function loneReference(argument: readonly Piece[] | undefined): ReferencePiece | null {
  const [only, ...more] = argument?.filter(({ kind }) => kind !== "space") ?? [];
  return only?.kind === "reference" && more.length === 0 ? only : null;
}

/**
 * Whether the engine understood a formula: it silently drops what it can't read (an intersection's second half), and
 * writes functions that it does not have in small letters. `read` is the formula as the engine gives it back.
 */
export function understood(formula: string, read: string): boolean {
  if (pieces(read).some(({ kind, text }) => kind === "function" && text !== text.toUpperCase())) return false;
  return bare(formula) === bare(read);
}

/** Excel nests functions 64 deep (Microsoft, "Excel specifications and limits"); the engine dies of more than about 150. */
const DEEPEST = 64;
/** Signs in one formula; the engine dies of a row of more than about 1,000. */
const MOST_SIGNS = 400;

/** Whether a formula is built so deep that the engine, which follows it by calling itself, would run out of its memory. */
export function isTooDeep(formula: string): boolean {
  const { depth, signs } = shapeOf(pieces(formula));
  return depth > DEEPEST || signs > MOST_SIGNS;
}

function shapeOf(all: readonly Piece[]): { depth: number; signs: number } {
  let [depth, now, signs] = [0, 0, 0];
  for (const { kind, text } of all) {
    if (kind !== "sign") continue;
    if (text === "(" || text === "{") now++;
    else if (text === ")" || text === "}") now--;
    else if (text !== "," && text !== ";") signs++;
    depth = Math.max(depth, now);
  }
  return { depth, signs };
}

/** Functions that can make an array or a text of any size from nothing. */
const UNBOUNDED = new Set(
  ["SEQUENCE", "MAKEARRAY", "EXPAND", "MUNIT", "MMULT", "MINVERSE", "MDETERM", "TRANSPOSE", "REPT"].concat([
    ...["TOCOL", "TOROW", "WRAPROWS", "WRAPCOLS", "RANDARRAY"],
  ]),
);

/** For these, cells beyond all content make no difference: an argument that is one reference may be cut to the content. */
const CUT = new Set(
  ["SUM", "SUMIF", "SUMIFS", "AVERAGE", "AVERAGEIF", "AVERAGEIFS", "COUNT", "COUNTA", "MAX", "MIN"].concat(
    ["MAXIFS", "MINIFS", "MEDIAN", "LARGE", "SMALL", "SUBTOTAL", "SUMPRODUCT", "PRODUCT", "SUMSQ"],
    ["VLOOKUP", "HLOOKUP", "LOOKUP", "XLOOKUP", "MATCH", "XMATCH", "INDEX"],
  ),
);
/** Of its area, a search looks at one column. */
const COLUMN_WISE = new Set(["VLOOKUP", "INDEX"]);
/** The engine goes through these quickly, blank cells and all. */
const QUICK = new Set(["COUNTIF", "COUNTIFS", "COUNTBLANK", "ROWS", "COLUMNS"]);
/** Where the argument stands that is looked for, once for each of its cells. */
const SOUGHT: Readonly<Record<string, (place: number) => boolean>> = {
  ...Object.fromEntries(
    ["COUNTIF", "SUMIF", "AVERAGEIF"].map((name) => [name, (place: number) => place === 1]),
  ),
  COUNTIFS: (place) => place % 2 === 1,
  ...Object.fromEntries(
    ["SUMIFS", "AVERAGEIFS", "MAXIFS", "MINIFS"].map((name) => [
      name,
      (place: number) => place > 0 && place % 2 === 0,
    ]),
  ),
  ...Object.fromEntries(
    ["VLOOKUP", "HLOOKUP", "LOOKUP", "XLOOKUP", "MATCH", "XMATCH"].map((name) => [
      name,
      (place: number) => place === 0,
    ]),
  ),
};
const JOINING = new Set(["CONCAT", "CONCATENATE", "TEXTJOIN", "SUBSTITUTE", "REPLACE"]);
const FILLING = new Set(
  [
    "INDEX",
    "XLOOKUP",
    "CHOOSE",
    "FILTER",
    "SORT",
    "SORTBY",
    "UNIQUE",
    "TEXTSPLIT",
    "IF",
    "IFS",
    "SWITCH",
  ].concat([
    ...[
      "TAKE",
      "DROP",
      "VSTACK",
      "HSTACK",
      "CHOOSECOLS",
      "CHOOSEROWS",
      "FREQUENCY",
      "LINEST",
      "TREND",
      "GROWTH",
    ],
  ]),
);
/** What setting up one formula costs, and a cell that is part of a larger expression, measured in cells that are looked at. */
const SET_UP = 300;
const ARRAY = 8;

/** A formula as the engine gets it, with whole columns cut to the content where that is all the same. */
export interface EngineText {
  readonly text: string;
  /** About how many cells the engine looks at. */
  readonly steps: number;
  /** About how much of its stack the engine needs, in levels of brackets. */
  readonly stack: number;
  /** Whether texts may grow from formula to formula. */
  readonly joins: boolean;
  /** False where the engine surely has one value for it, and not an array of them. */
  readonly mayFillMore: boolean;
}

/** Makes the engine's text of a formula. */
export function engineText(formula: string, last: Last): EngineText {
  const all = pieces(formula);
  const calls = callsOf(all);
  const lone = new Map<Piece, string>();
  for (const { name, args } of calls) {
    for (const argument of args) {
      const reference = loneReference(argument);
      if (reference !== null) lone.set(reference, name);
    }
  }
  let steps = SET_UP + soughtSteps(calls, last);
  let [joins, mayFillMore] = [false, false];
  const texts = all.map((piece) => {
    const name = lone.get(piece) ?? "";
    if (piece.kind === "reference") {
      const isCut = CUT.has(name);
      const cells = sizeOf(areaOf(piece.corners), isCut ? last : null);
      const looked = COLUMN_WISE.has(name)
        ? sizeOf({ ...areaOf(piece.corners), right: areaOf(piece.corners).left }, last)
        : cells;
      steps += isCut ? looked : QUICK.has(name) ? cells / 8 : cells === 1 ? 1 : cells * ARRAY;
      mayFillMore ||= cells > 1 && !isCut && !QUICK.has(name);
      return isCut ? clipped(piece, last) : piece.text;
    }
    const { kind, text } = piece;
    const called = kind === "function" ? bareName(text) : "";
    if (UNBOUNDED.has(called)) steps = Infinity;
    joins ||= text === "&" || JOINING.has(called);
    mayFillMore ||= FILLING.has(called) || (kind === "name" && !/^(true|false)$/i.test(text)) || text === "{";
    return text;
  });
  const { depth, signs } = shapeOf(all);
  return { text: texts.join(""), steps, stack: 2 + depth + signs / 10, joins, mayFillMore };
}

/** A list of what is looked for costs a search for each of its cells. */
function soughtSteps(calls: readonly Call[], last: Last): number {
  let steps = 0;
  for (const { name, args } of calls) {
    const isSought = SOUGHT[name];
    if (isSought === undefined) continue;
    const sizes = args.map((argument) =>
      Math.max(
        1,
        ...argument.map((one) => (one.kind === "reference" ? sizeOf(areaOf(one.corners), last) : 1)),
      ),
    );
    const sought = Math.max(...sizes.filter((_, place) => isSought(place)));
    if (sought > 1) steps += sought * Math.max(...sizes.filter((_, place) => !isSought(place)));
  }
  return steps;
}

function sizeOf(area: Area, last: Last | null): number {
  const bottom = last === null ? area.bottom : Math.max(area.top, Math.min(area.bottom, last.row));
  const right = last === null ? area.right : Math.max(area.left, Math.min(area.right, last.column));
  return (bottom - area.top + 1) * (right - area.left + 1);
}

/** A formula without what may differ in writing alone: brackets, blanks, unary plus, prefixes, quotes, case. */
function bare(formula: string): string {
  const kept: string[] = [];
  for (const piece of pieces(formula.replace(/^=/, ""))) {
    const { kind, text } = piece;
    if (kind === "space" || text === "(" || text === ")") continue;
    if (text === "+" && isStart(kept.at(-1))) continue;
    if (kind === "string") kept.push(text);
    else if (kind === "number") kept.push(Number(Number(text).toPrecision(15)).toString());
    else if (kind === "reference") kept.push(text.replaceAll("'", "").toUpperCase());
    else kept.push(bareName(text));
  }
  return kept.join("\u0000");
}

function isStart(before: string | undefined): boolean {
  return (
    before === undefined ||
    /^([-+*/^&=<>,;{]|<>|<=|>=)$/.test(before) ||
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(before)
  );
}
