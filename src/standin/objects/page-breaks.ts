import { textAt } from "../arguments";
import { live, type ObjectType } from "../live";
import { readAddress } from "../rectangles";
import type { SheetInSession } from "./sheet-in-session";

interface Break extends SheetInSession {
  readonly row: number;
}

export const PAGE_BREAK: ObjectType<Break> = {
  name: "PageBreak",
  session: (self) => self.session,
  identity: (self) => ({ _Id: String(self.row) }),
};

/** `Worksheet.horizontalPageBreaks`: the rows that begin a page. */
export const PAGE_BREAKS: ObjectType<SheetInSession> = {
  name: "PageBreakCollection",
  session: (self) => self.session,
  makers: {
    Add: {
      since: "1.9",
      make: (self, args) => {
        const { design } = self.sheet;
        const row = readAddress(textAt(args, 0), self.sheet).top;
        design.setPage({ breaks: [...design.page.breaks, row] });
        return live(PAGE_BREAK, { ...self, row });
      },
    },
  },
  deeds: {
    GetCount: { since: "1.9", call: ({ sheet }) => sheet.design.page.breaks.length },
    RemovePageBreaks: {
      since: "1.9",
      call: ({ sheet }) => {
        sheet.design.setPage({ breaks: [] });
        return null;
      },
    },
  },
};
