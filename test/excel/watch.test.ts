import { expect, test } from "@jest/globals";
import { excelGateway } from "../../src/excel/excel-gateway";
import { layOut, officeForm } from "../form/form-layout";
import { openGrid } from "./open-layout";

const settle = (): Promise<void> => new Promise((go) => setTimeout(go, 20));

test("tells what the person changes, by the sheet's id, and never what a run or an undo writes", async () => {
  const { grid, placed } = layOut(officeForm());
  const { sheet } = await openGrid(grid);
  const gateway = excelGateway();
  const told: string[] = [];
  const watch = await gateway.watchInputs((sheetId) => told.push(sheetId));
  if (!watch.ok) throw new Error(watch.failure.message);
  await gateway.recalculate();
  await gateway.undo();
  await settle();
  expect(told).toEqual([]);
  const input = { row: placed[1]?.valueRows[0] ?? 0, column: 6 };
  sheet.write(input, 10);
  await settle();
  expect(told).toEqual([sheet.id]);
  await watch.value();
  sheet.write(input, 11);
  await settle();
  expect(told).toEqual([sheet.id]);
});
