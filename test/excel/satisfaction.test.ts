import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readFile } from "node:fs/promises";
import { address } from "../../src/core/grid/address";
import type { CellValue } from "../../src/core/grid/grid";
import type { SatisfactionOrder } from "../../src/core/satisfaction/order";
import { excelGateway } from "../../src/excel/excel-gateway";
import type { HostOptions } from "../../src/standin/host";
import { opened } from "../workbook/engine";
import { changedParts, partsOf } from "../workbook/file";
import { openBytes } from "./open-layout";
import { ANSWERS, fillSums, line, rowOf, SUMS, valueOf } from "./satisfaction-sheet";

async function open(options: HostOptions = {}) {
  const bytes = new Uint8Array(await readFile("assets/form-1-terisi.xlsx"));
  return { bytes, ...(await openBytes(bytes, options)), helper: excelGateway().satisfaction };
}

/** The helper sheet of an order, made in the sample workbook. */
async function made(order: SatisfactionOrder) {
  const { workbook, helper, ...more } = await open();
  valueOf(await helper.make(order));
  const sheet = workbook.sheets[1];
  if (sheet === undefined) throw new Error("no sheet was made");
  return { ...more, workbook, helper, sheet };
}

const TOTAL = "NRR tertimbang (jumlah semua unsur)";

