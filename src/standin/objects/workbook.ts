import { textAt } from "../arguments";
import { changedPlace } from "../changed-events";
import { live, type Argument, type Live, type ObjectType } from "../live";
import { Refusal } from "../refusal";
import type { Session } from "../session";
import { range } from "./range";
import { settings } from "./settings";
import { worksheets } from "./worksheets";

export const APPLICATION: ObjectType<Session> = {
  name: "Application",
  session: (session) => session,
  deeds: {
    /** The model is always calculated, so there is nothing left to do. */
    Calculate: { since: "1.1", call: () => null },
    SuspendApiCalculationUntilNextSync: { since: "1.6", call: () => null },
    SuspendScreenUpdatingUntilNextSync: { since: "1.9", call: () => null },
  },
};

export const WORKBOOK_PROTECTION: ObjectType<Session> = {
  name: "WorkbookProtection",
  session: (session) => session,
  scalars: { Protected: { since: "1.7", read: (session) => session.workbook.isStructureProtected } },
};

export const WORKBOOK: ObjectType<Session> = {
  name: "Workbook",
  session: (session) => session,
  scalars: {
    Name: { since: "1.7", read: (session) => session.workbook.fileName },
    /** The model opens every workbook to be written. */
    ReadOnly: { since: "1.8", read: () => false },
  },
  parts: {
    Worksheets: { since: "1.1", open: worksheets },
    Settings: { since: "1.4", open: settings },
    Protection: { since: "1.7", open: (session) => live(WORKBOOK_PROTECTION, session) },
    Application: { since: "1.1", open: (session) => live(APPLICATION, session) },
  },
  makers: {
    GetSelectedRange: {
      since: "1.1",
      make: (session) => {
        session.refuseInFront();
        return range({ session, ...session.selection });
      },
    },
    GetActiveCell: {
      since: "1.7",
      make: (session) => {
        session.refuseInFront();
        const { sheet, area } = session.selection;
        return range({ session, sheet, area: { ...area, bottom: area.top, right: area.left } });
      },
    },
    _GetSheetById: {
      since: "1.1",
      make: (session, args) => worksheets(session).item(textAt(args, 0)),
    },
    _GetRangeForEventByReferenceId: { since: "1.8", make: changedRange },
    _GetRangeOrNullObjectForEventByReferenceId: { since: "1.8", make: changedRange },
  },
  deeds: {
    _RemoveReference: {
      since: "1.1",
      call: (session, args) => {
        session.references.drop(textAt(args, 0));
        return null;
      },
    },
  },
};

/** The root of every request: `context.workbook`. */
export function workbook(session: Session): Live {
  return live(WORKBOOK, session);
}

function changedRange(session: Session, args: readonly Argument[]): Live {
  const place = changedPlace(session, textAt(args, 0));
  if (place === null) throw new Refusal("ItemNotFound", "The sheet of the event is gone.");
  return range({ session, ...place });
}
