import { findForm } from "../../../src/core/form/find";
import { address } from "../../../src/core/grid/address";
import type { CellValue } from "../../../src/core/grid/grid";
import { calculate } from "../../../src/core/outcome/calculate";
import type { Outcome } from "../../../src/core/outcome/outcome";
import { gridOf } from "../../form/form-layout";

/** One indicator of a small form: its variables with their values, one row each. */
export interface Row {
  readonly indicator: string;
  readonly formula: string;
  readonly inputs: readonly (readonly [variable: string, value: CellValue])[];
  readonly section?: string;
}

/** The columns of the form, after its two title rows. */
const HEADER = ["Indikator", "Formula Perhitungan", "Variabel", "Nilai", "Hasil Perhitungan"];

/** What comes of the indicators of a form with the title "TAHUN 2024"; the first one stands in row 4. */
export function outcomesOf(rows: readonly Row[], title = "TAHUN 2024"): readonly Outcome[] {
  const cells: CellValue[][] = [["KERTAS KERJA PERHITUNGAN CAPAIAN OUTCOME"], [title], HEADER];
  let section = "";
  for (const row of rows) {
    if (row.section !== undefined && row.section !== section) cells.push([row.section]);
    section = row.section ?? section;
    row.inputs.forEach(([variable, value], i) => {
      cells.push([...(i === 0 ? [row.indicator, row.formula] : ["", ""]), variable, value, ""]);
    });
  }
  const grid = gridOf(cells);
  const form = findForm(grid);
  if (form === null) throw new Error("The form was not found");
  return calculate(form, grid);
}

/** A share of two counts, "(part : whole) x 100%". */
export function share(
  indicator: string,
  part: readonly [variable: string, value: CellValue],
  whole: readonly [variable: string, value: CellValue],
  factor = " x 100%",
): Row {
  return { indicator, formula: `(${part[0]} : ${whole[0]})${factor}`, inputs: [part, whole] };
}

/** One variable, and the formula is that variable. */
export function single(indicator: string, variable: string, value: CellValue): Row {
  return { indicator, formula: variable, inputs: [[variable, value]] };
}

/** The notes of each indicator as "code cell". */
export function notesOf(rows: readonly Row[], title?: string): readonly (readonly string[])[] {
  return outcomesOf(rows, title).map((outcome) =>
    outcome.notes.map(({ code, cell }) => `${code} ${cell === null ? "" : address(cell)}`.trim()),
  );
}

/** The codes of the notes of one indicator on its own. */
export function codesOf(row: Row, title?: string): readonly string[] {
  return outcomesOf([row], title).flatMap(({ notes }) => notes.map(({ code }) => code));
}

/** The sentences of the notes of one indicator on its own. */
export function sentencesOf(row: Row, title?: string): readonly string[] {
  return outcomesOf([row], title).flatMap(({ notes }) => notes.map(({ message }) => message));
}
