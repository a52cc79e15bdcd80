import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { findForm } from "../../src/core/form/find";
import { partialHeader } from "../../src/core/form/headers";
import { calculate } from "../../src/core/outcome/calculate";
import { makePlan } from "../../src/core/plan/make-plan";
import { drawHeading, headingPlans, type DrawnHeading, type HeadingPlan } from "./drawn-heading";
import { gridOf } from "./form-layout";

const RUNS = Number(process.env["HEADINGS"] ?? 600);

function read(plan: HeadingPlan): DrawnHeading & { readonly form: NonNullable<ReturnType<typeof findForm>> } {
  const drawn = drawHeading(plan);
  const form = findForm(drawn.grid);
  if (form === null) throw new Error(`no form was found: ${JSON.stringify(drawn.grid.values)}`);
  return { ...drawn, form };
}

/** Whether values and results stand in columns for the same periods: each pair is calculated by itself. */
function isPaired({ value, result, year }: HeadingPlan): boolean {
  return value === result && (value === "quarters" || (value === "years" && year === null));
}

describe("any heading on one to three rows", () => {
  test("gives the numbers of the column that its words name, or says which columns it may be", () => {
    fc.assert(
      fc.property(headingPlans, (plan) => {
        const { form, grid, value, result, candidates } = read(plan);
        const outcomes = calculate(form, grid);
        if (form.layout === "periods" && isPaired(plan)) {
          const places = outcomes.map(({ indicator: { inputs, resultCell } }) => [
            inputs[0]?.values[0]?.cell.column,
            resultCell?.column,
          ]);
          const pairs = candidates.value.map((at, i) => [at, candidates.result[i]]);
          expect(places).toEqual(Array.from({ length: plan.indicators }, () => pairs).flat());
          return;
        }
        expect(outcomes).toHaveLength(plan.indicators);
        for (const { indicator, status, result: number, notes } of outcomes) {
          const told = indicator.doubts.map(({ field, columns }) => [
            field,
            columns.map(({ column }) => column),
          ]);
          const expected = [
            ...(value === null ? [["value", candidates.value]] : []),
            ...(result === null ? [["result", candidates.result]] : []),
          ];
          expect(told).toEqual(expected);
          if (expected.length > 0) {
            expect([status, number]).toEqual(["unresolved", null]);
            expect(notes.map(({ code }) => code)).toEqual(expected.map(() => "column-unknown"));
          } else {
            expect([status, number?.value]).toEqual(["computed", 0.75]);
            expect(indicator.resultCell?.column).toBe(result);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  test("is never an indicator, and never written", () => {
    fc.assert(
      fc.property(headingPlans, (plan) => {
        fc.pre(!isPaired(plan));
        const { form, grid, bottom, firstRows, result } = read(plan);
        expect(form.indicators.map(({ firstRow }) => firstRow)).toEqual(firstRows);
        expect(form.headers.at(-1)?.bottom).toBe(bottom);
        const { writes } = makePlan(form, calculate(form, grid), grid);
        expect(writes.map(({ cell }) => cell)).toEqual(
          result === null ? [] : firstRows.map((row) => ({ row, column: result })),
        );
      }),
      { numRuns: RUNS },
    );
  });

  test("is found on the sheet where one heading is missing, and the missing one is named", () => {
    const missing = fc.constantFrom("formula", "variable", "value", "result");
    fc.assert(
      fc.property(headingPlans, missing, (plan, field) => {
        const { grid } = drawHeading({
          ...plan,
          ...{ value: "plain", result: "plain", isFlat: true, hasGroup: false },
          words: { ...plan.words, [field]: "Penanggung Jawab" },
        });
        expect(findForm(grid)).toBeNull();
        expect(partialHeader(grid)?.missing).toEqual([field]);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("a heading of any words", () => {
  const WORDS = [
    ...[
      "Formula",
      "Rumus",
      "Variabel",
      "Uraian Data",
      "Nilai",
      "Hasil",
      "Hasil Perhitungan",
      "Capaian",
      "Realisasi",
    ],
    ...[
      "Target",
      "Jumlah",
      "Data",
      "Data Masukan",
      "Indikator",
      "No",
      "Satuan",
      "TW I",
      "TW II",
      "Triwulan",
      "I",
    ],
    ...[
      "2023",
      "2024",
      "Tahun n",
      "Keterangan",
      "Program",
      "Tujuan",
      "Kel. A",
      "Penanggung Jawab",
      "",
      "",
      "",
      "",
    ],
  ];
  const sheets = fc
    .record({
      rows: fc.array(fc.array(fc.constantFrom(...WORDS), { minLength: 7, maxLength: 9 }), {
        minLength: 1,
        maxLength: 3,
      }),
      merges: fc.array(fc.record({ top: fc.nat(3), left: fc.nat(8), height: fc.nat(2), width: fc.nat(3) }), {
        maxLength: 5,
      }),
    })
    .map(({ rows, merges }) => {
      const body = [
        1,
        "Persentase usulan",
        "(Jumlah usulan : Total usulan) x 100%",
        "Jumlah usulan",
        3,
        4,
        5,
        "",
        "",
      ];
      const areas = merges
        .map(({ top, left, height, width }) => ({ top, left, bottom: top + height, right: left + width }))
        .filter((area, i, all) => all.slice(0, i).every((other) => isApart(area, other)));
      return gridOf([["TAHUN 2024"], ...rows, body, ["", "", "", "Total usulan", 6, 7, 8]], areas);
    });

  test("writes no cell of a heading, and no number where a column is in doubt", () => {
    fc.assert(
      fc.property(sheets, (grid) => {
        const form = findForm(grid);
        if (form === null) return;
        const outcomes = calculate(form, grid);
        const { writes } = makePlan(form, outcomes, grid);
        const inHeading = writes.filter(({ cell: { row } }) =>
          form.headers.some(({ top, bottom }) => row >= top && row <= bottom),
        );
        expect(inHeading).toEqual([]);
        const guessed = outcomes.filter(
          ({ indicator, result }) => indicator.doubts.length > 0 && result !== null,
        );
        expect(guessed).toEqual([]);
      }),
      { numRuns: RUNS * 3 },
    );
  });
});

function isApart(
  a: { top: number; left: number; bottom: number; right: number },
  b: { top: number; left: number; bottom: number; right: number },
): boolean {
  return a.bottom < b.top || b.bottom < a.top || a.right < b.left || b.right < a.left;
}

test("a result in percent, or in two cells, is a result", () => {
  const headings = [
    ["Hasil", "(%)"],
    ["Hasil Perhitungan", "(persen)"],
    ["Hasil", "Perhitungan"],
    ["Hasil Perhitungan (persen)", ""],
    ["Hasil (%)", ""],
  ];
  for (const [upper = "", lower = ""] of headings) {
    const found = findForm(
      gridOf([
        ["No", "Indikator", "Formula", "Data Masukan", "", upper, "Ket"],
        ["", "", "Perhitungan", "Variabel", "Nilai", lower, ""],
        [1, "Kader aktif", "Jumlah kader aktif / Jumlah kader x 100%", "Jumlah kader aktif", 3, "", ""],
        ["", "", "", "Jumlah kader", 4, "", ""],
      ]),
    );
    expect([upper, lower, found?.indicators.map(({ resultCell }) => resultCell)]).toEqual([
      upper,
      lower,
      [{ row: 2, column: 5 }],
    ]);
  }
});
