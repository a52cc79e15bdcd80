import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { calcEngine } from "../../src/workbook/calculation/engine";
import { openWorkbook } from "../../src/workbook/open";
import type { Workbook } from "../../src/workbook/workbook";

/** The formula engine with its bytes from the installed package. */
export const engine = calcEngine(async () => {
  const path = createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm");
  return new Uint8Array(await readFile(path));
});

/** The workbook of these bytes; fails the test where it can't be opened. */
export async function opened(bytes: Uint8Array): Promise<Workbook> {
  const result = await openWorkbook(bytes, "uji.xlsx", engine);
  if (!result.ok) throw new Error(result.failure.message);
  return result.workbook;
}
