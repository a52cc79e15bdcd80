import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { address } from "../../src/core/grid/address";
import type { CellValue, Grid } from "../../src/core/grid/grid";
import { recalculate } from "../../src/core/recalculate";
import { isLiveFormula } from "../../src/core/outcome/live-formula";
import { excelGateway } from "../../src/excel/excel-gateway";
import { layOut, officeForm } from "../form/form-layout";
import { withLines } from "../sequences/structure";
import { opened } from "../workbook/engine";
import { openBytes, openGrid } from "./open-layout";
import type { Answer } from "../../src/gateway/failure";

/** What a run that writes values leaves in each result cell. */
function contentsOf(grid: Grid): ReadonlyMap<string, CellValue> {
  const writes = recalculate(grid)?.plan.writes ?? [];
  return new Map(writes.map(({ cell, after }) => [address(cell), after.content]));
}

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
}

describe("results as live formulas", () => {
  test("show the numbers that are computed, each in its format, and are known again on the next run", async () => {
    const { grid, placed } = layOut(officeForm());
    const { sheet } = await openGrid(grid);
    const gateway = excelGateway();
    valueOf(await gateway.prefer({ resultsAs: "formulas" }));
    const run = valueOf(await gateway.recalculate());
    placed.forEach(({ firstRow, entry }, i) => {
      const cell = sheet.cell(firstRow, 7);
      const { result } = run.outcomes[i] ?? { result: null };
      expect([entry.indicator, cell.value]).toEqual([entry.indicator, result?.value]);
      const isShared = entry.layout === "one-cell";
      expect(isLiveFormula(cell.formula ?? "", { row: firstRow, column: 7 })).toBe(!isShared);
    });
    const again = valueOf(await gateway.recalculate());
    expect(again.plan.writes).toEqual([]);
    expect(again.outcomes.flatMap(({ notes }) => notes).map(({ code }) => code)).not.toContain(
      "own-formula-kept",
    );
  });

  test.each([true, false])("say the same in a file that is opened again, filled in: %p", async (isFilled) => {
    const { grid, placed } = layOut(officeForm(isFilled));
    const { sheet, workbook } = await openGrid(grid);
    const gateway = excelGateway();
    valueOf(await gateway.prefer({ resultsAs: "formulas" }));
    valueOf(await gateway.recalculate());
    const [again] = (await opened(await workbook.save())).sheets;
    for (const { firstRow } of placed)
      expect(again?.cell(firstRow, 7).value).toEqual(sheet.cell(firstRow, 7).value);
  });

  test("wait for what is missing, and count once it is typed, also without the add-in", async () => {
    const { grid, placed } = layOut(officeForm(false).slice(1, 2));
    const { sheet } = await openGrid(grid);
    const gateway = excelGateway();
    await gateway.prefer({ resultsAs: "formulas" });
    valueOf(await gateway.recalculate());
    const [row = 0, next = 0] = placed[0]?.valueRows ?? [];
    expect(sheet.cell(row, 7).value).toBe(
      "Belum lengkap: Jumlah Kelurahan dengan kategori cepat berkembang; Total Kelurahan",
    );
    sheet.write({ row, column: 6 }, 9);
    sheet.write({ row: next, column: 6 }, 13);
    expect(sheet.cell(row, 7).value).toBe(9 / 13);
    expect(sheet.cell(row, 7).numberFormat).toBe("0.00%");
  });

  test("say what a value would say, revive once it is mended, and can be taken back", async () => {
    const drawn = fc.constantFrom<CellValue>("", "-", 0, 0, 4, 13, "12 kelurahan");
    await fc.assert(
      fc.asyncProperty(fc.array(drawn, { minLength: 12, maxLength: 12 }), async (values) => {
        const formOf = (inputOf: (value: CellValue) => CellValue): ReturnType<typeof layOut> =>
          layOut(
            officeForm()
              .slice(3, 9)
              .map((entry, i) => {
                const inputs = values.slice(2 * i, 2 * i + entry.variables.length).map(inputOf);
                return { ...entry, inputs };
              }),
          );
        const { grid } = formOf((value) => value);
        const mended = formOf((value) => (value === 4 ? 8 : 16)).grid;
        const { sheet } = await openGrid(grid);
        const gateway = excelGateway();
        await gateway.prefer({ resultsAs: "formulas" });
        const run = valueOf(await gateway.recalculate());
        const [asValues, later] = [contentsOf(grid), contentsOf(mended)];
        for (const { indicator, inputs, notes, status, held } of run.outcomes) {
          const { row, column } = indicator.place;
          const at = address(indicator.place);
          const { value, formula } = sheet.cell(row, column);
          const codes = notes.map(({ code }) => code);
          const isLive = inputs.every(({ shared, raw }) => !shared && raw !== "12 kelurahan");
          expect([at, formula !== null]).toEqual([at, isLive]);
          expect([at, codes.includes("written-as-number")]).toEqual([
            at,
            status === "computed" && formula === null,
          ]);
          expect(held.by).toBe("nobody");
          const said = asValues.get(at);
          const isSentence = typeof said === "string" && formula !== null;
          expect([at, value]).toEqual([at, isSentence ? withoutCells(said) : said]);
        }
        mended.values.forEach((line, i) => {
          const now = line[6 - mended.left] ?? "";
          if (typeof now === "number") sheet.write({ row: mended.top + i, column: 6 }, now);
        });
        for (const { indicator } of run.outcomes) {
          const { row, column } = indicator.place;
          const { value, formula } = sheet.cell(row, column);
          if (formula !== null) expect(value).toBe(later.get(address(indicator.place)));
        }
        expect(valueOf(await gateway.undo()).kept).toEqual([]);
        for (const { indicator } of run.outcomes) {
          const { row, column } = indicator.place;
          expect(sheet.cell(row, column)).toMatchObject({
            value: "",
            formula: null,
            numberFormat: "General",
          });
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  test("leave words of the user's own alone as long as there is no result", async () => {
    const { grid, placed } = layOut(officeForm(false).slice(1, 2), { resultFill: "Lihat lampiran 3" });
    const { sheet } = await openGrid(grid);
    const gateway = excelGateway();
    await gateway.prefer({ resultsAs: "formulas" });
    const { notes } = valueOf(await gateway.recalculate()).outcomes[0] ?? { notes: [] };
    expect(notes.map(({ code }) => code)).toContain("own-text-kept");
    expect(sheet.cell(placed[0]?.firstRow ?? 0, 7)).toMatchObject({
      value: "Lihat lampiran 3",
      formula: null,
    });
  });

  test("turn into values again when the workbook wants values, and back by one click", async () => {
    const { grid, placed } = layOut(officeForm());
    const { sheet } = await openGrid(grid);
    const gateway = excelGateway();
    await gateway.prefer({ resultsAs: "formulas" });
    await gateway.recalculate();
    const cells = placed.map(({ firstRow }) => sheet.cell(firstRow, 7));
    await gateway.prefer({ resultsAs: "values" });
    valueOf(await gateway.recalculate());
    for (const { firstRow } of placed) expect(sheet.cell(firstRow, 7).formula).toBeNull();
    valueOf(await gateway.undo());
    placed.forEach(({ firstRow }, i) => {
      expect(sheet.cell(firstRow, 7).formula).toBe(cells[i]?.formula);
    });
  });

  test("are the user's own once the user has changed them: kept, and warned about where they differ", async () => {
    const { grid, placed } = layOut(officeForm().slice(1, 2));
    const { sheet } = await openGrid(grid);
    const gateway = excelGateway();
    await gateway.prefer({ resultsAs: "formulas" });
    await gateway.recalculate();
    const cell = { row: placed[0]?.firstRow ?? 0, column: 7 };
    const changed = (sheet.cell(cell.row, 7).formula ?? "").replace("*100%", "*90%");
    sheet.write(cell, changed);
    const run = valueOf(await gateway.recalculate());
    expect(sheet.cell(cell.row, 7).formula).toBe(changed);
    expect(run.plan.writes).toEqual([]);
    expect(run.outcomes[0]?.notes.map(({ code }) => code)).toContain("own-formula-differs");
  });

  test.each([
    ["a row was put in among its inputs", "row", 1],
    ["a column was put in beside its inputs", "column", 7],
  ] as const)("are known again after %s, and go on with the form", async (_, axis, at) => {
    const { grid, placed } = layOut(officeForm().slice(1, 3));
    const { workbook } = await openGrid(grid);
    const gateway = excelGateway();
    await gateway.prefer({ resultsAs: "formulas" });
    await gateway.recalculate();
    const row = placed[0]?.firstRow ?? 0;
    const edit = { sheet: "FORM 1", axis, at: axis === "row" ? row + at : at, count: 1 };
    const { sheet } = await openBytes(withLines(await workbook.save(), edit));
    sheet.write({ row, column: 6 }, 10);
    for (const resultsAs of ["formulas", "values"] as const) {
      await gateway.prefer({ resultsAs });
      const run = valueOf(await gateway.recalculate());
      const codes = run.outcomes.flatMap(({ notes }) => notes).map(({ code }) => code);
      expect(codes.filter((code) => code.startsWith("own-formula"))).toEqual([]);
      expect(sheet.cell(row, axis === "row" ? 7 : 8).value).toBe(10 / 13);
      expect(valueOf(await gateway.recalculate()).plan.writes).toEqual([]);
    }
    expect(sheet.cell(row, axis === "row" ? 7 : 8).formula).toBeNull();
  });

  test("go on with a formula or a label that was worded anew, however many runs ago they were written", async () => {
    const { grid, placed } = layOut(officeForm().slice(1, 3));
    const { sheet } = await openGrid(grid);
    const gateway = excelGateway();
    await gateway.prefer({ resultsAs: "formulas" });
    valueOf(await gateway.recalculate());
    const [row = 0, other = 0] = placed.map(({ firstRow }) => firstRow);
    const formula = String(sheet.cell(row, 4).value);
    for (const [place, content] of [
      [{ row: other + 1, column: 5 }, `${String(sheet.cell(other + 1, 5).value)} (kelurahan)`],
      [{ row, column: 4 }, formula.replace("100%", "100")],
      [{ row, column: 4 }, "Dihitung lain kali"],
    ] as const) {
      sheet.write(place, content);
      const run = valueOf(await gateway.recalculate());
      expect(run.plan.writes).toHaveLength(1);
      expect(run.outcomes.map(({ held }) => held.by)).toEqual(["ours", "ours"]);
    }
    expect(sheet.cell(row, 7)).toMatchObject({ formula: null, value: expect.stringMatching(/^Perlu/) });
  });

  test("are nobody's once Excel has broken them, because a row of theirs was deleted", async () => {
    const { grid, placed } = layOut(officeForm().slice(1, 3));
    const { workbook } = await openGrid(grid);
    const gateway = excelGateway();
    await gateway.prefer({ resultsAs: "formulas" });
    await gateway.recalculate();
    const row = placed[0]?.firstRow ?? 0;
    const edit = { sheet: "FORM 1", axis: "row" as const, at: row + 1, count: -1 };
    const { sheet } = await openBytes(withLines(await workbook.save(), edit));
    expect(sheet.cell(row, 7).formula).toContain("#REF!");
    valueOf(await gateway.recalculate());
    expect(sheet.cell(row, 7)).toMatchObject({
      formula: null,
      value: expect.stringMatching(/^Perlu dipastikan/),
    });
  });

  test("are the workbook's choice: it is kept in the file", async () => {
    const { workbook } = await openGrid(layOut(officeForm()).grid);
    await excelGateway().prefer({ resultsAs: "formulas", live: true });
    await openBytes(await workbook.save());
    expect(valueOf(await excelGateway().preferences())).toEqual({ resultsAs: "formulas", live: true });
  });
});

/** A sentence as a formula says it, which can't follow the addresses of its cells. */
function withoutCells(sentence: string): string {
  return sentence.replace(/^(Belum lengkap: )[^–]*– /, "$1").replace(/ \(G\d+\)/g, "");
}
