import { describe, expect, test } from "@jest/globals";
import { leap, selectArea, selectCell, step } from "../../src/workbench/selection";
import { memorySheet } from "./memory-sheet";

const EXTENT = { rows: 20, columns: 10 };
const MERGE = { top: 2, left: 1, bottom: 4, right: 3 };
const sheet = memorySheet({ merges: [MERGE], hiddenRows: [7], hiddenColumns: [5] });
const at = (row: number, column: number) => selectCell(sheet, { row, column });

describe("the selection", () => {
  test("of a cell inside merged cells is the whole of them, with the top left cell active", () => {
    expect(at(4, 3)).toEqual({ active: { row: 2, column: 1 }, area: MERGE });
  });

  test("of an area keeps the area, and of a single merged cell takes the whole merge", () => {
    const area = { top: 8, left: 0, bottom: 9, right: 2 };
    expect(selectArea(sheet, area)).toEqual({ active: { row: 8, column: 0 }, area });
    expect(selectArea(sheet, { top: 3, left: 2, bottom: 3, right: 2 }).area).toEqual(MERGE);
  });

  test("steps past merged cells as one", () => {
    expect(step(sheet, at(2, 1), "down", EXTENT).active).toEqual({ row: 5, column: 1 });
    expect(step(sheet, at(2, 1), "right", EXTENT).active).toEqual({ row: 2, column: 4 });
    expect(step(sheet, at(5, 2), "up", EXTENT).active).toEqual({ row: 2, column: 1 });
  });

  test("steps over hidden rows and columns", () => {
    expect(step(sheet, at(6, 0), "down", EXTENT).active).toEqual({ row: 8, column: 0 });
    expect(step(sheet, at(0, 6), "left", EXTENT).active).toEqual({ row: 0, column: 4 });
  });

  test("never leaves the sheet", () => {
    const corner = at(0, 0);
    expect(step(sheet, corner, "up", EXTENT)).toBe(corner);
    expect(step(sheet, corner, "left", EXTENT)).toBe(corner);
    const end = at(19, 9);
    expect(step(sheet, end, "down", EXTENT)).toBe(end);
    expect(leap(sheet, at(3, 0), 100, EXTENT).active.row).toBe(19);
    expect(leap(sheet, at(3, 0), -100, EXTENT).active.row).toBe(0);
  });
});
