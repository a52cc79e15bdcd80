import { expect, jest, test } from "@jest/globals";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { largeForm, largeWorkbook } from "../../scripts/large-form";
import type { ModelSheet } from "../../src/workbook/workbook";
import { opened } from "../workbook/engine";
import { inFolder, recalculate, reportOf } from "./command";

const COUNT = 10_000;
const RESULT_COLUMN = 7;

jest.setTimeout(300_000);

async function sheetOf(path: string): Promise<ModelSheet> {
  const [sheet] = (await opened(await readFile(path))).sheets;
  if (sheet === undefined) throw new Error(`${path} has no sheet`);
  return sheet;
}

test("ten thousand indicators are all right, and nothing but their cells has changed", async () => {
  await inFolder(async (folder) => {
    const [input, output] = [join(folder, "besar.xlsx"), join(folder, "hasil.xlsx")];
    await writeFile(input, await largeWorkbook(COUNT));
    const ran = await recalculate(input, "--output", output, "--json");
    expect([ran.status, ran.stderr]).toEqual([0, ""]);
    const indicators = reportOf(ran).sheets.flatMap((sheet) => sheet.indicators);
    const results = largeForm(COUNT).map(({ result }) => result);
    expect(indicators.map(({ result }) => result)).toEqual(results);

    const [before, after] = [await sheetOf(input), await sheetOf(output)];
    const expected = new Map(indicators.map(({ row }, n) => [row - 1, results[n]]));
    const used = before.usedArea();
    expect(after.usedArea()).toEqual(used);
    const wrong: string[] = [];
    for (let row = 0; row <= (used?.bottom ?? 0); row++) {
      for (let column = 0; column <= (used?.right ?? 0); column++) {
        const [was, is] = [before.cell(row, column), after.cell(row, column)];
        const result = column === RESULT_COLUMN ? expected.get(row) : undefined;
        const isRight =
          result === undefined
            ? is.value === was.value && is.numberFormat === was.numberFormat
            : is.value === result;
        if (!isRight) wrong.push(`${row} ${column}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
