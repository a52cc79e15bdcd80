import { readNumber } from "../../src/core/quantity/read-number";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { evaluate } from "../../src/core/formula/evaluate";
import { excelFormula } from "../../src/core/formula/excel-formula";
import { binary, variablesOf, type Tree } from "../../src/core/formula/tree";
import { address } from "../../src/core/grid/address";
import {
  isLiveFormula,
  isOwnLiveFormula,
  liveFormula,
  obstacleTo,
} from "../../src/core/outcome/live-formula";
import type { Evaluated } from "../../src/core/outcome/outcome";
import { quoted } from "../../src/core/wording/messages";
import { trees } from "../formula/notations";
import { flatXml, withLibreOffice } from "../libreoffice";
import { opened } from "../workbook/engine";

const VALUES = [3.27, 13, 182, 0.7, 44];

/** What came of an indicator with these values in G1 to G5 and its result in H1, `down` rows further down. */
function outcomeOf(tree: Tree, down = 0): Extract<Evaluated, { readonly status: "computed" }> {
  const at = { row: down, column: 6 };
  const inputs = VALUES.map((value, i) => ({
    variable: `Variabel ${String(i)}`,
    labelCell: { row: down + i, column: 5 },
    cell: { row: down + i, column: 6 },
    raw: value,
    reading: readNumber(value, "General"),
    shared: false,
  }));
  return {
    indicator: {
      firstRow: down,
      lastRow: down + 4,
      section: "",
      number: "",
      name: "",
      indicator: "Indikator",
      definition: "",
      formula: "",
      inputs: [],
      resultCell: { row: at.row, column: 7 },
      sharedResult: null,
      hasSeveralFormulas: false,
      isPartOfFormula: false,
      place: { row: at.row, column: 7 },
      doubts: [],
      period: null,
    },
    status: "computed",
    result: { value: 1, kind: "number" },
    inputs,
    matches: [],
    tree,
    excelFormula: excelFormula(
      tree,
      inputs.map(({ cell }) => address(cell)),
    ),
    held: { by: "nobody", value: "", numberFormat: "General" },
    answered: false,
  };
}

function liveOf(tree: Tree, down = 0): string {
  const formula = liveFormula(outcomeOf(tree, down));
  if (formula === null) throw new Error("There is no live formula");
  return formula.text;
}

const SHARE = binary("/", { kind: "variable", input: 0 }, { kind: "variable", input: 1 });

const sampled = (): readonly Tree[] =>
  fc.sample(trees, { numRuns: 200, seed: 20241122 }).filter((tree) => variablesOf(tree).length > 0);

test("shows the number that we compute, and says what is missing or what divides by nothing", async () => {
  const rows = VALUES.map((value) => ["", "", "", "", "", "", value]);
  const workbook = await opened(await writeXlsx({ sheets: [{ name: "A", rows }] }));
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("The workbook has no sheet");
  for (const tree of sampled()) {
    sheet.write({ row: 0, column: 7 }, liveOf(tree));
    const found = evaluate(tree, VALUES);
    const { value } = sheet.cell(0, 7);
    if (found.ok) expect([liveOf(tree), value]).toEqual([liveOf(tree), found.value + 0]);
    else expect(typeof value).toBe("string");
  }
  sheet.write({ row: 0, column: 7 }, liveOf(SHARE));
  sheet.write({ row: 1, column: 6 }, 0);
  expect(sheet.cell(0, 7).value).toBe('Tidak dapat dihitung: pembagi "Variabel 1" bernilai 0.');
  sheet.write({ row: 1, column: 6 }, "-");
  expect(sheet.cell(0, 7).value).toBe("Belum lengkap: Variabel 1");
  sheet.write({ row: 0, column: 6 }, "");
  expect(sheet.cell(0, 7).value).toBe("Belum lengkap: Variabel 0; Variabel 1");
});

test("says any label as it is, in texts that Excel takes, and is known again", async () => {
  const workbook = await opened(await writeXlsx({ sheets: [{ name: "A", rows: [["", 0]] }] }));
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("The workbook has no sheet");
  const label = fc.oneof(
    fc.constantFrom('"'.repeat(150), "#REF!", "#", 'A1+N("Hitung Capaian a-b")', "😀".repeat(130), "G1:G2"),
    fc.string({ minLength: 1, maxLength: 130, unit: "grapheme" }),
  );
  fc.assert(
    fc.property(label, label, fc.constantFrom(2, 60), (first, other, count) => {
      const outcome = outcomeOf(SHARE);
      const inputs = outcome.inputs.map((input, i) => ({ ...input, variable: i === 0 ? first : other }));
      const sum = Array.from({ length: count }, () => SHARE).reduce((a, b) => binary("+", a, b));
      const { text = "" } = liveFormula({ ...outcome, tree: sum, inputs }) ?? {};
      expect(text.length).toBeLessThanOrEqual(8192);
      expect(text).not.toBe("");
      const said = [...text.matchAll(/"((?:[^"]|"")*)"/g)].map(([, words = ""]) => words.length);
      expect(Math.max(...said)).toBeLessThanOrEqual(255);
      expect(isLiveFormula(text, outcome.indicator.place)).toBe(true);
      sheet.write({ row: 0, column: 7 }, text);
      sheet.write({ row: 0, column: 6 }, "");
      sheet.write({ row: 1, column: 6 }, 0);
      if (quoted(first) !== "" && quoted(other) !== "")
        expect(sheet.cell(0, 7).value).toBe(`Belum lengkap: ${quoted(first)}`);
      sheet.write({ row: 0, column: 6 }, 1);
      expect(sheet.cell(0, 7).value).toBe(`Tidak dapat dihitung: pembagi "${quoted(other)}" bernilai 0.`);
    }),
    { numRuns: 60 },
  );
});

