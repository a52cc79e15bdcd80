import { describe, expect, test } from "@jest/globals";
import { excelGateway } from "../../src/excel/excel-gateway";
import { changedParts, partsOf } from "../workbook/file";
import { open, valueOf, made, sheetOf, shown, table, counts, drawn } from "./made-summary";

describe("a summary of a calculated form", () => {
  test("shows each result as the form does, with how it stands and what is to be said of it", async () => {
    const { workbook } = await open();
    const run = valueOf(await excelGateway().recalculate());
    expect(await made()).toEqual({
      ...{
        kind: "made",
        sheet: "Ringkasan",
        form: { id: expect.any(String), name: "FORM 1" },
        isReplaced: false,
      },
      ...{ hasChart: true, stale: 0, printing: "set", isRemembered: true },
    });
    const form = sheetOf(workbook, "FORM 1");
    const rows = table(sheetOf(workbook, "Ringkasan"));
    expect(rows.map(([, , , result]) => result)).toEqual(
      run.outcomes.map(({ indicator: { place } }) => form.cell(place.row, place.column).text),
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
    expect(new Set(table(sheet).map((row) => `${row[3]} ${row[4]}`))).toEqual(new Set(["– Belum lengkap"]));
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
    expect(first?.slice(3, 5)).toEqual(["–", "Belum lengkap"]);
    expect(first?.[5]).toContain("Sel H9 masih berisi angka lama");
  });
});

describe("a summary of a form in which the office has had its say", () => {
  test("shows results that are written as formulas, and notices where such a result has moved on by itself", async () => {
    const { workbook, sheet: form } = await open();
    valueOf(await excelGateway().prefer({ resultsAs: "formulas" }));
    valueOf(await excelGateway().recalculate());
    expect(await made()).toMatchObject({ hasChart: true, stale: 0 });
    const sheet = sheetOf(workbook, "Ringkasan");
    expect(table(sheet)[1]?.slice(3, 5)).toEqual(["69,23%", "Terhitung"]);
    form.write({ row: 10, column: 6 }, 10);
    expect(form.cell(10, 7).text).toBe("76,92%");
    expect(table(sheet)[1]?.slice(3, 5)).toEqual(["Berubah", "Berubah sejak ringkasan dibuat"]);
    expect(counts(sheet)).toMatchObject({ "Berubah sejak ringkasan dibuat": "1" });
  });

  test("says no more what was to be said of a result that has changed since", async () => {
    const { workbook, sheet: form } = await open();
    valueOf(await excelGateway().recalculate());
    await made();
    const sheet = sheetOf(workbook, "Ringkasan");
    expect(table(sheet)[0]?.[5]).toContain("Mutu pelayanan B (Baik)");
    form.write({ row: 8, column: 6 }, 2.5);
    expect(table(sheet)[0]?.slice(3)).toEqual([
      ...["Berubah", "Berubah sejak ringkasan dibuat"],
      "Klik Hitung Ulang di Form 1, lalu buat ulang ringkasan ini.",
    ]);
  });

  test("shows what somebody has filled in by hand, and says so", async () => {
    const { workbook, sheet: form } = await open();
    const run = valueOf(await excelGateway().recalculate());
    const { formula = "" } = run.outcomes[1]?.indicator ?? {};
    valueOf(await excelGateway().answer(formula, { kind: "manual" }));
    form.write({ row: 10, column: 7 }, 0.7);
    valueOf(await excelGateway().recalculate());
    await made();
    expect(table(sheetOf(workbook, "Ringkasan"))[1]?.slice(3, 5)).toEqual(["70,00%", "Diisi manual"]);
  });
});
