/** Writes the two sample workbooks: Form 1 as the office hands it out, and the same with sample inputs. */
import { writeFile } from "node:fs/promises";
import { writeXlsx } from "hucre/xlsx";
import { FORM_SHEET, formSheet, PRINT_TITLES } from "./form-1-sheet";

const MADE = new Date(Date.UTC(2024, 1, 20));
const SAMPLES = [
  { file: "form-1-kosong.xlsx", filled: false },
  { file: "form-1-terisi.xlsx", filled: true },
];

for (const { file, filled } of SAMPLES) {
  const bytes = await writeXlsx({
    sheets: [formSheet(filled)],
    // Not through pageSetup: there the sheet's name would be written without the quotes that its blank needs.
    namedRanges: [{ name: "_xlnm.Print_Titles", range: PRINT_TITLES, scope: FORM_SHEET }],
    defaultFont: { name: "Arial", size: 9 },
    properties: { title: "Kertas Kerja Perhitungan Capaian Outcome", created: MADE, modified: MADE },
  });
  await writeFile(new URL(`../assets/${file}`, import.meta.url), bytes);
}
