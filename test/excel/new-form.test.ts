import { describe, expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import { attempt } from "../../src/excel/attempt";
import { excelGateway } from "../../src/excel/excel-gateway";
import { makeForm, surveyForNewForm } from "../../src/excel/new-sheet/new-form";
import type { HostOptions } from "../../src/standin/host";
import { changedParts, partsOf } from "../workbook/file";
import { opened } from "../workbook/engine";
import { openBytes } from "./open-layout";
import type { Answer } from "../../src/gateway/failure";
import type { FormOrder, MadeForm } from "../../src/gateway/new-sheets";
import type { Run } from "../../src/gateway/run";

const OFFICE = "Kecamatan Bugul Kidul Kota Pasuruan";
const BLANK: FormOrder = { office: OFFICE, year: 2025, paper: "F4", name: "FORM 1 2025", from: null };
const CARRIED: FormOrder = { ...BLANK, from: "FORM 1" };

const sample = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(`assets/${name}.xlsx`));

async function open(name = "form-1-terisi", options: HostOptions = {}) {
  const bytes = await sample(name);
  return { bytes, ...(await openBytes(bytes, options)) };
}

const order = (wanted: FormOrder): Promise<Answer<MadeForm>> =>
  attempt((context, control) => makeForm(context, wanted, control));

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
}

/** What a click says of the new form, which is the active sheet: the statuses, and the notes that are no missing inputs. */
function judged({ sheet, form, outcomes }: Run) {
  const notes = outcomes.flatMap((outcome) => outcome.notes);
  return {
    ...{ sheet, year: form.year, statuses: [...new Set(outcomes.map(({ status }) => status))] },
    ...{ count: outcomes.length, understood: outcomes.every(({ tree }) => tree !== null) },
    warnings: notes.filter(({ severity, code }) => severity !== "info" && code !== "missing-input"),
  };
}

/** All texts of a form's indicators in their order. */
const textsOf = ({ outcomes }: Run): readonly string[] =>
  outcomes.flatMap(({ indicator, inputs }) => [
    ...[indicator.section, indicator.number, indicator.name, indicator.indicator],
    ...[indicator.definition, indicator.formula, ...inputs.map(({ variable }) => variable)],
  ]);

