import { expect, jest, test } from "@jest/globals";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArea } from "../../src/core/grid/address";
import { caseFile, formula, plainForm, type Cell } from "../cases/case-file";
import { opened } from "../workbook/engine";
import { inFolder, recalculateHere, reportOf } from "./command";

jest.setTimeout(60_000);

/** What stands in the result cell of an indicator that gives 0.75, and the result that is to be told. */
const HELD: readonly (readonly [string, Cell, number | null])[] = [
  ["nothing", null, 0.75],
  ["an old number", 0.5, 0.75],
  ["a formula that gives another number", formula("1/4", 0.25), 0.25],
  ["a formula that gives the same", formula("G2/G3", 0.75), 0.75],
  ["a formula that gives a text", { xml: ' t="str"><f>"tiga"</f><v>tiga</v>' }, null],
  ["a formula that fails", { xml: ' t="e"><f>1/0</f><v>#DIV/0!</v>' }, null],
  ["a formula that gives true", { xml: ' t="b"><f>TRUE()</f><v>1</v>' }, null],
  ["a formula that only Excel can calculate, with its number", formula('SUM(WEBSERVICE("x"),1)', 7), 7],
  ["a formula over another result that this run writes", formula("H4*2", 0), 1.5],
];

test.each(HELD)(
  "with %s in its cell, the result that is told is what the cell holds",
  async (_, held, told) => {
    const form = plainForm().map((cells, row) =>
      row === 1 ? cells.map((cell, column) => (column === 7 ? held : cell)) : cells,
    );
    const rows = [...form, ...plainForm().slice(1)];
    await inFolder(async (folder) => {
      const [input, output] = [join(folder, "in.xlsx"), join(folder, "out.xlsx")];
      await writeFile(input, caseFile({ sheets: [{ name: "FORM 1", rows }] }));
      const ran = await recalculateHere(input, "--output", output, "--json");
      const indicators = reportOf(ran).sheets.flatMap((sheet) => sheet.indicators);
      expect(indicators.map(({ status, result }) => [status, result])).toEqual([
        ["computed", told],
        ["computed", 0.75],
      ]);
      const [sheet] = (await opened(new Uint8Array(await readFile(output)))).sheets;
      for (const { resultCell, result, notes } of indicators) {
        const { top = 0, left = 0 } = parseArea(resultCell ?? "") ?? {};
        const value = sheet?.cell(top, left).value;
        expect(result).toBe(typeof value === "number" ? value : null);
        const differs = notes.find(({ code }) => code === "own-formula-differs");
        expect(differs?.message.includes("hasil menurut formula indikator adalah 75%")).toBe(
          value === 0.75 ? undefined : true,
        );
      }
    });
  },
);
