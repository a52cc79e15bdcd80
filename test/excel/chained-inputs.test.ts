import { describe, expect, test } from "@jest/globals";
import { address } from "../../src/core/grid/address";
import type { Position } from "../../src/core/grid/grid";
import { excelGateway } from "../../src/excel/excel-gateway";
import type { Run } from "../../src/excel/gateway";
import { layOut, officeForm } from "../form/form-layout";
import { openGrid } from "./open-layout";

const VALUE = 6;
const RESULT = 7;

/** The office's form, with where the values and the result of its indicators stand. */
function form() {
  const { grid, placed } = layOut(officeForm());
  const at = (indicator: number): { value: Position; total: Position; result: Position } => {
    const [value = -1, total = -1] = placed[indicator]?.valueRows ?? [];
    return {
      value: { row: value, column: VALUE },
      total: { row: total, column: VALUE },
      result: { row: placed[indicator]?.firstRow ?? -1, column: RESULT },
    };
  };
  return { grid, at };
}

async function recalculated(): Promise<Run> {
  const answer = await excelGateway().recalculate();
  if (!answer.ok) throw new Error(answer.failure.message);
  return answer.value;
}

describe("an input that is a formula over another indicator's result", () => {
  test("counts with the new result, in whatever order the two stand, and a second run changes nothing", async () => {
    const { grid, at } = form();
    const { sheet } = await openGrid(grid);
    sheet.write(at(1).value, `=${address(at(2).result)}*10`);
    sheet.write(at(2).value, `=${address(at(3).result)}*10`);
    const run = await recalculated();
    const [, second, third, fourth] = run.outcomes.map((outcome) => outcome.result?.value);
    expect(fourth).toBe(57 / 60);
    expect(third).toBe(((57 / 60) * 10) / 13);
    expect(second).toBe((((57 / 60) * 10) / 13 / 13) * 10);
    expect(sheet.cell(at(1).result.row, RESULT).value).toBe(second);
    expect((await recalculated()).plan.writes).toEqual([]);
  });

  test("leaves one account of all that was written, with what stood there before", async () => {
    const { grid, at } = form();
    const { sheet } = await openGrid(grid);
    sheet.write(at(1).value, `=${address(at(2).result)}*10`);
    const run = await recalculated();
    const writes = run.plan.writes.filter(({ cell }) => address(cell) === address(at(1).result));
    expect(run.plan.writes).toHaveLength(15);
    expect(writes).toHaveLength(1);
    expect(writes[0]?.before).toEqual({ content: "", numberFormat: "General" });
    expect(writes[0]?.after).toEqual({
      content: run.outcomes[1]?.result?.value,
      numberFormat: sheet.cell(at(1).result.row, RESULT).numberFormat,
    });
  });

  test("is told to be unsettled where it builds on its own result", async () => {
    const { grid, at } = form();
    const { sheet } = await openGrid(grid);
    sheet.write(at(1).value, `=IF(ISNUMBER(${address(at(1).result)}),${address(at(1).result)}+1,1)`);
    const run = await recalculated();
    const unsettled = run.outcomes.map(({ notes }) => notes.filter(({ code }) => code === "unsettled-input"));
    expect(unsettled[1]).toMatchObject([{ severity: "warning", cell: at(1).value }]);
    expect(unsettled.flat()).toHaveLength(1);
  });
});

test("formulas among the inputs that do not build on results cost no further round trip", async () => {
  const { grid, at } = form();
  const { sheet, standIn } = await openGrid(grid);
  sheet.write(at(1).value, "=4+5");
  await recalculated();
  expect(standIn.roundTrips()).toBe(3);
  await recalculated();
  expect(standIn.roundTrips()).toBe(5);
});
