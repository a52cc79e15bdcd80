import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { findForm } from "../../src/core/form/find";
import type { Form, Indicator } from "../../src/core/form/form";
import {
  AS_PRINTED,
  endingWithRemarks,
  type ColumnName,
  type Layout,
  layOut,
  officeForm,
  type Placed,
} from "./form-layout";

const read = (layout: Layout, filled = true): { form: Form; placed: readonly Placed[]; left: number } => {
  const { grid, placed } = layOut(officeForm(filled), layout);
  const form = findForm(grid);
  if (form === null) throw new Error("no form was found");
  return { form, placed, left: layout.left ?? 0 };
};

/** What must come back from any layout, in terms of what was laid out. */
function expectWhole({ form, placed, left }: ReturnType<typeof read>, layout: Layout): void {
  const columns = layout.columns ?? AS_PRINTED;
  const at = (name: ColumnName): number => left + columns.indexOf(name);
  expect(form.indicators.map(({ formula }) => formula)).toEqual(placed.map(({ entry }) => entry.formula));
  form.indicators.forEach((indicator, i) => {
    const expected = placed[i];
    if (expected === undefined) throw new Error("an indicator too many");
    const { entry } = expected;
    if (columns.includes("indicator")) expect(indicator.indicator).toBe(entry.indicator);
    if (columns.includes("name")) expect(indicator.name).toBe(entry.name);
    if (columns.includes("number")) expect(indicator.number).toBe(entry.number);
    if (columns.includes("definition")) expect(indicator.definition).toBe(entry.definition);
    expect(indicator.section).toBe((layout.sections ?? true) ? entry.section : "");
    expect(indicator.firstRow).toBe(expected.firstRow);
    expect(indicator.lastRow).toBe(expected.valueRows.at(-1));
    expect(indicator.resultCell).toEqual({ row: expected.firstRow, column: at("result") });
    expect(inputsOf(indicator)).toEqual(expectedInputs(expected, layout));
    for (const cell of indicator.inputs.flatMap(({ values }) => values)) {
      expect(cell.cell.column).toBe(at("value"));
    }
  });
  const rows = new Set(placed.flatMap(({ valueRows }) => valueRows));
  const covered = form.valueAreas.flatMap(({ top, bottom }) =>
    Array.from({ length: bottom - top + 1 }, (_, i) => top + i),
  );
  expect([...rows].filter((row) => !covered.includes(row))).toEqual([]);
}

function inputsOf({ inputs }: Indicator): unknown {
  return inputs.map(({ labels, values }) => [
    labels.map(({ text }) => text),
    values.map(({ cell, value }) => [cell.row, value]),
  ]);
}

function expectedInputs({ entry, valueRows }: Placed, layout: Layout): unknown {
  if (entry.layout === "one-cell") {
    const labels = entry.variables.join(layout.labelBreak ?? "\n");
    return [[[labels], [[valueRows[0], entry.inputs.join(layout.valueBreak ?? "\n")]]]];
  }
  return entry.variables.map((label, i) => [[label], [[valueRows[i], entry.inputs[i] ?? ""]]]);
}

describe("the office's form", () => {
  test.each(AS_PRINTED.slice(1))("is read whole with an empty column before %s", (name) => {
    const at = AS_PRINTED.indexOf(name);
    const layout = { columns: [...AS_PRINTED.slice(0, at), "empty" as const, ...AS_PRINTED.slice(at)] };
    expectWhole(read(layout), layout);
  });

  test("is read as it is printed, empty and filled", () => {
    expectWhole(read({}), {});
    expectWhole(read({}, false), {});
  });

  test("tells its columns and the inputs' part of the column Nilai", () => {
    const { form } = read({});
    expect(form.columns).toMatchObject({
      number: 0,
      formula: 4,
      variable: 5,
      value: 6,
      result: 7,
      remark: 8,
    });
    expect(form.valueAreas).toEqual([{ top: 8, left: 6, bottom: 38, right: 6 }]);
  });

  const layouts: Readonly<Record<string, Layout>> = {
    "without merged cells": { merge: false },
    "with the same texts on each row": { merge: false, repeatTexts: true },
    "away from the sheet's corner, without titles": { top: 7, left: 4, title: false },
    "with the remark first": { columns: ["remark", ...AS_PRINTED.filter((name) => name !== "remark")] },
    "with further columns": {
      columns: [
        "unit",
        "number",
        "name",
        "indicator",
        "target",
        "formula",
        "variable",
        "value",
        "result",
        "remark",
      ],
    },
    "without its optional columns": { columns: ["indicator", "formula", "variable", "value", "result"] },
    "by its names where no indicator column is there": {
      columns: ["number", "name", "formula", "variable", "value", "result"],
      merge: false,
    },
    "with the header on each page": { headerEvery: 4 },
    "with the header on each page, nothing merged": { headerEvery: 3, merge: false },
    "with a header in the middle of an indicator": { headerInside: 1 },
    "with a header in the middle of an indicator, nothing merged": { headerInside: 4, merge: false },
    "with one header row": { oneHeaderRow: true },
    "with a row of column numbers": { columnNumbers: true, headerEvery: 5 },
    "with blank rows, and no sections": { blankRows: true, sections: false },
    "with results and remarks already there": { resultFill: 12.5, remark: "sudah dicek" },
    "with the result left of everything": {
      columns: ["result", "value", "variable", "formula", "indicator", "name", "number"],
    },
  };
  test.each(Object.entries(layouts))("is read whole %s", (_, layout) => {
    expectWhole(read(layout), layout);
    expectWhole(read(layout, false), layout);
  });
});

