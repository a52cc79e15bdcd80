import { describe, expect, test } from "@jest/globals";
import { openBytes } from "../excel/open-layout";
import { opened } from "../workbook/engine";
import { changedParts, handMade, partsOf, relationships, zipped, type Parts } from "../workbook/file";
import { failureOf } from "./open-form";

const FORM =
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>=Satu &amp; dua</t></is></c><c r="B1" s="1"><v>0.5</v></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>Tiga</t></is></c><c r="B2"><f>B1*1.5</f><v>0.75</v></c></row></sheetData>';
const SHEET = "xl/worksheets/sheet1.xml";
const DRAWING = "xl/drawings/drawing1.xml";
const CHART = "xl/charts/chart1.xml";

/** A chart as the add-in makes one, on the sheet that the file has. */
function queueChart(context: Excel.RequestContext): Excel.Chart {
  const sheet = context.workbook.worksheets.getItem("FORM 1");
  const chart = sheet.charts.add("BarClustered", sheet.getRange("B1:B2"), "Columns");
  chart.name = "Capaian";
  chart.title.text = "Capaian & target";
  chart.legend.visible = false;
  chart.dataLabels.showValue = true;
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.valueAxis.minimum = 0;
  chart.axes.valueAxis.visible = false;
  chart.axes.valueAxis.majorGridlines.visible = false;
  const series = chart.series.getItemAt(0);
  series.setXAxisValues(sheet.getRange("A1:A2"));
  series.name = "Hasil";
  series.gapWidth = 60;
  series.format.fill.setSolidColor("#2F5597");
  chart.setPosition("D2", "H12");
  return chart;
}

async function saved(before: Parts, work: (context: Excel.RequestContext) => void) {
  const { workbook } = await openBytes(zipped(before));
  await Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
  const bytes = await workbook.save();
  return { bytes, after: partsOf(bytes), again: await opened(bytes) };
}

