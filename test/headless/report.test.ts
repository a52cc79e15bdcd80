import { expect, test } from "@jest/globals";
import { address } from "../../src/core/grid/address";
import { excelGateway } from "../../src/excel/excel-gateway";
import { reportOf, reportText, statusOf } from "../../src/headless/report";
import { recalculateWorkbook } from "../../src/headless/recalculate-workbook";
import { ownNote } from "../../src/gateway/own-marks";
import { layOut, officeForm } from "../form/form-layout";
import { fileOf, openBytes } from "../excel/open-layout";
import { opened } from "../workbook/engine";

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

test("cell notes of an earlier run that say something else by now are named, and those of people are not", async () => {
  const { grid, placed } = layOut(officeForm());
  const workbook = await opened(await fileOf(grid));
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("the workbook has no sheet");
  const [first, second] = placed.map(({ firstRow }) => ({ row: firstRow, column: 7 }));
  if (first === undefined || second === undefined) throw new Error("the form has no two indicators");
  sheet.setNote(first, ownNote("Nilai G9 belum diisi."));
  sheet.setNote(second, "Sudah dicek.");
  const ran = await recalculateWorkbook(
    await workbook.save(),
    "x.xlsx",
    { sheet: null, period: null },
    () => undefined,
  );
  if (!ran.ok) throw new Error(ran.message);
  const report = reportOf("x.xlsx", 1, ran.runs);
  expect(report.sheets.map(({ staleNotes }) => staleNotes)).toEqual([[address(first)]]);
  expect(reportText(report, null)).toMatch(/ {2}H9 {2}Catatan: .* mungkin usang/);
  expect((await opened(await ran.save())).sheets[0]?.note(first)).toBe(ownNote("Nilai G9 belum diisi."));
});
