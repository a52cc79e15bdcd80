import { address } from "../grid/address";
import { cellAt, type CellValue, type Grid, type Position } from "../grid/grid";
import type { Outcome } from "../outcome/outcome";
import { isErrorValue, type Standpoint } from "./standing";

/** What a summary shows in place of a result that the form does not hold any more as it was. */
const CHANGED = "Berubah";
/** What it shows where there is no result. */
const NO_RESULT = "–";

/** Excel takes no longer formulas, no longer texts within them, and no more arguments of a function. */
const LONGEST_FORMULA = 8_000;
const LONGEST_TEXT = 120;
/** Doubled, as quotes and characters beyond 16 bits count, still within Excel's 255. */
const PIECES = /.{1,120}/gsu;
const MOST_TERMS = 250;
/** A number may lose its last digits on its way through a formula's text. */
const TOLERANCE = 1e-12;

/** A result as a formula, and whether it watches all of the indicator's inputs. */
export interface GuardedResult {
  readonly formula: string;
  readonly watchesInputs: boolean;
}

/**
 * The result of an indicator as a formula over the form's sheet. It shows the result cell's content (or that there is
 * none) only as long as that cell and all inputs hold what they hold now; else it says "Berubah". So no number is ever
 * shown that the words beside it do not speak of.
 */
export function guardedResult(outcome: Outcome, standpoint: Standpoint, grid: Grid): GuardedResult {
  const { resultCell } = outcome.indicator;
  const prefix = `'${grid.sheet.replaceAll("'", "''")}'!`;
  const reference = (cell: Position): string => prefix + address(cell);
  const term = (cell: Position): string =>
    differs(reference(cell), cellAt(grid, cell.row, cell.column).value);
  if (resultCell === null) return { formula: `="${NO_RESULT}"`, watchesInputs: true };
  const { value } = cellAt(grid, resultCell.row, resultCell.column);
  const isWatched = standpoint.isShown || typeof value === "number";
  const result = isWatched ? term(resultCell) : `ISNUMBER(${reference(resultCell)})`;
  const cells = new Map(outcome.inputs.map(({ cell }) => [address(cell), cell]));
  const inputs = [...cells.values()].map(term);
  const shown = standpoint.isShown ? reference(resultCell) : `"${NO_RESULT}"`;
  const withTerms = (terms: readonly string[]): string => `=IF(OR(${terms.join(",")}),"${CHANGED}",${shown})`;
  const whole = withTerms([result, ...inputs]);
  const watchesInputs = whole.length <= LONGEST_FORMULA && inputs.length < MOST_TERMS;
  return { formula: watchesInputs ? whole : withTerms([result]), watchesInputs };
}

/** Texts as a formula that shows one as long as a guarded result is shown, and another where it says "Berubah". */
export function guardedText(result: Position, text: string, changed: string): string {
  return `=IF(${address(result)}="${CHANGED}",${textTerm(changed)},${textTerm(text)})`;
}

/** A text as a term of a formula, in pieces that Excel takes. */
function textTerm(text: string): string {
  const pieces = text.match(PIECES) ?? [""];
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join("&");
}

/** A term that is true as soon as a cell holds something else; it is never an error itself. */
function differs(cell: string, value: CellValue): string {
  if (typeof value === "number") {
    const room = Math.max(Math.abs(value) * TOLERANCE, TOLERANCE);
    return `IF(ISNUMBER(${cell}),ABS(${cell}-(${figures(value)}))>${figures(room)},TRUE)`;
  }
  if (typeof value === "boolean") return `NOT(ISLOGICAL(${cell}))`;
  if (isErrorValue(value)) return `NOT(ISERROR(${cell}))`;
  const isPlain = value !== "" && value.length <= LONGEST_TEXT && !/[\p{Cc}\p{Cf}]/u.test(value);
  const other = isPlain
    ? `NOT(EXACT(${cell},"${value.replaceAll('"', '""')}"))`
    : `LEN(${cell})<>${value.length}`;
  return `IF(ISERROR(${cell}),TRUE,${other})`;
}

/** A number with the fifteen digits that Excel's formulas have. */
function figures(value: number): string {
  return String(Number(value.toPrecision(15))).toUpperCase();
}
