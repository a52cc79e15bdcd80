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
import { asKept } from "../workbook/model/kept-numbers";
import type { ModelCell, ModelSheet, Workbook } from "../workbook/workbook";

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

function contentOf(sheet: ModelSheet, { top, left, bottom, right }: Area): SheetPart {
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

/** Tells what tells the rows and columns of some other sheets apart, as far as they are there and not too large. */
export function abroadIn({ sheets }: Workbook, names: readonly string[]): readonly Abroad[] {
  return names.flatMap((name) => {
    const sheet = sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
    const used = sheet?.filledArea(WHOLE_SHEET) ?? null;
    if (sheet === undefined || used === null || cellsIn(used) > MOST_ABROAD) return [];
    return [abroadOf(sheet, contentOf(sheet, used))];
  });
}

const TEXT = "@";

/**
 * Writes a cell as it is meant: a text stays a text, and in a cell formatted as text a number stays a number.
 * @throws PartOfArray where the cell belongs to an array formula
 */
export function writeCell(
  sheet: ModelSheet,
  { cell, before, after: { content, numberFormat } }: CellWrite,
): void {
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
