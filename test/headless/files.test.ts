import { describe, expect, test } from "@jest/globals";
import { execFile, spawn } from "node:child_process";
import { chmod, link, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { pathToFileURL } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import { outputProblem, readInput, writeOutput, writeWhole } from "../../src/headless/files";
import { inFolder, recalculateHere } from "./command";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** Writes a large file in a process of its own, and tells it to stop as soon as something of it lies in the folder. */
async function interrupted(
  signal: NodeJS.Signals,
  folder: string,
  path: string,
  size: number,
): Promise<NodeJS.Signals | null> {
  const before = (await readdir(folder)).length;
  const work = `import { outputProblem, readInput, writeOutput, writeWhole } from "./src/headless/files";
    writeWhole(${JSON.stringify(path)}, new Uint8Array(${String(size)})).then(() => { setInterval(() => {}, 1000); });`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", work]);
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on("exit", (_, by) => {
      resolve(by);
    });
  });
  while (child.exitCode === null && (await readdir(folder)).length === before) await pause(1);
  child.kill(signal);
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

  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "that is stopped by %s leaves what was there before, or all of the new content",
    async (signal) => {
      await inFolder(async (folder) => {
        const [path, size] = [join(folder, "hasil.xlsx"), 300_000_000];
        await writeFile(path, "lama");
        expect(await interrupted(signal, folder, path, size)).toBe(signal);
        expect(await readdir(folder)).toEqual(["hasil.xlsx"]);
        const left = (await stat(path)).size;
        expect([4, size]).toContain(left);
      });
    },
  );

  test("takes a name as long as the system allows", async () => {
    await inFolder(async (folder) => {
      const name = `${"x".repeat(250)}.xlsx`;
      expect(await writeOutput(join(folder, name), text("baru"))).toBeNull();
      expect(await readdir(folder)).toEqual([name]);
    });
  });
});

const FILES = pathToFileURL("src/headless/files.ts").href;

/** What a function of the files answers to somebody who may not pass over access rights, as an administrator may. */
function asAnybody(call: string): Promise<unknown> {
  const work = `import * as files from "${FILES}"; console.log(JSON.stringify(await files.${call}));`;
  const who = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "--eval", work],
      who,
      (error, out) => {
        if (error === null) resolve(JSON.parse(out));
        else reject(new Error(error.message));
      },
    );
  });
}

/** Pipes, sockets and devices: whoever opens one may wait forever, or read forever. */
async function withChannels(
  folder: string,
  work: (channels: readonly string[], files: readonly string[]) => Promise<void>,
): Promise<void> {
  const at = (name: string): string => join(folder, name);
  await promisify(execFile)("mkfifo", [at("pipa.xlsx")]);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(at("soket"), resolve));
  await symlink(at("pipa.xlsx"), at("tautan.xlsx"));
  const names = [at("pipa.xlsx"), at("tautan.xlsx"), at("soket")];
  try {
    await work(names, (await readdir(folder)).sort());
  } finally {
    server.close();
  }
}

describe("what is no file", () => {
  const input = "assets/form-1-terisi.xlsx";

  test("is refused at once as the input, in one sentence", async () => {
    await inFolder(async (folder) => {
      await withChannels(folder, async (channels) => {
        for (const path of [...channels, "/dev/zero", "/dev/null", "/dev/tty"]) {
          const ran = await recalculateHere(path);
          expect([path, ran]).toEqual([path, { status: 2, stdout: "", stderr: `"${path}" bukan berkas.` }]);
        }
        const ran = await recalculateHere(folder);
        expect(ran.stderr).toBe(`Berkas "${folder}" adalah folder, bukan berkas.`);
      });
    });
  });

  test("is refused at once as the output, before anything is calculated; only a device takes it", async () => {
    await inFolder(async (folder) => {
      await withChannels(folder, async (channels, files) => {
        for (const path of channels) {
          const why = `Berkas "${path}" tidak dapat ditulis: nama itu milik pipa, soket, atau perangkat.`;
          expect(await recalculateHere(input, "--output", path)).toEqual({
            ...{ status: 2, stdout: "", stderr: why },
          });
          expect(await writeOutput(path, text("baru"))).toBe(why);
        }
        expect((await recalculateHere(input, "--output", "/dev/null")).status).toBe(0);
        expect((await readdir(folder)).sort()).toEqual(files);
      });
    });
  });

  test("is told from a file that is handed on as the standard input", async () => {
    const read = (from: string): Promise<string> =>
      new Promise((resolve) => {
        const line = `${from} npm run --silent recalculate -- /dev/stdin`;
        execFile(
          "sh",
          ["-c", `${line} ${from === "" ? `< ${input}` : ""}; echo "status $?"`],
          (_, out, err) => {
            resolve(`${/status \d/.exec(out)?.[0] ?? ""}${err}`);
          },
        );
      });
    expect(await read("")).toBe("status 0");
    expect(await read(`cat ${input} |`)).toBe('status 2"/dev/stdin" bukan berkas.\n');
  });
});

