import { expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import { address } from "../../src/core/grid/address";
import type { SatisfactionOrder } from "../../src/core/satisfaction/order";
import { excelGateway } from "../../src/excel/excel-gateway";
import { readFlatSheets } from "../generated/flat-cells";
import { flatXmls, withLibreOffice } from "../libreoffice";
import { opened } from "../workbook/engine";
import { openBytes } from "./open-layout";
import { ANSWERS, fillSums, rowOf, SUMS, valueOf } from "./satisfaction-sheet";

/** The sample, linked to a helper sheet that is filled in, and calculated, as it is saved. */
async function saved(order: SatisfactionOrder): Promise<Uint8Array> {
  const { workbook } = await openBytes(new Uint8Array(await readFile("assets/form-1-terisi.xlsx")));
  const helper = excelGateway().satisfaction;
  const { form } = valueOf(await helper.survey());
  const [target] = form?.targets ?? [];
  if (form === null || target === undefined) throw new Error("nothing to link");
  valueOf(await helper.make(order));
  const sheet = workbook.sheets[1];
  if (sheet === undefined) throw new Error("no sheet was made");
  if (order.source === "sums") fillSums(sheet, 327, 100);
  else {
    const first = rowOf(sheet, "Jawaban responden") + 1;
    for (let i = 0; i < order.respondents * 9; i++) {
      const answer = i % 17 === 0 ? "" : 1 + ((i * 7) % 4);
      sheet.write({ row: first + Math.floor(i / 9), column: 1 + (i % 9) }, answer);
    }
  }
  const replaces = target.before.content;
  valueOf(await helper.link({ sheetId: form.sheetId, target, replaces, helper: order.name }));
  valueOf(await excelGateway().goTo({ id: "FORM 1", name: "FORM 1" }, { row: 8, column: 6 }));
  valueOf(await excelGateway().recalculate());
  return workbook.save();
}

withLibreOffice("LibreOffice, where it opens a workbook with a sheet for the satisfaction index,", () => {
  test("agrees on every number, on the link and on what may be typed", async () => {
    const files = [await saved(SUMS), await saved(ANSWERS)];
    const told = await flatXmls(files);
    for (const [i, xml] of told.entries()) {
      const own = (await opened(files[i] ?? new Uint8Array())).sheets;
      const others = readFlatSheets(xml);
      expect(others.map(({ name }) => name)).toEqual(["FORM 1", "IKM 2024"]);
      for (const [n, sheet] of own.entries()) {
        const used = sheet.usedArea() ?? { top: 0, left: 0, bottom: -1, right: -1 };
        for (let row = used.top; row <= used.bottom; row++) {
          for (let column = used.left; column <= used.right; column++) {
            const { value } = sheet.cell(row, column);
            const other = others[n]?.cells.get(address({ row, column }))?.value ?? "";
            const same = typeof value === "number" ? expect.closeTo(value, 9) : value;
            expect([sheet.name, address({ row, column }), other]).toEqual([
              ...[sheet.name, address({ row, column }), same],
            ]);
          }
        }
      }
      expect(xml).toContain("<table:content-validation ");
    }
    expect(readFlatSheets(told[0] ?? "")[0]?.cells.get("H9")?.value).toBeCloseTo(81.75, 10);
  }, 120_000);
});
