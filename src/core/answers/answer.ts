import type { Tree } from "../formula/tree";

/** A phrase of a formula and the variable it was said to mean, by the wording of its label. */
export interface AnsweredPhrase {
  readonly phrase: string;
  readonly variable: string;
}

/** What a formula means, as a person decided: a tree over the indexes (0-based) of `phrases`. */
export interface BoundAnswer {
  readonly kind: "bound";
  readonly phrases: readonly AnsweredPhrase[];
  readonly tree: Tree;
}

/** A person's decision about a formula: what it means, or that its result is filled in by hand. */
export type FormulaAnswer = { readonly kind: "manual" } | BoundAnswer;

/** An answer with the formula it is about, as it was worded when it was given. */
export interface StoredAnswer {
  readonly formula: string;
  readonly answer: FormulaAnswer;
}

/** What is decided about a formula, by its text; null where nothing is. */
export type AnswerLookup = (formula: string) => FormulaAnswer | null;

/** The wording of a formula: two formulas with the same wording have the same answer. Case and white space don't count. */
export function wordingOf(formula: string): string {
  return formula.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();
}

/** Prepares answers for look-up; where one wording was answered twice, the later answer counts. */
export function answerLookup(answers: readonly StoredAnswer[]): AnswerLookup {
  const byWording = new Map(answers.map(({ formula, answer }) => [wordingOf(formula), answer]));
  return (formula) => (byWording.size === 0 ? null : (byWording.get(wordingOf(formula)) ?? null));
}

/** The answers with one more; an earlier answer for the same wording gives way. */
export function withAnswer(
  answers: readonly StoredAnswer[],
  formula: string,
  answer: FormulaAnswer,
): readonly StoredAnswer[] {
  return [...withoutAnswer(answers, formula), { formula, answer }];
}

/** The answers without the one for this formula's wording. */
export function withoutAnswer(answers: readonly StoredAnswer[], formula: string): readonly StoredAnswer[] {
  const wording = wordingOf(formula);
  return answers.filter((each) => wordingOf(each.formula) !== wording);
}
