import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { findForm } from "../../src/core/form/find";
import type { Area, CellValue } from "../../src/core/grid/grid";
import { calculate } from "../../src/core/outcome/calculate";
import { makePlan } from "../../src/core/plan/make-plan";
import { gridOf } from "./form-layout";

const RUNS = Number(process.env["HEADINGS"] ?? 600) * 2;

/** One column as it is drawn: the words of its heading by what they say. */
interface Drawn {
  readonly word: string;
  /** What of a year it is for. */
  readonly time: string;
  /** A word that no heading of the form has. */
  readonly odd: string;
  /** Words by which it is known to be something else; "" where it may be the field. */
  readonly other: string;
}

const PARTS = ["TW I", "TW IV", "Triwulan II", "Semester I", "Smt II", "Bulan Juni", "Desember"];
const TO_A_PART = ["s.d. TW II", "s/d Triwulan III", "sd Bulan Juni", "Kumulatif TW II"];
const WHOLE = ["Tahunan", "Setahun", "s.d. TW IV", "s/d Desember", "Akhir Tahun", "Total Tahun"];
const ODD = ["Sementara", "Final", "Audited", "Verifikasi", "Perbaikan", "Bersama Dinas"];
const OTHER = ["Target", "Target Tahunan", "Satuan", "Anggaran", "Sumber Data"];
const VALUE_WORDS = ["Nilai", "Nilai", "Nilai", "Isian", "Jumlah", "Realisasi", "Total", ""];
const RESULT_WORDS = ["Hasil", "Hasil", "Hasil Perhitungan", "Capaian", "Realisasi", "Total", ""];
const YEARS = ["2022", "Tahun 2023", "2024"];
const STANDING = new Set(["Nilai", "Isian", "Jumlah", "Realisasi", "Hasil", "Hasil Perhitungan", "Capaian"]);

const columns = (words: readonly string[]): fc.Arbitrary<readonly Drawn[]> =>
  fc.array(
    fc.oneof(
      { weight: 5, arbitrary: drawn(words, fc.constant("")) },
      { weight: 1, arbitrary: drawn(words, fc.constantFrom(...ODD)) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(...OTHER).map((other) => ({ word: "", time: "", odd: "", other })),
      },
    ),
    { minLength: 1, maxLength: 4 },
  );

function drawn(words: readonly string[], odd: fc.Arbitrary<string>): fc.Arbitrary<Drawn> {
  const times = ["", "", ...PARTS, ...TO_A_PART, ...WHOLE, ...WHOLE, ...YEARS, "Kumulatif"];
  return fc
    .record({ word: fc.constantFrom(...words), time: fc.constantFrom(...times), odd, other: fc.constant("") })
    .filter((one) => textOf(one) !== "");
}

function textOf({ word, time, odd, other }: Drawn): string {
  return [word, odd, time, other].filter((text) => text !== "").join(" ");
}

interface Plan {
  readonly value: readonly Drawn[];
  readonly result: readonly Drawn[];
  /** Whether each block has its word in a cell of its own above its columns. */
  readonly isTall: boolean;
  readonly isResultFirst: boolean;
  readonly year: number | null;
}

const plans: fc.Arbitrary<Plan> = fc.record({
  value: columns(VALUE_WORDS),
  result: fc.oneof(
    columns(RESULT_WORDS),
    fc.constant([{ word: "Hasil", time: "", odd: "", other: "" }] as const),
  ),
  isTall: fc.boolean(),
  isResultFirst: fc.boolean(),
  year: fc.constantFrom(null, 2024),
});

/**
 * What came of the one indicator of a form: the places in their blocks of the columns that were read and written; of a
 * result among the values ("Realisasi", where no other is named) the place before those of its block, as a negative.
 */
interface Came {
  readonly value: number;
  readonly result: number;
}

