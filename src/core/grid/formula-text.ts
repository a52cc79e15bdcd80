import { address, columnLetters } from "./address";
import type { Area } from "./grid";

/** One end of a reference; a whole column has no row and a whole row no column. 0-based, `fixed` = with "$". */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/** A reference in a formula's text; `sheet` is what stands before it, with the exclamation mark, or "". */
export interface ReferencePiece {
  readonly kind: "reference";
  readonly text: string;
  readonly sheet: string;
  readonly corners: readonly Corner[];
}

/** A piece of a formula's text. The pieces joined give the formula back. */
export type Piece =
  | ReferencePiece
  | {
      readonly kind: "string" | "quoted" | "bracket" | "name" | "function" | "number" | "space" | "sign";
      readonly text: string;
    };

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
const WORD = "[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*";
const SHEET = `(?:(?:'(?:[^']|'')+'|\\[\\d+\\]${WORD}|${WORD})!)`;
const CELL = "\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}";
const AREA = `${CELL}(?::${CELL})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?[1-9]\\d{0,6}:\\$?[1-9]\\d{0,6}`;
const PIECE = new RegExp(
  [
    `(?<string>"(?:[^"]|"")*")`,
    `(?<reference>(?<sheet>${SHEET})?(?<area>${AREA})(?![\\p{L}\\p{N}_.(!]))`,
    `(?<quoted>${SHEET})`,
    `(?<bracket>\\[(?:[^[\\]]|\\[[^[\\]]*\\])*\\])`,
    `(?<function>${WORD}(?=\\())`,
    `(?<name>${WORD})`,
    `(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[Ee][+-]?\\d+)?)`,
    `(?<space>\\s+)`,
    `(?<sign>#[A-Z/0!?]+|<>|<=|>=|.)`,
  ].join("|"),
  "gsuy",
);
const CORNER = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

/** Cuts a formula (with or without "=") into pieces: strings, references, names, functions and the rest. */
export function pieces(formula: string): Piece[] {
  const found: Piece[] = [];
  for (const match of formula.matchAll(PIECE)) {
    const groups = match.groups ?? {};
    const text = match[0];
    const area = groups["area"];
    if (area !== undefined && groups["reference"] !== undefined) {
      found.push({
        kind: "reference",
        text,
        sheet: groups["sheet"] ?? "",
        corners: area.split(":").map(corner),
      });
      continue;
    }
    const kind = (["string", "quoted", "bracket", "function", "name", "number", "space"] as const).find(
      (one) => groups[one] !== undefined,
    );
    found.push({ kind: kind ?? "sign", text });
  }
  return found;
}

/**
 * The formula moved by so many rows and columns: relative references move along. Those that come off the sheet are lost
 * and become #REF!, or go round to its other end.
 */
export function shift(
  formula: string,
  rows: number,
  columns: number,
  beyond: "lost" | "around" = "lost",
): string {
  const to = (place: number, last: number): number =>
    beyond === "around" ? (place + last + 1) % (last + 1) : place;
  return rewrite(formula, (sheet, corners) => {
    const moved = corners.map((one) => ({
      ...one,
      row: one.row === null || one.rowFixed ? one.row : to(one.row + rows, LAST_ROW),
      column: one.column === null || one.columnFixed ? one.column : to(one.column + columns, LAST_COLUMN),
    }));
    const onSheet = moved.every(
      ({ row, column }) =>
        (row === null || (row >= 0 && row <= LAST_ROW)) &&
        (column === null || (column >= 0 && column <= LAST_COLUMN)),
    );
    return onSheet ? sheet + moved.map(cornerText).join(":") : "#REF!";
  });
}

/** The formula with the sheet's name before every reference that names no sheet. */
export function qualify(formula: string, sheet: string): string {
  return rewrite(
    formula,
    (named, corners) => (named === "" ? quoteSheet(sheet) : named) + corners.map(cornerText).join(":"),
  );
}

/** A sheet's name as it stands in a formula, with quotes and the exclamation mark. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}

/** A sheet's name that a formula holds without quotes: Excel takes those away where it reads one of these. */
const BARE = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
/** Names that read as a cell, in either of Excel's notations, keep them. */
const LIKE_A_CELL = /^(?:[A-Z]{1,3}\d+|R\d*(?:C\d*)?|C\d*|TRUE|FALSE)$/i;

/** A sheet's name as Excel writes it into a formula: in quotes where it needs them, and with the exclamation mark. */
export function writtenSheet(name: string): string {
  return BARE.test(name) && !LIKE_A_CELL.test(name) ? `${name}!` : quoteSheet(name);
}

/** A reference that ends no later than `last` (0-based), as text; one that begins behind it keeps its first row or column. */
export function clipped(
  { sheet, corners }: ReferencePiece,
  last: { readonly row: number; readonly column: number },
): string {
  const { top, left, bottom, right } = areaOf(corners);
  if (bottom <= last.row && right <= last.column) return sheet + corners.map(cornerText).join(":");
  const end = {
    row: Math.max(top, Math.min(bottom, last.row)),
    column: Math.max(left, Math.min(right, last.column)),
  };
  return `${sheet}${address({ row: top, column: left })}:${address(end)}`;
}

/** The formula with each of its references changed. */
export function rewrite(
  formula: string,
  change: (sheet: string, corners: readonly Corner[]) => string,
): string {
  return pieces(formula)
    .map((piece) => (piece.kind === "reference" ? change(piece.sheet, piece.corners) : piece.text))
    .join("");
}

/** The sheet's name from what stands before a reference ("'FORM 1'!"); null where nothing does. */
export function sheetName(written: string): string | null {
  if (written === "") return null;
  const bare = written.slice(0, -1);
  return bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
}

function corner(text: string): Corner {
  const [, columnDollar, letters = "", rowDollar, digits = ""] = CORNER.exec(text) ?? [];
  const column =
    Array.from(letters.toUpperCase()).reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return {
    row: digits === "" ? null : Number(digits) - 1,
    column: letters === "" ? null : column,
    rowFixed: rowDollar === "$" || (letters === "" && columnDollar === "$"),
    columnFixed: columnDollar === "$" && letters !== "",
  };
}

/** A corner as it stands in a formula: "$G12", "G", "$12". */
export function cornerText({ row, column, rowFixed, columnFixed }: Corner): string {
  const letters = column === null ? "" : (columnFixed ? "$" : "") + columnLetters(column);
  const digits = row === null ? "" : (rowFixed ? "$" : "") + String(row + 1);
  return letters + digits;
}

/** The area between the corners of a reference. */
export function areaOf(corners: readonly Corner[]): Area {
  const rows = corners.map(({ row }) => row);
  const columns = corners.map(({ column }) => column);
  const low = (ends: (number | null)[]): number => Math.min(...ends.map((end) => end ?? 0));
  const high = (ends: (number | null)[], last: number): number => Math.max(...ends.map((end) => end ?? last));
  return {
    top: low(rows),
    left: low(columns),
    bottom: high(rows, LAST_ROW),
    right: high(columns, LAST_COLUMN),
  };
}
