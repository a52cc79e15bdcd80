/** How results are written: as values, or as formulas that follow their inputs without the add-in. */
export type ResultsAs = "values" | "formulas";

/** What the people who share a workbook have chosen for it. */
export interface Preferences {
  readonly resultsAs: ResultsAs;
  /** True where the sheet is calculated anew a moment after an input changes. */
  readonly live: boolean;
}

/** What a workbook wants that nobody has chosen anything for. */
export const USUAL: Preferences = { resultsAs: "values", live: false };
