import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { CellValue, Grid } from "../../src/core/grid/grid";
import { openInputs, readTypedInput, type OpenInput } from "../../src/core/outcome/open-input";
import type { Outcome } from "../../src/core/outcome/outcome";
import { recalculate } from "../../src/core/recalculate";
import { showTyped } from "../../src/pane/wording/show-value";
import { layOut, officeForm, type Entry } from "../form/form-layout";
import { typedTexts } from "./typed-texts";

const [, SECOND] = officeForm();

/** An indicator of the office's, with other inputs or labels. */
function entryWith(change: Partial<Entry>): Entry {
  if (SECOND === undefined) throw new Error("The office's form is empty");
  return { ...SECOND, ...change };
}

function outcomeOf(change: Partial<Entry>, numberFormat = "General"): Outcome {
  const { grid } = layOut([entryWith(change)]);
  const formats = grid.values.map((row) => row.map(() => numberFormat));
  const [outcome] = recalculate({ ...grid, numberFormats: formats } satisfies Grid)?.outcomes ?? [];
  if (outcome === undefined) throw new Error("No indicator was found");
  return outcome;
}

describe("the inputs that can be filled in from elsewhere", () => {
  test("are the blank ones that the result waits for", () => {
    const variables = (inputs: readonly CellValue[]): readonly string[] =>
      openInputs(outcomeOf({ inputs })).map(({ variable }) => variable);
    expect(variables([])).toEqual(SECOND?.variables);
    expect(variables([9])).toEqual(SECOND?.variables.slice(1));
    expect(variables([9, 13])).toEqual([]);
    expect(variables([9, "-"])).toEqual([]);
    expect(variables(["1.234", ""])).toEqual(SECOND?.variables.slice(1));
  });

  test("are none where several values share a cell", () => {
    expect(openInputs(outcomeOf({ layout: "one-cell", inputs: [] }))).toEqual([]);
  });
});

const LABELS = [
  ["Jumlah kelurahan aktif", "Total kelurahan"],
  ["Persentase kelurahan aktif", "Persentase kelurahan"],
  ["Realisasi anggaran (ribu rupiah)", "Pagu anggaran (ribu rupiah)"],
  ["Lama layanan (menit)", "Lama layanan standar (menit)"],
  ["Panjang jalan baik", "Panjang jalan"],
] as const;
const FORMATS = ["General", "0.00", "#,##0", "0%", "0.00%", "@", "d/m/yyyy", "0.0,", '0 "km"', ";;;"];

const texts = fc.oneof(fc.string(), typedTexts);

describe("a text that is typed for a blank input", () => {
  test("gives a number that the cell is then read as, and that is shown as it is; or a reason", () => {
    const tried = fc.property(
      texts,
      fc.constantFrom(...LABELS),
      fc.constantFrom(...FORMATS),
      (text, labels, format) => {
        const [first, second] = labels;
        const formula = `(${first} : ${second}) x 100%`;
        const change = { formula, variables: labels, indicator: formula };
        const [input] = openInputs(outcomeOf({ ...change, inputs: [] }, format));
        if (input === undefined) throw new Error("Nothing is open");
        const read = readTypedInput(input, text);
        if (read.kind === "refused") expect(read.message).toContain("Isian ");
        if (read.kind !== "number") return;
        const [there] = outcomeOf({ ...change, inputs: [read.value] }, read.numberFormat ?? format).inputs;
        expect(there?.reading).toMatchObject({ kind: "number", value: read.value, isShare: read.isShare });
        const shown = showTyped(read.value, read.isShare, "id-ID");
        expect(Number(shown.replace(",", ".").replace(/%$/, "e-2"))).toBe(read.value);
      },
    );
    fc.assert(tried, { numRuns: 400 });
  });

  const input = (numberFormat: string): OpenInput => {
    const [one] = openInputs(outcomeOf({ inputs: [] }, numberFormat));
    if (one === undefined) throw new Error("Nothing is open");
    return one;
  };
  const share = (numberFormat: string): OpenInput => ({
    ...input(numberFormat),
    variable: "Persentase kelurahan aktif",
  });

  test.each([
    ["1.234,5", 1234.5],
    ["12,5", 12.5],
    ["1.250 kelurahan", 1250],
    [" 13 ", 13],
    ["dua belas", 12],
  ])("%j is %d, as in the sheet", (text, value) => {
    const read = { kind: "number", value, isShare: false, numberFormat: null };
    expect(readTypedInput(input("General"), text)).toEqual(read);
  });

  test("is refused in the words of the note where it can be read in two ways", () => {
    const { message } = { message: "", ...readTypedInput(input("General"), "1.234") };
    expect(message).toMatch(
      /^Isian ".+" \(G\d+\) dapat berarti 1234 atau 1,234\. Ketik ulang tanpa titik\.$/,
    );
  });

  test.each([
    ["0%", "85%", 0.85, null],
    ["0.0%", "-12,5 %", -0.125, null],
    ["General", "85%", 0.85, "0%"],
    ["General", "12,5%", 0.125, "0.00%"],
    ["General", "29 persen", 0.29, "0%"],
  ])(
    "in a cell with the format %s, %j is a percentage, as Excel has it",
    (format, text, value, numberFormat) => {
      expect(readTypedInput(share(format), text)).toEqual({
        kind: "number",
        value,
        isShare: true,
        numberFormat,
      });
    },
  );

  test("is no percentage in another cell, none of a count, and nothing else in a cell of percentages", () => {
    expect(readTypedInput(share("0.00"), "85%")).toEqual({ kind: "percent-elsewhere" });
    expect(readTypedInput(share("0%"), "85")).toEqual({ kind: "percent-missing", value: 85 });
    expect(readTypedInput(input("General"), "12,5%")).toEqual({ kind: "percent-of-count" });
    for (const text of ["13", "-5", "12,5%"]) {
      expect(readTypedInput(input("0%"), text)).toEqual({ kind: "count-in-percent-cell" });
    }
  });

  test("is negative with the sign before its digits alone; other ways to write that are told from no number at all", () => {
    for (const text of ["-5", "\u22125", "minus 5"]) {
      expect(readTypedInput(input("General"), text)).toMatchObject({ kind: "number", value: -5 });
    }
    for (const text of ["- 5", "\u20135", "(5)", "( 5,5 )", "5-", "1.250 -", "-5 kelurahan"]) {
      expect([text, readTypedInput(share("General"), text)]).toEqual([text, { kind: "negative" }]);
    }
    const { message } = { message: "", ...readTypedInput(input("General"), "-1.234") };
    expect(message).toMatch(/ dapat berarti -1234 atau -1,234\. Ketik ulang tanpa titik\.$/);
  });

  test.each(["-", "...", "n/a"])("%j says that there is no number yet", (text) => {
    expect(readTypedInput(input("General"), text)).toEqual({ kind: "nothing" });
  });
});
