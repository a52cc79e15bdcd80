import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { recalculate } from "../../src/core/recalculate";
import type { CellValue, Grid } from "../../src/core/grid/grid";
import { layOut, type Entry } from "../form/form-layout";

type Typed = CellValue | { readonly value: number; readonly as: string };

/** What comes of a formula over these variables: the result, or the codes of the errors. */
function cameOf(
  formula: string,
  variables: readonly string[],
  typed: readonly Typed[],
): number | readonly string[] {
  const inputs = typed.map((one) => (typeof one === "object" ? one.value : one));
  const entry: Entry = {
    ...{ section: "Tujuan", number: "1", name: "Layanan", indicator: "Capaian layanan", definition: "" },
    ...{ layout: "rows", formula, variables, inputs },
  };
  const { grid, placed } = layOut([entry]);
  const [first] = placed;
  const formats = typed.map((one) => (typeof one === "object" ? one.as : "General"));
  const run = recalculate(withFormats(grid, first?.firstRow ?? 0, formats));
  const [outcome] = run?.outcomes ?? [];
  if (outcome?.status === "computed") return outcome.result.value;
  return outcome?.notes.filter(({ severity }) => severity === "error").map(({ code }) => code) ?? [];
}

/** The same sheet, with these number formats in the column Nilai from a row down. */
function withFormats(grid: Grid, row: number, formats: readonly string[]): Grid {
  const numberFormats = grid.values.map((cells, r) =>
    cells.map((_, c) => (c + grid.left === 6 ? (formats[r + grid.top - row] ?? "General") : "General")),
  );
  return { ...grid, numberFormats };
}

const RATIO = "Jumlah RT aktif : Jumlah RT x 100%";
const RTS = ["Jumlah RT aktif", "Jumlah RT"];
const MEAN = "(Persentase RT aktif + Persentase RW aktif) : 2";
const PERCENTAGES = ["Persentase RT aktif", "Persentase RW aktif"];
const MONEY = ["Realisasi anggaran", "Pagu anggaran"];
const SPENT = "Realisasi anggaran : Pagu anggaran x 100%";
const IN_THOUSANDS = ["Realisasi anggaran (ribu rupiah)", "Pagu anggaran (ribu rupiah)"];
const SPENT_IN_THOUSANDS = "Realisasi anggaran (ribu rupiah) : Pagu anggaran (ribu rupiah) x 100%";
const ROADS = ["Panjang jalan baik", "Panjang jalan"];
const MIXED = ["mixed-scales"];

