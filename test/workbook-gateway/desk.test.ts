import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { workbookGateway } from "../../src/workbook-gateway/workbook-gateway";
import { opened } from "../workbook/engine";
import { deskFor } from "./both-ways";

const INPUT = { row: 8, column: 6 };

async function laid() {
  const workbook = await opened(new Uint8Array(await readFile("assets/form-1-terisi.xlsx")));
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("The workbook has no sheet");
  const desk = deskFor(workbook);
  return { workbook, sheet, desk, gateway: workbookGateway(workbook, desk) };
}

test("a run waits while a cell is being typed into, and whoever is told of no progress is refused", async () => {
  const { desk, gateway, workbook } = await laid();
  desk.isEditing = true;
  expect(await gateway.recalculate()).toMatchObject({ ok: false, failure: { code: "editing-cell" } });
  const steps: string[] = [];
  const run = gateway.recalculate({ onProgress: ({ step }) => steps.push(step) });
  await new Promise((go) => setTimeout(go, 20));
  expect([steps, workbook.settings.size]).toEqual([["waiting"], 0]);
  desk.isEditing = false;
  expect(await run).toMatchObject({ ok: true });
});

test("tells what a person types, and never what a run writes; and shows the cell that is asked for", async () => {
  const { desk, gateway, workbook, sheet } = await laid();
  const told: string[] = [];
  const watch = await gateway.watchInputs((sheetId) => told.push(sheetId));
  await gateway.recalculate();
  expect(told).toEqual([]);
  workbook.type(sheet, INPUT, "3,5");
  await Promise.resolve();
  expect(told).toEqual([sheet.id]);
  if (watch.ok) await watch.value();
  workbook.type(sheet, INPUT, "3,6");
  await Promise.resolve();
  expect(told).toEqual([sheet.id]);
  await gateway.goTo({ id: sheet.id, name: sheet.name }, INPUT);
  expect(desk.at).toEqual({ sheetId: sheet.id, cell: INPUT });
});

test("begins anew where the sheet is changed while it is calculated, and gives up where that goes on", async () => {
  const { gateway, workbook, sheet } = await laid();
  const before = sheet.cell(8, 7).value;
  let changes = 0;
  const changing = (most: number) => ({
    onProgress: ({ step }: { readonly step: string }) => {
      if (step === "calculating" && changes++ < most) workbook.type(sheet, INPUT, `3,${changes}`);
    },
  });
  const refused = await gateway.recalculate(changing(9));
  expect(refused).toMatchObject({ ok: false, failure: { code: "changed-meanwhile", cells: ["G9"] } });
  expect([sheet.cell(8, 7).value, workbook.settings.size]).toEqual([before, 0]);
  changes = 0;
  expect(await gateway.recalculate(changing(1))).toMatchObject({ ok: true });
  expect(sheet.cell(8, 7).value).toBe(3.1 * 25);
});
