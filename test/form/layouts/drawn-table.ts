import fc from "fast-check";
import type { Area, CellValue, Grid } from "../../../src/core/grid/grid";
import { gridOf } from "../form-layout";

/** One column of a drawn table: its heading, from top to bottom, and what stands in the row of each indicator. */
export interface DrawnColumn {
  readonly name: string;
  readonly heading: readonly string[];
  readonly cells: readonly CellValue[];
}

/** Columns that belong to no field of the form. */
const BESIDE: readonly DrawnColumn[] = [
  { name: "unit", heading: ["Satuan"], cells: ["%"] },
  { name: "source", heading: ["Sumber Data"], cells: ["Seksi Pemerintahan"] },
  { name: "target", heading: ["Target"], cells: [80] },
  { name: "person", heading: ["Penanggung Jawab"], cells: ["Kasi Pemerintahan"] },
  { name: "budget", heading: ["Pagu Anggaran"], cells: [12_000_000] },
];

/** Lays columns out from left to right, below a title; what a heading has on several rows has blank cells or merged ones. */
export function drawTable(
  columns: readonly DrawnColumn[],
  {
    isMerged,
    left = 0,
    counts = false,
  }: { readonly isMerged: boolean; readonly left?: number; readonly counts?: boolean },
): { readonly grid: Grid; readonly at: (name: string) => number; readonly firstRow: number } {
  const height = Math.max(...columns.map(({ heading }) => heading.length));
  const blank = (): CellValue[] => Array.from({ length: left + columns.length }, () => "");
  const head = Array.from({ length: height }, blank);
  const merges: Area[] = [];
  const TITLE = 2;
  columns.forEach(({ heading }, c) => {
    heading.forEach((text, r) => {
      const line = head[r];
      const isSame = r < heading.length - 1 && columns[c - 1]?.heading[r] === text;
      if (line !== undefined && !isSame) line[left + c] = text;
    });
    const [over, ...below] = heading;
    const begins = columns[c - 1]?.heading[0] !== over || below.length === 0;
    if (!isMerged || !begins) return;
    if (below.length === 0 && height > 1)
      merges.push({ top: TITLE, bottom: TITLE + height - 1, left: left + c, right: left + c });
    const span = columns.slice(c).findIndex((one) => one.heading[0] !== over);
    const width = span < 0 ? columns.length - c : span;
    if (below.length > 0 && width > 1)
      merges.push({ top: TITLE, bottom: TITLE, left: left + c, right: left + c + width - 1 });
  });
  const rows = Math.max(...columns.map(({ cells }) => cells.length));
  const body = Array.from({ length: rows }, (_, r) => {
    const line = blank();
    columns.forEach(({ cells }, c) => (line[left + c] = cells[r] ?? ""));
    return line;
  });
  const numbers = blank().map((_, c) => (c < left ? "" : String(c - left + 1)));
  const title = blank();
  title[left] = "KERTAS KERJA TAHUN 2024";
  const grid = { ...gridOf([title, blank(), ...head, ...(counts ? [numbers] : []), ...body]), merges };
  const at = (name: string): number => left + columns.findIndex((one) => one.name === name);
  return { grid, at, firstRow: TITLE + height + (counts ? 1 : 0) };
}

/** Some of the columns that belong to no field, put among others at any place. */
export function among(own: readonly DrawnColumn[]): fc.Arbitrary<readonly DrawnColumn[]> {
  return fc
    .tuple(
      fc.subarray([...BESIDE]),
      fc.array(fc.nat(), { minLength: BESIDE.length, maxLength: BESIDE.length }),
    )
    .map(([some, places]) =>
      some.reduce<readonly DrawnColumn[]>((all, one, i) => {
        const free = all.flatMap((_, at) => {
          const [before, behind] = [all[at - 1], all[at]];
          return before !== undefined && before.heading.length > 1 && before.heading[0] === behind?.heading[0]
            ? []
            : [at];
        });
        const place = [...free, all.length][(places[i] ?? 0) % (free.length + 1)] ?? all.length;
        return [...all.slice(0, place), one, ...all.slice(place)];
      }, own),
    );
}
