import { FORM_TEXTS as sample } from "../../scripts/form-1-texts";
import type { Area, CellValue, Grid } from "../../src/core/grid/grid";

/** One indicator to lay out; `inputs` may be shorter than `variables`. */
export interface Entry {
  readonly section: string;
  readonly number: string;
  readonly name: string;
  readonly indicator: string;
  readonly definition: string;
  readonly formula: string;
  readonly variables: readonly string[];
  readonly layout: string;
  readonly inputs: readonly CellValue[];
}

export type ColumnName = keyof typeof HEADINGS;

/** How a form is laid out; whatever is left out is as the office prints it. Rows and columns are 0-based. */
export interface Layout {
  readonly columns?: readonly ColumnName[];
  readonly top?: number;
  readonly left?: number;
  readonly title?: boolean;
  readonly merge?: boolean;
  readonly headerEvery?: number;
  readonly headerInside?: number | null;
  readonly oneHeaderRow?: boolean;
  readonly columnNumbers?: boolean;
  readonly valueBreak?: string;
  readonly labelBreak?: string;
  readonly signature?: boolean;
  readonly sections?: boolean;
  readonly blankRows?: boolean;
  readonly repeatTexts?: boolean;
  readonly resultFill?: CellValue | null;
  readonly remark?: CellValue | null;
  readonly headings?: Partial<Record<ColumnName | "data", string>>;
  /**
   * Several columns under the heading of the values, by what stands below it or, in one row, beside it; the inputs stand
   * in the column `own`, and other numbers in the others.
   */
  readonly values?: { readonly names: readonly string[]; readonly own: number } | null;
}

/** Where an indicator came to stand. */
export interface Placed {
  readonly entry: Entry;
  readonly firstRow: number;
  readonly valueRows: readonly number[];
}

const HEADINGS = {
  number: "No.",
  name: "Nama Tujuan/Sasaran/Program/Kegiatan",
  indicator: "Indikator Tujuan/Sasaran/Program/Kegiatan",
  definition: "Definisi Operasional",
  formula: "Formula Perhitungan",
  variable: "Variabel",
  value: "Nilai",
  result: "Hasil Perhitungan",
  remark: "Keterangan",
  unit: "Satuan",
  target: "Target",
  other1: "",
  other2: "",
  other3: "",
  empty: "",
};

export const AS_PRINTED: readonly ColumnName[] = [
  "number",
  "name",
  "indicator",
  "definition",
  "formula",
  "variable",
  "value",
  "result",
  "remark",
];

const OTHERS = ["other1", "other2", "other3"] as const;

/** Columns in an order in which remarks that follow the results end the form: what stands behind them may be another table's. */
export function endingWithRemarks<T extends string>(columns: readonly T[]): readonly T[] {
  const before = columns.slice(
    0,
    columns.findIndex((name) => name === "remark"),
  );
  const isEnd = before.some((name) => name === "variable") && before.some((name) => name === "result");
  if (!isEnd) return columns;
  return [...columns.filter((name) => name !== "remark"), ...columns.filter((name) => name === "remark")];
}

/** The columns of a layout from left to right, with those beside the inputs' own. */
export function columnsOf({ columns = AS_PRINTED, values }: Layout): readonly ColumnName[] {
  if (values === undefined || values === null) return columns;
  const beside = OTHERS.slice(0, values.names.length - 1);
  const all: readonly ColumnName[] = [...beside.slice(0, values.own), "value", ...beside.slice(values.own)];
  return columns.flatMap((name) => (name === "value" ? all : [name]));
}

/** The office's 15 indicators, with the sample inputs or without. */
export function officeForm(filled = true): readonly Entry[] {
  return sample.indicators.map((entry) => ({ ...entry, inputs: filled ? entry.sample : [] }));
}

