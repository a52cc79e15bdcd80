import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Mutant } from "./mutants";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const COPIED = ["src", "test", "scripts", "assets", "docs", "package.json", "jest.config.js"];

/** What a part of the suite came to in the copy of the house. */
export interface Result {
  readonly failed: number;
  readonly passed: number;
  /** Test files that could not run at all: then nothing was noticed, something was broken. */
  readonly broken: number;
}

/** A copy of the house in which one fault at a time can be made. */
export class House {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async build(): Promise<House> {
    const folder = await mkdtemp(join(tmpdir(), "hitung-capaian-"));
    for (const name of COPIED) await cp(join(ROOT, name), join(folder, name), { recursive: true });
    await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"), "dir");
    return new House(folder);
  }

  /** Runs a part of the suite with the mutant in place; throws where its place is no longer there exactly once. */
  async withMutant(mutant: Mutant): Promise<Result> {
    const path = join(this.#folder, mutant.file);
    const text = await readFile(path, "utf8");
    const parts = text.split(mutant.from);
    if (parts.length !== 2)
      throw new Error(
        `The mutant no longer applies: ${mutant.file} has ${mutant.from} ${parts.length - 1} times`,
      );
    await writeFile(path, parts.join(mutant.to));
    try {
      return await this.run(mutant.suite);
    } finally {
      await writeFile(path, text);
    }
  }

  /** Runs the test files that a pattern names. */
  async run(suite: string): Promise<Result> {
    const output = join(this.#folder, "result.json");
    const jest = ["--experimental-vm-modules", "--no-warnings", "node_modules/jest/bin/jest.js"];
    const only = ["--selectProjects", "node", "--testPathPatterns", suite, "--runInBand", "--silent"];
    await new Promise<void>((resolve) => {
      const args = [...jest, ...only, "--json", "--outputFile", output];
      execFile(process.execPath, args, { cwd: this.#folder, maxBuffer: 1 << 26 }, () => {
        resolve();
      });
    });
    const found = JSON.parse(await readFile(output, "utf8")) as Record<string, number>;
    return {
      failed: found["numFailedTests"] ?? 0,
      passed: found["numPassedTests"] ?? 0,
      broken: found["numRuntimeErrorTestSuites"] ?? 0,
    };
  }

  remove(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true });
  }
}
