import { expect, test } from "@jest/globals";
import { address } from "../../../src/core/grid/address";
import type { CellValue, Grid } from "../../../src/core/grid/grid";
import { recalculate } from "../../../src/core/recalculate";
import { gridOf } from "../form-layout";

const FORMULA = "(Jumlah usulan yang ditindaklanjuti : Total usulan) x 100%";
const [DONE, ALL] = ["Jumlah usulan yang ditindaklanjuti", "Total usulan"];
const LINES =
  "- Jumlah usulan yang ditindaklanjuti, sebanyak 1.204 usulan\n- Total usulan, sebanyak 1.505 usulan";

/** What each indicator comes to, and the cell of its result; with the layout. */
interface Expected {
  readonly layout: string;
  readonly came: readonly (readonly [number | string, string | null])[];
}

/** Header rows as offices publish them, with one indicator below. */
const ROWS: readonly (readonly [string, readonly CellValue[][], Expected])[] = [
  [
    "the form of the regency",
    [
      [
        ...["No.", "Nama Tujuan/Sasaran/Program/Kegiatan", "Indikator", "Definisi Operasional"],
        ...["Formula Perhitungan", "Data Masukan", "", "Hasil Perhitungan", "Keterangan"],
      ],
      ["", "", "", "", "", "Variabel", "Nilai", "", ""],
      ["1", "Pelayanan", "Persentase usulan", "", FORMULA, DONE, 3, "", ""],
      ["", "", "", "", "", ALL, 4, "", ""],
    ],
    { layout: "rows", came: [[0.75, "H3"]] },
  ],
  [
    "IKK with the data of a year in one cell",
    [
      [
        ...["NO", "ASPEK", "FOKUS", "NO", "IKK", "RUMUS/ PERHITUNGAN", "JENIS DATA (TAHUN 2019)"],
        ...["CAPAIAN KINERJA", "KETERANGAN"],
      ],
      [1, "Pelayanan", "Umum", 1, "Persentase usulan", FORMULA, LINES, "", ""],
    ],
    { layout: "lines", came: [[0.8, "H2"]] },
  ],
  [
    "numerator and denominator",
    [
      ["No", "Indikator", "Formula", "Pembilang", "Penyebut", "Hasil"],
      [1, "Persentase usulan", FORMULA, 3, 4, ""],
    ],
    { layout: "numerator-denominator", came: [[0.75, "F2"]] },
  ],
  [
    "values by year: the form's own",
    [
      ["KERTAS KERJA TAHUN 2023"],
      ["No", "Indikator", "Formula", "Variabel", "Nilai", "", "", "Hasil"],
      ["", "", "", "", 2022, 2023, 2024, ""],
      [1, "Persentase usulan", FORMULA, DONE, 1, 2, 3, ""],
      ["", "", "", ALL, 4, 4, 4, ""],
    ],
    { layout: "periods", came: [[0.5, "H4"]] },
  ],
  [
    "a card",
    [
      ["Nama Indikator", "Persentase usulan"],
      ["Konsep", "Perencanaan"],
      ["Definisi", "Usulan yang ditindaklanjuti"],
      ["Metode/Rumus Penghitungan", FORMULA],
      ["Satuan", "persen"],
      [DONE, 3],
      [ALL, 4],
      ["Hasil", ""],
    ],
    { layout: "card", came: [[0.75, "B8"]] },
  ],
  [
    "two values under the formula's own phrases",
    [
      [
        ...["Jenis Pelayanan", "Indikator Pencapaian", "Rumus", "Jumlah yang dilayani"],
        ...["Jumlah yang harus dilayani", "Capaian"],
      ],
      [
        ...["Pendidikan", "Persentase anak yang dilayani"],
        ...["Jumlah yang dilayani : Jumlah yang harus dilayani x 100%", 3, 4, ""],
      ],
    ],
    { layout: "numerator-denominator", came: [[0.75, "F2"]] },
  ],
];

function cameOf(grid: Grid): unknown {
  const found = recalculate(grid, {});
  return {
    layout: found?.form.layout,
    came: found?.outcomes.map(({ status, result, indicator: { resultCell } }) => [
      result?.value ?? status,
      resultCell === null ? null : address(resultCell),
    ]),
  };
}

test.each(ROWS)("%s", (_, rows, expected) => {
  expect(cameOf(gridOf(rows))).toEqual(expected);
});