test("says without names what is missing where there are too many, and is no formula where it would be too long", () => {
  const outcome = outcomeOf(SHARE);
  const inputs = outcome.inputs.map((input) => ({ ...input, variable: "Jumlah ".repeat(20) }));
  const sumOf = (count: number): Tree =>
    Array.from({ length: count }, (_, i): Tree => ({ kind: "variable", input: i % 5 })).reduce((a, b) =>
      binary("+", a, b),
    );
  expect(liveFormula({ ...outcome, inputs, tree: sumOf(5) })?.text).toContain(
    '"Belum lengkap: ada isian yang masih kosong"',
  );
  expect(obstacleTo({ ...outcome, tree: sumOf(5) })).toBeNull();
  expect(obstacleTo({ ...outcome, tree: sumOf(4000) })).toMatchObject({ kind: "too-long" });
});

/** What earlier versions wrote for `SHARE`, with its result in H1. */
const EARLIER =
  '=IF(COUNT(G1,G2)<2,"Belum lengkap",IF(G2=0,"Pembagi nol",G1/G2+N("Hitung Capaian 1wa70w8-vxqcmr")))';

test("knows what earlier versions wrote, and what has moved apart under other labels, and no other words", () => {
  const outcome = outcomeOf(SHARE);
  const inputs = outcome.inputs.map((input) => ({
    ...input,
    cell: { row: input.cell.row * 2, column: 6 },
    variable: `${input.variable} lain`,
  }));
  const apart: Evaluated = { ...outcome, inputs };
  for (const formula of [EARLIER, liveOf(SHARE)]) {
    const moved = formula.replaceAll("G2", "G3");
    expect(isLiveFormula(formula, { row: 0, column: 7 })).toBe(true);
    expect(isOwnLiveFormula(moved, apart)).toBe(true);
    for (const typed of [moved.replace("Belum", "belum"), moved.replace("G1/G3", "G3/G1")])
      expect(isOwnLiveFormula(typed, apart)).toBe(false);
  }
});

test("is known again where rows have moved, and not once anything of it was changed", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...sampled()),
      fc.nat(500),
      fc.nat(),
      fc.constantFrom("0", "1", "9", "+", "*", "/"),
      (tree, down, at, other) => {
        const formula = liveOf(tree, down);
        expect(isLiveFormula(formula, { row: down, column: 7 })).toBe(true);
        expect(isLiveFormula(liveOf(tree), { row: 0, column: 7 })).toBe(true);
        const place = 1 + (at % (formula.length - 2));
        const changed = formula.slice(0, place) + other + formula.slice(place + 1);
        if (changed !== formula) expect(isLiveFormula(changed, { row: down, column: 7 })).toBe(false);
      },
    ),
  );
});

test("takes no formula of anybody else's for ours", () => {
  const cell = { row: 0, column: 7 };
  for (const formula of [
    "=G1/G2",
    '=G1/G2+N("Hitung Capaian")',
    '=G1/G2*100%+N("Hitung Capaian 00000000")',
    "=",
  ]) {
    expect(isLiveFormula(formula, cell)).toBe(false);
  }
});

test("is not offered where a cell formula could not give the result", () => {
  const outcome = outcomeOf({ kind: "variable", input: 0 });
  const fault = { kind: "overflow" } as const;
  expect(liveFormula({ ...outcome, status: "invalid", result: null, fault })).toBeNull();
  const { indicator, inputs } = outcome;
  const unread = {
    result: null,
    tree: null,
    matches: [],
    excelFormula: null,
    reason: "unread-formula",
    contradicting: null,
    alternatives: [],
  } as const;
  expect(liveFormula({ indicator, inputs, ...unread, status: "unresolved" })).toBeNull();
  expect(liveFormula({ ...outcome, excelFormula: null })).toBeNull();
  const nothing = binary("/", { kind: "variable", input: 0 }, { kind: "number", value: 0 });
  expect(liveFormula(outcomeOf(nothing))).toBeNull();
});

test.each([
  [0.1111111111111111, false],
  [1e-7, false],
  [1e21, false],
  [0.111111111111111, true],
  [1000, true],
])("is offered with the constant %d only if Excel keeps that as it is written: %s", (constant, isOffered) => {
  const tree: Tree = {
    kind: "binary",
    operator: "*",
    left: { kind: "variable", input: 0 },
    right: { kind: "negative", of: { kind: "number", value: constant } },
  };
  expect(liveFormula(outcomeOf(tree)) !== null).toBe(isOffered);
});

withLibreOffice("LibreOffice", () => {
  test("shows the same numbers", async () => {
    const rows = VALUES.map((value) => ["", "", "", "", "", "", value]);
    const workbook = await opened(await writeXlsx({ sheets: [{ name: "A", rows }] }));
    const numeric = sampled().filter((tree) => evaluate(tree, VALUES).ok);
    numeric.forEach((tree, i) => workbook.sheets[0]?.write({ row: i, column: 7 }, liveOf(tree)));
    const text = await flatXml(await workbook.save());
    const cells = [...text.matchAll(/<table:table-cell[^>]*table:formula="[^"]*"[^>]*>/g)];
    expect(cells).toHaveLength(numeric.length);
    numeric.forEach((tree, i) => {
      const found = evaluate(tree, VALUES);
      const shown = Number(/office:value="([^"]*)"/.exec(cells[i]?.[0] ?? "")?.[1]);
      if (found.ok)
        expect(Math.abs(shown - found.value)).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(found.value)));
    });
  }, 60_000);
});