describe("values whose scales", () => {
  test.each<[string, readonly string[], readonly Typed[], number]>([
    [RATIO, RTS, [11, 13], 11 / 13],
    [RATIO, RTS, ["11 RT", "13 RT"], 11 / 13],
    [MEAN, PERCENTAGES, ["85%", "90%"], 0.875],
    [MEAN, PERCENTAGES, [85, 90], 87.5],
    [MEAN, PERCENTAGES, [{ value: 0.85, as: "0%" }, "90 persen"], 0.875],
    ["100% - Persentase rumah kumuh", ["Persentase rumah kumuh"], ["15%"], 0.85],
    ["100 - Persentase rumah kumuh", ["Persentase rumah kumuh"], [15], 85],
    ["Persentase RT aktif x 100%", ["Persentase RT aktif"], ["85%"], 0.85],
    [SPENT, MONEY, ["450 juta", "500 juta"], 0.9],
    [SPENT, MONEY, ["450 juta", "Rp 500.000.000"], 0.9],
    ["Capaian : Target x 100%", ["Capaian", "Target"], ["85%", "90%"], 0.85 / 0.9],
    [SPENT_IN_THOUSANDS, IN_THOUSANDS, [2500, 5000], 0.5],
    ["Panjang jalan baik : Panjang jalan x 100%", ROADS, ["7 km", "10 km"], 0.7],
    ["(Jumlah RT aktif : Jumlah RT x 100%) : Jumlah bulan", [...RTS, "Jumlah bulan"], [6, 12, 2], 0.25],
    ["Nilai A x 60% + Nilai B x 40%", ["Nilai A", "Nilai B"], [80, 90], 84],
  ])("go together are computed: %s %j %j", (formula, variables, typed, result) => {
    expect(cameOf(formula, variables, typed)).toBeCloseTo(result, 12);
  });

  test.each<[string, readonly string[], readonly Typed[]]>([
    [MEAN, PERCENTAGES, ["85%", 90]],
    [MEAN, PERCENTAGES, [0.85, 90]],
    ["100% - Persentase rumah kumuh", ["Persentase rumah kumuh"], [15]],
    ["100 - Persentase rumah kumuh", ["Persentase rumah kumuh"], [{ value: 0.15, as: "0%" }]],
    ["Persentase RT aktif x 100%", ["Persentase RT aktif"], [85]],
    ["Persentase RT aktif : 80% x 100%", ["Persentase RT aktif"], [72]],
    ["100 - Persentase rumah kumuh", ["Persentase rumah kumuh"], [0.15]],
    ["Jumlah penduduk x Persentase miskin", ["Jumlah penduduk", "Persentase miskin"], [1200, 10]],
    ["Capaian : Target x 100%", ["Capaian", "Target"], ["85%", 90]],
    ["(Lama KTP + Lama KK) : 2", ["Lama KTP (menit)", "Lama KK (jam)"], [30, 1]],
    [SPENT, MONEY, ["450 juta", 500]],
    ["Lama tunggu : Lama layanan", ["Lama tunggu", "Lama layanan"], ["30 menit", "2 jam"]],
    ["Panjang jalan baik : Panjang jalan x 100%", ROADS, ["700 m", "10 km"]],
  ])("do not go together are asked about: %s %j %j", (formula, variables, typed) => {
    expect(cameOf(formula, variables, typed)).toEqual(MIXED);
  });

  test("differ in any sum or difference of a percentage and a number are never added", () => {
    const shares = fc.integer({ min: 1, max: 100 }).map((n) => `${n}%`);
    const points = fc.integer({ min: 1, max: 100 });
    const formulas = fc.constantFrom("Nilai A + Nilai B", "Nilai A - Nilai B", "(Nilai A + Nilai B) : 2");
    fc.assert(
      fc.property(shares, points, fc.boolean(), formulas, (share, number, isFirst, formula) => {
        const typed = isFirst ? [share, number] : [number, share];
        expect(cameOf(formula, ["Nilai A", "Nilai B"], typed)).toEqual(MIXED);
      }),
      { numRuns: 100 },
    );
  });
});

describe("what was understood of a value is told", () => {
  test("also where it shares its cell", () => {
    const entry: Entry = {
      ...{ section: "Tujuan", number: "1", name: "Layanan", indicator: "Capaian layanan", definition: "" },
      ...{ layout: "rows", formula: RATIO, variables: [RTS.join("\n")], inputs: ["11 (sebelas)\n13"] },
    };
    const [outcome] = recalculate(layOut([entry]).grid)?.outcomes ?? [];
    expect(outcome?.status).toBe("computed");
    expect(outcome?.notes.map(({ code }) => code)).toContain("text-number");
  });

  test("and a value of something else, or a share of things, is asked about", () => {
    expect(cameOf(RATIO, RTS, ["11 RW", 13])).toEqual(["other-input-unit"]);
    const [inMillions, inFull] = ["Realisasi anggaran (Rp juta)", "Pagu anggaran (Rp)"];
    expect(cameOf(`${inMillions} : ${inFull} x 100%`, [inMillions, inFull], [2.5, 5e6])).toEqual(
      expect.any(Array),
    );
    expect(cameOf(RATIO, RTS, ["85%", 13])).toEqual(["percent-of-things"]);
    expect(cameOf(RATIO, RTS, [{ value: 1, as: "0%" }, 13])).toEqual(["percent-of-things"]);
    expect(cameOf(SPENT, MONEY, ["85%", 90])).toEqual(["percent-of-things"]);
    expect(cameOf(MEAN, PERCENTAGES, ["85 orang", 90])).toEqual(["other-input-unit"]);
    expect(cameOf(RATIO, RTS, [{ value: 11, as: '"Rp"#,##0' }, 13])).toEqual(["other-input-unit"]);
  });
});
