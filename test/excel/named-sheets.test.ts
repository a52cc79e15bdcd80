import { describe, expect, test } from "@jest/globals";
import { writeXlsx } from "hucre/xlsx";
import type { FormulaAnswer } from "../../src/core/answers/answer";
import { excelGateway } from "../../src/excel/excel-gateway";
import type { ModelSheet } from "../../src/workbook/workbook";
import { openSession } from "../../src/pane/session/session";
import { layOut, officeForm } from "../form/form-layout";
import { valueOf } from "./answer";
import { everything } from "./everything";
import { openBytes, sheetWith } from "./open-layout";

const FORMULA = "yang rampung dibagi seluruhnya";
const MANUAL: FormulaAnswer = { kind: "manual" };
const { grid: OPEN, placed } = openForm();
const CELL = { row: placed[0]?.firstRow ?? -1, column: 7 };

/** One indicator whose formula only a person can settle. */
function openForm() {
  const [, first] = officeForm();
  if (first === undefined) throw new Error("The office's form is empty");
  const variables = ["Laporan rampung", "Laporan warga"];
  return layOut([{ ...first, formula: FORMULA, variables, inputs: [9, 12] }]);
}

/** Last year's form, which is complete, is open; this year's, which has an open question, is the second sheet. */
async function twoForms(more: Parameters<typeof sheetWith>[2] = {}) {
  const sheets = [sheetWith("FORM 1", layOut(officeForm()).grid), sheetWith("FORM 1 2025", OPEN, more)];
  const open = await openBytes(await writeXlsx({ sheets }));
  const [first, second] = open.workbook.sheets;
  if (first === undefined || second === undefined) throw new Error("A sheet is missing");
  return { ...open, first, second };
}

/** All cells of one of the sheets. */
function cellsOf(sheet: ModelSheet, workbook: Parameters<typeof everything>[0]): unknown {
  const { sheets } = everything(workbook) as { readonly sheets: readonly { readonly name: string }[] };
  return sheets.find(({ name }) => name === sheet.name);
}

describe("an answer that is given while another form is open", () => {
  test("calculates the sheet that was asked about, and writes nothing to the open one", async () => {
    const { workbook, first, second, standIn } = await twoForms();
    const session = openSession(excelGateway());
    standIn.host.select({ sheet: second, area: { top: 0, left: 0, bottom: 0, right: 0 } });
    await session.recalculate();
    standIn.host.select({ sheet: first, area: { top: 0, left: 0, bottom: 0, right: 0 } });
    const before = cellsOf(first, workbook);
    await session.answer(second.id, [{ formula: FORMULA, answer: MANUAL }]);
    expect(session.read()).toMatchObject({ kind: "done", run: { sheet: "FORM 1 2025" } });
    expect(cellsOf(first, workbook)).toEqual(before);
    await session.withdraw(second.id, FORMULA);
    expect(session.read()).toMatchObject({ kind: "done", run: { sheet: "FORM 1 2025" } });
    expect(cellsOf(first, workbook)).toEqual(before);
  });

  test("writes nothing where the sheet of that id is another by now", async () => {
    const { workbook, first } = await twoForms();
    const before = everything(workbook);
    const answer = await excelGateway().recalculate({}, { sheetId: first.id, formula: FORMULA });
    expect(answer).toMatchObject({ ok: false, failure: { code: "not-found" } });
    expect(everything(workbook)).toEqual(before);
  });
});

describe("a cell that is shown on its sheet", () => {
  test("is found by the sheet's id, whatever sheet has its name by now", async () => {
    const { second, standIn } = await twoForms();
    valueOf(await excelGateway().goTo({ id: second.id, name: "FORM 1" }, CELL));
    expect(standIn.host.selection).toMatchObject({ sheet: { name: "FORM 1 2025" }, area: { top: CELL.row } });
  });

  test("is not shown on a hidden sheet, and the sheet is named", async () => {
    const { second } = await twoForms({ hidden: true });
    const answer = await excelGateway().goTo({ id: second.id, name: "FORM 1 2025" }, CELL);
    expect(answer).toMatchObject({
      failure: { code: "not-found", detail: "sheet-hidden", sheet: "FORM 1 2025" },
    });
    expect(JSON.stringify(answer)).toContain("Lembar FORM 1 2025 disembunyikan.");
  });

  test("is not shown on a sheet that is gone, and the sheet is named as it was known", async () => {
    await twoForms();
    const answer = await excelGateway().goTo({ id: "{gone}", name: "Arsip" }, CELL);
    expect(answer).toMatchObject({ failure: { detail: "sheet-gone", sheet: "Arsip" } });
  });
});

describe("a formula of one's own that is to give way", () => {
  test("gives way on the sheet where it was shown, found by its id", async () => {
    const { first, second } = await twoForms();
    const form = layOut(officeForm());
    const cell = { row: form.placed[1]?.firstRow ?? -1, column: 7 };
    first.write(cell, "=1/4");
    second.write(cell, "=1/4");
    valueOf(await excelGateway().replaceFormula(first.id, { cell, formula: "=1/4" }));
    expect([first, second].map((sheet) => sheet.cell(cell.row, cell.column).formula)).toEqual([null, "=1/4"]);
  });
});
