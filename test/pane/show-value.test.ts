import { describe, expect, it } from "@jest/globals";
import { paneWording } from "../../src/pane/wording/id/pane";
import { showContent, showResult } from "../../src/pane/wording/show-value";

describe("a result in Indonesian notation", () => {
  it.each([
    [0.8461538461538461, "percentage", "84,62%"],
    [1.115, "percentage", "111,50%"],
    [0, "percentage", "0,00%"],
    [81.75, "number", "81,75"],
    [2132.5, "number", "2.132,50"],
    [11, "count", "11"],
    [11927, "count", "11.927"],
    [0.5, "count", "0,5"],
  ] as const)("shows %d as a %s: %s", (value, kind, shown) => {
    expect(showResult({ value, kind }, paneWording)).toBe(shown);
  });

  it("rounds as Excel does, by 15 digits, where the last two lie just below the half", () => {
    expect(showResult({ value: 1.0049999999999997, kind: "number" }, paneWording)).toBe("1,01");
    expect(showResult({ value: 0.010049999999999998, kind: "percentage" }, paneWording)).toBe("1,01%");
    expect(showResult({ value: 10.075, kind: "number" }, paneWording)).toBe("10,08");
  });
});

describe("a cell's content in the list of changes", () => {
  it.each([
    ["", "General", "kosong"],
    ["Belum lengkap: Total Kelurahan (G12)", "General", "Belum lengkap: Total Kelurahan (G12)"],
    ["=G12/G13", "0.00%", "=G12/G13"],
    [0.8461538461538461, "0.00%", "84,62%"],
    [0.8461538461538461, "0%", "85%"],
    [84.61538461538461, "0.00", "84,62"],
    [1234.5, "#,##0.0", "1.234,5"],
    [0.8461538461538461, "General", "0,846153846"],
    [true, "General", "BENAR"],
  ] as const)("shows %j with the format %s as %s", (content, format, shown) => {
    expect(showContent(content, format, paneWording)).toBe(shown);
  });
});