describe("a new form with the fifteen indicators", () => {
  test.each(["F4", "A4"] as const)(
    "on %s is found, understood and free of warnings, with all inputs to be filled in",
    async (paper) => {
      await open();
      expect(valueOf(await order({ ...BLANK, paper }))).toEqual({
        ...{ sheet: "FORM 1 2025", printing: "set", moved: [], leftOut: [], table: null },
      });
      expect(judged(valueOf(await excelGateway().recalculate()))).toEqual({
        ...{
          sheet: "FORM 1 2025",
          year: 2025,
          statuses: ["incomplete"],
          count: 15,
          understood: true,
          warnings: [],
        },
      });
    },
  );

  test("takes three round trips, and changes no sheet that was there", async () => {
    const { bytes, standIn, workbook } = await open();
    valueOf(await order(BLANK));
    expect(standIn.roundTrips()).toBe(3);
    expect(changedParts(partsOf(bytes), partsOf(await workbook.save()))).toEqual([
      ...["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"],
      "xl/worksheets/sheet2.xml",
    ]);
  });

  test("is saved to be printed on landscape pages with the header repeated on each", async () => {
    const { workbook } = await open();
    valueOf(await order(BLANK));
    const bytes = await workbook.save();
    const xml = partsOf(bytes)["xl/worksheets/sheet2.xml"] ?? "";
    expect(xml).toContain('<pageSetup paperSize="14" orientation="landscape" scale="100"/>');
    expect(xml).toContain("<oddFooter>&amp;LFORM 1&amp;RHalaman &amp;P dari &amp;N</oddFooter>");
    expect(xml).toContain('<pane ySplit="7" topLeftCell="A8" activePane="bottomLeft" state="frozen"/>');
    expect(partsOf(bytes)["xl/workbook.xml"]).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'FORM 1 2025'!$6:$7</definedName>`,
    );
    const [, sheet] = (await opened(bytes)).sheets;
    expect(sheet?.design.page.breaks.length).toBeGreaterThan(0);
  });

  test("is made for the office and the year, and signed by nobody yet", async () => {
    const { workbook } = await open();
    valueOf(await order(BLANK));
    const sheet = workbook.sheets[1];
    const used = sheet?.usedArea();
    const texts = Array.from({ length: (used?.bottom ?? 0) + 1 }, (_, row) =>
      Array.from({ length: 9 }, (__, column) => String(sheet?.cell(row, column).value ?? "")),
    ).flat();
    expect(texts.slice(0, 27).filter((text) => text !== "")).toEqual([
      "KERTAS KERJA PERHITUNGAN CAPAIAN OUTCOME",
      "KECAMATAN BUGUL KIDUL KOTA PASURUAN",
      "TAHUN 2025",
    ]);
    expect(texts.filter((text) => /panggung/i.test(text))).toEqual([]);
    expect(texts.filter((text) => text.includes("Kecamatan Bugul Kidul")).length).toBeGreaterThan(2);
    expect(texts.filter((text) => text !== "").slice(-4)).toEqual([
      expect.stringMatching(/^Pasuruan, …+$/),
      "CAMAT BUGUL KIDUL",
      expect.stringMatching(/^\(…+\)$/),
      expect.stringMatching(/^NIP\. …+$/),
    ]);
  });
});

describe("a form carried over from the year before", () => {
  test("keeps the texts, moves the years on, and leaves values and results behind", async () => {
    await open();
    const old = valueOf(await excelGateway().recalculate());
    const made = valueOf(await order(CARRIED));
    expect(made.moved).toContainEqual({
      before: "Target Kinerja RKPD Tahun 2023",
      after: "Target Kinerja RKPD Tahun 2024",
    });
    const run = valueOf(await excelGateway().recalculate());
    expect(judged(run)).toMatchObject({
      ...{ sheet: "FORM 1 2025", year: 2025, statuses: ["incomplete"], count: 15, understood: true },
    });
    expect(textsOf(run)).toEqual(
      textsOf(old).map((text) => text.replaceAll("RKPD Tahun 2023", "RKPD Tahun 2024")),
    );
  });

  test("has a row for each variable, also where the old form had two in one cell", async () => {
    await open();
    valueOf(await order(CARRIED));
    const { form } = valueOf(await excelGateway().recalculate());
    expect(form.indicators.map(({ inputs }) => inputs.length)).toEqual([
      2, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 2, 2, 2, 1,
    ]);
  });

  test("is what the survey has announced", async () => {
    const { standIn } = await open();
    expect(valueOf(await attempt((context) => surveyForNewForm(context)))).toEqual({
      sheets: ["FORM 1"],
      form: { sheet: "FORM 1", office: "KECAMATAN PANGGUNGREJO KOTA PASURUAN", year: 2024, indicators: 15 },
      table: null,
    });
    expect(standIn.roundTrips()).toBe(1);
  });
});

describe("no sheet is made, and none is harmed,", () => {
  test.each([
    ["where the name is taken", "form 1"],
    ["where Excel would not take the name", "FORM 1/2025"],
    ["where the name is empty", " "],
  ])("%s", async (_, name) => {
    const { bytes, workbook } = await open();
    expect(await order({ ...BLANK, name })).toMatchObject({ ok: false, failure: { code: "sheet-name" } });
    expect(await workbook.save()).toEqual(bytes);
  });

  test("where the sheet to take over holds no form", async () => {
    const { workbook } = await open();
    workbook.addSheet("Kosong");
    expect(await order({ ...BLANK, from: "Kosong" })).toMatchObject({
      ok: false,
      failure: { code: "no-form" },
    });
    expect(workbook.sheets).toHaveLength(2);
  });

  test.each([1, 2])("while a cell is being edited, in round trip %i", async (trip) => {
    const { bytes, workbook } = await open("form-1-terisi", { faults: { [trip]: "editing-cell" } });
    expect(await order(CARRIED)).toMatchObject({ ok: false, failure: { code: "editing-cell" } });
    expect(await workbook.save()).toEqual(bytes);
  });

  test.each([1, 20, 300])(
    "where Excel breaks off at action %i: the half-made sheet is taken away",
    async (action) => {
      const { bytes, workbook } = await open("form-1-terisi", { faults: { 2: { breaksOffAt: action } } });
      expect(await order(CARRIED)).toMatchObject({ ok: false, failure: { code: "unknown" } });
      expect(workbook.sheets.map(({ name }) => name)).toEqual(["FORM 1"]);
      expect(await workbook.save()).toEqual(bytes);
    },
  );
});

test("a sheet whose print settings Excel refuses is made all the same, and that is told", async () => {
  const { workbook } = await open("form-1-terisi", { faults: { 3: "unknown-error", 4: "unknown-error" } });
  expect(await order(BLANK)).toMatchObject({ ok: true, value: { printing: "missing" } });
  expect(workbook.sheets).toHaveLength(2);
  await open("form-1-terisi", { faults: { 3: "unknown-error" } });
  expect(await order(BLANK)).toMatchObject({ ok: true, value: { printing: "without-paper" } });
  await open("form-1-terisi", { announced: { ExcelApi: "1.8" } });
  expect(await order(BLANK)).toMatchObject({ ok: true, value: { printing: "missing" } });
});
