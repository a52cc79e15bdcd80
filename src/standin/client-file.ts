import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/**
 * The text of Microsoft's Excel client from the npm package, unmodified. Node only. Throws where the package is not
 * installed.
 */
export async function readClientFile(): Promise<string> {
  const path = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
  return readFile(path, "utf8");
}
