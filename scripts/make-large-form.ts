/** Writes a large Form 1, for measuring: `npx tsx scripts/make-large-form.ts 10000 LARGE.xlsx [--empty]`. */
import { writeFile } from "node:fs/promises";
import { largeWorkbook } from "./large-form";

const [count, file, empty] = process.argv.slice(2);
if (count === undefined || file === undefined || !(Number(count) >= 1)) {
  throw new Error("Say how many indicators, and the name of the file.");
}
await writeFile(file, await largeWorkbook(Number(count), empty !== "--empty"));
