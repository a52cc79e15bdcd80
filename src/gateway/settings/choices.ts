import type { StoredAnswer } from "../../core/answers/answer";
import { printAnswers, readAnswers } from "../../core/answers/read-answers";
import { USUAL, type Preferences } from "../../core/plan/preferences";
import { jsonSetting, type Setting } from "./setting";

/** What people decided about formulas. */
export const ANSWERS: Setting<readonly StoredAnswer[]> = {
  key: "hitungCapaian.jawaban",
  parse: (kept) => (kept === null ? [] : readAnswers(kept)),
  print: (answers) => (answers.length > 0 ? printAnswers(answers) : null),
};

/**
 * What the people who share a workbook have chosen for it; what is not there is as usual. Earlier versions kept here what
 * the pane speaks, too, which is each person's own by now.
 */
export const PREFERENCES = jsonSetting<Preferences>("hitungCapaian.pilihan", (kept) => {
  if (typeof kept !== "object" || kept === null) return USUAL;
  const { resultsAs, live } = kept as Partial<Record<keyof Preferences, unknown>>;
  return {
    resultsAs: resultsAs === "formulas" ? "formulas" : "values",
    live: live === true,
  };
});
