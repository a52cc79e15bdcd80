import type { Area, CellValue, Position } from "../../core/grid/grid";
import { PartOfArray } from "../../workbook/failures";
import type { ModelSheet } from "../../workbook/workbook";
import { heightOf, isUnbounded, widthOf } from "../rectangles";
import { invalidArgument, Refusal } from "../refusal";
import type { Session } from "../session";
import type { Json } from "../wire";
import { asKept } from "../../workbook/model/kept-numbers";
import { isCovered } from "./covered-cells";

/** A range to write to. */
export interface Target {
  readonly session: Session;
  readonly sheet: ModelSheet;
  readonly area: Area;
}

/**
 * Writes `Range.values` or `Range.formulas`, which treat constants alike: a matrix of the range's shape or one value
 * for all cells; null leaves a cell as it is, "" empties it. The hidden cells of a merged area stay empty. One locked
 * cell on a protected sheet refuses the whole write, before anything is written.
 */
export function writeContent(target: Target, content: Json): void {
  const { session, sheet } = target;
  const writes = [...cellsOf(target, content)];
  if (session.isProtected(sheet) && writes.some(([cell]) => sheet.cell(cell.row, cell.column).locked)) {
    throw new Refusal("AccessDenied", `The sheet "${sheet.name}" is protected and the range is locked.`);
  }
  for (const [cell, value] of writes) {
    if (isCovered(sheet, cell)) continue;
    const content = asTyped(value, sheet.cell(cell.row, cell.column).numberFormat);
    writeCell(sheet, cell, session.strictness.rewritesNumbers ? asKept(content) : content);
  }
  session.written.push({ sheet, area: target.area });
}

/**
 * Writes `Range.numberFormat`, in the same shapes. A protected sheet refuses it even on unlocked cells, as Excel does
 * unless formatting was allowed when the sheet was protected.
 */
export function writeNumberFormat(target: Target, formats: Json): void {
  refuseFormatting(target);
  for (const [cell, format] of cellsOf(target, formats)) {
    if (typeof format !== "string") throw invalidArgument("a number format must be a text");
    target.sheet.setNumberFormat(cell, format === "" ? "General" : format);
  }
}

/** Refuses to format anything on a protected sheet. */
export function refuseFormatting(target: Pick<Target, "session" | "sheet">): void {
  if (!target.session.isProtected(target.sheet)) return;
  throw new Refusal("AccessDenied", `The sheet "${target.sheet.name}" is protected against formatting.`);
}

/** `Range._ValidateArraySize`: the client asks before it writes a large matrix in pieces. */
export function checkShape(area: Area, rows: number, columns: number): void {
  if (rows === heightOf(area) && columns === widthOf(area)) return;
  throw invalidArgument(
    `${rows} by ${columns} cells do not fit a range of ${heightOf(area)} by ${widthOf(area)}`,
  );
}

function* cellsOf(target: Target, content: Json): Generator<[Position, CellValue]> {
  const { area } = target;
  if (isUnbounded(area)) throw invalidArgument("whole rows and columns cannot be written");
  const rows = asMatrix(area, content);
  for (const [r, cells] of rows.entries()) {
    for (const [c, value] of cells.entries()) {
      if (value !== null) yield [{ row: area.top + r, column: area.left + c }, value];
    }
  }
}

function asMatrix(area: Area, content: Json): readonly (readonly (CellValue | null)[])[] {
  if (isCellContent(content)) {
    return Array.from({ length: heightOf(area) }, () => Array.from({ length: widthOf(area) }, () => content));
  }
  if (!Array.isArray(content)) throw invalidArgument("a matrix of values is expected");
  const rows = content.map(asRow);
  checkShape(area, rows.length, rows[0]?.length ?? 0);
  for (const row of rows) checkShape(area, rows.length, row.length);
  return rows;
}

function asRow(row: Json): readonly (CellValue | null)[] {
  if (!Array.isArray(row) || !row.every(isCellContent))
    throw invalidArgument("a matrix of values is expected");
  return row;
}

function isCellContent(value: Json): value is CellValue | null {
  return value === null || typeof value !== "object";
}

const NUMBER = /^\s*[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:E[-+]?\d+)?\s*$/i;

/**
 * What Excel makes of a content that a program writes: in a cell of Text format ("@") everything becomes text;
 * elsewhere a text that reads as a number or as TRUE/FALSE becomes one, and a leading apostrophe keeps it a text.
 * (Excel also makes dates, percentages and amounts of money; this host leaves those as text.)
 */
function asTyped(content: CellValue, numberFormat: string): CellValue {
  if (numberFormat === "@") {
    if (typeof content === "boolean") return content ? "TRUE" : "FALSE";
    return quoted(String(content));
  }
  if (typeof content !== "string") return content;
  if (content.startsWith("'")) return quoted(content.slice(1));
  if (NUMBER.test(content)) return Number(content);
  if (/^(?:true|false)$/i.test(content)) return content.toLowerCase() === "true";
  return content;
}

/** A text that stays a text: the model, as Excel, takes what stands behind an apostrophe as it is. */
function quoted(text: string): string {
  return `'${text}`;
}

/** Writes one cell; Excel refuses to change a part of an array formula. */
function writeCell(sheet: ModelSheet, cell: Position, content: CellValue): void {
  try {
    sheet.write(cell, content);
  } catch (cause) {
    if (!(cause instanceof PartOfArray)) throw cause;
    throw new Refusal("GeneralException", "A part of an array cannot be changed.");
  }
}
