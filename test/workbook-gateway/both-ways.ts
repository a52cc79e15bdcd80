import { expect } from "@jest/globals";
import { areaAddress } from "../../src/core/grid/address";
import { excelGateway } from "../../src/excel/excel-gateway";
import type { Gateway } from "../../src/gateway/gateway";
import type { Run } from "../../src/gateway/run";
import { startInProcess } from "../../src/standin/in-process";
import { workbookGateway } from "../../src/workbook-gateway/workbook-gateway";
import type { WorkbookDesk } from "../../src/workbook-gateway/workbook-desk";
import type { Workbook } from "../../src/workbook/workbook";
import { opened } from "../workbook/engine";

/** One thing that is asked, of the workbook or of whoever works on it. */
export type Call = (given: {
  readonly gateway: Gateway;
  readonly workbook: Workbook;
  /** The last run that the pane was shown. */
  readonly run: Run | null;
  readonly pick: number;
}) => Promise<unknown>;

/** Calls by their names, with a number that tells which of several things each is about. */
export type Calls = readonly (readonly [name: string, call: Call, pick: number])[];

/** What was answered, call by call, and the file after them. */
interface Came {
  readonly told: readonly unknown[];
  readonly file: Uint8Array;
}

/** Makes the same calls through Microsoft's client and the stand-in, and over the workbook itself. */
export async function both(bytes: Uint8Array, calls: Calls): Promise<{ excel: Came; file: Came }> {
  const inExcel = await opened(bytes);
  const standIn = await startInProcess(inExcel, { announced: { ExcelApi: "1.20" } });
  try {
    const excel = await made(inExcel, excelGateway(), calls);
    const alone = await opened(bytes);
    return { excel, file: await made(alone, workbookGateway(alone, deskFor(alone)), calls) };
  } finally {
    standIn.dispose();
  }
}

/** Holds that both ways the same was answered, and saved byte for byte. */
export function isTheSame({ excel, file }: { readonly excel: Came; readonly file: Came }): void {
  const told = file.told.map((answer, i) => (isUntold(excel.told[i]) ? excel.told[i] : answer));
  expect(told).toEqual(excel.told);
  expect(Buffer.compare(file.file, excel.file)).toBe(0);
}

/** Whether Excel could not be looked at without losing its own undo list; nothing keeps a look from a workbook here. */
function isUntold(told: unknown): boolean {
  const [name, answer] = told as readonly [string, { readonly value?: unknown } | null];
  return name === "look" && answer?.value === null;
}

/** A desk with nobody at it: its first visible sheet is shown until another is asked for. */
export function deskFor(workbook: Workbook): WorkbookDesk & { isEditing: boolean; readonly at: unknown } {
  const first = workbook.sheets.find(({ visible }) => visible);
  let shown = { sheetId: first?.id ?? "", cell: { row: 0, column: 0 } };
  return {
    get sheetId() {
      return shown.sheetId;
    },
    get at() {
      return shown;
    },
    get selected() {
      const { row, column } = shown.cell;
      return { top: row, left: column, bottom: row, right: column };
    },
    isEditing: false,
    show: (sheetId, cell) => {
      shown = { sheetId, cell };
    },
  };
}

async function made(workbook: Workbook, gateway: Gateway, calls: Calls): Promise<Came> {
  const told: unknown[] = [];
  let run: Run | null = null;
  for (const [name, call, pick] of calls) {
    const answer = await call({ gateway, workbook, run, pick });
    if (isRun(answer) && name !== "look") run = answer.value;
    told.push([name, isRun(answer) ? toldOf(answer.value) : answer]);
  }
  return { told, file: await workbook.save() };
}

function isRun(answer: unknown): answer is { readonly ok: true; readonly value: Run } {
  const { value } = (answer ?? {}) as { readonly value?: unknown };
  return typeof value === "object" && value !== null && "outcomes" in value;
}

/** All that a run tells; Excel tells merged areas in an order of its own, and a look does not ask for them. */
function toldOf({ grid, ...run }: Run): unknown {
  const { merges, ...rest } = grid;
  return { ...run, grid: rest, merges: run.written ? merges.map(areaAddress).sort() : null };
}
