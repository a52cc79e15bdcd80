import { expect, jest, test } from "@jest/globals";
import { spawn } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { constants } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { largeWorkbook } from "../../scripts/large-form";
import { inFolder } from "./command";

jest.setTimeout(300_000);

const DIRECTLY = [process.execPath, "--import", "tsx", "src/headless/main.ts"] as const;
const BY_NPM = ["npm", "run", "--silent", "recalculate", "--"] as const;

interface Started {
  readonly command: readonly [string, ...string[]];
  readonly signal: "SIGINT" | "SIGTERM" | "SIGHUP";
  /** A terminal tells all the processes in it, others only the one that they have started. */
  readonly to: "process" | "group";
  /** Milliseconds. */
  readonly after: number;
}

/**
 * Starts the command, sends the signal after a while, and waits until no process is left that could write to its
 * output; gives back the status by a shell's rules, and how much was printed.
 */
function interrupted(
  { command: [program, ...first], signal, to, after }: Started,
  args: readonly string[],
): Promise<readonly [number | null, number]> {
  const child = spawn(program, [...first, ...args], { detached: true, stdio: ["ignore", "pipe", "pipe"] });
  let printed = 0;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text: Buffer) => {
      printed += text.length;
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, by) => {
      resolve([by === null ? code : 128 + constants.signals[by], printed]);
    });
    void pause(after).then(() => {
      if (child.pid !== undefined) process.kill(to === "group" ? -child.pid : child.pid, signal);
    });
  });
}

const TOLD: readonly Started[] = [
  ...[300, 1_000, 2_000].flatMap((after) =>
    (["SIGINT", "SIGTERM", "SIGHUP"] as const).map((signal): Started => ({
      command: DIRECTLY,
      signal,
      to: "process",
      after,
    })),
  ),
  { command: BY_NPM, signal: "SIGINT", to: "process", after: 2_000 },
  { command: BY_NPM, signal: "SIGINT", to: "group", after: 2_000 },
  { command: BY_NPM, signal: "SIGTERM", to: "process", after: 2_000 },
  { command: BY_NPM, signal: "SIGTERM", to: "group", after: 2_000 },
  { command: BY_NPM, signal: "SIGHUP", to: "group", after: 2_000 },
];

test("a signal ends the command while it calculates, and nothing is left behind", async () => {
  await inFolder(async (folder) => {
    const [input, output] = [join(folder, "besar.xlsx"), join(folder, "hasil.xlsx")];
    const bytes = await largeWorkbook(10_000);
    await writeFile(input, bytes);
    for (const started of TOLD) {
      const ended = await interrupted(started, [input, "--output", output, "--json"]);
      const status = 128 + constants.signals[started.signal];
      expect([started, ended]).toEqual([started, [status, 0]]);
      expect(await readdir(folder)).toEqual(["besar.xlsx"]);
    }
    expect(Buffer.compare(await readFile(input), bytes)).toBe(0);
  });
});
