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
        const [there] = outcomeOf({ ...change, inputs: [read.value] }, format).inputs;
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
    expect(readTypedInput(input("General"), text)).toEqual({ kind: "number", value, isShare: false });
  });

  test("is refused in the words of the note where it can be read in two ways", () => {
    const { message } = { message: "", ...readTypedInput(input("General"), "1.234") };
    expect(message).toMatch(
      /^Isian ".+" \(G\d+\) dapat berarti 1234 atau 1,234\. Ketik ulang tanpa titik\.$/,
    );
  });

  test("is a percentage exactly where the cell is formatted as one", () => {
    expect(readTypedInput(share("0%"), "85%")).toEqual({ kind: "number", value: 0.85, isShare: true });
    expect(readTypedInput(share("General"), "85%")).toEqual({ kind: "percent-elsewhere" });
    expect(readTypedInput(share("0%"), "85")).toEqual({ kind: "percent-missing" });
  });
});
