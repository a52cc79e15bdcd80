import { areaAddress } from "../../core/grid/address";
import type { CellValue } from "../../core/grid/grid";
import { quoteSheet } from "../../core/grid/formula-text";
import type { Bars, ChartCells } from "../model/sheet-chart";
import { XML_DECLARATION } from "../package/package-edit";
import { escapeXml } from "../package/xml";

export const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const LABEL_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;
const FALLBACK_COLOR = "#4472C4";

/** What a chart needs to know of the cells it draws; their contents are kept in the file beside the reference. */
export interface ChartSource {
  sheetName(id: string): string;
  cell(
    sheet: string,
    row: number,
    column: number,
  ): { readonly value: CellValue; readonly numberFormat: string };
}

/** The chart part of clustered bars (ECMA-376, DrawingML Charts). Elements stand in the schema's order. */
export function chartXml(bars: Bars, source: ChartSource): string {
  const { title, series, hasLegend, showsValues, labelAxis, valueAxis } = bars;
  const { minimum, maximum } = valueAxis;
  const limits =
    (maximum === null ? "" : value("max", maximum)) + (minimum === null ? "" : value("min", minimum));
  const { isReversed, spacing, fontSize } = labelAxis;
  const labels =
    value("axId", LABEL_AXIS) +
    `<c:scaling>${value("orientation", isReversed ? "maxMin" : "minMax")}</c:scaling>` +
    value("delete", 0) +
    value("axPos", "l") +
    ticks("low") +
    (fontSize === null ? "" : textSize(fontSize)) +
    value("crossAx", VALUE_AXIS) +
    value("crosses", "autoZero") +
    value("auto", 1) +
    value("lblAlgn", "ctr") +
    value("lblOffset", 100) +
    (spacing === null ? "" : value("tickLblSkip", spacing)) +
    value("noMultiLvlLbl", 0);
  const scale =
    value("axId", VALUE_AXIS) +
    `<c:scaling>${value("orientation", "minMax")}${limits}</c:scaling>` +
    value("delete", valueAxis.visible ? 0 : 1) +
    value("axPos", isReversed ? "t" : "b") +
    (valueAxis.gridlines ? "<c:majorGridlines/>" : "") +
    '<c:numFmt formatCode="General" sourceLinked="1"/>' +
    ticks("nextTo") +
    value("crossAx", LABEL_AXIS) +
    value("crosses", "autoZero");
  const plot =
    `<c:barChart>${value("barDir", "bar")}${value("grouping", "clustered")}${value("varyColors", 0)}` +
    `<c:ser>${seriesXml(bars, source)}</c:ser>${showsValues ? LABELS : ""}` +
    `${value("gapWidth", series.gap)}${value("axId", LABEL_AXIS)}${value("axId", VALUE_AXIS)}</c:barChart>`;
  return (
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}">${value("roundedCorners", 0)}<c:chart>` +
    (title === null ? "" : titleXml(title)) +
    value("autoTitleDeleted", title === null ? 1 : 0) +
    `<c:plotArea><c:layout/>${plot}<c:catAx>${labels}</c:catAx><c:valAx>${scale}</c:valAx></c:plotArea>` +
    (hasLegend ? `<c:legend>${value("legendPos", "r")}${value("overlay", 0)}</c:legend>` : "") +
    `${value("plotVisOnly", 1)}${value("dispBlanksAs", "gap")}</c:chart></c:chartSpace>`
  );
}

function value(name: string, of: string | number): string {
  return `<c:${name} val="${of}"/>`;
}

function ticks(labels: "low" | "nextTo"): string {
  return value("majorTickMark", "none") + value("minorTickMark", "none") + value("tickLblPos", labels);
}

const LABELS = `<c:dLbls>${[
  "showLegendKey",
  "showVal",
  "showCatName",
  "showSerName",
  "showPercent",
  "showBubbleSize",
]
  .map((name) => value(name, name === "showVal" ? 1 : 0))
  .join("")}</c:dLbls>`;

/** Beyond a right angle, a rotation leaves the direction to the program, which then leaves out no label of its own accord. */
const ANY_ROTATION = '<a:bodyPr rot="-60000000" vert="horz"/>';

/** Sizes are hundredths of a point here. */
function textSize(points: number): string {
  const size = Math.round(points * 100);
  return `<c:txPr>${ANY_ROTATION}<a:p><a:pPr><a:defRPr sz="${size}"/></a:pPr><a:endParaRPr lang="id-ID"/></a:p></c:txPr>`;
}

function titleXml(text: string): string {
  const run = `<a:r><a:rPr lang="id-ID" sz="1100" b="1"/><a:t>${escapeXml(text)}</a:t></a:r>`;
  const rich = `<c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1100" b="1"/></a:pPr>${run}</a:p></c:rich>`;
  return `<c:title><c:tx>${rich}</c:tx>${value("overlay", 0)}</c:title>`;
}

function seriesXml({ series }: Bars, source: ChartSource): string {
  const color = (series.color ?? FALLBACK_COLOR).slice(1);
  return (
    `${value("idx", 0)}${value("order", 0)}<c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>` +
    `<c:spPr><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></c:spPr>${value("invertIfNegative", 0)}` +
    (series.labels === null ? "" : `<c:cat>${labelsXml(series.labels, source)}</c:cat>`) +
    `<c:val>${valuesXml(series.values, source)}</c:val>`
  );
}

function labelsXml(cells: ChartCells, source: ChartSource): string {
  const texts = contents(cells, source).map(({ value }) => String(value));
  return `<c:strRef>${reference(cells, source)}<c:strCache>${points(texts)}</c:strCache></c:strRef>`;
}

function valuesXml(cells: ChartCells, source: ChartSource): string {
  const all = contents(cells, source);
  const numbers = all.map(({ value }) => (typeof value === "number" ? String(value) : ""));
  const format = `<c:formatCode>${escapeXml(all[0]?.numberFormat ?? "General")}</c:formatCode>`;
  return `<c:numRef>${reference(cells, source)}<c:numCache>${format}${points(numbers)}</c:numCache></c:numRef>`;
}

function points(texts: readonly string[]): string {
  const filled = texts.map((text, i) =>
    text === "" ? "" : `<c:pt idx="${i}"><c:v>${escapeXml(text)}</c:v></c:pt>`,
  );
  return value("ptCount", texts.length) + filled.join("");
}

function reference({ sheet, area }: ChartCells, source: ChartSource): string {
  const fixed = areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `<c:f>${escapeXml(quoteSheet(source.sheetName(sheet)) + fixed)}</c:f>`;
}

function contents({ sheet, area }: ChartCells, source: ChartSource) {
  const found: ReturnType<ChartSource["cell"]>[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) found.push(source.cell(sheet, row, column));
  }
  return found;
}
