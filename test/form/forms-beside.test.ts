import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { findForm } from "../../src/core/form/find";
import type { CellValue } from "../../src/core/grid/grid";
import { gridOf } from "./form-layout";

const HEADER = ["No", "Indikator", "Formula", "Variabel", "Nilai", "Hasil Perhitungan"];
const FORMULA = HEADER.indexOf("Formula");

interface Shape {
  /** How many rows lower than the first the second form begins. */
  readonly lower: number;
  readonly counted: readonly [boolean, boolean];
  readonly sizes: readonly [number, number];
  /** Blank columns between the two. */
  readonly gap: number;
  /** Whether the form that stands lower is the left one. */
  readonly isLeft: boolean;
}

function formRows(noun: string, size: number, isCounted: boolean): readonly (readonly CellValue[])[] {
  const rows: (readonly CellValue[])[] = [HEADER];
  if (isCounted) rows.push(HEADER.map((_, i) => `(${String(i + 1)})`));
  for (let i = 1; i <= size; i++) {
    const whole = `Total ${noun} tahap ${String(i)}`;
    const part = `Jumlah ${noun} aktif tahap ${String(i)}`;
    rows.push([i, `Persentase ${noun} ${String(i)}`, `(${part} : ${whole}) x 100%`, part, i, ""]);
    rows.push(["", "", "", whole, i + 3, ""]);
  }
  return rows;
}

test("of two forms side by side none is passed over: it is read, or said to be in doubt", () => {
  const shapes: fc.Arbitrary<Shape> = fc.record({
    lower: fc.nat(4),
    counted: fc.tuple(fc.boolean(), fc.boolean()),
    sizes: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })),
    gap: fc.nat(2),
    isLeft: fc.boolean(),
  });
  fc.assert(
    fc.property(shapes, ({ lower, counted, sizes, gap, isLeft }) => {
      const width = HEADER.length + gap;
      const cells: CellValue[][] = [];
      const put = (rows: readonly (readonly CellValue[])[], top: number, left: number): void => {
        rows.forEach((row, r) => {
          const line = (cells[top + r] ??= []);
          row.forEach((value, c) => (line[left + c] = value));
        });
      };
      const [upper, below] = isLeft ? [width, 0] : [0, width];
      put(formRows("warga", sizes[0], counted[0]), 0, upper);
      put(formRows("rapat", sizes[1], counted[1]), lower, below);
      const widest = width + HEADER.length;
      const full = Array.from({ length: cells.length }, (_, r) =>
        Array.from({ length: widest }, (__, c) => cells[r]?.[c] ?? ""),
      );
      const indicators = findForm(gridOf(full))?.indicators ?? [];
      for (const left of [upper, below]) {
        const isTold = indicators.some(({ doubts }) =>
          doubts.some(({ columns }) => columns.some(({ column }) => column === left + FORMULA)),
        );
        const isRead = indicators.some(({ resultCell }) => resultCell?.column === left + HEADER.length - 1);
        expect(isTold || isRead).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
