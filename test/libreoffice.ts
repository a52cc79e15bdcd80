import { describe } from "@jest/globals";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const SOFFICE = [
  ...(process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, "soffice")),
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
].find((path) => existsSync(path));

if (SOFFICE === undefined) {
  console.warn(
    "*** SKIPPED: LibreOffice (soffice) is not here; its tests are skipped. In CI they fail instead.",
  );
}

/** A block of tests that need LibreOffice: skipped where there is none, but never in CI. */
export const withLibreOffice =
  SOFFICE === undefined && process.env["CI"] === undefined ? describe.skip : describe;

/** What LibreOffice makes of a workbook: the text of its flat XML format (.fods), with every formula recalculated. */
export async function flatXml(workbook: Uint8Array): Promise<string> {
  const [text] = await flatXmls([workbook]);
  if (text === undefined) throw new Error("LibreOffice has made nothing of the workbook");
  return text;
}

/** The same of several workbooks, in their order and in one call: starting LibreOffice takes longer than converting. */
export async function flatXmls(workbooks: readonly Uint8Array[]): Promise<readonly string[]> {
  return (await converted(workbooks, "fods")).map((bytes) => bytes.toString("utf8"));
}

/** How many pages LibreOffice prints of each workbook. */
export async function printedPages(workbooks: readonly Uint8Array[]): Promise<readonly number[]> {
  const papers = await converted(workbooks, "pdf");
  return papers.map((bytes) => bytes.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0);
}

async function converted(
  workbooks: readonly Uint8Array[],
  format: "fods" | "pdf",
): Promise<readonly Buffer[]> {
  const folder = await mkdtemp(join(tmpdir(), "hitung-capaian-"));
  try {
    const paths = workbooks.map((_, i) => join(folder, `uji-${i}.xlsx`));
    await Promise.all(workbooks.map((bytes, i) => writeFile(paths[i] ?? "", bytes)));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const convert = ["--headless", "--convert-to", format, "--outdir", folder, ...paths];
    await promisify(execFile)(SOFFICE ?? "soffice", [profile, ...convert], { maxBuffer: 2 ** 26 });
    return await Promise.all(paths.map((path) => readFile(path.replace(/xlsx$/, format))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
