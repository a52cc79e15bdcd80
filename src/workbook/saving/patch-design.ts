import { areaAddress } from "../../core/grid/address";
import type { DesignChanges } from "../live/live-design";
import { withColumnWidths, withRowHeights } from "./patch-lines";
import type { RestrictedArea } from "../model/restriction";
import type { PageSetup } from "../model/sheet-design";
import { escapeXml, splice, withAttribute } from "../package/xml";
import { appendInto, appendToList, outline, placeFor } from "../package/xml-edit";

/** The children of a worksheet part in the schema's order (CT_Worksheet), up to the last one of ours. */
const SHEET_ORDER =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks".split(
    " ",
  );
const POINTS_PER_INCH = 72;
/** Excel takes no longer texts here (the Open Packaging standard, CT_DataValidation). */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

/** What pages are like where nothing was said, in inches: the margins that Excel itself gives a new sheet. */
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** A worksheet part with the changes of its design; without changes the very text that was given. */
export function withDesign(
  xml: string,
  { widths, heights, merges, frozen, page, restricted }: DesignChanges,
): string {
  let text = withRowHeights(xml, heights);
  if (widths.size > 0) text = withChild(text, "cols", (old, prefix) => withColumnWidths(old, widths, prefix));
  if (merges !== null) {
    text = withChild(text, "mergeCells", (_, prefix) => {
      if (merges.length === 0) return "";
      const all = merges.map((area) => `<${prefix}mergeCell ref="${areaAddress(area)}"/>`).join("");
      return `<${prefix}mergeCells count="${merges.length}">${all}</${prefix}mergeCells>`;
    });
  }
  if (frozen !== null)
    text = withChild(text, "sheetViews", (old, prefix) => frozenViews(old, frozen, prefix));
  text = withRestrictions(text, restricted);
  return withPage(text, page);
}

/** Replaces a child of the root, or puts it at its place; "" takes it away. */
function withChild(xml: string, name: string, make: (old: string, prefix: string) => string): string {
  const found = outline(xml);
  const present = found.children.find((child) => child.name === name);
  const old = present === undefined ? "" : xml.slice(present.start, present.end);
  const by = make(old, found.prefix);
  if (by === old) return xml;
  if (present !== undefined) return splice(xml, [{ from: present.start, to: present.end, by }]);
  const place = placeFor(found, SHEET_ORDER.slice(0, SHEET_ORDER.indexOf(name)));
  return splice(xml, [{ from: place, to: place, by }]);
}

/** The same for a child that only has attributes; null takes one away. */
function withAttributes(
  xml: string,
  name: string,
  attributes: Readonly<Record<string, string | null>>,
): string {
  if (Object.keys(attributes).length === 0) return xml;
  return withChild(xml, name, (old, prefix) => {
    const tag = old === "" ? `<${prefix}${name}/>` : old;
    const end = tag.indexOf(">") + 1;
    const open = Object.entries(attributes).reduce(
      (text, [attribute, value]) => withAttribute(text, attribute, value),
      tag.slice(0, end),
    );
    return open + tag.slice(end);
  });
}

/** The view of the sheet with its first rows and columns frozen; what was selected in the old parts is forgotten. */
function frozenViews(
  old: string,
  { rows, columns }: NonNullable<DesignChanges["frozen"]>,
  prefix: string,
): string {
  const open = new RegExp(`<${prefix}sheetView\\s[^>]*?(?=\\s*/?>)`).exec(old)?.[0];
  const view = open ?? `<${prefix}sheetView workbookViewId="0"`;
  const corner = areaAddress({ top: rows, left: columns, bottom: rows, right: columns });
  const across = columns > 0 ? ` xSplit="${columns}"` : "";
  const down = rows > 0 ? ` ySplit="${rows}"` : "";
  const active = columns === 0 ? "bottomLeft" : rows === 0 ? "topRight" : "bottomRight";
  const pane = `<${prefix}pane${across}${down} topLeftCell="${corner}" activePane="${active}" state="frozen"/>`;
  const selection = `<${prefix}selection pane="${active}"/>`;
  const inside = rows + columns > 0 ? `>${pane}${selection}</${prefix}sheetView>` : "/>";
  return `<${prefix}sheetViews>${view}${inside}</${prefix}sheetViews>`;
}

