import { describe, expect, test } from "@jest/globals";
import { excelGateway } from "../../src/excel/excel-gateway";
import { layOut, officeForm } from "../form/form-layout";
import { withLines, withoutSheet } from "../sequences/structure";
import { valueOf } from "./answer";
import { fileOf, openBytes } from "./open-layout";

const { grid } = layOut(officeForm().slice(1, 4));
const rows = [
  ...Array.from({ length: grid.top }, () => []),
  ...grid.values.map((row) => row.map((value) => (value === "" ? null : value))),
];

/** A workbook with the same form on two sheets, both calculated. */
async function twice() {
  const { workbook } = await openBytes(await fileOf(grid, {}, [{ name: "FORM 2", rows }]));
  return workbook;
}

function remembered(settings: ReadonlyMap<string, string>): readonly string[] {
  const kept = JSON.parse(JSON.parse(settings.get("hitungCapaian.sorotan") ?? '"{}"') as string) as object;
  return Object.keys(kept);
}

describe("what is remembered of the sheets of a workbook", () => {
  test("is forgotten where a sheet is deleted", async () => {
    const first = await twice();
    for (const sheetId of ["FORM 1", "FORM 2"]) valueOf(await excelGateway().recalculate({}, { sheetId }));
    expect(remembered(first.settings)).toHaveLength(2);
    const without = withoutSheet(await first.save(), "FORM 2");
    const edit = { sheet: "FORM 1", axis: "row", at: 0, count: 1 } as const;
    const { workbook, sheet } = await openBytes(withLines(without, edit));
    valueOf(await excelGateway().recalculate());
    expect(remembered(workbook.settings)).toEqual([sheet.id]);
  });

  test("is kept of both where two panes calculate two sheets at the same time", async () => {
    const workbook = await twice();
    const [one, two] = workbook.sheets.map(({ id }) => id);
    const on = (sheetId = "") => excelGateway().recalculate({}, { sheetId });
    const runs = [on(one), on(two)];
    for (const run of await Promise.all(runs)) valueOf(run);
    expect([...remembered(workbook.settings)].sort()).toEqual([one, two].sort());
    const rules = workbook.sheets.map((sheet) => sheet.conditionalFormats().length);
    for (const id of [one, two]) valueOf(await on(id));
    expect(workbook.sheets.map((sheet) => sheet.conditionalFormats().length)).toEqual(rules);
  });
});
