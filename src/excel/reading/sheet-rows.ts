import type { CellValue } from "../../core/grid/grid";
import { sameOr, type SheetPart } from "../../gateway/reading/sheet-part";

/** Queues the reading of a range's content; to be taken with `partOf` after the batch is done. */
export function queueContent(range: Excel.Range): void {
  range.load("rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat");
}

/**
 * What a range held; null where Excel has given no content, as it does for more cells than it can give. A sheet has each
 * text twice, as a value and as a formula, and one number format over and over: rows that are equal are kept once, since
 * a large sheet is kept for as long as the pane shows the run.
 */
export function partOf(range: Excel.Range): SheetPart | null {
  const [formulas, content, formats] = [range.formulas, range.values, range.numberFormat] as readonly (
    readonly unknown[][] | null
  )[];
  if (!isGiven(formulas) || !isGiven(content) || !isGiven(formats)) return null;
  const values = (content as CellValue[][]).map((row, i) => sameOr((formulas as CellValue[][])[i], row));
  const numberFormats: (readonly string[])[] = [];
  for (const row of formats as string[][]) numberFormats.push(sameOr(numberFormats.at(-1), row));
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    values,
    formulas: formulas as CellValue[][],
    numberFormats,
  };
}

/** Whether Excel has given the content of a range: it gives null for more cells than it can. */
export function isGiven<T>(content: readonly T[] | null | undefined): content is readonly T[] {
  return Array.isArray(content);
}
