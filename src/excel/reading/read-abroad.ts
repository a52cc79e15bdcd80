import type { CellValue } from "../../core/grid/grid";
import type { Abroad } from "../../core/plan/landscape";
import { abroadOf, MOST_ABROAD } from "../../gateway/reading/abroad";

/**
 * Reads what tells the rows and columns of some sheets apart; those that are gone, too large or refused are left out. No
 * round trip is made where there are none.
 * @param sheets names or ids
 */
export async function readAbroad(
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<readonly Abroad[]> {
  if (sheets.length === 0) return [];
  try {
    const looked = sheets.map((each) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(each);
      sheet.load("id,name");
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      return { sheet, used };
    });
    await context.sync();
    const found = looked.filter(({ sheet, used }) => !sheet.isNullObject && !used.isNullObject);
    const read = found.filter(({ used }) => used.rowCount * used.columnCount <= MOST_ABROAD);
    for (const { used } of read) used.load("formulas");
    if (read.length > 0) await context.sync();
    return read.map(({ sheet, used }) =>
      abroadOf(sheet, {
        top: used.rowIndex,
        left: used.columnIndex,
        formulas: used.formulas as CellValue[][],
      }),
    );
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return [];
  }
}
