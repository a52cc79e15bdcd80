/** Why a formula was not read, or its values or its result have no certain place. */
export type Unresolved =
  | "column-unknown"
  | "no-result-cell"
  | "shared-result-cell"
  | "no-variables"
  | "no-formula"
  | "cut-off-formula"
  | "too-deep"
  | "unread-formula"
  | "several-readings"
  | "several-formulas"
  | "labels-contradict"
  | "mixed-percentages";

/** Codes of the notes by which an indicator has no result, or by which its result cell stays as it is. */
type OutcomeCode =
  | Unresolved
  | "zero-divisor"
  | "mixed-scales"
  | "overflow"
  | "circular-input"
  | "answered"
  | "manual"
  | "own-formula-kept"
  | "own-formula-differs"
  | "own-text-kept"
  | "format-kept"
  | "written-as-number"
  | "unsettled-input"
  | "unused-variable";

/** Codes of the notes on one input's value. */
type InputCode =
  | "missing-input"
  | "text-number"
  | "not-a-number"
  | "date-value"
  | "not-calculated"
  | "error-value"
  | "boolean-value"
  | "ambiguous-number"
  | "other-input-unit"
  | "percent-of-things";

/** Codes of the validation rules; each is a file of `notes`. */
export type RuleCode =
  | "part-above-whole"
  | "negative-count"
  | "fractional-count"
  | "nrr-range"
  | "ikm-range"
  | "differing-values"
  | "qualifier-differs"
  | "labels-contradict"
  | "used-twice"
  | "target-divisor"
  | "other-year"
  | "missing-factor"
  | "large-factor"
  | "share-without-divisor"
  | "count-with-divisor"
  | "other-unit"
  | "repeated-indicator"
  | "ikm-quality";

/** What a note is about, for programs; the command's JSON tells it, too. */
export type NoteCode = OutcomeCode | InputCode | RuleCode;