describe("the sheet for the satisfaction index", () => {
  test("gives rating, index and quality from sums, and no number before all elements have one", async () => {
    const { sheet } = await made(SUMS);
    expect([line(sheet, "IKM")[0], line(sheet, "Mutu pelayanan")[0]]).toEqual(["", ""]);
    expect(line(sheet, TOTAL)[1]).toBe("Belum lengkap: 9 unsur belum dapat dihitung.");
    fillSums(sheet, 327, 100);
    expect(line(sheet, "NRR per unsur")).toEqual(Array(9).fill(3.27));
    expect(line(sheet, "IKM")[0]).toBeCloseTo(81.75, 10);
    expect(line(sheet, "Mutu pelayanan").slice(0, 2)).toEqual(["B", "Baik"]);
    sheet.write({ row: rowOf(sheet, "Jumlah nilai"), column: 9 }, "");
    expect(line(sheet, TOTAL).slice(0, 2)).toEqual([
      "",
      "Perhatian: 1 isian tidak valid dan tidak dihitung. Periksa isiannya.",
    ]);
  });

  test.each([
    ["1/9", 100, "Bobot 1/9: nilai 4 di semua unsur menjadi indeks 100."],
    ["0,111", 99.9, "Bobot 0,111: nilai 4 di semua unsur menjadi indeks 99,9, bukan 100."],
    ["0,11", 99, "Bobot 0,11: nilai 4 di semua unsur menjadi indeks 99, bukan 100."],
  ] as const)("says what the weight %s does to the index, and does it", async (weight, highest, said) => {
    const { sheet } = await made({ ...SUMS, weight });
    fillSums(sheet, 400, 100);
    expect(line(sheet, "Bobot tiap unsur")[1]).toBe(said);
    for (const label of ["Indeks tertinggi dengan bobot ini", "IKM"]) {
      expect(line(sheet, label)[0]).toBeCloseTo(highest, 10);
    }
  });

  test("says so where the weight is another one, and gives no index without one", async () => {
    const { sheet } = await made(SUMS);
    fillSums(sheet, 400, 100);
    const weight = { row: rowOf(sheet, "Bobot tiap unsur"), column: 1 };
    sheet.write(weight, 0.2);
    expect(line(sheet, "Bobot tiap unsur")[1]).toMatch(/^Bobot ini bukan 1\/9, 0,111, atau 0,11\./);
    sheet.write(weight, "");
    expect(line(sheet, "Bobot tiap unsur")[1]).toBe("Isi bobot: 1/9, 0,111, atau 0,11.");
    expect([line(sheet, TOTAL)[0], line(sheet, "IKM")[0]]).toEqual(["", ""]);
  });

  test("counts the answers from 1 to 4, takes no blank for a zero, and tells what it did not count", async () => {
    const { sheet } = await made(ANSWERS);
    const first = rowOf(sheet, "Jawaban responden") + 1;
    for (let column = 1; column <= 9; column++) {
      sheet.write({ row: first, column }, 4);
      sheet.write({ row: first + 2, column }, 3);
    }
    const wrong: readonly CellValue[] = [5, 0, 2.5, "baik", "", -1, "", "", ""];
    wrong.forEach((answer, i) => {
      sheet.write({ row: first + 1, column: i + 1 }, answer);
    });
    expect(line(sheet, "Jumlah jawaban")).toEqual(Array(9).fill(2));
    expect(line(sheet, "NRR per unsur")).toEqual(Array(9).fill(3.5));
    expect(line(sheet, "Isian yang tidak valid")).toEqual([1, 1, 1, 1, 0, 1, 0, 0, 0]);
    expect(line(sheet, "Jumlah responden")[0]).toBe(3);
    expect(line(sheet, TOTAL)[1]).toMatch(/^Perhatian: 5 isian/);
  });

  test("comes to the regulation's arithmetic for any answers, or to no number", async () => {
    const { sheet } = await made(ANSWERS);
    const first = rowOf(sheet, "Jawaban responden") + 1;
    const answer = fc.oneof(
      fc.constantFrom<CellValue>(1, 2, 3, 4),
      fc.constantFrom<CellValue>("", "", 5, "-"),
    );
    const respondents = fc.array(fc.array(answer, { minLength: 9, maxLength: 9 }), {
      minLength: ANSWERS.respondents,
      maxLength: ANSWERS.respondents,
    });
    fc.assert(
      fc.property(respondents, (answers) => {
        answers.forEach((row, i) => {
          row.forEach((value, j) => {
            sheet.write({ row: first + i, column: j + 1 }, value);
          });
        });
        const ratings = Array.from({ length: 9 }, (_, j) => {
          const given = answers.flatMap((row) => (typeof row[j] === "number" && row[j] <= 4 ? [row[j]] : []));
          return given.length === 0 ? null : given.reduce((sum, one) => sum + one, 0) / given.length;
        });
        const whole = ratings.every((rating) => rating !== null);
        const index = ratings.reduce<number>((sum, rating) => sum + (rating ?? 0) / 9, 0) * 25;
        const shown = line(sheet, "IKM")[0];
        if (whole) expect(shown).toBeCloseTo(index, 9);
        else expect(shown).toBe("");
      }),
      { numRuns: 15 },
    );
  });

  test("finds the quality by the index as it is rounded, so that no index falls between two", async () => {
    const { sheet } = await made(SUMS);
    for (const [sum, letter] of [
      [35321, "B"],
      [35323, "A"],
      [30641, "C"],
      [30643, "B"],
      [25999, "C"],
      [25997, "D"],
    ] as const) {
      fillSums(sheet, sum, 10_000);
      expect([sum, line(sheet, "Mutu pelayanan")[0]]).toEqual([sum, letter]);
    }
  });

  test("is saved with what may be typed, and changes no sheet that was there", async () => {
    const { bytes, workbook, standIn } = await made(ANSWERS);
    expect(standIn.roundTrips()).toBe(3);
    const after = await workbook.save();
    const changed = changedParts(partsOf(bytes), partsOf(after));
    expect(changed).not.toContain("xl/worksheets/sheet1.xml");
    const xml = partsOf(after)["xl/worksheets/sheet2.xml"] ?? "";
    expect(xml).toMatch(
      /<dataValidation type="whole" allowBlank="1" showErrorMessage="1" errorTitle="Jawaban 1 sampai 4" error="[^"]+" sqref="B\d+:J\d+"><formula1>1<\/formula1><formula2>4<\/formula2>/,
    );
    expect((await opened(after)).sheets.map(({ name }) => name)).toEqual(["FORM 1", "IKM 2024"]);
  });

  test("holds no form, so a click on it writes nothing", async () => {
    await made(SUMS);
    expect(await excelGateway().recalculate()).toMatchObject({ ok: false, failure: { code: "no-form" } });
  });

  test("is not made where the name is taken, and not half made where Excel breaks off", async () => {
    const { helper } = await open();
    expect(await helper.make({ ...SUMS, name: "form 1" })).toMatchObject({
      ok: false,
      failure: { code: "sheet-name" },
    });
    const { workbook, bytes } = await open({ faults: { 2: { breaksOffAt: 30 } } });
    expect(await excelGateway().satisfaction.make(ANSWERS)).toMatchObject({ ok: false });
    expect(await workbook.save()).toEqual(bytes);
  });

  test("is known again by its label, with what it gives", async () => {
    const { helper, sheet } = await made(SUMS);
    fillSums(sheet, 327, 100);
    const survey = valueOf(await helper.survey());
    expect(survey).toMatchObject({ form: null, linked: null, sheets: ["FORM 1", "IKM 2024"] });
    expect(survey.helpers.map(({ sheet, cell, value }) => [sheet, address(cell), value])).toEqual([
      ["IKM 2024", `B${rowOf(sheet, TOTAL) + 1}`, expect.closeTo(3.27, 10)],
    ]);
  });
});
