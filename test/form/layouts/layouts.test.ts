import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { findForm, findingForm } from "../../../src/core/form/find";
import type { LayoutName } from "../../../src/core/form/form";
import type { Layout } from "../../../src/core/form/layouts/layout";
import { address } from "../../../src/core/grid/address";
import type { CellValue, Grid } from "../../../src/core/grid/grid";
import { calculate } from "../../../src/core/outcome/calculate";
import { makePlan } from "../../../src/core/plan/make-plan";
import { atOnce } from "../../../src/core/steps";
import { gridOf } from "../form-layout";
import { among, drawTable, type DrawnColumn } from "./drawn-table";

const RUNS = Number(process.env["HEADINGS"] ?? 600) / 2;

/** What came of a sheet: its layout, the number and the result cell of each indicator, and the cells that would be written. */
function read(grid: Grid): {
  readonly layout: LayoutName | null;
  readonly came: readonly (readonly [number | string, string | null])[];
  readonly written: readonly string[];
} {
  const form = findForm(grid);
  if (form === null) return { layout: null, came: [], written: [] };
  const outcomes = calculate(form, grid);
  return {
    layout: form.layout,
    came: outcomes.map(({ result, status, indicator: { resultCell } }) => [
      result?.value ?? status,
      resultCell === null ? null : address(resultCell),
    ]),
    written: makePlan(form, outcomes, grid).writes.map(({ cell }) => address(cell)),
  };
}

const THINGS = ["usulan", "desa", "pengaduan masyarakat", "kelurahan"];
const FORMULAS = [
  (a: string, b: string): string => `(${a} : ${b}) x 100%`,
  (a: string, b: string): string => `${a} / ${b} x 100%`,
  (a: string, b: string): string => `${a} dibagi ${b} dikali 100%`,
  (a: string, b: string): string => `${a}\n______________ x 100%\n${b}`,
];
const FORMULA_HEADINGS = [
  "Rumus",
  "Formula Perhitungan",
  "Formulasi Penghitungan",
  "Cara Perhitungan",
  "Dasar Hitung",
];
const RESULT_HEADINGS = ["Hasil", "Hasil Perhitungan", "Capaian Kinerja", "Realisasi Kinerja"];
const INDICATOR_HEADINGS = ["Indikator", "Indikator Kinerja Utama", "IKK Outcome", "Nama Indikator"];

/** What is measured, and the numbers; three quarters, three fifths and so on, so that no two numbers give the same. */
interface Measured {
  readonly done: string;
  readonly all: string;
  readonly formula: string;
  readonly numbers: readonly [number, number];
}

const measured: fc.Arbitrary<readonly Measured[]> = fc
  .uniqueArray(fc.constantFrom(...THINGS), { minLength: 1, maxLength: 3 })
  .chain((things) =>
    fc.tuple(
      ...things.map((thing) =>
        fc
          .record({
            shape: fc.constantFrom(...FORMULAS),
            of: fc.integer({ min: 11, max: 97 }),
            part: fc.integer({ min: 1, max: 10 }),
          })
          .map(({ shape, of, part }): Measured => {
            const [done, all] = [`Jumlah ${thing} yang ditindaklanjuti`, `Total ${thing}`];
            return { done, all, formula: shape(done, all), numbers: [part, of] };
          }),
      ),
    ),
  );

/** The columns that all layouts have, with those of the inputs between formula and result, in any order with these. */
function columnsAround(
  all: readonly Measured[],
  inputs: readonly DrawnColumn[],
): fc.Arbitrary<readonly DrawnColumn[]> {
  return fc
    .record({
      formula: fc.constantFrom(...FORMULA_HEADINGS),
      result: fc.constantFrom(...RESULT_HEADINGS),
      indicator: fc.constantFrom(...INDICATOR_HEADINGS),
      isResultFirst: fc.boolean(),
    })
    .chain(({ formula, result, indicator, isResultFirst }) => {
      const results = { name: "result", heading: [result], cells: [] };
      return among([
        { name: "number", heading: ["No."], cells: all.map((_, i) => i + 1) },
        {
          name: "indicator",
          heading: [indicator],
          cells: all.map(({ all: of }) => `Persentase ${of.slice(6)}`),
        },
        ...(isResultFirst ? [results] : []),
        { name: "formula", heading: [formula], cells: all.map((one) => one.formula) },
        ...inputs,
        ...(isResultFirst ? [] : [results]),
      ]);
    });
}

const shown = fc.record({ isMerged: fc.boolean(), left: fc.nat(2), counts: fc.boolean() });
const shares = (all: readonly Measured[]): readonly number[] => all.map(({ numbers: [a, b] }) => a / b);

