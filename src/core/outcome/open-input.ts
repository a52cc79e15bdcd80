import type { Indicator } from "../form/form";
import { variablesOf } from "../formula/tree";
import { address } from "../grid/address";
import type { Position } from "../grid/grid";
import { measureOf, type Measure } from "../quantity/measure";
import { shownBy } from "../quantity/number-format";
import { readNumber, type NumberReading } from "../quantity/read-number";
import { inputNotes } from "./input-notes";
import type { Input, Outcome } from "./outcome";

/** An input that a result waits for, and whose cell was read as blank: it can be filled in from elsewhere. */
export interface OpenInput {
  readonly indicator: Pick<Indicator, "section" | "number" | "name" | "indicator" | "formula">;
  readonly variable: string;
  readonly cell: Position;
  readonly numberFormat: string;
}

/**
 * The inputs that an incomplete indicator waits for and that are quite blank. One whose cell holds a formula, a dash or the
 * values of several variables is none of them.
 */
export function openInputs(outcome: Outcome): readonly OpenInput[] {
  if (outcome.status !== "incomplete") return [];
  const { inputs, indicator, tree } = outcome;
  const { section, number, name, indicator: text, formula } = indicator;
  const used = variablesOf(tree);
  const values = indicator.inputs.flatMap((group) => group.values);
  const found = inputs.flatMap(({ variable, cell, shared, reading }, i): readonly OpenInput[] => {
    const value = values.find((one) => isSameCell(one.cell, cell));
    const isBlank = reading.kind === "missing" && value?.value === "" && !value.isCalculated;
    if (!isBlank || shared || !used.includes(i)) return [];
    const about = { section, number, name, indicator: text, formula };
    return [{ indicator: about, variable, cell, numberFormat: value.numberFormat }];
  });
  return found.filter(({ cell }, i) => found.findIndex((one) => isSameCell(one.cell, cell)) === i);
}

function isSameCell(a: Position, b: Position): boolean {
  return a.row === b.row && a.column === b.column;
}

/** Whether two open inputs are one: the same variable of the same indicator, in the same cell of the same format. */
export function isSameInput(a: OpenInput, b: OpenInput): boolean {
  const said = ({ indicator: { section, number, name, indicator, formula }, ...one }: OpenInput): string =>
    JSON.stringify([
      ...[section, number, name, indicator, formula],
      ...[one.variable, address(one.cell), one.numberFormat],
    ]);
  return said(a) === said(b);
}

/** What a text says that was typed for an input: the number to be written; or why there is none. */
export type TypedInput =
  | {
      readonly kind: "number";
      readonly value: number;
      readonly isShare: boolean;
      /** The format that the cell gets with it, as where it is typed into the cell; null where it keeps its own. */
      readonly numberFormat: string | null;
    }
  /** An Indonesian sentence, as the note says it that a run would give. */
  | { readonly kind: "refused"; readonly message: string }
  /** A bare number for a cell that is formatted as a percentage: Excel takes that in two ways. */
  | { readonly kind: "percent-missing"; readonly value: number }
  | { readonly kind: Unclear };

/**
 * What keeps a text from being written that is not quite no number: a percentage for a cell with a format of another kind,
 * one of a count, a count for a cell of percentages, a minus that is not right before the digits, and a mark for "none yet".
 */
type Unclear = "percent-elsewhere" | "percent-of-count" | "count-in-percent-cell" | "negative" | "nothing";

/** What offices write for a negative number, and what may as well be a list, an aside or a range. */
const MINUS_APART =
  /^[-\u2212\u2013\u2014]\s*(?:(?:rp\.?|idr)\s*)?\d[\d.,\s]*[\p{L}\s]*$|^\(\s*[\d.,]*\d\s*\)$|^[\d.,]*\d\s*[-\u2212\u2013\u2014]$/iu;
const MINUS_BEFORE = /^[-\u2212]\d[\d.,]*$/;

/**
 * Reads a text that was typed for an open input, by the rules by which cells are read. Only what the cell will then be read
 * as is a number: what would lose its unit, its percentage or its one meaning on the way is refused.
 */
export function readTypedInput(input: OpenInput, text: string): TypedInput {
  const { numberFormat, variable, indicator } = input;
  const measure = measureOf(variable, indicator.formula);
  const reading = readNumber(text, numberFormat, measure);
  const value = reading.kind !== "number" || reading.value === 0 ? 0 : reading.value;
  const isPercentCell = shownBy(numberFormat, value).isPercent;
  if (reading.kind !== "number")
    return unclear(reading, text, isPercentCell) ?? refused(input, text, reading);
  const { isShare } = reading;
  if (isPercentCell && (measure.isCount || measure.isAmount)) return { kind: "count-in-percent-cell" };
  if (isPercentCell && !isShare) return { kind: "percent-missing", value };
  const other = isShare && !isPercentCell ? percentageFormat(numberFormat, value) : null;
  if (isShare && !isPercentCell && other === null) return { kind: "percent-elsewhere" };
  if (losesUnit(reading, measure)) return refused(input, text, { kind: "unusable", reason: "other-unit" });
  const again = readNumber(value, other ?? numberFormat, measure);
  if (again.kind !== "number") return refused(input, value, again);
  const isSame = again.value === value && again.isShare === isShare;
  return isSame
    ? { kind: "number", value, isShare, numberFormat: other }
    : refused(input, text, { kind: "unusable", reason: "ambiguous" });
}

/** The format that Excel gives a cell without one when a percentage is typed into it; null for a cell with another format. */
function percentageFormat(numberFormat: string, share: number): string | null {
  if (!/^(?:general|standard)?$/i.test(numberFormat)) return null;
  return Number.isInteger(Number((share * 100).toPrecision(15))) ? "0%" : "0.00%";
}

function unclear(
  reading: Exclude<NumberReading, { readonly kind: "number" }>,
  text: string,
  isPercentCell: boolean,
): TypedInput | null {
  if (reading.kind === "missing") return { kind: "nothing" };
  const { reason } = reading;
  if (reason === "percent") return { kind: isPercentCell ? "count-in-percent-cell" : "percent-of-count" };
  const isAboutMinus = reason === "text" || reason === "ambiguous";
  const typed = text.trim();
  return isAboutMinus && MINUS_APART.test(typed) && !MINUS_BEFORE.test(typed) ? { kind: "negative" } : null;
}

/** A unit that the label does not name is known only from the text, and would not stand in the cell. */
function losesUnit(
  { unit }: NumberReading & { readonly kind: "number" },
  { units, words }: Measure,
): boolean {
  if (unit === null || unit.kind === "money") return false;
  return !units.some(({ name }) => name === unit.name) && !words.has(unit.name);
}

function refused({ variable, cell }: OpenInput, raw: string | number, reading: NumberReading): TypedInput {
  const input: Input = { variable, labelCell: cell, cell, raw, reading, shared: false };
  return { kind: "refused", message: inputNotes(input)[0]?.message ?? "" };
}
