import type { Bars } from "../../src/workbook/model/sheet-chart";
import type { Workbook } from "../../src/workbook/workbook";
import { opened as openedFile } from "../workbook/engine";
import { handMade, zipped } from "../workbook/file";

const SHEET =
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>=Satu &amp; dua</t></is></c><c r="B1" s="1"><v>0.5</v></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>Tiga</t></is></c><c r="B2"><v>0.75</v></c></row></sheetData>';

/** A workbook with two labels, their numbers beside them, and what a chart of them shows, the first one at the top. */
export async function opened(): Promise<{ readonly workbook: Workbook; readonly bars: Bars }> {
  const workbook = await openedFile(zipped(handMade(SHEET)));
  const sheet = workbook.sheets[0];
  if (sheet === undefined) throw new Error("The file has no sheet");
  const column = (at: number) => ({ sheet: sheet.id, area: { top: 0, left: at, bottom: 1, right: at } });
  const { id, bars } = sheet.design.addChart(column(1));
  if (bars === null) throw new Error("The new chart shows nothing");
  const labelAxis = { ...bars.labelAxis, isReversed: true };
  const labelled = { ...bars, labelAxis, series: { ...bars.series, labels: column(0) } };
  sheet.design.changeChart(id, { bars: labelled });
  return { workbook, bars: labelled };
}
