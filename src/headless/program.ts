import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { calcEngine } from "../workbook/calculation/engine";

/** How the command is called. The build of one file has `one-file.ts` in this module's place. */
export const CALL = "npm run --silent recalculate --";

/** The formula engine for Node, with its WebAssembly file read from the installed package. */
export const engine = calcEngine(async () => {
  const path = createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm");
  return new Uint8Array(await readFile(path));
});

/** The version of the program. */
export function version(): string {
  const own = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    readonly version: string;
  };
  return own.version;
}

/** What stands behind the command on its line. */
export function argumentsOf(argv: readonly string[]): readonly string[] {
  return argv.slice(2);
}
