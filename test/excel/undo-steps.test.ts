import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { excelGateway } from "../../src/excel/excel-gateway";
import type { JournalEntry } from "../../src/core/plan/journal";
import {
  JOURNAL_KEYS,
  journalEnd,
  journalIn,
  journalParts,
  printJournal,
  stepBack,
  type Journal,
  type KeptJournal,
} from "../../src/gateway/settings/journal";
import type { Fault } from "../../src/standin/faults";
import type { ModelSheet } from "../../src/workbook/workbook";
import { layOut, officeForm } from "../form/form-layout";
import { withoutSheet } from "../sequences/structure";
import { valueOf } from "./answer";
import { fileOf, openBytes, openGrid, sheetWith } from "./open-layout";

const { grid, placed } = layOut(officeForm());
const STEPS = 5;
const inputOf = (indicator: number) => ({ row: placed[indicator]?.valueRows[0] ?? -1, column: 6 });
const resultOf = (indicator: number) => ({ row: placed[indicator]?.firstRow ?? -1, column: 7 });

/** The results with their formats and notes, and the highlight rules; a rule that an undo brings back has another id. */
function results(sheet: ModelSheet): unknown {
  const cells = placed.map((_, indicator) => {
    const place = resultOf(indicator);
    const { value, formula, numberFormat } = sheet.cell(place.row, place.column);
    return [formula ?? value, numberFormat, sheet.note(place)];
  });
  return { cells, rules: sheet.conditionalFormats().map((rule) => ({ ...rule, id: "" })) };
}

function resultAt(sheet: ModelSheet, indicator: number): unknown {
  const { row, column } = resultOf(indicator);
  return sheet.cell(row, column).value;
}

describe("Batalkan, several times", () => {
  test("takes the last five runs back one after the other, each named before, also in the file opened anew", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(placed.length - 1), fc.constantFrom<number | "">("", 1, 2, 40)), {
          maxLength: 8,
        }),
        fc.boolean(),
        async (changes, isReopened) => {
          let { workbook, sheet } = await openGrid(grid);
          const gateway = excelGateway();
          const before: { readonly look: unknown; readonly cells: number }[] = [];
          for (const [indicator, input] of [[0, 1] as const, ...changes]) {
            sheet.write(inputOf(indicator), input);
            const look = results(sheet);
            const { writes } = valueOf(await gateway.recalculate()).plan;
            if (writes.length > 0) before.unshift({ look, cells: writes.length });
          }
          if (isReopened) ({ workbook, sheet } = await openBytes(await workbook.save()));
          for (const { look, cells } of before.slice(0, STEPS)) {
            expect(valueOf(await gateway.undoable())).toMatchObject({ sheet: "FORM 1", cells });
            valueOf(await gateway.undo());
            expect(results(sheet)).toEqual(look);
          }
          expect(valueOf(await gateway.undoable())).toBeNull();
          expect(await gateway.undo()).toMatchObject({ ok: false, failure: { code: "nothing-to-undo" } });
        },
      ),
      { numRuns: 12 },
    );
  });

  test("keeps what somebody typed between two runs, and names it", async () => {
    const { sheet } = await openGrid(grid);
    const gateway = excelGateway();
    valueOf(await gateway.recalculate());
    sheet.write(resultOf(3), "catatan saya");
    sheet.write(inputOf(0), 7);
    valueOf(await gateway.recalculate());
    expect(valueOf(await gateway.undo()).kept).toEqual([]);
    expect(resultAt(sheet, 3)).toBe("catatan saya");
    expect(valueOf(await gateway.undo()).kept).toEqual([`H${String(resultOf(3).row + 1)}`]);
    expect(resultAt(sheet, 3)).toBe("catatan saya");
    expect(resultAt(sheet, 4)).toBe("");
  });

  test("goes on with the run before where all of the last one was taken back by hand, and says so first", async () => {
    const { sheet } = await openGrid(grid);
    const gateway = excelGateway();
    valueOf(await gateway.recalculate());
    const first = resultAt(sheet, 0);
    sheet.write(inputOf(0), 7);
    valueOf(await gateway.recalculate());
    sheet.write(resultOf(0), String(first));
    sheet.write(resultOf(0), first as number);
    expect(await gateway.undo()).toMatchObject({ ok: false, failure: { code: "nothing-to-undo" } });
    expect(resultAt(sheet, 0)).toBe(first);
    expect(valueOf(await gateway.undoable())).toMatchObject({ cells: 15 });
    valueOf(await gateway.undo());
    expect(resultAt(sheet, 0)).toBe("");
  });

  test("passes over a run whose sheet is gone", async () => {
    const bytes = await fileOf(grid, {}, [sheetWith("FORM 2", grid)]);
    const { workbook } = await openBytes(bytes);
    const gateway = excelGateway();
    for (const { id } of workbook.sheets) valueOf(await gateway.recalculate({}, { sheetId: id }));
    expect(valueOf(await gateway.undoable())).toMatchObject({ sheet: "FORM 2" });
    const { sheet } = await openBytes(withoutSheet(await workbook.save(), "FORM 2"));
    expect(valueOf(await gateway.undoable())).toMatchObject({ sheet: "FORM 1" });
    valueOf(await gateway.undo());
    expect(resultAt(sheet, 0)).toBe("");
    expect(valueOf(await gateway.undoable())).toBeNull();
  });

  test.each<Fault>(["response-too-large", "unknown-error", "throttled"])(
    "takes one run back by one click, whatever comes of Excel's answers: %s",
    async (fault) => {
      for (let at = 0; at < 4; at++) {
        const faults: Record<number, Fault> = {};
        const { standIn, sheet } = await openGrid(grid, { faults });
        const gateway = excelGateway();
        valueOf(await gateway.recalculate());
        const first = results(sheet);
        sheet.write(inputOf(0), 7);
        valueOf(await gateway.recalculate());
        const second = results(sheet);
        faults[standIn.roundTrips() + at] = fault;
        const { ok } = await gateway.undo();
        expect(results(sheet)).toEqual(ok ? first : second);
        expect(valueOf(await gateway.undoable())).toMatchObject({ cells: ok ? 15 : 1 });
      }
    },
  );

  test("takes one run back where two panes do so at the same time", async () => {
    const { sheet } = await openGrid(grid);
    const panes = [excelGateway(), excelGateway()] as const;
    valueOf(await panes[0].recalculate());
    const first = results(sheet);
    sheet.write(inputOf(0), 7);
    valueOf(await panes[0].recalculate());
    await Promise.all(panes.map((pane) => pane.undo()));
    expect(results(sheet)).toEqual(first);
    expect(valueOf(await panes[1].undoable())).toMatchObject({ cells: 15 });
  });
});

