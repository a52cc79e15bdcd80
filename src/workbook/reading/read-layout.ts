import type { PageSetup } from "../model/sheet-design";
import { attribute, flag, numberAttribute, walk, type Tag } from "../package/xml";

/** The frozen panes and the print settings of a sheet. */
export interface Layout {
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly page: PageSetup;
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };

const INCH = 72;

/** Reads them from a worksheet part. Print titles and print areas stand in the workbook part and are not read. */
export function readLayout(xml: string): Layout {
  const page: Draft<PageSetup> = {
    ...{ paper: null, orientation: null, margins: {}, fit: null, scale: null },
    ...{ centered: { horizontally: false, vertically: false }, header: "", footer: "" },
    ...{ titleRows: null, area: null, breaks: [] },
  };
  const breaks: number[] = [];
  let frozen = { rows: 0, columns: 0 };
  let fits = false;
  const opened = new Map<string, (tag: Tag) => void>(
    Object.entries({
      "worksheet/sheetPr/pageSetUpPr": (tag: Tag) => {
        fits = flag(tag, "fitToPage");
      },
      "worksheet/sheetViews/sheetView/pane": (tag: Tag) => {
        const isFrozen = attribute(tag, "state").startsWith("frozen");
        if (isFrozen)
          frozen = { rows: numberAttribute(tag, "ySplit", 0), columns: numberAttribute(tag, "xSplit", 0) };
      },
      "worksheet/printOptions": (tag: Tag) => {
        page.centered = {
          horizontally: flag(tag, "horizontalCentered"),
          vertically: flag(tag, "verticalCentered"),
        };
      },
      "worksheet/pageMargins": (tag: Tag) => {
        page.margins = Object.fromEntries(
          Object.keys(tag.attributes).map((name) => [name, numberAttribute(tag, name, 0) * INCH]),
        );
      },
      "worksheet/pageSetup": (tag: Tag) => {
        const orientation = attribute(tag, "orientation");
        page.paper = "paperSize" in tag.attributes ? numberAttribute(tag, "paperSize", 1) : null;
        page.orientation = orientation === "landscape" || orientation === "portrait" ? orientation : null;
        if (fits)
          page.fit = {
            across: numberAttribute(tag, "fitToWidth", 1),
            down: numberAttribute(tag, "fitToHeight", 1),
          };
        else if ("scale" in tag.attributes) page.scale = numberAttribute(tag, "scale", 100);
      },
      "worksheet/rowBreaks/brk": (tag: Tag) => breaks.push(numberAttribute(tag, "id", 0)),
    }),
  );
  walk(xml, {
    open: (tag) => {
      opened.get(tag.path)?.(tag);
    },
    text: (text, path) => {
      if (path === "worksheet/headerFooter/oddHeader") page.header += text;
      if (path === "worksheet/headerFooter/oddFooter") page.footer += text;
    },
  });
  return { frozen, page: { ...page, breaks } };
}
