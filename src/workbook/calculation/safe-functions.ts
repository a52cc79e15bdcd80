import { pieces, type Piece } from "../../core/grid/formula-text";
import { callsOf, loneReference, type Call } from "./engine-text";

/**
 * Functions that the engine calculates as Excel does, whatever they are given. Those are missing of which other values
 * were seen than Excel's: texts made of numbers (TEXT, &), halves that are rounded (ROUND), hidden rows (SUBTOTAL), arrays
 * that functions make on the way, searches in order (LOOKUP).
 */
const SAFE = new Set(
  ["SUM", "AVERAGE", "MIN", "MAX", "COUNT", "COUNTA", "PRODUCT", "ABS", "INT", "N"].concat(
    ["IF", "IFERROR", "IFNA", "AND", "OR", "NOT", "TRUE", "FALSE", "NA"],
    [
      "EXACT",
      "ISLOGICAL",
      "ISNUMBER",
      "ISBLANK",
      "ISTEXT",
      "ISERROR",
      "ISNA",
      "YEAR",
      "MONTH",
      "DAY",
      "DATE",
      "CHOOSE",
      "INDEX",
    ],
  ),
);

/** Whether a call of another function is one that the engine calculates as Excel does. */
const SAFE_CALLS: Readonly<Record<string, (args: Call["args"]) => boolean>> = {
  SUMPRODUCT: (args) => args.every((argument) => argument.every(({ kind }) => kind !== "function")),
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

/** Functions that give whole numbers, which stand in a text as they are. */
const WHOLE = new Set(["COUNT", "COUNTA", "COUNTIF", "COUNTIFS", "INT"]);

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
    calls.flatMap(({ name, args }) => {
      if (name === "SUMPRODUCT") return args.flat();
      return TAKES_AREAS.has(name) ? args.flatMap((argument) => loneReference(argument) ?? []) : [];
    }),
  );
  const isSafeCall = (call: Call): boolean =>
    SAFE.has(call.name) || SAFE_CALLS[call.name]?.(call.args) === true || isCompared(call, all);
  return (
    calls.every(isSafeCall) &&
    all.every((piece, i) => isSafePiece(piece, areas) || isPlainJoint(all, i, calls))
  );
}

function isSafePiece(piece: Piece, areas: ReadonlySet<Piece>): boolean {
  if (piece.kind === "reference") return piece.corners.length === 1 || areas.has(piece);
  return piece.kind !== "sign" || !["&", "{", "}", "@", "#"].includes(piece.text);
}

/** A length or a rounded number of one cell that is only compared with a number, as the add-in's own formulas do. */
function isCompared({ name, args, to }: Call, all: readonly Piece[]): boolean {
  const [sign, bound] = all.slice(to + 1);
  return (
    (name === "LEN" || name === "ROUND") &&
    loneReference(args[0])?.corners.length === 1 &&
    /^(?:[<>]=?|=|<>)$/.test(sign?.text ?? "") &&
    bound?.kind === "number"
  );
}

/** Whether at a place two texts, or a text and a whole number, are joined. */
function isPlainJoint(all: readonly Piece[], at: number, calls: readonly Call[]): boolean {
  const [before, after] = [all[at - 1], all[at + 1]];
  const isText = (piece: Piece | undefined): boolean => piece?.kind === "string";
  const isWhole = (end: "from" | "to", place: number): boolean =>
    calls.some((call) => call[end] === place && WHOLE.has(call.name));
  return (
    all[at]?.text === "&" &&
    (isText(before) || isWhole("to", at - 1)) &&
    (isText(after) || isWhole("from", at + 1))
  );
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
