/** Writes the sample workbooks: Form 1 as the office hands it out, with half of the sample inputs, and with all. */
import { writeFile } from "node:fs/promises";
import { writeXlsx } from "hucre/xlsx";
import { FORM_SHEET, formSheet, PRINT_TITLES } from "./form-1-sheet";
import { FORM_TEXTS, type FormEntry } from "./form-1-texts";

const MADE = new Date(Date.UTC(2024, 1, 20));
const ALL = FORM_TEXTS.indicators;
const SAMPLES = [
  { file: "form-1-kosong.xlsx", filled: false, indicators: ALL },
  { file: "form-1-sebagian.xlsx", filled: true, indicators: ALL.map(everyOtherUnfinished) },
  { file: "form-1-terisi.xlsx", filled: true, indicators: ALL },
];

for (const { file, filled, indicators } of SAMPLES) {
  const bytes = await writeXlsx({
    sheets: [formSheet(filled, indicators)],
    // Not through pageSetup: there the sheet's name would be written without the quotes that its blank needs.
    namedRanges: [{ name: "_xlnm.Print_Titles", range: PRINT_TITLES, scope: FORM_SHEET }],
    defaultFont: { name: "Arial", size: 9 },
    properties: { title: "Kertas Kerja Perhitungan Capaian Outcome", created: MADE, modified: MADE },
  });
  await writeFile(new URL(`../assets/${file}`, import.meta.url), bytes);
}

/** Of every other indicator, what stands in one cell is missing, and of what stands in rows all but the first. */
function everyOtherUnfinished(entry: FormEntry, index: number): FormEntry {
  if (index % 2 === 0) return entry;
  return { ...entry, sample: entry.layout === "rows" ? entry.sample.slice(0, 1) : [] };
}
