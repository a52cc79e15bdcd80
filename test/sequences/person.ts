import { address } from "../../src/core/grid/address";
import type { CellValue, Position } from "../../src/core/grid/grid";
import { mapPlaces, PARTS, type Part, type Places } from "./model";
import type { Office } from "./office";
import type { LineEdit } from "./references";
import { withCopiedSheet } from "../workbook/copied-sheet";
import { withHidden, withLines, withNewName, withoutSheet, withProtection } from "./structure";

/** What a person does to the workbook without the add-in; `a` and `b` are any numbers that say where and what. */
export type Deed = (office: Office, a: number, b: number) => Promise<void> | void;

const picked = <T>(all: readonly T[], n: number): T | undefined => all[n % all.length];

function type(office: Office, place: Position | null | undefined, content: CellValue): void {
  if (place === null || place === undefined) return;
  const { form } = office.model;
  office.sheet(form).write(place, content);
  office.model.type(form, place, content);
}

function indicator(office: Office, n: number): Places | undefined {
  return picked(office.model.tracked, n);
}

function move(office: Office, edit: LineEdit): Promise<void> {
  office.model.move(edit);
  return office.reopen((bytes) => withLines(bytes, edit));
}

/** The rows of the form's sheet in which something of an indicator stands, and one more. */
function rowOf(office: Office, n: number): number {
  const rows = office.model.tracked.flatMap((one) => PARTS.flatMap((part) => one[part]?.row ?? []));
  const first = Math.min(...rows) - 2;
  return Number.isFinite(first) ? first + (n % (Math.max(...rows) - first + 2)) : 0;
}

/** The sheet beside the form, whatever it is called by now; "" where it is gone. */
function dataOf(office: Office): string {
  const { names, forms } = office.model;
  return names.find((name) => !forms.includes(name)) ?? "";
}

function formulaFor(office: Office, { a, b }: Places, n: number): string | null {
  if (a === null || b === null) return null;
  const data = dataOf(office);
  const quoted = /^\w+$/.test(data) && !/^\d/.test(data) ? data : `'${data}'`;
  const [x, y] = [address(a), address(b)];
  const formulas = [
    `=${x}/${y}`,
    `=SUM(${x}:${y})`,
    `=${x.replace(/(\D+)(\d+)/, "$$$1$$$2")}*2`,
    `=${y}-${x}/1E3`,
  ];
  return picked(data === "" ? formulas : [...formulas, `=${x}/${quoted}!B3`], n) ?? null;
}

/** The copy of an indicator's rows, put in behind them. */
async function copyRows(office: Office, n: number): Promise<void> {
  const { form } = office.model;
  const one = indicator(office, n);
  const rows = one === undefined ? [] : PARTS.flatMap((part) => one[part]?.row ?? []);
  if (one === undefined || rows.length < PARTS.length) return;
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const count = bottom - top + 1;
  if (count !== 2) return;
  await move(office, { sheet: form, axis: "row", at: bottom + 1, count });
  const copied = office.model.cells(form).flatMap(([at, cell]) => {
    const row = Number(/\d+/.exec(at)?.[0]) - 1;
    return row < top || row > bottom || String(cell.content).startsWith("=") ? [] : [{ at, row, cell }];
  });
  for (const { at, row, cell } of copied) {
    const area = office.sheet(form);
    const column =
      Array.from(at.replace(/\d+/, "")).reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1;
    const place = { row: row + count, column };
    if (cell.format !== "General") area.setNumberFormat(place, cell.format);
    area.write(place, cell.content);
    const copy = office.model.cell(form, place);
    Object.assign(copy, { content: cell.content, format: cell.format, isOurs: cell.isOurs, isCopy: true });
  }
  const down = (place: Position): Position => ({ ...place, row: place.row + count });
  const below = mapPlaces(one, down);
  if (below.result !== null) office.model.cell(form, below.result).isCopy = true;
  office.model.tracked = [...office.model.tracked, below];
}

function reword(part: Part, change: (text: string) => string): Deed {
  return (office, a) => {
    const place = indicator(office, a)?.[part];
    if (place === null || place === undefined) return;
    type(office, place, change(String(office.model.cell(office.model.form, place).content)));
  };
}

