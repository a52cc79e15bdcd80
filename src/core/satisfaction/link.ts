import type { Form } from "../form/form";
import { address } from "../grid/address";
import { writtenSheet } from "../grid/formula-text";
import { cellAt, type Grid, type Position } from "../grid/grid";
import { isIndexWeight, isRating, isSatisfactionIndex } from "../outcome/notes/satisfaction-index";
import type { Input, Outcome } from "../outcome/outcome";
import { stateAt, type CellState } from "../plan/cell-state";
import { indicatorsByIdentity } from "../plan/identity";

/** An input of a form that can be linked to a helper sheet. */
export interface LinkTarget {
  /** What its indicator is known by where rows have moved, and which of its variables it is. */
  readonly identity: string;
  readonly variable: string;
  /** The indicator as the form words it. */
  readonly indicator: string;
  readonly cell: Position;
  /** What the cell holds now. */
  readonly before: CellState;
  /** What the cell shows: the value of a formula. */
  readonly shown: string | number | boolean;
}

/**
 * The inputs that ask for the weighted rating of a service (NRR Tertimbang), those named so first. A cell that holds
 * several values can't be linked.
 */
export function linkTargets(form: Form, outcomes: readonly Outcome[], grid: Grid): readonly LinkTarget[] {
  const identities = new Map([...indicatorsByIdentity(form)].map(([identity, one]) => [one, identity]));
  const found = outcomes.flatMap((outcome) =>
    outcome.inputs
      .filter((input) => !input.shared && takesRating(outcome, input))
      .map((input) => ({ outcome, input })),
  );
  const named = found.filter(({ input }) => isRating(input));
  return [...named, ...found.filter(({ input }) => !isRating(input))].flatMap(({ outcome, input }) => {
    const { cell, variable } = input;
    const identity = identities.get(outcome.indicator);
    if (identity === undefined) return [];
    const about = { identity, variable, indicator: outcome.indicator.indicator, cell };
    return [{ ...about, before: stateAt(grid, cell), shown: cellAt(grid, cell.row, cell.column).value }];
  });
}

function takesRating(outcome: Outcome, input: Input): boolean {
  return isRating(input) || (isSatisfactionIndex(outcome) && !isIndexWeight(input));
}

/** The formula that takes a number over from another sheet, as Excel writes it: "='IKM 2024'!B12", "=IKM!B12". */
export function linkFormula(sheet: string, cell: Position): string {
  return `=${writtenSheet(sheet)}${address(cell)}`;
}

const SHEET = "(?:'((?:[^']|'')+)'|([^'!#]+))!";
const LINK = new RegExp(`^=${SHEET}(?:\\$?[A-Z]{1,3}\\$?\\d+|#REF!)$`, "i");
/** What Excel makes of a link where its sheet is deleted. */
const BROKEN = /^=#REF!(?:\$?[A-Z]{1,3}\$?\d+)?$/i;

/**
 * Whether a formula is no more than a number taken over from a sheet.
 * @param sheet the sheet's name; null where it is gone
 */
export function isLinkTo(formula: string, sheet: string | null): boolean {
  if (sheet === null) return BROKEN.test(formula);
  const [, quoted, bare] = LINK.exec(formula) ?? [];
  const name = quoted === undefined ? bare : quoted.replaceAll("''", "'");
  return name?.toLowerCase() === sheet.toLowerCase();
}

/** An input by its indicator and its name, wherever that stands now; by its place where a name occurs twice. */
export function findAgain(
  targets: readonly LinkTarget[],
  { identity, variable, cell }: Pick<LinkTarget, "identity" | "variable" | "cell">,
): LinkTarget | undefined {
  const own = targets.filter((one) => one.identity === identity && one.variable === variable);
  return own.length > 1 ? own.find((one) => address(one.cell) === address(cell)) : own[0];
}
