import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { calcEngine } from "../workbook/calculation/engine";

/** The formula engine for Node, with its WebAssembly file read from the installed package. */
export const loadEngine = calcEngine(async () => {
  const path = createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm");
  return new Uint8Array(await readFile(path));
});
