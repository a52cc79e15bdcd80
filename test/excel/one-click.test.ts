import { describe, expect, test } from "@jest/globals";
import { address } from "../../src/core/grid/address";
import { readNumber } from "../../src/core/quantity/read-number";
import { excelGateway } from "../../src/excel/excel-gateway";
import type { ModelSheet } from "../../src/workbook/workbook";
import { layOut, officeForm, type Entry } from "../form/form-layout";
import { valueOf } from "./answer";
import { fileOf, openBytes, openGrid } from "./open-layout";
import type { Answer } from "../../src/gateway/failure";
import type { Run } from "../../src/gateway/run";

function runOf(answer: Answer<Run>): Run {
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
}

/** Every cell with content: address, content as written, number format. */
function contents(sheet: ModelSheet): ReadonlyMap<string, string> {
  const area = sheet.usedArea();
  const found = new Map<string, string>();
  if (area === null) return found;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const { value, formula, numberFormat } = sheet.cell(row, column);
      if (value !== "") found.set(address({ row, column }), JSON.stringify([formula ?? value, numberFormat]));
    }
  }
  return found;
}

function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (cell) => before.get(cell) !== after.get(cell),
  );
}

/** The office's indicators over and over, numbered so that no two are the same. */
function many(count: number): readonly Entry[] {
  const form = officeForm();
  return Array.from({ length: count }, (_, i) => {
    const entry = form[i % form.length];
    if (entry === undefined) throw new Error("The office's form is empty");
    return { ...entry, number: String(i + 1), indicator: `${entry.indicator} (${i + 1})` };
  });
}

describe("one click", () => {
  test("computes all fifteen indicators of the office's form, and changes nothing but their result cells", async () => {
    const { grid, placed } = layOut(officeForm());
    const { sheet } = await openGrid(grid);
    const before = contents(sheet);
    const run = runOf(await excelGateway().recalculate());
    expect(run.outcomes.map((outcome) => outcome.status)).toEqual(placed.map(() => "computed"));
    expect(changed(before, contents(sheet))).toEqual(
      placed.map(({ firstRow }) => address({ row: firstRow, column: 7 })),
    );
  });

  test.each([
    [15, "1.20"],
    [15, "1.17"],
    [2000, "1.20"],
    [2000, "1.17"],
  ])(
    "takes two round trips on %i indicators (ExcelApi %s), and a third only to remember the highlight",
    async (count, version) => {
      const { standIn } = await openGrid(layOut(many(count)).grid, { announced: { ExcelApi: version } });
      const gateway = excelGateway();
      runOf(await gateway.recalculate());
      expect(standIn.roundTrips()).toBe(3);
      runOf(await gateway.recalculate());
      expect(standIn.roundTrips()).toBe(5);
    },
  );

  test("a second run changes nothing and sets no second highlight", async () => {
    const { sheet } = await openGrid(layOut(officeForm(false)).grid);
    const gateway = excelGateway();
    runOf(await gateway.recalculate());
    const after = contents(sheet);
    const rules = sheet.conditionalFormats();
    const again = runOf(await gateway.recalculate());
    expect(again.plan.writes).toEqual([]);
    expect(changed(after, contents(sheet))).toEqual([]);
    expect(sheet.conditionalFormats()).toEqual(rules);
  });

  test("a check reads the same and writes nothing", async () => {
    const { sheet, standIn } = await openGrid(layOut(officeForm()).grid);
    const before = contents(sheet);
    const run = runOf(await excelGateway().check());
    expect(run.plan.writes).toHaveLength(15);
    expect(changed(before, contents(sheet))).toEqual([]);
    expect(sheet.conditionalFormats()).toEqual([]);
    expect(standIn.roundTrips()).toBe(1);
  });

  test("a result that can no longer be computed gives way to a text that says why", async () => {
    const { sheet } = await openGrid(layOut(officeForm()).grid);
    const gateway = excelGateway();
    const run = runOf(await gateway.recalculate());
    const outcome = run.outcomes[1];
    const [, total] = outcome?.inputs ?? [];
    if (outcome === undefined || total === undefined) throw new Error("The second indicator is not there");
    sheet.write(total.cell, "");
    runOf(await gateway.recalculate());
    const { row, column } = outcome.indicator.place;
    expect(sheet.cell(row, column).value).toBe(`Belum lengkap: ${address(total.cell)} – Total Kelurahan`);
  });

  test("a formula of the user's own in a result cell stays, and a difference is told", async () => {
    const { grid, placed } = layOut(officeForm());
    const { sheet } = await openGrid(grid);
    const own = { row: placed[1]?.firstRow ?? -1, column: 7 };
    sheet.write(own, "=1/4");
    const run = runOf(await excelGateway().recalculate());
    expect(sheet.cell(own.row, own.column).formula).toBe("=1/4");
    expect(run.outcomes[1]?.notes.map((note) => note.code)).toEqual(["own-formula-differs"]);
  });
});

