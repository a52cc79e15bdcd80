import type { LiveSheet } from "../live/live-sheet";
import type { NewChart } from "../live/live-charts";
import type { Package } from "../package/package";
import { addPart, dropPart, freeName, officeNamespace, XML_DECLARATION } from "../package/package-edit";
import { relationshipsOf } from "../package/part-name";
import { escapeXml, splice } from "../package/xml";
import { appendToRoot, outline, placeFor } from "../package/xml-edit";
import type { FileChart } from "../reading/charts";
import { CHART, chartXml, DRAWING, type ChartSource } from "./chart-xml";
import { BEFORE_RULES } from "./patch-rules";

const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const NO_SHAPES = `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}"/>`;

/** The children of a worksheet part that the schema puts before its drawing. */
export const BEFORE_DRAWING = [
  ...BEFORE_RULES,
  ..."dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags".split(
    " ",
  ),
];

/**
 * Takes the charts away that are gone and adds those that were made. `xml` is the sheet's new text; it comes back with
 * the place of its drawing, where it had none or needs none any more.
 * @param sheets all sheets: a chart may draw cells of another one
 */
export function withCharts(
  out: Package,
  sheet: LiveSheet,
  sheets: readonly LiveSheet[],
  xml: string,
): string {
  const { gone, made } = sheet.charts.changes;
  if (gone.length === 0 && made.length === 0) return xml;
  const { part } = sheet.parts;
  dropCharts(out, gone);
  const present = out.related(part, "drawing");
  if (made.length === 0) return present === null ? xml : withoutEmptyDrawing(out, part, present, xml);
  const drawing = present ?? freeName(out, "xl/drawings/drawing", ".xml");
  const text = present === null ? addDrawing(out, part, drawing, xml) : xml;
  const source = sourceOf(sheets);
  for (const chart of made) addChart(out, drawing, chart, source);
  return text;
}

function sourceOf(sheets: readonly LiveSheet[]): ChartSource {
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const found = (id: string): LiveSheet => {
    const sheet = byId.get(id);
    if (sheet === undefined) throw new Error(`a chart draws a sheet ${id} that is not there`);
    return sheet;
  };
  return {
    sheetName: (id) => found(id).name,
    cell: (id, row, column) => found(id).cell(row, column),
  };
}

/** Takes charts out of their drawings, from the last one so that the places of the others stay right. */
function dropCharts(out: Package, gone: readonly FileChart[]): void {
  for (const { drawing, part, start, end } of [...gone].reverse()) {
    out.put(drawing, splice(out.text(drawing), [{ from: start, to: end, by: "" }]));
    for (const { target } of out.relationships(part)) if (out.has(target)) dropPart(out, target, part);
    out.drop(relationshipsOf(part));
    dropPart(out, part, drawing);
  }
}

/** A drawing on which nothing is left goes, with its place in the sheet. */
function withoutEmptyDrawing(out: Package, part: string, drawing: string, xml: string): string {
  if (outline(out.text(drawing)).children.length > 0) return xml;
  dropPart(out, drawing, part);
  out.drop(relationshipsOf(drawing));
  const place = outline(xml).children.find(({ name }) => name === "drawing");
  return place === undefined ? xml : splice(xml, [{ from: place.start, to: place.end, by: "" }]);
}

function addDrawing(out: Package, part: string, name: string, xml: string): string {
  const office = officeNamespace(out);
  const id = addPart(out, { name, text: NO_SHAPES, contentType: DRAWING_TYPE }, part, `${office}/drawing`);
  const found = outline(xml);
  const place = placeFor(found, BEFORE_DRAWING);
  const by = `<${found.prefix}drawing xmlns:r="${office}" r:id="${id}"/>`;
  return splice(xml, [{ from: place, to: place, by }]);
}

function addChart(out: Package, drawing: string, chart: NewChart, source: ChartSource): void {
  const name = freeName(out, "xl/charts/chart", ".xml");
  const part = { name, text: chartXml(chart.bars, source), contentType: CHART_TYPE };
  const office = officeNamespace(out);
  const id = addPart(out, part, drawing, `${office}/chart`);
  const taken = [...out.text(drawing).matchAll(/<\w+:?cNvPr\s[^>]*?\bid="(\d+)"/g)];
  const number = Math.max(1, ...taken.map(([, used]) => Number(used))) + 1;
  out.put(
    drawing,
    appendToRoot(out.text(drawing), (prefix) => anchorXml(prefix, chart, number, { id, office })),
  );
}

/** A chart from the top left corner of its first cell to the bottom right corner of its last one. */
function anchorXml(
  p: string,
  { name, place, bars }: NewChart,
  number: number,
  { id, office }: { readonly id: string; readonly office: string },
): string {
  const corner = (column: number, row: number): string =>
    `<${p}col>${column}</${p}col><${p}colOff>0</${p}colOff><${p}row>${row}</${p}row><${p}rowOff>0</${p}rowOff>`;
  const title = bars.title === null ? "" : ` descr="${escapeXml(bars.title)}"`;
  return (
    `<${p}twoCellAnchor><${p}from>${corner(place.left, place.top)}</${p}from>` +
    `<${p}to>${corner(place.right + 1, place.bottom + 1)}</${p}to>` +
    `<${p}graphicFrame macro=""><${p}nvGraphicFramePr><${p}cNvPr id="${number}" name="${escapeXml(name)}"${title}/>` +
    `<${p}cNvGraphicFramePr/></${p}nvGraphicFramePr>` +
    `<${p}xfrm><a:off xmlns:a="${DRAWING}" x="0" y="0"/><a:ext xmlns:a="${DRAWING}" cx="0" cy="0"/></${p}xfrm>` +
    `<a:graphic xmlns:a="${DRAWING}"><a:graphicData uri="${CHART}">` +
    `<c:chart xmlns:c="${CHART}" xmlns:r="${office}" r:id="${id}"/></a:graphicData></a:graphic>` +
    `</${p}graphicFrame><${p}clientData/></${p}twoCellAnchor>`
  );
}
