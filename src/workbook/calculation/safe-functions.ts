import { pieces, type Piece } from "../../core/grid/formula-text";
import { callsOf, loneReference, type Call } from "./engine-text";

/**
 * Functions that the engine calculates as Excel does, whatever they are given. Those are missing of which other values
 * were seen than Excel's: texts made of numbers (TEXT, &), halves that are rounded (ROUND), hidden rows (SUBTOTAL), arrays
 * that are made on the way (SUMPRODUCT over an expression), searches in order (LOOKUP).
 */
const SAFE = new Set(
  ["SUM", "AVERAGE", "MIN", "MAX", "COUNT", "COUNTA", "PRODUCT", "ABS", "INT", "N"].concat(
    ["IF", "IFERROR", "IFNA", "AND", "OR", "NOT", "TRUE", "FALSE", "NA"],
    ["ISNUMBER", "ISBLANK", "ISTEXT", "ISERROR", "ISNA", "YEAR", "MONTH", "DAY", "DATE", "CHOOSE", "INDEX"],
  ),
);

/** Whether a call of another function is one that the engine calculates as Excel does. */
const SAFE_CALLS: Readonly<Record<string, (args: Call["args"]) => boolean>> = {
  SUMPRODUCT: (args) => args.every((argument) => loneReference(argument) !== null),
  VLOOKUP: (args) => isExact(args[3]),
  HLOOKUP: (args) => isExact(args[3]),
  MATCH: (args) => isExact(args[2]),
  XLOOKUP: (args) => args.length <= 4,
  SUMIF: (args) => isPlainCriterion(args[1]),
  COUNTIF: (args) => isPlainCriterion(args[1]),
  AVERAGEIF: (args) => isPlainCriterion(args[1]),
  SUMIFS: (args) => args.every((argument, i) => i === 0 || i % 2 === 1 || isPlainCriterion(argument)),
  AVERAGEIFS: (args) => args.every((argument, i) => i === 0 || i % 2 === 1 || isPlainCriterion(argument)),
  COUNTIFS: (args) => args.every((argument, i) => i % 2 === 0 || isPlainCriterion(argument)),
};

/** Functions that take areas as they stand; anywhere else an area makes an array on the way. */
const TAKES_AREAS = new Set(
  ["SUM", "AVERAGE", "MIN", "MAX", "COUNT", "COUNTA", "PRODUCT", "AND", "OR", "INDEX"].concat(
    Object.keys(SAFE_CALLS),
  ),
);

/** Tells whether the engine may be believed in what it calculates for a formula. */
export function isSafe(formula: string): boolean {
  const all = pieces(formula);
  const calls = callsOf(all);
  const areas = new Set<Piece>(
    calls.flatMap(({ name, args }) =>
      TAKES_AREAS.has(name) ? args.flatMap((argument) => loneReference(argument) ?? []) : [],
    ),
  );
  return (
    calls.every(({ name, args }) => SAFE.has(name) || SAFE_CALLS[name]?.(args) === true) &&
    all.every((piece) => isSafePiece(piece, areas))
  );
}

function isSafePiece(piece: Piece, areas: ReadonlySet<Piece>): boolean {
  if (piece.kind === "reference") return piece.corners.length === 1 || areas.has(piece);
  return piece.kind !== "sign" || !["&", "{", "}", "@", "#"].includes(piece.text);
}

function isExact(argument: readonly Piece[] | undefined): boolean {
  const text = (argument ?? []).map((piece) => piece.text).join("");
  return /^\s*(?:0|FALSE(?:\(\))?)\s*$/i.test(text);
}

/** A cell, a number, or a text that is looked for as it stands: no "<>", no "50%", no "*". */
function isPlainCriterion(argument: readonly Piece[] | undefined): boolean {
  const [only, ...more] = (argument ?? []).filter(({ kind }) => kind !== "space");
  if (only === undefined || more.length > 0) return false;
  if (only.kind === "string")
    return /^"(?:[<>]=?)?[\p{L}\p{N} .]*"$/u.test(only.text) && isPlainBound(only.text);
  return only.kind === "number" || (only.kind === "reference" && only.corners.length === 1);
}

/** After "<" or ">" only a number is compared as Excel does. */
function isPlainBound(text: string): boolean {
  return !/^"[<>]/.test(text) || /^"[<>]=?\d+(?:\.\d+)?"$/.test(text);
}
