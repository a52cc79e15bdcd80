import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { command } from "../../src/headless/command";
import type { Report } from "../../src/headless/report";

/** What a run of the headless command came to. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as a user would, in a process of its own. */
export function recalculate(...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(
      "npm",
      ["run", "--silent", "recalculate", "--", ...args],
      { maxBuffer: 100_000_000 },
      (error, stdout, stderr) => {
        resolve({
          status: typeof error?.code === "number" ? error.code : 0,
          stdout,
          stderr: sentences(stderr),
        });
      },
    );
  });
}

/** Runs the command in this process: the same but for what a process of its own brings along. */
export async function recalculateHere(...args: readonly string[]): Promise<Ran> {
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const status = await command(args, {
    stdout: { write: (text) => stdout.push(text) },
    stderr: { write: (text) => stderr.push(text) },
  });
  return { status, stdout: stdout.join(""), stderr: sentences(stderr.join("")) };
}

/** Runs the command with its report going to a reader that stops after the first byte. */
export function recalculateCutShort(...args: readonly string[]): Promise<Ran> {
  const line = ["npm", "run", "--silent", "recalculate", "--", ...args].join(" ");
  const script = `{ ${line}; echo "status $?" >&2; } | head -c 1`;
  return new Promise((resolve) => {
    execFile("sh", ["-c", script], (_, stdout, stderr) => {
      const [, status = "-1"] = /^status (\d+)$/m.exec(stderr) ?? [];
      const rest = sentences(stderr.replace(/^status \d+$/m, ""));
      resolve({ status: Number(status), stdout, stderr: rest });
    });
  });
}

/** The report that a run printed; fails the test where it printed anything else. */
export function reportOf(ran: Ran): Report {
  return JSON.parse(ran.stdout) as Report;
}

/** A folder that is gone after the work with it. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "hitung-capaian-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The package manager may warn of its own settings; those lines are not the command's. */
function sentences(stderr: string): string {
  return stderr
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("npm warn"))
    .join("\n");
}