function headingOf(columns: readonly DrawnColumn[]): string {
  return columns.find(({ name }) => name === "result")?.heading[0] ?? "";
}

function expectShares(
  columns: readonly DrawnColumn[],
  look: Parameters<typeof drawTable>[1],
  all: readonly Measured[],
  layout: LayoutName,
): void {
  const { grid, at, firstRow } = drawTable(columns, look);
  // "Capaian" right beside a target may be the ratio to it, and is asked about.
  const isBeside = (name: string): boolean => Math.abs(at(name) - at("result")) === 1;
  fc.pre(headingOf(columns) !== "Capaian Kinerja" || !(isBeside("target") || isBeside("budget")));
  const cells = all.map((_, i) => address({ row: firstRow + i, column: at("result") }));
  const { came, ...rest } = read(grid);
  expect(came.map(([, cell]) => cell)).toEqual(cells);
  came.forEach(([value], i) => {
    expect(value).toBeCloseTo(shares(all)[i] ?? Number.NaN, 12);
  });
  expect(rest).toEqual({ layout, written: cells });
}

const PAIRS: readonly (readonly (readonly string[])[])[] = [
  [["Pembilang"], ["Penyebut"]],
  [["Numerator"], ["Denominator"]],
  [["PEMBILANG (N)"], ["PENYEBUT (D)"]],
  [
    ["Rumus Target", "Nilai X"],
    ["Rumus Target", "Nilai Y"],
  ],
  [
    ["Data", "Pembilang"],
    ["Data", "Penyebut"],
  ],
];

