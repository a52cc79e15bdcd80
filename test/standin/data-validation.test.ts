import { describe, expect, test } from "@jest/globals";
import { openBytes } from "../excel/open-layout";
import { handMade, partsOf, zipped } from "../workbook/file";
import { failureOf } from "./open-form";

const FORM = '<sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData>';
const OWN =
  '<dataValidations count="1"><dataValidation type="list" sqref="C1"><formula1>"ya,tidak"</formula1></dataValidation></dataValidations>';
const SHEET = "xl/worksheets/sheet1.xml";
const BETWEEN = { wholeNumber: { formula1: 1, formula2: 4, operator: "Between" } } as const;
const ALERT = { title: "Jawaban", message: 'Ketik "1" & <4>', showAlert: true, style: "Stop" } as const;

/** The sheet's part after the add-in's side has worked on a file with this sheet. */
async function saved(sheet: string, work: (range: Excel.Range) => void): Promise<string> {
  const { workbook } = await openBytes(zipped(handMade(sheet)));
  await Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem("FORM 1").getRange("B2:B9"));
    await context.sync();
  });
  return partsOf(await workbook.save())[SHEET] ?? "";
}

describe("what may be typed into cells", () => {
  test("is saved as Excel does, with what is said to whoever types something else", async () => {
    const xml = await saved(
      `${FORM}<pageMargins left="1" right="1" top="1" bottom="1"/>`,
      ({ dataValidation }) => {
        dataValidation.rule = BETWEEN;
        dataValidation.errorAlert = ALERT;
      },
    );
    expect(xml).toContain(
      '</sheetData><dataValidations count="1"><dataValidation type="whole" allowBlank="1" showErrorMessage="1"' +
        ' errorTitle="Jawaban" error="Ketik &quot;1&quot; &amp; &lt;4&gt;" sqref="B2:B9">' +
        "<formula1>1</formula1><formula2>4</formula2></dataValidation></dataValidations><pageMargins",
    );
  });

  test("is added to what the file has; a second rule for the same cells takes the place of the first", async () => {
    const xml = await saved(FORM + OWN, ({ dataValidation }) => {
      dataValidation.rule = BETWEEN;
      dataValidation.rule = { decimal: { formula1: 0.01, formula2: 1, operator: "Between" } };
    });
    expect(xml).toContain('<dataValidations count="2"><dataValidation type="list" sqref="C1">');
    expect(xml.match(/<dataValidation type="(\w+)"/g)).toHaveLength(2);
    expect(xml).toContain('<dataValidation type="decimal"');
  });

  test("is refused where this host lacks the rule, can't tell it, or the sheet is protected", async () => {
    const refused = async (sheet: string, work: (range: Excel.Range) => void) =>
      (await failureOf(saved(sheet, work))).code;
    expect(await refused(FORM, (range) => range.dataValidation.load("rule"))).toBe("ApiNotFound");
    expect(
      await refused(FORM, ({ dataValidation }) => {
        dataValidation.rule = { list: { inCellDropDown: true, source: "ya,tidak" } };
      }),
    ).toBe("ApiNotFound");
    expect(
      await refused(`${FORM}<sheetProtection sheet="1"/>`, ({ dataValidation }) => {
        dataValidation.rule = BETWEEN;
      }),
    ).toBe("AccessDenied");
  });
});
