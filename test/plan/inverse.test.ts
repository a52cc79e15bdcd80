import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { findForm } from "../../src/core/form/find";
import type { Form } from "../../src/core/form/form";
import { address } from "../../src/core/grid/address";
import type { CellValue, Grid } from "../../src/core/grid/grid";
import { calculate } from "../../src/core/outcome/calculate";
import { stateAt } from "../../src/core/plan/cell-state";
import { indicatorsByIdentity } from "../../src/core/plan/identity";
import { findingAgain } from "../../src/core/plan/find-again";
import { inverting, type Inverse } from "../../src/core/plan/inverse";
import { withWrites, type JournalEntry } from "../../src/core/plan/journal";
import { atOnce } from "../../src/core/steps";
import { pack, unpack } from "../../src/core/plan/journal-text";
import { makePlan } from "../../src/core/plan/make-plan";
import type { CellWrite } from "../../src/core/plan/plan";
import { layOut, officeForm, type Entry } from "../form/form-layout";

const RESULT = 7;

function formOf(grid: Grid): Form {
  const form = findForm(grid);
  if (form === null) throw new Error("The layout holds no form");
  return form;
}

/** A grid after some cells were written. */
function written(grid: Grid, writes: readonly CellWrite[]): Grid {
  const values = grid.values.map((row) => [...row]);
  const formats = grid.numberFormats.map((row) => [...row]);
  for (const { cell, after } of writes) {
    const row = values[cell.row - grid.top];
    const format = formats[cell.row - grid.top];
    if (row === undefined || format === undefined) throw new Error("A write outside the grid");
    row[cell.column - grid.left] = after.content;
    if (after.numberFormat !== null) format[cell.column - grid.left] = after.numberFormat;
  }
  return { ...grid, values, formulas: values, numberFormats: formats };
}

/** A run over a grid: the journal it keeps and the grid it leaves. */
function ran(grid: Grid): { readonly journal: readonly JournalEntry[]; readonly after: Grid } {
  const form = formOf(grid);
  const { writes } = makePlan(form, calculate(form, grid), grid);
  const identities = new Map(
    [...indicatorsByIdentity(form)].map(([identity, { place }]) => [address(place), identity]),
  );
  return { journal: atOnce(withWrites([], writes, identities, grid)), after: written(grid, writes) };
}

function inverse(journal: readonly JournalEntry[], form: Form | null, grid: Grid): Inverse {
  return atOnce(inverting(journal, atOnce(findingAgain(journal, form, grid)), grid));
}

/** Rows put in above everything, as somebody inserts them. */
function movedDown(grid: Grid, count: number): Grid {
  const { top, merges } = grid;
  const down = merges.map((area) => ({ ...area, top: area.top + count, bottom: area.bottom + count }));
  return { ...grid, top: top + count, merges: down };
}

/** The sheet without some rows, as somebody deletes them. */
function withoutRows(grid: Grid, from: number, to: number): Grid {
  const count = to - from + 1;
  const kept = <T>(rows: readonly T[]): readonly T[] =>
    rows.filter((_, r) => r + grid.top < from || r + grid.top > to);
  const merges = grid.merges.flatMap((area) => {
    if (area.bottom < from) return [area];
    return area.top > to ? [{ ...area, top: area.top - count, bottom: area.bottom - count }] : [];
  });
  const [values, formulas, numberFormats] = [
    kept(grid.values),
    kept(grid.formulas),
    kept(grid.numberFormats),
  ];
  return { ...grid, values, formulas, numberFormats, merges };
}

const resultText = fc.oneof(
  fc.constantFrom<CellValue>("", "isi lama", "00123", "-", 7, 0.5, true),
  fc.string({ maxLength: 30 }).filter((text) => !text.startsWith("=")),
);

