import { describe, expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import { excelGateway } from "../../src/excel/excel-gateway";
import type { Answer } from "../../src/excel/gateway";
import type { MadeSummary, SummaryOrder } from "../../src/excel/new-sheet/summary";
import { summaryMaker } from "../../src/excel/new-sheet/summary-maker";
import { oneAtATime } from "../../src/excel/one-at-a-time";
import { contentPrint } from "../../src/excel/settings/summaries";
import type { HostOptions } from "../../src/standin/host";
import type { ModelSheet, Workbook } from "../../src/workbook/workbook";
import { opened } from "../workbook/engine";
import { changedParts, handMade, partsOf, zipped } from "../workbook/file";
import { openBytes } from "./open-layout";

const ORDER: SummaryOrder = { paper: "F4", madeAt: new Date(2024, 11, 30, 9, 5), ifEdited: "ask" };
const maker = summaryMaker({ alone: oneAtATime() });

async function open(name = "form-1-terisi", options: HostOptions = {}) {
  const bytes = new Uint8Array(await readFile(`assets/${name}.xlsx`));
  return { bytes, ...(await openBytes(bytes, options)) };
}

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
}

async function made(order: Partial<SummaryOrder> = {}): Promise<MadeSummary> {
  const answer = valueOf(await maker.make({ ...ORDER, ...order }));
  if (answer.kind !== "made") throw new Error(`the summary on ${answer.sheet} was edited`);
  return answer;
}

/** Makes the form's sheet the active one again, as somebody who clicks on it. */
async function backToForm(name = "FORM 1"): Promise<void> {
  valueOf(await excelGateway().goTo(name, { row: 0, column: 0 }));
}

function sheetOf(workbook: Workbook, name: string): ModelSheet {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`there is no sheet ${name}`);
  return sheet;
}

/** Every text and number of a sheet as it is shown, row by row. */
function shown(sheet: ModelSheet): readonly (readonly string[])[] {
  const used = sheet.usedArea();
  return Array.from({ length: (used?.bottom ?? -1) + 1 }, (_, row) =>
    Array.from({ length: 6 }, (__, column) => sheet.cell(row, column).text),
  );
}

/** The table of the indicators: number, section, indicator, result, standing, notes. */
function table(sheet: ModelSheet): readonly (readonly string[])[] {
  const rows = shown(sheet);
  const header = rows.findIndex((row) => row[5] === "Catatan");
  return rows.slice(header + 1);
}

/** The counts by their labels. */
function counts(sheet: ModelSheet): Readonly<Record<string, string>> {
  const rows = shown(sheet);
  const from = rows.findIndex((row) => row[0] === "Keadaan") + 1;
  const to = rows.findIndex((row) => row[0] === "Jumlah indikator") + 1;
  return Object.fromEntries(rows.slice(from, to).map((row) => [row[0] ?? "", row[3] ?? ""]));
}

/** The numbers that the chart draws, as they are shown in their cells. */
function drawn(sheet: ModelSheet): readonly string[] {
  const area = sheet.design.charts[0]?.bars?.series.values.area;
  if (area === undefined) return [];
  return shown(sheet)
    .slice(area.top, area.bottom + 1)
    .map((row) => row[area.left] ?? "");
}

