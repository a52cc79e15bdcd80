import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import type { Position } from "../../src/core/grid/grid";
import { openInputs, readTypedInput, type OpenInput } from "../../src/core/outcome/open-input";
import { excelGateway } from "../../src/excel/excel-gateway";
import type { FillOrder } from "../../src/gateway/gateway";
import type { HostOptions } from "../../src/standin/host";
import { layOut, officeForm, type Entry } from "../form/form-layout";
import { withLines } from "../sequences/structure";
import { partsOf, zipped } from "../workbook/file";
import { valueOf } from "./answer";
import { everything } from "./everything";
import { fileOf, openBytes, sheetWith } from "./open-layout";
import { typedTexts } from "../outcome/typed-texts";

/** The office's form in which the second indicator misses both of its inputs. */
const ENTRIES: readonly Entry[] = officeForm().map((entry, n) =>
  n === 1 ? { ...entry, inputs: [] } : entry,
);
const { grid, placed } = layOut(ENTRIES);
const ROW = placed[1]?.firstRow ?? -1;
const CELL: Position = { row: ROW, column: 6 };
const RESULT: Position = { row: ROW, column: 7 };
const FORM = "xl/worksheets/sheet1.xml";

type Opened = Awaited<ReturnType<typeof openBytes>>;

/** A form that was looked at, and the order to write 9 into its first blank input. */
async function open(options: HostOptions = {}, bytes?: Uint8Array): Promise<Opened & { order: FillOrder }> {
  const looked = await openBytes(await fileOf(grid));
  const order: FillOrder = { sheet: looked.sheet, input: await firstOpen(), value: 9 };
  const opened = await openBytes(bytes ?? (await fileOf(grid)), options);
  return { ...opened, order };
}

async function firstOpen(): Promise<OpenInput> {
  const run = valueOf(await excelGateway().check());
  const [input] = run.outcomes.flatMap(openInputs);
  if (input === undefined) throw new Error("Nothing is open");
  return input;
}

/** All of a workbook but the one cell, as it is and as it would be with that number in it. */
async function changes(
  { workbook, sheet }: Opened,
  work: () => Promise<unknown>,
): Promise<{ readonly isSame: boolean; readonly isOnlyCell: boolean }> {
  const before = everything(workbook);
  await work();
  const after = everything(workbook);
  const { value } = sheet.cell(CELL.row, CELL.column);
  sheet.write(CELL, "");
  const without = everything(workbook);
  sheet.write(CELL, value);
  const same = (one: unknown): boolean => JSON.stringify(one) === JSON.stringify(before);
  return { isSame: same(after), isOnlyCell: same(without) };
}

describe("a number that was typed in the pane", () => {
  test("stands in its cell, and nothing else has changed; the next run counts it", async () => {
    const opened = await open();
    const { sheet, order } = opened;
    const { isSame, isOnlyCell } = await changes(opened, async () => {
      valueOf(await excelGateway().fill(order));
    });
    expect([isSame, isOnlyCell]).toEqual([false, true]);
    expect(sheet.cell(CELL.row, CELL.column).value).toBe(9);
    sheet.write({ row: ROW + 1, column: 6 }, 13);
    valueOf(await excelGateway().recalculate());
    expect(sheet.cell(RESULT.row, RESULT.column).value).toBe(9 / 13);
  });

  test("leaves what Batalkan takes back as it was", async () => {
    const { sheet, order } = await open();
    const gateway = excelGateway();
    valueOf(await gateway.recalculate());
    const undoable = valueOf(await gateway.undoable());
    valueOf(await gateway.fill(order));
    expect(valueOf(await gateway.undoable())).toEqual(undoable);
    valueOf(await gateway.undo());
    expect(sheet.cell(RESULT.row, RESULT.column).value).toBe("");
    expect(sheet.cell(CELL.row, CELL.column).value).toBe(9);
  });

  test("stays a number where the cell is formatted as text", async () => {
    const { sheet } = await open();
    sheet.setNumberFormat(CELL, "@");
    const order = { sheet, input: await firstOpen(), value: 9 };
    valueOf(await excelGateway().fill(order));
    expect(sheet.cell(CELL.row, CELL.column)).toMatchObject({ value: 9, numberFormat: "@" });
  });

  test("is written once the cell that is being edited has been left", async () => {
    const { standIn, sheet, order } = await open();
    standIn.host.setEditing(true);
    const onProgress = (): void => {
      standIn.host.setEditing(false);
    };
    valueOf(await excelGateway().fill(order, { onProgress }));
    expect(sheet.cell(CELL.row, CELL.column).value).toBe(9);
  });

  test("is what the cell is read as, whatever text it was typed as", async () => {
    const opened = await open();
    const { sheet } = opened;
    const gateway = excelGateway();
    const tried = fc.asyncProperty(
      typedTexts,
      fc.constantFrom("General", "0.00", "0%", "@"),
      async (text, format) => {
        sheet.write(CELL, "");
        sheet.setNumberFormat(CELL, format);
        const input = await firstOpen();
        const read = readTypedInput(input, text);
        if (read.kind !== "number") return;
        const { value, numberFormat } = read;
        valueOf(await gateway.fill({ sheet, input, value, numberFormat }));
        const cell = sheet.cell(CELL.row, CELL.column);
        expect([cell.value, cell.numberFormat]).toEqual([value, numberFormat ?? format]);
      },
    );
    await fc.assert(tried, { numRuns: 25 });
  });
});

