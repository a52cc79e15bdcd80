import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { findForm } from "../../../src/core/form/find";
import type { ColumnWishes } from "../../../src/core/form/layouts/layout";
import { address } from "../../../src/core/grid/address";
import type { CellValue, Grid } from "../../../src/core/grid/grid";
import { calculate } from "../../../src/core/outcome/calculate";
import { gridOf } from "../form-layout";

const FORMULA = "(Jumlah usulan disepakati : Total usulan) x 100%";

/** One indicator below a heading that begins with No, Indikator, Formula, Variabel. */
function form(behind: readonly string[], first: readonly CellValue[], second: readonly CellValue[]): Grid {
  return gridOf([
    ["No", "Indikator", "Formula", "Variabel", ...behind],
    [1, "Persentase usulan", FORMULA, "Jumlah usulan disepakati", ...first],
    ["", "", "", "Total usulan", ...second],
  ]);
}

function read(grid: Grid, wishes: ColumnWishes = {}): unknown {
  const found = findForm(grid, wishes);
  if (found === null) return null;
  return {
    layout: found.layout,
    came: calculate(found, grid).map(({ result, status, indicator: { period, resultCell } }) => [
      period,
      result?.value ?? status,
      resultCell === null ? null : address(resultCell),
    ]),
  };
}

const QUARTERS = form(
  ["TW I", "TW II", "TW III", "TW IV", "Hasil"].map((text) => (text === "Hasil" ? text : `Nilai ${text}`)),
  [10, 20, 30, 8],
  [40, 40, 40, 40],
);
const YEARS = form(["Nilai 2023", "Nilai 2024", "Hasil 2023", "Hasil 2024"], [10, 20], [40, 40]);

describe("columns for several periods", () => {
  test("are asked about where one result stands beside several values", () => {
    expect(read(QUARTERS)).toEqual({ layout: "periods", came: [[null, "unresolved", "I2"]] });
    expect(findForm(QUARTERS)?.periods).toEqual(["Nilai TW I", "Nilai TW II", "Nilai TW III", "Nilai TW IV"]);
  });

  test.each(["TW III", "tw 3", "Triwulan III", "triwulan iii", "Q3", "Tw. III", "Nilai TW III"])(
    "are settled by a wish in any spelling: %s",
    (period) => {
      expect(read(QUARTERS, { period })).toEqual({
        layout: "periods",
        came: [["Nilai TW III", 0.75, "I2"]],
      });
    },
  );

  test("are left as they are by a wish for what they have not", () => {
    expect(read(QUARTERS, { period: "2019" })).toEqual(read(QUARTERS));
  });

  test("give an indicator for each pair of values and results", () => {
    expect(read(YEARS)).toEqual({
      layout: "periods",
      came: [
        ["Nilai 2023", 0.25, "G2"],
        ["Nilai 2024", 0.5, "H2"],
      ],
    });
    expect(read(YEARS, { period: "2024" })).toEqual({ layout: "periods", came: [["Nilai 2024", 0.5, "H2"]] });
  });

  test("pair up whatever their order, and only where each period has one of each", () => {
    const periods = ["TW I", "TW II", "TW III"];
    const plan = fc.record({
      values: fc.shuffledSubarray(periods, { minLength: 2 }),
      results: fc.shuffledSubarray(periods, { minLength: 2 }),
      isResultFirst: fc.boolean(),
    });
    fc.assert(
      fc.property(plan, ({ values, results, isResultFirst }) => {
        const value = (text: string): number => 4 * (periods.indexOf(text) + 1);
        const block = {
          head: values.map((text) => `Nilai ${text}`),
          first: values.map(value),
          second: values.map(() => 40),
        };
        const head = results.map((text) => `Hasil ${text}`);
        const blank = head.map(() => "");
        const grid = isResultFirst
          ? form([...head, ...block.head], [...blank, ...block.first], [...blank, ...block.second])
          : form([...block.head, ...head], [...block.first, ...blank], [...block.second, ...blank]);
        const found = findForm(grid);
        const outcomes = found === null ? [] : calculate(found, grid);
        const isPaired = values.length === results.length && values.every((text) => results.includes(text));
        expect(outcomes.map(({ status }) => status)).toEqual(
          isPaired ? values.map(() => "computed") : ["unresolved"],
        );
        if (!isPaired) return;
        for (const { result, indicator } of outcomes) {
          const text = indicator.period?.replace("Nilai ", "") ?? "";
          expect(result?.value).toBeCloseTo(value(text) / 40, 12);
          const column = (indicator.resultCell?.column ?? 0) - 4 - (isResultFirst ? 0 : values.length);
          expect(results[column]).toBe(text);
        }
      }),
    );
  });

  test("of numerators and denominators are settled by a wish, too", () => {
    const grid = gridOf([
      [
        "No",
        "Indikator",
        "Rumus",
        "Pembilang TW I",
        "Penyebut TW I",
        "Pembilang TW II",
        "Penyebut TW II",
        "Hasil",
      ],
      [1, "Persentase usulan", FORMULA, 10, 40, 20, 40, ""],
    ]);
    expect(read(grid, { period: "Triwulan 2" })).toEqual({
      layout: "numerator-denominator",
      came: [["Pembilang TW II", 0.5, "H2"]],
    });
  });
});
