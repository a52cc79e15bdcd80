import fc from "fast-check";
import type { Area, CellValue, Grid } from "../../src/core/grid/grid";
import { endingWithRemarks, gridOf } from "./form-layout";

/** What the columns under one heading may be, by the words below or beside it. */
export type Family =
  | "plain"
  | "target and realisation"
  | "years"
  | "quarters"
  | "units and their sum"
  | "units"
  | "number and unit"
  | "wide"
  | "wide and merged";

/** A heading that was drawn, on the rows of a table with indicators below it. */
export interface DrawnHeading {
  readonly grid: Grid;
  /** The last row of the heading (0-based), with the row that counts the columns. */
  readonly bottom: number;
  /** The columns that the heading names; null where its words leave open which of `candidates` it is. */
  readonly value: number | null;
  readonly result: number | null;
  readonly candidates: Readonly<Record<"value" | "result", readonly number[]>>;
  readonly firstRows: readonly number[];
}

/** How a heading is drawn. */
export interface HeadingPlan {
  readonly order: readonly number[];
  readonly optional: readonly string[];
  readonly words: Readonly<Record<string, string>>;
  readonly value: Family;
  readonly result: Family;
  /** Whether what tells the columns apart stands beside the field's word rather than below it. */
  readonly isFlat: boolean;
  readonly rows: 1 | 2 | 3;
  /** In which of the rows each heading stands, and whether it is merged over all of them. */
  readonly places: readonly number[];
  readonly merges: boolean;
  readonly hasGroup: boolean;
  readonly isReversed: boolean;
  readonly year: number | null;
  readonly otherYear: number;
  readonly hasOwnYear: boolean;
  readonly counts: boolean;
  readonly indicators: number;
}

const WORDS = {
  number: ["No", "No.", "N o", "NO\nURUT"],
  indicator: ["Indikator", "Indikator Kinerja", "Indikator Sasaran"],
  definition: ["Definisi Operasional"],
  formula: ["Formula Perhitungan", "Rumus", "Rumusan", "Persamaan", "Cara Pengukuran", "Metode Perhitungan"],
  variable: ["Variabel", "Uraian Data", "Komponen", "Data Dukung", "Jenis Data"],
  value: ["Nilai", "NILAI", "Angka", "Nilai Variabel"],
  result: ["Hasil Perhitungan", "Hasil", "Realisasi Kinerja", "Capaian Kinerja"],
  remark: ["Keterangan", "Ket."],
};

/** What the columns of a family are called, with the place of the right one among them; null where none is. */
function familyOf(
  family: Family,
  plan: HeadingPlan,
): { readonly names: readonly string[]; readonly right: number | null } {
  const ordered = (names: readonly string[], right: string | null): ReturnType<typeof familyOf> => {
    const all = plan.isReversed ? [...names].reverse() : names;
    return { names: all, right: right === null ? null : all.indexOf(right) };
  };
  switch (family) {
    case "plain":
      return { names: [""], right: 0 };
    case "target and realisation":
      return ordered(["Target", "Realisasi"], "Realisasi");
    case "years": {
      const own = plan.year ?? 2024;
      const names = [String(own + plan.otherYear), String(plan.hasOwnYear ? own : own + plan.otherYear * 2)];
      return ordered(names, plan.year === null || !plan.hasOwnYear ? null : String(own));
    }
    case "quarters":
      return ordered(["TW I", "TW II", "TW III", "TW IV"], null);
    case "units and their sum":
      return ordered(["Kel. Mayangan", "Kel. Petamanan", "Jumlah"], "Jumlah");
    case "units":
      return ordered(["Kel. Mayangan", "Kel. Petamanan"], null);
    case "number and unit":
      return ordered(["Angka", "Satuan"], "Angka");
    case "wide":
      return { names: ["", ""], right: null };
    case "wide and merged":
      return { names: ["", ""], right: 0 };
  }
}

