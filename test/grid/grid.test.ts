import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { address, areaAddress, columnLetters, parseArea } from "../../src/core/grid/address";
import { cellAt, type Grid } from "../../src/core/grid/grid";
import { mergeLookup } from "../../src/core/grid/merges";
import { cellText, words } from "../../src/core/grid/text";

const grid: Grid = {
  sheet: "FORM 1",
  top: 4,
  left: 2,
  values: [
    ["a", 2],
    ["", 4],
  ],
  formulas: [
    ["a", "=1+1"],
    ["", 4],
  ],
  numberFormats: [
    ["General", "0.00"],
    ["General", "0%"],
  ],
  merges: [{ top: 4, left: 2, bottom: 5, right: 2 }],
};

describe("addresses", () => {
  test("name places the way Excel does", () => {
    expect(["A", "Z", "AA", "XFD"]).toEqual([0, 25, 26, 16383].map(columnLetters));
    expect(address({ row: 8, column: 6 })).toBe("G9");
    expect(areaAddress({ top: 8, left: 6, bottom: 12, right: 6 })).toBe("G9:G13");
  });

  test("read back to the same area, with a sheet name and dollar signs or without", () => {
    const edge = fc.tuple(fc.nat(1_000_000), fc.nat(16_000));
    fc.assert(
      fc.property(edge, edge, ([top, left], [height, width]) => {
        const area = { top, left, bottom: top + height, right: left + (width % 300) };
        expect(parseArea(areaAddress(area))).toEqual(area);
        expect(parseArea(`'FORM 1'!${areaAddress(area)}`)).toEqual(area);
      }),
    );
    expect(parseArea("$G$9")).toEqual({ top: 8, left: 6, bottom: 8, right: 6 });
    expect(parseArea("Total Kelurahan")).toBeNull();
  });
});

test("a cell is found by its place on the sheet, and is empty outside the used range", () => {
  expect(cellAt(grid, 4, 3)).toEqual({ value: 2, formula: "=1+1", numberFormat: "0.00" });
  expect(cellAt(grid, 5, 3)).toEqual({ value: 4, formula: null, numberFormat: "0%" });
  for (const [row, column] of [
    [0, 0],
    [4, 1],
    [6, 2],
  ] as const) {
    expect(cellAt(grid, row, column)).toEqual({ value: "", formula: null, numberFormat: "General" });
  }
});

test("a merged area is found from each of its cells, and from no other", () => {
  const merged = mergeLookup(grid);
  expect([merged(4, 2), merged(5, 2)]).toEqual([grid.merges[0], grid.merges[0]]);
  expect([merged(4, 3), merged(6, 2)]).toEqual([null, null]);
});

test("a merged area as large as the sheet costs no more than the used range", () => {
  const whole = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
  expect(mergeLookup({ ...grid, merges: [whole] })(5, 3)).toEqual(whole);
});

test("a cell's text loses what can't be seen at its ends, and keeps what stands between", () => {
  expect(cellText("\u00A0\u200B Total\nKelurahan \r\n")).toBe("Total\nKelurahan");
  expect(cellText(" \u200B\uFEFF")).toBe("");
  expect(cellText(13)).toBe("13");
  expect(words("Sub-Kegiatan 1.1:")).toEqual(["sub", "kegiatan", "1", "1"]);
});
