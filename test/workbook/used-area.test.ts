import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Area } from "../../src/core/grid/grid";
import { UsedArea } from "../../src/workbook/model/used-area";
import { opened } from "./engine";
import { handMade, zipped } from "./file";

const place = fc.record({ row: fc.nat({ max: 6 }), column: fc.nat({ max: 4 }) });

function areaAround(places: readonly string[]): Area | null {
  if (places.length === 0) return null;
  const rows = places.map((one) => Number(one.split(" ")[0]));
  const columns = places.map((one) => Number(one.split(" ")[1]));
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

describe("the used area", () => {
  test("is the smallest area around the used cells, in whatever order they come and go", () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), (toggles) => {
        const used = new UsedArea();
        const places = new Set<string>();
        for (const { row, column } of toggles) {
          const name = `${row} ${column}`;
          if (places.delete(name)) used.remove(row, column);
          else {
            places.add(name);
            used.add(row, column);
          }
          expect(used.area).toEqual(areaAround([...places]));
        }
      }),
    );
  });

  test("follows what is written, emptied and formatted on a sheet", async () => {
    const workbook = await opened(zipped(handMade('<sheetData><row r="2"><c r="B2"/></row></sheetData>')));
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    expect(sheet.usedArea()).toBeNull();
    sheet.write({ row: 4, column: 3 }, 7);
    sheet.write({ row: 1, column: 0 }, "=D5");
    expect(sheet.usedArea()).toEqual({ top: 1, left: 0, bottom: 4, right: 3 });
    sheet.write({ row: 4, column: 3 }, "");
    expect(sheet.usedArea()).toEqual({ top: 1, left: 0, bottom: 1, right: 0 });
    sheet.setNumberFormat({ row: 1, column: 1 }, "0.00%");
    expect(sheet.usedArea()).toEqual({ top: 1, left: 0, bottom: 1, right: 1 });
  });
});
