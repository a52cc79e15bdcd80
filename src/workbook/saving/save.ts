import type { LiveSheet } from "../live/live-sheet";
import type { Package } from "../package/package";
import { addNewSheets, WORKBOOK_ORDER, writePrintNames } from "./new-parts";
import { addPart, dropPart, freeName, officeNamespace } from "../package/package-edit";
import { cellChanges } from "./patch-cells";
import { withCharts } from "./patch-charts";
import { withDesign } from "./patch-design";
import { withNotes } from "./patch-notes";
import { ruleChanges } from "./patch-rules";
import { writeSettings } from "./patch-settings";
import { BARE_STYLES, StylePatch } from "./patch-styles";
import type { WorkbookPart } from "../reading/read-workbook";
import type { StyleBook } from "../live/style-book";
import { splice, withAttribute } from "../package/xml";
import { outline, placeFor } from "../package/xml-edit";

const STYLES = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** What is saved: the file as it was opened, and the model over it. */
export interface Savable {
  readonly file: Package;
  readonly book: WorkbookPart;
  readonly styles: StyleBook;
  readonly sheets: readonly LiveSheet[];
  readonly settings: ReadonlyMap<string, string>;
}

/**
 * The file of the model's present state. Only the places that changed are replaced in the texts of their parts; a
 * part without changes keeps its bytes, and a workbook without changes is the very file that was opened.
 */
export function save({ file, book, styles, sheets, settings }: Savable): Uint8Array {
  const out = file.copy();
  const patch = new StylePatch(styles);
  let formulasChanged = false;
  let valuesDropped = false;
  addNewSheets(out, book, sheets);
  for (const sheet of sheets) {
    const { parts, conditionals } = sheet;
    const number = (style: number): number => patch.styleNumber(style);
    const cells = cellChanges(parts.file, parts.cells, trustsValues(book, settings), number);
    formulasChanged ||= cells.formulasChanged;
    valuesDropped ||= cells.valuesDropped;
    const rules = ruleChanges(parts.file, conditionals, styles, patch);
    const xml = withDesign(splice(parts.file.xml, [...cells.splices, ...rules]), sheet.design.changes);
    out.put(parts.part, withCharts(out, sheet, sheets, withNotes(out, sheet, xml)));
  }
  writePrintNames(out, book, sheets);
  if (!patch.isEmpty) writeStyles(out, book, patch);
  if (formulasChanged) dropCalculationChain(out, book);
  if (valuesDropped) out.put(book.part, calculatedOnOpen(out.text(book.part)));
  const isAsked = valuesDropped && !book.calculateOnOpen;
  writeSettings(out, isAsked ? new Map([...settings, [ASKED_BY_US, "1"]]) : settings);
  return out.toBytes();
}

function writeStyles(out: Package, { part }: WorkbookPart, patch: StylePatch): void {
  const present = out.related(part, "styles");
  if (present !== null) {
    out.put(present, patch.apply(out.text(present)));
    return;
  }
  const type = `${officeNamespace(out)}/styles`;
  const promised = out.relationships(part).find((one) => one.type === type && !one.isExternal)?.target;
  const usual = out.has("xl/styles.xml") ? freeName(out, "xl/styles", ".xml") : "xl/styles.xml";
  const styles = { name: promised ?? usual, text: patch.apply(BARE_STYLES), contentType: STYLES };
  addPart(out, styles, part, type);
}

/** The order in which Excel last calculated; it makes a new one when it opens a file without. */
function dropCalculationChain(out: Package, { part }: WorkbookPart): void {
  const chain = out.related(part, "calcChain");
  if (chain !== null) dropPart(out, chain, part);
}

/** Kept in a file that asks for calculation because of us: the values that it has are as good as before. */
const ASKED_BY_US = "hitungCapaian.hitungSaatDibuka";

/** Whether what the file has stored are values: not where another program asks that they are calculated first. */
export function trustsValues(book: WorkbookPart, settings: ReadonlyMap<string, string>): boolean {
  return !book.calculateOnOpen || settings.has(ASKED_BY_US);
}

/** Asks whoever opens the file to calculate everything. */
function calculatedOnOpen(xml: string): string {
  const found = outline(xml);
  const present = found.children.find(({ name }) => name === "calcPr");
  if (present !== undefined) {
    const by = withAttribute(xml.slice(present.start, present.openEnd), "fullCalcOnLoad", "1");
    return splice(xml, [{ from: present.start, to: present.openEnd, by }]);
  }
  const place = placeFor(found, WORKBOOK_ORDER.slice(0, WORKBOOK_ORDER.indexOf("calcPr")));
  return splice(xml, [{ from: place, to: place, by: `<${found.prefix}calcPr fullCalcOnLoad="1"/>` }]);
}
