import { writeXlsx } from "hucre/xlsx";
import { sheetWith } from "../excel/open-layout";
import { layOut, officeForm, type Entry } from "../form/form-layout";
import { sample } from "./bench";

/** A workbook to walk with, and where in its form somebody types. Each of the rows is the first of an indicator with two inputs. */
export interface Book {
  readonly what: string;
  readonly form: string;
  /** The columns of the formula, the variables, the values and the results. */
  readonly columns: readonly [formula: string, variable: string, value: string, result: string];
  readonly rows: readonly number[];
  /** Its protected sheet. */
  readonly locked: string | null;
  readonly bytes: () => Promise<Uint8Array>;
}

const OTHER_ENTRIES: readonly Entry[] = ["surat", "pengaduan", "usulan", "kegiatan", "rapat"].map(
  (thing, i) => ({
    ...{ section: "Program", number: String(i + 2), name: "Pelayanan", definition: "", layout: "rows" },
    indicator: `Persentase ${thing} selesai`,
    formula: `(Jumlah ${thing} selesai dibagi total ${thing}) x 100%`,
    variables: [`Jumlah ${thing} selesai`, `Total ${thing}`],
    inputs: [7 + i, 20],
  }),
);
const OTHER = layOut([...officeForm().slice(0, 1), ...OTHER_ENTRIES], {
  columns: ["number", "indicator", "variable", "value", "formula", "result", "remark"],
  oneHeaderRow: true,
  headings: { formula: "Rumus", variable: "Uraian Data", value: "Isian", result: "Capaian" },
});
/** A sheet in front of a report, which is no form. */
export const COVER = { name: "Sampul", rows: [["LAPORAN KINERJA"], ["KECAMATAN SUKAMAJU"]] };
/** A sheet with a table of indicators and no form. */
export const TABLE = {
  name: "IKU",
  rows: [
    ["INDIKATOR KINERJA UTAMA"],
    ["KECAMATAN SUKAMAJU"],
    ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA UTAMA", "FORMULASI PENGHITUNGAN", "SUMBER DATA"],
    [1, "Tertibnya kelurahan", "Persentase RW tertib", "(Jumlah RW tertib : Jumlah RW) x 100%", "Kasi"],
  ],
};
const LAST_YEAR = sheetWith("Form 2023", layOut(officeForm(false)).grid);

/** The sample form, and the book of another office. */
export const BOOKS: readonly Book[] = [
  {
    ...{ what: "the sample form", form: "FORM 1", columns: ["E", "F", "G", "H"], rows: [11, 14, 16, 18] },
    ...{ locked: null, bytes: () => sample("form-1-terisi.xlsx") },
  },
  {
    what: "another office's form behind a cover, beside another form, a protected and a hidden sheet",
    ...{ form: "Capaian 2024", locked: "Terkunci", columns: ["E", "C", "D", "F"] },
    rows: OTHER.placed.slice(1).map(({ firstRow }) => firstRow + 1),
    bytes: () =>
      writeXlsx({
        sheets: [
          COVER,
          LAST_YEAR,
          sheetWith("Capaian 2024", OTHER.grid),
          sheetWith("Terkunci", OTHER.grid, { protection: { sheet: true } }),
          sheetWith("Arsip", OTHER.grid, { hidden: true }),
        ],
      }),
  },
];
