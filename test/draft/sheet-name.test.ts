import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { freeSheetName, LONGEST_NAME, sheetNameProblem } from "../../src/core/draft/sheet-name";

describe("a new sheet's name", () => {
  test.each([
    ["FORM 1 2025", null],
    ["Capaian (2)", null],
    ["Mu'in", null],
    ["  ", "empty"],
    ["x".repeat(31), null],
    ["x".repeat(32), "too-long"],
    ["FORM 1/2025", "forbidden"],
    ["FORM [1]", "forbidden"],
    ["'FORM 1'", "forbidden"],
    ["FORM\n1", "forbidden"],
    ["History", "forbidden"],
    ["form 1", "taken"],
  ])("%j is %s", (name, problem) => {
    expect(sheetNameProblem(name, ["FORM 1"])).toBe(problem);
  });

  test("is the first wish that is free, and else one with a number", () => {
    const wished = ["FORM 1", "FORM 1 2025"];
    expect(freeSheetName(wished, [])).toBe("FORM 1");
    expect(freeSheetName(wished, ["Form 1"])).toBe("FORM 1 2025");
    expect(freeSheetName(wished, ["FORM 1", "FORM 1 2025"])).toBe("FORM 1 2025 (2)");
    expect(freeSheetName(wished, ["FORM 1", "FORM 1 2025", "FORM 1 2025 (2)"])).toBe("FORM 1 2025 (3)");
  });

  test("is free and short enough, whatever names are there", () => {
    const letters = fc.string({
      unit: fc.constantFrom("F", "1", " ", "("),
      minLength: 1,
      maxLength: LONGEST_NAME,
    });
    fc.assert(
      fc.property(letters, fc.array(letters), (wish, taken) => {
        fc.pre(wish.trim() !== "");
        expect(sheetNameProblem(freeSheetName([wish], [...taken, wish]), [...taken, wish])).toBeNull();
      }),
    );
  });
});
