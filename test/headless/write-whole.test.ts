import { describe, expect, test } from "@jest/globals";
import { spawn } from "node:child_process";
import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { writeWhole } from "../../src/headless/write-whole";
import { inFolder } from "./command";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** Writes a large file in a process of its own, and tells it to stop as soon as something of it lies in the folder. */
async function interrupted(folder: string, path: string, size: number): Promise<NodeJS.Signals | null> {
  const before = (await readdir(folder)).length;
  const work = `import { writeWhole } from "./src/headless/write-whole";
    writeWhole(${JSON.stringify(path)}, new Uint8Array(${String(size)})).then(() => { setInterval(() => {}, 1000); });`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", work]);
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on("exit", (_, signal) => {
      resolve(signal);
    });
  });
  while (child.exitCode === null && (await readdir(folder)).length === before) await pause(1);
  child.kill("SIGINT");
  return ended;
}

describe("writing the output file", () => {
  test("leaves nothing but the file, with all of its content", async () => {
    await inFolder(async (folder) => {
      await writeWhole(join(folder, "hasil.xlsx"), text("baru"));
      expect(await readdir(folder)).toEqual(["hasil.xlsx"]);
      expect(await readFile(join(folder, "hasil.xlsx"), "utf8")).toBe("baru");
    });
  });

  test("replaces a file behind a link, and keeps the link and the access rights", async () => {
    await inFolder(async (folder) => {
      const [file, link] = [join(folder, "asli.xlsx"), join(folder, "tautan.xlsx")];
      await writeFile(file, "lama");
      await chmod(file, 0o640);
      await symlink(file, link);
      await writeWhole(link, text("baru"));
      expect((await lstat(link)).isSymbolicLink()).toBe(true);
      expect(await readFile(file, "utf8")).toBe("baru");
      expect((await stat(file)).mode & 0o777).toBe(0o640);
    });
  });

  test("that fails rejects, and leaves no temporary file", async () => {
    await inFolder(async (folder) => {
      await mkdir(join(folder, "hasil.xlsx"));
      await expect(writeWhole(join(folder, "hasil.xlsx"), text("baru"))).rejects.toMatchObject({
        code: "EISDIR",
      });
      await expect(writeWhole(join(folder, "tidak-ada", "x"), text("baru"))).rejects.toMatchObject({
        code: "ENOENT",
      });
      expect(await readdir(folder)).toEqual(["hasil.xlsx"]);
    });
  });

  test("that is stopped with Ctrl+C leaves what was there before, or all of the new content", async () => {
    await inFolder(async (folder) => {
      const [path, size] = [join(folder, "hasil.xlsx"), 300_000_000];
      await writeFile(path, "lama");
      expect(await interrupted(folder, path, size)).toBe("SIGINT");
      expect(await readdir(folder)).toEqual(["hasil.xlsx"]);
      const left = (await stat(path)).size;
      expect([4, size]).toContain(left);
    });
  });
});
