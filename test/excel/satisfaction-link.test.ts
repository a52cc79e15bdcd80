import type { Position } from "../../src/core/grid/grid";
import { describe, expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import type { CellValue } from "../../src/core/grid/grid";
import { excelGateway } from "../../src/excel/excel-gateway";
import type { HostOptions } from "../../src/standin/host";
import { changedParts, partsOf, zipped } from "../workbook/file";
import { withLines } from "../sequences/structure";
import { openBytes } from "./open-layout";
import { fillSums, SUMS, valueOf } from "./satisfaction-sheet";
import type { LinkOrder } from "../../src/gateway/new-sheets";

const INPUT = { row: 8, column: 6 };
const LINK = /^='IKM 2024'!B\d+$/;

const FORM = "xl/worksheets/sheet1.xml";
const PROTECTED = '</sheetData><sheetProtection sheet="1"/>';

/** The bytes of the sample; its form may be protected. */
async function sample(isProtected: boolean): Promise<Uint8Array> {
  const bytes = new Uint8Array(await readFile("assets/form-1-terisi.xlsx"));
  const parts = partsOf(bytes);
  const xml = (parts[FORM] ?? "").replace("</sheetData>", PROTECTED);
  return isProtected ? zipped({ ...parts, [FORM]: xml }) : bytes;
}

/** The sample with a filled helper sheet beside it, and the form in front; its input G9 holds `content`. */
async function linkable(content: CellValue, options: HostOptions = {}, isProtected = false) {
  const { workbook, sheet, standIn } = await openBytes(await sample(isProtected), options);
  sheet.write(INPUT, content);
  const helper = excelGateway().satisfaction;
  const survey = valueOf(await helper.survey());
  valueOf(await helper.make(SUMS));
  const helperSheet = workbook.sheets[1];
  if (helperSheet === undefined) throw new Error("no sheet was made");
  fillSums(helperSheet, 327, 100);
  const [target] = survey.form?.targets ?? [];
  if (target === undefined || survey.form === null) throw new Error("nothing to link");
  const order: LinkOrder = { sheetId: survey.form.sheetId, target, replaces: content, helper: "IKM 2024" };
  valueOf(await excelGateway().goTo({ id: "FORM 1", name: "FORM 1" }, INPUT));
  return { workbook, sheet, standIn, helper, helperSheet, survey, order };
}

describe("an input that is linked to the sheet for the satisfaction index", () => {
  test("gives what it held back, also where Excel takes no settings any more", async () => {
    const { workbook, sheet, helper, order } = await linkable(3.1);
    valueOf(await helper.link(order));
    expect(sheet.cell(INPUT.row, INPUT.column).formula).toMatch(LINK);
    const again = await openBytes(await workbook.save(), { strictness: { refuses: ["settings"] } });
    const { satisfaction } = excelGateway();
    expect(valueOf(await satisfaction.unlink())).toMatchObject({ cell: INPUT, content: 3.1 });
    expect(again.sheet.cell(INPUT.row, INPUT.column)).toMatchObject({ value: 3.1, formula: null });
    expect(await satisfaction.unlink()).toMatchObject({ ok: false, failure: { detail: "link-changed" } });
  });

  test("takes its number from there by a formula, and the next click gives 81,75", async () => {
    const { sheet, helper, order } = await linkable("");
    expect(valueOf(await helper.link(order))).toMatchObject({ sheet: { name: "FORM 1" }, cell: INPUT });
    expect(sheet.cell(INPUT.row, INPUT.column).formula).toMatch(LINK);
    const run = valueOf(await excelGateway().recalculate());
    expect(run.outcomes[0]?.result?.value).toBeCloseTo(81.75, 10);
    expect(sheet.cell(8, 7).text).toBe("81,75");
  });

  test("is the one that asks for the weighted rating; no other cell of the form changes", async () => {
    const { workbook, sheet, helper, order, survey } = await linkable(3.1);
    expect(survey.form?.targets.map(({ variable, shown }) => [variable, shown])).toEqual([
      ["NRR Tertimbang", 3.1],
    ]);
    const before = partsOf(await workbook.save());
    valueOf(await helper.link(order));
    const after = partsOf(await workbook.save());
    const others = changedParts(before, after).filter((part) => part !== FORM);
    expect(others.filter((part) => part.startsWith("xl/worksheets/"))).toEqual([]);
    const cells = (xml = ""): readonly string[] => xml.match(/<c [^>]*?(?:\/>|>.*?<\/c>)/gs) ?? [];
    const changed = cells(after[FORM]).filter((cell) => !cells(before[FORM]).includes(cell));
    expect(changed).toEqual([expect.stringContaining('<c r="G9"')]);
    expect(sheet.cell(INPUT.row, INPUT.column).value).toBeCloseTo(3.27, 10);
  });

  test("counts as missing as long as the sheet is not complete", async () => {
    const { helperSheet, helper, order } = await linkable("");
    valueOf(await helper.link(order));
    helperSheet.write({ row: 5, column: 4 }, "");
    helperSheet.write({ row: 6, column: 4 }, "");
    const run = valueOf(await excelGateway().recalculate());
    expect(run.outcomes[0]?.status).toBe("incomplete");
  });

  test.each(["", 3.1, "'3,1", "=3+0.1"])("holds %j again when the link is taken back", async (content) => {
    const { sheet, helper, order } = await linkable("");
    sheet.write(INPUT, content);
    const { formula, value, numberFormat } = sheet.cell(INPUT.row, INPUT.column);
    valueOf(await helper.link({ ...order, replaces: formula ?? value }));
    expect(valueOf(await helper.survey()).linked).toBe("G9");
    valueOf(await helper.unlink());
    expect(sheet.cell(INPUT.row, INPUT.column)).toMatchObject({ formula, value, numberFormat });
    expect(valueOf(await helper.survey()).linked).toBeNull();
    expect(await helper.unlink()).toMatchObject({ ok: false, failure: { code: "nothing-to-undo" } });
  });

  test("is left as it is where somebody has typed over the link", async () => {
    const { sheet, helper, order } = await linkable("");
    valueOf(await helper.link(order));
    sheet.write(INPUT, 3.5);
    expect(await helper.unlink()).toMatchObject({ ok: false, failure: { detail: "link-changed" } });
    expect(sheet.cell(INPUT.row, INPUT.column).value).toBe(3.5);
  });
});

describe("a link that is taken back after rows have moved", () => {
  const above = { sheet: "FORM 1", axis: "row", at: 0, count: 1 } as const;

  /** An input with a formula of its own that was linked, after the file was changed. */
  async function linked(content: CellValue, change: (bytes: Uint8Array) => Uint8Array) {
    const { workbook, sheet, helper, order } = await linkable("");
    sheet.write(INPUT, content);
    valueOf(await helper.link({ ...order, replaces: content }));
    return { ...(await openBytes(change(await workbook.save()))), helper };
  }

  test("gives the cell a formula with its references where their cells stand", async () => {
    const { sheet, helper } = await linked("=G12/G13", (bytes) => withLines(bytes, above));
    expect(valueOf(await helper.unlink())).toMatchObject({
      cell: { row: 9, column: 6 },
      content: "=G13/G14",
    });
    expect(sheet.cell(9, 6).formula).toBe("=G13/G14");
  });

  test("stays where a row is gone that the formula spoke of, and says so", async () => {
    const gone = { ...above, at: 11, count: -1 };
    const { sheet, helper } = await linked("=G12/G13", (bytes) => withLines(bytes, gone));
    expect(await helper.unlink()).toMatchObject({
      ok: false,
      failure: { detail: "formula-lost", cells: ["G9"] },
    });
    expect(sheet.cell(8, 6).formula).toMatch(LINK);
  });

  test("is found also where its indicator has another number and other words", async () => {
    const { sheet, helper } = await linked(3.1, (bytes) => withLines(bytes, above));
    sheet.write({ row: 9, column: 2 }, "Indeks kepuasan warga");
    valueOf(await helper.unlink());
    expect(sheet.cell(9, 6).value).toBe(3.1);
  });

  test("leaves a number format that was given to the cell since", async () => {
    const { sheet, helper, order } = await linkable(3.1);
    valueOf(await helper.link(order));
    sheet.setNumberFormat(INPUT, "0.0000");
    valueOf(await helper.unlink());
    expect(sheet.cell(INPUT.row, INPUT.column)).toMatchObject({ value: 3.1, numberFormat: "0.0000" });
  });

  test.each(["=#REF!+1", "=SUM(#REF!)", "='IKM 2023'!#REF!"])(
    "takes no %s of somebody's for a link",
    async (own) => {
      const { sheet, helper, order } = await linkable(3.1);
      valueOf(await helper.link(order));
      sheet.write(INPUT, own);
      expect(await helper.unlink()).toMatchObject({ ok: false, failure: { detail: "link-changed" } });
      expect(sheet.cell(INPUT.row, INPUT.column).formula).toBe(own);
    },
  );
});

describe("nothing is written", () => {
  test.each([
    ["where the cell is filled and nobody agreed to replace it", 3.1, ""],
    ["where the cell holds something else than what was agreed on", 3.1, 3.2],
  ])("%s", async (_, content, replaces) => {
    const { workbook, helper, order } = await linkable(content);
    const before = await workbook.save();
    expect(await helper.link({ ...order, replaces })).toMatchObject({
      ok: false,
      failure: { detail: "input-changed", cells: ["G9"] },
    });
    expect(await workbook.save()).toEqual(before);
  });

  test("where the sheet that was chosen is no helper sheet", async () => {
    const { workbook, helper, order } = await linkable("");
    const before = await workbook.save();
    expect(await helper.link({ ...order, helper: "FORM 1" })).toMatchObject({
      failure: { code: "not-found" },
    });
    expect(await workbook.save()).toEqual(before);
  });

  test("where the sheet is protected and the input is locked", async () => {
    const { sheet, helper, order } = await linkable(3.1, {}, true);
    expect(await helper.link(order)).toMatchObject({
      ok: false,
      failure: { code: "protected", detail: "cells-locked", cells: ["G9"] },
    });
    expect(sheet.cell(INPUT.row, INPUT.column)).toMatchObject({ formula: null, value: 3.1 });
  });

  test("while something else in the pane changes the workbook", async () => {
    const { order } = await linkable("");
    const gateway = excelGateway();
    const { satisfaction: helper, newForm: maker } = gateway;
    const running = gateway.recalculate();
    const form = { office: "Kecamatan X", year: 2025, paper: "F4", name: "FORM 1 2025", from: null } as const;
    const refused = await Promise.all([
      helper.link(order),
      helper.unlink(),
      helper.make(SUMS),
      maker.make(form),
    ]);
    for (const answer of refused) expect(answer).toMatchObject({ ok: false, failure: { code: "busy" } });
    expect((await running).ok).toBe(true);
  });
});

/** The round trip that writes the link: survey and sheet and the way back to the form take seven before it, and it reads in two. */
const WRITING = 10;

describe("a link that goes wrong while it is written", () => {
  test.each([1, 11, 12, 15])(
    "leaves the cell as it was where Excel breaks off at action %i",
    async (breaksOffAt) => {
      const { sheet, helper, order } = await linkable(3.1, {
        announced: { ExcelApi: "1.19" },
        faults: { [WRITING]: { breaksOffAt } },
      });
      expect(await helper.link(order)).toMatchObject({ ok: false, failure: { code: "unknown" } });
      expect(sheet.cell(INPUT.row, INPUT.column)).toMatchObject({ formula: null, value: 3.1 });
    },
  );

  const typedMeanwhile = (place: Position) =>
    linkable(3.1, {
      beforeRequest: (roundTrip, workbook) => {
        if (roundTrip === WRITING) workbook.sheets[0]?.write(place, 3.4);
      },
    });

  test("leaves what somebody else has typed into the cell meanwhile", async () => {
    const { sheet, helper, order } = await typedMeanwhile(INPUT);
    expect(await helper.link(order)).toMatchObject({ ok: false, failure: { code: "changed-meanwhile" } });
    expect(sheet.cell(INPUT.row, INPUT.column)).toMatchObject({ formula: null, value: 3.4 });
  });

  test("is made all the same where somebody else has typed into another cell", async () => {
    const place = { row: 10, column: 6 };
    const { sheet, helper, order } = await typedMeanwhile(place);
    expect(await helper.link(order)).toMatchObject({ ok: true });
    expect(sheet.cell(INPUT.row, INPUT.column).formula).not.toBeNull();
    expect(sheet.cell(place.row, place.column).value).toBe(3.4);
  });
});
