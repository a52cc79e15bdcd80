import { describe, expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import { writeXlsx } from "hucre/xlsx";
import { excelGateway } from "../../src/excel/excel-gateway";
import { openSession } from "../../src/pane/session/session";
import type { StandIn } from "../../src/standin/in-process";
import { layOut, officeForm } from "../form/form-layout";
import { valueOf } from "./answer";
import type { Answer } from "../../src/gateway/failure";
import type { Gateway } from "../../src/gateway/gateway";
import { everything } from "./everything";
import { openBytes, openGrid, sheetWith } from "./open-layout";

/** Tells what has emptied Excel's own undo list from now on. */
function watchUndoList({ host }: StandIn): () => readonly string[] {
  const before = host.undoListEmptied.length;
  return () => host.undoListEmptied.slice(before);
}

const CORNER = { top: 0, left: 0, bottom: 0, right: 0 };
const LIVE = JSON.stringify(JSON.stringify({ resultsAs: "values", live: true, language: "id" }));

async function sample(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(`assets/${name}.xlsx`));
}

describe("Excel's own undo list", () => {
  test.each(["form-1-kosong", "form-1-terisi"])(
    "is not touched by opening the pane over %s, looking, or a check, also where live mode is wanted",
    async (name) => {
      const { standIn, workbook } = await openBytes(await sample(name));
      workbook.settings.set("hitungCapaian.pilihan", LIVE);
      const before = everything(workbook);
      const emptied = watchUndoList(standIn);
      const session = openSession(excelGateway());
      await session.look();
      expect(session.read()).toMatchObject({ kind: "looked", run: { sheet: "FORM 1" } });
      await session.check();
      expect(session.read()).toMatchObject({ kind: "done", run: { written: false } });
      await session.follow();
      expect(emptied()).toEqual([]);
      expect(everything(workbook)).toEqual(before);
    },
  );

  test.each<[string, (gateway: Gateway) => Promise<Answer<unknown>>]>([
    ["a new form", ({ newForm }) => newForm.survey()],
    ["the satisfaction index", ({ satisfaction }) => satisfaction.survey()],
  ])("is not touched where %s is asked for, before anything is made", async (_, survey) => {
    const { standIn } = await openBytes(await sample("form-1-terisi"));
    const emptied = watchUndoList(standIn);
    expect(valueOf(await survey(excelGateway()))).toMatchObject({ form: { sheet: "FORM 1" } });
    expect(emptied()).toEqual([]);
  });

  test("is not touched when the pane follows to another sheet", async () => {
    const sheets = ["FORM 1", "FORM 1 2025"].map((name) => sheetWith(name, layOut(officeForm()).grid));
    const { standIn, workbook } = await openBytes(await writeXlsx({ sheets }));
    const second = workbook.sheets[1];
    if (second === undefined) throw new Error("A sheet is missing");
    const emptied = watchUndoList(standIn);
    const session = openSession(excelGateway());
    await session.look();
    standIn.host.select({ sheet: second, area: CORNER });
    await session.follow();
    expect(session.read()).toMatchObject({ kind: "looked", run: { sheet: "FORM 1 2025" } });
    expect(emptied()).toEqual([]);
  });

  test("is not touched when other sheets with a form are looked for", async () => {
    const { grid } = layOut(officeForm());
    const cover = { ...grid, values: [["Sampul"]], formulas: [["Sampul"]], merges: [] };
    const sheets = [
      sheetWith("Sampul", cover),
      ...["FORM 1", "FORM 1 2025"].map((name) => sheetWith(name, grid)),
      { ...sheetWith("Lama", grid), hidden: true },
      sheetWith("Data", cover),
    ];
    const { standIn, workbook } = await openBytes(await writeXlsx({ sheets }));
    const before = everything(workbook);
    const emptied = watchUndoList(standIn);
    const found = valueOf(await excelGateway().findForms());
    expect(found.map(({ name }) => name)).toEqual(["FORM 1", "FORM 1 2025"]);
    expect(emptied()).toEqual([]);
    expect(everything(workbook)).toEqual(before);
  });

  test("is seen to be touched by a run", async () => {
    const { standIn } = await openBytes(await sample("form-1-terisi"));
    const emptied = watchUndoList(standIn);
    valueOf(await excelGateway().recalculate());
    expect(emptied()).toContain("Range.getMergedAreasOrNullObject");
    expect(emptied().length).toBeGreaterThan(1);
  });
});

describe("a form whose merged cells change what its values say", () => {
  /** The second row states a formula of its own, but its indicator and its result are merged with the first one's. */
  function tiedRows() {
    const [, first] = officeForm();
    if (first === undefined) throw new Error("The office's form is empty");
    const { grid, placed } = layOut([first]);
    const row = (placed[0]?.firstRow ?? 0) - grid.top + 1;
    const other = "(Laporan yang selesai : Jumlah laporan warga) x 100%";
    const withFormula = (rows: typeof grid.values) =>
      rows.map((cells, i) =>
        i === row ? cells.map((cell, c) => (c === 4 - grid.left ? other : cell)) : cells,
      );
    return { ...grid, values: withFormula(grid.values), formulas: withFormula(grid.formulas) };
  }

  test("is not looked at by values, and is checked as a run reads it", async () => {
    const { standIn } = await openGrid(tiedRows());
    const emptied = watchUndoList(standIn);
    expect(valueOf(await excelGateway().look())).toBeNull();
    expect(emptied()).toEqual([]);
    const checked = valueOf(await excelGateway().check());
    expect(emptied()).toContain("Range.getMergedAreasOrNullObject");
    const run = valueOf(await excelGateway().recalculate());
    expect(checked.form.indicators).toEqual(run.form.indicators);
  });

  test("can be carried over without being counted, and is read for a link where somebody asks for it", async () => {
    const { standIn } = await openGrid(tiedRows());
    const emptied = watchUndoList(standIn);
    const { newForm, satisfaction } = excelGateway();
    expect(valueOf(await newForm.survey()).form).toMatchObject({ sheet: "FORM 1", indicators: null });
    expect(valueOf(await satisfaction.survey()).form).toBeNull();
    expect(emptied()).toEqual([]);
    expect(valueOf(await satisfaction.survey(true)).form).toMatchObject({ sheet: "FORM 1" });
  });
});
