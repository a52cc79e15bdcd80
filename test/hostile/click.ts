import { excelGateway } from "../../src/excel/excel-gateway";
import type { ModelSheet, Workbook } from "../../src/workbook/workbook";
import { openBytes } from "../excel/open-layout";
import { opened } from "../workbook/engine";
import { partsOf, type Parts } from "../workbook/file";
import type { Run } from "../../src/gateway/run";

/** One click on a file, and what came of it: the run, the workbook, the file saved after it and that file read again. */
export interface Clicked {
  readonly run: Run;
  readonly workbook: Workbook;
  readonly sheet: ModelSheet;
  readonly saved: Uint8Array;
  readonly parts: Parts;
  readonly again: ModelSheet;
}

/** Opens a file under the real client, clicks once, saves, and opens what was saved. Fails the test where any of it fails. */
export async function click(bytes: Uint8Array): Promise<Clicked> {
  const { workbook, sheet } = await openBytes(bytes);
  const answer = await excelGateway().recalculate();
  if (!answer.ok) throw new Error(answer.failure.message);
  const saved = await workbook.save();
  const [again] = (await opened(saved)).sheets;
  if (again === undefined) throw new Error("The saved workbook has no sheet");
  return { run: answer.value, workbook, sheet, saved, parts: partsOf(saved), again };
}
