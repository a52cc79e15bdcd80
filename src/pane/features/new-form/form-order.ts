import type { Paper } from "../../../core/draft/sheet-draft";
import { freeSheetName, sheetNameProblem, type SheetNameProblem } from "../../../core/draft/sheet-name";
import type { FormOrder, NewFormSurvey } from "../../../gateway/new-sheets";

/** A new form as somebody fills it in; `name` is null as long as the proposed name stands. */
export interface FormWish {
  readonly office: string;
  readonly year: string;
  readonly paper: Paper;
  /** Whether the form or the table on the active sheet is taken over. */
  readonly isCarriedOver: boolean;
  readonly name: string | null;
}

/** What keeps a wish from being an order, by field. */
export interface WishProblems {
  readonly office: boolean;
  readonly year: boolean;
  readonly name: SheetNameProblem | null;
}

const LABEL = "FORM 1";

/** What is filled in at first: next year's form where there is one to carry over, else the table's year or this one. */
export function firstWish({ form, table }: NewFormSurvey, thisYear: number): FormWish {
  const old = form?.year ?? null;
  const year = old === null ? (table?.year ?? thisYear) : old + 1;
  return {
    ...{ office: (form ?? table)?.office ?? "", year: String(year), paper: "F4" },
    ...{ isCarriedOver: form !== null || table !== null, name: null },
  };
}

/** The new sheet's name: the one that was typed, or the first free one: "FORM 1", "FORM 1 2025", "FORM 1 2025 (2)". */
export function sheetNameOf({ name, year }: FormWish, { sheets }: NewFormSurvey): string {
  return name ?? freeSheetName([LABEL, `${LABEL} ${year.trim()}`.trim()], sheets);
}

/** The order that a wish amounts to, or what is wrong with it. */
export function orderOf(
  wish: FormWish,
  survey: NewFormSurvey,
): { readonly order: FormOrder } | { readonly problems: WishProblems } {
  const name = sheetNameOf(wish, survey).trim();
  const problems: WishProblems = {
    office: wish.office.trim() === "",
    year: !/^20\d\d$/.test(wish.year.trim()),
    name: sheetNameProblem(name, survey.sheets),
  };
  if (problems.office || problems.year || problems.name !== null) return { problems };
  const from = wish.isCarriedOver ? ((survey.form ?? survey.table)?.sheet ?? null) : null;
  return {
    order: { office: wish.office.trim(), year: Number(wish.year), paper: wish.paper, name, from },
  };
}
