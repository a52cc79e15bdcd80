import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Area, CellValue, Grid } from "../../src/core/grid/grid";
import { findForm } from "../../src/core/form/find";
import { findIndicatorTable, type IndicatorTable } from "../../src/core/new-form/indicator-table";
import { formFromTable, officeOfTable, type TableForm } from "../../src/core/new-form/table-form";
import { layOutForm } from "../../src/core/new-form/lay-out";
import { READ, UNREAD } from "./table-formulas";

function gridOf(values: readonly (readonly CellValue[])[], merges: readonly Area[] = []): Grid {
  const numberFormats = values.map((row) => row.map(() => "General"));
  return { sheet: "IKU", top: 0, left: 0, values, formulas: values, numberFormats, merges };
}

const ORDER = { year: 2025, office: "Kecamatan Contoh Kota Angin" };
const SHARE = "(Jumlah RW tertib : Jumlah RW) x 100%";
const VARIABLES = ["Jumlah RW tertib", "Jumlah RW"];

function tableIn(values: readonly (readonly CellValue[])[], merges: readonly Area[] = []): IndicatorTable {
  const table = findIndicatorTable(gridOf(values, merges));
  if (table === null) throw new Error("No table was found");
  return table;
}

function formOf(values: readonly (readonly CellValue[])[], merges: readonly Area[] = []): TableForm {
  return formFromTable(gridOf(values, merges), tableIn(values, merges), ORDER);
}

function indicatorsOf({
  content: { rows },
}: TableForm): Extract<(typeof rows)[number], { kind: "indicator" }>[] {
  return rows.flatMap((row) => (row.kind === "indicator" ? [row] : []));
}

const HEADING =
  "NO | TUJUAN DAN SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | PENJELASAN/ FORMULASI PENGHITUNGAN | SUMBER DATA | PENANGGUNG JAWAB";
const cells = (text: string): readonly CellValue[] => text.split("|").map((cell) => cell.trim());

