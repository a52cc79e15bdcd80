import { describe, expect, it } from "@jest/globals";
import type { Held, Result } from "../../src/core/outcome/outcome";
import { paneWording } from "../../src/pane/wording/id/pane";
import { showContent, showOutcome, showResult } from "../../src/pane/wording/show-value";
import { outcome } from "./sample-run";

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

describe("the result of an indicator whose cell has a number format of its own", () => {
  const shown = (value: number, kind: Result["kind"], numberFormat: string, by: Held["by"] = "ours") => {
    const computed = outcome({
      row: 9,
      section: "",
      indicator: "A",
      status: "computed",
      result: { value, kind },
    });
    return showOutcome({ ...computed, held: { by, value: "", numberFormat } }, paneWording);
  };

  it.each([
    ["that rounds more", 0.8461538461538461, "percentage", "0%", "85% (84,62%)"],
    ["that rounds more", 81.75, "number", "0.0", "81,8 (81,75)"],
    ["that rounds more", 1234567.5, "count", "#,##0", "1.234.568 (1.234.567,5)"],
    ["that rounds away nothing", 0.85, "percentage", "0%", "85%"],
    ["that rounds away nothing", 11, "count", "0.00", "11,00"],
    ["that rounds less", 0.8461538461538461, "percentage", "0.000%", "84,615%"],
    ["that a run replaces", 0.8461538461538461, "percentage", "General", "84,62%"],
    ["that a run replaces", 81.75, "number", "0%", "81,75"],
    ["that is too artful to be told", 81.75, "number", '0.0_);[Red]"x"', "81,75"],
  ] as const)("is shown as one %s shows it: %d as a %s by %s", (_, value, kind, format, text) => {
    expect(shown(value, kind, format)).toBe(text);
  });

  it("is shown as it is where the cell shows a formula of the user's own", () => {
    expect(shown(0.8461538461538461, "percentage", "0%", "own-formula")).toBe("84,62%");
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
