import { findForm } from "../../src/core/form/find";
import type { Form, Indicator } from "../../src/core/form/form";
import type { Area, CellValue } from "../../src/core/grid/grid";
import { gridOf } from "./form-layout";

/** One header row, as the sheets of these tests have it. */
export const HEADER: Row = [
  "No",
  "Nama Program",
  "Indikator",
  "Definisi Operasional",
  "Formula",
  "Variabel",
  "Nilai",
  "Hasil",
];
export type Row = readonly CellValue[];

/** A form with this header at A1 and the rows below it. */
export function form(rows: readonly Row[], merges: readonly Area[] = []): Form {
  const found = findForm(gridOf([HEADER, ...rows], merges));
  if (found === null) throw new Error("no form was found");
  return found;
}

/** The first row of an indicator: label, value, result, and whatever stands to the right. */
export const A = (...more: Row): Row => [
  1,
  "Program A",
  "Indikator A",
  "",
  "(Jumlah A : Total A) x 100%",
  ...more,
];
export const labels = ({ inputs }: Indicator): readonly string[] =>
  inputs.flatMap((group) => group.labels.map(({ text }) => text));
export const values = ({ inputs }: Indicator): readonly CellValue[] =>
  inputs.flatMap((group) => group.values.map(({ value }) => value));
/** A part of one column. */
export const down = (column: number, top: number, bottom: number): Area => ({
  top,
  left: column,
  bottom,
  right: column,
});
