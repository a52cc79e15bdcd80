import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { pageBreaks } from "../../src/core/draft/page-breaks";

const PAGE = 100;
const blocks = fc.array(
  fc.record({ rows: fc.integer({ min: 1, max: 5 }), height: fc.integer({ min: 1, max: 150 }) }),
  { minLength: 1 },
);

test("a page ends before a block only, and only where that block would not fit", () => {
  fc.assert(
    fc.property(blocks, fc.integer({ min: 20, max: PAGE }), (all, first) => {
      const breaks = new Set(pageBreaks(all, first, PAGE));
      let row = 0;
      let used = 0;
      let room = first;
      for (const { rows, height } of all) {
        if (breaks.delete(row)) {
          expect(used + height).toBeGreaterThan(room);
          used = 0;
          room = PAGE;
        } else if (row > 0) expect(used + height).toBeLessThanOrEqual(room);
        used += height;
        row += rows;
      }
      expect([...breaks]).toEqual([]);
    }),
  );
});