test("a run that no workbook could keep is passed over, and costs none of the others", () => {
  const entries = [entryWith("x")];
  const journal: Journal = {
    sheetId: "1",
    sheet: "FORM 1",
    memory: null,
    notes: [],
    formulas: null,
    entries,
  };
  const older = printJournal(journal);
  const held: KeptJournal = { journal, isOpen: false, text: "", earlier: [older], settings: [] };
  const values = new Map(journalParts(printJournal({ ...journal, sheetId: "3" }), held, true));
  const kept = journalIn(JOURNAL_KEYS.map((key) => values.get(key) ?? null));
  expect(kept.earlier).toEqual([older]);
  expect(stepBack(kept)).toMatchObject({ text: older, journal: { sheetId: "1" } });
});

test("the journals of earlier runs never keep the last one from being kept", () => {
  const journalOf = (n: number, length: number): Journal => ({
    ...{ sheetId: String(n), sheet: "FORM 1", memory: null, notes: [], formulas: null },
    entries: [entryWith("x".repeat(length))],
  });
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(1, 90_000, 390_000, 500_000, 1_500_000), { maxLength: 7 }),
      (lengths) => {
        const values = new Map<string, string>();
        const kept = (): KeptJournal => journalIn(JOURNAL_KEYS.map((key) => values.get(key) ?? null));
        for (const [n, length] of lengths.entries()) {
          const text = printJournal(journalOf(n, length));
          for (const [key, value] of [...journalParts(text, kept(), true), journalEnd(text)])
            values.set(key, value);
          expect(kept()).toMatchObject({ text, isOpen: false });
          expect([...values.values()].join("").length).toBeLessThan(1_600_100);
          const sheets = [kept(), ...kept().earlier.map((_, i) => back(kept(), i + 1))].map(({ journal }) =>
            Number(journal?.sheetId),
          );
          expect(sheets.length).toBeLessThanOrEqual(STEPS);
          expect(sheets).toEqual(sheets.map((_, i) => n - i));
        }
      },
    ),
    { numRuns: 4 },
  );
});

function back(kept: KeptJournal, steps: number): KeptJournal {
  return steps === 0 ? kept : back(stepBack(kept), steps - 1);
}

function entryWith(content: string): JournalEntry {
  const before = { content, numberFormat: "General" };
  const written = [{ trace: 1, numberFormat: "General" }];
  return { identity: "1", cell: resultOf(0), beside: null, landscape: null, before, written };
}