/** Any way in which an office may draw the heading of a Form 1 on one to three rows. */
export const headingPlans: fc.Arbitrary<HeadingPlan> = fc
  .record({
    order: fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }),
    optional: fc.subarray(["number", "definition", "remark"]),
    words: fc.record(
      Object.fromEntries(Object.entries(WORDS).map(([field, texts]) => [field, fc.constantFrom(...texts)])),
    ),
    value: fc.constantFrom<Family>(
      ...(["plain", "target and realisation", "years", "quarters", "units and their sum", "units"] as const),
      ...(["number and unit", "wide", "wide and merged"] as const),
    ),
    result: fc.constantFrom<Family>(
      ...(["plain", "plain", "plain", "target and realisation", "years", "quarters"] as const),
      ...(["number and unit", "wide", "wide and merged"] as const),
    ),
    isFlat: fc.boolean(),
    rows: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
    places: fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }),
    merges: fc.boolean(),
    hasGroup: fc.boolean(),
    isReversed: fc.boolean(),
    year: fc.constantFrom(null, 2023, 2024, 2025),
    otherYear: fc.constantFrom(-1, 1, -2),
    hasOwnYear: fc.boolean(),
    counts: fc.boolean(),
    indicators: fc.integer({ min: 1, max: 3 }),
  })
  .filter(isDrawable);

/**
 * Sub-headings need a second row, a heading over several columns without words needs its merged cell, and "Nilai Kel.
 * Mayangan" in one cell is no heading that the form knows.
 */
function isDrawable(plan: HeadingPlan): boolean {
  const isWide = (family: Family): boolean => family === "wide" || family === "wide and merged";
  const isPlain = (family: Family): boolean => family === "plain" || isWide(family);
  if ([plan.value, plan.result].some(isWide) && !plan.merges) return false;
  const isNamed = !plan.isFlat || (plan.value !== "units" && plan.value !== "units and their sum");
  if (!isNamed) return false;
  return plan.rows > 1 || ([plan.value, plan.result].every(isPlain) ? true : plan.isFlat);
}

