import { expect } from "@jest/globals";
import { unzipSync } from "fflate";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Report } from "../../src/headless/report";
import { inFolder, recalculateHere, reportOf } from "../headless/command";
import { opened } from "../workbook/engine";
import { caseFile, type CaseFile } from "./case-file";

/** What has to come of a workbook. Cells are told with their sheet's place: "0!H2". */
export interface Expected {
  readonly status: 0 | 1 | 2;
  /** Cells of the output with what they hold; null is no number. */
  readonly cells?: Readonly<Record<string, number | string | null>>;
  readonly codes?: readonly string[];
  readonly skipped?: readonly string[];
  /** Parts of the input whose bytes the output has, too. */
  readonly same?: readonly string[];
}

/** The whole way of a workbook through the command, which takes the same way as a click. */
export async function expectOf(file: CaseFile, expected: Expected): Promise<Report> {
  return inFolder(async (folder) => {
    const [input, output] = [join(folder, "in.xlsx"), join(folder, "out.xlsx")];
    const bytes = caseFile(file);
    await writeFile(input, bytes);
    const ran = await recalculateHere(input, "--output", output, "--json");
    const report = reportOf(ran);
    expect([ran.status, ran.stderr]).toEqual([
      expected.status,
      expected.status === 2 ? expect.any(String) : "",
    ]);
    const codes = report.sheets.flatMap(({ indicators }) =>
      indicators.flatMap(({ notes }) =>
        notes.filter(({ severity }) => severity !== "info").map(({ code }) => code),
      ),
    );
    if (expected.codes !== undefined) expect([...new Set(codes)]).toEqual(expected.codes);
    if (expected.skipped !== undefined)
      expect(report.skipped.map(({ name }) => name)).toEqual(expected.skipped);
    if (expected.status === 2) return report;
    const saved = new Uint8Array(await readFile(output));
    const { sheets } = await opened(saved);
    for (const [cell, value] of Object.entries(expected.cells ?? {})) {
      const [, sheet = "", column = "", row = ""] = /^(\d)!([A-Z])(\d+)$/.exec(cell) ?? [];
      const found = sheets[Number(sheet)]?.cell(Number(row) - 1, column.charCodeAt(0) - 65).value;
      if (value === null) expect([cell, typeof found]).not.toEqual([cell, "number"]);
      else expect([cell, found]).toEqual([cell, value]);
    }
    const [before, after] = [unzipSync(bytes), unzipSync(saved)];
    for (const name of expected.same ?? []) expect([name, after[name]]).toEqual([name, before[name]]);
    return report;
  });
}
