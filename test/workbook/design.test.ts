import { expect, test } from "@jest/globals";
import type { ModelSheet } from "../../src/workbook/workbook";
import { opened } from "./engine";
import { changedParts, handMade, partsOf, zipped, type Parts } from "./file";

const SHEET = "xl/worksheets/sheet1.xml";
const XML =
  '<sheetPr><tabColor rgb="FFFF0000"/></sheetPr><sheetViews><sheetView tabSelected="1" zoomScale="80" workbookViewId="0"><selection activeCell="C3"/></sheetView></sheetViews>' +
  '<cols><col min="1" max="4" width="10" style="2" customWidth="1"/></cols>' +
  '<sheetData><row r="2" spans="1:3" ht="30"><c r="A2" s="3" t="s"><v>0</v></c></row><row r="5" hidden="1"/></sheetData>' +
  '<mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells><pageMargins left="0.7" right="0.2" top="1" bottom="1" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="portrait" r:id="rId7"/>';

async function designed(
  change: (sheet: ModelSheet) => void,
): Promise<{ before: Parts; after: Parts; xml: string }> {
  const before = handMade(XML);
  const workbook = await opened(zipped(before));
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  change(sheet);
  const after = partsOf(await workbook.save());
  return { before, after, xml: after[SHEET] ?? "" };
}

test("a column that gets a width leaves the others of its run as they were", async () => {
  const { before, after, xml } = await designed(({ design }) => {
    design.setColumnWidth(1, 1, 140);
    design.setColumnWidth(6, 6, 70);
  });
  expect(changedParts(before, after)).toEqual([SHEET]);
  expect(xml).toContain(
    '<cols><col min="1" max="1" width="10" style="2" customWidth="1"/><col min="2" max="2" width="20" style="2" customWidth="1"/>' +
      '<col min="3" max="4" width="10" style="2" customWidth="1"/><col min="7" max="7" width="10" customWidth="1"/></cols>',
  );
});

test("rows get their heights where they stand, and those that the file lacks are put between", async () => {
  const { xml } = await designed(({ design }) => {
    for (const [row, points] of [
      [0, 12],
      [1, 20],
      [3, 21],
      [4, 22],
      [8, 23],
    ] as const)
      design.setRowHeight(row, row, points);
  });
  expect(xml).toContain(
    '<row r="1" ht="12" customHeight="1"/><row r="2" spans="1:3" ht="20" customHeight="1"><c r="A2"',
  );
  expect(xml).toContain(
    '</row><row r="4" ht="21" customHeight="1"/><row r="5" hidden="1" ht="22" customHeight="1"/><row r="9" ht="23" customHeight="1"/></sheetData>',
  );
});

test("print settings change what they speak of and nothing beside it", async () => {
  const { xml } = await designed(({ design }) => {
    expect(design.page).toMatchObject({
      paper: 9,
      orientation: "portrait",
      margins: { left: expect.closeTo(50.4) },
    });
    design.setPage({ orientation: "landscape", fit: { across: 1, down: 0 } });
    design.freeze(2, 1);
  });
  expect(xml).toContain('<sheetPr><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr>');
  expect(xml).toContain(
    '<pageSetup paperSize="9" orientation="landscape" r:id="rId7" fitToWidth="1" fitToHeight="0"/>',
  );
  expect(xml).toContain('<pageMargins left="0.7" right="0.2" top="1" bottom="1" header="0.3" footer="0.3"/>');
  expect(xml).toContain(
    '<sheetView tabSelected="1" zoomScale="80" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>',
  );
});

test("a format is a copy of the cell's own, with new entries behind those of the file", async () => {
  const { before, after, xml } = await designed(({ design }) => {
    const cell = { top: 1, left: 0, bottom: 1, right: 0 };
    design.format(cell, { italic: true, top: "thin", locked: false });
    design.format(cell, { italic: false });
    design.unmerge(cell);
  });
  expect(xml).not.toContain("mergeCell");
  expect(xml).toContain('<c r="A2" s="5" t="s">');
  const styles = after["xl/styles.xml"] ?? "";
  expect(styles).toContain(
    '<border><left/><right/><top style="thin"><color auto="1"/></top><bottom/><diagonal/></border></borders>',
  );
  expect(styles).toContain(
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" applyBorder="1" applyProtection="1"><alignment horizontal="center" wrapText="1"/><protection locked="0"/></xf></cellXfs>',
  );
  expect(styles.replace(/<borders.*<\/borders>|<cellXfs.*<\/cellXfs>/g, "")).toBe(
    (before["xl/styles.xml"] ?? "").replace(/<borders.*<\/borders>|<cellXfs.*<\/cellXfs>/g, ""),
  );
});

test("what was changed and changed back leaves the file as it was opened", async () => {
  const { before, after } = await designed(({ design }) => {
    const cell = { top: 1, left: 0, bottom: 1, right: 0 };
    design.format(cell, { bold: false, fill: null });
    design.format(cell, { bold: true, fill: "#FFFF00" });
  });
  expect(changedParts(before, after)).toEqual([]);
});