/** Draws a heading, two inputs for each indicator below it, and other numbers in all columns that are not the right one. */
export function drawHeading(plan: HeadingPlan): DrawnHeading {
  const drawn = ["indicator", "formula", "variable", "value", "result", ...plan.optional]
    .map((field, i) => ({ field, rank: plan.order[i] ?? 0 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ field }) => field);
  const fields = endingWithRemarks(drawn);
  const cells = new Map<string, CellValue>();
  const merges: Area[] = [];
  let lowest = 0;
  const put = (row: number, column: number, value: CellValue): void => {
    if (value !== "") lowest = Math.max(lowest, row);
    if (value !== "") cells.set(`${row} ${column}`, value);
  };
  const merge = (top: number, left: number, bottom: number, right: number): void => {
    if (plan.merges && (top < bottom || left < right)) merges.push({ top, left, bottom, right });
  };
  let top = 0;
  if (plan.year !== null) {
    put(0, 0, `TAHUN ${plan.year}`);
    top = 2;
  }
  const last = top + plan.rows - 1;
  const starts = new Map<string, number>();
  const candidates = { value: [] as number[], result: [] as number[] };
  const right: Record<"value" | "result", number | null> = { value: null, result: null };
  let column = 0;
  fields.forEach((field, i) => {
    starts.set(field, column);
    const word = wordOf(field);
    if (field !== "value" && field !== "result") {
      const isInGroup =
        plan.hasGroup &&
        plan.rows > 1 &&
        field === "variable" &&
        fields[i + 1] === "value" &&
        plan.value === "plain";
      if (isInGroup) {
        put(top, column, "Data Masukan");
        merge(top, column, top, column + 1);
        put(plan.merges ? top + 1 : last, column, word);
        merge(top + 1, column, last, column);
      } else placed(i, word, column);
      column++;
      return;
    }
    const { names, right: at } = familyOf(plan[field], plan);
    candidates[field].push(...names.map((_, n) => column + n));
    right[field] = at === null ? null : column + at;
    const isUnderGroup =
      field === "value" &&
      plan.hasGroup &&
      plan.rows > 1 &&
      fields[i - 1] === "variable" &&
      plan.value === "plain";
    if (isUnderGroup) {
      put(plan.merges ? top + 1 : last, column, word);
      merge(top + 1, column, last, column);
    } else if (names.length === 1) placed(i, word, column);
    else if (names[0] === "") {
      put(top, column, word);
      merge(top, column, last, column + names.length - 1);
    } else if (plan.isFlat) {
      names.forEach((name, n) => {
        placed(i, `${word} ${name}`, column + n);
      });
    } else {
      const middle = top + ((plan.places[i] ?? 0) % (plan.rows - 1));
      put(top, column, word);
      merge(top, column, middle, column + names.length - 1);
      names.forEach((name, n) => {
        put(middle + 1, column + n, /^20\d\d$/.test(name) ? Number(name) : name);
        merge(middle + 1, column + n, last, column + n);
      });
    }
    column += names.length;
  });
  const width = column;
  let row = (plan.merges ? last : lowest) + 1;
  if (plan.counts) {
    for (let c = 0; c < width; c++) put(row, c, `(${c + 1})`);
    row++;
  }
  const bottom = row - 1;
  const firstRows: number[] = [];
  for (let n = 0; n < plan.indicators; n++) {
    firstRows.push(row);
    const name = "ABC"[n] ?? "D";
    put(row, starts.get("number") ?? width, n + 1);
    put(row, starts.get("indicator") ?? width, `Persentase usulan ${name}`);
    put(
      row,
      starts.get("formula") ?? width,
      `(Jumlah usulan ${name} disepakati : Total usulan ${name}) x 100%`,
    );
    [`Jumlah usulan ${name} disepakati`, `Total usulan ${name}`].forEach((label, v) => {
      put(row + v, starts.get("variable") ?? width, label);
      candidates.value.forEach((at, k) => {
        const isWord = plan.value === "number and unit" && at !== right.value;
        if (plan.value === "wide and merged" && k > 0) return;
        put(row + v, at, isWord ? "usulan" : at === right.value ? ([30, 40][v] ?? 0) : ([7, 90][v] ?? 0));
      });
      for (const field of ["value", "result"] as const)
        if (plan[field] === "wide and merged")
          merge(row + v, candidates[field][0] ?? 0, row + v, candidates[field].at(-1) ?? 0);
    });
    row += 2;
  }
  put(row, width, "");
  const height = row;
  const rows = Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (__, c) => cells.get(`${r} ${c}`) ?? ""),
  );
  return {
    grid: gridOf(rows, merges),
    bottom,
    value: right.value,
    result: right.result,
    candidates,
    firstRows,
  };

  /** Beside a field's plainest word alone can the same cell say which of several columns it is. */
  function wordOf(field: string): string {
    const isTold = (field === "value" || field === "result") && plan.isFlat && plan[field] !== "plain";
    return isTold ? { value: "Nilai", result: "Hasil Perhitungan" }[field] : (plan.words[field] ?? "");
  }

  /**
   * A heading over one column, in one of the heading's rows; merged, or with blank cells above and below it. Where
   * merging is not told, one that stands lower beside a sub-heading could be meant as another of them.
   */
  function placed(i: number, text: string, at: number): void {
    const hasSubheadings = !plan.isFlat && [plan.value, plan.result].some((one) => one !== "plain");
    const place = hasSubheadings && !plan.merges ? 0 : (plan.places[i] ?? 0) % (plan.rows + 1);
    if (place === plan.rows || !plan.merges) {
      put(plan.merges ? top : top + (place % plan.rows), at, text);
      merge(top, at, last, at);
    } else {
      put(top + place, at, text);
      merge(top + place, at, last, at);
    }
  }
}
