import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Tree } from "../../../src/core/formula/tree";
import { findForm } from "../../../src/core/form/find";
import { calculate } from "../../../src/core/outcome/calculate";
import { layOut, officeForm } from "../../form/form-layout";

const LABELS = ["Laporan rampung", "Pengaduan masuk", "Usulan diterima"];
const PHRASES = ["perkara tuntas", "pengaduan tercatat", "Perkara  tuntas"];

/** The warnings that the form gives where each phrase was said to mean the variable of that index. */
function warnings(picks: readonly number[], phrases: readonly string[]): readonly string[] {
  const [first] = officeForm();
  if (first === undefined) throw new Error("The office's form is empty");
  const formula = "apa pun dibagi apa pun";
  const { grid } = layOut([{ ...first, formula, variables: LABELS, inputs: [9, 12, 15] }]);
  const form = findForm(grid);
  if (form === null) throw new Error("No form was found");
  const tree = phrases
    .map((_, input): Tree => ({ kind: "variable", input }))
    .reduce((left, right) => ({ kind: "binary", operator: "/", left, right }));
  const bound = phrases.map((phrase, i) => ({ phrase, variable: LABELS[picks[i] ?? 0] ?? "" }));
  const outcomes = calculate(form, grid, {
    answers: [{ formula, answer: { kind: "bound", phrases: bound, tree } }],
  });
  return outcomes.flatMap(({ notes }) => notes.flatMap(({ code }) => (code === "used-twice" ? [code] : [])));
}

describe("an answer by which one variable stands for several parts", () => {
  test("warns for each variable that stands twice while another is left, whatever the parts are", () => {
    const pick = fc.nat({ max: LABELS.length - 1 });
    fc.assert(
      fc.property(
        fc.array(pick, { minLength: 2, maxLength: 3 }),
        fc.shuffledSubarray(PHRASES, { minLength: 3 }),
        (picks, phrases) => {
          const twice = LABELS.filter((_, i) => picks.filter((each) => each === i).length > 1);
          expect(warnings(picks, phrases.slice(0, picks.length))).toHaveLength(twice.length);
        },
      ),
    );
  });

  test("is silent where the same part is written twice and every variable is used", () => {
    expect(warnings([0, 0, 1, 2], ["perkara", "Perkara ", "pengaduan", "usulan"])).toEqual([]);
    expect(warnings([0, 0, 1, 2], ["perkara", "laporan", "pengaduan", "usulan"])).toEqual(["used-twice"]);
  });
});
