import type { Form } from "../form/form";
import { address } from "../grid/address";
import { fingerprint } from "../grid/fingerprint";
import type { Position } from "../grid/grid";
import type { Note, Outcome } from "../outcome/outcome";
import { indicatorsByIdentity } from "./identity";

/** What was calculated on one sheet, as far as warnings are known by it. */
interface Calculated {
  readonly sheetId: string;
  readonly form: Form;
  readonly outcomes: readonly Outcome[];
}

/** Tells whether a note can be ticked off: it is a warning beside a result. What keeps a result away can't be. */
export function canBeReviewed({ status }: Outcome, { severity }: Note): boolean {
  return status === "computed" && severity === "warning";
}

/**
 * Names a warning by the sheet, the indicator, and all that somebody has looked at who ticks it off: what it says and of
 * which cell, the formula, how that is read, and the variables. Where one of these changes, it is another warning. Rows and
 * columns that move make none.
 */
export function warningName(
  { sheetId, form }: Omit<Calculated, "outcomes">,
  outcome: Outcome,
  note: Note,
): string {
  const named = [...indicatorsByIdentity(form)].find(([, indicator]) => indicator === outcome.indicator);
  return nameOf(sheetId, named?.[0] ?? "", outcome, note);
}

/**
 * Tells the outcomes with the warnings ticked off that somebody has looked at, and no others.
 * @param reviewed the names of these
 */
export function withReviewed(
  { sheetId, form, outcomes }: Calculated,
  reviewed: readonly string[],
): readonly Outcome[] {
  const names = new Set(reviewed);
  const identities =
    names.size === 0
      ? null
      : new Map([...indicatorsByIdentity(form)].map(([identity, indicator]) => [indicator, identity]));
  return outcomes.map((outcome) => {
    const identity = identities?.get(outcome.indicator) ?? null;
    const notes = outcome.notes.map((note) => {
      const isReviewed =
        identity !== null &&
        canBeReviewed(outcome, note) &&
        names.has(nameOf(sheetId, identity, outcome, note));
      return (note.reviewed ?? false) === isReviewed ? note : { ...note, reviewed: isReviewed };
    });
    return notes.every((note, i) => note === outcome.notes[i]) ? outcome : { ...outcome, notes };
  });
}

function nameOf(
  sheetId: string,
  identity: string,
  { indicator: { formula, place }, tree, inputs }: Outcome,
  { code, message, cell }: Note,
): string {
  const where = ({ row, column }: Position): string => `{${row - place.row}/${column - place.column}}`;
  const own = [place, ...inputs.flatMap((input) => [input.cell, input.labelCell])];
  const moving = new Map(own.map((one) => [address(one), where(one)]));
  const said = message.replace(ADDRESS, (found) => moving.get(found) ?? found);
  const variables = inputs.map(({ variable }) => variable);
  const seen = [code, said, cell && where(cell), formula, tree, variables];
  return fingerprint(JSON.stringify([sheetId, identity, ...seen]));
}

const ADDRESS = /\b[A-Z]{1,3}[1-9]\d*\b/g;
