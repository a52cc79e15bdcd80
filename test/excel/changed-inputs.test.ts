import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { excelGateway } from "../../src/excel/excel-gateway";
import { layOut, officeForm } from "../form/form-layout";
import type { Run } from "../../src/gateway/run";
import { valueOf } from "./answer";
import { openBytes, openGrid } from "./open-layout";

const { grid, placed } = layOut(officeForm());
const COLUMNS = { formula: 4, variable: 5, value: 6 } as const;

test("a form is told to have changed once a formula, a label or an input is another, and not before", async () => {
  const { sheet, standIn } = await openGrid(grid);
  const gateway = excelGateway();
  const run = valueOf(await gateway.recalculate());
  const begun = standIn.host.undoListEmptied.length;
  await fc.assert(
    fc.asyncProperty(
      fc.nat(placed.length - 1),
      fc.constantFrom("formula", "variable", "value"),
      fc.constantFrom<string | number>("", 0, 5, "5", "kata lain"),
      async (indicator, column, content) => {
        const row = placed[indicator]?.firstRow ?? -1;
        const before = sheet.cell(row, COLUMNS[column]).value;
        expect(valueOf(await gateway.hasChanged(run))).toBe(false);
        sheet.write({ row, column: COLUMNS[column] }, content);
        const after = sheet.cell(row, COLUMNS[column]).value;
        expect(valueOf(await gateway.hasChanged(run))).toBe(after !== before);
        sheet.write({ row, column: COLUMNS[column] }, before);
      },
    ),
    { numRuns: 40 },
  );
  expect(standIn.host.undoListEmptied.length).toBe(begun);
});

test.each(["form-1-kosong", "form-1-terisi"])(
  "%s has not changed after a look, a check or a run",
  async (name) => {
    await openBytes(await readFile(`assets/${name}.xlsx`));
    const gateway = excelGateway();
    for (const work of [() => gateway.look(), () => gateway.check(), () => gateway.recalculate()]) {
      const run = valueOf<Run | null>(await work());
      expect(run === null || valueOf(await gateway.hasChanged(run))).toBe(false);
    }
  },
);
