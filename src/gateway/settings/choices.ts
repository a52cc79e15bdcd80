import type { StoredAnswer } from "../../core/answers/answer";
import { printAnswers, readAnswers } from "../../core/answers/read-answers";
import type { ChosenColumns } from "../../core/form/form";
import { readChosenColumns } from "../../core/form/read-columns";
import { USUAL, type Preferences } from "../../core/plan/preferences";
import { isTexts } from "./memories";
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

/** The columns of forms that people have pointed at, the latest last. */
export const COLUMNS = jsonSetting<readonly ChosenColumns[]>(
  "hitungCapaian.kolom",
  readChosenColumns,
  (columns) => columns.length === 0,
);

/** So many warnings are remembered as ticked off; no form has as many. */
const MOST_REVIEWED = 2_000;

/** No name of a warning is longer. */
const LONGEST_NAME = 40;

/** The warnings that somebody has ticked off, by their names, the latest last. */
export const REVIEWED = jsonSetting<readonly string[]>(
  "hitungCapaian.diperiksa",
  (kept) => (isTexts(kept) ? latest(kept.filter((name) => name !== "" && name.length <= LONGEST_NAME)) : []),
  (names) => names.length === 0,
);

/** The warnings that are ticked off once one more is, or one no more; where there are too many, the oldest give way. */
export function reviewedWith(
  reviewed: readonly string[],
  warning: string,
  isReviewed: boolean,
): readonly string[] {
  const others = reviewed.filter((name) => name !== warning);
  return isReviewed ? latest([...others, warning]) : others;
}

function latest(names: readonly string[]): readonly string[] {
  return names.slice(-MOST_REVIEWED);
}
