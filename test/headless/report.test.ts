import { expect, test } from "@jest/globals";
import { excelGateway } from "../../src/excel/excel-gateway";
import { reportOf, reportText, statusOf } from "../../src/headless/report";
import { layOut, officeForm } from "../form/form-layout";
import { fileOf, openBytes } from "../excel/open-layout";

test("the report tells the number format that a cell has, also where protection kept the wanted one away", async () => {
  const { grid, placed } = layOut(officeForm());
  const open = { value: null, style: { protection: { locked: false } } };
  const cells = new Map(placed.map(({ firstRow }) => [`${firstRow},7`, open]));
  const { sheet } = await openBytes(await fileOf(grid, { cells, protection: { sheet: true } }));
  const answer = await excelGateway().recalculate();
  if (!answer.ok) throw new Error(answer.failure.message);
  const [indicators = []] = reportOf("x.xlsx", 0, [
    { ...answer.value, holds: ({ row, column }) => sheet.cell(row, column).value },
  ]).sheets.map((one) => one.indicators);
  expect(indicators.map(({ numberFormat }) => numberFormat)).toEqual(
    placed.map(({ firstRow }) => sheet.cell(firstRow, 7).numberFormat),
  );
  const kept = (row: number): readonly string[] =>
    (indicators[row]?.notes ?? [])
      .filter(({ code }) => code === "format-kept")
      .map(({ severity }) => severity);
  expect([kept(1), kept(6)]).toEqual([["warning"], []]);
});

test("a form without indicators is said to have none, and needs attention", async () => {
  await openBytes(await fileOf(layOut([]).grid));
  const answer = await excelGateway().recalculate();
  if (!answer.ok) throw new Error(answer.failure.message);
  const report = reportOf("x.xlsx", 1, [{ ...answer.value, holds: () => "" }]);
  expect(statusOf(report)).toBe(1);
  expect(reportText(report, null)).toContain("tidak ada indikator di bawahnya");
});
