import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { areaAddress } from "../../src/core/grid/address";
import { reads } from "../../src/workbook/model/formula-text";
import { placeKey } from "../../src/workbook/model/live-cell";
import { PlaceIndex } from "../../src/workbook/calculation/place-index";

const SHEETS = ["FORM 1", "Catatan"];
const edge = fc.nat({ max: 9 });
const places = fc.array(fc.record({ sheet: fc.nat({ max: 1 }), row: edge, column: edge }), { maxLength: 12 });
const formula = fc
  .record({ a: edge, b: edge, c: edge, d: edge, sheet: fc.constantFrom(null, ...SHEETS) })
  .map(({ a, b, c, d, sheet }) => {
    const area = {
      top: Math.min(a, b),
      bottom: Math.max(a, b),
      left: Math.min(c, d),
      right: Math.max(c, d),
    };
    return { sheet, area, text: `=SUM(${sheet === null ? "" : `'${sheet}'!`}${areaAddress(area)})` };
  });

describe("an index of places", () => {
  test("tells of a formula whether it reads one of them, as looking at each of them would", () => {
    fc.assert(
      fc.property(places, formula, fc.nat({ max: 1 }), (all, { sheet, area, text }, at) => {
        const index = new PlaceIndex(
          SHEETS,
          all.map((one) => ({ sheet: one.sheet, key: placeKey(one.row, one.column) })),
        );
        const on = sheet ?? SHEETS[at];
        const expected = all.some(
          (one) =>
            SHEETS[one.sheet] === on &&
            one.row >= area.top &&
            one.row <= area.bottom &&
            one.column >= area.left &&
            one.column <= area.right,
        );
        expect(index.isRead(reads(text), at)).toBe(expected);
      }),
    );
  });

  test("counts a formula that may read anything as reading them, unless there are none", () => {
    const unknown = reads("=INDIRECT(A1)");
    expect(new PlaceIndex(SHEETS, [{ sheet: 0, key: 5 }]).isRead(unknown, 1)).toBe(true);
    expect(new PlaceIndex(SHEETS, []).isRead(unknown, 1)).toBe(false);
  });
});