function read({ value, result, isTall, isResultFirst, year }: Plan): Came | "in doubt" | null {
  const head: CellValue[] = [];
  const below: CellValue[] = [];
  const first: CellValue[] = [];
  const second: CellValue[] = [];
  const merges: Area[] = [];
  const top = year === null ? 0 : 2;
  const alone = (text: string, one: CellValue, other: CellValue): void => {
    if (isTall) merges.push({ top, left: head.length, bottom: top + 1, right: head.length });
    head.push(text);
    below.push("");
    first.push(one);
    second.push(other);
  };
  const block = (all: readonly Drawn[], numbers: boolean): number => {
    const left = head.length;
    const isUnder = isTall && all.length > 1;
    if (isUnder) merges.push({ top, left, bottom: top, right: left + all.length - 1 });
    all.forEach((one, i) => {
      const [a, b] = numbers ? [i + 1, 40] : ["", ""];
      if (!isUnder) alone(textOf(one), a, b);
      else {
        head.push(i === 0 ? (all[0]?.word ?? "") : "");
        below.push(textOf({ ...one, word: "" }));
        first.push(a);
        second.push(b);
      }
    });
    return left;
  };
  alone("No", 1, "");
  alone("Indikator", "Persentase usulan", "");
  alone("Formula", "(Jumlah usulan disepakati : Total usulan) x 100%", "");
  if (isResultFirst) block(result, false);
  alone("Variabel", "Jumlah usulan disepakati", "Total usulan");
  const inputs = block(value, true);
  const left = isResultFirst ? 3 : block(result, false);
  if (isResultFirst) alone("Keterangan", "", "");
  const titles = year === null ? [] : [[`TAHUN ${year}`], []];
  const grid = gridOf([...titles, head, ...(isTall ? [below] : []), first, second], merges);
  const form = findForm(grid);
  if (form === null) return null;
  const outcomes = calculate(form, grid);
  const [outcome] = outcomes;
  if (outcome === undefined || outcome.result === null) {
    const numbers = makePlan(form, outcomes, grid).writes.filter(
      ({ after }) => typeof after.content === "number",
    );
    expect(numbers).toEqual([]);
    return "in doubt";
  }
  const at = outcome.indicator.resultCell?.column ?? -1;
  if (outcomes.length > 1) {
    for (const { indicator } of outcomes) {
      const from = indicator.inputs[0]?.values[0]?.cell.column ?? -1;
      const [one, other] = [value[from - inputs], result[(indicator.resultCell?.column ?? -1) - left]];
      expect([one?.time, one?.odd, one?.other]).toEqual([other?.time, other?.odd, other?.other]);
    }
    return "in doubt";
  }
  return {
    value: Math.round(outcome.result.value * 40) - 1,
    result: at >= inputs && at < inputs + value.length ? at - inputs - value.length : at - left,
  };
}

/** What a block says where one word stands above all of its columns. */
function asRead(block: readonly Drawn[], isTall: boolean): readonly Drawn[] {
  const word = block[0]?.word ?? "";
  return isTall && block.length > 1 ? block.map((one) => ({ ...one, word })) : block;
}

/** Whether a column is for less than the year of the form, or may be for another one. */
function isNarrow({ time }: Drawn, year: number | null): boolean {
  if (PARTS.includes(time) || TO_A_PART.includes(time)) return true;
  return YEARS.includes(time) && !time.endsWith(String(year));
}

/** Whether a column is for another time than one for the whole year, so that it can't be meant in its place. */
function isKnownToBeNarrow(one: Drawn, year: number | null): boolean {
  return isNarrow(one, year) && !(year === null && YEARS.includes(one.time));
}

/** The columns around one of them, as far as none of them is something else. */
function sideOf(block: readonly Drawn[], at: number, isEnd: (one: Drawn) => boolean): readonly Drawn[] {
  const right = block.findIndex((one, i) => i > at && isEnd(one));
  return block.slice(block.slice(0, at).findLastIndex(isEnd) + 1, right < 0 ? undefined : right);
}

function expectNamed(block: readonly Drawn[], at: number, year: number | null): void {
  const chosen = block[at];
  expect(chosen).toBeDefined();
  if (chosen === undefined) return;
  expect([chosen.odd, chosen.other, STANDING.has(chosen.word)]).toEqual(["", "", true]);
  const isValue = ({ word }: Drawn): boolean => word === "Nilai" || word === "Isian";
  const rivals = (chosen.word === "Realisasi" ? sideOf(block, at, isValue) : block).filter(
    (one) => one !== chosen && one.other === "",
  );
  if (isNarrow(chosen, year)) expect(rivals).toEqual([]);
  const alike = rivals.filter(({ word }) => word === chosen.word);
  expect(alike.filter((one) => !isKnownToBeNarrow(one, year))).toEqual([]);
}

