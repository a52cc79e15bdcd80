import { execFile } from "node:child_process";
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import { builtOneFile } from "../browser/build";
import { partsOf, zipped } from "../workbook/file";
import { inFolder, recalculateHere, reportOf, type Ran } from "./command";

jest.setTimeout(180_000);

describe("the command in one file, with nothing else in its folder", () => {
  let program = "";

  beforeAll(() => {
    program = builtOneFile("command");
  });

  /** Runs it as somebody does who was given the file: node alone, in a folder of their own. */
  function run(folder: string, ...args: readonly string[]): Promise<Ran> {
    const line = [join(folder, "hitung-capaian.mjs"), ...args];
    return new Promise((resolve) => {
      execFile(process.execPath, line, { cwd: folder, env: {} }, (error, stdout, stderr) => {
        resolve({ status: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
      });
    });
  }

  /** The filled form with an input that only the formula engine can tell: the file has no value for it. */
  function withFormula(bytes: Uint8Array): Uint8Array {
    const parts = partsOf(bytes);
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
    const changed = sheet.replace(/(<c r="G10"[^>]*>)<v>25<\/v>/, "$1<f>5*5</f>");
    expect(changed).not.toBe(sheet);
    return zipped({ ...parts, "xl/worksheets/sheet1.xml": changed });
  }

  test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ["form-1-sebagian.xlsx", (bytes) => bytes],
    ["form-1-terisi.xlsx", withFormula],
  ])("calculates %s as the command does", (name, change) =>
    inFolder(async (folder) => {
      await copyFile(program, join(folder, "hitung-capaian.mjs"));
      await writeFile(join(folder, name), change(await readFile(join("assets", name))));
      const ran = await run(folder, "recalculate", name, "--output", "hasil.xlsx", "--json");
      const usual = await recalculateHere(
        join(folder, name),
        "--output",
        join(folder, "biasa.xlsx"),
        "--json",
      );
      expect(ran.stderr).toBe("");
      expect(ran.status).toBe(usual.status);
      const [one, other] = [ran, usual].map((each) => ({ ...reportOf(each), file: name, elapsedMs: 0 }));
      expect(one).toEqual(other);
      expect(await readFile(join(folder, "hasil.xlsx"))).toEqual(await readFile(join(folder, "biasa.xlsx")));
    }),
  );

  test("says how it is called itself, and knows its version", () =>
    inFolder(async (folder) => {
      await copyFile(program, join(folder, "hitung-capaian.mjs"));
      expect(await run(folder, "recalculate")).toMatchObject({
        status: 2,
        stderr: expect.stringMatching(/: node hitung-capaian\.mjs recalculate MASUKAN\.xlsx/),
      });
      expect((await run(folder, "--version")).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    }));
});
