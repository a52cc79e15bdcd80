import type { ModelSheet } from "../../workbook/workbook";
import { flagAt, numberAt, optionalTextAt, textAt } from "../arguments";
import { EventType } from "../listeners";
import { live, type Live, type ObjectType } from "../live";
import { readAddress, readAddresses, sized, WHOLE_SHEET } from "../rectangles";
import { Refusal } from "../refusal";
import type { Session } from "../session";
import { CHARTS } from "./charts";
import { eventDeeds } from "./event-deeds";
import { FREEZE_PANES } from "./freeze-panes";
import { removeSheet } from "./new-sheets";
import { notes } from "./notes";
import { PAGE_BREAKS } from "./page-breaks";
import { PAGE_LAYOUT } from "./page-layout";
import { range, usedArea } from "./range";
import { rangeAreas } from "./range-areas";
import type { SheetInSession } from "./sheet-in-session";

export const WORKSHEET_PROTECTION: ObjectType<SheetInSession> = {
  name: "WorksheetProtection",
  session: (self) => self.session,
  scalars: { Protected: { since: "1.2", read: ({ session, sheet }) => session.isProtected(sheet) } },
};

export const WORKSHEET: ObjectType<SheetInSession> = {
  name: "Worksheet",
  session: (self) => self.session,
  identity: ({ session, sheet }) => ({ Id: session.idOf(sheet) }),
  scalars: {
    Id: { since: "1.1", read: ({ session, sheet }) => session.idOf(sheet) },
    Name: { since: "1.1", read: (self) => self.sheet.name },
    Position: {
      since: "1.1",
      read: (self) => self.session.workbook.sheets.findIndex((sheet) => sheet.id === self.sheet.id),
    },
    Visibility: { since: "1.1", read: (self) => (self.sheet.visible ? "Visible" : "Hidden") },
  },
  parts: {
    Protection: { since: "1.2", open: (self) => live(WORKSHEET_PROTECTION, self) },
    Notes: { since: "1.18", open: notes },
    Charts: { since: "1.1", open: (self) => live(CHARTS, self) },
    FreezePanes: { since: "1.7", open: (self) => live(FREEZE_PANES, self) },
    PageLayout: { since: "1.9", open: (self) => live(PAGE_LAYOUT, self) },
    HorizontalPageBreaks: { since: "1.9", open: (self) => live(PAGE_BREAKS, self) },
  },
  makers: {
    GetRange: {
      since: "1.1",
      make: (self, args) => {
        const address = optionalTextAt(args, 0);
        return range({ ...self, area: address === null ? WHOLE_SHEET : readAddress(address, self.sheet) });
      },
    },
    GetRangeByIndexes: {
      since: "1.7",
      make: (self, args) =>
        range({
          ...self,
          area: sized(numberAt(args, 0), numberAt(args, 1), numberAt(args, 2), numberAt(args, 3)),
        }),
    },
    GetCell: {
      since: "1.1",
      make: (self, args) => range({ ...self, area: sized(numberAt(args, 0), numberAt(args, 1), 1, 1) }),
    },
    GetRanges: {
      since: "1.9",
      make: (self, args) => {
        const address = optionalTextAt(args, 0);
        const areas = address === null ? [WHOLE_SHEET] : readAddresses(textAt(args, 0), self.sheet);
        return rangeAreas({ ...self, areas, rangeOf: (area) => range({ ...self, area }) });
      },
    },
    GetUsedRange: {
      since: "1.1",
      make: (self, args) => used(self, flagAt(args, 0)) ?? range({ ...self, area: sized(0, 0, 1, 1) }),
    },
    GetUsedRangeOrNullObject: { since: "1.4", make: (self, args) => used(self, flagAt(args, 0)) },
  },
  deeds: {
    Activate: {
      since: "1.1",
      call: ({ session, sheet }) => {
        if (session.inFront === "another workbook") session.refuseInFront();
        if (!sheet.visible) throw new Refusal("GeneralException", `The sheet "${sheet.name}" is hidden.`);
        session.inFront = "nothing";
        session.activate(sheet);
        return null;
      },
    },
    Delete: { since: "1.1", call: removeSheet },
    ...eventDeeds<SheetInSession>(
      {
        DataChanged: { type: EventType.changed, since: "1.7" },
        Activated: { type: EventType.activated, since: "1.7" },
        Deactivated: { type: EventType.deactivated, since: "1.7" },
        SelectionChanged: { type: EventType.selectionChanged, since: "1.7" },
      },
      (self) => self.session,
      ({ session, sheet }) => session.idOf(sheet),
    ),
  },
};

/** A worksheet as the client sees it. */
export function worksheet(session: Session, sheet: ModelSheet): Live {
  return live(WORKSHEET, { session, sheet });
}

function used(self: SheetInSession, valuesOnly: boolean): Live | null {
  const area = usedArea({ ...self, area: WHOLE_SHEET }, valuesOnly);
  return area === null ? null : range({ ...self, area });
}
