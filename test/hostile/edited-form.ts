import { layOut, officeForm } from "../form/form-layout";
import type { Parts } from "../workbook/file";
import { hostileParts } from "./hostile-file";

/** The parts of a file with the office's form. */
export const FORM = hostileParts(layOut(officeForm()).grid);
export const SHEET = "xl/worksheets/sheet1.xml";
export const BOOK = "xl/workbook.xml";

/** The office's form with some of its parts replaced by what a function makes of them. */
export function edited(edits: Readonly<Record<string, (text: string) => string>>, more: Parts = {}): Parts {
  const changed = Object.entries(edits).map(([name, edit]) => [name, edit(FORM[name] ?? "")] as const);
  return { ...FORM, ...Object.fromEntries(changed), ...more };
}

const before =
  (marker: string, text: string) =>
  (xml: string): string =>
    xml.replace(marker, () => text + marker);
/** The form with something before its cells. */
export const inSheet = (text: string): Parts => edited({ [SHEET]: before("<sheetData>", text) });
