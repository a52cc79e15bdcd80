import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { StoredAnswer } from "../../src/core/answers/answer";
import { printAnswers, readAnswers } from "../../src/core/answers/read-answers";
import { findForm } from "../../src/core/form/find";
import { sameArithmetic } from "../../src/core/matching/same-arithmetic";
import { grouped } from "../../src/core/outcome/arithmetic";
import { calculate } from "../../src/core/outcome/calculate";
import type { Outcome } from "../../src/core/outcome/outcome";
import { readingChoices, type ReadingChoice } from "../../src/core/outcome/question";
import { layOut, officeForm } from "../form/form-layout";
import { LABELS } from "../formula/notations";

interface Entered {
  readonly formula: string;
  readonly variables: readonly string[];
  readonly inputs: readonly (number | string)[];
  readonly layout?: string;
}

const EXAMPLE: Entered = {
  formula: "Jumlah a + jumlah b dibagi 3",
  variables: ["Jumlah a", "Jumlah b"],
  inputs: [6, 9],
};

function outcomeOf(entered: Entered, answers: readonly StoredAnswer[] = []): Outcome {
  const [, first] = officeForm();
  if (first === undefined) throw new Error("The office's form is empty");
  const { grid } = layOut([{ ...first, indicator: "Capaian", ...entered }]);
  const form = findForm(grid);
  const [only] = form === null ? [] : calculate(form, grid, { answers });
  if (only === undefined) throw new Error("No indicator was found");
  return only;
}

const choicesOf = (entered: Entered): readonly ReadingChoice[] => readingChoices(outcomeOf(entered));

const written = ({ answer: { tree, phrases } }: ReadingChoice): string =>
  grouped(
    tree,
    phrases.map(({ variable }) => variable),
  );

/** A second opinion on a calculation that is written with all its brackets: no sign comes before another. */
function worth(text: string, { variables, inputs }: Entered): number {
  let rest = variables.reduce((done, label, i) => done.replaceAll(label, String(inputs[i])), text);
  rest = rest.replaceAll("100%", "1");
  for (;;) {
    const [bracket, inside] = /\(([^()]*)\)/.exec(rest) ?? [];
    if (bracket === undefined || inside === undefined) return chained(rest);
    rest = rest.replace(bracket, String(chained(inside)));
  }
}

function chained(text: string): number {
  const [first, ...others] = text.split(" ");
  const signs = others.filter((_, i) => i % 2 === 0);
  const numbers = others.filter((_, i) => i % 2 === 1).map(Number);
  if (new Set(signs).size > 1) throw new Error(`A bracket is missing in ${text}`);
  return numbers.reduce((sum, number) => {
    if (signs[0] === "+") return sum + number;
    if (signs[0] === "−") return sum - number;
    return signs[0] === "×" ? sum * number : sum / number;
  }, Number(first));
}

const SIGNS = {
  "+": [" + ", " ditambah "],
  "-": [" - ", " dikurangi "],
  "*": [" x ", " dikali "],
  "/": [" : ", " / ", " dibagi "],
} as const;

/** Quantities one after the other, with signs and words between them and no bracket. */
const flat: fc.Arbitrary<Entered> = fc
  .record({
    count: fc.constantFrom(2, 3),
    steps: fc.array(fc.tuple(fc.constantFrom("+", "-", "*", "/"), fc.nat(5)), { minLength: 3, maxLength: 3 }),
    constant: fc.option(fc.constantFrom(3, 4, 5, 12), { nil: null }),
    factor: fc.constantFrom("", " x 100%", " x 100"),
    inputs: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 3, maxLength: 3 }),
  })
  .map(({ count, steps, constant, factor, inputs }) => {
    const signs = steps.map(([sign, word]) => SIGNS[sign as "+"][word % SIGNS[sign as "+"].length] ?? "");
    const variables = LABELS.slice(0, count);
    const sum = variables.reduce<string>(
      (text, label, i) => `${text}${i === 0 ? "" : (signs[i - 1] ?? "")}${label}`,
      "",
    );
    const divided = constant === null ? sum : `${sum} dibagi ${String(constant)}`;
    return { formula: `${divided}${factor}`, variables, inputs: inputs.slice(0, count) };
  });

