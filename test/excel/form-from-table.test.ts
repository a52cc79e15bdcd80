import { describe, expect, test } from "@jest/globals";
import type { CellValue, Grid } from "../../src/core/grid/grid";
import { excelGateway } from "../../src/excel/excel-gateway";
import type { Answer } from "../../src/gateway/failure";
import type { FormOrder } from "../../src/gateway/new-sheets";
import type { HostOptions } from "../../src/standin/host";
import { changedParts, partsOf } from "../workbook/file";
import { fileOf, openBytes } from "./open-layout";

const HEADING = [
  ...["NO", "TUJUAN DAN SASARAN STRATEGIS", "INDIKATOR KINERJA UTAMA"],
  ...["PENJELASAN/ FORMULASI PENGHITUNGAN", "SUMBER DATA", "PENANGGUNG JAWAB"],
];
const ROWS: readonly (readonly CellValue[])[] = [
  ["INDIKATOR KINERJA UTAMA"],
  ["KECAMATAN CONTOH KOTA ANGIN"],
  ["TAHUN 2024"],
  [],
  HEADING,
  [1, 2, 3, 4, 5, 6],
  [
    1,
    "Tertibnya kelurahan",
    "Persentase RW tertib",
    "(Jumlah RW tertib : Jumlah RW) x 100%",
    "Kasi",
    "Camat",
  ],
  ["", "", "Hasil survei", "Hasil survei kepuasan masyarakat", "Kasi", "Camat"],
  HEADING,
  ["", "", "Jumlah kegiatan", "Jumlah kegiatan yang terlaksana", "Kasi", "Camat"],
];
const MERGES = [
  { top: 6, left: 1, bottom: 7, right: 1 },
  { top: 0, left: 0, bottom: 0, right: 5 },
];
const ORDER: FormOrder = {
  ...{ office: "Kecamatan Contoh Kota Angin", year: 2025, paper: "F4", name: "FORM 1 2025", from: "FORM 1" },
};

async function open(options: HostOptions = {}, values = ROWS) {
  const grid: Grid = {
    ...{ sheet: "FORM 1", top: 0, left: 0, values, formulas: values, numberFormats: [], merges: MERGES },
  };
  const bytes = await fileOf(grid);
  return { bytes, ...(await openBytes(bytes, options)) };
}

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
}

describe("a new form from a table of indicators", () => {
  test("is announced by the survey, in one round trip that changes nothing", async () => {
    const { bytes, standIn, workbook } = await open();
    expect(valueOf(await excelGateway().newForm.survey())).toEqual({
      sheets: ["FORM 1"],
      form: null,
      table: { sheet: "FORM 1", office: "KECAMATAN CONTOH KOTA ANGIN", year: 2024, indicators: 3 },
    });
    expect(standIn.roundTrips()).toBe(1);
    expect(await workbook.save()).toEqual(bytes);
  });

  test("has the variables of each formula, and names the cells of those that a person has to type", async () => {
    const { bytes, workbook } = await open();
    const made = valueOf(await excelGateway().newForm.make(ORDER));
    expect(made).toMatchObject({
      ...{ sheet: "FORM 1 2025", printing: "set", moved: [], leftOut: ["SUMBER DATA", "PENANGGUNG JAWAB"] },
      table: { indicators: 3, read: 2, unread: [{ indicator: "Hasil survei", reason: "no-calculation" }] },
    });
    const sheet = workbook.sheets[1];
    const { row = 0, column = 0 } = made.table?.unread[0]?.cell ?? {};
    expect([column, sheet?.cell(row, column).value, sheet?.cell(row, 2).value]).toEqual([
      5,
      "",
      "Hasil survei",
    ]);
    expect(changedParts(partsOf(bytes), partsOf(await workbook.save()))).not.toContain(
      "xl/worksheets/sheet1.xml",
    );
  });

  test("is calculated as soon as it is filled in", async () => {
    const { workbook } = await open();
    valueOf(await excelGateway().newForm.make(ORDER));
    const { form, outcomes } = valueOf(await excelGateway().recalculate());
    expect(form.year).toBe(2025);
    expect(outcomes.map(({ status }) => status)).toEqual(["incomplete", "unresolved", "incomplete"]);
    const cells = form.indicators.flatMap(({ inputs }) =>
      inputs.flatMap(({ values }) => values.map(({ cell }) => cell)),
    );
    cells.forEach((cell, i) => workbook.sheets[1]?.write(cell, [9, 12, 5][i] ?? 0));
    const again = valueOf(await excelGateway().recalculate());
    expect(again.outcomes.map(({ result }) => result?.value ?? null)).toEqual([0.75, null, 5]);
  });

  test.each([1, 20])(
    "is taken away where Excel breaks off at action %i, and the table stays",
    async (action) => {
      const { bytes, workbook } = await open({ faults: { 2: { breaksOffAt: action } } });
      expect(await excelGateway().newForm.make(ORDER)).toMatchObject({
        ok: false,
        failure: { code: "unknown" },
      });
      expect(await workbook.save()).toEqual(bytes);
    },
  );

  test("is not made where the name is taken, nor of a sheet that has neither form nor table", async () => {
    const { bytes, workbook } = await open();
    const taken = await excelGateway().newForm.make({ ...ORDER, name: "form 1" });
    expect(taken).toMatchObject({ ok: false, failure: { code: "sheet-name" } });
    expect(await workbook.save()).toEqual(bytes);
    await open({}, [["Daftar hadir"], ["Nama", "Jabatan"]]);
    expect(valueOf(await excelGateway().newForm.survey())).toMatchObject({ form: null, table: null });
    expect(await excelGateway().newForm.make(ORDER)).toMatchObject({
      ok: false,
      failure: { code: "no-form" },
    });
  });
});
