import { resultKind } from "../formula/kind";
import { cellAt, type CellValue, type Grid } from "../grid/grid";
import { isManual } from "../outcome/by-hand";
import { isOwnLiveFormula } from "../outcome/live-formula";
import { isPercentName } from "../outcome/notes/naming";
import { quotientOf } from "../outcome/notes/quotient";
import type { Outcome } from "../outcome/outcome";
import { neededFormat } from "../plan/number-format";

/** How an indicator stands in a summary. */
export const STANDINGS = [
  "computed",
  "own",
  "manual",
  "stale",
  "incomplete",
  "invalid",
  "unresolved",
] as const;

/**
 * As the outcome's status says, but "manual" where a person fills the result in, "own" where the cell holds a formula of
 * the user's own that says something else, and "stale" where it does not hold what its inputs give now.
 */
export type Standing = (typeof STANDINGS)[number];

/** What a summary tells of one indicator's result. */
export interface Standpoint {
  readonly standing: Standing;
  /** True where the result cell's content may be shown as the result; `value` is that content where it is a number. */
  readonly isShown: boolean;
  readonly value: number | null;
  /** True where the cell still holds a number that is none of this indicator's results. */
  readonly holdsOldNumber: boolean;
  readonly numberFormat: string;
  readonly share: Share | null;
}

/** What a percentage's number is in: 0.95 is 95% in ones, and 95 is 95% in hundredths ("x 100"). */
export type Share = "ones" | "hundredths";

/** Numbers further apart than this, in parts of themselves, are different results. */
const TOLERANCE = 1e-9;
const TEXT_FORMAT = "@";
const NO_CELL = { value: "", formula: null, numberFormat: "General" };
const ERROR = /^#[A-Z0-9/_]+[!?]?$/;

/** Whether what a cell holds is one of Excel's error values. */
export function isErrorValue(value: CellValue): boolean {
  return typeof value === "string" && ERROR.test(value);
}

/**
 * How an indicator stands, by what came of it and by what its result cell holds in the same reading of the sheet.
 */
export function standpointOf(outcome: Outcome, grid: Grid): Standpoint {
  const { indicator, result, tree, status } = outcome;
  const { value, formula, numberFormat } =
    indicator.resultCell === null ? NO_CELL : cellAt(grid, indicator.place.row, indicator.place.column);
  const kind = result?.kind ?? (tree === null ? null : resultKind(tree));
  const format = (kind === null ? null : neededFormat(kind, numberFormat)) ?? numberFormat;
  const isNumber = typeof value === "number";
  const isContent = value !== "" && !isErrorValue(value);
  const isOwn = formula !== null && !isOwnLiveFormula(formula, outcome);
  const as = (standing: Standing, isShown: boolean): Standpoint => ({
    ...{ standing, isShown, value: isShown && isNumber ? value : null },
    holdsOldNumber: !isShown && isNumber && !isOwn,
    numberFormat: format === TEXT_FORMAT ? "General" : format,
    share: shareOf(outcome, isNumber && isShown && format.includes("%")),
  });
  if (isManual(outcome)) return as("manual", isContent);
  if (result === null) return as(status, false);
  if (agrees(value, result.value)) return as("computed", true);
  return isOwn ? as("own", isContent) : as("stale", false);
}

function shareOf({ indicator, result, tree }: Outcome, looksLikeShare: boolean): Share | null {
  if (tree === null) return looksLikeShare ? "ones" : null;
  if ((result?.kind ?? resultKind(tree)) === "percentage") return "ones";
  const quotient = isPercentName(indicator.indicator) ? quotientOf(tree) : null;
  return quotient?.factor === 100 && !quotient.hasPercent ? "hundredths" : null;
}

function agrees(value: CellValue, result: number): boolean {
  if (typeof value !== "number") return false;
  return Math.abs(value - result) <= TOLERANCE * Math.max(Math.abs(value), Math.abs(result), 1e-3);
}
