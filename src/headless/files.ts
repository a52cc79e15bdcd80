import { closeSync, openSync, rmSync, type Stats } from "node:fs";
import { access, constants, open, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The content of a file, or the sentence that says why it can't be read. */
export type Read =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly message: string };

/** Reads a whole file. Nothing else is opened: a pipe may keep one waiting forever, and a device has no end. */
export async function readInput(path: string): Promise<Read> {
  try {
    const found = await stat(path);
    if (!found.isFile() && !found.isDirectory()) return { ok: false, message: `"${path}" bukan berkas.` };
    const bytes = new Uint8Array(await readFile(path));
    return bytes.length > 0 ? { ok: true, bytes } : { ok: false, message: `Berkas "${path}" kosong.` };
  } catch (error) {
    return { ok: false, message: sentence(error, path, UNREAD) };
  }
}

/**
 * Tells what keeps a file of this name from being written beside the input, as one sentence; null where nothing is
 * known that would. Nothing is written: a long calculation should not end at a folder that is not there.
 */
export async function outputProblem(path: string, input: string): Promise<string | null> {
  try {
    const [one, other] = await Promise.all([identity(path), identity(input)]);
    if (one !== null && one === other) return "Berkas keluaran harus berbeda dari berkas masukan.";
    const target = await targetOf(path);
    if (isRefused(target)) return `Berkas "${path}" ${REFUSED[target.kind]}.`;
    if (target.mode !== undefined) await access(target.path, constants.W_OK);
    if (target.kind === "file") await access(dirname(target.path), constants.W_OK);
    return null;
  } catch (error) {
    return sentence(error, path, UNWRITTEN);
  }
}

/** Writes the output file as `writeWhole` does; the sentence says why it could not be written. */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<string | null> {
  try {
    const target = await targetOf(path);
    if (isRefused(target)) return `Berkas "${path}" ${REFUSED[target.kind]}.`;
    await writeWhole(path, bytes);
    return null;
  } catch (error) {
    return sentence(error, path, UNWRITTEN);
  }
}

/** What is said of a file by the system's code of the error, and of any other error. */
interface Wording {
  readonly codes: Readonly<Record<string, string>>;
  readonly other: string;
}

const UNREAD: Wording = {
  codes: {
    ENOENT: "tidak ditemukan",
    ENOTDIR: "tidak ditemukan",
    EISDIR: "adalah folder, bukan berkas",
    EACCES: "tidak boleh dibaca (tidak ada izin)",
    EPERM: "tidak boleh dibaca (tidak ada izin)",
    ERR_FS_FILE_TOO_LARGE: "terlalu besar untuk dibaca",
  },
  other: "tidak dapat dibaca",
};

const REFUSED = {
  folder: "tidak dapat ditulis: nama itu sudah dipakai sebuah folder",
  channel: "tidak dapat ditulis: nama itu milik pipa, soket, atau perangkat",
};

/** A pipe that nobody reads would keep one waiting; what cannot be read again is no place for a workbook. */
function isRefused(target: Target): target is Target & { readonly kind: keyof typeof REFUSED } {
  return target.kind in REFUSED;
}

const UNWRITTEN: Wording = {
  codes: {
    ENOENT: "tidak dapat ditulis: foldernya tidak ada",
    ENOTDIR: "tidak dapat ditulis: foldernya tidak ada",
    EISDIR: REFUSED.folder,
    EACCES: "tidak boleh ditulis (tidak ada izin)",
    EPERM: "tidak boleh ditulis (tidak ada izin)",
    EROFS: "tidak dapat ditulis: tempatnya hanya untuk dibaca",
    ENOSPC: "tidak dapat ditulis: ruang penyimpanan penuh",
    ENAMETOOLONG: "tidak dapat ditulis: namanya terlalu panjang",
  },
  other: "tidak dapat ditulis",
};

/** Throws on what is no error of the file system. */
function sentence(error: unknown, path: string, { codes, other }: Wording): string {
  const code = codeOf(error);
  if (code === null || !(isOfSystem(error) || code.startsWith("ERR_FS_"))) throw error;
  return `Berkas "${path}" ${codes[code] ?? `${other} (${code})`}.`;
}

/** The code by which Node or the system names an error; null where it names none. */
function codeOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

function isOfSystem(error: unknown): boolean {
  return typeof error === "object" && error !== null && "syscall" in error;
}

/** By what two paths are known to lead to one file, through links or by another spelling; null where there is none. */
async function identity(path: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch (error) {
    if (!isOfSystem(error)) throw error;
    return null;
  }
}

/**
 * Writes a file so that under its name there is only ever what was there before or all of the new content: the content
 * goes into a temporary file beside it, which then takes its name. A link is followed, and the access rights of a file
 * that is replaced are kept. A device is written as it is.
 * Rejects with the system's error where the file can't be written; the temporary file is gone then, as after Ctrl+C.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const target = await targetOf(path);
  if (target.kind !== "file") return writeFile(target.path, bytes);
  const temporary = join(dirname(target.path), `.hitung-capaian-${String(process.pid)}.tmp`);
  const stopListening = removeWhenKilled(temporary);
  try {
    await writeThrough(temporary, bytes, target.mode);
    await rename(temporary, target.path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    stopListening();
  }
}

interface Target {
  readonly path: string;
  /** A device takes characters one after the other, as /dev/null does; a channel is a pipe, a socket or a disk. */
  readonly kind: "file" | "folder" | "device" | "channel";
  /** The access rights of a file that is there. */
  readonly mode: number | undefined;
}

async function targetOf(path: string): Promise<Target> {
  try {
    const real = await realpath(path);
    const found = await stat(real);
    return { path: real, kind: kindOf(found), mode: found.mode & 0o777 };
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    return { path, kind: "file", mode: undefined };
  }
}

function kindOf(found: Stats): Target["kind"] {
  if (found.isFile()) return "file";
  if (found.isDirectory()) return "folder";
  return found.isCharacterDevice() ? "device" : "channel";
}

/**
 * The content is on the disk before the file takes its name: a power cut leaves no empty file either. The file is made
 * in one go, in which no signal can be answered: whoever is told to end finds the file, or none that is still to come.
 */
async function writeThrough(path: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  closeSync(openSync(path, "wx", (mode ?? 0o666) | 0o200));
  const file = await open(path, "r+");
  try {
    await file.writeFile(bytes);
    if (mode !== undefined) await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Removes a file if the process is told to end, and lets it end the usual way; gives back how to stop listening. */
function removeWhenKilled(path: string): () => void {
  const end = (signal: NodeJS.Signals): void => {
    rmSync(path, { force: true });
    stop();
    process.kill(process.pid, signal);
  };
  const stop = (): void => {
    for (const signal of SIGNALS) process.off(signal, end);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return stop;
}
