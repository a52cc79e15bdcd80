import { readFile } from "node:fs/promises";
import { compareWorkbooks, type Difference } from "./compare/compare";
import { readWorkbookImage, type WorkbookImage } from "./compare/workbook-image";

const USAGE = "Usage: npm run --silent compare -- BEFORE.xlsx AFTER.xlsx";
const LONGEST = 160;

/** Tells every difference between two workbooks: 0 where there is none, 1 where there are some, 2 where they can't be read. */
async function main(): Promise<number> {
  const [before, after, ...more] = process.argv.slice(2);
  if (before === undefined || after === undefined || more.length > 0) return refuse(USAGE);
  const [a, b] = [await imageOf(before), await imageOf(after)];
  if (typeof a === "string") return refuse(a);
  if (typeof b === "string") return refuse(b);
  const differences = compareWorkbooks(a, b);
  process.stdout.write(`${[...differences.map(line), summary(differences)].join("\n")}\n`);
  return differences.length === 0 ? 0 : 1;
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}

/** The workbook of a file, or the sentence that says why there is none. */
async function imageOf(path: string): Promise<WorkbookImage | string> {
  try {
    return readWorkbookImage(new Uint8Array(await readFile(path)));
  } catch (error) {
    if (!(error instanceof Error) || error instanceof TypeError) throw error;
    return `${path} can't be read as an .xlsx workbook: ${error.message}`;
  }
}

function line({ sheet, what, place, before, after }: Difference): string {
  const cell = [sheet, place].filter((one) => one !== null && one !== "").join("!");
  const where = cell === "" ? what : `${cell}  ${what}`;
  return `${where}: ${shown(before)} -> ${shown(after)}`;
}

function shown(text: string | null): string {
  if (text === null) return "(not there)";
  if (text === "") return "(empty)";
  const oneLine = text.replace(/\s+/g, " ");
  return oneLine.length > LONGEST ? `${oneLine.slice(0, LONGEST)}…` : oneLine;
}

function summary(differences: readonly Difference[]): string {
  if (differences.length === 0) return "No difference.";
  const cells = new Set(
    differences.flatMap(({ sheet, place }) => (sheet === null || place === "" ? [] : [`${sheet}!${place}`])),
  );
  return `${differences.length} differences, ${cells.size} cells concerned.`;
}

process.exitCode = await main();
