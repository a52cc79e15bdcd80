import { address } from "../core/grid/address";
import { cellAt, liesIn, type Area, type CellValue, type Grid, type Position } from "../core/grid/grid";
import type { Abroad } from "../core/plan/landscape";
import type { CellWrite } from "../core/plan/plan";
import { asTypedText } from "../core/plan/typed-text";
import { atOnce, type Steps } from "../core/steps";
import { abroadOf, MOST_ABROAD } from "../gateway/reading/abroad";
import { failure, type Answer } from "../gateway/failure";
import { readGrid, TooMuchToRead, type ReadPart } from "../gateway/reading/read-grid";
import { cellsIn, FIRST, REST, WHOLE_SHEET } from "../gateway/reading/sheet-islands";
import { sameOr, type SheetPart } from "../gateway/reading/sheet-part";
import type { SheetReading } from "../gateway/sheet-reading";
import { ANSWERS, COLUMNS, PREFERENCES, REVIEWED } from "../gateway/settings/choices";
import { MEMORIES } from "../gateway/settings/memories";
import { PartOfArray } from "../workbook/failures";
import { asKept } from "../workbook/model/kept-numbers";
import type { ModelCell, ModelSheet, Workbook } from "../workbook/workbook";
import { kept } from "./kept-in-file";

/** Finds a sheet by its id or, whatever its case, by its name; null where there is none. */
export function sheetBy({ sheets }: Workbook, key: string): ModelSheet | null {
  const byId = sheets.find(({ id }) => id === key);
  return byId ?? sheets.find(({ name }) => name.toLowerCase() === key.toLowerCase()) ?? null;
}

/** Reads a sheet as `readSheet` does, with what the workbook keeps for the add-in. */
export async function readForm(workbook: Workbook, sheet: ModelSheet): Promise<Answer<SheetReading>> {
  const read = await readSheet(sheet);
  if (!read.ok) return read;
  const { id, name, isProtected } = sheet;
  const settings = {
    memories: kept(workbook, MEMORIES),
    answers: kept(workbook, ANSWERS),
    preferences: kept(workbook, PREFERENCES),
    reviewed: kept(workbook, REVIEWED),
    columns: kept(workbook, COLUMNS),
  };
  return { ok: true, value: { id, name, isProtected, grid: read.value, ...settings } };
}

/** Reads the part of a sheet where forms stand; null where nothing stands there, a failure where there is too much of it. */
export async function readSheet(sheet: ModelSheet): Promise<Answer<Grid | null>> {
  try {
    return { ok: true, value: await gridOf(sheet) };
  } catch (error) {
    if (!(error instanceof TooMuchToRead)) throw error;
    return { ok: false, failure: failure("too-large") };
  }
}

async function gridOf(sheet: ModelSheet): Promise<Grid | null> {
  const near = sheet.filledArea(FIRST);
  const rest = REST.flatMap((area) => sheet.filledArea(area) ?? []);
  const source = {
    usedWithin: (areas: readonly Area[]) => Promise.resolve(areas.map((area) => sheet.filledArea(area))),
    read: (areas: readonly Area[]) => Promise.resolve(areas.map((area) => partOf(sheet, area))),
    whole: <T>(steps: Steps<T>) => Promise.resolve(atOnce(steps)),
  };
  const part = near === null ? null : partOf(sheet, near, FIRST);
  const grid = await readGrid(source, { near, rest, part });
  return grid === null ? null : { ...grid, sheet: sheet.name };
}

/** @param around where merged areas begin that belong to the part: in the area, or shortly beside its content */
function partOf(sheet: ModelSheet, area: Area, around = area): ReadPart {
  const merges = sheet
    .merges()
    .filter(({ top, left }) => liesIn({ top, left, bottom: top, right: left }, around));
  return { area, content: contentOf(sheet, area), merges };
}

/** Tells what stands in an area of a sheet. */
export function contentOf(sheet: ModelSheet, { top, left, bottom, right }: Area): SheetPart {
  const values: (readonly CellValue[])[] = [];
  const formulas: (readonly CellValue[])[] = [];
  const numberFormats: (readonly string[])[] = [];
  for (let row = top; row <= bottom; row++) {
    const cells: ModelCell[] = [];
    for (let column = left; column <= right; column++) cells.push(sheet.cell(row, column));
    const content = cells.map(({ formula, value }) => formula ?? value);
    const shown = cells.map(({ value }) => value);
    formulas.push(content);
    values.push(sameOr(content, shown));
    const formats = cells.map(({ numberFormat }) => numberFormat);
    numberFormats.push(sameOr(numberFormats.at(-1), formats));
  }
  return { top, left, values, formulas, numberFormats };
}

/** Tells what tells the rows and columns of some other sheets (names or ids) apart, as far as they are there and not too large. */
export function abroadIn(workbook: Workbook, names: readonly string[]): readonly Abroad[] {
  return names.flatMap((name) => {
    const sheet = sheetBy(workbook, name);
    const used = sheet?.filledArea(WHOLE_SHEET) ?? null;
    if (sheet === null || used === null || cellsIn(used) > MOST_ABROAD) return [];
    return [abroadOf(sheet, contentOf(sheet, used))];
  });
}

const TEXT = "@";

/** Writes all cells, or none where one of them belongs to an array formula. */
export function writeAll(sheet: ModelSheet, writes: readonly CellWrite[]): boolean {
  const done: CellWrite[] = [];
  try {
    for (const write of writes) {
      writeCell(sheet, write);
      done.push(write);
    }
    return true;
  } catch (error) {
    if (!(error instanceof PartOfArray)) throw error;
  }
  for (const { cell, before, after } of done.reverse()) {
    writeCell(sheet, {
      cell,
      before: { ...before, ...after, numberFormat: before.numberFormat },
      after: before,
    });
  }
  return false;
}

/** The cells (A1) that sheet protection keeps from being written, or would turn from a number into a text. */
export function lockedCells(sheet: ModelSheet, writes: readonly CellWrite[]): readonly string[] {
  if (!sheet.isProtected) return [];
  return writes
    .filter(({ cell, before, after }) => {
      const turnsToText = before.numberFormat === "@" && typeof after.content === "number";
      return turnsToText || sheet.cell(cell.row, cell.column).locked;
    })
    .map(({ cell }) => address(cell));
}

/**
 * Writes a cell as it is meant: a text stays a text, and in a cell formatted as text a number stays a number.
 * @throws PartOfArray where the cell belongs to an array formula
 */
function writeCell(sheet: ModelSheet, { cell, before, after: { content, numberFormat } }: CellWrite): void {
  if (numberFormat !== null) sheet.setNumberFormat(cell, numberFormat);
  const isText = typeof content === "string" && !content.startsWith("=");
  const format = numberFormat ?? before.numberFormat;
  if (!isText) sheet.write(cell, asKept(content));
  else sheet.write(cell, format === TEXT ? `'${content}` : asTypedText(content, format));
}

/** Tells the cells of some areas whose formulas now give another value than they gave when the sheet was read. */
export function movedCells(sheet: ModelSheet, areas: readonly Area[], before: Grid): readonly Position[] {
  return areas.flatMap(({ top, left, bottom, right }) => {
    const moved: Position[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const was = cellAt(before, row, column);
        if (was.formula !== null && sheet.cell(row, column).value !== was.value) moved.push({ row, column });
      }
    }
    return moved;
  });
}