describe("a summary of a calculated form", () => {
  test("shows each result as the form does, with how it stands and what is to be said of it", async () => {
    const { workbook } = await open();
    const run = valueOf(await excelGateway().recalculate());
    expect(await made()).toEqual({
      ...{ kind: "made", sheet: "Ringkasan", form: "FORM 1", isReplaced: false },
      ...{ hasChart: true, stale: 0, printing: "set" },
    });
    const form = sheetOf(workbook, "FORM 1");
    const rows = table(sheetOf(workbook, "Ringkasan"));
    expect(rows.map(([, , , result]) => result)).toEqual(
      run.outcomes.map(({ indicator: { resultCell } }) => form.cell(resultCell.row, resultCell.column).text),
    );
    expect(new Set(rows.map(([, , , , standing]) => standing))).toEqual(new Set(["Terhitung"]));
    expect(rows[0]?.slice(0, 3)).toEqual(["1", "Tujuan", run.outcomes[0]?.indicator.indicator]);
    expect(rows.map((row) => row[5]?.split("\n").filter((note) => note !== "").length)).toEqual(
      run.outcomes.map(({ notes }) => notes.length),
    );
  });

  test("counts how many stand how, and names the office, the year, the sheet and the time", async () => {
    const { workbook } = await open();
    valueOf(await excelGateway().recalculate());
    await made();
    const rows = shown(sheetOf(workbook, "Ringkasan"));
    expect(rows.slice(0, 5).map(([text]) => text)).toEqual([
      ...["RINGKASAN CAPAIAN OUTCOME", "KECAMATAN PANGGUNGREJO KOTA PASURUAN", "TAHUN 2024", ""],
      "Dari lembar FORM 1, dibuat 30 Desember 2024 pukul 09.05.",
    ]);
    expect(counts(sheetOf(workbook, "Ringkasan"))).toEqual({
      ...{ Terhitung: "15", "Berubah sejak ringkasan dibuat": "0", "Jumlah indikator": "15" },
    });
  });

  test("draws the percentages, also those that the form gives as hundredths", async () => {
    const { workbook } = await open();
    valueOf(await excelGateway().recalculate());
    await made();
    const sheet = sheetOf(workbook, "Ringkasan");
    const [chart, ...others] = sheet.design.charts;
    expect(others).toEqual([]);
    expect(chart?.bars).toMatchObject({ valueAxis: { minimum: 0 }, labelAxis: { isReversed: true } });
    expect(drawn(sheet)).toEqual(
      [69.23, 84.62, 95, 93.33, 65.38, 100, 95.65, 95.83, 82.42, 87.5, 93.85, 55.77].map((percent) =>
        `${percent.toFixed(2)}%`.replace(".", ","),
      ),
    );
  });

  test("is no form itself, and leaves the form's sheet as it is", async () => {
    const { workbook } = await open();
    valueOf(await excelGateway().recalculate());
    const before = partsOf(await workbook.save());
    await made();
    const after = partsOf(await workbook.save());
    expect(changedParts(before, after).filter((name) => name.includes("sheet1"))).toEqual([]);
    const answer = await excelGateway().check();
    expect(answer).toMatchObject({ ok: false, failure: { code: "no-form" } });
  });
});

describe("a summary of a form that is not ready", () => {
  test("says of each indicator what is missing, and shows no number and no bar", async () => {
    const { workbook } = await open("form-1-kosong");
    valueOf(await excelGateway().recalculate());
    expect(await made()).toMatchObject({ hasChart: false, stale: 0 });
    const sheet = sheetOf(workbook, "Ringkasan");
    expect(new Set(table(sheet).map((row) => `${row[3]} ${row[4]}`))).toEqual(new Set(["– Perlu isian"]));
    expect(sheet.design.charts).toEqual([]);
  });

  test("never shows an old number where the inputs have changed since", async () => {
    const { workbook, sheet: form } = await open();
    valueOf(await excelGateway().recalculate());
    form.write({ row: 8, column: 6 }, 3.5);
    expect(await made()).toMatchObject({ stale: 1 });
    const [first, second] = table(sheetOf(workbook, "Ringkasan"));
    expect(first?.slice(3, 5)).toEqual(["–", "Belum diperbarui"]);
    expect(first?.[5]).toContain("Sel H9 belum diperbarui.");
    expect(second?.slice(3, 5)).toEqual(["69,23%", "Terhitung"]);
  });

  test("says that a cell still holds an old number where an input has gone", async () => {
    const { workbook, sheet: form } = await open();
    valueOf(await excelGateway().recalculate());
    form.write({ row: 8, column: 6 }, "");
    await made();
    const [first] = table(sheetOf(workbook, "Ringkasan"));
    expect(first?.slice(3, 5)).toEqual(["–", "Perlu isian"]);
    expect(first?.[5]).toContain("Sel H9 masih berisi angka lama");
  });
});

