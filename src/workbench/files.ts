import type { Opened, Workbook } from "../workbook/workbook";
import type { Desk } from "./desk";
import { pickOwnFile, type OwnFile, type PickFile, type WriteEnd } from "./own-file";
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
  /** Opens one of the forms that come with the page. */
  openSample(path: string): Promise<void>;
  /** Lets the visitor choose a file that can be saved in its place; null where this browser has no such files. */
  readonly pick: (() => Promise<void>) | null;
  /** Writes the visitor's own file, where the browser can and the visitor agrees; else hands the browser a download under the file's name. */
  save(): Promise<void>;
}

/** What opening and saving need of the page. */
export interface FilesNeeds {
  readonly open: OpenBytes;
  readonly teller: Teller;
  /** Asks whether the open workbook may go although it was changed; true where it was not. */
  readonly mayLeave: () => Promise<boolean>;
  /** Ends the typing in a cell, so that what was typed is in the file. */
  readonly settle: () => void;
  readonly readSample: (path: string) => Promise<Uint8Array>;
  /** The browser's choice of files that can be written again, where they are to be. */
  readonly pickFile: PickFile | null;
}

/** Opens and saves for the workbook on the desk. */
export function createFiles(desk: Desk, needs: FilesNeeds): Files {
  const { open, teller, mayLeave, settle, readSample, pickFile } = needs;
  let turn = 0;
  let own: OwnFile | null = null;

  /** Reads, asks and opens; of two openings at once the later wins. */
  async function openWith(
    fileName: string,
    read: () => Promise<Uint8Array>,
    from: OwnFile | null = null,
  ): Promise<void> {
    turn += 1;
    const mine = turn;
    settle();
    const bytes = await read().catch(() => null);
    const opened = bytes === null ? null : await open(bytes, fileName);
    if (mine !== turn) return;
    if (opened === null) teller.warn(wording.unreadable(fileName));
    else if (!opened.ok) teller.warn(`${fileName}: ${opened.failure.message}`);
    else if (await mayLeave()) {
      own = from;
      desk.put(opened.workbook);
      teller.tell(wording.opened(fileName));
    }
  }

  const openFile = (file: File, from: OwnFile | null = null): Promise<void> =>
    openWith(file.name, async () => new Uint8Array(await file.arrayBuffer()), from);

  async function writeOwn(target: OwnFile | null, workbook: Workbook): Promise<WriteEnd | null> {
    if (target === null) return null;
    return (await target.mayWrite()) ? target.write(await workbook.save()) : "declined";
  }

  return {
    openFile: (file) => openFile(file),
    openSample: (path) => openWith(baseName(path), () => readSample(path)),
    pick:
      pickFile === null
        ? null
        : async () => {
            const picked = await pickOwnFile(pickFile, wording.workbooks);
            if (picked !== null) await openFile(picked.file, picked);
          },
    save: async () => {
      settle();
      const { workbook, revision } = desk;
      const { fileName } = workbook;
      try {
        const end = await writeOwn(own, workbook);
        if (end !== "written") download(await workbook.save(), fileName);
        desk.markSaved(revision);
        if (end === null) teller.tell(wording.saved(fileName));
        else if (end === "written") teller.tell(wording.savedInPlace(fileName));
        else teller.warn(wording.savedBeside[end](fileName));
      } catch (error) {
        teller.warn(wording.notSaved(fileName));
        throw error;
      }
    },
  };
}

/** The first workbook of a visit. Throws where the page's own sample is missing or damaged. */
export async function firstWorkbook(
  path: string,
  { open, readSample }: Pick<FilesNeeds, "open" | "readSample">,
): Promise<Workbook> {
  const opened = await open(await readSample(path), baseName(path));
  if (!opened.ok) throw new Error(opened.failure.message);
  return opened.workbook;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Fetches a file that lies beside the page. */
export async function fetchBytes(path: string): Promise<Uint8Array> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const XLSM = "application/vnd.ms-excel.sheet.macroEnabled.12";

function download(bytes: Uint8Array, fileName: string): void {
  const link = document.createElement("a");
  const url = URL.createObjectURL(
    new Blob([new Uint8Array(bytes)], { type: /\.xlsm$/i.test(fileName) ? XLSM : XLSX }),
  );
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