/** Lays indicators out on a sheet and tells where each one stands. */
export function layOut(
  entries: readonly Entry[],
  layout: Layout = {},
): { grid: Grid; placed: readonly Placed[] } {
  const columns = columnsOf(layout);
  const left = layout.left ?? 0;
  const merge = layout.merge ?? true;
  const headings = { ...HEADINGS, data: "Data Masukan", ...layout.headings };
  const column = (name: ColumnName): number => left + columns.indexOf(name);
  const cells = new Map<number, Map<number, CellValue>>();
  const merges: Area[] = [];
  const placed: Placed[] = [];
  let row = layout.top ?? 0;

  const put = (r: number, c: number, value: CellValue): void => {
    if (c < left || value === "") return;
    const line = cells.get(r) ?? new Map<number, CellValue>();
    cells.set(r, line.set(c, value));
  };
  const join = (top: number, l: number, bottom: number, right: number): void => {
    if (merge && (top < bottom || l < right)) merges.push({ top, left: l, bottom, right });
  };
  const isInput = (name: ColumnName): boolean => name === "variable" || name === "value";

  const header = (): void => {
    const deep = layout.oneHeaderRow === true ? 0 : 1;
    const { names: told = [] } = layout.values ?? {};
    const first = columns.findIndex((name) => name === "value" || isOther(name));
    for (const name of columns) {
      const own = told[columns.indexOf(name) - first];
      if (own !== undefined && (name === "value" || isOther(name))) {
        put(row + deep, column(name), deep === 0 ? `${headings.value} ${own}` : own);
        continue;
      }
      const isBelow = isInput(name) && told.length === 0;
      put(isBelow ? row + deep : row, column(name), headings[name]);
      if (!isBelow) join(row, column(name), row + deep, column(name));
    }
    if (deep === 1 && told.length > 0) {
      put(row, left + first, headings.value);
      join(row, left + first, row, left + first + told.length - 1);
    } else if (deep === 1) {
      put(row, column("variable"), headings.data);
      if (column("value") === column("variable") + 1) join(row, column("variable"), row, column("value"));
    }
    row += deep + 1;
    if (layout.columnNumbers === true) {
      columns.forEach((name, i) => {
        put(row, column(name), name === "result" ? "8 = 6 / 7" : `(${i + 1})`);
      });
      row++;
    }
  };

  if (layout.title ?? true) {
    for (const text of sample.titles) {
      put(row, left, text);
      join(row, left, row, left + columns.length - 1);
      row++;
    }
    put(row + 1, left, sample.form);
    row += 2;
  }
  header();
  let section = "";
  entries.forEach((entry, n) => {
    if (layout.headerEvery !== undefined && n > 0 && n % layout.headerEvery === 0) header();
    if ((layout.sections ?? true) && entry.section !== section) {
      section = entry.section;
      put(row, left, section);
      row++;
    }
    const firstRow = row;
    const texts: Partial<Record<ColumnName, CellValue>> = {
      number: entry.number,
      name: entry.name,
      indicator: entry.indicator,
      definition: entry.definition,
      formula: entry.formula,
      unit: "%",
      target: 100,
    };
    const writeTexts = (): void => {
      for (const [name, text] of Object.entries(texts)) {
        const at = columns.findIndex((one) => one === name);
        if (at >= 0) put(row, left + at, text);
      }
    };
    writeTexts();
    put(row, column("result"), layout.resultFill ?? "");
    put(row, column("remark"), layout.remark ?? "");
    const valueRows: number[] = [];
    let from = firstRow;
    const joinDown = (): void => {
      for (const name of columns)
        if (!isInput(name) && !isOther(name)) join(from, column(name), row - 1, column(name));
    };
    if (entry.layout === "one-cell") {
      put(row, column("variable"), entry.variables.join(layout.labelBreak ?? "\n"));
      put(row, column("value"), entry.inputs.join(layout.valueBreak ?? "\n"));
      for (const name of columns.filter(isOther)) put(row, column(name), "3\n4");
      valueRows.push(...entry.variables.map(() => row));
      row++;
    } else {
      entry.variables.forEach((label, i) => {
        if (i > 0 && n === layout.headerInside) {
          joinDown();
          header();
          from = row;
        }
        if (layout.repeatTexts === true) writeTexts();
        put(row, column("variable"), label);
        put(row, column("value"), entry.inputs[i] ?? "");
        for (const name of columns.filter(isOther)) put(row, column(name), 3 + i);
        valueRows.push(row);
        row++;
      });
      if (entry.variables.length === 0) row++;
    }
    if (layout.repeatTexts !== true) joinDown();
    placed.push({ entry, firstRow, valueRows });
    if (layout.blankRows === true) row++;
  });
  if (layout.signature ?? true) {
    row += 2;
    const [place = "", office = "", name = "", staffNumber = ""] = sample.signature;
    for (const text of [place, office, "", name, staffNumber]) {
      put(row, left + columns.length - 2, text);
      row++;
    }
  }
  return { grid: toGrid(cells, merges), placed };
}

function isOther(name: ColumnName): boolean {
  return OTHERS.some((other) => other === name);
}

/** A grid with these rows of cells, beginning at A1; for sheets that a layout can't describe. */
export function gridOf(rows: readonly (readonly CellValue[])[], merges: readonly Area[] = []): Grid {
  const lines = rows.map((cells, r) => [r, new Map(cells.map((value, c) => [c, value]))] as const);
  return toGrid(new Map(lines), merges);
}

/** The used range begins at the first cell with content, as Excel's does. */
function toGrid(cells: ReadonlyMap<number, ReadonlyMap<number, CellValue>>, merges: readonly Area[]): Grid {
  const rows = [...cells.keys()];
  const columns = [...cells.values()].flatMap((line) => [...line.keys()]);
  const top = Math.min(...rows);
  const left = Math.min(...columns);
  const height = Math.max(...rows, ...merges.map(({ bottom }) => bottom)) - top + 1;
  const width = Math.max(...columns, ...merges.map(({ right }) => right)) - left + 1;
  const values = Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (__, c) => cells.get(top + r)?.get(left + c) ?? ""),
  );
  return {
    sheet: "FORM 1",
    top,
    left,
    values,
    formulas: values,
    numberFormats: values.map((line) => line.map(() => "General")),
    merges,
  };
}
