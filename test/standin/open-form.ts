import { afterEach } from "@jest/globals";
import type { HostOptions } from "../../src/standin/host";
import { startInProcess, type StandIn } from "../../src/standin/in-process";
import { MemorySheet, MemoryWorkbook } from "./memory-workbook";

let open: StandIn | null = null;

afterEach(() => {
  open?.dispose();
  open = null;
});

/** Opens a workbook with these sheets under the real client, until the end of the test. */
export async function openSheets(
  sheets: readonly MemorySheet[],
  options: HostOptions = {},
): Promise<StandIn> {
  open = await startInProcess(new MemoryWorkbook(...sheets), options);
  return open;
}

/** Opens a workbook with one empty sheet "FORM 1". */
export async function openForm(options: HostOptions = {}): Promise<{ sheet: MemorySheet; standIn: StandIn }> {
  const sheet = new MemorySheet("FORM 1");
  return { sheet, standIn: await openSheets([sheet], options) };
}

/** What a run failed with: the client's code, place and message. Fails where the run did not. */
export async function failureOf(
  run: Promise<unknown>,
): Promise<{ code: string; where: string; message: string }> {
  try {
    await run;
  } catch (cause) {
    if (!(cause instanceof OfficeExtension.Error)) throw cause;
    return { code: cause.code, where: cause.debugInfo.errorLocation ?? "", message: cause.message };
  }
  throw new Error("The run did not fail");
}
