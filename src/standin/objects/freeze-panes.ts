import { numberAt } from "../arguments";
import type { Deed, ObjectType } from "../live";
import type { SheetInSession } from "./sheet-in-session";

function freezing(how: (count: number, sheet: SheetInSession["sheet"]) => void): Deed<SheetInSession> {
  return {
    since: "1.7",
    call: ({ sheet }, args) => {
      how(numberAt(args, 0), sheet);
      return null;
    },
  };
}

/** `Worksheet.freezePanes`: the first rows or columns stay in sight. */
export const FREEZE_PANES: ObjectType<SheetInSession> = {
  name: "WorksheetFreezePanes",
  session: (self) => self.session,
  deeds: {
    FreezeRows: freezing((count, { design }) => {
      design.freeze(count, 0);
    }),
    FreezeColumns: freezing((count, { design }) => {
      design.freeze(0, count);
    }),
    Unfreeze: {
      since: "1.7",
      call: ({ sheet }) => {
        sheet.design.freeze(0, 0);
        return null;
      },
    },
  },
};
