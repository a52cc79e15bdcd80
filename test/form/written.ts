import type { CellValue } from "../../src/core/grid/grid";
import { address } from "../../src/core/grid/address";
import { recalculate } from "../../src/core/recalculate";
import { gridOf } from "./form-layout";

export type Row = readonly CellValue[];

/** The heading of a form at A1. */
export const HEADING: Row = [
  "No",
  "Indikator",
  "Formula Perhitungan",
  "Variabel",
  "Nilai",
  "Hasil Perhitungan",
  "Keterangan",
];

/** The two rows of an indicator whose result is 0.75. */
export const indicator = (number: CellValue, what: string, result: CellValue = ""): readonly Row[] => [
  [number, `Persentase ${what}`, `(Jumlah ${what} : Jumlah usulan) x 100%`, `Jumlah ${what}`, 3, result],
  ["", "", "", "Jumlah usulan", 4],
];

export const FIRST = indicator(1, "usulan disepakati");

/** What a run writes into a sheet, by address. */
export function written(rows: readonly Row[]): Readonly<Record<string, CellValue>> {
  const width = Math.max(...rows.map(({ length }) => length));
  const grid = gridOf(rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? "")));
  const writes = recalculate(grid)?.plan.writes ?? [];
  return Object.fromEntries(writes.map(({ cell, after: { content } }) => [address(cell), content]));
}