test("a remark beside the row that counts the columns makes no indicator of it", () => {
  const { grid } = layOut(officeForm().slice(0, 1), { columnNumbers: true, merge: false });
  const counting = grid.values.findIndex(
    (cells) => cells.filter((cell) => /^\(?\d+\)?$/.test(String(cell))).length > 3,
  );
  expect(counting).toBeGreaterThan(0);
  const values = grid.values.map((cells, r) => [...cells, "", r === counting ? "cek lagi" : ""]);
  const form = findForm({ ...grid, values, formulas: values });
  expect(form?.indicators).toHaveLength(1);
});

const HEADING_WORDS = {
  formula: [
    "Formula",
    "RUMUS",
    "Rumus\nPerhitungan",
    "Formulasi",
    "Cara Perhitungan",
    "Cara Menghitung :",
    "Formulasi Penghitungan",
  ],
  variable: ["Variabel", "Uraian Variabel", " variabel. "],
  value: ["Nilai", "Nilai Variabel", "Isian", "NILAI"],
  result: ["Hasil Perhitungan", "Hasil", "Capaian", "HASIL\u00a0PERHITUNGAN"],
  indicator: ["Indikator Kinerja", "Indikator", "Indikator Tujuan/Sasaran"],
  name: ["Tujuan/Sasaran/Program/Kegiatan", "Nama Program"],
  number: ["No", "No.", "Nomor", "NO. URUT"],
  remark: ["Ket.", "Keterangan:"],
};

test("the same indicators are found in any layout", () => {
  const words = fc.record(
    Object.fromEntries(
      Object.entries(HEADING_WORDS).map(([name, texts]) => [name, fc.constantFrom(...texts)]),
    ),
  );
  const optional: readonly ColumnName[] = ["number", "name", "definition", "remark", "unit", "target"];
  const columns = fc
    .tuple(fc.subarray([...optional]), fc.array(fc.nat(100), { minLength: 11, maxLength: 11 }))
    .map(([some, keys]) =>
      [...some, "indicator", "formula", "variable", "value", "result"]
        .map((name, i) => ({ name: name as ColumnName, key: keys[i] ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ name }) => name),
    )
    .map(endingWithRemarks);
  /** "Capaian" right beside "Target" may be the ratio to it, and is asked about. */
  const isTold = ({
    columns: names,
    headings,
  }: {
    columns: readonly ColumnName[];
    headings: Record<string, string>;
  }) => headings["result"] !== "Capaian" || Math.abs(names.indexOf("target") - names.indexOf("result")) !== 1;
  const drawn = fc.record({
    columns,
    top: fc.nat(20),
    left: fc.nat(8),
    title: fc.boolean(),
    merge: fc.boolean(),
    headerEvery: fc.integer({ min: 1, max: 20 }),
    headerInside: fc.option(fc.nat(5)),
    oneHeaderRow: fc.boolean(),
    columnNumbers: fc.boolean(),
    valueBreak: fc.constantFrom("\n", "; "),
    labelBreak: fc.constantFrom("\n", " "),
    signature: fc.boolean(),
    sections: fc.boolean(),
    blankRows: fc.boolean(),
    resultFill: fc.constantFrom(null, 0.5, "Belum lengkap: Total (G12)"),
    remark: fc.constantFrom(null, "catatan petugas"),
    headings: words,
  });
  const layouts = drawn.filter(isTold);
  fc.assert(
    fc.property(layouts, fc.boolean(), (layout, filled) => {
      expectWhole(read(layout, filled), layout);
    }),
    { numRuns: 150 },
  );
});
