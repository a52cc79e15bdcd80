import { landscapeOf, type Abroad } from "../../core/plan/landscape";
import { sheetsAbroad } from "../../core/plan/references";
import type { CellWrite } from "../../core/plan/plan";
import type { CellValue } from "../../core/grid/grid";

/** More cells than this are not looked at to see how a sheet has moved. */
const MOST = 200_000;

/** The names of the other sheets that formulas speak of which are about to be written over. */
export function sheetsOverwritten(writes: readonly CellWrite[], own: string): readonly string[] {
  const formulas = writes.flatMap(({ before: { content } }) =>
    typeof content === "string" && content.startsWith("=") ? [content] : [],
  );
  return [...new Set(formulas.flatMap((formula) => sheetsAbroad(formula, own)))];
}

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
    const read = found.filter(({ used }) => used.rowCount * used.columnCount <= MOST);
    for (const { used } of read) used.load("formulas");
    if (read.length > 0) await context.sync();
    return read.map(({ sheet, used }) => landscape(sheet, used));
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return [];
  }
}

function landscape({ id, name }: Excel.Worksheet, used: Excel.Range): Abroad {
  const formulas = used.formulas as CellValue[][];
  const { rows, columns } = landscapeOf({
    ...{ sheet: name, top: used.rowIndex, left: used.columnIndex, merges: [] },
    ...{ values: formulas, formulas, numberFormats: [] },
  });
  return { id, sheet: name, rows, columns };
}
