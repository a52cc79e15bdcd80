import { describe, expect, test } from "@jest/globals";
import { address } from "../../src/core/grid/address";
import { excelGateway } from "../../src/excel/excel-gateway";
import type { Workbook } from "../../src/workbook/workbook";
import { layOut, officeForm } from "../form/form-layout";
import type { LineEdit } from "../sequences/references";
import { withLines, withNewName, withoutSheet } from "../sequences/structure";
import { valueOf } from "./answer";
import { fileOf, openBytes, openGrid } from "./open-layout";

const RESULT = 7;
const { grid, placed } = layOut(officeForm());
const rowOf = (indicator: number): number => placed[indicator]?.firstRow ?? -1;
const at = (indicator: number) => ({ row: rowOf(indicator), column: RESULT });

/** The workbook opened anew after its file was changed. */
async function changed(workbook: Workbook, change: (bytes: Uint8Array) => Uint8Array) {
  return openBytes(change(await workbook.save()));
}

const rows = (at: number, count: number): LineEdit => ({ sheet: "FORM 1", axis: "row", at, count });

describe("a formula of the user's own that comes back", () => {
  /** A form in which an own formula has given way to the result, after its sheet was changed. */
  async function replaced(formula: string, change: (bytes: Uint8Array) => Uint8Array) {
    const { workbook, sheet } = await openGrid(grid);
    valueOf(await excelGateway().recalculate());
    sheet.write(at(1), formula);
    valueOf(await excelGateway().replaceFormula("FORM 1", { cell: at(1), formula }));
    expect(sheet.cell(at(1).row, RESULT).formula).toBeNull();
    return changed(workbook, change);
  }

  const [a, b] = (placed[1]?.valueRows ?? []).map((row) => row + 1);
  const own = `=G${a}/G${b}`;

  test.each([
    ["a row was put in above", rows(0, 1), 1, `=G${Number(a) + 1}/G${Number(b) + 1}`],
    ["a row was put in among its inputs", rows(Number(b) - 1, 1), 0, `=G${a}/G${Number(b) + 1}`],
    [
      "a column was put in before",
      { sheet: "FORM 1", axis: "column", at: 2, count: 1 } as const,
      0,
      `=H${a}/H${b}`,
    ],
  ])("has its references where their cells stand, where %s", async (_, edit, down, formula) => {
    const { sheet } = await replaced(own, (bytes) => withLines(bytes, edit));
    const undone = valueOf(await excelGateway().undo());
    const column = RESULT + (edit.axis === "column" ? 1 : 0);
    expect(undone).toMatchObject({ restored: [address({ row: rowOf(1) + down, column })], kept: [] });
    expect(sheet.cell(rowOf(1) + down, column).formula).toBe(formula);
  });

  test("names its sheet by the name that it has by now", async () => {
    const { sheet } = await replaced(`='FORM 1'!G${a}/G${b}`, (bytes) =>
      withNewName(bytes, "FORM 1", "Rekap"),
    );
    valueOf(await excelGateway().undo());
    expect(sheet.cell(rowOf(1), RESULT).formula).toBe(`=Rekap!G${a}/G${b}`);
  });

  test("stays away, and its cell is named, where a row that it speaks of is gone", async () => {
    const { sheet } = await replaced(own, (bytes) => withLines(bytes, rows(Number(b) - 1, -1)));
    expect(valueOf(await excelGateway().undo())).toMatchObject({ restored: [], kept: [address(at(1))] });
    expect(sheet.cell(rowOf(1), RESULT).value).toBe(9 / 13);
  });

  test("stays away where one of several blank rows was put in, so that nothing tells which", async () => {
    const blank = rowOf(14) + 3;
    const { sheet } = await replaced(`=G${a}/G${blank}`, (bytes) => withLines(bytes, rows(rowOf(14) + 1, 1)));
    expect(valueOf(await excelGateway().undo()).kept).toEqual([address(at(1))]);
    expect(sheet.cell(rowOf(1), RESULT).formula).toBeNull();
  });
});

