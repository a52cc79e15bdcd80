import { rmSync } from "node:fs";
import { open, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Writes a file so that under its name there is only ever what was there before or all of the new content: the content
 * goes into a temporary file beside it, which then takes its name. A link is followed, and the access rights of a file
 * that is replaced are kept. What is no regular file (a device, a pipe) is written as it is.
 * Rejects with the system's error where the file can't be written; the temporary file is gone then, as after Ctrl+C.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const target = await targetOf(path);
  if (!target.isRegular) return writeFile(target.path, bytes);
  const temporary = join(dirname(target.path), `.${basename(target.path)}.${String(process.pid)}.tmp`);
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
  readonly isRegular: boolean;
  readonly mode: number | undefined;
}

async function targetOf(path: string): Promise<Target> {
  try {
    const real = await realpath(path);
    const found = await stat(real);
    return { path: real, isRegular: found.isFile(), mode: found.mode & 0o777 };
  } catch (error) {
    if (!isMissing(error)) throw error;
    return { path, isRegular: true, mode: undefined };
  }
}

function isMissing(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT";
}

/** The content is on the disk before the file takes its name: a power cut leaves no empty file either. */
async function writeThrough(path: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const file = await open(path, "wx", mode);
  try {
    await file.writeFile(bytes);
    if (mode !== undefined) await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}

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
