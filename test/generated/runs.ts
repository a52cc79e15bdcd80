import { address } from "../../src/core/grid/address";
import { excelGateway } from "../../src/excel/excel-gateway";
import { startInProcess } from "../../src/standin/in-process";
import type { Workbook } from "../../src/workbook/workbook";
import type { Recipe } from "./recipe";
import type { Answer, FailureCode } from "../../src/gateway/failure";
import type { Run, Undone } from "../../src/gateway/run";

/** What came of one click on each sheet of a workbook. */
export interface Ran {
  readonly runs: readonly Run[];
  /** The names of the sheets that were run over. */
  readonly sheets: readonly string[];
  /** Why sheets were left as they are. */
  readonly refused: readonly FailureCode[];
  /** The cells that the runs planned to write, as "Sheet!A1". */
  readonly planned: readonly string[];
}

/** Clicks once on each sheet (or on these), through the real Excel client over the stand-in host. */
export async function runAll(
  workbook: Workbook,
  { excelApi }: Pick<Recipe, "excelApi">,
  sheets: readonly string[] = workbook.sheets.map(({ name }) => name),
): Promise<Ran> {
  const standIn = await startInProcess(workbook, { announced: { ExcelApi: excelApi } });
  try {
    const runs: Run[] = [];
    const refused: FailureCode[] = [];
    for (const name of sheets) {
      const answer = await excelGateway().recalculate({}, { sheetId: name });
      if (answer.ok) runs.push(answer.value);
      else refused.push(answer.failure.code);
    }
    const planned = runs.flatMap(({ sheet, plan }) =>
      plan.writes.map(({ cell }) => `${sheet}!${address(cell)}`),
    );
    return { runs, sheets: runs.map(({ sheet }) => sheet), refused, planned };
  } finally {
    standIn.dispose();
  }
}

/** One click on "Batalkan". */
export async function undo(
  workbook: Workbook,
  { excelApi }: Pick<Recipe, "excelApi">,
): Promise<Answer<Undone>> {
  const standIn = await startInProcess(workbook, { announced: { ExcelApi: excelApi } });
  try {
    return await excelGateway().undo();
  } finally {
    standIn.dispose();
  }
}
