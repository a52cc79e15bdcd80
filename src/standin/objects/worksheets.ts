import { flagAt, optionalTextAt, textAt } from "../arguments";
import { ALL_SHEETS, EventType } from "../listeners";
import { live, type Live, type ObjectType } from "../live";
import { invalidArgument } from "../refusal";
import type { Session } from "../session";
import type { Json } from "../wire";
import { eventDeeds } from "./event-deeds";
import { addSheet } from "./new-sheets";
import { worksheet } from "./worksheet";

export const WORKSHEETS: ObjectType<Session> = {
  name: "WorksheetCollection",
  session: (session) => session,
  items: (session) => session.workbook.sheets.map((sheet) => worksheet(session, sheet)),
  item: find,
  makers: {
    Add: {
      since: "1.1",
      make: (session, args) => worksheet(session, addSheet(session, optionalTextAt(args, 0))),
    },
    GetActiveWorksheet: {
      since: "1.1",
      make: (session) => {
        session.refuseInFront();
        return worksheet(session, session.activeSheet);
      },
    },
    GetItemOrNullObject: { since: "1.4", make: (session, args) => find(session, textAt(args, 0)) },
  },
  deeds: {
    GetCount: {
      since: "1.4",
      call: (session, args) => {
        const visibleOnly = flagAt(args, 0);
        return session.workbook.sheets.filter((sheet) => sheet.visible || !visibleOnly).length;
      },
    },
    ...eventDeeds<Session>(
      {
        DataChanged: { type: EventType.changed, since: "1.9" },
        Activated: { type: EventType.activated, since: "1.7" },
        Deactivated: { type: EventType.deactivated, since: "1.7" },
        SelectionChanged: { type: EventType.selectionChanged, since: "1.9" },
      },
      (session) => session,
      () => ALL_SHEETS,
    ),
  },
};

/** `Workbook.worksheets`; a key is a sheet's id, or its name in any case. */
export function worksheets(session: Session): Live {
  return live(WORKSHEETS, session);
}

function find(session: Session, key: Json): Live | null {
  if (typeof key !== "string") throw invalidArgument("a sheet's key is a text");
  const { sheets } = session.workbook;
  const found =
    sheets.find((sheet) => session.idOf(sheet) === key) ??
    sheets.find((sheet) => sheet.name.toLowerCase() === key.toLowerCase());
  return found === undefined ? null : worksheet(session, found);
}
