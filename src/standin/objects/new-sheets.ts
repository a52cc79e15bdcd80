import type { ModelSheet } from "../../workbook/workbook";
import { invalidArgument, Refusal } from "../refusal";
import type { Session } from "../session";
import type { SheetInSession } from "./sheet-in-session";

const LONGEST_NAME = 31;

/** `worksheets.add(name)`: an empty sheet behind the others; without a name Excel gives it one. It does not become active. */
export function addSheet(session: Session, name: string | null): ModelSheet {
  refuseStructure(session);
  const taken = new Set(session.workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  if (name !== null && taken.has(name.toLowerCase())) {
    throw new Refusal("ItemAlreadyExists", `There is a sheet "${name}" already.`);
  }
  if (name !== null && !isSheetName(name)) throw invalidArgument(`"${name}" is no name for a sheet`);
  let n = taken.size + 1;
  while (taken.has(`sheet${n}`)) n++;
  return session.workbook.addSheet(name ?? `Sheet${n}`);
}

/** `worksheet.delete()`, for sheets that were added since the workbook was opened; not for the last one that can be seen. */
export function removeSheet({ session, sheet }: SheetInSession): null {
  refuseStructure(session);
  const next = session.workbook.sheets.find(({ id, visible }) => visible && id !== sheet.id);
  if (next === undefined) throw new Refusal("GeneralException", "A workbook needs a sheet that can be seen.");
  if (session.activeSheet.id === sheet.id) session.activate(next);
  session.workbook.removeSheet(sheet.id);
  return null;
}

function isSheetName(name: string): boolean {
  const isFree = !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name);
  return name !== "" && name.length <= LONGEST_NAME && isFree && name.toLowerCase() !== "history";
}

function refuseStructure({ workbook }: Session): void {
  if (!workbook.isStructureProtected) return;
  throw new Refusal("AccessDenied", "The structure of the workbook is protected.");
}
