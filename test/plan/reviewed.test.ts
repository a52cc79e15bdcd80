import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { findForm } from "../../src/core/form/find";
import { calculate } from "../../src/core/outcome/calculate";
import { warningName, withReviewed } from "../../src/core/plan/reviewed";
import { layOut, officeForm, type Entry, type Layout } from "../form/form-layout";

/** The office's form with values that deserve a warning, and one indicator that has no result. */
const FORM: readonly Entry[] = officeForm().map((entry, index) => {
  if (index === 1) return { ...entry, inputs: [-3, 13] };
  if (index === 3) return { ...entry, inputs: [70, 60] };
  if (index === 4) return { ...entry, inputs: [1.5, 195] };
  return index === 5 ? { ...entry, inputs: [] } : entry;
});

function calculated(entries: readonly Entry[], layout: Layout = {}, sheetId = "{1}") {
  const { grid } = layOut(entries, layout);
  const form = findForm(grid);
  if (form === null) throw new Error("The indicators make no form");
  return { sheetId, form, outcomes: calculate(form, grid) };
}

type Calculated = ReturnType<typeof calculated>;

const allNotes = ({ outcomes }: Calculated) =>
  outcomes.flatMap((outcome, index) => outcome.notes.map((note) => ({ outcome, note, index })));

/** The names of all notes, whether they can be ticked off or not. */
const names = (sheet: Calculated): readonly string[] =>
  allNotes(sheet).map(({ outcome, note }) => warningName(sheet, outcome, note));

/** The messages that are ticked off, each behind the place of its indicator in the form. */
function ticked(sheet: Calculated, reviewed: readonly string[]): readonly string[] {
  return allNotes({ ...sheet, outcomes: withReviewed(sheet, reviewed) })
    .filter(({ note }) => note.reviewed)
    .map(({ index, note }) => `${index} ${note.message}`);
}

const warnings = (sheet: Calculated): readonly string[] =>
  allNotes(sheet)
    .filter(({ outcome, note }) => outcome.status === "computed" && note.severity === "warning")
    .map(({ index, note }) => `${index} ${note.message}`);

/** What somebody may change about an indicator; `n` makes one change differ from another. */
const CHANGES = {
  value: (entry: Entry, n: number) => ({ ...entry, inputs: [n - 20, ...entry.inputs.slice(1)] }),
  formula: (entry: Entry, n: number) => ({ ...entry, formula: `${entry.formula}${" ".repeat(n)}.` }),
  label: (entry: Entry, n: number) => ({
    ...entry,
    variables: entry.variables.map((label) => `${label} ${2020 + n}`),
  }),
  indicator: (entry: Entry, n: number) => ({ ...entry, indicator: `${entry.indicator} ${n}` }),
} as const;
const KINDS = ["value", "formula", "label", "indicator"] as const;

describe("a warning that is ticked off", () => {
  const sheet = calculated(FORM);

  test("is one that stands beside a result, and nothing else that is said", () => {
    expect(warnings(sheet).length).toBeGreaterThan(6);
    expect(allNotes(sheet).some(({ note }) => note.severity === "error")).toBe(true);
    expect(ticked(sheet, names(sheet))).toEqual(warnings(sheet));
    expect(new Set(names(sheet)).size).toBe(names(sheet).length);
  });

  test("stays so as long as what was looked at is the same, and not a moment longer", () => {
    const place = fc.nat({ max: FORM.length - 1 });
    fc.assert(
      fc.property(place, fc.constantFrom(...KINDS), fc.integer({ min: 1, max: 40 }), (at, kind, n) => {
        const after = calculated(
          FORM.map((entry, index) => (index === at ? CHANGES[kind](entry, n) : entry)),
        );
        const reviewed = names(sheet);
        const before = new Set(warnings(sheet));
        expect(ticked(after, reviewed)).toEqual(
          warnings(after).filter((said) => {
            const isOther = !said.startsWith(`${at} `);
            return (isOther || kind === "value") && before.has(said);
          }),
        );
      }),
      { numRuns: 40 },
    );
  });

  test("follows its indicator where rows and columns move, and holds on no other sheet", () => {
    fc.assert(
      fc.property(fc.nat({ max: 40 }), fc.nat({ max: 5 }), (top, left) => {
        const moved = calculated(FORM, { top: 1 + top, left });
        expect(ticked(moved, names(sheet))).toEqual(warnings(moved));
      }),
      { numRuns: 20 },
    );
    expect(ticked(calculated(FORM, {}, "{2}"), names(sheet))).toEqual([]);
  });
});
