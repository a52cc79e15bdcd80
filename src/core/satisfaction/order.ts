import type { Paper } from "../draft/sheet-draft";
import type { Weight } from "./weight";

/** How ratings come into the sheet: each respondent's answers, or sums that were made elsewhere. */
export type RatingSource = "answers" | "sums";

/** A sheet for the satisfaction index as it is ordered. */
export interface SatisfactionOrder {
  /** The office's name, "" where it is not known. */
  readonly office: string;
  readonly year: number | null;
  readonly source: RatingSource;
  /** How many rows there are for answers; without meaning for sums. */
  readonly respondents: number;
  readonly weight: Weight;
  readonly paper: Paper;
  /** The new sheet's name. */
  readonly name: string;
}
