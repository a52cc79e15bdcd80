import { describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import type { CellValue } from "../../src/core/grid/grid";
import { layOut, type Entry } from "../form/form-layout";
import { click } from "./click";
import { hostileFile } from "./hostile-file";

jest.setTimeout(120_000);

const entry = (formula: string, inputs: readonly CellValue[]): Entry => ({
  ...{ section: "Tujuan", number: "1", name: "Layanan", indicator: "Usulan", definition: "", layout: "rows" },
  ...{ formula, variables: ["Skor usulan", "Skor warga"], inputs },
});

/** What the result cell holds after a click, and the codes of the notes. */
async function resultOf(
  formula: string,
  inputs: readonly CellValue[],
): Promise<{ readonly value: CellValue; readonly status: string; readonly codes: readonly string[] }> {
  const { grid, placed } = layOut([entry(formula, inputs)]);
  const { run, again } = await click(hostileFile(grid));
  const [outcome] = run.outcomes;
  return {
    value: again.cell(placed[0]?.firstRow ?? -1, 7).value,
    status: outcome?.status ?? "",
    codes: outcome?.notes.map(({ code }) => code) ?? [],
  };
}

const DIVIDE = "Skor usulan : Skor warga";
const TIMES = "Skor usulan x Skor warga";

describe("numbers at the edge", () => {
  test.each<[string, string, readonly CellValue[], number]>([
    ["the largest", TIMES, [1e308, 1], 1e308],
    ["the smallest", TIMES, [5e-324, 1], 5e-324],
    ["one that becomes nothing", DIVIDE, [5e-324, 4], 0],
    ["a zero to divide", DIVIDE, [0, 7], 0],
    ["a negative zero", TIMES, [-0, 7], 0],
    ["one that a double can't tell from its neighbour", TIMES, [2 ** 53, 1], 9007199254740992],
    ["a third", DIVIDE, [1, 3], 1 / 3],
    ["Indonesian text", TIMES, ["1.234,5", 2], 2469],
    ["English text", TIMES, ["1,234.5", 2], 2469],
    ["text with a minus of its own", TIMES, ["\u22124", 2], -8],
    ["full-width digits", TIMES, ["\uFF11\uFF12", 2], 24],
  ])("%s is calculated as Excel calculates it", async (_, formula, inputs, result) => {
    const { value, status } = await resultOf(formula, inputs);
    expect([status, value]).toEqual(["computed", result]);
    expect(Object.is(value, -0)).toBe(false);
  });

  test.each<[string, string, readonly CellValue[], string]>([
    ["too large a product", TIMES, [1e308, 10], "overflow"],
    ["too large a quotient", DIVIDE, [1e308, 1e-10], "overflow"],
    ["a zero divisor", DIVIDE, [7, 0], "zero-divisor"],
    ["a negative zero divisor", DIVIDE, [7, -0], "zero-divisor"],
    ["a text with two readings", TIMES, ["1.234", 2], "ambiguous-number"],
    ["another text with two readings", TIMES, ["1,234", 2], "ambiguous-number"],
    ["figures beyond a double", TIMES, ["9".repeat(400), 2], "not-a-number"],
    ["a number in the notation of programs", TIMES, ["1e308", 2], "not-a-number"],
    ["a hexadecimal number", TIMES, ["0x10", 2], "not-a-number"],
    ["the word for no number", TIMES, ["NaN", 2], "not-a-number"],
    ["the word for no end", TIMES, ["Infinity", 2], "not-a-number"],
    ["digits of another script", TIMES, ["\u0661\u0662", 2], "not-a-number"],
    ["a date in words", TIMES, ["20 Februari 2024", 2], "date-value"],
    ["an error value", TIMES, ["#DIV/0!", 2], "error-value"],
    ["another error value", DIVIDE, [2, "#REF!"], "error-value"],
    ["a truth value", TIMES, [true, 2], "boolean-value"],
  ])("%s gives no number but a sentence", async (_, formula, inputs, code) => {
    const { value, status, codes } = await resultOf(formula, inputs);
    expect(status).toBe("invalid");
    expect(value).toMatch(/^(?:Isian tidak valid|Tidak dapat dihitung): /);
    expect(codes).toContain(code);
  });

  test("are never silently another number: any two numbers give what a double gives, or a sentence", async () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    await fc.assert(
      fc.asyncProperty(number, number, fc.constantFrom(DIVIDE, TIMES), async (a, b, formula) => {
        const { value, status } = await resultOf(formula, [a, b]);
        const exact = formula === TIMES ? a * b : a / b;
        if (Number.isFinite(exact)) expect([status, value]).toEqual(["computed", exact === 0 ? 0 : exact]);
        else expect([status, typeof value]).toEqual(["invalid", "string"]);
      }),
      { numRuns: 60 },
    );
  });
});
