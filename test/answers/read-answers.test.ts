import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { FormulaAnswer, StoredAnswer } from "../../src/core/answers/answer";
import { printAnswers, readAnswers } from "../../src/core/answers/read-answers";
import { mapVariables, variablesOf, type Tree } from "../../src/core/formula/tree";
import { trees } from "../formula/notations";

const texts = fc.string({ minLength: 1, unit: "grapheme" }).filter((text) => text.trim() !== "");

/** An answer whose phrases are numbered as its tree uses them. */
const answers: fc.Arbitrary<FormulaAnswer> = fc.oneof(
  fc.constant<FormulaAnswer>({ kind: "manual" }),
  fc.tuple(trees, fc.array(texts, { minLength: 10, maxLength: 10 })).map(([tree, words]): FormulaAnswer => {
    const used = [...new Set(variablesOf(tree))];
    return {
      kind: "bound",
      phrases: used.map((_, i) => ({ phrase: words[2 * i] ?? "a", variable: words[2 * i + 1] ?? "b" })),
      tree: mapVariables(tree, (input) => ({ kind: "variable", input: used.indexOf(input) })),
    };
  }),
);
const stored: fc.Arbitrary<readonly StoredAnswer[]> = fc.array(
  fc.record({ formula: texts, answer: answers }, { noNullPrototype: true }),
);

const A: Tree = { kind: "variable", input: 0 };
const phrases = [{ phrase: "a", variable: "b" }];
const readOne = (answer: unknown): readonly StoredAnswer[] =>
  readAnswers(JSON.stringify([{ formula: "a", answer }]));

describe("answers in the workbook's settings", () => {
  test("are read back exactly as they were written", () => {
    fc.assert(
      fc.property(stored, (all) => {
        expect(readAnswers(printAnswers(all))).toEqual(all);
      }),
    );
  });

  test("never throw, whatever somebody else has written there", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(Array.isArray(readAnswers(text))).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (tree, list) => {
        expect(readOne({ kind: "bound", phrases, tree })).toEqual([]);
        expect(readOne({ kind: "bound", phrases: list, tree: A }).length).toBeLessThan(2);
        expect(readAnswers(JSON.stringify([{ formula: list, answer: tree }]))).toEqual([]);
      }),
    );
  });

  test.each([
    ["an operator that does not exist", { kind: "binary", operator: "^", left: A, right: A }],
    ["a variable that no phrase stands for", { kind: "variable", input: 1 }],
    ["half a variable", { kind: "variable", input: 0.5 }],
    [
      "a number beyond all numbers",
      { kind: "binary", operator: "*", left: A, right: { kind: "number", value: "x" } },
    ],
    ["no variable at all", { kind: "number", value: 100 }],
    ["a part that is missing", { kind: "negative" }],
  ])("with %s are passed over", (_, tree) => {
    expect(readOne({ kind: "bound", phrases, tree: A })).toHaveLength(1);
    expect(readOne({ kind: "bound", phrases, tree })).toEqual([]);
  });

  test("that leave a phrase out of the calculation are passed over", () => {
    expect(readOne({ kind: "bound", phrases: [...phrases, ...phrases], tree: A })).toEqual([]);
  });

  test("with an endless number or a bottomless tree are passed over", () => {
    const deep = `${'{"kind":"negative","of":'.repeat(20_000)}{"kind":"variable","input":0}${"}".repeat(20_000)}`;
    const answer = (tree: string): string =>
      `[{"formula":"a","answer":{"kind":"bound","phrases":[{"phrase":"a","variable":"b"}],"tree":${tree}}}]`;
    expect(readAnswers(answer('{"kind":"variable","input":0}'))).toHaveLength(1);
    expect(readAnswers(answer(deep))).toEqual([]);
    const endless =
      '{"kind":"binary","operator":"*","left":{"kind":"variable","input":0},"right":{"kind":"number","value":1e999}}';
    expect(readAnswers(answer(endless))).toEqual([]);
  });

  test("beside a broken one still count", () => {
    const good: StoredAnswer = { formula: "a", answer: { kind: "manual" } };
    expect(readAnswers(JSON.stringify([null, good, { formula: 7 }]))).toEqual([good]);
  });
});
