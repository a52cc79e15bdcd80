import { describe, expect, test } from "@jest/globals";
import { address } from "../../src/core/grid/address";
import type { Position } from "../../src/core/grid/grid";
import { excelGateway } from "../../src/excel/excel-gateway";
import { layOut, officeForm, type Entry } from "../form/form-layout";
import { openGrid } from "./open-layout";
import type { Run } from "../../src/gateway/run";

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

/** An indicator by its number, a share of its own 40. */
function share(number: number): Entry {
  const thing = `usulan ${String.fromCharCode(64 + number)}`;
  return {
    ...{
      section: "Tujuan",
      number: String(number),
      name: `Program ${number}`,
      definition: "",
      layout: "rows",
    },
    indicator: `Persentase ${thing}`,
    formula: `(Jumlah ${thing} disepakati : Total ${thing}) x 100%`,
    variables: [`Jumlah ${thing} disepakati`, `Total ${thing}`],
    inputs: [30, 40],
  };
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

  test("counts with the new result at the end of a chain over all indicators", async () => {
    const last = 20;
    const { grid, placed } = layOut(Array.from({ length: last + 1 }, (_, i) => share(i + 1)));
    const { sheet } = await openGrid(grid);
    for (let i = 0; i < last; i++) {
      const [from, to] = [placed[i + 1]?.firstRow ?? 0, placed[i]?.valueRows[0] ?? 0];
      sheet.write({ row: to, column: VALUE }, `=${address({ row: from, column: RESULT })}*10`);
    }
    const { outcomes } = await recalculated();
    const told = outcomes.flatMap(({ notes }) => notes.filter(({ code }) => code === "unsettled-input"));
    expect(told).toEqual([]);
    const checked = outcomes.slice(0, last).map(({ inputs: [input], result }, i) => {
      const before = outcomes[i + 1]?.result?.value ?? NaN;
      return [input?.raw === before * 10, typeof result?.value];
    });
    expect(checked).toEqual(checked.map(() => [true, "number"]));
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

  test.each([
    ["directly", (own: string) => [`=${own}*10`]],
    ["from a result that it counts up", (own: string) => [`=IF(ISNUMBER(${own}),${own}+1,1)`]],
    ["through another cell", (own: string) => ["=Z50+1", `=${own}*2`]],
    ["with the whole column", () => ["=SUM(H:H)"]],
  ])("gives no result where it builds on its own one: %s", async (_, formulas) => {
    const { grid, at } = form();
    const { sheet } = await openGrid(grid);
    const [input = "", beside] = formulas(address(at(1).result));
    if (beside !== undefined) sheet.write({ row: 49, column: 25 }, beside);
    sheet.write(at(1).value, input);
    for (let run = 1; run <= 2; run++) {
      const { outcomes } = await recalculated();
      const told = outcomes.map(({ notes }) => notes.filter(({ code }) => code === "circular-input"));
      expect(told.flat()).toMatchObject([{ severity: "error", cell: at(1).value }]);
      expect(outcomes[1]).toMatchObject({ status: "invalid", result: null });
      expect(String(sheet.cell(at(1).result.row, RESULT).value)).toMatch(/^Tidak dapat dihitung: /);
    }
  });

  test("gives neither result where two indicators build on each other's", async () => {
    const { grid, at } = form();
    const { sheet } = await openGrid(grid);
    sheet.write(at(1).value, `=${address(at(2).result)}*10`);
    sheet.write(at(2).value, `=N(${address(at(1).result)})*10`);
    const { outcomes } = await recalculated();
    expect(outcomes.slice(1, 3).map(({ status }) => status)).toEqual(["invalid", "invalid"]);
    expect(outcomes.slice(1, 3).map(({ notes }) => notes[0]?.code)).toEqual([
      "circular-input",
      "circular-input",
    ]);
  });

  test("is told to be unsettled where no formula on the sheet says that it builds on its own result", async () => {
    const { grid, at } = form();
    const { sheet } = await openGrid(grid);
    const { row, column } = at(1).result;
    const own = `INDIRECT(ADDRESS(${row + 1},${column + 1}))`;
    sheet.write(at(1).value, `=IF(ISNUMBER(${own}),${own}+1,1)`);
    const { outcomes } = await recalculated();
    const unsettled = outcomes.map(({ notes }) => notes.filter(({ code }) => code === "unsettled-input"));
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
