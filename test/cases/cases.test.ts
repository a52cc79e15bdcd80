import { expect, jest, test } from "@jest/globals";
import { strFromU8, strToU8 } from "fflate";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inFolder, recalculateHere } from "../headless/command";
import { expectOf, type Expected } from "./expect-case";
import { caseFile, FORMULA, formula, plainForm, type Cell, type CaseFile } from "./case-file";

jest.setTimeout(120_000);

const one = (
  rows: CaseFile["sheets"][number]["rows"],
  more: Partial<CaseFile["sheets"][number]> = {},
): CaseFile => ({
  sheets: [{ name: "FORM 1", rows, ...more }],
});
const COMPUTED: Expected = { status: 0, cells: { "0!H2": 0.75 } };

/** A form whose heading has two rows: the fields' words above, `below` under the columns from `at` on. */
function twoRows(
  above: readonly Cell[],
  below: readonly Cell[],
  body: readonly (readonly Cell[])[],
): CaseFile["sheets"][number]["rows"] {
  return [above, below, ...body];
}

const LABELS = ["Jumlah usulan disepakati", "Total usulan"] as const;
const withValues = (first: readonly Cell[], second: readonly Cell[]): readonly (readonly Cell[])[] => [
  [1, "Persentase usulan", FORMULA, LABELS[0], ...first],
  [null, null, null, LABELS[1], ...second],
];

