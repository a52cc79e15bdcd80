import { live, type ObjectType, type Scalar } from "../live";
import { invalidArgument } from "../refusal";
import type { SheetInSession } from "./sheet-in-session";

const PARTS = ["L", "C", "R"] as const;
type Part = (typeof PARTS)[number];

/** The part of a header's text between its code and the next part's. */
function partOf(text: string, part: Part): string {
  return new RegExp(`&${part}([\\s\\S]*?)(?=&[LCR]|$)`).exec(text)?.[1] ?? "";
}

function scalar(where: "header" | "footer", part: Part): Scalar<SheetInSession> {
  return {
    since: "1.9",
    read: ({ sheet }) => partOf(sheet.design.page[where], part),
    write: ({ sheet: { design } }, value) => {
      if (typeof value !== "string") throw invalidArgument("a text is expected");
      const before = design.page[where];
      const texts = PARTS.map((one) => ({ one, text: one === part ? value : partOf(before, one) }));
      const all = texts.map(({ one, text }) => (text === "" ? "" : `&${one}${text}`)).join("");
      design.setPage({ [where]: all });
    },
  };
}

/** What stands above and below every page, in the file format's codes. */
export const HEADER_FOOTER: ObjectType<SheetInSession> = {
  name: "HeaderFooter",
  session: (self) => self.session,
  scalars: {
    LeftHeader: scalar("header", "L"),
    CenterHeader: scalar("header", "C"),
    RightHeader: scalar("header", "R"),
    LeftFooter: scalar("footer", "L"),
    CenterFooter: scalar("footer", "C"),
    RightFooter: scalar("footer", "R"),
  },
};

/** `PageLayout.headersFooters`; other pages than the usual ones (first, even) are not here. */
export const HEADERS_FOOTERS: ObjectType<SheetInSession> = {
  name: "HeaderFooterGroup",
  session: (self) => self.session,
  parts: { DefaultForAllPages: { since: "1.9", open: (self) => live(HEADER_FOOTER, self) } },
};
