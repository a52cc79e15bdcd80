import { columnLetters } from "../../core/grid/address";
import type { Area } from "../../core/grid/grid";

/** One end of a reference; a whole column has no row and a whole row no column. 0-based, `fixed` = with "$". */
interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/** A piece of a formula's text. The pieces joined give the formula back. */
export type Piece =
  | {
      readonly kind: "reference";
      readonly text: string;
      readonly sheet: string;
      readonly corners: readonly Corner[];
    }
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

/** The formula moved by so many rows and columns: relative references move along, those off the sheet become #REF!. */
export function shift(formula: string, rows: number, columns: number): string {
  return rewrite(formula, (sheet, corners) => {
    const moved = corners.map((one) => ({
      ...one,
      row: one.row === null || one.rowFixed ? one.row : one.row + rows,
      column: one.column === null || one.columnFixed ? one.column : one.column + columns,
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

/** The areas a formula reads. `sheet` is null for the formula's own. */
export interface Reads {
  readonly areas: readonly { readonly sheet: string | null; readonly area: Area }[];
  /** True where the formula may read more than the areas say: defined names, tables, other workbooks, INDIRECT and the like. */
  readonly unknown: boolean;
}

/** What the names of a workbook stand for (defined names and tables), by the name in small letters. */
export type NamedReads = ReadonlyMap<string, Reads>;

/** What a formula reads, as far as its text tells; a table's reference ("Tabel1[Nilai]") counts as its whole area. */
export function reads(formula: string, names: NamedReads = new Map()): Reads {
  const all = pieces(formula);
  const named = all.flatMap(({ kind, text }) =>
    kind === "name" ? (names.get(text.toLowerCase()) ?? []) : [],
  );
  const areas = all.flatMap((piece) =>
    piece.kind === "reference" ? [{ sheet: sheetName(piece.sheet), area: areaOf(piece.corners) }] : [],
  );
  const unknown = all.some(
    ({ kind, text }, i) =>
      (kind === "reference" && isOpenEnded(all, i)) ||
      (kind === "bracket" && all[i - 1]?.kind !== "name") ||
      kind === "quoted" ||
      (kind === "name" && !names.has(text.toLowerCase()) && !/^(true|false)$/i.test(text)) ||
      (kind === "function" && /^(indirect|offset|cell|getpivotdata|table)$/i.test(text)),
  );
  return {
    areas: [...areas, ...named.flatMap((one) => one.areas)],
    unknown: unknown || named.some((one) => one.unknown),
  };
}

/** Whether a reference names more than its own cells: several sheets, another workbook, a spilled area, or a range up to what a function gives. */
function isOpenEnded(all: readonly Piece[], at: number): boolean {
  const piece = all[at];
  if (piece?.kind !== "reference") return false;
  const beside = [all[at - 1]?.text, all[at + 1]?.text];
  return /[[:]/.test(piece.sheet) || beside.includes(":") || all[at + 1]?.text === "#";
}

function rewrite(formula: string, change: (sheet: string, corners: readonly Corner[]) => string): string {
  return pieces(formula)
    .map((piece) => (piece.kind === "reference" ? change(piece.sheet, piece.corners) : piece.text))
    .join("");
}

function sheetName(written: string): string | null {
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

function cornerText({ row, column, rowFixed, columnFixed }: Corner): string {
  const letters = column === null ? "" : (columnFixed ? "$" : "") + columnLetters(column);
  const digits = row === null ? "" : (rowFixed ? "$" : "") + String(row + 1);
  return letters + digits;
}

function areaOf(corners: readonly Corner[]): Area {
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
