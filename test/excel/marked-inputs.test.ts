import { describe, expect, test } from "@jest/globals";
import type { CellValue, Position } from "../../src/core/grid/grid";
import { isHighlightFormula } from "../../src/core/plan/highlight";
import { excelGateway } from "../../src/excel/excel-gateway";
import { layOut, officeForm } from "../form/form-layout";
import { valueOf } from "./answer";
import { openGrid } from "./open-layout";

/** The office's form on which an input of the second indicator holds something else. */
async function opened(content: CellValue, numberFormat = "General") {
  const { grid, placed } = layOut(officeForm());
  const { sheet, workbook } = await openGrid(grid);
  const cell: Position = { row: placed[1]?.firstRow ?? -1, column: 6 };
  sheet.write(cell, content);
  sheet.setNumberFormat(cell, numberFormat);
  const ours = (at: Position): number =>
    sheet.formatsThatHold(at.row, at.column).filter(({ formula }) => isHighlightFormula(formula)).length;
  const rules = (): readonly string[] => sheet.conditionalFormats().map(({ formula }) => formula);
  return {
    sheet,
    workbook,
    cell,
    below: { ...cell, row: cell.row + 1 },
    ours,
    rules,
    gateway: excelGateway(),
  };
}

describe("an input that is there and can't be used", () => {
  test.each<[string, CellValue]>([
    ["two numbers in one", "1.234"],
    ["words", "belum ada"],
    ["a truth value", true],
  ])("is marked like a missing one, until a number stands there: %s", async (_, content) => {
    const { sheet, cell, below, ours, rules, gateway } = await opened(content);
    const before = rules();
    valueOf(await gateway.recalculate());
    expect([ours(cell), ours(below)]).toEqual([1, 0]);
    sheet.write(cell, 9);
    expect(ours(cell)).toBe(0);
    valueOf(await gateway.recalculate());
    sheet.write(cell, "teks");
    expect(ours(cell)).toBe(0);
    valueOf(await gateway.undo());
    expect(rules().filter((formula) => !isHighlightFormula(formula))).toEqual(before);
  });

  test("is told and not marked where a formula gives it, for it is mended elsewhere", async () => {
    const { cell, ours, gateway } = await opened("=1/0");
    const { outcomes } = valueOf(await gateway.recalculate());
    expect(ours(cell)).toBe(0);
    expect(outcomes[1]?.notes.map(({ code }) => code)).toContain("error-value");
  });

  test("is marked until the next run where its format makes it another number", async () => {
    const { sheet, cell, ours, gateway } = await opened(45_000, "d/m/yyyy");
    valueOf(await gateway.recalculate());
    expect(ours(cell)).toBe(1);
    sheet.setNumberFormat(cell, "General");
    valueOf(await gateway.recalculate());
    expect(ours(cell)).toBe(0);
  });

  test("leaves rules of a person that say the same as they are", async () => {
    const { sheet, cell, rules, workbook, gateway } = await opened("1.234");
    const area = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
    const formula = "=NOT(ISNUMBER(G10))";
    sheet.addConditionalFormat({ areas: [area], formula, fill: "#FF0000", fontColor: null });
    for (const content of ["1.234", 9, "x"]) {
      sheet.write(cell, content);
      valueOf(await gateway.recalculate());
      workbook.settings.delete("hitungCapaian.sorotan");
    }
    const said = rules().filter((one) => one.includes("NOT(ISNUMBER("));
    expect(said.map((one) => isHighlightFormula(one)).sort()).toEqual([false, true]);
  });
});