const CASES: Readonly<Record<string, readonly [CaseFile, Expected]>> = {
  "a heading with Variabel alone in its second row": [
    one(
      twoRows(
        ["No", "Indikator", "Formula Perhitungan", "Data Masukan", "Nilai", "Hasil Perhitungan"],
        [null, null, null, "Variabel"],
        withValues([30], [40]),
      ),
      { merges: ["A1:A2", "B1:B2", "C1:C2", "E1:E2", "F1:F2"] },
    ),
    { status: 0, cells: { "0!F3": 0.75, "0!F1": "Hasil Perhitungan", "0!F2": "" } },
  ],
  "Nilai over Target and Realisasi": [
    one(
      twoRows(
        ["No", "Indikator", "Formula Perhitungan", "Variabel", "Nilai", null, "Hasil Perhitungan"],
        [null, null, null, null, "Target", "Realisasi"],
        withValues([36, 30], [40, 40]),
      ),
      { merges: ["E1:F1"] },
    ),
    { status: 0, cells: { "0!G3": 0.75 } },
  ],
  "Nilai over quarters": [
    one(
      twoRows(
        [
          "No",
          "Indikator",
          "Formula Perhitungan",
          "Variabel",
          "Nilai",
          null,
          null,
          null,
          "Hasil Perhitungan",
        ],
        [null, null, null, null, "TW I", "TW II", "TW III", "TW IV"],
        withValues([5, 10, 7, 8], [10, 10, 10, 10]),
      ),
      { merges: ["E1:H1"] },
    ),
    { status: 1, cells: { "0!I3": null, "0!E3": 5 }, codes: ["column-unknown"] },
  ],
  "Nilai over villages and their sum": [
    one(
      twoRows(
        ["No", "Indikator", "Formula Perhitungan", "Variabel", "Nilai", null, null, "Hasil Perhitungan"],
        [null, null, null, null, "Kel. A", "Kel. B", "Jumlah"],
        withValues([10, 20, formula("SUM(E3:F3)", 30)], [20, 20, formula("SUM(E4:F4)", 40)]),
      ),
      { merges: ["E1:G1"] },
    ),
    { status: 0, cells: { "0!H3": 0.75 } },
  ],
  "Hasil Perhitungan over quarters": [
    one(
      twoRows(
        [
          "No",
          "Indikator",
          "Formula Perhitungan",
          "Variabel",
          "Nilai",
          "Hasil Perhitungan",
          null,
          null,
          null,
        ],
        [null, null, null, null, null, "TW I", "TW II", "TW III", "TW IV"],
        withValues([30, null, 0.4], [40]),
      ),
      { merges: ["F1:I1"] },
    ),
    { status: 1, cells: { "0!F3": "", "0!G3": 0.4, "0!H3": "" }, codes: ["column-unknown"] },
  ],
  "last year's values beside the empty ones of the form's year": [
    one(
      [
        ["TAHUN 2024"],
        ["No", "Indikator", "Formula Perhitungan", "Variabel", "Nilai", null, "Hasil Perhitungan"],
        [null, null, null, null, 2023, 2024],
        ...withValues([30, null], [40, null]),
      ],
      { merges: ["E2:F2"] },
    ),
    { status: 1, cells: { "0!G4": null }, codes: ["missing-input"] },
  ],
  "values for another year only": [
    one([
      ["TAHUN 2024"],
      ["No", "Indikator", "Formula Perhitungan", "Variabel", "Nilai 2023", "Hasil Perhitungan"],
      ...withValues([30], [40]),
    ]),
    { status: 1, cells: { "0!F3": null }, codes: ["column-unknown"] },
  ],
  "volatile formulas beside the form": [
    one(
      plainForm().map((cells, row) => [
        ...Array.from({ length: 12 }, (_, i) => cells[i] ?? null),
        ...(row === 1
          ? [formula("RAND()", 0.5), formula("M2+1", 1.5), formula("RANDBETWEEN(1,9)", 4)]
          : [formula("NOW()", 45_000), formula("SUM(RANDARRAY(3))", 1)]),
      ]),
    ),
    COMPUTED,
  ],
  "hundreds of lookups over whole columns on another sheet": [
    {
      sheets: [
        { name: "FORM 1", rows: plainForm() },
        {
          name: "Cari",
          rows: Array.from({ length: 300 }, (_, i) => [
            i,
            formula(`VLOOKUP(A${i + 1},$D:$E,2,0)`, i),
            null,
            i,
            i,
          ]),
        },
      ],
    },
    { ...COMPUTED, same: ["xl/worksheets/sheet2.xml"] },
  ],
  "a stray text in the last column": [
    one([[...(plainForm()[0] ?? []), { xml: "" }].slice(0, 9), ...plainForm().slice(1)], {
      moreRows: `<row r="9"><c r="XFD9" t="inlineStr"><is><t>jauh</t></is></c></row>`,
    }),
    COMPUTED,
  ],
  "a stray blank in the last row": [
    one(plainForm(), {
      moreRows: `<row r="1048576"><c r="A1048576" t="inlineStr"><is><t xml:space="preserve"> </t></is></c></row>`,
    }),
    COMPUTED,
  ],
  "hundreds of merged areas beside the form": [
    one(plainForm(), {
      merges: Array.from({ length: 700 }, (_, i) => {
        const [row, column] = [1 + 2 * (i % 20), 12 + Math.floor(i / 20)];
        const letters =
          column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;
        return `${letters}${row}:${letters}${row + 1}`;
      }),
    }),
    COMPUTED,
  ],
  "an input by a formula that only Excel can calculate": [
    {
      sheets: [
        { name: "FORM 1", rows: plainForm(formula('GETPIVOTDATA("Jumlah",Data!$A$3)', 30)) },
        { name: "Data", rows: [["A", 1]] },
      ],
    },
    { status: 0, cells: { "0!H2": 0.75, "0!G2": 30 }, same: ["xl/worksheets/sheet2.xml"] },
  ],
  "an input over a name that moves": [
    {
      sheets: [
        { name: "FORM 1", rows: plainForm(formula("SUM(Daftar)", 30)) },
        {
          name: "Data",
          rows: [
            ["A", 10],
            ["B", 20],
          ],
        },
      ],
      names: `<definedNames><definedName name="Daftar">OFFSET(Data!$B$1,0,0,COUNTA(Data!$A:$A),1)</definedName></definedNames>`,
    },
    { status: 0, cells: { "0!H2": 0.75, "0!G2": 30 } },
  ],
  "an input that was never calculated": [
    {
      sheets: [
        { name: "FORM 1", rows: plainForm(formula('GETPIVOTDATA("J",Data!A1)')) },
        { name: "Data", rows: [[1]] },
      ],
    },
    { status: 1, cells: { "0!H2": null }, codes: ["not-calculated"] },
  ],
  "a part's name in other letters than its relationship says": [
    {
      ...one(plainForm()),
      change: (parts) => {
        rename(parts, "xl/styles.xml", "xl/Styles.xml");
        rename(parts, "xl/worksheets/sheet1.xml", "XL/Worksheets/Sheet1.XML");
      },
    },
    COMPUTED,
  ],
  "names with backslashes in the archive": [
    {
      ...one(plainForm()),
      change: (parts) => {
        for (const name of [...parts.keys()]) rename(parts, name, name.replaceAll("/", "\\"));
      },
    },
    COMPUTED,
  ],
  "a sheet in UTF-16": [
    {
      ...one(plainForm()),
      change: (parts) => {
        const text = strFromU8(parts.get("xl/worksheets/sheet1.xml") ?? new Uint8Array());
        const units = Uint16Array.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${text}`, (one) =>
          one.charCodeAt(0),
        );
        parts.set("xl/worksheets/sheet1.xml", new Uint8Array(units.buffer));
      },
    },
    COMPUTED,
  ],
  "a time of day as ISO text": [
    one([...plainForm(), [{ xml: ` t="d"><v>10:10:10</v>` }, { xml: ` t="d"><v>2024-02-30</v>` }]]),
    COMPUTED,
  ],
  "styles without cell formats": [
    {
      ...one(plainForm()),
      styles: `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>`,
    },
    COMPUTED,
  ],
  "a protected sheet beside an open one": [
    {
      sheets: [
        { name: "FORM 1", rows: plainForm() },
        { name: "Kelurahan", rows: plainForm(), more: `<sheetProtection sheet="1"/>` },
      ],
    },
    {
      status: 1,
      cells: { "0!H2": 0.75, "1!H2": "" },
      skipped: ["Kelurahan"],
      same: ["xl/worksheets/sheet2.xml"],
    },
  ],
  "a hidden sheet beside an open one": [
    {
      sheets: [
        { name: "FORM 1", rows: plainForm() },
        { name: "Arsip", rows: plainForm(1, 2), state: "hidden" },
      ],
    },
    {
      status: 0,
      cells: { "0!H2": 0.75, "1!H2": "" },
      skipped: ["Arsip"],
      same: ["xl/worksheets/sheet2.xml"],
    },
  ],
  "stored values that depend on how the workbook looks": [
    {
      sheets: [
        { name: "FORM 1", rows: plainForm() },
        { name: "Rekap", rows: [[10, formula('CELL("width",A1)', 10)]] },
      ],
    },
    { ...COMPUTED, same: ["xl/worksheets/sheet2.xml"] },
  ],
  "a data table": [
    {
      sheets: [
        { name: "FORM 1", rows: plainForm() },
        {
          name: "Rekap",
          rows: [
            [2],
            [3],
            [formula("A1*A2", 6), 5],
            [1, { xml: `><f t="dataTable" ref="B4:B5" dt2D="0" dtr="0" r1="A1"/><v>3</v>` }],
            [2, 6],
          ],
        },
      ],
    },
    { ...COMPUTED, same: ["xl/worksheets/sheet2.xml"] },
  ],
  "cells that follow the results, by a formula that is known and one that is not": [
    {
      sheets: [
        { name: "FORM 1", rows: plainForm() },
        {
          name: "Rekap",
          rows: [[formula("'FORM 1'!H2*100", 0), formula('INDIRECT("A1")', 0), formula("1+1", 2)]],
        },
      ],
    },
    { status: 0, cells: { "0!H2": 0.75, "1!A1": 75, "1!C1": 2 } },
  ],
  "a formula too deep to be read beside one that is not": [
    one([
      ...plainForm(),
      [
        2,
        "Program B",
        "Persentase kedua",
        "",
        `${"(".repeat(3000)}${FORMULA}${")".repeat(3000)}`,
        LABELS[0],
        30,
      ],
      [null, null, null, null, null, LABELS[1], 40],
    ]),
    { status: 1, cells: { "0!H2": 0.75, "0!H4": null } },
  ],
  "a chain of thousands of formulas that an input builds on": [
    {
      sheets: [
        { name: "FORM 1", rows: plainForm(formula("Rantai!A5000", 30)) },
        {
          name: "Rantai",
          rows: Array.from({ length: 5000 }, (_, i) => [i === 0 ? 30 : formula(`A${i}+0`, 30)]),
        },
      ],
    },
    { ...COMPUTED, same: ["xl/worksheets/sheet2.xml"] },
  ],
};

function rename(parts: Map<string, Uint8Array>, from: string, to: string): void {
  parts.set(to, parts.get(from) ?? strToU8(""));
  if (to !== from) parts.delete(from);
}

test.each(Object.entries(CASES))("%s", async (_, [file, expected]) => {
  await expectOf(file, expected);
});

test("where one of the four headings is missing, the sentence names those that are there and the one that is not", async () => {
  const rows = plainForm().map((cells) => cells.map((cell) => (cell === "Nilai" ? "Banyaknya" : cell)));
  await inFolder(async (folder) => {
    const input = join(folder, "in.xlsx");
    await writeFile(input, caseFile(one(rows)));
    const ran = await recalculateHere(input);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain(
      "ada kolom Formula Perhitungan (E1), Variabel (F1), dan Hasil Perhitungan (H1)",
    );
    expect(ran.stderr).toContain("belum ada kolom Nilai");
  });
});
