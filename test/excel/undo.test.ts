import { describe, expect, test } from "@jest/globals";
import { address } from "../../src/core/grid/address";
import type { CellValue } from "../../src/core/grid/grid";
import type { Form } from "../../src/core/form/form";
import { excelGateway } from "../../src/excel/excel-gateway";
import { layOut, officeForm } from "../form/form-layout";
import { withMovedRows } from "../reliability/moved-rows";
import { valueOf } from "./answer";
import { everything } from "./everything";
import { openBytes, openGrid } from "./open-layout";
import type { Fault } from "../../src/standin/faults";
import type { ModelSheet } from "../../src/workbook/workbook";

const RESULT = 7;
const { grid, placed } = layOut(officeForm());
const resultOf = (indicator: number) => ({ row: placed[indicator]?.firstRow ?? -1, column: RESULT });
const RESULTS = placed.map((_, indicator) => address(resultOf(indicator)));

/** Writes over every heading of a form. */
function breakHeading(sheet: ModelSheet, form: Form): void {
  for (const { top, bottom } of form.headers) {
    for (let row = top; row <= bottom; row++) {
      for (let column = 0; column <= RESULT + 1; column++) {
        if (sheet.cell(row, column).value !== "") sheet.write({ row, column }, "rusak");
      }
    }
  }
}

/** Rules that were set anew have other ids. */
function withoutIds(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === "id" ? "" : each)));
}

