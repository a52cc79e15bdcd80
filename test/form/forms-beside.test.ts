import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { findForm } from "../../src/core/form/find";
import { address } from "../../src/core/grid/address";
import type { Area, CellValue } from "../../src/core/grid/grid";
import { calculate } from "../../src/core/outcome/calculate";
import { makePlan } from "../../src/core/plan/make-plan";
import { gridOf } from "./form-layout";

const FIELDS = [
  "No",
  "Program",
  "Indikator",
  "Formula",
  "Variabel",
  "Nilai",
  "Hasil Perhitungan",
  "Keterangan",
];

/** Orders of those columns. The inputs stand beside each other, because their heading may span both. */
const ORDERS: readonly (readonly number[])[] = [
  [0, 1, 2, 3, 4, 5, 6, 7],
  [0, 2, 3, 4, 5, 6],
  [3, 4, 5, 6],
  [6, 4, 5, 3, 7],
  [7, 4, 5, 2, 3, 6, 0, 1],
  [2, 6, 3, 4, 5],
  [0, 2, 4, 5, 3, 6],
];

interface Drawn {
  readonly order: readonly number[];
  /** Whether the inputs' headings stand in a second row, and whether the others are merged down. */
  readonly heading: "one-row" | "two-rows" | "merged";
  readonly isCounted: boolean;
  readonly size: number;
  /** How many rows lower than the top it begins, and how many blank columns stand before it. */
  readonly lower: number;
  readonly gap: number;
  /** How often it stands there, one below the other. */
  readonly times: number;
}

interface Sheet {
  readonly cells: CellValue[][];
  readonly merges: Area[];
  /** The cells (A1) of headings and number rows, also blank ones. */
  readonly headings: Set<string>;
}

function draw({ cells, merges, headings }: Sheet, form: Drawn, noun: string, left: number): void {
  const column = (field: string): number => left + form.order.indexOf(FIELDS.indexOf(field));
  let row = form.lower;
  const put = (field: string, value: CellValue): void => {
    const c = column(field);
    if (c >= left) (cells[row] ??= [])[c] = value;
  };
  for (let time = 1; time <= form.times; time++) {
    const tall = form.heading === "one-row" ? 1 : 2;
    const counted = form.isCounted ? 1 : 0;
    form.order.forEach((_, c) => {
      for (let r = row; r < row + tall + counted; r++) headings.add(address({ row: r, column: left + c }));
    });
    for (const i of form.order) {
      const field = FIELDS[i] ?? "";
      const isInput = field === "Variabel" || field === "Nilai";
      if (tall === 2 && field === "Variabel") put(field, "Data Masukan");
      else if (tall === 1 || !isInput) put(field, field);
      if (form.heading === "merged" && !isInput)
        merges.push({ top: row, bottom: row + 1, left: column(field), right: column(field) });
    }
    if (form.heading === "merged")
      merges.push({ top: row, bottom: row, left: column("Variabel"), right: column("Nilai") });
    if (tall === 2) {
      row++;
      put("Variabel", "Variabel");
      put("Nilai", "Nilai");
    }
    row++;
    if (form.isCounted) {
      form.order.forEach((i, c) => {
        put(FIELDS[i] ?? "", c + 1);
      });
      row++;
    }
    for (let i = 1; i <= form.size; i++) {
      const [part, whole] = [`Jumlah ${noun} baik ${String(i)}`, `Total ${noun} ${String(i)}`];
      put("No", i);
      put("Program", "Program Pelayanan");
      put("Indikator", `Persentase ${noun} ${String(i)}`);
      put("Formula", `(${part} : ${whole}) x 100%`);
      put("Variabel", part);
      put("Nilai", i);
      row++;
      put("Variabel", whole);
      put("Nilai", i + 3);
      row++;
    }
  }
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  order: fc.constantFrom(...ORDERS),
  heading: fc.constantFrom("one-row", "two-rows", "merged"),
  isCounted: fc.boolean(),
  size: fc.integer({ min: 1, max: 4 }),
  lower: fc.nat(4),
  gap: fc.nat(2),
  times: fc.constantFrom(1, 1, 2),
});

test("of forms side by side none is passed over, and no cell of any heading is written", () => {
  fc.assert(
    fc.property(fc.array(drawn, { minLength: 2, maxLength: 3 }), (forms) => {
      const sheet: Sheet = { cells: [], merges: [], headings: new Set() };
      const places: { readonly formula: number; readonly result: number }[] = [];
      let left = 0;
      forms.forEach((form, i) => {
        if (i > 0) left += form.gap;
        draw(sheet, form, ["warga", "rapat", "jalan"][i] ?? "", left);
        places.push({ formula: left + form.order.indexOf(3), result: left + form.order.indexOf(6) });
        left += form.order.length;
      });
      const rows = Array.from({ length: sheet.cells.length }, (_, r) =>
        Array.from({ length: left }, (__, c) => sheet.cells[r]?.[c] ?? ""),
      );
      const grid = gridOf(rows, sheet.merges);
      const form = findForm(grid);
      if (form === null) throw new Error("No form was found");
      const outcomes = calculate(form, grid);
      const written = makePlan(form, outcomes, grid).writes.map(({ cell }) => address(cell));
      expect(written.filter((cell) => sheet.headings.has(cell))).toEqual([]);
      for (const { formula, result } of places) {
        const isTold = form.indicators.some(({ doubts }) =>
          doubts.some(({ columns }) => columns.some(({ column }) => column === formula)),
        );
        const isRead = form.indicators.some(({ resultCell }) => resultCell?.column === result);
        expect(isTold || isRead).toBe(true);
      }
      for (const { result, indicator } of outcomes) {
        const size = indicator.indicator === "" ? null : Number(indicator.indicator.split(" ").at(-1));
        if (result !== null && size !== null) expect(result.value).toBeCloseTo(size / (size + 3), 9);
      }
    }),
    { numRuns: 300 },
  );
});
