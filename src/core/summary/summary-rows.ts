import type { Form } from "../form/form";
import { address } from "../grid/address";
import type { Grid } from "../grid/grid";
import { oneLine } from "../grid/text";
import type { Note, Outcome } from "../outcome/outcome";
import { shortened, withoutUnseen } from "../wording/messages";
import { guardedResult } from "./guard";
import { standpointOf, type Share, type Standing } from "./standing";
import { summaryWords as words } from "./summary-words";

/** One indicator as a summary lists it; `number` counts from 1. */
export interface SummaryRow {
  readonly number: number;
  readonly section: string;
  readonly indicator: string;
  /** The result as a formula over the form's sheet. */
  readonly formula: string;
  readonly numberFormat: string;
  readonly standing: Standing;
  readonly notes: string;
  readonly share: Share | null;
  /** The number that the formula shows now; null where it shows none. */
  readonly value: number | null;
}

/** Texts of a sheet may be of any length; a printed cell is not. */
const LONGEST_INDICATOR = 1_000;
const LONGEST_NOTES = 1_500;

/**
 * The rows of a summary, one for each indicator.
 * @param grid the sheet as it was read
 * @param outcomes what came of its indicators in the same reading
 */
export function summaryRows(form: Form, outcomes: readonly Outcome[], grid: Grid): readonly SummaryRow[] {
  return outcomes.map((outcome, i) => {
    const { section, indicator, name, place } = outcome.indicator;
    const standpoint = standpointOf(outcome, grid);
    const { formula, watchesInputs } = guardedResult(outcome, standpoint, { ...grid, sheet: form.sheet });
    const text = plain(indicator) || plain(name) || words.unnamed;
    const cell = address(place);
    const told = [
      ...(standpoint.standing === "stale" ? [words.staleResult(cell)] : []),
      ...(standpoint.holdsOldNumber && standpoint.standing !== "stale" ? [words.oldNumber(cell)] : []),
      ...outcome.notes.map(noteText),
      ...(watchesInputs ? [] : [words.unwatched]),
    ];
    return {
      ...{ number: i + 1, section: section === "" ? words.otherSection : section },
      ...{ indicator: shortened(text, LONGEST_INDICATOR), formula, numberFormat: standpoint.numberFormat },
      ...{ standing: standpoint.standing, notes: shortened(told.join("\n"), LONGEST_NOTES) },
      ...{ share: standpoint.share, value: standpoint.value },
    };
  });
}

function plain(text: string): string {
  return oneLine(withoutUnseen(text));
}

function noteText({ severity, message }: Note): string {
  return `${words.severity[severity]}: ${message}`;
}