describe("a table of indicators with formulas and no values", () => {
  test.each([
    [HEADING, "C", "D"],
    ["No | Indikator | Formula Pengukuran Kinerja | Komponen Pembentuk Indikator | Sumber Data", "B", "C"],
    [
      "No | OPD | Sasaran | Indikator Kinerja Utama | Definisi Operasional | Formula / Rumusan Perhitungan | Satuan | Target | Sumber Data",
      "D",
      "F",
    ],
    [
      "No | Tujuan/Sasaran | Indikator | Definisi Operasional/Formulasi | Sumber Data | Satuan | Target 2025 | Realisasi 2025",
      "C",
      "D",
    ],
    [
      "NSPK | Sasaran RPJMD | Tujuan/Sasaran | Indikator Tujuan/Sasaran | Definisi Operasional | Formula Perhitungan | Satuan | Baseline 2024",
      "D",
      "F",
    ],
    ["No. | Sasaran Strategis | Rumus | Sumber Data", "B", "C"],
    ["Indikator | Cara Pengukuran | Satuan", "A", "B"],
  ])("is known by its headings: %s", (heading, named, formula) => {
    const at = (letter: string): number => letter.charCodeAt(0) - 65;
    const row = cells(heading).map((_, column) =>
      column === at(formula) ? SHARE : column === at(named) ? "Persentase RW tertib" : "x",
    );
    const { found } = tableIn([[], cells(heading), row]);
    expect((found.indicator ?? found.name)?.column).toBe(at(named));
    expect(found.formula).toEqual({ row: 1, column: at(formula) });
    expect(indicatorsOf(formOf([[], cells(heading), row]))).toMatchObject([
      { formula: SHARE, variables: VARIABLES },
    ]);
  });

  test.each([
    "Indikator Kinerja | Satuan | Target | TW I | TW II | TW III | TW IV | Realisasi | Capaian %",
    "No | Indikator | Formula | Pembilang | Penyebut | Hasil",
    "No | Indikator | Rumus Target | Nilai X | Nilai Y | Dasar Hitung",
    "No | Indikator | Formula Perhitungan | Variabel | Nilai | Hasil Perhitungan",
    "No | IKK | Indikator | Rumus/ Perhitungan | Jenis Data (Tahun 2019) | Capaian Kinerja",
    "No | Formula | Satuan",
    "No | Nama Barang | Jumlah | Harga",
  ])(
    "is none where the numbers have their columns, or the formulas or indicators have none: %s",
    (heading) => {
      expect(findIndicatorTable(gridOf([cells(heading), cells(heading).map(() => SHARE)]))).toBeNull();
    },
  );

  test("is none without a formula in any row", () => {
    expect(
      findIndicatorTable(gridOf([cells(HEADING), ["1", "Sasaran", "Indikator", "", "", ""]])),
    ).toBeNull();
  });

  test("becomes a form with the office's titles, sections, numbers and names, and its years as they are", () => {
    const values = [
      ["LAMPIRAN KEPUTUSAN CAMAT CONTOH NOMOR 5 TAHUN 2021"],
      ["INDIKATOR KINERJA UTAMA"],
      ["KECAMATAN CONTOH"],
      ["TAHUN 2021-2025"],
      [],
      cells(HEADING),
      [1, 2, 3, 4, 5, 6],
      ["A. Sasaran"],
      ["1", "Tertibnya kelurahan", "Persentase RW tertib tahun 2023", SHARE, "Kasi", "Camat"],
      ["", "", "Hasil survei", "Hasil survei kepuasan", "Kasi", "Camat"],
      cells(HEADING),
      ["2", "Meningkatnya kinerja", "Nilai SAKIP", "Nilai evaluasi SAKIP", "", ""],
      [],
      ["", "", "", "Angin, 5 Januari 2022"],
      ["", "", "", "CAMAT CONTOH"],
      [],
      ["", "", "", "NIP. 19700101"],
    ];
    const made = formOf(values);
    expect(officeOfTable(gridOf(values), tableIn(values))).toBe("KECAMATAN CONTOH");
    expect(made.content.titles).toEqual([
      "KERTAS KERJA PERHITUNGAN CAPAIAN OUTCOME",
      "INDIKATOR KINERJA UTAMA",
      "KECAMATAN CONTOH KOTA ANGIN",
      "TAHUN 2021-2025",
      "TAHUN 2025",
    ]);
    expect(made.content.rows).toMatchObject([
      { kind: "section", text: "A. Sasaran" },
      {
        number: "1",
        name: "Tertibnya kelurahan",
        indicator: "Persentase RW tertib tahun 2023",
        variables: VARIABLES,
      },
      { number: "", name: "", indicator: "Hasil survei", variables: [] },
      {
        number: "2",
        name: "Meningkatnya kinerja",
        indicator: "Nilai SAKIP",
        variables: ["Nilai evaluasi SAKIP"],
      },
    ]);
    expect(made.unread).toEqual([{ row: 2, indicator: "Hasil survei", reason: "no-calculation" }]);
    expect(made.read).toBe(2);
    expect(made.leftOut).toEqual(["SUMBER DATA", "PENANGGUNG JAWAB"]);
  });

  test("has a heading of two rows, names merged over several indicators, and a formula that runs over a page", () => {
    const heading = [
      ["No", "Sasaran", "Indikator", "Definisi", "Formula Perhitungan", "Target Kinerja", ""],
      ["", "", "", "", "", 2025, 2026],
    ];
    const merges = [
      ...[0, 1, 2, 3, 4].map((column) => ({ top: 0, left: column, bottom: 1, right: column })),
      { top: 0, left: 5, bottom: 0, right: 6 },
      { top: 2, left: 1, bottom: 3, right: 1 },
    ];
    const made = formOf(
      [
        ...heading,
        ["1", "Tertibnya kelurahan", "Jumlah RW", "RW yang ada", "Jumlah RW", 80, 90],
        ["2", "", "Persentase RW tertib", "RW yang tertib", "(Jumlah RW tertib :", 80, 90],
        ...heading,
        ["", "", "", "", "Jumlah RW) x 100%", "", ""],
      ],
      merges,
    );
    expect(indicatorsOf(made)).toMatchObject([
      { number: "1", definition: "RW yang ada", variables: ["Jumlah RW"] },
      { number: "2", formula: "(Jumlah RW tertib :\nJumlah RW) x 100%", variables: VARIABLES },
    ]);
  });

  test("parts a definition from the formula that shares its cell", () => {
    const both = (text: string): unknown =>
      indicatorsOf(
        formOf([
          cells("No | Indikator | Definisi Operasional/Formulasi"),
          ["1", "Persentase RW tertib", text],
        ]),
      )[0];
    const parts = { definition: "RW yang lengkap bukunya.", formula: SHARE, variables: VARIABLES };
    expect(both(`RW yang lengkap bukunya.\n${SHARE}`)).toMatchObject(parts);
    expect(both(`Definisi: RW yang lengkap bukunya.\nFormulasi: ${SHARE}`)).toMatchObject(parts);
    expect(both(SHARE)).toMatchObject({ definition: "", formula: SHARE, variables: VARIABLES });
    expect(both("RW yang lengkap bukunya.")).toMatchObject({ definition: "", variables: [] });
  });

  test("gives the levels above a name as sections, each once", () => {
    const made = formOf([
      cells("Tujuan | Sasaran | Indikator | Rumus"),
      ["Tata kelola", "Pelayanan", "Persentase RW tertib", SHARE],
      ["", "", "Jumlah RW", "Jumlah RW"],
      ["", "Partisipasi", "Jumlah kader", "Jumlah kader"],
    ]);
    expect(made.content.rows.map((row) => (row.kind === "section" ? row.text : row.name))).toEqual([
      "Tujuan: Tata kelola",
      "Pelayanan",
      "",
      "Partisipasi",
    ]);
    expect(made.leftOut).toEqual([]);
  });

  test("takes the components that it lists as the variables, where the formula speaks of them", () => {
    const made = formOf([
      cells("No | Indikator | Formula Pengukuran Kinerja | Komponen Pembentuk Indikator | Sumber Data"),
      ["1", "Persentase RW tertib", SHARE, "1. Jml RW yang tertib\n2. Total RW", "Kasi"],
      ["2", "Persentase RT tertib", "(Jumlah RT tertib : Jumlah RT) x 100%", "Laporan bulanan", "Kasi"],
    ]);
    expect(indicatorsOf(made).map(({ variables }) => variables)).toEqual([
      ["Jml RW yang tertib", "Total RW"],
      ["Jumlah RT tertib", "Jumlah RT"],
    ]);
  });

  test("keeps each of its rows, in their order, as an indicator of the new form, and finds those with variables again there", () => {
    const formulas = [...READ, ...UNREAD]
      .map(({ formula }) => formula)
      .filter((formula) => /\p{L}/u.test(formula));
    const entries = fc.array(
      fc.record({ formula: fc.constantFrom(...formulas), isNamed: fc.boolean(), isBroken: fc.boolean() }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(entries, fc.boolean(), fc.boolean(), fc.nat(3), (rows, isNumbered, isCounted, above) => {
        const heading = cells(HEADING);
        const values = [
          ...Array.from({ length: above }, (_, i): readonly CellValue[] => [`Judul ${i}`]),
          heading,
          ...(isCounted ? [[1, 2, 3, 4, 5, 6]] : []),
          ...rows.flatMap(({ formula, isNamed, isBroken }, i) => [
            [
              isNumbered ? i + 1 : "",
              isNamed ? `Sasaran ${i}` : "",
              `Indikator bernomor ${i}`,
              formula,
              "Kasi",
              "Camat",
            ],
            ...(isBroken ? [heading] : []),
          ]),
        ];
        const made = formOf(values);
        const indicators = indicatorsOf(made);
        expect(indicators.map(({ formula }) => formula)).toEqual(rows.map(({ formula }) => formula));
        expect(made.read + made.unread.length).toBe(rows.length);
        const draft = layOutForm(made.content, "FORM 1", "F4");
        const again = findForm({ ...gridOf(draft.rows, draft.merges), numberFormats: [] });
        const found = (again?.indicators ?? []).map(({ indicator, formula, inputs }) => {
          return {
            indicator,
            formula,
            variables: inputs.flatMap(({ labels }) => labels.map(({ text }) => text)),
          };
        });
        expect(found.filter(({ variables }) => variables.length > 0)).toMatchObject(
          indicators
            .filter(({ variables }) => variables.length > 0)
            .map(({ indicator, formula, variables }) => ({ indicator, formula, variables })),
        );
      }),
      { numRuns: 100 },
    );
  });
});
