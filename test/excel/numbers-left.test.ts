import { expect, test } from "@jest/globals";
import { excelGateway } from "../../src/excel/excel-gateway";
import { layOut, officeForm } from "../form/form-layout";
import { valueOf } from "./answer";
import { openGrid } from "./open-layout";

const FORMULA = 4;
const RESULT = 7;

/** The office's form, calculated; an indicator with a number loses its formula. */
async function withoutFormula(typed: number | null) {
  const { grid, placed } = layOut(officeForm());
  const { sheet } = await openGrid(grid);
  valueOf(await excelGateway().recalculate());
  const row = placed[1]?.firstRow ?? 0;
  expect(typeof sheet.cell(row, RESULT).value).toBe("number");
  sheet.write({ row, column: FORMULA }, "");
  if (typed !== null) sheet.write({ row, column: RESULT }, typed);
  const run = valueOf(await excelGateway().recalculate());
  const codes = run.outcomes[1]?.notes.map(({ code }) => code);
  return { value: sheet.cell(row, RESULT).value, codes };
}

test("a number that the last run left gives way to the sentence once its formula is gone", async () => {
  const { value } = await withoutFormula(null);
  expect(value).toMatch(/^Perlu dipastikan: Formula Perhitungan masih kosong/);
});

test("a number that somebody has typed instead stays, and that is told", async () => {
  const { value, codes } = await withoutFormula(0.912);
  expect(value).toBe(0.912);
  expect(codes).toEqual(expect.arrayContaining(["no-formula", "own-text-kept"]));
});
