import type { Cell, ConditionalRule, WriteSheet } from "hucre/xlsx";
import { writeXlsx } from "hucre/xlsx";
import { FORM_SHEET, formSheet } from "../../scripts/form-1-sheet";
import { address } from "../../src/core/grid/address";
import type { Position } from "../../src/core/grid/grid";
import { layOut, officeForm, type ColumnName } from "../form/form-layout";

/** A workbook on which every fault is tried: Form 1 on its first sheet, something of the office's own on the second. */
export interface TestForm {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The same, but with every result cell unlocked except the third indicator's. */
  readonly unlocked: Uint8Array;
  /** The result cells, in the order of the indicators. */
  readonly results: readonly Position[];
  /** Cells and rows (0-based) where a colleague may be at work. */
  readonly places: {
    readonly input: Position;
    readonly label: Position;
    readonly formula: Position;
    readonly result: Position;
    readonly outside: Position;
    /** A row above the form, one inside an indicator, the first one below the last indicator. */
    readonly above: number;
    readonly inside: number;
    readonly below: number;
  };
}

/** What the 15 indicators of the office's form give with the sample inputs: value and number format, by hand. */
export const RIGHT_RESULTS: readonly (readonly [value: number, numberFormat: string])[] = [
  [81.75, "0.00"],
  [9 / 13, "0.00%"],
  [11 / 13, "0.00%"],
  [57 / 60, "0.00%"],
  [182 / 195, "0.00%"],
  [34 / 52, "0.00%"],
  [11, "General"],
  [1, "0.00%"],
  [(44 / 46) * 100, "0.00"],
  [(23 / 24) * 100, "0.00"],
  [(150 / 182) * 100, "0.00"],
  [87.5, "0.00"],
  [(61 / 65) * 100, "0.00"],
  [(29 / 52) * 100, "0.00"],
  [1, "General"],
];

/** Which result cell stays locked where others are not. */
const LOCKED = 2;
const UNLOCKED: Partial<Cell> = { style: { protection: { locked: false } } };

/** The office's form as it prints it: the sheet of the sample workbooks, with the sample inputs. */
export async function officeTestForm(): Promise<TestForm> {
  const sheet = formSheet(true);
  const results = [8, 10, 13, 15, 17, 19, 22, 24, 26, 28, 30, 32, 33, 35, 38].map((row) => at(row, 7));
  return {
    name: "the office's form",
    ...(await bothOf(sheet, results, [])),
    results,
    places: {
      ...{ input: at(10, 6), label: at(10, 5), formula: at(10, 4), result: at(10, 7), outside: at(60, 11) },
      ...{ above: 3, inside: 11, below: 40 },
    },
  };
}

const COLUMNS: readonly ColumnName[] = [
  "number",
  "result",
  "name",
  "indicator",
  "definition",
  "formula",
  "unit",
  "variable",
  "value",
  "remark",
];
const LEFT = 2;
const TOP = 3;

/** The same indicators laid out otherwise, among things of the office's own: notes, formulas, rules, validation. */
export async function otherTestForm(): Promise<TestForm> {
  const layout = { columns: COLUMNS, left: LEFT, top: TOP, headerEvery: 6, remark: "milik kantor" };
  const { grid, placed } = layOut(officeForm(), layout);
  const column = (name: ColumnName): number => LEFT + COLUMNS.indexOf(name);
  const results = placed.map(({ firstRow }) => at(firstRow, column("result")));
  const second = placed[1]?.firstRow ?? -1;
  const below = (placed.at(-1)?.valueRows.at(-1) ?? -1) + 1;
  const values = `${address(at(TOP, column("value")))}:${address(at(below, column("value")))}`;
  const cells = new Map<string, Partial<Cell>>([
    [key(at(0, 0)), { value: "Rekap", comment: { text: "Jangan dihapus", author: "Kasubbag" } }],
    [key(at(1, 0)), { formula: `COUNT(${values})`, value: null }],
    [key(at(second, column("remark"))), { value: "milik kantor", comment: { text: "Cek", author: "Camat" } }],
  ]);
  const rule: ConditionalRule = {
    ...{ type: "expression", priority: 1, formula: `ISTEXT(${address(at(TOP, column("value")))})` },
    ...{ range: values, style: { font: { color: { rgb: "FF0000" } } } },
  };
  const rows = [...blank(grid.top), ...grid.values.map((row) => [...nulls(grid.left), ...row.map(orNull)])];
  const sheet: WriteSheet = {
    ...{ name: FORM_SHEET, rows, cells, conditionalRules: [rule] },
    merges: grid.merges.map((m) => ({
      startRow: m.top,
      startCol: m.left,
      endRow: m.bottom,
      endCol: m.right,
    })),
    dataValidations: [{ type: "decimal", operator: "greaterThan", formula1: "-1", range: values }],
  };
  return {
    name: "another layout",
    ...(await bothOf(sheet, results, [`SUM('${FORM_SHEET}'!A1:Z60)`])),
    results,
    places: {
      ...{ input: at(second, column("value")), label: at(second, column("variable")) },
      ...{ formula: at(second, column("formula")), result: at(second, column("result")) },
      ...{ outside: at(below + 30, 20), above: 1, inside: second + 1, below },
    },
  };
}

/** The file and the one with unlocked result cells; `formulas` stand on the office's second sheet. */
async function bothOf(
  sheet: WriteSheet,
  results: readonly Position[],
  formulas: readonly string[],
): Promise<Pick<TestForm, "bytes" | "unlocked">> {
  const cells = new Map(sheet.cells);
  results.forEach((cell, i) => {
    const before = cells.get(key(cell));
    const style = { ...before?.style, protection: { locked: false } };
    if (i !== LOCKED) cells.set(key(cell), { ...UNLOCKED, value: null, ...before, style });
  });
  return { bytes: await fileOf(sheet, formulas), unlocked: await fileOf({ ...sheet, cells }, formulas) };
}

function fileOf(sheet: WriteSheet, formulas: readonly string[]): Promise<Uint8Array> {
  const cells = new Map(formulas.map((formula, row) => [`${row + 1},0`, { formula, value: null }]));
  return writeXlsx({ sheets: [sheet, { name: "Catatan", rows: [["Catatan kantor"]], cells }] });
}

function at(row: number, column: number): Position {
  return { row, column };
}

function key({ row, column }: Position): string {
  return `${row},${column}`;
}

function blank(rows: number): null[][] {
  return Array.from({ length: rows }, () => []);
}

function nulls(count: number): null[] {
  return Array.from({ length: count }, () => null);
}

function orNull<T>(value: T | ""): T | null {
  return value === "" ? null : value;
}
