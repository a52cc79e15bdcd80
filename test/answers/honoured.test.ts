import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  answerLookup,
  withAnswer,
  withoutAnswer,
  type FormulaAnswer,
  type StoredAnswer,
} from "../../src/core/answers/answer";
import { findForm } from "../../src/core/form/find";
import type { Grid } from "../../src/core/grid/grid";
import { calculate } from "../../src/core/outcome/calculate";
import type { Outcome } from "../../src/core/outcome/outcome";
import { makePlan } from "../../src/core/plan/make-plan";
import { layOut, officeForm, type Entry } from "../form/form-layout";

const RATIO: FormulaAnswer = {
  kind: "bound",
  phrases: [
    { phrase: "yang rampung", variable: "Laporan rampung" },
    { phrase: "seluruhnya", variable: "Laporan warga" },
  ],
  tree: {
    kind: "binary",
    operator: "/",
    left: { kind: "variable", input: 0 },
    right: { kind: "variable", input: 1 },
  },
};
const FORMULA = "yang rampung dibagi seluruhnya";
const ANSWERED: readonly StoredAnswer[] = [{ formula: FORMULA, answer: RATIO }];

function entry(change: Partial<Entry>): Entry {
  const [, first] = officeForm();
  if (first === undefined) throw new Error("The office's form is empty");
  const own = { formula: FORMULA, variables: ["Laporan rampung", "Laporan warga"], inputs: [9, 12] };
  return { ...first, ...own, ...change };
}

function outcomesOf(grid: Grid, answers: readonly StoredAnswer[]): readonly Outcome[] {
  const form = findForm(grid);
  if (form === null) throw new Error("No form was found");
  return calculate(form, grid, { answers });
}

function outcome(change: Partial<Entry>, answers = ANSWERED): Outcome {
  const [only] = outcomesOf(layOut([entry(change)]).grid, answers);
  if (only === undefined) throw new Error("No indicator was found");
  return only;
}

const codes = ({ notes }: Outcome): readonly string[] => notes.map(({ code }) => code);

describe("an answer", () => {
  test("settles a formula that would be asked about, and says that it did", () => {
    expect(outcome({}, []).status).toBe("unresolved");
    const settled = outcome({});
    expect([settled.status, settled.result?.value]).toEqual(["computed", 0.75]);
    expect(settled.matches.map(({ certainty }) => certainty)).toEqual([1, 1]);
    expect(settled.notes).toContainEqual(expect.objectContaining({ code: "answered", severity: "info" }));
    expect(codes(settled)).not.toContain("loose-binding");
  });

  test("counts for the same wording in other letters and with other blanks, and for no other wording", () => {
    expect(outcome({ formula: "  Yang RAMPUNG\ndibagi   seluruhnya" }).result?.value).toBe(0.75);
    expect(outcome({ formula: "yang rampung dikali seluruhnya" }).status).toBe("unresolved");
  });

  test("counts wherever the labels have its variables, in any order and whatever else there is", () => {
    const variables = ["Laporan warga:", "Jumlah pos", "LAPORAN RAMPUNG"];
    expect(outcome({ variables, inputs: [12, 5, 9] }).result?.value).toBe(0.75);
    const inOneCell = { layout: "one-cell" as const };
    expect(outcome(inOneCell).result?.value).toBe(0.75);
  });

  test.each([
    ["one of its variables is missing", ["Laporan rampung", "Pengaduan"]],
    ["two labels read like one of its variables", ["Laporan rampung", "Laporan warga", "laporan warga"]],
    ["a label is a part of what it was", ["Laporan rampung", "Laporan"]],
  ])("is as if it were not there where %s", (_, variables) => {
    const inputs = [9, 12, 13].slice(0, variables.length);
    expect(outcome({ variables, inputs })).toEqual(outcome({ variables, inputs }, []));
  });

  test("tells signs of comparison apart, which are no words", () => {
    const answer: FormulaAnswer = {
      kind: "bound",
      phrases: [{ phrase: "x", variable: "Balita usia < 5" }],
      tree: { kind: "variable", input: 0 },
    };
    const answers = [{ formula: FORMULA, answer }];
    expect(outcome({ variables: ["Balita usia < 5", "Lain"] }, answers).result?.value).toBe(9);
    expect(outcome({ variables: ["Balita usia > 5", "Lain"] }, answers).status).toBe("unresolved");
  });

  test("needs its values as every reading does", () => {
    expect(outcome({ inputs: [9] }).status).toBe("incomplete");
    expect(outcome({ inputs: [9, "banyak"] }).status).toBe("invalid");
    expect(codes(outcome({ inputs: [9, 0] }))).toContain("zero-divisor");
  });

  test("that is the automatic reading changes nothing", () => {
    const { grid } = layOut(officeForm());
    const automatic = outcomesOf(grid, []);
    const answers = automatic.map(({ indicator, matches, inputs, tree }): StoredAnswer => {
      if (tree === null) throw new Error(`${indicator.indicator} was not read`);
      const phrases = inputs.map(({ variable }, i) => ({
        phrase: matches.find(({ input }) => input === i)?.phrase ?? variable,
        variable,
      }));
      return { formula: indicator.formula, answer: { kind: "bound", phrases, tree } };
    });
    fc.assert(
      fc.property(fc.subarray(answers), (some) => {
        const formulas = new Set(some.map(({ formula }) => formula));
        outcomesOf(grid, some).forEach((answered, i) => {
          expect(codes(answered).includes("answered")).toBe(formulas.has(answered.indicator.formula));
          expect([answered.status, answered.result, answered.tree, answered.excelFormula]).toEqual([
            automatic[i]?.status,
            automatic[i]?.result,
            automatic[i]?.tree,
            automatic[i]?.excelFormula,
          ]);
        });
      }),
      { numRuns: 20 },
    );
  });
});

describe("a formula that is marked to be filled in by hand", () => {
  const answers: readonly StoredAnswer[] = [{ formula: FORMULA, answer: { kind: "manual" } }];

  test("is not calculated and not complained about", () => {
    const manual = outcome({ inputs: [9] }, answers);
    expect([manual.status, manual.result]).toEqual(["manual", null]);
    expect(manual.notes).toEqual([expect.objectContaining({ code: "manual", severity: "info" })]);
  });

  test.each([
    ["", 1],
    [80, 1],
    ["belum ada", 0],
  ])("has its result cell never written where it holds %j", (resultFill, otherwise) => {
    const { grid } = layOut([entry({})], { resultFill });
    const form = findForm(grid);
    if (form === null) throw new Error("No form was found");
    const plan = makePlan(form, calculate(form, grid, { answers }), grid);
    expect(plan.writes).toEqual([]);
    expect(plan.cellNotes.map(({ text }) => text)).toEqual([null]);
    expect(makePlan(form, calculate(form, grid), grid).writes).toHaveLength(otherwise);
  });
});

describe("the answers together", () => {
  test("hold one for each wording: the last", () => {
    const once = withAnswer(ANSWERED, FORMULA.toUpperCase(), { kind: "manual" });
    expect(once).toEqual([{ formula: FORMULA.toUpperCase(), answer: { kind: "manual" } }]);
    expect(answerLookup([...ANSWERED, ...once])(FORMULA)).toEqual({ kind: "manual" });
    expect(withoutAnswer(once, ` ${FORMULA} `)).toEqual([]);
    expect(withoutAnswer(once, "lain")).toEqual(once);
  });
});
