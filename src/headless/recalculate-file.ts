import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { recalculateSheet, sheetNames } from "../excel/excel-gateway";
import type { Answer, Progress, Run } from "../excel/gateway";
import { startInProcess } from "../standin/in-process";
import { openWorkbook } from "../workbook/open";
import type { Workbook } from "../workbook/workbook";
import type { Request } from "./arguments";
import { loadEngine } from "./engine";
import { writeWhole } from "./write-whole";

/** Is told of progress, with the name of the sheet. */
export type Watch = (sheet: string, progress: Progress) => void;

/** The runs over a file's sheets, or the one sentence that says why there are none. */
export type FileAnswer =
  { readonly ok: true; readonly runs: readonly Run[] } | { readonly ok: false; readonly message: string };

/**
 * Recalculates every sheet of a file that holds a form (or the one asked for), with the same code that runs in Excel,
 * and writes the output file where one is asked for. The input file is never written.
 * @param watch is told how far the run over a sheet is
 */
export async function recalculateFile(request: Request, watch: Watch): Promise<FileAnswer> {
  if (request.output !== null && (await isSameFile(request.input, request.output))) {
    return { ok: false, message: "Berkas keluaran harus berbeda dari berkas masukan." };
  }
  const bytes = await readBytes(request.input);
  if (bytes === null)
    return { ok: false, message: `Berkas ${request.input} tidak ditemukan atau tidak dapat dibaca.` };
  const opened = await openWorkbook(bytes, basename(request.input), loadEngine);
  if (!opened.ok) return { ok: false, message: opened.failure.message };
  const { workbook } = opened;
  const runs = await recalculateWorkbook(workbook, request.sheet, watch);
  if (runs.ok && request.output !== null) return writeBytes(request.output, await workbook.save(), runs);
  return runs;
}

async function recalculateWorkbook(
  workbook: Workbook,
  wanted: string | null,
  watch: Watch,
): Promise<FileAnswer> {
  const standIn = await startInProcess(workbook);
  try {
    const names = await sheetNames();
    if (!names.ok) return { ok: false, message: names.failure.message };
    if (wanted !== null && !names.value.includes(wanted)) {
      return { ok: false, message: `Lembar "${wanted}" tidak ada di berkas ini.` };
    }
    const runs: Run[] = [];
    for (const name of wanted === null ? names.value : [wanted]) {
      const answer: Answer<Run> = await recalculateSheet(name, {
        onProgress: (progress) => {
          watch(name, progress);
        },
      });
      if (answer.ok) runs.push(answer.value);
      else if (answer.failure.code !== "no-form")
        return { ok: false, message: `${name}: ${answer.failure.message}` };
    }
    return runs.length > 0 ? { ok: true, runs } : { ok: false, message: NO_FORM };
  } finally {
    standIn.dispose();
  }
}

const NO_FORM =
  "Form 1 tidak ditemukan: tidak ada lembar dengan kolom Formula Perhitungan, Variabel, Nilai, dan Hasil Perhitungan.";

/** Whether two paths lead to one file, be it through links or by another spelling; a file that is not there is none. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([identity(one), identity(other)]);
  return a !== null && a === b;
}

async function identity(path: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch (error) {
    if (isFileError(error)) return null;
    throw error;
  }
}

async function readBytes(path: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (isFileError(error)) return null;
    throw error;
  }
}

async function writeBytes(path: string, bytes: Uint8Array, done: FileAnswer): Promise<FileAnswer> {
  try {
    await writeWhole(path, bytes);
    return done;
  } catch (error) {
    if (isFileError(error)) return { ok: false, message: `Berkas ${path} tidak dapat ditulis.` };
    throw error;
  }
}

function isFileError(error: unknown): boolean {
  return error instanceof Error && "code" in error && "syscall" in error;
}
