import { Calculation } from "./calculation/calculation";
import type { CalcEngine, CalcModule } from "./calculation/engine";
import { openFailure, Unreadable } from "./failures";
import { liveCells } from "./model/live-cell";
import { LiveSheet, type SheetParts } from "./live/live-sheet";
import { LiveWorkbook } from "./live/live-workbook";
import { readTables } from "./calculation/tables";
import { readCharts } from "./reading/charts";
import { readNotes } from "./reading/notes";
import { EMPTY_SHEET } from "./saving/new-parts";
import { Package } from "./package/package";
import { freeName } from "./package/package-edit";
import { readSheet } from "./reading/read-sheet";
import { readWorkbookPart } from "./reading/read-workbook";
import { save, trustsValues } from "./saving/save";
import { readSettings } from "./reading/settings";
import { readSharedStrings } from "./reading/strings";
import { StyleBook } from "./live/style-book";
import { readStyles } from "./reading/styles";
import type { Change, Opened } from "./workbook";

/**
 * Opens an .xlsx file. `fileName` is what the workbook calls itself later; `engine` brings the formula engine, which
 * is loaded here but calculates nothing before a formula's value is asked for after a change.
 * Bytes that are no such file come back as a failure with an Indonesian sentence.
 */
export async function openWorkbook(bytes: Uint8Array, fileName: string, engine: CalcEngine): Promise<Opened> {
  const module = await engine();
  try {
    rejectOldFormats(bytes);
    return { ok: true, workbook: assemble(Package.read(bytes), fileName, module) };
  } catch (cause) {
    if (cause instanceof Unreadable) return { ok: false, failure: openFailure(cause.code) };
    throw cause;
  }
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** The stream that holds the real file where Excel has encrypted it; names in an OLE file are UTF-16. */
const ENCRYPTED = Array.from("EncryptedPackage").join("\0");

/** An OLE file is either Excel's format before 2007 or an encrypted workbook. */
function rejectOldFormats(bytes: Uint8Array): void {
  if (!OLE.every((byte, i) => bytes[i] === byte)) return;
  const text = new TextDecoder("latin1").decode(bytes);
  throw new Unreadable(text.includes(ENCRYPTED) ? "encrypted" : "old-format", "OLE file");
}

function assemble(file: Package, fileName: string, module: CalcModule): LiveWorkbook {
  const book = readWorkbookPart(file);
  const related = (kind: string): string | null => {
    const part = file.related(book.part, kind);
    return part === null ? null : file.text(part);
  };
  const strings = readSharedStrings(related("sharedStrings") ?? "<sst/>");
  const settings = readSettings(file);
  const isTrusted = trustsValues(book, settings);
  const source = { shared: strings, isFrom1904: book.isFrom1904 };
  const parts = book.sheets.map(({ name, sheetId, visible, part }, index): SheetParts => {
    const sheet = readSheet(file.text(part), source);
    return {
      ...{ index, isNew: false, sheetId, id: sheetGuid(sheetId), name, visible, part, file: sheet },
      ...{ cells: liveCells(sheet, isTrusted), notes: readNotes(file, part) },
      charts: readCharts(file, part),
    };
  });
  const needs = {
    formats: Math.max(...parts.map((sheet) => sheet.file.needs.formats)),
    marks: Math.max(...parts.map((sheet) => sheet.file.needs.marks)),
  };
  const styles = new StyleBook(readStyles(related("styles") ?? "<styleSheet/>", related("theme"), needs));
  const taken = new Set<string>();
  const calculation = new Calculation(module, parts, book.names, readTables(file, book.sheets));
  const listeners = new Set<(change: Change) => void>();
  const tell = (change: Change): void => {
    for (const listener of listeners) listener(change);
  };
  const shared = { styles, calculation, tell };
  const sheets = parts.map((part) => new LiveSheet(part, shared));
  return new LiveWorkbook(fileName, sheets, settings, {
    ...{ calculation, listeners, isStructureProtected: book.isStructureProtected },
    make: (name, index) => {
      const sheetId = book.highestId + 1 + index - sheets.length;
      const part = freeName(file, "xl/worksheets/sheet", ".xml", taken);
      taken.add(part);
      const empty = { cells: new Map(), notes: new Map(), charts: [], file: readSheet(EMPTY_SHEET, source) };
      const own = { index, isNew: true, sheetId, id: sheetGuid(sheetId), name, visible: true, part };
      return new LiveSheet({ ...own, ...empty }, shared);
    },
    write: (all) => save({ file, book, styles, sheets: all, settings }),
  });
}

/** The id that Excel gives a sheet that has none of its own. */
function sheetGuid(sheetId: number): string {
  return `{00000000-0001-0000-${sheetId.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;
}