describe("live formulas", () => {
  test.each([
    ["above", 0],
    ["inside an indicator", rowOf(1) + 1],
  ])("are taken back after a row was put in %s", async (_, row) => {
    const { workbook } = await openGrid(grid);
    const gateway = excelGateway();
    valueOf(await gateway.prefer({ resultsAs: "formulas" }));
    valueOf(await gateway.recalculate());
    const { sheet } = await changed(workbook, (bytes) => withLines(bytes, rows(row, 1)));
    const undone = valueOf(await gateway.undo());
    expect(undone.kept).toEqual([]);
    expect(undone.restored).toHaveLength(15);
    for (const { firstRow } of placed) {
      expect(sheet.cell(firstRow + (firstRow >= row ? 1 : 0), RESULT).value).toBe("");
    }
  });

  test("come back with their references moved where values had taken their place", async () => {
    const { workbook } = await openGrid(grid);
    const gateway = excelGateway();
    valueOf(await gateway.prefer({ resultsAs: "formulas" }));
    valueOf(await gateway.recalculate());
    valueOf(await gateway.prefer({ resultsAs: "values" }));
    valueOf(await gateway.recalculate());
    const { sheet } = await changed(workbook, (bytes) => withLines(bytes, rows(0, 2)));
    expect(valueOf(await gateway.undo()).kept).toEqual([]);
    expect(sheet.cell(rowOf(1) + 2, RESULT)).toMatchObject({ value: 9 / 13 });
    expect(sheet.cell(rowOf(1) + 2, RESULT).formula).toContain(`G${rowOf(1) + 3}`);
    valueOf(await gateway.prefer({ resultsAs: "formulas" }));
    expect(valueOf(await gateway.recalculate()).plan.writes).toEqual([]);
  });
});

describe("what was written stands beside other words by now", () => {
  const twin = officeForm()[1];
  const twins = layOut([...officeForm().slice(0, 3), ...(twin === undefined ? [] : [twin])]);

  /** Runs, changes texts, and takes the run back. */
  async function undone(change: (sheet: Awaited<ReturnType<typeof openGrid>>["sheet"]) => void) {
    const { sheet } = await openGrid(grid);
    valueOf(await excelGateway().recalculate());
    change(sheet);
    return { sheet, undone: valueOf(await excelGateway().undo()) };
  }

  test.each([
    ["renumbered", 0, "7"],
    ["worded otherwise", 2, "Persentase kelurahan yang berkembang"],
    ["in a section of another name", -1, "Program"],
  ])("the cells of an indicator that is %s are taken back", async (_, column, text) => {
    const { undone: all } = await undone((sheet) => {
      if (column < 0) sheet.write({ row: rowOf(2) - 1, column: 0 }, text);
      else sheet.write({ row: rowOf(1), column }, text);
    });
    expect(all).toMatchObject({ kept: [], restored: { length: 15 } });
  });

  test("also where a row was put in above besides", async () => {
    const { workbook, sheet } = await openGrid(grid);
    valueOf(await excelGateway().recalculate());
    sheet.write({ row: rowOf(4), column: 2 }, "Indikator yang baru dinamai");
    await changed(workbook, (bytes) => withLines(bytes, rows(3, 1)));
    expect(valueOf(await excelGateway().undo())).toMatchObject({ kept: [], restored: { length: 15 } });
  });

  test("an indicator whose texts were cleared keeps no number of ours", async () => {
    const { sheet, undone: all } = await undone((one) => {
      for (const row of placed[4]?.valueRows ?? []) {
        for (let column = 0; column < 6; column++) one.write({ row, column }, "");
      }
    });
    expect(all).toMatchObject({ kept: [], restored: { length: 15 } });
    expect(sheet.cell(rowOf(4), RESULT).value).toBe("");
  });

  test("rows that are gone are not named, and no cell is both restored and kept", async () => {
    const { workbook } = await openGrid(grid);
    valueOf(await excelGateway().recalculate());
    await changed(workbook, (bytes) => withLines(bytes, rows(rowOf(1), -2)));
    const all = valueOf(await excelGateway().undo());
    expect(all).toMatchObject({ kept: [], restored: { length: 14 } });
  });

  test("of two equal indicators the one that is left is taken back", async () => {
    const { workbook, sheet } = await openGrid(twins.grid);
    valueOf(await excelGateway().recalculate());
    const first = twins.placed[1]?.firstRow ?? -1;
    const last = (twins.placed[3]?.firstRow ?? -1) - 2;
    expect(sheet.cell(first, RESULT).value).toBe(9 / 13);
    const { sheet: now } = await changed(workbook, (bytes) => withLines(bytes, rows(first, -2)));
    const all = valueOf(await excelGateway().undo());
    expect(all).toMatchObject({ kept: [], restored: { length: 3 } });
    expect(now.cell(last, RESULT).value).toBe("");
  });
});