describe("the inverse of a run", () => {
  test("is the sheet before it, whatever its result cells held, and wherever its rows have moved", () => {
    fc.assert(
      fc.property(resultText, fc.nat({ max: 9 }), (before, rows) => {
        const { grid } = layOut(officeForm(), { resultFill: before });
        const { journal, after } = ran(grid);
        const now = movedDown(after, rows);
        const { writes, kept, hasMoved } = inverse(journal, formOf(now), now);
        expect(kept).toEqual([]);
        expect(hasMoved).toBe(rows > 0 && journal.length > 0);
        expect(written(now, writes)).toEqual(movedDown({ ...grid, formulas: grid.values }, rows));
      }),
      { numRuns: 30 },
    );
  });

  test("is empty once it was applied, and where the run never came to write", () => {
    const { grid } = layOut(officeForm());
    const { journal, after } = ran(grid);
    const back = written(after, inverse(journal, formOf(after), after).writes);
    expect(inverse(journal, formOf(back), back)).toEqual({ writes: [], kept: [], hasMoved: false });
    expect(inverse(journal, formOf(grid), grid)).toEqual({ writes: [], kept: [], hasMoved: false });
  });

  test("leaves a cell that somebody changed since, in content or format", () => {
    const { grid, placed } = layOut(officeForm());
    const { journal, after } = ran(grid);
    const cells = [0, 1].map((i) => ({ row: placed[i]?.firstRow ?? -1, column: RESULT }));
    const theirs = written(
      after,
      cells.map((cell, i) => ({
        cell,
        before: stateAt(after, cell),
        after: { content: i === 0 ? "milik orang" : stateAt(after, cell).content, numberFormat: "0.000" },
      })),
    );
    const { writes, kept } = inverse(journal, formOf(theirs), theirs);
    expect(kept.map(({ cell }) => cell)).toEqual(cells);
    expect(writes).toHaveLength(journal.length - 2);
  });

  test("restores a cell of which only the format was written before the run broke off", () => {
    const { grid, placed } = layOut(officeForm());
    const { journal, after } = ran(grid);
    const cell = { row: placed[1]?.firstRow ?? -1, column: RESULT };
    const half = written(grid, [
      {
        cell,
        before: stateAt(grid, cell),
        after: { content: "", numberFormat: stateAt(after, cell).numberFormat },
      },
    ]);
    expect(inverse(journal, formOf(half), half).writes).toMatchObject([
      { cell, after: { content: "", numberFormat: "General" } },
    ]);
  });

  test("names no cell both as restored and as kept, whichever rows were deleted", () => {
    fc.assert(
      fc.property(fc.nat({ max: 14 }), fc.nat({ max: 6 }), (first, more) => {
        const { grid, placed } = layOut(officeForm());
        const { journal, after } = ran(grid);
        const from = placed[first]?.firstRow ?? 0;
        const to = Math.max(...(placed[Math.min(first + more, 14)]?.valueRows ?? [from]));
        const left = withoutRows(after, from, to);
        const form = findForm(left);
        if (form === null) return;
        const { writes, kept } = inverse(journal, form, left);
        const named = [...writes, ...kept].map(({ cell }) => address(cell));
        expect(named).toEqual([...new Set(named)]);
      }),
    );
  });

  test("takes none of several indicators for another that says the same", () => {
    const [, entry] = officeForm();
    if (entry === undefined) throw new Error("The office's form is empty");
    const alike = (count: number): readonly Entry[] => Array.from({ length: count }, () => entry);
    const { journal } = ran(layOut(alike(3)).grid);
    const fewer = ran(layOut(alike(2)).grid).after;
    const different = journal.map((entry, n) => ({ ...entry, before: { ...entry.before, content: n } }));
    const { writes, kept } = inverse(different, formOf(fewer), fewer);
    expect(writes).toEqual([]);
    expect(kept.map(({ cell, why }) => [address(cell), why])).toEqual([
      ["H9", "unsure"],
      ["H11", "unsure"],
    ]);
    expect(inverse(journal, formOf(fewer), fewer)).toMatchObject({ writes: { length: 2 }, kept: [] });
  });
});

