import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readerOf } from "../../src/core/matching/interpret";
import { findForm } from "../../src/core/form/find";
import { evaluate } from "../../src/core/formula/evaluate";
import { binary, variablesOf, type Tree } from "../../src/core/formula/tree";
import { arithmetic, numeral } from "../../src/core/outcome/arithmetic";
import { calculate } from "../../src/core/outcome/calculate";
import { explain } from "../../src/core/outcome/explain";
import type { Outcome } from "../../src/core/outcome/outcome";
import { layOut, officeForm } from "../form/form-layout";
import { LABELS, trees } from "../formula/notations";

function outcomes(filled: boolean): readonly Outcome[] {
  const { grid } = layOut(officeForm(filled));
  const form = findForm(grid);
  if (form === null) throw new Error("No form was found");
  return calculate(form, grid);
}

describe("the explanation of a result", () => {
  const explained = outcomes(true).map((each) => explain(each));

  test("names each phrase with its variable, cell and value, and the calculation", () => {
    expect(explained[1]).toEqual({
      phrases: [
        expect.objectContaining({
          variable: "Jumlah Kelurahan dengan kategori cepat berkembang",
          value: "9",
          source: null,
        }),
        expect.objectContaining({ variable: "Total Kelurahan", value: "13", isCertain: true }),
      ],
      calculation: "9 ÷ 13 × 100%",
    });
    expect(explained[6]?.calculation).toBe("11");
  });

  test("names the regulation where a definition says what a bracket is", () => {
    expect(explained[0]?.calculation).toBe("3,27 × 25");
    expect(explained[0]?.phrases.map(({ source }) => source)).toEqual(["PermenPANRB 14/2017", null]);
    expect(
      explained.flatMap((each) => each?.phrases ?? []).filter(({ source }) => source !== null),
    ).toHaveLength(1);
  });

  test("marks what was bound with doubt", () => {
    expect(explained[10]?.phrases.map(({ variable, isCertain }) => [variable, isCertain])).toEqual([
      ["Jumlah Kelembagaan Masyarakat Yang Dibina", true],
      ["Total Jumlah Kelembagaan Masyarakat yang Aktif", false],
    ]);
    expect(explained[1]?.phrases.every(({ isCertain }) => isCertain)).toBe(true);
  });

  test("is not there where there is no result", () => {
    expect(outcomes(false).map((each) => explain(each))).toEqual(outcomes(false).map(() => null));
  });
});

describe("a calculation as people write it", () => {
  const [a, b]: readonly Tree[] = [
    { kind: "variable", input: 0 },
    { kind: "variable", input: 1 },
  ];
  if (a === undefined || b === undefined) throw new Error("There are two variables");

  test("read back, is the same calculation", () => {
    fc.assert(
      fc.property(
        trees,
        fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 5, maxLength: 5 }),
        (tree, values) => {
          const used = new Set(variablesOf(tree));
          const found = readerOf(arithmetic(tree, LABELS))(LABELS.filter((_, i) => used.has(i)));
          if (!found.ok) throw new Error(`${found.reason}: ${arithmetic(tree, LABELS)}`);
          const [is, shall] = [
            evaluate(
              found.tree,
              values.filter((_, i) => used.has(i)),
            ),
            evaluate(tree, values),
          ];
          expect(is.ok).toBe(shall.ok);
          if (is.ok && shall.ok) expect(is.value).toBeCloseTo(shall.value, 9);
        },
      ),
    );
  });

  test("has the brackets it needs and no others", () => {
    const sum = binary("+", a, b);
    expect(arithmetic(binary("/", sum, sum), ["9", "13"])).toBe("(9 + 13) ÷ (9 + 13)");
    expect(arithmetic(binary("-", a, binary("-", b, a)), ["9", "13"])).toBe("9 − (13 − 9)");
    expect(arithmetic(binary("-", binary("-", a, b), a), ["9", "13"])).toBe("9 − 13 − 9");
    expect(arithmetic(binary("/", a, binary("*", b, b)), ["9", "13"])).toBe("9 ÷ (13 × 13)");
  });

  test("never lets a minus sign follow another sign", () => {
    expect(arithmetic(binary("-", a, b), [numeral(-9), numeral(-13)])).toBe("(−9) − (−13)");
    expect(arithmetic({ kind: "negative", of: a }, [numeral(-9)])).toBe("−(−9)");
    expect(arithmetic(a, [numeral(-9)])).toBe("−9");
  });

  test("has its numbers in Indonesian notation, all digits shown", () => {
    expect([11927, 3.27, 0.1 + 0.2, 1234.5, 0.000001].map((each) => numeral(each))).toEqual([
      "11.927",
      "3,27",
      "0,3",
      "1.234,5",
      "0,000001",
    ]);
  });
});
