/** Rows or columns put in before `at` (0-based) on a sheet, or, where `count` is negative, so many taken out from there on. */
export interface LineEdit {
  readonly sheet: string;
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
}

const SHEET = `(?:(?:'(?:[^']|'')+'|[A-Za-z_][\\w.]*)!)`;
const CELL = "(\\$?)([A-Z]{1,3})(\\$?)(\\d+)";
const REFERENCE = new RegExp(`("(?:[^"]|"")*")|(?<![\\w.#!$])(${SHEET})?${CELL}(?::${CELL})?(?![\\w(])`, "g");

/** Where a row or column is after an edit; null where it was taken out. */
export function movedLine(line: number, { at, count }: Pick<LineEdit, "at" | "count">): number | null {
  if (line < at) return line;
  return count < 0 && line < at - count ? null : line + count;
}

/** An address ("G12") after an edit; null where its cell was taken out. */
export function movedAddress(address: string, edit: LineEdit): string | null {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const row = edit.axis === "row" ? movedLine(Number(digits) - 1, edit) : Number(digits) - 1;
  const column = edit.axis === "column" ? movedLine(columnOf(letters), edit) : columnOf(letters);
  return row === null || column === null ? null : `${lettersOf(column)}${row + 1}`;
}

/** A formula after an edit, with its references as Excel moves them. `own` is the sheet that it stands on. */
export function movedFormula(formula: string, own: string, edit: LineEdit): string {
  return formula.replace(REFERENCE, (whole: string, text?: string, sheet?: string, ...rest: unknown[]) => {
    if (text !== undefined || nameOf(sheet, own) !== edit.sheet) return whole;
    const [c1, l1 = "", r1, d1 = "", c2, l2, r2, d2] = rest as (string | undefined)[];
    const first = { line: edit.axis === "row" ? Number(d1) - 1 : columnOf(l1) };
    const last = {
      line: l2 === undefined ? first.line : edit.axis === "row" ? Number(d2) - 1 : columnOf(l2),
    };
    const ends = movedEnds(first.line, last.line, edit);
    if (ends === null) return `${sheet ?? ""}#REF!`;
    const cell = (column = "", letters = "", row = "", digits = "", line = 0): string =>
      edit.axis === "row"
        ? `${column}${letters}${row}${line + 1}`
        : `${column}${lettersOf(line)}${row}${digits}`;
    const begin = cell(c1, l1, r1, d1, ends[0]);
    return `${sheet ?? ""}${begin}${l2 === undefined ? "" : `:${cell(c2, l2, r2, d2, ends[1])}`}`;
  });
}

function movedEnds(first: number, last: number, edit: LineEdit): readonly [number, number] | null {
  const lines = Array.from({ length: last - first + 1 }, (_, i) => movedLine(first + i, edit));
  const left = lines.filter((line) => line !== null);
  const [begin] = left;
  const end = left.at(-1);
  return begin === undefined || end === undefined ? null : [begin, end];
}

/** A formula after a sheet was renamed. */
export function renamedIn(formula: string, from: string, to: string): string {
  return formula.replace(REFERENCE, (whole: string, text?: string, sheet?: string) => {
    if (text !== undefined || sheet === undefined || nameOf(sheet, "") !== from) return whole;
    return `${/^[A-Za-z_]\w*$/.test(to) ? to : `'${to}'`}!${whole.slice(sheet.length)}`;
  });
}

/** A formula after a sheet was deleted. */
export function withoutSheetIn(formula: string, name: string): string {
  return formula.replace(REFERENCE, (whole: string, text?: string, sheet?: string) => {
    if (text !== undefined || sheet === undefined || nameOf(sheet, "") !== name) return whole;
    return "#REF!";
  });
}

function nameOf(sheet: string | undefined, own: string): string {
  return sheet === undefined ? own : sheet.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'");
}

function columnOf(letters: string): number {
  return Array.from(letters).reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function lettersOf(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : lettersOf(Math.floor(column / 26) - 1) + lettersOf(column % 26);
}