/** Everything that a person can do in a sequence. */
export const DEEDS = {
  input: (office, a, b) => {
    const one = indicator(office, a);
    type(office, picked([one?.a, one?.b], b), picked([1, 2, 7, 12, 40, "", 0, 9], b >> 1) ?? "");
  },
  label: reword("labelA", (text) => `${text} (baru)`),
  rename: reword("indicator", (text) => `${text} tahun ini`),
  renumber: reword("number", (text) => `${text}.1`),
  section: (office, a) => {
    const row = (indicator(office, a)?.number?.row ?? 0) - 1;
    const cell = office.model.cell(office.model.form, { row, column: 0 });
    if (/^(?:Tujuan|Sasaran|Program|Kegiatan)$/.test(String(cell.content)))
      type(office, { row, column: 0 }, cell.content === "Program" ? "Sasaran" : "Program");
  },
  overtype: (office, a, b) => {
    type(office, indicator(office, a)?.result, picked<CellValue>([0.517, "catatan saya", 77], b) ?? "");
  },
  ownFormula: (office, a, b) => {
    const one = indicator(office, a);
    const formula = one === undefined ? null : formulaFor(office, one, b);
    if (formula !== null) type(office, one?.result, formula);
  },
  vanish: (office, a) => {
    const one = indicator(office, a);
    for (const part of ["number", "name", "indicator", "formula", "labelA", "labelB"] as const)
      type(office, one?.[part], "");
    const definition = one?.indicator;
    if (definition) type(office, { ...definition, column: definition.column + 1 }, "");
  },
  insertRow: (office, a) =>
    move(office, { sheet: office.model.form, axis: "row", at: rowOf(office, a), count: 1 }),
  deleteRow: (office, a) =>
    move(office, { sheet: office.model.form, axis: "row", at: rowOf(office, a), count: -1 }),
  deleteIndicator: (office, a) => {
    const rows = Object.values(indicator(office, a) ?? {}).flatMap(
      (place: Position | null) => place?.row ?? [],
    );
    if (rows.length === 0 || Math.max(...rows) - Math.min(...rows) > 1) return;
    const count = Math.min(...rows) - Math.max(...rows) - 1;
    return move(office, { sheet: office.model.form, axis: "row", at: Math.min(...rows), count });
  },
  insertColumn: (office, a) =>
    move(office, { sheet: office.model.form, axis: "column", at: a % 10, count: 1 }),
  copyRows,
  data: (office, a, b) => {
    const name = dataOf(office);
    if (name === "") return;
    office.sheet(name).write({ row: a % 9, column: 1 }, b);
    office.model.type(name, { row: a % 9, column: 1 }, b);
  },
  insertDataRow: (office, a) => {
    const sheet = dataOf(office);
    return sheet === "" ? undefined : move(office, { sheet, axis: "row", at: a % 6, count: 1 });
  },
  renameSheet: (office, a) => {
    const from = picked(office.model.names, a) ?? "";
    const to = from.endsWith(" baru") ? from.replace(" baru", "") : `${from} baru`;
    office.model.rename(from, to);
    return office.reopen((bytes) => withNewName(bytes, from, to));
  },
  copySheet: (office) => {
    const { form, forms } = office.model;
    if (forms.length > 1) return;
    office.model.copy("Salinan");
    return office.reopen((bytes) => withCopiedSheet(bytes, form, "Salinan"));
  },
  otherSheet: (office) => {
    const { form, forms } = office.model;
    office.model.workOn(forms.find((name) => name !== form) ?? form);
  },
  deleteCopy: (office, a) => {
    const [, copy] = office.model.forms;
    if (copy === undefined || a % 4 !== 0) return;
    office.model.delete(copy);
    return office.reopen((bytes) => withoutSheet(bytes, copy));
  },
  deleteData: (office, a) => {
    const name = dataOf(office);
    if (name === "" || a % 4 !== 0) return;
    office.model.delete(name);
    return office.reopen((bytes) => withoutSheet(bytes, name));
  },
  hide: (office) => {
    const isHidden = office.sheet(office.model.form).visible && dataOf(office) !== "";
    return office.reopen((bytes) => withHidden(bytes, office.model.form, isHidden));
  },
  protect: (office) => {
    const { isProtected } = office.sheet(office.model.form);
    return office.reopen((bytes) => withProtection(bytes, office.model.form, !isProtected));
  },
  reopen: (office) => office.reopen(),
} satisfies Record<string, Deed>;