describe("Batalkan", () => {
  test("brings every cell, rule and setting back to what it was before the run", async () => {
    const { workbook } = await openGrid(grid);
    const before = everything(workbook);
    const gateway = excelGateway();
    valueOf(await gateway.recalculate());
    expect(everything(workbook)).not.toEqual(before);
    expect(valueOf(await gateway.undo())).toMatchObject({ sheet: "FORM 1", restored: RESULTS, kept: [] });
    expect(everything(workbook)).toEqual(before);
  });

  test("is there again when the file is opened anew, and works as before", async () => {
    const first = await openGrid(grid);
    const before = everything(first.workbook);
    valueOf(await excelGateway().recalculate());
    const { workbook } = await openBytes(await first.workbook.save());
    const gateway = excelGateway();
    expect(valueOf(await gateway.undoable())).toEqual({
      sheetId: expect.any(String),
      sheet: "FORM 1",
      cells: 15,
      interrupted: false,
    });
    valueOf(await gateway.undo());
    expect(everything(workbook)).toEqual(before);
    expect(valueOf(await gateway.undoable())).toBeNull();
  });

  test("takes back all that a run wrote in several rounds, and only the last of several runs", async () => {
    const { workbook, sheet } = await openGrid(grid);
    const input = { row: placed[1]?.valueRows[0] ?? -1, column: 6 };
    sheet.write(input, `=${address(resultOf(2))}*10`);
    const gateway = excelGateway();
    const untouched = everything(workbook);
    valueOf(await gateway.recalculate());
    valueOf(await gateway.undo());
    expect(everything(workbook)).toEqual(untouched);
    valueOf(await gateway.recalculate());
    sheet.write({ row: placed[2]?.valueRows[0] ?? -1, column: 6 }, 3);
    const { sheets } = everything(workbook);
    expect(valueOf(await gateway.recalculate()).plan.writes).toHaveLength(2);
    expect(valueOf(await gateway.undo()).restored).toEqual([RESULTS[1], RESULTS[2]]);
    expect(everything(workbook).sheets).toEqual(sheets);
  });

  test("takes an ordinary run back in three round trips", async () => {
    const { standIn, sheet } = await openGrid(grid);
    const gateway = excelGateway();
    valueOf(await gateway.recalculate());
    sheet.write(resultOf(0), 5);
    valueOf(await gateway.recalculate());
    const before = standIn.roundTrips();
    expect(valueOf(await gateway.undo()).restored).toEqual([RESULTS[0]]);
    expect(standIn.roundTrips() - before).toBe(3);
  });

  test("keeps what somebody changed since, and names it", async () => {
    const { sheet } = await openGrid(grid);
    const gateway = excelGateway();
    valueOf(await gateway.recalculate());
    sheet.write(resultOf(3), "diisi sendiri");
    const undone = valueOf(await gateway.undo());
    expect(undone.kept).toEqual([RESULTS[3]]);
    expect(undone.restored).toEqual(RESULTS.filter((cell) => cell !== RESULTS[3]));
    expect(sheet.cell(resultOf(3).row, RESULT).value).toBe("diisi sendiri");
  });

  test("does nothing the second time", async () => {
    const { workbook } = await openGrid(grid);
    const gateway = excelGateway();
    valueOf(await gateway.recalculate());
    valueOf(await gateway.undo());
    const after = everything(workbook);
    expect(await gateway.undo()).toMatchObject({ ok: false, failure: { code: "nothing-to-undo" } });
    expect(everything(workbook)).toEqual(after);
  });

  test("of nothing changes nothing: highlights stay that a run has set which had no cell to write", async () => {
    const { workbook, sheet } = await openGrid(grid);
    const gateway = excelGateway();
    valueOf(await gateway.recalculate());
    for (const key of [...workbook.settings.keys()]) workbook.settings.delete(key);
    for (const { id } of sheet.conditionalFormats()) sheet.removeConditionalFormat(id);
    expect(valueOf(await gateway.recalculate()).plan.writes).toEqual([]);
    const { sheets } = everything(workbook);
    expect(sheet.conditionalFormats()).not.toEqual([]);
    expect(valueOf(await gateway.undoable())).toBeNull();
    expect(await gateway.undo()).toMatchObject({ ok: false, failure: { code: "nothing-to-undo" } });
    expect(everything(workbook).sheets).toEqual(sheets);
  });

  test("is not lost by a run that has nothing to write", async () => {
    await openGrid(grid);
    const gateway = excelGateway();
    valueOf(await gateway.recalculate());
    expect(valueOf(await gateway.recalculate()).plan.writes).toEqual([]);
    expect(valueOf(await gateway.undo()).restored).toEqual(RESULTS);
  });

  test("brings highlights back that a run only took away", async () => {
    const { workbook, sheet } = await openGrid(grid);
    const gateway = excelGateway();
    valueOf(await gateway.recalculate());
    const heading = grid.top + grid.values.findIndex((row) => row.includes("Nilai"));
    sheet.write({ row: heading, column: RESULT + 2 }, "Nilai");
    const { sheets } = everything(workbook);
    const rules = sheet.conditionalFormats();
    expect(rules).not.toEqual([]);
    const run = valueOf(await gateway.recalculate());
    expect(run.plan.highlights).toEqual([]);
    expect(sheet.conditionalFormats()).toEqual([]);
    expect(valueOf(await gateway.undo()).restored).toEqual(RESULTS);
    expect(withoutIds(everything(workbook).sheets)).toEqual(withoutIds(sheets));
    sheet.write({ row: heading, column: RESULT + 2 }, "");
    expect(valueOf(await gateway.recalculate()).plan.writes).toEqual([]);
    expect(withoutIds(sheet.conditionalFormats())).toEqual(withoutIds(rules));
  });

  test("brings highlights back with the results or not at all, where it breaks off", async () => {
    const column = RESULT + 2;
    const row = grid.top + grid.values.findIndex((cells) => cells.includes("Nilai"));
    const trial = async (faults: Record<number, Fault>, breaks: Readonly<Record<number, Fault>>) => {
      const announced = { ExcelApi: "1.17" };
      const { workbook, sheet, standIn } = await openGrid(grid, { announced, faults });
      const gateway = excelGateway();
      valueOf(await gateway.recalculate());
      const before = withoutIds(everything(workbook).sheets);
      sheet.write({ row, column }, "Nilai");
      valueOf(await gateway.recalculate());
      const after = withoutIds(everything(workbook).sheets);
      const begin = standIn.roundTrips();
      for (const [n, fault] of Object.entries(breaks)) faults[begin + Number(n)] = fault;
      const { ok } = await gateway.undo();
      if (ok) sheet.write({ row, column }, "");
      expect(withoutIds(everything(workbook).sheets)).toEqual(ok ? before : after);
      return { ok, requests: standIn.roundTrips() - begin };
    };
    const { ok, requests } = await trial({}, {});
    expect(ok).toBe(true);
    const writes = requests - 1;
    const outcomes = new Set<boolean>();
    /** None between the making of a rule and its formula, which no run can know again. */
    for (const at of [40, 96, 108, 120, 128]) {
      const fault = { breaksOffAt: at };
      outcomes.add((await trial({}, { [writes]: fault, [2 * writes]: fault })).ok);
    }
    expect([...outcomes].sort()).toEqual([false, true]);
  });

  test("leaves nothing behind of a run that had nothing to highlight", async () => {
    const { workbook, sheet } = await openGrid(grid);
    const heading = grid.top + grid.values.findIndex((row) => row.includes("Nilai"));
    sheet.write({ row: heading, column: RESULT + 2 }, "Nilai");
    const before = everything(workbook);
    const gateway = excelGateway();
    expect(valueOf(await gateway.recalculate()).plan.highlights).toEqual([]);
    expect(everything(workbook)).not.toEqual(before);
    valueOf(await gateway.undo());
    expect(everything(workbook)).toEqual(before);
  });

  test("restores by address where the form is no longer recognised", async () => {
    const { sheet, workbook } = await openGrid(grid);
    const gateway = excelGateway();
    const { form } = valueOf(await gateway.recalculate());
    breakHeading(sheet, form);
    const broken = everything(workbook);
    expect(valueOf(await gateway.undo())).toMatchObject({ sheet: "FORM 1", restored: RESULTS, kept: [] });
    for (const { row, column } of placed.map((_, i) => resultOf(i))) {
      expect(sheet.cell(row, column)).toMatchObject({ value: "", numberFormat: "General" });
    }
    expect(everything(workbook)).not.toEqual(broken);
  });

  test("restores by address where only the heading of the results was changed", async () => {
    const { sheet } = await openGrid(grid);
    const gateway = excelGateway();
    const { form } = valueOf(await gateway.recalculate());
    sheet.write({ row: form.headers[0]?.top ?? -1, column: RESULT }, "Catatan");
    expect(valueOf(await gateway.undo()).restored).toEqual(RESULTS);
  });

  test.each([4, 0])(
    "keeps result %i that was changed, and restores the others, where the form is gone",
    async (n) => {
      const { sheet } = await openGrid(grid);
      const gateway = excelGateway();
      const { form } = valueOf(await gateway.recalculate());
      breakHeading(sheet, form);
      sheet.write(resultOf(n), "milik orang");
      expect(valueOf(await gateway.undo())).toMatchObject({
        sheet: "FORM 1",
        restored: RESULTS.filter((cell) => cell !== RESULTS[n]),
        kept: [RESULTS[n]],
      });
      expect(sheet.cell(resultOf(n).row, RESULT).value).toBe("milik orang");
    },
  );

  test("restores different contents over which a run wrote the same, also where the form is gone", async () => {
    const alike = layOut(officeForm().flatMap((entry, n) => (n % 5 === 0 ? [entry, entry, entry] : [])));
    const { sheet } = await openGrid(alike.grid);
    const cells = alike.placed.map(({ firstRow }) => ({ row: firstRow, column: RESULT }));
    cells.forEach((cell, n) => {
      sheet.write(cell, n + 0.5);
    });
    const contents = (): readonly CellValue[] =>
      cells.map(({ row, column }) => sheet.cell(row, column).value);
    const before = contents();
    const gateway = excelGateway();
    const { form } = valueOf(await gateway.recalculate());
    expect(new Set(contents()).size).toBe(3);
    breakHeading(sheet, form);
    expect(valueOf(await gateway.undo()).restored).toHaveLength(9);
    expect(contents()).toEqual(before);
  });

  test("restores by address also where the texts beside a result were changed, if others still stand", async () => {
    const { sheet } = await openGrid(grid);
    const gateway = excelGateway();
    const { form } = valueOf(await gateway.recalculate());
    for (const column of [0, 1, 2, 4]) sheet.write({ row: resultOf(3).row, column }, "lain");
    breakHeading(sheet, form);
    expect(valueOf(await gateway.undo())).toMatchObject({ sheet: "FORM 1", restored: RESULTS, kept: [] });
  });

  test("restores nothing where the form and all texts of it are gone, and says so", async () => {
    const { sheet, workbook } = await openGrid(grid);
    const gateway = excelGateway();
    valueOf(await gateway.recalculate());
    for (let row = 0; row < grid.top + grid.values.length; row++) {
      for (let column = 0; column < RESULT; column++) sheet.write({ row, column }, "");
    }
    const before = everything(workbook);
    expect(await gateway.undo()).toMatchObject({ ok: false, failure: { detail: "form-gone" } });
    expect(everything(workbook)).toEqual(before);
    expect(valueOf(await gateway.undoable())).not.toBeNull();
  });

  test("restores nothing by address where rows have moved", async () => {
    const first = await openGrid(grid);
    const { form } = valueOf(await excelGateway().recalculate());
    breakHeading(first.sheet, form);
    const moved = withMovedRows(await first.workbook.save(), "FORM 1", {
      at: placed[6]?.firstRow ?? 0,
      count: 1,
    });
    const { workbook } = await openBytes(moved);
    const before = everything(workbook);
    expect(await excelGateway().undo()).toMatchObject({ ok: false, failure: { detail: "form-gone" } });
    expect(everything(workbook)).toEqual(before);
  });

  test.each([
    ["inserted above", 0, 2],
    ["inserted inside the form", (placed[6]?.firstRow ?? 0) - 0, 1],
    ["deleted above", 0, -1],
  ])("finds its rows where some were %s", async (_, at, count) => {
    const first = await openGrid(grid);
    valueOf(await excelGateway().recalculate());
    const moved = withMovedRows(await first.workbook.save(), "FORM 1", { at, count });
    const { sheet } = await openBytes(moved);
    const gateway = excelGateway();
    const undone = valueOf(await gateway.undo());
    expect(undone.kept).toEqual([]);
    expect(undone.restored).toHaveLength(15);
    for (const { firstRow } of placed) {
      const { value, numberFormat } = sheet.cell(firstRow + (firstRow >= at ? count : 0), RESULT);
      expect([value, numberFormat]).toEqual(["", "General"]);
    }
  });
});