describe("one sentence says", () => {
  test("why a file can't be read", async () => {
    await inFolder(async (folder) => {
      const [empty, secret] = [join(folder, "kosong.xlsx"), join(folder, "rahasia.xlsx")];
      await writeFile(empty, "");
      await writeFile(secret, "x");
      await chmod(folder, 0o755);
      await chmod(secret, 0);
      const problem = async (path: string): Promise<string> => {
        const read = await readInput(path);
        return read.ok ? "" : read.message;
      };
      expect(await problem(folder)).toBe(`Berkas "${folder}" adalah folder, bukan berkas.`);
      expect(await problem(empty)).toBe(`Berkas "${empty}" kosong.`);
      expect(await asAnybody(`readInput("${secret}")`)).toEqual({
        ok: false,
        message: `Berkas "${secret}" tidak boleh dibaca (tidak ada izin).`,
      });
      expect(await problem("/dev/zero")).toBe('"/dev/zero" bukan berkas.');
      for (const path of [join(folder, "x.xlsx"), join(empty, "x.xlsx"), ""]) {
        expect(await problem(path)).toBe(`Berkas "${path}" tidak ditemukan.`);
      }
    });
  });

  test("why a file can't be written, before anything is calculated and after", async () => {
    await inFolder(async (folder) => {
      const input = join(folder, "masukan.xlsx");
      await writeFile(input, "x");
      const [kept, shut] = [join(folder, "tetap.xlsx"), join(folder, "tertutup")];
      await writeFile(kept, "x");
      await chmod(kept, 0o444);
      await mkdir(shut);
      await chmod(shut, 0o555);
      await chmod(folder, 0o777);
      const refused: readonly (readonly [string, string])[] = [
        [folder, "tidak dapat ditulis: nama itu sudah dipakai sebuah folder"],
        [join(folder, "tidak-ada", "x.xlsx"), "tidak dapat ditulis: foldernya tidak ada"],
        [join(input, "x.xlsx"), "tidak dapat ditulis: foldernya tidak ada"],
      ];
      for (const [path, why] of refused) {
        const said = [await outputProblem(path, input), await writeOutput(path, text("baru"))];
        expect(said).toEqual([`Berkas "${path}" ${why}.`, `Berkas "${path}" ${why}.`]);
      }
      const closed = join(shut, "x.xlsx");
      for (const [path, call] of [
        [kept, `outputProblem("${kept}", "${input}")`],
        [closed, `outputProblem("${closed}", "${input}")`],
        [closed, `writeOutput("${closed}", new Uint8Array(1))`],
      ] as const) {
        expect(await asAnybody(call)).toBe(`Berkas "${path}" tidak boleh ditulis (tidak ada izin).`);
      }
      expect(await outputProblem(join(folder, "baru.xlsx"), input)).toBeNull();
      expect(await outputProblem("/dev/null", input)).toBeNull();
      expect((await readdir(folder)).sort()).toEqual(["masukan.xlsx", "tertutup", "tetap.xlsx"]);
    });
  });

  test("that the output is the input, by whatever name", async () => {
    await inFolder(async (folder) => {
      const input = join(folder, "masukan.xlsx");
      await writeFile(input, "x");
      await symlink(input, join(folder, "tautan.xlsx"));
      await symlink(folder, join(folder, "lagi"));
      await link(input, join(folder, "keras.xlsx"));
      for (const name of ["masukan.xlsx", "tautan.xlsx", "lagi/masukan.xlsx", "keras.xlsx"]) {
        expect(await outputProblem(join(folder, name), input)).toBe(
          "Berkas keluaran harus berbeda dari berkas masukan.",
        );
      }
    });
  });
});
