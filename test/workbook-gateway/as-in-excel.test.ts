import { readFile } from "node:fs/promises";
import { describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { areaAddress } from "../../src/core/grid/address";
import type { Answer } from "../../src/gateway/failure";
import type { Run } from "../../src/gateway/run";
import { recalculateSheet } from "../../src/workbook-gateway/recalculate-sheet";
import { excelGateway } from "../../src/excel/excel-gateway";
import { startInProcess } from "../../src/standin/in-process";
import { COUNT, SEED } from "../generated/case";
import { recipes } from "../generated/recipe";
import { workbookOf } from "../generated/workbook-file";
import { opened } from "../workbook/engine";

const TRIES = Math.ceil(COUNT / 8);

jest.setTimeout(60_000 + TRIES * 4_000);

/** What came of clicks on each sheet, and the file after them. */
interface Came {
  readonly told: readonly unknown[];
  readonly file: Uint8Array;
}

function toldOf(answer: Answer<Run>): unknown {
  if (!answer.ok) return answer.failure;
  const { form, outcomes, plan, sheet, grid, leftOut } = answer.value;
  // Excel tells merged areas in an order of its own.
  const merges = grid.merges.map(areaAddress).sort();
  return { form, outcomes, plan, sheet, grid: { ...grid, merges }, leftOut };
}

/** Two clicks on each sheet, through Microsoft's client and the stand-in host. */
async function inExcel(bytes: Uint8Array, excelApi: string): Promise<Came> {
  const workbook = await opened(bytes);
  const standIn = await startInProcess(workbook, { announced: { ExcelApi: excelApi } });
  try {
    const gateway = excelGateway();
    const told: unknown[] = [];
    for (const { id } of [...workbook.sheets, ...workbook.sheets])
      told.push(toldOf(await gateway.recalculate({}, { sheetId: id })));
    return { told, file: await workbook.save() };
  } finally {
    standIn.dispose();
  }
}

async function overFile(bytes: Uint8Array, takesNotes: boolean): Promise<Came> {
  const workbook = await opened(bytes);
  const told: unknown[] = [];
  for (const sheet of [...workbook.sheets, ...workbook.sheets])
    told.push(toldOf(await recalculateSheet(workbook, sheet, { takesNotes })));
  return { told, file: await workbook.save() };
}

async function isTheSame(bytes: Uint8Array, excelApi: string): Promise<void> {
  const excel = await inExcel(bytes, excelApi);
  const file = await overFile(bytes, excelApi === "1.20");
  expect(file.told).toEqual(excel.told);
  expect(Buffer.compare(file.file, excel.file)).toBe(0);
}

describe("a workbook that is recalculated without Excel", () => {
  test.each([
    ["form-1-terisi", "1.20"],
    ["form-1-terisi", "1.17"],
    ["form-1-kosong", "1.20"],
    ["form-1-kosong", "1.17"],
  ])("comes out as in Excel, bit by bit: %s, ExcelApi %s", async (name, excelApi) => {
    await isTheSame(new Uint8Array(await readFile(`assets/${name}.xlsx`)), excelApi);
  });

  test(`the same with ${TRIES} generated workbooks`, async () => {
    await fc.assert(
      fc.asyncProperty(recipes, fc.constantFrom("1.17", "1.20"), async (recipe, excelApi) => {
        await isTheSame(workbookOf(recipe).bytes, excelApi);
      }),
      { numRuns: TRIES, seed: SEED, endOnFailure: true },
    );
  });
});