describe("after a summary was made", () => {
  test("a changed input takes its number away until the summary is made again", async () => {
    const { workbook, sheet: form } = await open();
    valueOf(await excelGateway().recalculate());
    await made();
    const sheet = sheetOf(workbook, "Ringkasan");
    form.write({ row: 8, column: 6 }, 3.5);
    expect(table(sheet)[0]?.slice(3, 5)).toEqual(["Berubah", "Berubah sejak ringkasan dibuat"]);
    expect(counts(sheet)).toMatchObject({ Terhitung: "14", "Berubah sejak ringkasan dibuat": "1" });
    await backToForm();
    valueOf(await excelGateway().recalculate());
    expect(table(sheet)[0]?.[3]).toBe("Berubah");
    expect(await made()).toMatchObject({ sheet: "Ringkasan", isReplaced: true, stale: 0 });
    expect(table(sheet)[0]?.slice(3, 5)).toEqual(["87,50", "Terhitung"]);
    expect(sheet.design.charts).toHaveLength(1);
  });

  test("the next one replaces it and nothing else, also in a file that was saved and opened again", async () => {
    const first = await open();
    valueOf(await excelGateway().recalculate());
    await made();
    const saved = await first.workbook.save();
    const { workbook } = await openBytes(saved);
    await backToForm();
    expect(await made()).toMatchObject({ sheet: "Ringkasan", isReplaced: true });
    const again = await workbook.save();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["FORM 1", "Ringkasan"]);
    expect(changedParts(partsOf(saved), partsOf(again))).toEqual([
      ...["[Content_Types].xml", "xl/styles.xml", "xl/worksheets/sheet2.xml"],
    ]);
  });

  test("the next one may have no chart any more, and fewer rows of notes", async () => {
    const { workbook, sheet: form } = await open();
    valueOf(await excelGateway().recalculate());
    await made();
    for (let row = 8; row < 40; row++) form.write({ row, column: 6 }, "");
    await backToForm();
    valueOf(await excelGateway().recalculate());
    expect(await made()).toMatchObject({ hasChart: false, isReplaced: true });
    const again = await opened(await workbook.save());
    expect(again.sheets[1]?.design.charts).toEqual([]);
    expect(Object.keys(partsOf(await workbook.save())).filter((name) => /chart|drawing/.test(name))).toEqual(
      [],
    );
  });

  test("it can be renewed from its own sheet", async () => {
    await open();
    valueOf(await excelGateway().recalculate());
    await made();
    expect(await made()).toMatchObject({ form: "FORM 1", isReplaced: true });
  });

  test("what somebody has typed into it is not lost without being asked", async () => {
    const { workbook } = await open();
    valueOf(await excelGateway().recalculate());
    await made();
    const sheet = sheetOf(workbook, "Ringkasan");
    sheet.write({ row: 3, column: 0 }, "Disusun oleh Seksi Pemerintahan");
    expect(valueOf(await maker.make(ORDER))).toEqual({ kind: "edited", sheet: "Ringkasan" });
    expect(sheet.cell(3, 0).value).toBe("Disusun oleh Seksi Pemerintahan");
    expect(await made({ ifEdited: "keep" })).toMatchObject({ sheet: "Ringkasan (2)", isReplaced: false });
    expect(sheet.cell(3, 0).value).toBe("Disusun oleh Seksi Pemerintahan");
    expect(await made()).toMatchObject({ sheet: "Ringkasan (2)", isReplaced: true });
  });

  test("what Excel does to its formulas when the form moves is no change by hand", () => {
    expect(contentPrint([["=IF('FORM 1'!H9=1,\"Berubah\",'FORM 1'!H9)"]])).toBe(
      contentPrint([['=IF(Formulir!H10=1,"Berubah",Formulir!H10)']]),
    );
    expect(contentPrint([["=1+1"]])).not.toBe(contentPrint([["=1+2"]]));
  });

  test("half of it is not left behind in silence, and is not taken for finished", async () => {
    const first = await open();
    valueOf(await excelGateway().recalculate());
    await made();
    const saved = await first.workbook.save();
    const { workbook } = await openBytes(saved, { faults: { 5: { breaksOffAt: 150 } } });
    expect(await maker.make(ORDER)).toMatchObject({
      ok: false,
      failure: { code: "unknown", detail: "half-renewed" },
    });
    expect(changedParts(partsOf(saved), partsOf(await workbook.save()))).not.toContain(
      "xl/worksheets/sheet1.xml",
    );
    expect(valueOf(await maker.make(ORDER))).toMatchObject({ kind: "edited" });
    expect(await made({ ifEdited: "replace" })).toMatchObject({ sheet: "Ringkasan", isReplaced: true });
    const again = await opened(await workbook.save());
    expect(again.sheets[1] && shown(again.sheets[1])).toEqual(
      first.workbook.sheets[1] && shown(first.workbook.sheets[1]),
    );
  });

  test("says that the sheet is protected, and changes nothing", async () => {
    const first = await open();
    valueOf(await excelGateway().recalculate());
    await made();
    const parts = partsOf(await first.workbook.save());
    const name = "xl/worksheets/sheet2.xml";
    const locked = (parts[name] ?? "").replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>');
    const { workbook } = await openBytes(zipped({ ...parts, [name]: locked }));
    const before = await workbook.save();
    expect(await maker.make(ORDER)).toMatchObject({ ok: false, failure: { code: "protected" } });
    expect(await workbook.save()).toEqual(before);
  });
});

