import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { excelGateway } from "../../src/excel/excel-gateway";
import { layOut, officeForm } from "../form/form-layout";
import type { Run } from "../../src/gateway/run";
import { valueOf } from "./answer";
import { openBytes, openGrid } from "./open-layout";

const { grid, placed } = layOut(officeForm());
const NONE = { isOther: false, byHand: [] };
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
        expect(valueOf(await gateway.changes(run))).toEqual(NONE);
        sheet.write({ row, column: COLUMNS[column] }, content);
        const after = sheet.cell(row, COLUMNS[column]).value;
        expect(valueOf(await gateway.changes(run))).toEqual({ ...NONE, isOther: after !== before });
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
      if (run !== null) expect(valueOf(await gateway.changes(run))).toEqual(NONE);
    }
  },
);

test("a result that is filled in by hand is told once it is typed, or emptied again, and no other result is", async () => {
  const { sheet } = await openGrid(grid);
  const gateway = excelGateway();
  const [byHand, other] = placed.map(({ firstRow }) => ({ row: firstRow, column: 7 }));
  if (byHand === undefined || other === undefined) throw new Error("The office's form is empty");
  valueOf(await gateway.answer(placed[0]?.entry.formula ?? "", { kind: "manual" }));
  let run = valueOf(await gateway.recalculate());
  for (const content of [80, "", "baik"]) {
    sheet.write(other, content);
    expect(valueOf(await gateway.changes(run))).toEqual(NONE);
    sheet.write(byHand, content);
    const changes = valueOf(await gateway.changes(run));
    expect(changes).toEqual(content === "" ? NONE : { ...NONE, byHand: [{ cell: byHand, value: content }] });
    sheet.write(byHand, "");
  }
  sheet.write(byHand, 80);
  run = valueOf(await gateway.recalculate());
  sheet.write(byHand, "");
  expect(valueOf(await gateway.changes(run))).toEqual({ ...NONE, byHand: [{ cell: byHand, value: "" }] });
});
