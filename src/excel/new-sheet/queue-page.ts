import type { PageDraft } from "../../core/draft/sheet-draft";
import { PAPER_TYPES } from "../../gateway/draw-sheet";

/**
 * Queues how a sheet is printed (ExcelApi 1.9).
 * @param withPaper false where Excel refuses the paper: it knows only those of the printer that is set up
 */
export function queuePage(sheet: Excel.Worksheet, page: PageDraft, withPaper: boolean): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  if (withPaper) pageLayout.paperSize = PAPER_TYPES[page.paper];
  pageLayout.zoom =
    page.scale === null ? { horizontalFitToPages: 1, verticalFitToPages: 0 } : { scale: page.scale };
  pageLayout.leftMargin = page.margins.left;
  pageLayout.rightMargin = page.margins.right;
  pageLayout.topMargin = page.margins.top;
  pageLayout.bottomMargin = page.margins.bottom;
  pageLayout.centerHorizontally = true;
  if (page.titleRows !== null) {
    pageLayout.setPrintTitleRows(`$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`);
  }
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftFooter = page.footer.left;
  defaultForAllPages.rightFooter = page.footer.right;
  for (const row of page.breaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}
