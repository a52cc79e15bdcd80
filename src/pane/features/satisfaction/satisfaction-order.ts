import type { Paper } from "../../../core/draft/sheet-draft";
import { freeSheetName, sheetNameProblem, type SheetNameProblem } from "../../../core/draft/sheet-name";
import type { RatingSource, SatisfactionOrder } from "../../../core/satisfaction/order";
import type { Weight } from "../../../core/satisfaction/weight";
import type { SatisfactionSurvey } from "../../../gateway/new-sheets";

/** The most rows for answers that a sheet is made with; surveys of an office ask a few hundred people. */
export const MOST_RESPONDENTS = 1_000;

/** A sheet for the index as somebody fills it in; `name` is null as long as the proposed name stands. */
export interface SatisfactionWish {
  readonly source: RatingSource;
  readonly respondents: string;
  readonly weight: Weight;
  readonly paper: Paper;
  readonly name: string | null;
}

/** What keeps a wish from being an order, by field. */
export interface SatisfactionProblems {
  readonly respondents: boolean;
  readonly name: SheetNameProblem | null;
}

export const FIRST_WISH: SatisfactionWish = {
  ...{ source: "answers", respondents: "100", weight: "1/9", paper: "F4", name: null },
};

/** The new sheet's name: the one that was typed, or the first free one: "IKM 2024", "IKM 2024 (2)". */
export function sheetNameOf({ name }: SatisfactionWish, { sheets, form }: SatisfactionSurvey): string {
  const year = form?.year ?? null;
  return name ?? freeSheetName([year === null ? "IKM" : `IKM ${year}`], sheets);
}

/** The order that a wish amounts to, or what is wrong with it. */
export function orderOf(
  wish: SatisfactionWish,
  survey: SatisfactionSurvey,
): { readonly order: SatisfactionOrder } | { readonly problems: SatisfactionProblems } {
  const { source, weight, paper } = wish;
  const typed = wish.respondents.trim();
  const respondents = source === "sums" ? 0 : Number(typed);
  const isCount = /^\d{1,4}$/.test(typed) && respondents >= 1 && respondents <= MOST_RESPONDENTS;
  const name = sheetNameOf(wish, survey).trim();
  const problems = {
    respondents: source === "answers" && !isCount,
    name: sheetNameProblem(name, survey.sheets),
  };
  if (problems.respondents || problems.name !== null) return { problems };
  const { office = "", year = null } = survey.form ?? {};
  return { order: { office, year, source, respondents, weight, paper, name } };
}
