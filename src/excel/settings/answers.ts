import { withAnswer, withoutAnswer, type FormulaAnswer, type StoredAnswer } from "../../core/answers/answer";
import { printAnswers, readAnswers } from "../../core/answers/read-answers";
import { mergeSetting, queueSetting } from "./merge-setting";
import type { Answer } from "../../gateway/failure";

/** Where the workbook keeps what people decided about formulas; it travels with the file. */
const KEY = "hitungCapaian.jawaban";

/** Queues the reading of the stored answers; `answersOf` tells them after the next sync. */
export function queueAnswers(context: Excel.RequestContext): Excel.Setting {
  return queueSetting(context, KEY);
}

/** The answers that a setting which was read holds; a setting that is not ours to understand holds none. */
export function answersOf(setting: Excel.Setting): readonly StoredAnswer[] {
  return setting.isNullObject ? [] : readAnswers(setting.value);
}

/** Stores an answer to a formula; an earlier one for the same wording gives way. */
export function storeAnswer(
  context: Excel.RequestContext,
  formula: string,
  answer: FormulaAnswer,
): Promise<Answer<null>> {
  return change(context, (answers) => withAnswer(answers, formula, answer));
}

/** Takes the answer to a formula back; nothing happens where there is none. */
export function removeAnswer(context: Excel.RequestContext, formula: string): Promise<Answer<null>> {
  return change(context, (answers) => withoutAnswer(answers, formula));
}

/** Changes the answers as they are by then: somebody else may answer at the same time. */
async function change(
  context: Excel.RequestContext,
  edit: (answers: readonly StoredAnswer[]) => readonly StoredAnswer[],
): Promise<Answer<null>> {
  await mergeSetting(context, KEY, (setting) => {
    const answers = edit(answersOf(setting));
    return answers.length > 0 ? printAnswers(answers) : null;
  });
  return { ok: true, value: null };
}