describe("a chart made by the add-in", () => {
  test("is saved as parts of its own, drawn over cells of the sheet", async () => {
    const before = handMade(FORM);
    const { after, again } = await saved(before, queueChart);
    expect(changedParts(before, after)).toEqual([
      ...["[Content_Types].xml", CHART, "xl/drawings/_rels/drawing1.xml.rels", DRAWING],
      ...["xl/worksheets/_rels/sheet1.xml.rels", SHEET],
    ]);
    expect(after[SHEET]).toContain("<drawing xmlns:r=");
    const chart = after[CHART] ?? "";
    expect(chart).toContain("<c:f>'FORM 1'!$A$1:$A$2</c:f>");
    expect(chart).toContain("<c:f>'FORM 1'!$B$1:$B$2</c:f>");
    expect(chart).toContain('<c:pt idx="0"><c:v>=Satu &amp; dua</c:v></c:pt>');
    expect(chart).toContain('<c:pt idx="1"><c:v>0.75</c:v></c:pt>');
    expect(chart).toContain("<a:t>Capaian &amp; target</a:t>");
    expect(chart).toContain("<c:formatCode>0.00%</c:formatCode>");
    expect(again.sheets[0]?.design.charts).toEqual([
      {
        ...{ id: expect.any(String), name: "Capaian", bars: null },
        place: { top: 1, left: 3, bottom: 11, right: 7 },
      },
    ]);
  });

  test("keeps the numbers that stand in the cells when the file is saved, not those it was made with", async () => {
    const { after } = await saved(handMade(FORM), (context) => {
      queueChart(context);
      context.workbook.worksheets.getItem("FORM 1").getRange("B1").values = [[1]];
    });
    expect(after[CHART]).toContain('<c:pt idx="1"><c:v>1.5</c:v></c:pt>');
  });

  test("leaves the direction of its labels to the program, which then leaves none of them out", async () => {
    const { after } = await saved(handMade(FORM), (context) => {
      const axis = queueChart(context).axes.categoryAxis;
      axis.tickLabelSpacing = 1;
      axis.format.font.size = 8;
    });
    const labels = /<c:catAx>.*<\/c:catAx>/.exec(after[CHART] ?? "")?.[0] ?? "";
    expect(labels).toContain('<c:tickLblSkip val="1"/>');
    expect(labels).toMatch(/<a:bodyPr rot="-60000000"[^>]*\/>.*<a:defRPr sz="800"\/>/);
  });

  test("is found again by its name, and taken away again it leaves the file as it was before", async () => {
    const before = handMade(FORM);
    const first = await saved(before, queueChart);
    const second = await saved(partsOf(first.bytes), (context) => {
      context.workbook.worksheets.getItem("FORM 1").charts.getItem("Capaian").delete();
    });
    const { "xl/worksheets/_rels/sheet1.xml.rels": left, ...rest } = second.after;
    expect(left).toMatch(/<Relationships[^>]*>(<\/Relationships>)?$/);
    expect(changedParts(before, rest)).toEqual([]);
    expect(second.again.sheets[0]?.design.charts).toEqual([]);
  });

  test("can be taken away before anything was saved", async () => {
    const before = handMade(FORM);
    const { after } = await saved(before, (context) => {
      queueChart(context).delete();
    });
    expect(changedParts(before, after)).toEqual([]);
  });

  test("gives way to another in the same drawing, beside a picture that stays", async () => {
    const picture =
      '<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>9</xdr:row></xdr:from><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="7" name="Lambang"/></xdr:nvPicPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>';
    const drawing = `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">${picture}</xdr:wsDr>`;
    const before = handMade(`${FORM}<drawing r:id="rId1"/>`, {
      [DRAWING]: drawing,
      "xl/worksheets/_rels/sheet1.xml.rels": relationships([["drawing", "../drawings/drawing1.xml"]]),
    });
    const first = await saved(before, queueChart);
    const second = await saved(partsOf(first.bytes), (context) => {
      context.workbook.worksheets.getItem("FORM 1").charts.getItem("Capaian").delete();
      queueChart(context).name = "Capaian baru";
    });
    expect(second.after[SHEET]).toBe(before[SHEET]);
    expect(second.after[DRAWING]).toContain(picture);
    expect(second.after[DRAWING]).toContain('<xdr:cNvPr id="8" name="Capaian baru"');
    expect(Object.keys(second.after).filter((name) => name.includes("/charts/"))).toEqual([CHART]);
    expect(second.again.sheets[0]?.design.charts.map(({ name }) => name)).toEqual(["Capaian baru"]);
  });
});

describe("a drawing that is damaged", () => {
  test("keeps nobody from opening the workbook, and is kept as it is", async () => {
    const before = handMade(`${FORM}<drawing r:id="rId1"/>`, {
      [DRAWING]: "<xdr:wsDr",
      "xl/worksheets/_rels/sheet1.xml.rels": relationships([["drawing", "../drawings/drawing1.xml"]]),
    });
    const { after, again } = await saved(before, (context) => {
      context.workbook.worksheets.getItem("FORM 1").getRange("B1").values = [[1]];
    });
    expect(again.sheets[0]?.design.charts).toEqual([]);
    expect(after[DRAWING]).toBe("<xdr:wsDr");
  });
});

describe("Excel refuses", () => {
  test("a chart on a protected sheet", async () => {
    await openBytes(zipped(handMade(`${FORM}<sheetProtection sheet="1"/>`)));
    const making = Excel.run(async (context) => {
      queueChart(context);
      await context.sync();
    });
    expect(await failureOf(making)).toMatchObject({ code: "AccessDenied", where: "ChartCollection.add" });
  });

  test("to take a chart away that is not there", async () => {
    await openBytes(zipped(handMade(FORM)));
    const taking = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("FORM 1").charts.getItem("Capaian").delete();
      await context.sync();
    });
    expect((await failureOf(taking)).code).toBe("ItemNotFound");
  });
});
