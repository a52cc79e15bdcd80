import type { CellValue, Grid } from "../../core/grid/grid";

/** The content of some whole rows of the used range, as it was read. */
export type SheetRows = Pick<Grid, "values" | "formulas" | "numberFormats">;

/** Queues the reading of a range's content; to be taken with `rowsOfRange` after the batch is done. */
export function queueContent(range: Excel.Range): void {
  range.load("rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat");
}

/**
 * What a range held. A sheet has each text twice, as a value and as a formula, and one number format over and over:
 * rows that are equal are kept once, since a large sheet is kept for as long as the pane shows the run.
 */
export function rowsOfRange(range: Excel.Range): SheetRows {
  const formulas = range.formulas as CellValue[][];
  const values = (range.values as CellValue[][]).map((row, i) => sameOr(formulas[i], row));
  const numberFormats: (readonly string[])[] = [];
  for (const row of range.numberFormat as string[][]) numberFormats.push(sameOr(numberFormats.at(-1), row));
  return { values, formulas, numberFormats };
}

/** Puts blocks of rows below each other. */
export function joinedRows(blocks: readonly SheetRows[]): SheetRows {
  return {
    values: blocks.flatMap(({ values }) => values),
    formulas: blocks.flatMap(({ formulas }) => formulas),
    numberFormats: blocks.flatMap(({ numberFormats }) => numberFormats),
  };
}

function sameOr<T>(other: readonly T[] | undefined, row: readonly T[]): readonly T[] {
  const isSame = other?.length === row.length && row.every((cell, i) => Object.is(cell, other[i]));
  return isSame ? other : row;
}
