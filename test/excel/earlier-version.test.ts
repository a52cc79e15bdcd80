import { readFile } from "node:fs/promises";
import { describe, expect, test } from "@jest/globals";
import { excelGateway } from "../../src/excel/excel-gateway";
import type { ModelSheet } from "../../src/workbook/workbook";
import { layOut, officeForm } from "../form/form-layout";
import { valueOf } from "./answer";
import { openBytes, openGrid } from "./open-layout";

const { placed, grid } = layOut(officeForm());
const TWO = placed.filter(({ valueRows }) => valueRows.length === 2);
const ANSWERED = 6;

/**
 * A workbook that 0.1.0 left behind, with the office's form in it: a blank input, a divisor of 0, an input that is no number and
 * one with two readings, a share above 100 %, a formula to be asked about and one that was answered by hand, and a summary.
 */
async function openEarlier(results: "values" | "formulas") {
  const opened = await openBytes(await readFile(`test/excel/earlier/${results}-0.1.0.xlsx`));
  const gateway = excelGateway();
  const form = opened.workbook.sheets.find(({ name }) => name === "FORM 1");
  if (form === undefined) throw new Error("The workbook has no form");
  valueOf(await gateway.goTo({ id: form.id, name: form.name }, { row: 0, column: 0 }));
  return { ...opened, form, gateway };
}

function resultsOf(sheet: ModelSheet): readonly (string | number | boolean)[] {
  return placed.map(({ firstRow }) => sheet.cell(firstRow, 7).value);
}

/** Types everything as the office's form has it. */
function mend(sheet: ModelSheet): void {
  for (const { firstRow } of placed)
    for (const [row, column] of [
      [firstRow, 4] as const,
      ...[0, 1, 2].map((n) => [firstRow + n, 6] as const),
    ]) {
      const is = grid.values[row - grid.top]?.[column - grid.left] ?? "";
      if (is !== "" && sheet.cell(row, column).value !== is) sheet.write({ row, column }, is);
    }
}

describe.each(["values", "formulas"] as const)(
  "a workbook of version 0.1.0, its results as %s",
  (results) => {
    test("has no result that is taken for the office's own", async () => {
      const { gateway } = await openEarlier(results);
      const { outcomes } = valueOf(await gateway.check());
      const own = /^(?:manual|own-)/;
      const taken = outcomes.flatMap(({ notes }, i) =>
        notes.some(({ code }) => own.test(code)) ? [placed[i]?.entry.indicator] : [],
      );
      expect(taken).toEqual([TWO[ANSWERED]?.entry.indicator]);
    });

    test("is calculated as a new one once it is mended", async () => {
      const { form, gateway } = await openEarlier(results);
      mend(form);
      valueOf(await gateway.withdraw("Jumlah hal rampung dibagi seluruh hal x 100%"));
      valueOf(await gateway.prefer({ resultsAs: "values" }));
      valueOf(await gateway.recalculate());
      const fresh = await openGrid(grid);
      valueOf(await excelGateway().recalculate());
      expect(resultsOf(form)).toEqual(resultsOf(fresh.sheet));
      expect(form.conditionalFormats().length).toBe(fresh.sheet.conditionalFormats().length);
    });

    test("says again what is wrong, in the words of today, and has nothing more to write then", async () => {
      const { form, gateway } = await openEarlier(results);
      valueOf(await gateway.recalculate());
      expect(valueOf(await gateway.recalculate()).plan.writes).toEqual([]);
      const said = resultsOf(form).filter((value) => typeof value === "string" && value !== "");
      expect(said).toHaveLength(5);
      for (const value of said)
        expect(value).toMatch(/^(?:Belum lengkap|Isian tidak valid|Tidak dapat dihitung|Perlu dipastikan): /);
    });

    test("can have its last run taken back", async () => {
      const { form, gateway } = await openEarlier(results);
      expect(valueOf(await gateway.undoable())).toMatchObject({ sheet: "FORM 1", cells: 14 });
      expect(valueOf(await gateway.undo()).kept).toEqual([]);
      expect(resultsOf(form).every((value) => value === "")).toBe(true);
      expect(form.conditionalFormats()).toEqual([]);
    });

    test("has its summary made anew in its place", async () => {
      const { workbook, gateway } = await openEarlier(results);
      valueOf(await gateway.recalculate());
      const order = { paper: "F4", madeAt: new Date(2026, 0, 5), ifEdited: "ask" } as const;
      expect(valueOf(await gateway.summary.make(order))).toMatchObject({ kind: "made", isReplaced: true });
      expect(workbook.sheets.map(({ name }) => name)).toEqual(["FORM 1", "Ringkasan"]);
    });
  },
);
