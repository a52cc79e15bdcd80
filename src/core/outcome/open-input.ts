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
  | { readonly kind: "number"; readonly value: number; readonly isShare: boolean }
  /** An Indonesian sentence, as the note says it that a run would give. */
  | { readonly kind: "refused"; readonly message: string }
  /** A percentage for a cell that is not formatted as one, or a bare number for one that is: Excel takes that in two ways. */
  | { readonly kind: "percent-elsewhere" | "percent-missing" };

/**
 * Reads a text that was typed for an open input, by the rules by which cells are read. Only what the cell will then be read
 * as is a number: what would lose its unit, its percentage or its one meaning on the way is refused.
 */
export function readTypedInput(input: OpenInput, text: string): TypedInput {
  const { numberFormat, variable, indicator } = input;
  const measure = measureOf(variable, indicator.formula);
  const reading = readNumber(text, numberFormat, measure);
  if (reading.kind !== "number") return refused(input, text, reading);
  const { isShare } = reading;
  const value = reading.value === 0 ? 0 : reading.value;
  const isPercentCell = shownBy(numberFormat, value).isPercent;
  if (isShare !== isPercentCell) return { kind: isShare ? "percent-elsewhere" : "percent-missing" };
  if (losesUnit(reading, measure)) return refused(input, text, { kind: "unusable", reason: "other-unit" });
  const again = readNumber(value, numberFormat, measure);
  if (again.kind !== "number") return refused(input, value, again);
  const isSame = again.value === value && again.isShare === isShare;
  return isSame
    ? { kind: "number", value, isShare }
    : refused(input, text, { kind: "unusable", reason: "ambiguous" });
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
