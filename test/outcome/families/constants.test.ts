import { describe, expect, test } from "@jest/globals";
import { cameOf } from "./came-of";

const [A, B] = ["Jumlah petugas terlatih", "Jumlah penduduk"];
const LABELS = [A, B];
const [a, b] = [36, 48];
const said = (formula: string): string => formula.replaceAll("{A}", A).replaceAll("{B}", B);
const valueOf = (formula: string, labels: readonly string[] = LABELS): number | null =>
  cameOf(said(formula), labels).value;

describe("a constant in a formula", () => {
  test('multiplies the ratio in "A per 1.000 B"', () => {
    for (const [figure, factor] of [
      ["100", 100],
      ["1.000", 1_000],
      ["1000", 1_000],
      ["10.000", 10_000],
      ["100.000", 100_000],
    ] as const) {
      expect(valueOf(`{A} per ${figure} penduduk`)).toBeCloseTo((a / b) * factor);
      expect(valueOf(`Rasio {A} per ${figure} penduduk`)).toBeCloseTo((a / b) * factor);
    }
  });

  test('leaves a formula with "per" unread where it is another figure, or not the whole calculation', () => {
    for (const figure of ["1.000", "10.000", "100.000", "250", "12", "3.000"]) {
      const others = [
        `{A} dibagi {B} per ${figure} penduduk`,
        `{A} dibagi {B} per ${figure}`,
        `{A} : {B} per ${figure} kelahiran hidup`,
        `{A} : ${figure} penduduk`,
        `{A} / ${figure} penduduk x 100%`,
        `({A} per ${figure} penduduk) + {B}`,
      ];
      for (const formula of others) expect([formula, valueOf(formula)]).toEqual([formula, null]);
      expect(valueOf(`{A} per ${figure} penduduk`, [A])).toBeNull();
    }
    for (const figure of ["250", "12", "3.000", "10"])
      expect([figure, valueOf(`{A} per ${figure} penduduk`)]).toEqual([figure, null]);
  });

  test("is never left out beside a name", () => {
    for (const figure of ["2", "12", "24", "dua", "lima"]) {
      for (const formula of [
        `({A} : ${figure} penduduk) x 100%`,
        `({A} : {B} ${figure}) x 100%`,
        `(${figure} {A} : {B} ${figure}) x 100%`,
        `{A} bagi ${figure} dibagi {B} kali 100%`,
        `{A} kali ${figure} dibagi {B} dikali 100%`,
        `{A} / 1/${figure} {B} x 100%`,
      ])
        expect([formula, valueOf(formula)]).toEqual([formula, null]);
    }
  });

  test("whose place is unclear is asked about, and one in brackets or behind the ratio is not", () => {
    for (const formula of [
      "({A} / 2 x {B}) x 100%",
      "{A} / {B} x 9 x 25",
      "{A} / {B} x 4 x 100%",
      "{A} x 2 / {B} x 3",
    ])
      expect([formula, valueOf(formula)]).toEqual([formula, null]);
    expect(valueOf("({A} / {B}) x 9 x 25")).toBeCloseTo((a / b) * 225);
    expect(valueOf("{A} / {B} x 25")).toBeCloseTo((a / b) * 25);
    expect(valueOf("{A} / {B} x 1000")).toBeCloseTo((a / b) * 1_000);
    expect(valueOf("{A} x 4 / {B} x 100%")).toBeCloseTo((a * 4) / b);
    expect(valueOf("({A} + {B}) / 2")).toBeCloseTo((a + b) / 2);
    expect(valueOf("{A} dikurangi {B} dibagi 2")).toBeNull();
  });
});

test("a minus before the formula is never left out; a dash of a list may stand there", () => {
  for (const minus of ["-", "−", "–"]) {
    for (const formula of [
      `${minus}({A} / {B}) x 100%`,
      `${minus}{A} / {B} x 100%`,
      `(${minus}{A} / {B}) x 100%`,
    ])
      expect([formula, valueOf(formula)]).toEqual([formula, null]);
  }
  expect(valueOf("- {A} / {B} x 100%")).toBeCloseTo(a / b);
});

describe("percentages and plain numbers", () => {
  test("are not added to each other", () => {
    for (const formula of [
      "100 - ({A} / {B}) x 100%",
      "({A} / {B}) x 100% dikurangi 5",
      "{A} / {B} x 100% + 5",
      "{A} / {B} x 100 + 5%",
      "50 + {A} / {B} x 100%",
      "{B} / {A} x 100% - 100",
      "{B} - ({A} - {B}) / {B} x 100%",
      "{B} - {A} / {B} x 100%",
    ])
      expect([formula, valueOf(formula)]).toEqual([formula, null]);
  });

  test("on one scale are", () => {
    expect(valueOf("100% - ({A} / {B} x 100%)")).toBeCloseTo(1 - a / b);
    expect(valueOf("100 - ({A} / {B} x 100)")).toBeCloseTo(100 - (a / b) * 100);
    expect(valueOf("(1 - {A} / {B}) x 100%")).toBeCloseTo(1 - a / b);
  });

  test("are told apart by the value where a percentage is filled in", () => {
    const labels = ["Persentase kemiskinan"];
    for (const formula of ["100% - Persentase kemiskinan", "Persentase kemiskinan / 80% x 100%"]) {
      expect([formula, cameOf(formula, labels, [7]).value]).toEqual([formula, null]);
    }
  });

  test("are not made of a percentage that nothing divides", () => {
    expect(valueOf("Persentase petugas terlatih", [A])).toBeNull();
    expect(
      valueOf("Persentase petugas terlatih dibandingkan dengan {B}", ["Petugas terlatih", B]),
    ).toBeCloseTo(a / b);
  });
});
