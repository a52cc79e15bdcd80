import { describe, expect, test } from "@jest/globals";
import type { CellValue } from "../../src/core/grid/grid";
import { typed } from "../../src/workbook/live/typing";

describe("what is typed is read as an Indonesian Excel reads it", () => {
  test.each<[string, CellValue]>([
    ["12,5", 12.5],
    ["-3", -3],
    [" 7 ", 7],
    [",5", 0.5],
    ["1.234,5", 1234.5],
    ["11.927", 11927],
    ["TRUE", true],
    ["", ""],
    ["12.5", "12.5"],
    ["9/13", "9/13"],
    ["1.23.456", "1.23.456"],
    ["12 kelurahan", "12 kelurahan"],
    ["11\n13", "11\n13"],
    ["'13", "13"],
    ["=", "="],
    ["1".repeat(400), "1".repeat(400)],
  ])("%j is %j", (text, content) => {
    expect(typed(text, "General").content).toBe(content);
  });

  test.each([
    ["50%", 0.5, "0%"],
    ["8,7%", 0.087, "0.00%"],
    ["1.500", 1500, "#,##0"],
  ])("%s brings the number format with it", (text, content, numberFormat) => {
    expect(typed(text, "General")).toMatchObject({ content, numberFormat });
  });

  test("in a percentage cell a number is that many percent", () => {
    expect([typed("84,62", "0.00%").content, typed("0,5", "0.00%").content]).toEqual([0.8462, 0.5]);
  });

  test("a text cell keeps everything as text", () => {
    expect([typed("12,5", "@"), typed("=A1", "@")]).toMatchObject([
      { content: "12,5", literal: true },
      { content: "=A1", literal: true },
    ]);
  });

  test.each([
    ["=SUM(G12;G13)*0,5", "=SUM(G12,G13)*0.5"],
    ["=G12*0,5", "=G12*0.5"],
    ['=IF(G12="a;b";1,5;2)', '=IF(G12="a;b",1.5,2)'],
    ["=ROUND(G12/3,2)", "=ROUND(G12/3,2)"],
    ["=(G12+1,5)/2", "=(G12+1.5)/2"],
  ])("%s is the formula %s", (text, content) => {
    expect(typed(text, "General")).toMatchObject({ content, literal: false });
  });
});