describe("what stood in a result cell", () => {
  test.each<[CellValue, string]>([
    ["00123", "General"],
    ["+62 812", "General"],
    ["12,5", "0.00"],
    ["1/2", "General"],
    ["Mar 2024", "General"],
    ["'kutip", "General"],
    ["TRUE", "General"],
    ["00123", "@"],
    [true, "General"],
    [45_292, "dd/mm/yyyy"],
    [0.5, "0%"],
    ["isi lama", "General"],
  ])("comes back exactly (%p in %s)", async (content, format) => {
    const { sheet, workbook } = await openGrid(grid);
    const cell = resultOf(0);
    sheet.setNumberFormat(cell, format);
    sheet.write(cell, typeof content === "string" ? `'${content}` : content);
    const before = sheet.cell(cell.row, cell.column);
    expect(before.value).toBe(content);
    const gateway = excelGateway();
    valueOf(await gateway.recalculate());
    expect(sheet.cell(cell.row, cell.column).value).toBe(81.75);
    valueOf(await gateway.undo());
    expect(sheet.cell(cell.row, cell.column)).toEqual(before);
    const again = await openBytes(await workbook.save());
    expect(again.sheet.cell(cell.row, cell.column)).toMatchObject({ value: content, numberFormat: format });
  });
});

describe("a formula of the user's own", () => {
  test("gives way to the result where the user chooses so, and comes back", async () => {
    const { sheet, workbook } = await openGrid(grid);
    const cell = resultOf(1);
    sheet.write(cell, "=1/4");
    const before = everything(workbook);
    const gateway = excelGateway();
    const run = valueOf(await gateway.replaceFormula("FORM 1", { cell, formula: "=1/4" }));
    expect(run.outcomes[1]?.notes).toEqual([]);
    expect(sheet.cell(cell.row, RESULT)).toMatchObject({ value: 9 / 13, formula: null });
    valueOf(await gateway.undo());
    expect(everything(workbook)).toEqual(before);
  });

  test("stays where it is another by now than the one that was shown", async () => {
    const { sheet } = await openGrid(grid);
    const cell = resultOf(1);
    sheet.write(cell, "=1/5");
    const run = valueOf(await excelGateway().replaceFormula("FORM 1", { cell, formula: "=1/4" }));
    expect(sheet.cell(cell.row, RESULT).formula).toBe("=1/5");
    expect(run.outcomes[1]?.notes.map(({ code }) => code)).toEqual(["own-formula-differs"]);
  });

  test("stays where there is no result to replace it", async () => {
    const { sheet } = await openGrid(layOut(officeForm(false)).grid);
    const cell = resultOf(1);
    sheet.write(cell, "=1/4");
    valueOf(await excelGateway().replaceFormula("FORM 1", { cell, formula: "=1/4" }));
    expect(sheet.cell(cell.row, RESULT).formula).toBe("=1/4");
  });
});