function withPage(xml: string, page: Partial<PageSetup>): string {
  let text = xml;
  const { fit, scale, centered, margins, breaks, header, footer } = page;
  if (fit !== undefined) text = withFitToPage(text, fit !== null);
  if (centered !== undefined) {
    text = withAttributes(text, "printOptions", {
      horizontalCentered: centered.horizontally ? "1" : null,
      verticalCentered: centered.vertically ? "1" : null,
    });
  }
  if (margins !== undefined) {
    const inches = Object.entries(margins).map(([side, points]) => [side, points / POINTS_PER_INCH] as const);
    const all = { ...MARGINS, ...Object.fromEntries(inches) };
    text = withAttributes(
      text,
      "pageMargins",
      Object.fromEntries(Object.entries(all).map(([side, inch]) => [side, String(Number(inch.toFixed(4)))])),
    );
  }
  text = withAttributes(text, "pageSetup", {
    ...(page.paper !== undefined && { paperSize: page.paper === null ? null : String(page.paper) }),
    ...(page.orientation !== undefined && { orientation: page.orientation }),
    ...(scale !== undefined && { scale: scale === null ? null : String(scale) }),
    ...(fit !== undefined && {
      fitToWidth: fit === null ? null : String(fit.across),
      fitToHeight: fit === null ? null : String(fit.down),
    }),
  });
  if (header !== undefined || footer !== undefined)
    text = withChild(text, "headerFooter", (_, prefix) => headerFooter(page, prefix));
  if (breaks !== undefined) text = withChild(text, "rowBreaks", (_, prefix) => rowBreaks(breaks, prefix));
  return text;
}

/** That a sheet is fitted to pages is said in a property of the sheet, beside the pages themselves. */
function withFitToPage(xml: string, fits: boolean): string {
  return withChild(xml, "sheetPr", (old, prefix) => {
    const property = `<${prefix}pageSetUpPr fitToPage="${fits ? 1 : 0}"/>`;
    if (old === "") return `<${prefix}sheetPr>${property}</${prefix}sheetPr>`;
    const { root, children } = outline(old);
    const present = children.find(({ name }) => name === "pageSetUpPr");
    if (present === undefined) return splice(old, appendInto(old, root, property));
    const by = withAttribute(old.slice(present.start, present.end), "fitToPage", fits ? "1" : "0");
    return splice(old, [{ from: present.start, to: present.end, by }]);
  });
}

function headerFooter({ header = "", footer = "" }: Partial<PageSetup>, prefix: string): string {
  const part = (name: string, text: string): string =>
    text === "" ? "" : `<${prefix}${name}>${escapeXml(text)}</${prefix}${name}>`;
  const inside = part("oddHeader", header) + part("oddFooter", footer);
  return inside === "" ? "" : `<${prefix}headerFooter>${inside}</${prefix}headerFooter>`;
}

function rowBreaks(breaks: readonly number[], prefix: string): string {
  if (breaks.length === 0) return "";
  const all = [...new Set(breaks)].sort((a, b) => a - b);
  const each = all.map((row) => `<${prefix}brk id="${row}" max="16383" man="1"/>`).join("");
  return `<${prefix}rowBreaks count="${all.length}" manualBreakCount="${all.length}">${each}</${prefix}rowBreaks>`;
}

/** A worksheet part with more restrictions of what may be typed; those that the file has stay. */
function withRestrictions(xml: string, restricted: readonly RestrictedArea[]): string {
  if (restricted.length === 0) return xml;
  const { prefix } = outline(xml);
  const entries = restricted.map((one) => restrictionXml(one, prefix));
  const order = SHEET_ORDER.slice(0, SHEET_ORDER.indexOf("dataValidations"));
  return appendToList(xml, "dataValidations", entries, order);
}

function restrictionXml({ area, restriction, alert }: RestrictedArea, prefix: string): string {
  const { numbers, least, most } = restriction;
  const told =
    alert === null
      ? ""
      : ` errorTitle="${escapeXml(alert.title.slice(0, LONGEST_TITLE))}" error="${escapeXml(alert.message.slice(0, LONGEST_MESSAGE))}"`;
  return (
    `<${prefix}dataValidation type="${numbers}" allowBlank="1" showErrorMessage="1"${told} sqref="${areaAddress(area)}">` +
    `<${prefix}formula1>${String(least)}</${prefix}formula1><${prefix}formula2>${String(most)}</${prefix}formula2></${prefix}dataValidation>`
  );
}
