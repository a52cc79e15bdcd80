import { address } from "../../core/grid/address";
import { cellAt, type Area, type CellValue, type Grid } from "../../core/grid/grid";
import { rangeOf } from "./ranges";

/** The inputs that formulas give, as the batch that writes reads them again after writing. */
export interface InputsAgain {
  /**
   * The cells (A1) whose formulas now give another value than the results were calculated from; those too whose value
   * Excel has not given.
   */
  moved(): readonly string[];
}

/**
 * Queues another look at the inputs that are formulas: one that builds on a result cell has another value once the
 * result is written. Where no input is a formula, nothing is asked.
 * @param areas the parts of the column Nilai
 * @param before the sheet as the results were calculated from
 */
export function queueInputsAgain(sheet: Excel.Worksheet, areas: readonly Area[], before: Grid): InputsAgain {
  const looked = areas
    .filter((area) => cellsOf(area).some(({ row, column }) => cellAt(before, row, column).formula !== null))
    .map((area) => {
      const range = rangeOf(sheet, area);
      range.load("values");
      return { area, range };
    });
  return {
    moved: () =>
      looked.flatMap(({ area, range }) => {
        const values = range.values as CellValue[][] | null;
        return cellsOf(area)
          .filter(({ row, column }) => {
            const was = cellAt(before, row, column);
            return was.formula !== null && values?.[row - area.top]?.[column - area.left] !== was.value;
          })
          .map(address);
      }),
  };
}

function cellsOf({ top, left, bottom, right }: Area): readonly { row: number; column: number }[] {
  const cells = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) cells.push({ row, column });
  }
  return cells;
}