describe("numerator and denominator in columns", () => {
  test("are divided by each other, whatever they are called and whatever stands between", () => {
    const plan = fc
      .record({ all: measured, pair: fc.constantFrom(...PAIRS), look: shown })
      .chain(({ all, pair, look }) => {
        const inputs = pair.map((heading, i) => {
          return { name: `input${i}`, heading, cells: all.map(({ numbers }) => numbers[i] ?? "") };
        });
        return columnsAround(all, inputs).map((columns) => ({ all, columns, look }));
      });
    fc.assert(
      fc.property(plan, ({ all, columns, look }) => {
        expectShares(columns, look, all, "numerator-denominator");
      }),
      { numRuns: RUNS },
    );
  });

  test("may be headed by the phrases of the formula, in either order", () => {
    const plan = fc
      .record({ all: measured, isTurned: fc.boolean(), look: shown })
      .chain(({ all, isTurned, look }) => {
        const [one] = all;
        const same = all.slice(0, 1);
        const inputs = [
          { name: "done", heading: [one?.done ?? ""], cells: same.map(({ numbers }) => numbers[0]) },
          { name: "all", heading: [one?.all ?? ""], cells: same.map(({ numbers }) => numbers[1]) },
        ];
        return columnsAround(same, isTurned ? inputs.reverse() : inputs).map((columns) => ({
          all: same,
          columns,
          look,
        }));
      });
    fc.assert(
      fc.property(plan, ({ all, columns, look }) => {
        expectShares(columns, look, all, "numerator-denominator");
      }),
      { numRuns: RUNS },
    );
  });

  const HEADING = ["No", "Indikator", "Rumus", "Pembilang", "Penyebut", "Hasil"];
  test.each([
    ["a sum", "Jumlah usulan disepakati + Total usulan"],
    ["two quotients", "(Jumlah a : Total b) + (Jumlah c : Total d)"],
    ["a count", "Jumlah usulan disepakati"],
    ["a formula that may be grouped in two ways", "Jumlah usulan + jumlah laporan dibagi 3"],
    ["prose", "Dihitung menurut petunjuk teknis"],
  ])("are asked about where the formula is %s", (_, formula) => {
    const { came } = read(gridOf([HEADING, [1, "Persentase usulan", formula, 30, 40, ""]]));
    expect(came).toEqual([["unresolved", "F2"]]);
  });

  test.each([
    "Jumlah RT aktif / Jumlah RT x 4",
    "Realisasi - Target / Target x 100%",
    "Selisih usulan dan laporan / Jumlah laporan",
    "Setengah jumlah usulan : jumlah laporan",
    "ln(Jumlah usulan) / Jumlah laporan",
    "Jumlah usulan² / Jumlah laporan",
    "Jumlah usulan / Jumlah laporan ribu",
    "Rasio usulan dengan laporan per 1.000 laporan",
    "Kenaikan usulan / Jumlah usulan x 100%",
    "n/a",
  ])("are never divided where the formula says more than a quotient of two counts: %s", (formula) => {
    const { came } = read(gridOf([HEADING, [1, "Persentase usulan", formula, 30, 40, ""]]));
    expect(came.map(([value]) => value)).toEqual(["unresolved"]);
  });

  test.each([
    [["Nilai X", "Nilai Y"], "Y/X x 100%", 40 / 30],
    [["Nilai X", "Nilai Y"], "X/Y x 100%", 30 / 40],
    [["Pembilang", "Penyebut"], "Penyebut / Pembilang", 40 / 30],
    [["Pembilang", "Penyebut"], "Pembilang / Penyebut x 100%", 30 / 40],
  ])(
    "named by the formula itself count by their names: %j in %s",
    ([one = "", other = ""], formula, expected) => {
      const heading = ["No", "Indikator", "Rumus", one, other, "Hasil"];
      const { came } = read(gridOf([heading, [1, "Persentase usulan", formula, 30, 40, ""]]));
      const [value] = came[0] ?? [];
      if (typeof value === "number") expect(value).toBeCloseTo(expected, 12);
      else expect(value).toBe("unresolved");
    },
  );

  test.each([
    ["a result of another period", ["Pembilang TW I", "Penyebut TW I", "Hasil TW II"]],
    ["inputs of two periods", ["Pembilang TW I", "Penyebut TW II", "Hasil"]],
    ["inputs in two units", ["Pembilang (Rp juta)", "Penyebut (Rp)", "Hasil"]],
  ])("are asked about beside %s", (_, behind) => {
    const formula = "Jumlah usulan : Total usulan x 100%";
    const { came } = read(
      gridOf([
        ["No", "Indikator", "Rumus", ...behind],
        [1, "Persentase usulan", formula, 30, 40, ""],
      ]),
    );
    expect(came.map(([value]) => value)).toEqual(["unresolved"]);
  });

  test("are read by the heading of their own table, where another one below is headed by phrases", () => {
    const formula = "Jumlah usulan disepakati : Total usulan x 100%";
    const { came } = read(
      gridOf([
        HEADING,
        [1, "Persentase usulan", formula, 30, 40, ""],
        [],
        ["No", "Indikator", "Rumus", "Total usulan", "Jumlah usulan disepakati", "Hasil"],
        [1, "Persentase usulan lain", formula, 40, 10, ""],
      ]),
    );
    expect(came).toEqual([
      [0.75, "F2"],
      [0.25, "F5"],
    ]);
  });

  test("are asked about where a formula has more numbers than two", () => {
    const { came } = read(
      gridOf([
        HEADING,
        [1, "Persentase usulan", "Jumlah usulan disepakati : Total usulan x 100%", 30, 40, ""],
        ["", "", "", 10, 20, ""],
      ]),
    );
    expect(came).toEqual([["unresolved", "F2"]]);
  });

  test("by quarter are asked about, and nothing is computed", () => {
    const heading = [
      "No",
      "Indikator",
      "Rumus",
      "Pembilang TW I",
      "Penyebut TW I",
      "Pembilang TW II",
      "Penyebut TW II",
      "Hasil",
    ];
    const { came, written } = read(
      gridOf([
        heading,
        [1, "Persentase usulan", "(Jumlah usulan disepakati : Total usulan) x 100%", 30, 40, 31, 41, ""],
      ]),
    );
    expect(came.map(([value]) => value)).toEqual(["unresolved"]);
    expect(written).toEqual(["H2"]);
  });

  test("a blank one is missing, by its phrase and its cell", () => {
    const grid = gridOf([
      HEADING,
      [1, "Persentase usulan", "(Jumlah usulan disepakati : Total usulan) x 100%", 30, "", ""],
    ]);
    const form = findForm(grid);
    if (form === null) throw new Error("no form");
    const [outcome] = calculate(form, grid);
    expect(outcome?.notes.map(({ code, cell, message }) => [code, cell && address(cell), message])).toEqual([
      ["missing-input", "E2", 'Isian "Total usulan" (E2) masih kosong.'],
    ]);
    expect(makePlan(form, calculate(form, grid), grid).highlights.flatMap(({ areas }) => areas)).toEqual([
      { top: 1, bottom: 1, left: 3, right: 3 },
      { top: 1, bottom: 1, left: 4, right: 4 },
    ]);
  });
});

const SEPARATORS = [" = ", ": ", " : ", ", sebanyak ", " sebesar ", " yaitu "];
const BULLETS = ["", "- ", "• "];
const DATA_HEADINGS = [
  ["Jenis Data (Tahun 2024)"],
  ["Data"],
  ["Capaian Kinerja", "Data"],
  ["Data Dukung"],
  ["Variabel dan Nilai"],
];