describe("a protected sheet", () => {
  const styled = async (unlocked: boolean): Promise<Uint8Array> => {
    const { grid, placed } = layOut(officeForm());
    const cells = new Map(
      placed.map(({ firstRow }) => [
        `${firstRow},7`,
        { value: null, style: { protection: { locked: !unlocked } } },
      ]),
    );
    return fileOf(grid, { cells, protection: { sheet: true } });
  };

  test("with locked result cells is left as it is, and the cells are named", async () => {
    const { sheet } = await openBytes(await styled(false));
    const before = contents(sheet);
    const answer = await excelGateway().recalculate();
    expect(answer).toMatchObject({ ok: false, failure: { code: "protected" } });
    expect(answer.ok ? [] : answer.failure.cells).toHaveLength(15);
    expect(changed(before, contents(sheet))).toEqual([]);
  });

  test("is told before a run, by a look and by a check, where result cells are locked, and again once it is open", async () => {
    const { sheet } = await openBytes(await styled(false));
    const gateway = excelGateway();
    for (const work of [() => gateway.look(), () => gateway.check()]) {
      const run = valueOf<Run | null>(await work());
      if (run === null) throw new Error("Values tell this form");
      expect(run.locked).toHaveLength(15);
      expect(valueOf(await gateway.changes(run)).isOther).toBe(false);
      const open = Object.defineProperty(sheet, "isProtected", { value: false, configurable: true });
      expect(valueOf(await gateway.changes(run)).isOther).toBe(true);
      Object.defineProperty(open, "isProtected", { value: true, configurable: true });
    }
    await openBytes(await styled(true));
    expect(valueOf(await gateway.look())?.locked).toEqual([]);
  });

  test("with unlocked result cells takes the results, and nothing that protection forbids", async () => {
    const { sheet } = await openBytes(await styled(true));
    const before = contents(sheet);
    const run = runOf(await excelGateway().recalculate());
    expect(run.written).toBe(true);
    expect(changed(before, contents(sheet))).toHaveLength(15);
    expect(sheet.conditionalFormats()).toEqual([]);
  });

  test("keeps the notes of earlier runs, which are told", async () => {
    const { sheet } = await openBytes(await styled(true));
    const [note, place] = ["Hitung Capaian\n✗ Nilai belum diisi.", { row: 8, column: 7 }];
    sheet.setNote(place, note);
    const gateway = excelGateway();
    expect(runOf(await gateway.recalculate())).toMatchObject({ leftOut: ["notes"], staleNotes: ["H9"] });
    expect(sheet.note(place)).toBe(note);
    expect(await gateway.undo()).toMatchObject({ ok: true, value: { kept: [], leftOut: [] } });
  });
});

describe("missing inputs", () => {
  test("are marked in the sheet, and the mark goes as the value is typed", async () => {
    const { sheet, workbook } = await openGrid(layOut(officeForm(false)).grid);
    const run = runOf(await excelGateway().recalculate());
    const inputs = run.outcomes.flatMap((outcome) => outcome.inputs);
    const marked = (): number =>
      new Set(
        inputs
          .filter(({ cell }) => sheet.formatsThatHold(cell.row, cell.column).length > 0)
          .map(({ cell }) => address(cell)),
      ).size;
    expect(marked()).toBe(new Set(inputs.map(({ cell }) => address(cell))).size);
    for (const { cell, shared } of inputs) workbook.type(sheet, cell, shared ? "12\n13" : "12");
    expect(marked()).toBe(0);
  });

  test("are marked where the cell is left open by a sign, as they are told in the pane", async () => {
    const { sheet, workbook } = await openGrid(layOut(officeForm(false)).grid);
    const run = runOf(await excelGateway().recalculate());
    const cell = run.outcomes[1]?.inputs[0]?.cell;
    if (cell === undefined) throw new Error("The second indicator has no inputs");
    for (const text of [
      "-",
      "--",
      "…",
      "....",
      "\u00A0",
      "n/a",
      "N/A",
      " - ",
      "___",
      "\n",
      "0",
      "-5",
      "12",
      "belum",
    ]) {
      workbook.type(sheet, cell, text);
      const { value, numberFormat } = sheet.cell(cell.row, cell.column);
      const isMarked = sheet.formatsThatHold(cell.row, cell.column).length > 0;
      expect([text, isMarked]).toEqual([text, readNumber(value, numberFormat).kind === "missing"]);
    }
  });

  test("half-filled cells stay marked until each variable beside them has its value", async () => {
    const { sheet, workbook } = await openGrid(layOut(officeForm(false)).grid);
    const run = runOf(await excelGateway().recalculate());
    const cell = run.outcomes[7]?.inputs[0]?.cell;
    if (cell === undefined) throw new Error("The eighth indicator has no inputs");
    const isMarked = (text: string): boolean => {
      workbook.type(sheet, cell, text);
      return sheet.formatsThatHold(cell.row, cell.column).length > 0;
    };
    for (const text of ["", "12", "12;", "; 12", "12\n", "-", "12\n-"])
      expect([text, isMarked(text)]).toEqual([text, true]);
    for (const text of ["12; 13", "12\n13", "12;13", "12\n\n13", "12\n13\n", "-12\n13"])
      expect([text, isMarked(text)]).toEqual([text, false]);
  });
});
