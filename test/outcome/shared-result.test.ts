import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { findForm } from "../../src/core/form/find";
import { address } from "../../src/core/grid/address";
import type { Area, CellValue, Grid } from "../../src/core/grid/grid";
import { calculate } from "../../src/core/outcome/calculate";
import { isOpenQuestion } from "../../src/core/outcome/open-question";
import { makePlan } from "../../src/core/plan/make-plan";
import { gridOf } from "../form/form-layout";

const THINGS = ["jalan", "sekolah", "posyandu", "jembatan"] as const;
const HEADER = ["No", "Indikator", "Formula Perhitungan", "Variabel", "Nilai", "Hasil Perhitungan"];
const RESULT = 5;

interface Drawn {
  readonly grid: Grid;
  /** The first and last row (0-based) of each indicator. */
  readonly rows: readonly (readonly [number, number])[];
}

interface Shape {
  readonly count: number;
  readonly numbered: boolean;
  readonly named: boolean;
  readonly merged: boolean;
  readonly single: boolean;
  readonly section: boolean;
  /** The indicators (0-based, both included) over which the result cells are merged. */
  readonly shared: readonly [number, number];
  readonly old: CellValue;
}

/** A form of small indicators, in which one merged result cell reaches over several. */
function draw({ count, numbered, named, merged, single, section, shared, old }: Shape): Drawn {
  const cells: CellValue[][] = [HEADER];
  const merges: Area[] = [];
  const rows: (readonly [number, number])[] = [];
  const join = (top: number, bottom: number, column: number): void => {
    if (top < bottom) merges.push({ top, bottom, left: column, right: column });
  };
  for (const thing of THINGS.slice(0, count)) {
    const i = rows.length;
    if (section && i > 0) cells.push(["Program"]);
    const top = cells.length;
    const whole = `Jumlah ${thing}`;
    const formula = single ? whole : `(Jumlah ${thing} baik : ${whole}) x 100%`;
    const text = named ? `${single ? "Jumlah" : "Persentase"} ${thing}` : "";
    const first = single ? whole : `Jumlah ${thing} baik`;
    cells.push([numbered ? i + 1 : "", text, formula, first, 3, ""]);
    if (!single) cells.push(["", "", "", whole, 4, ""]);
    const bottom = cells.length - 1;
    rows.push([top, bottom]);
    if (merged) for (const column of [0, 1, 2]) join(top, bottom, column);
    if (i < shared[0] || i > shared[1]) join(top, bottom, RESULT);
  }
  const [top = 0] = rows[shared[0]] ?? [];
  const [, bottom = 0] = rows[shared[1]] ?? [];
  join(top, bottom, RESULT);
  const line = cells[top];
  if (line !== undefined) line[RESULT] = old;
  return { grid: gridOf(cells, merges), rows };
}

const shapes: fc.Arbitrary<Shape> = fc
  .record({
    count: fc.constantFrom(2, 3, 4),
    numbered: fc.boolean(),
    named: fc.boolean(),
    merged: fc.boolean(),
    single: fc.boolean(),
    section: fc.boolean(),
    old: fc.constantFrom<CellValue>("", 1.0714),
    from: fc.nat(3),
    more: fc.nat(3),
  })
  .filter(({ numbered, named, section }) => numbered || named || section)
  .map(({ from, more, ...rest }) => {
    const first = from % (rest.count - 1);
    return { ...rest, shared: [first, first + 1 + (more % (rest.count - 1 - first))] };
  });

test("indicators that share one merged result cell are never computed, and each says so", () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      const { grid, rows } = draw(shape);
      const form = findForm(grid);
      if (form === null) throw new Error("The form was not found");
      expect(form.indicators.map(({ firstRow, lastRow }) => [firstRow, lastRow])).toEqual(rows);
      const outcomes = calculate(form, grid);
      const [first, last] = shape.shared;
      const cell = address({ row: rows[first]?.[0] ?? 0, column: RESULT });
      outcomes.forEach((outcome, i) => {
        const codes = outcome.notes.map(({ code }) => code).filter((code) => code !== "repeated-indicator");
        const isShared = i >= first && i <= last;
        expect([i, outcome.status, outcome.result?.value ?? null, codes]).toEqual(
          isShared
            ? [i, "unresolved", null, ["shared-result-cell"]]
            : [i, "computed", shape.single ? 3 : 0.75, []],
        );
        expect(outcome.notes.some(({ message }) => message.includes(cell))).toBe(isShared);
        expect(isOpenQuestion(outcome)).toBe(false);
      });
      const written = new Map(
        makePlan(form, outcomes, grid).writes.map((write) => [address(write.cell), write.after.content]),
      );
      expect(written.size).toBe(rows.length - (last - first));
      expect(written.get(cell)).toMatch(/^Perlu dipastikan: .*digabung/);
    }),
    { numRuns: 300 },
  );
});

