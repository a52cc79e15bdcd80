import type { PageSetup } from "../../workbook/model/sheet-design";
import { isFields, textAt } from "../arguments";
import { live, pascalCase, type ObjectType, type Scalar } from "../live";
import { readAddress } from "../rectangles";
import { invalidArgument } from "../refusal";
import type { Json } from "../wire";
import { amount, oneOf, truth } from "./formatted";
import { HEADERS_FOOTERS } from "./headers-footers";
import type { SheetInSession } from "./sheet-in-session";

/** Excel's names of papers (`Excel.PaperType`) as far as this host has them, with the file format's numbers. */
const PAPERS: Readonly<Record<string, number>> = { letter: 1, legal: 5, a3: 8, a4: 9, a5: 11, folio: 14 };

function margin(name: keyof PageSetup["margins"]): Scalar<SheetInSession> {
  return {
    since: "1.9",
    read: ({ sheet }) => sheet.design.page.margins[name] ?? null,
    write: ({ sheet: { design } }, value) => {
      design.setPage({ margins: { ...design.page.margins, [name]: amount(value) } });
    },
  };
}

function centering(name: keyof PageSetup["centered"]): Scalar<SheetInSession> {
  return {
    since: "1.9",
    read: ({ sheet }) => sheet.design.page.centered[name],
    write: ({ sheet: { design } }, value) => {
      design.setPage({ centered: { ...design.page.centered, [name]: truth(value) } });
    },
  };
}

/** `Worksheet.pageLayout`: how the sheet is printed. Margins are points. */
export const PAGE_LAYOUT: ObjectType<SheetInSession> = {
  name: "PageLayout",
  session: (self) => self.session,
  scalars: {
    Orientation: {
      since: "1.9",
      read: ({ sheet }) => pascalCase(sheet.design.page.orientation ?? "portrait"),
      write: ({ sheet }, value) => {
        sheet.design.setPage({ orientation: oneOf(["portrait", "landscape"] as const, value) });
      },
    },
    PaperSize: {
      since: "1.9",
      read: ({ sheet }) => pascalCase(nameOf(sheet.design.page.paper)),
      write: ({ sheet }, value) => {
        sheet.design.setPage({ paper: PAPERS[oneOf(Object.keys(PAPERS), value)] ?? null });
      },
    },
    Zoom: {
      since: "1.9",
      read: ({ sheet }) => zoomOf(sheet.design.page),
      write: ({ sheet }, value) => {
        sheet.design.setPage(fitOf(value));
      },
    },
    CenterHorizontally: centering("horizontally"),
    CenterVertically: centering("vertically"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  parts: { HeadersFooters: { since: "1.9", open: (self) => live(HEADERS_FOOTERS, self) } },
  deeds: {
    SetPrintTitleRows: {
      since: "1.9",
      call: ({ sheet }, args) => {
        const { top, bottom } = readAddress(textAt(args, 0), sheet);
        sheet.design.setPage({ titleRows: { first: top, last: bottom } });
        return null;
      },
    },
    SetPrintArea: {
      since: "1.9",
      call: ({ sheet }, args) => {
        sheet.design.setPage({ area: readAddress(textAt(args, 0), sheet) });
        return null;
      },
    },
  },
};

function nameOf(paper: number | null): string {
  return Object.entries(PAPERS).find(([, number]) => number === paper)?.[0] ?? "";
}

function zoomOf({ fit, scale }: PageSetup): Json {
  if (fit === null) return { scale: scale ?? 100 };
  return { horizontalFitToPages: fit.across, verticalFitToPages: fit.down };
}

/** Zoom is either a percentage or how many pages across and down; 0 or nothing is as many as it takes. */
function fitOf(value: Json): Pick<PageSetup, "fit" | "scale"> {
  if (!isFields(value)) throw invalidArgument("zoom options are expected");
  const { scale, horizontalFitToPages: across, verticalFitToPages: down } = value;
  if (typeof scale === "number") return { fit: null, scale };
  return { fit: { across: amount(across ?? 0), down: amount(down ?? 0) }, scale: null };
}
