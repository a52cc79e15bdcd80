import { address, areaAddress, columnLetters } from "../../src/core/grid/address";
import { escapeXml } from "../../src/workbook/package/xml";
import { down, type Surrounded } from "./around";
import type { Stray } from "./recipe";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

/** Things of a sheet that stand in its own part: rules, validation, views and the like. Other strays add nothing here. */
export function addSheetExtras(around: Surrounded, strays: readonly Stray[]): void {
  for (const stray of strays) EXTRAS[stray]?.(around);
}

/** The column that holds an indicator's inputs, from the first indicator to the last. */
function inputs({ indicators }: Surrounded): string {
  const cells = indicators.flatMap(({ inputCells }) => inputCells);
  const rows = cells.map(({ row }) => row);
  return down(cells[0]?.column ?? 0, Math.min(...rows), Math.max(...rows));
}

function results({ indicators }: Surrounded): string {
  const cells = indicators.map(({ resultCell }) => resultCell);
  return down(cells[0]?.column ?? 0, cells[0]?.row ?? 0, cells.at(-1)?.row ?? 0);
}

const EXTRAS: Readonly<Record<Stray, (around: Surrounded) => void>> = {
  rules: (around) => {
    const first = around.indicators[0]?.inputCells[0] ?? { row: 0, column: 0 };
    const blank = `LEN(TRIM(${address(first)}))=0`;
    around.sheet.element(
      "conditionalFormatting",
      `<conditionalFormatting sqref="${inputs(around)}"><cfRule type="expression" dxfId="0" priority="3"><formula>${blank}</formula></cfRule>` +
        '<cfRule type="cellIs" dxfId="1" priority="2" stopIfTrue="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>',
    );
  },
  scale: (around) => {
    around.sheet.element(
      "conditionalFormatting",
      `<conditionalFormatting sqref="${results(around)}"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FF63BE7B"/></colorScale></cfRule></conditionalFormatting>`,
    );
  },
  bars: (around) => {
    const id = "{5E0C1D2B-7A44-4B0E-9C53-1F6B0C9D2E11}";
    const link = `<extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${id}</x14:id></ext></extLst>`;
    around.sheet.element(
      "conditionalFormatting",
      `<conditionalFormatting sqref="${results(around)}"><cfRule type="dataBar" priority="4"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>${link}</cfRule></conditionalFormatting>`,
    );
    around.sheet.element(
      "extLst",
      `<ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="${id}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>${results(around)}</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>`,
    );
  },
  validation: (around) => {
    around.sheet.element(
      "dataValidations",
      `<dataValidations count="2"><dataValidation type="decimal" operator="greaterThanOrEqual" allowBlank="1" showErrorMessage="1" errorTitle="Nilai" error="Isi dengan angka" sqref="${inputs(around)}"><formula1>0</formula1></dataValidation>` +
        `<dataValidation type="list" allowBlank="1" sqref="${results(around)}"><formula1>&quot;Tercapai,Belum&quot;</formula1></dataValidation></dataValidations>`,
    );
  },
  "unknown extension": ({ sheet }) => {
    sheet.element(
      "extLst",
      '<ext xmlns:lain="http://contoh.go.id/lain" uri="{0C1D2E3F-4A5B-4C6D-8E9F-A0B1C2D3E4F5}"><lain:catatan isi="1"/></ext>',
    );
  },
  frozen: ({ sheet, form }) => {
    const cell = address({ row: form.top + 3, column: form.left + 1 });
    sheet.element(
      "sheetViews",
      `<sheetViews><sheetView showGridLines="0" zoomScale="85" workbookViewId="0"><pane xSplit="${form.left + 1}" ySplit="${form.top + 3}" topLeftCell="${cell}" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="${cell}" sqref="${cell}"/></sheetView></sheetViews>`,
    );
  },
  filter: ({ sheet, form }) => {
    sheet.element("autoFilter", `<autoFilter ref="${areaAddress(form)}"/>`);
  },
  "hidden columns": ({ sheet, form }) => {
    sheet.columnAttributes.set(form.right + 1, 'width="0" hidden="1" customWidth="1"');
  },
  "print setup": ({ sheet, form }) => {
    sheet.element(
      "sheetPr",
      '<sheetPr codeName="Sheet1"><tabColor rgb="FF00B050"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    );
    sheet.element(
      "pageMargins",
      '<pageMargins left="0.25" right="0.25" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    );
    sheet.element(
      "pageSetup",
      '<pageSetup paperSize="9" scale="60" orientation="landscape" fitToHeight="0"/>',
    );
    sheet.element(
      "headerFooter",
      "<headerFooter><oddFooter>&amp;CHalaman &amp;P dari &amp;N</oddFooter></headerFooter>",
    );
    sheet.element(
      "rowBreaks",
      `<rowBreaks count="1" manualBreakCount="1"><brk id="${form.bottom}" max="16383" man="1"/></rowBreaks>`,
    );
    sheet.element(
      "ignoredErrors",
      `<ignoredErrors><ignoredError sqref="${areaAddress(form)}" numberStoredAsText="1"/></ignoredErrors>`,
    );
  },
};

/** The names that the workbook defines over the form's sheet: print titles, an area, a constant, one of the sheet alone. */
export function definedNames(
  { sheet, form, indicators }: Surrounded,
  index: number,
  strays: readonly Stray[],
): string {
  const quoted = `'${sheet.name.replaceAll("'", "''")}'!`;
  const result = indicators[0]?.resultCell ?? { row: 0, column: 0 };
  const cell = `$${columnLetters(result.column)}$${result.row + 1}`;
  const local = (name: string, text: string, more = ""): string =>
    `<definedName name="${name}" localSheetId="${index}"${more}>${escapeXml(text)}</definedName>`;
  const names = [
    strays.includes("filter")
      ? local("_xlnm._FilterDatabase", `${quoted}$A$1:$I$${form.bottom + 1}`, ' hidden="1"')
      : "",
    strays.includes("print setup")
      ? local("_xlnm.Print_Titles", `${quoted}$${form.top + 1}:$${form.top + 2}`)
      : "",
    strays.includes("names")
      ? `<definedName name="CapaianPertama">${escapeXml(quoted + cell)}</definedName>${local("Lokal", `${quoted}${cell}*2`)}<definedName name="Tahun" comment="tahun anggaran">2024</definedName>`
      : "",
  ].join("");
  return names === "" ? "" : `<definedNames>${names}</definedNames>`;
}
