import type { Opened, Workbook } from "../workbook/workbook";
import type { Desk } from "./desk";
import { wording } from "./wording";

/** Opens the bytes of a workbook; a file that is none comes back as a failure, never as a thrown error. */
export type OpenBytes = (bytes: Uint8Array, fileName: string) => Promise<Opened>;

/** What the workbench tells the visitor: good news in passing, bad news that stays until the next. */
export interface Teller {
  readonly tell: (text: string) => void;
  readonly warn: (text: string) => void;
}

/** Opening and saving workbooks. The open workbook stays where another can't be opened. */
export interface Files {
  openFile(file: File): Promise<void>;
  /** Opens one of the forms that come with the workbench; `path` is relative to the page. */
  openSample(path: string): Promise<void>;
  /** Hands the workbook to the browser as a download, under its own name. */
  save(): Promise<void>;
}

/**
 * @param mayLeave asks whether the open workbook may go although it was changed; true where it was not
 * @param settle ends the typing in a cell, so that what was typed is in the file
 */
export function createFiles(
  desk: Desk,
  open: OpenBytes,
  teller: Teller,
  mayLeave: () => Promise<boolean>,
  settle: () => void,
): Files {
  let turn = 0;

  /** Reads, asks and opens; of two openings at once the later wins. */
  async function openWith(fileName: string, read: () => Promise<Uint8Array>): Promise<void> {
    turn += 1;
    const mine = turn;
    settle();
    const bytes = await read().catch(() => null);
    const opened = bytes === null ? null : await open(bytes, fileName);
    if (mine !== turn) return;
    if (opened === null) teller.warn(wording.unreadable(fileName));
    else if (!opened.ok) teller.warn(`${fileName}: ${opened.failure.message}`);
    else if (await mayLeave()) {
      desk.put(opened.workbook);
      teller.tell(wording.opened(fileName));
    }
  }

  return {
    openFile: (file) => openWith(file.name, async () => new Uint8Array(await file.arrayBuffer())),
    openSample: (path) => openWith(baseName(path), () => fetchBytes(path)),
    save: async () => {
      settle();
      const { workbook, revision } = desk;
      try {
        download(await workbook.save(), workbook.fileName);
        desk.markSaved(revision);
        teller.tell(wording.saved(workbook.fileName));
      } catch (error) {
        teller.warn(wording.notSaved(workbook.fileName));
        throw error;
      }
    },
  };
}

/** The first workbook of a visit. Throws where the page's own sample is missing or damaged. */
export async function firstWorkbook(path: string, open: OpenBytes): Promise<Workbook> {
  const opened = await open(await fetchBytes(path), baseName(path));
  if (!opened.ok) throw new Error(opened.failure.message);
  return opened.workbook;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

async function fetchBytes(path: string): Promise<Uint8Array> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function download(bytes: Uint8Array, fileName: string): void {
  const link = document.createElement("a");
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