describe("labels and values as lines of one cell", () => {
  test("are told apart and calculated, and their cell is never written", () => {
    const plan = fc
      .record({
        all: measured,
        separator: fc.constantFrom(...SEPARATORS),
        bullet: fc.constantFrom(...BULLETS),
        unit: fc.constantFrom("", " unit", " buah"),
        heading: fc.constantFrom(...DATA_HEADINGS),
        isTurned: fc.boolean(),
        look: shown,
      })
      .chain(({ all, separator, bullet, unit, heading, isTurned, look }) => {
        const cells = all.map(({ done, all: of, numbers: [a, b] }): CellValue => {
          const both = [`${bullet}${done}${separator}${a}${unit}`, `${bullet}${of}${separator}${b}${unit}`];
          return (isTurned ? both.reverse() : both).join("\n");
        });
        return columnsAround(all, [{ name: "data", heading, cells }]).map((columns) => ({
          all,
          columns,
          look,
        }));
      });
    fc.assert(
      fc.property(plan, ({ all, columns, look }) => {
        expectShares(columns, look, all, "lines");
      }),
      { numRuns: RUNS },
    );
  });

  test("a line with two numbers is never taken by one of them", () => {
    const data = "Jumlah usulan disepakati = 20, ditolak = 5\nTotal usulan = 40";
    const { came } = read(
      gridOf([
        ["No", "Indikator", "Rumus", "Data", "Hasil"],
        [1, "Persentase usulan", "(Jumlah usulan disepakati : Total usulan) x 100%", data, ""],
      ]),
    );
    expect(came.map(([value]) => typeof value)).toEqual(["string"]);
  });

  test("a line without its number is missing, and can't be filled in from elsewhere", () => {
    const grid = gridOf([
      ["No", "Indikator", "Rumus", "Data", "Hasil"],
      [
        1,
        "Persentase usulan",
        "(Jumlah usulan disepakati : Total usulan) x 100%",
        "Jumlah usulan disepakati = 30\nTotal usulan = ",
        "",
      ],
    ]);
    const form = findForm(grid);
    const [outcome] = form === null ? [] : calculate(form, grid);
    expect(outcome?.status).toBe("incomplete");
    expect(outcome?.inputs.every(({ shared }) => shared)).toBe(true);
  });
});

const NAMES = ["Nama Indikator", "Indikator", "Indikator Kinerja"];
const RESULTS = ["Hasil", "Hasil Perhitungan", "Capaian Kinerja"];