describe("a sheet called Ringkasan that is not ours", () => {
  test("is never touched", async () => {
    const { workbook } = await open();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Ringkasan").getRange("A1").values = [["milik kantor"]];
      await context.sync();
    });
    valueOf(await excelGateway().recalculate());
    expect(await made()).toMatchObject({ sheet: "Ringkasan (2)", isReplaced: false });
    expect(sheetOf(workbook, "Ringkasan").usedArea()).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
  });

  test("is never touched, whatever stands in the setting", async () => {
    const values = ["x", "[]", "[null,1,{}]", '[{"of":1}]', `[{"of":"x","sheet":"y","print":"z"}]`];
    for (const value of values) {
      const { workbook, sheet } = await open();
      workbook.settings.set("hitungCapaian.ringkasan", JSON.stringify(value));
      expect(await made()).toMatchObject({ sheet: "Ringkasan", isReplaced: false });
      expect(workbook.sheets[0]).toBe(sheet);
    }
  });

  test("is never the form itself, even where the setting says so", async () => {
    const { workbook, sheet } = await open();
    const own = [{ of: sheet.id, sheet: sheet.id, print: "" }];
    workbook.settings.set("hitungCapaian.ringkasan", JSON.stringify(JSON.stringify(own)));
    const before = shown(sheet);
    expect(await made()).toMatchObject({ sheet: "Ringkasan", isReplaced: false });
    expect(shown(sheet)).toEqual(before);
  });
});

describe("a summary that can't be made", () => {
  test("says so where the workbook's structure is protected, and nothing was changed", async () => {
    const { bytes } = await open();
    const parts = partsOf(bytes);
    const locked = (parts["xl/workbook.xml"] ?? "").replace(
      "<sheets>",
      '<workbookProtection lockStructure="1"/><sheets>',
    );
    const { workbook } = await openBytes(zipped({ ...parts, "xl/workbook.xml": locked }));
    const before = await workbook.save();
    expect(await maker.make(ORDER)).toMatchObject({ ok: false, failure: { code: "structure-protected" } });
    expect(await workbook.save()).toEqual(before);
  });

  test("says so where there is no form", async () => {
    await openBytes(zipped(handMade("<sheetData/>")));
    expect(await maker.make(ORDER)).toMatchObject({ ok: false, failure: { code: "no-form" } });
  });
});