describe("a value or a result beside other columns", () => {
  test("is taken only from the column that its heading names, and never from a part of the year by itself", () => {
    let computed = 0;
    fc.assert(
      fc.property(plans, (plan) => {
        const came = read(plan);
        if (came === null || came === "in doubt") return;
        computed++;
        const [value, result] = [asRead(plan.value, plan.isTall), asRead(plan.result, plan.isTall)];
        expectNamed(value, came.value, plan.year);
        const [written, at] = came.result < 0 ? [value, came.result + value.length] : [result, came.result];
        expectNamed(written, at, plan.year);
        const times = [value[came.value]?.time ?? "", written[at]?.time ?? ""];
        if (times.every((time) => PARTS.includes(time))) expect(times[0]).toBe(times[1]);
      }),
      { numRuns: RUNS * 2 },
    );
    expect(computed).toBeGreaterThan(RUNS / 20);
  });

  const plainly = (word: string): Drawn => ({ word, time: "", odd: "", other: "" });
  const orders = fc.record({
    parts: fc.subarray([...PARTS.slice(0, 4), ...TO_A_PART], { minLength: 1 }),
    whole: fc.constantFrom(...WHOLE),
    at: fc.nat(5),
    isTall: fc.boolean(),
    year: fc.constantFrom(null, 2024),
  });

  test("is the one for the whole year beside any parts of it", () => {
    fc.assert(
      fc.property(orders, fc.boolean(), ({ parts, whole, at, isTall, year }, isValue) => {
        const word = isValue ? "Nilai" : "Hasil";
        const block = parts.map((time) => ({ ...plainly(word), time }));
        const place = at % (block.length + 1);
        block.splice(place, 0, { ...plainly(word), time: whole });
        const [value, result] = isValue ? [block, [plainly("Hasil")]] : [[plainly("Nilai")], block];
        const came = read({ value, result, isTall, isResultFirst: false, year });
        expect(came).toEqual(isValue ? { value: place, result: 0 } : { value: 0, result: place });
      }),
      { numRuns: RUNS / 4 },
    );
  });

  test("is the sum beside all quarters, and in doubt beside some of them", () => {
    const quarters = ["TW I", "TW II", "TW III", "TW IV", "Jumlah"].map((time) => ({
      ...plainly("Nilai"),
      time,
    }));
    const came = (value: readonly Drawn[]): unknown =>
      read({ value, result: [plainly("Hasil")], isTall: true, isResultFirst: false, year: null });
    expect(came(quarters)).toEqual({ value: 4, result: 0 });
    expect(came(quarters.slice(1))).toBe("in doubt");
  });

  test.each(["Kumulatif", "Jumlah", "Total", "Setahun", "Nilai Final", "Nilai Tahunan", "Realisasi"])(
    "is in doubt beside what may be meant as well: %s",
    (other) => {
      for (const word of ["Nilai", "Nilai TW II", "Nilai 2023"]) {
        if (word === "Nilai TW II" && other === "Nilai Tahunan") continue;
        const value = [plainly(word), plainly(other)];
        const came = read({
          value,
          result: [plainly("Hasil")],
          isTall: false,
          isResultFirst: false,
          year: null,
        });
        expect([word, came]).toEqual([word, "in doubt"]);
      }
    },
  );

  test("is not written where it would be for another part of the year than the values", () => {
    const came = (value: string, ...results: readonly string[]): unknown =>
      read({
        ...{ value: [plainly(value)], result: results.map(plainly) },
        ...{ isTall: false, isResultFirst: false, year: null },
      });
    expect(came("Nilai TW I", "Hasil TW I")).toEqual({ value: 0, result: 0 });
    expect(came("Nilai TW I", "Hasil TW II")).toBe("in doubt");
    expect(came("Nilai TW IV", "Hasil TW IV", "Hasil Tahunan")).toBe("in doubt");
    expect(came("Nilai 2023", "Hasil 2024")).toBe("in doubt");
  });

  test.each([
    ["Bobot", "Nilai", 1],
    ["Nilai", "Nilai Anggaran", 0],
    ["Nilai TW IV", "Anggaran", 0],
    ["Nilai", "Penanggung Jawab", 0],
  ])("is known beside numbers of another kind: %s, %s", (one, other, at) => {
    const value = [plainly(one), plainly(other)];
    const came = read({ value, result: [plainly("Hasil")], isTall: false, isResultFirst: false, year: null });
    expect(came).toEqual({ value: at, result: 0 });
  });
});