describe("a card for each indicator", () => {
  test("is read downwards, with or without colons, one below another", () => {
    const plan = fc.record({
      all: measured,
      name: fc.constantFrom(...NAMES),
      formula: fc.constantFrom("Formula", "Rumus", "Metode/Rumus Penghitungan", "Cara Perhitungan"),
      result: fc.constantFrom(...RESULTS),
      hasColon: fc.boolean(),
      left: fc.nat(2),
      extra: fc.subarray([
        ["Definisi Operasional", "Bagian dari seluruhnya"],
        ["Satuan", "Persen"],
        ["Sumber Data", "Kecamatan"],
      ]),
    });
    fc.assert(
      fc.property(plan, ({ all, name, formula, result, hasColon, left, extra }) => {
        const cells = all.map(() => "");
        const rows: CellValue[][] = [["KERTAS KERJA 2024"], []];
        all.forEach((one, i) => {
          const own: (readonly [string, CellValue])[] = [
            [name, `Persentase ${one.all}`],
            ...extra.map(([label = "", text = ""]) => [label, text] as const),
            [formula, one.formula],
            [one.done, one.numbers[0]],
            [one.all, one.numbers[1]],
            [result, ""],
          ];
          for (const [label, value] of own)
            rows.push([...Array.from({ length: left }, () => ""), label, ...(hasColon ? [":"] : []), value]);
          cells[i] = address({ row: rows.length - 1, column: left + (hasColon ? 2 : 1) });
          rows.push([]);
        });
        const width = left + 3;
        const grid = gridOf(rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? "")));
        const { layout, came, written } = read(grid);
        expect([layout, came.map(([, cell]) => cell), written]).toEqual(["card", cells, cells]);
        came.forEach(([value], i) => {
          expect(value).toBeCloseTo(shares(all)[i] ?? Number.NaN, 12);
        });
      }),
      { numRuns: RUNS },
    );
  });

  const CARD: readonly (readonly CellValue[])[] = [
    ["Nama Indikator", "Persentase usulan"],
    ["Rumus", "(Jumlah usulan disepakati : Total usulan) x 100%"],
    ["Jumlah usulan disepakati", 30],
    ["Total usulan", 40],
  ];

  test.each(["Hasil 2022", "Hasil Tahun Lalu", "Capaian (n-1)", "Target Hasil", "Hasil TW I"])(
    "keeps what stands beside %s",
    (label) => {
      expect(read(gridOf([...CARD, [label, 60]])).written).toEqual([]);
      expect(read(gridOf([...CARD, [label, 60], ["Hasil", ""]])).written).toEqual(["B6"]);
    },
  );

  test("with a realisation beside its result is asked about, and words beside it are no place for one", () => {
    expect(read(gridOf([...CARD, ["Realisasi", 60], ["Capaian", 75]])).written).toEqual([]);
    expect(findForm(gridOf([...CARD, ["Hasil", "Catatan"], ["", "x"]]))).toBeNull();
  });

  test.each(["Keterangan", "Target", "Sumber Data", "KARTU 2"])(
    "is not lost where %s stands between it and the one above",
    (label) => {
      const { came } = read(gridOf([...CARD, ["Hasil", ""], [label, "x"], ...CARD, ["Hasil", ""]]));
      expect(came).toEqual([
        [0.75, "B5"],
        [0.75, "B11"],
      ]);
    },
  );

  test("that only describes an indicator is none", () => {
    const rows = [
      ["Nama Indikator", "Persentase usulan"],
      ["Konsep", "Bagian yang disepakati"],
      ["Metode/Rumus Penghitungan", "(Jumlah usulan disepakati : Total usulan) x 100%"],
      ["Ukuran", "Persentase"],
      ["Satuan", "Persen"],
    ];
    expect(findForm(gridOf(rows))).toBeNull();
  });

  test("with numbers in a second column is asked about", () => {
    const { came } = read(
      gridOf([
        ["Indikator", "Persentase usulan", ""],
        ["Rumus", "(Jumlah usulan disepakati : Total usulan) x 100%", ""],
        ["Jumlah usulan disepakati", 30, 31],
        ["Total usulan", 40, 41],
        ["Hasil", "", ""],
      ]),
    );
    expect(came.map(([value]) => value)).toEqual(["unresolved"]);
  });
});

describe("what is no form", () => {
  test.each([
    [
      "an IKU table",
      [
        ["No", "Indikator Kinerja Utama", "Formulasi Penghitungan", "Sumber Data", "Penanggung Jawab"],
        [1, "Persentase usulan", "(Jumlah usulan disepakati : Total usulan) x 100%", "Kecamatan", "Kasi"],
      ],
    ],
    [
      "numerators and denominators in words",
      [
        ["No", "Indikator", "Cara Perhitungan", "Numerator", "Denominator", "Hasil"],
        [
          1,
          "Persentase usulan",
          "Numerator / Denominator x 100%",
          "Jumlah usulan disepakati",
          "Total usulan",
          "",
        ],
      ],
    ],
    [
      "targets and realisations without a formula",
      [
        ["Indikator Kinerja", "Satuan", "Target", "TW.I", "TW.II", "Realisasi", "Capaian %"],
        ["Persentase usulan", "%", 80, 20, 40, 75, 94],
      ],
    ],
    [
      "a formula with results and nothing to calculate from",
      [
        ["No", "Indikator", "Rumus", "Target", "Realisasi", "Capaian"],
        [1, "Persentase usulan", "(Jumlah usulan disepakati : Total usulan) x 100%", 80, 75, 94],
      ],
    ],
  ])("is left alone: %s", (_, rows) => {
    expect(findForm(gridOf(rows))).toBeNull();
  });
});

test("a layout of one's own is one function, and everything else takes its form", () => {
  const labelled: Layout = function* (grid) {
    const form = yield* findingForm({ ...grid, values: grid.values.slice(1), top: grid.top + 1 });
    return form === null || grid.values[0]?.[0] !== "TERBALIK" ? null : { ...form, sheet: "TERBALIK" };
  };
  const grid = gridOf([
    ["TERBALIK", "", "", "", "", ""],
    ["No", "Indikator", "Rumus", "Pembilang", "Penyebut", "Hasil"],
    [1, "Persentase usulan", "(Jumlah usulan disepakati : Total usulan) x 100%", 30, 40, ""],
  ]);
  const form = atOnce(findingForm(grid, {}, [labelled]));
  expect(form && calculate(form, grid).map(({ result }) => result?.value)).toEqual([0.75]);
});
