import { describe, expect, test } from "@jest/globals";
import { editText } from "../../src/workbench/cell-text";
import { cell } from "./memory-sheet";

describe("what the formula bar shows of a cell", () => {
  test("a number has a decimal comma and all its digits", () => {
    expect(editText(cell(0.6923076923076923))).toBe("0,6923076923076923");
    expect(editText(cell(81.75, "0"))).toBe("81,75");
  });

  test("a percentage is shown times a hundred, without the dust of binary fractions", () => {
    expect(editText(cell(0.07, "0%"))).toBe("7%");
    expect(editText(cell(0.125, "0.00%"))).toBe("12,5%");
  });

  test("a date is shown as the sheet shows it", () => {
    expect(editText(cell(45342, "dd/mm/yyyy", "20/02/2024"))).toBe("20/02/2024");
    expect(editText(cell(45342, '"hari" 0', "hari 45342"))).toBe("45342");
  });

  test("a formula is shown as it stands", () => {
    expect(editText({ ...cell(3), formula: "=G12/G13" })).toBe("=G12/G13");
  });

  test("a text that would turn into something else when typed has an apostrophe before it", () => {
    expect(editText(cell("=1+1"))).toBe("'=1+1");
    expect(editText(cell("12,5"))).toBe("'12,5");
    expect(editText(cell("50%"))).toBe("'50%");
    expect(editText(cell("12 kelurahan"))).toBe("12 kelurahan");
    expect(editText(cell(""))).toBe("");
  });

  test("truth values are shown as Excel writes them", () => {
    expect(editText(cell(true))).toBe("TRUE");
  });
});
