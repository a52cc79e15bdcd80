import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { FilledCells } from "../../src/workbook/model/filled-cells";

const edge = fc.nat(14);
const change = fc.record({ row: fc.nat(12), column: fc.nat(12), filled: fc.boolean() });

test("the filled part of any area is the smallest around every cell that holds something", () => {
  fc.assert(
    fc.property(fc.array(change), edge, edge, edge, edge, (changes, top, left, height, width) => {
      const cells = new FilledCells();
      const filled = new Map<string, { row: number; column: number }>();
      const area = { top, left, bottom: top + height, right: left + width };
      for (const one of changes) {
        cells.set(one.row, one.column, one.filled);
        if (one.filled) filled.set(`${one.row},${one.column}`, one);
        else filled.delete(`${one.row},${one.column}`);
        cells.within(area);
      }
      const inside = [...filled.values()].filter(
        ({ row, column }) => row >= top && row <= area.bottom && column >= left && column <= area.right,
      );
      const rows = inside.map(({ row }) => row);
      const columns = inside.map(({ column }) => column);
      expect(cells.within(area)).toEqual(
        inside.length === 0
          ? null
          : {
              ...{ top: Math.min(...rows), left: Math.min(...columns) },
              ...{ bottom: Math.max(...rows), right: Math.max(...columns) },
            },
      );
    }),
  );
});
