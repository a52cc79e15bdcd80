import type { ChartDraft } from "../../core/draft/sheet-draft";
import { CHART_GAP, CHART_LABEL_SIZE } from "../../gateway/draw-sheet";
import { address, areaAddress } from "../../core/grid/address";

/** Queues the making of a chart (ExcelApi 1.7): each bar's value stands beside it, so it needs no scale below. */
export function queueChart(sheet: Excel.Worksheet, draft: ChartDraft): void {
  const values = sheet.getRange(areaAddress(draft.values));
  const chart = sheet.charts.add("BarClustered", values, "Columns");
  chart.name = draft.name;
  chart.title.text = draft.title;
  chart.legend.visible = false;
  chart.dataLabels.showValue = true;
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.reversePlotOrder = true;
  categoryAxis.tickLabelSpacing = 1;
  categoryAxis.format.font.size = CHART_LABEL_SIZE;
  if (draft.fromZero) valueAxis.minimum = 0;
  valueAxis.majorGridlines.visible = false;
  valueAxis.visible = false;
  const series = chart.series.getItemAt(0);
  series.setValues(values);
  series.setXAxisValues(sheet.getRange(areaAddress(draft.labels)));
  series.name = draft.series;
  series.gapWidth = CHART_GAP;
  series.format.fill.setSolidColor(draft.color);
  const { top, left, bottom, right } = draft.place;
  chart.setPosition(address({ row: top, column: left }), address({ row: bottom, column: right }));
}