describe("nothing is written", () => {
  /** Does the order, and expects the failure and a workbook as before. */
  async function refused(opened: Opened & { order: FillOrder }, order: FillOrder, failure: object) {
    const before = everything(opened.workbook);
    expect(await excelGateway().fill(order)).toMatchObject({ ok: false, failure });
    expect(everything(opened.workbook)).toEqual(before);
  }

  const FILLED = { code: "changed-meanwhile", detail: "input-filled", cells: [`G${ROW + 1}`] };

  test.each(["=1+1", "-", 0, "sembilan"])("where %j stands in the cell by now", async (content) => {
    const opened = await open();
    opened.sheet.write(CELL, content);
    await refused(opened, opened.order, FILLED);
  });

  test("where somebody types into the cell right before", async () => {
    const options: HostOptions = {
      beforeRequest: (roundTrip, workbook) => {
        if (roundTrip === 3) workbook.sheets[0]?.write(CELL, 7);
      },
    };
    const { sheet, order } = await open(options);
    expect(await excelGateway().fill(order)).toMatchObject({ ok: false, failure: FILLED });
    expect(sheet.cell(CELL.row, CELL.column).value).toBe(7);
  });

  test("where rows were inserted above, or the label is another one", async () => {
    const above = { sheet: "FORM 1", axis: "row", at: 0, count: 1 } as const;
    const moved = await open({}, withLines(await fileOf(grid), above));
    await refused(moved, moved.order, FILLED);
    const renamed = await open();
    renamed.sheet.write({ row: ROW, column: 5 }, "Jumlah kelurahan");
    await refused(renamed, renamed.order, FILLED);
  });

  test("where the cell has another format than when it was typed", async () => {
    const opened = await open();
    opened.sheet.setNumberFormat(CELL, "0%");
    await refused(opened, opened.order, FILLED);
  });

  test("where the cell is locked on a protected sheet, which is named", async () => {
    const opened = await open({}, await fileOf(grid, { protection: { sheet: true } }));
    await refused(opened, opened.order, {
      code: "protected",
      detail: "cells-locked",
      cells: [`G${ROW + 1}`],
    });
  });

  test("where the sheet is gone or hidden", async () => {
    const opened = await open();
    const gone = { ...opened.order, sheet: { id: "{9}", name: "FORM 9" } };
    await refused(opened, gone, { code: "not-found", detail: "sheet-gone", sheet: "FORM 9" });
    const sheets = [sheetWith("LAIN", layOut(ENTRIES).grid), sheetWith("FORM 1", grid, { hidden: true })];
    const both = await open({}, await writeXlsx({ sheets }));
    const [, hidden] = both.workbook.sheets;
    if (hidden === undefined) throw new Error("A sheet is missing");
    await refused(both, { ...both.order, sheet: hidden }, { code: "not-found", detail: "sheet-hidden" });
  });

  test.each([0, 1, 2, 3, 4, 5, 6])(
    "where Excel breaks off at action %i, unless it is written then",
    async (at) => {
      const faults = Object.fromEntries([3, 6, 9].map((roundTrip) => [roundTrip, { breaksOffAt: at }]));
      const { sheet, order } = await open({ faults });
      const { ok } = await excelGateway().fill(order);
      expect(sheet.cell(CELL.row, CELL.column).value).toBe(ok ? 9 : "");
    },
  );
});

test("an unlocked cell of a protected sheet takes its number", async () => {
  const parts = partsOf(await fileOf(grid, unlocked()));
  const { sheet, order } = await open({}, zipped(parts));
  expect(parts[FORM]).toContain("sheetProtection");
  valueOf(await excelGateway().fill(order));
  expect(sheet.cell(CELL.row, CELL.column).value).toBe(9);
});

test("a cell takes the format of a percentage with it, where protection allows that", async () => {
  const free = await open();
  const percentage = { value: 0.125, numberFormat: "0.00%" };
  valueOf(await excelGateway().fill({ ...free.order, ...percentage }));
  expect(free.sheet.cell(CELL.row, CELL.column)).toMatchObject(percentage);
  const kept = await open({}, await fileOf(grid, unlocked()));
  expect(await excelGateway().fill({ ...kept.order, ...percentage })).toMatchObject({
    ok: false,
    failure: { code: "protected", detail: "format-locked", cells: [`G${ROW + 1}`] },
  });
  expect(kept.sheet.cell(CELL.row, CELL.column)).toMatchObject({ value: "", numberFormat: "General" });
});

function unlocked(): Parameters<typeof fileOf>[1] {
  const cell = { value: null, style: { protection: { locked: false } } };
  return { cells: new Map([[`${CELL.row},${CELL.column}`, cell]]), protection: { sheet: true } };
}