describe("a formula that speaks of another sheet", () => {
  const [a] = (placed[1]?.valueRows ?? []).map((row) => row + 1);
  const own = `=G${a}/Data!B3`;
  const data = Array.from({ length: 6 }, (_, n) => [`Baris ${n}`, n + 2]);

  async function replaced(change: (bytes: Uint8Array) => Uint8Array) {
    const { workbook, sheet } = await openBytes(await fileOf(grid, {}, [{ name: "Data", rows: data }]));
    valueOf(await excelGateway().recalculate());
    sheet.write(at(1), own);
    valueOf(await excelGateway().replaceFormula("FORM 1", { cell: at(1), formula: own }));
    expect(sheet.cell(at(1).row, RESULT).formula).toBeNull();
    return changed(workbook, change);
  }

  test.each<[string, (bytes: Uint8Array) => Uint8Array, string | null]>([
    ["nothing has changed", (bytes) => bytes, own],
    ["it is called otherwise", (bytes) => withNewName(bytes, "Data", "Data kita"), `=G${a}/'Data kita'!B3`],
    [
      "a row was put in there",
      (bytes) => withLines(bytes, { sheet: "Data", axis: "row", at: 1, count: 1 }),
      `=G${a}/Data!B4`,
    ],
    [
      "its row was deleted there",
      (bytes) => withLines(bytes, { sheet: "Data", axis: "row", at: 2, count: -1 }),
      null,
    ],
    ["it is gone", (bytes) => withoutSheet(bytes, "Data"), null],
  ])("comes back as it would stand there, or not at all, where %s", async (_, change, formula) => {
    const { sheet } = await replaced(change);
    const undone = valueOf(await excelGateway().undo());
    expect(sheet.cell(at(1).row, RESULT).formula).toBe(formula);
    const cell = [address(at(1))];
    expect(undone).toMatchObject(
      formula === null ? { restored: [], kept: cell } : { restored: cell, kept: [] },
    );
  });
});

test("a run that an earlier version has kept is taken back", async () => {
  const { workbook, sheet } = await openGrid(grid);
  valueOf(await excelGateway().recalculate());
  const key = "hitungCapaian.batalkan";
  const journal = JSON.parse(JSON.parse(workbook.settings.get(key) ?? "") as string) as {
    readonly entries: { readonly formats: unknown; readonly entries: readonly (readonly unknown[])[] };
  };
  const entries = journal.entries.entries.map(([row, column, identity, beside, , ...rest]) => {
    return [row, column, identity, ...rest, beside];
  });
  const earlier = { ...journal, entries: [journal.entries.formats, entries] };
  workbook.settings.set(key, JSON.stringify(JSON.stringify(earlier)));
  expect(valueOf(await excelGateway().undo())).toMatchObject({ kept: [], restored: { length: 15 } });
  expect(sheet.cell(rowOf(1), RESULT).value).toBe("");
});