describe("a formula whose words are clear and whose grouping is not", () => {
  test("can be chosen in every way that is shown, and each gives what it says", () => {
    let chosen = 0;
    fc.assert(
      fc.property(flat, (entered) => {
        const outcome = outcomeOf(entered);
        const choices = readingChoices(outcome);
        chosen += choices.length;
        expect([outcome.status, choices.length > 0]).toEqual([
          outcome.status,
          outcome.status === "unresolved",
        ]);
        expect(choices.length).toBeLessThanOrEqual(3);
        choices.forEach(({ answer, trial }, i) => {
          expect(trial.result?.value).toBeCloseTo(worth(written({ answer, trial }), entered), 9);
          const kept = readAnswers(printAnswers([{ formula: entered.formula, answer }]));
          const again = outcomeOf(entered, kept);
          expect([again.status, again.result]).toEqual(["computed", trial.result]);
          expect(again.notes.map(({ code }) => code)).toContain("answered");
          for (const other of choices.slice(i + 1))
            expect(sameArithmetic(other.answer.tree, answer.tree)).toBe(false);
        });
      }),
    );
    expect(chosen).toBeGreaterThan(20);
  });

  test.each<readonly [string, Partial<Entered>, readonly string[]]>([
    ["", {}, ["Jumlah a + (Jumlah b ÷ 3)", "(Jumlah a + Jumlah b) ÷ 3"]],
    [
      ", the labels in one cell",
      { layout: "one-cell" },
      ["Jumlah a + (Jumlah b ÷ 3)", "(Jumlah a + Jumlah b) ÷ 3"],
    ],
    [
      ", letters for the labels",
      { formula: "A - B / 3", variables: ["A. Jumlah hadir", "B. Jumlah izin"] },
      ["A. Jumlah hadir − (B. Jumlah izin ÷ 3)", "(A. Jumlah hadir − B. Jumlah izin) ÷ 3"],
    ],
    [
      ", a sign in a label",
      {
        formula: "Jumlah RT/RW aktif : Jumlah warga x Jumlah pos",
        variables: ["Jumlah RT/RW aktif", "Jumlah warga", "Jumlah pos"],
      },
      [
        "([Jumlah RT/RW aktif] ÷ Jumlah warga) × Jumlah pos",
        "[Jumlah RT/RW aktif] ÷ (Jumlah warga × Jumlah pos)",
      ],
    ],
    [
      ", a percentage that no plain number is added to",
      {
        formula: "Jumlah a - Jumlah b dibagi Jumlah c x 100%",
        variables: ["Jumlah a", "Jumlah b", "Jumlah c"],
      },
      ["((Jumlah a − Jumlah b) ÷ Jumlah c) × 100%"],
    ],
  ])("is written with brackets%s", (_, change, ways) => {
    const entered = { ...EXAMPLE, ...change };
    expect(choicesOf(entered).map(written)).toEqual(ways);
    expect(outcomeOf(entered).notes[0]?.message).toMatch(
      /Beri tanda kurung, atau pilih .* Pastikan formula\.$/,
    );
  });

  test.each<readonly [string, Partial<Entered>]>([
    ["a label has other words", { variables: ["Jumlah a", "Jumlah hadirin"] }],
    [
      "a label contradicts the formula",
      {
        formula: "Jumlah anak laki-laki + Jumlah b dibagi 3",
        variables: ["Jumlah anak perempuan", "Jumlah b"],
      },
    ],
    [
      "two labels can't be told apart",
      { variables: ["Jumlah a", "Jumlah b", "jumlah b"], inputs: [6, 9, 9] },
    ],
    ["nothing is open", { formula: "(Jumlah a + Jumlah b) dibagi 3" }],
  ])("is asked about as before where %s", (_, change) => {
    expect(choicesOf({ ...EXAMPLE, ...change })).toEqual([]);
  });

  test("is chosen for its labels alone, and before its values are there", () => {
    const [first] = choicesOf({ ...EXAMPLE, inputs: [6] });
    if (first === undefined) throw new Error("There is nothing to choose");
    expect(first.trial.status).toBe("incomplete");
    const answers = [{ formula: EXAMPLE.formula, answer: first.answer }];
    expect(outcomeOf(EXAMPLE, answers).result?.value).toBe(9);
    const turned = { variables: ["Jumlah b", "Jumlah a"], inputs: [9, 6] };
    expect(outcomeOf({ ...EXAMPLE, ...turned }, answers).result?.value).toBe(9);
    expect(outcomeOf({ ...EXAMPLE, variables: ["Jumlah a", "Jumlah c"] }, answers).status).toBe("unresolved");
    expect(outcomeOf({ ...EXAMPLE, formula: "Jumlah a + jumlah b dibagi 4" }, answers).status).toBe(
      "unresolved",
    );
  });
});
