import { isHighlightFormula } from "../core/plan/highlight";

/** A light amber that both black text and a colour-blind reader can stand; the fill of the mark for missing inputs. */
export const HIGHLIGHT_FILL = "#FFE699";

/** What a rule says to which a batch that broke off has not given its formula. */
const UNSAID: readonly string[] = ["", "=FALSE"];

/** Tells by its formula whether a highlight rule is ours. */
export function isOwnRule(formula: string): boolean {
  return UNSAID.includes(formula) || isHighlightFormula(formula);
}

/** The first line of every cell note of ours; a note without it is the user's, and stays as it is. */
const HEADING = "Hitung Capaian";

/** Prints a cell note of ours; null where there is nothing to say. */
export function ownNote(text: string | null): string | null {
  return text === null ? null : `${HEADING}\n${text}`;
}

/** Tells whether a cell's note may give way to ours: it is ours, or there is none (null). */
export function isFreeForNote(note: string | null): boolean {
  return note === null || note.startsWith(HEADING);
}
