import { readFile } from "node:fs/promises";
import { excelGateway } from "../../src/excel/excel-gateway";
import type { HostOptions } from "../../src/standin/host";
import type { ModelSheet, Workbook } from "../../src/workbook/workbook";
import { openBytes } from "./open-layout";
import type { Answer } from "../../src/gateway/failure";
import type { MadeSummary, SummaryOrder } from "../../src/gateway/new-sheets";

export const ORDER: SummaryOrder = { paper: "F4", madeAt: new Date(2024, 11, 30, 9, 5), ifEdited: "ask" };
export const maker = excelGateway().summary;

export async function open(name = "form-1-terisi", options: HostOptions = {}) {
  const bytes = new Uint8Array(await readFile(`assets/${name}.xlsx`));
  return { bytes, ...(await openBytes(bytes, options)) };
}

export function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
}

export async function made(order: Partial<SummaryOrder> = {}): Promise<MadeSummary> {
  const answer = valueOf(await maker.make({ ...ORDER, ...order }));
  if (answer.kind !== "made") throw new Error(`the summary on ${answer.sheet} was edited`);
  return answer;
}

/** Makes the form's sheet the active one again, as somebody who clicks on it. */
export async function backToForm(name = "FORM 1"): Promise<void> {
  valueOf(await excelGateway().goTo({ id: name, name }, { row: 0, column: 0 }));
}

export function sheetOf(workbook: Workbook, name: string): ModelSheet {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`there is no sheet ${name}`);
  return sheet;
}

/** Every text and number of a sheet as it is shown, row by row. */
export function shown(sheet: ModelSheet): readonly (readonly string[])[] {
  const used = sheet.usedArea();
  return Array.from({ length: (used?.bottom ?? -1) + 1 }, (_, row) =>
    Array.from({ length: 6 }, (__, column) => sheet.cell(row, column).text),
  );
}

/** The table of the indicators: number, section, indicator, result, standing, notes. */
export function table(sheet: ModelSheet): readonly (readonly string[])[] {
  const rows = shown(sheet);
  const header = rows.findIndex((row) => row[5] === "Catatan");
  return rows.slice(header + 1);
}

/** The counts by their labels. */
export function counts(sheet: ModelSheet): Readonly<Record<string, string>> {
  const rows = shown(sheet);
  const from = rows.findIndex((row) => row[0] === "Status") + 1;
  const to = rows.findIndex((row) => row[0] === "Jumlah indikator") + 1;
  return Object.fromEntries(rows.slice(from, to).map((row) => [row[0] ?? "", row[3] ?? ""]));
}

/** The numbers that the chart draws, as they are shown in their cells. */
export function drawn(sheet: ModelSheet): readonly string[] {
  const area = sheet.design.charts[0]?.bars?.series.values.area;
  if (area === undefined) return [];
  return shown(sheet)
    .slice(area.top, area.bottom + 1)
    .map((row) => row[area.left] ?? "");
}
