import { excelGateway } from "../../src/excel/excel-gateway";
import { opened } from "../workbook/engine";
import { differing, imageOf, same } from "./image";
import { recalculate, settled, under, undisturbed } from "./stage";
import { RIGHT_RESULTS, type TestForm } from "./test-forms";

/** An Excel that lacks something, by the version of ExcelApi that it announces. */
export const HOSTS: readonly (readonly [version: string, lacks: string])[] = [
  ["1.17", "no cell notes (1.18)"],
  ["1.13", "no look-up of conditional formats without an error (1.14)"],
  ["1.12", "no merged areas (1.13)"],
  ["1.9", "the oldest that the add-in runs on"],
];

/** What a first run, a second run and an undo came to on a host of that version; `wrong` is empty where all is right. */
export async function onHost(version: string, form: TestForm): Promise<readonly string[]> {
  const wrong: string[] = [];
  const announced = { ExcelApi: version };
  const workbook = await opened(form.bytes);
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("The workbook has no sheet");
  const before = imageOf(workbook);
  const first = await undisturbed(workbook, recalculate, announced);
  if (!first.ok) wrong.push(first.failure.message);
  RIGHT_RESULTS.forEach(([value, numberFormat], i) => {
    const { row, column } = form.results[i] ?? { row: 0, column: 0 };
    const cell = sheet.cell(row, column);
    if (cell.value !== value || cell.numberFormat !== numberFormat) wrong.push(`indicator ${i + 1}`);
  });
  const after = imageOf(workbook);
  await undisturbed(workbook, recalculate, announced);
  if (!same(after, imageOf(workbook))) wrong.push("a second run changes the sheet");
  const undone = await under(workbook, { announced }, () => settled(excelGateway().undo()));
  if (!undone.ok) wrong.push(undone.failure.message);
  return [...wrong, ...differing(before, imageOf(workbook)).map((name) => `undo leaves ${name} changed`)];
}