test("an indicator that spans the rows of its merged result cell is one, whatever else stands in its rows", () => {
  const line = (...more: readonly CellValue[]): CellValue[] => ["", "", "", ...more];
  const inputs = [line("Jumlah jalan baik", 3), line("Jumlah jalan", 4)];
  const told = (...texts: readonly (readonly CellValue[])[]): CellValue[][] =>
    inputs.map((input, i) => input.map((cell, c) => texts[i]?.[c] ?? cell));
  const forms: readonly (readonly CellValue[][])[] = [
    told([1, "Persentase jalan", "(Jumlah jalan baik : Jumlah jalan) x 100%"]),
    told(
      [1, "Persentase jalan", "(Jumlah jalan baik : Jumlah jalan) x 100%"],
      [1, "Persentase jalan", "(Jumlah jalan baik : Jumlah jalan) x 100%"],
    ),
    told([1, "Persentase jalan", "(Jumlah jalan baik :"], ["", "yang baik", "Jumlah jalan) x 100%"]),
    told([1, "Persentase jalan", "Jumlah jalan baik"], ["", "yang baik", "Jumlah jalan x 100%"]),
    told([1, "Persentase jalan", "Jumlah jalan baik"], ["", "", "Jumlah jalan\nx 100%"]),
    told([1, "Persentase jalan", "(Jumlah jalan baik : Jumlah jalan) x 100%"], ["a"]),
    told([1, "Persentase jalan", "Jumlah jalan baik dibagi"], [2, "", "Jumlah jalan x 100%"]),
  ];
  for (const rows of forms) {
    const grid = gridOf([HEADER, ...rows], [{ top: 1, bottom: 2, left: RESULT, right: RESULT }]);
    const form = findForm(grid);
    const outcomes = form === null ? [] : calculate(form, grid);
    expect(outcomes.map(({ status, result }) => [status, result?.value])).toEqual([["computed", 0.75]]);
  }
});

test("a result cell that begins in another indicator's rows takes no number", () => {
  const places = fc
    .record({ from: fc.nat(2), more: fc.nat(2), until: fc.nat(1), count: fc.constantFrom(2, 3, 4) })
    .filter(({ from, count }) => from < count - 1);
  fc.assert(
    fc.property(shapes, places, (shape, { from, more, until, count }) => {
      const plain = { single: false, section: false, numbered: true, old: "" } as const;
      const drawn = draw({ ...shape, ...plain, count, shared: [0, 0] });
      const { rows } = drawn;
      const last = Math.min(from + 1 + more, count - 1);
      const top = rows[from]?.[1] ?? 0;
      const bottom = rows[last]?.[until] ?? 0;
      const merges = drawn.grid.merges.filter(({ left }) => left !== RESULT);
      const grid = { ...drawn.grid, merges: [...merges, { top, bottom, left: RESULT, right: RESULT }] };
      const form = findForm(grid);
      if (form === null) throw new Error("The form was not found");
      const outcomes = calculate(form, grid);
      expect(outcomes.map(({ status }) => status)).toEqual(
        rows.map((_, i) => (i > from && i <= last ? "unresolved" : "computed")),
      );
      for (const { notes } of outcomes.slice(from + 1, last + 1))
        expect(notes.map(({ code }) => code)).toEqual(["shared-result-cell"]);
      const written = makePlan(form, outcomes, grid).writes.map(({ cell }) => cell.row);
      expect(written).toEqual(rows.filter((_, i) => i <= from || i > last).map(([first]) => first));
    }),
    { numRuns: 200 },
  );
});