describe("the inverse of a run on a form that is not recognised any more", () => {
  /** The rows of a grid with some put in (blank) or taken away at a place. */
  const spliced = (grid: Grid, at: number, remove: number, insert: number): Grid => {
    const splice = <T>(rows: readonly (readonly T[])[], blank: T): readonly (readonly T[])[] => {
      const blanks = Array.from({ length: insert }, () => (rows[0] ?? []).map(() => blank));
      return [...rows.slice(0, at - grid.top), ...blanks, ...rows.slice(at - grid.top + remove)];
    };
    const values = splice(grid.values, "");
    return { ...grid, values, formulas: values, numberFormats: splice(grid.numberFormats, "General") };
  };

  test("is the sheet before it where nothing has moved, whatever its result cells held", () => {
    fc.assert(
      fc.property(resultText, (before) => {
        const { grid } = layOut(officeForm(), { resultFill: before });
        const { journal, after } = ran(grid);
        const { writes, kept } = inverse(journal, null, after);
        expect(kept).toEqual([]);
        expect(written(after, writes)).toEqual({ ...grid, formulas: grid.values });
      }),
      { numRuns: 30 },
    );
  });

  test("writes nothing where rows have moved, also where indicators are alike", () => {
    const [one] = officeForm();
    const alike = Array.from({ length: 6 }, () => one).flatMap((entry) => entry ?? []);
    const anywhere = fc.record({
      entries: fc.constantFrom(officeForm(), alike),
      at: fc.nat({ max: 20 }),
      remove: fc.nat({ max: 3 }),
      insert: fc.nat({ max: 5 }),
    });
    fc.assert(
      fc.property(anywhere, ({ entries, at, remove, insert }) => {
        fc.pre(remove !== insert);
        const { grid, placed } = layOut(entries, { merge: false });
        const { journal, after } = ran(grid);
        const last = placed.at(-1)?.firstRow ?? 0;
        const now = spliced(after, Math.min(grid.top + at, last - 3), remove, insert);
        const { writes, kept } = inverse(journal, null, now);
        expect([writes, kept.length]).toEqual([[], journal.length]);
      }),
    );
  });

  test("writes nothing where an earlier version has kept no surroundings", () => {
    const { journal, after } = ran(layOut(officeForm()).grid);
    const old = journal.map((entry) => ({ ...entry, beside: null }));
    expect(inverse(old, null, after)).toMatchObject({ writes: [], kept: { length: journal.length } });
    expect(inverse(old, formOf(after), after)).toMatchObject({
      writes: { length: journal.length },
      kept: [],
    });
  });
});

describe("a journal", () => {
  test("keeps what a cell held before the first of its writes, and knows each of them again", () => {
    const { grid } = layOut(officeForm());
    const form = formOf(grid);
    const { journal, after } = ran(grid);
    const identities = new Map(journal.map(({ cell, identity }) => [address(cell), identity]));
    const again = journal.map(({ cell }) => ({
      cell,
      before: stateAt(after, cell),
      after: { content: 1, numberFormat: null },
    }));
    const both = atOnce(withWrites(journal, again, identities, after));
    expect(both.map(({ before }) => before)).toEqual(journal.map(({ before }) => before));
    for (const sheet of [after, written(after, again)]) {
      expect(inverse(both, form, sheet)).toMatchObject({ kept: [], writes: { length: journal.length } });
    }
  });

  test("comes back from the workbook as it was kept", () => {
    const { journal } = ran(layOut(officeForm(), { resultFill: "isi lama" }).grid);
    expect(unpack(JSON.parse(JSON.stringify(pack(journal))))).toEqual(journal);
  });

  test("is none where somebody else has written into the setting", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const entries = unpack(value);
        if (entries !== null) expect(unpack(JSON.parse(JSON.stringify(pack(entries))))).toEqual(entries);
      }),
    );
    expect(unpack([["General"], [[0, 0, "x", "", 0, 1, 0]]])?.[0]?.beside).toBeNull();
    const wrong = [
      [["General"], [[0, 0, "x", "", 1, 1, 0]]],
      [["General"], [[0, 0, "x", "", 0, 1, 0, 5]]],
    ];
    for (const value of [null, {}, [], [[], [[]]], [[1], []], ...wrong]) {
      expect(unpack(value)).toBeNull();
    }
  });
});
