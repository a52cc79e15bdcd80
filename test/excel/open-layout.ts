import { afterEach } from "@jest/globals";
import type { WriteSheet } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import type { Grid } from "../../src/core/grid/grid";
import type { HostOptions } from "../../src/standin/host";
import { startInProcess, type StandIn } from "../../src/standin/in-process";
import type { ModelSheet, Workbook } from "../../src/workbook/workbook";
import { opened } from "../workbook/engine";

let standIn: StandIn | null = null;

afterEach(() => {
  standIn?.dispose();
  standIn = null;
});

/** A real workbook with the grid on its first sheet, under the real Excel client until the end of the test. */
export async function openGrid(
  grid: Grid,
  options: HostOptions = {},
): Promise<{ readonly standIn: StandIn; readonly workbook: Workbook; readonly sheet: ModelSheet }> {
  return openBytes(await fileOf(grid), options);
}

/** The same for the bytes of a file. */
export async function openBytes(
  bytes: Uint8Array,
  options: HostOptions = {},
): Promise<{ readonly standIn: StandIn; readonly workbook: Workbook; readonly sheet: ModelSheet }> {
  const workbook = await opened(bytes);
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("The workbook has no sheet");
  standIn?.dispose();
  standIn = await startInProcess(workbook, options);
  return { standIn, workbook, sheet };
}

/**
 * An .xlsx file with the grid's values and merged areas on a sheet "FORM 1", whatever else the sheet should have, and
 * other sheets behind it.
 */
export function fileOf(
  grid: Grid,
  more: Partial<WriteSheet> = {},
  others: readonly WriteSheet[] = [],
): Promise<Uint8Array> {
  return writeXlsx({ sheets: [sheetWith("FORM 1", grid, more), ...others] });
}

/** A sheet of that name to be written, with the grid's values and merged areas, and whatever else it should have. */
export function sheetWith(name: string, grid: Grid, more: Partial<WriteSheet> = {}): WriteSheet {
  const blanks = Array.from({ length: grid.top }, () => []);
  const indent = Array.from({ length: grid.left }, () => null);
  const rows = grid.values.map((row) => [...indent, ...row.map((value) => (value === "" ? null : value))]);
  return {
    ...more,
    name,
    rows: [...blanks, ...rows],
    merges: grid.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
  };
}
