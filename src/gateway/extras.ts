import type { Extra } from "./run";
import type { Journal, KeptJournal } from "./settings/journal";
import type { StoredSummary } from "./settings/summaries";

/**
 * What this Excel has refused of all that a run adds to its results. What it refuses twice running is left out for as long
 * as the pane lives, so that it never costs a result again. What the workbook does not take of a journal and of summaries is kept here.
 */
export class Extras {
  readonly #leftOut = new Set<Extra>();
  /** Refused once, which may have been chance. */
  readonly #refusedOnce = new Set<Extra>();
  /** The journal of the last run, with the text that the workbook kept beside it; null where the workbook's own counts. */
  #journal: { readonly journal: Journal | null; readonly beside: string } | null = null;
  /** The summaries that the workbook does not know of. */
  summaries: readonly StoredSummary[] = [];

  isLeftOut(extra: Extra): boolean {
    return this.#leftOut.has(extra);
  }

  /** What is left out. */
  get all(): readonly Extra[] {
    return [...this.#leftOut];
  }

  /** Leaves an extra out from now on. */
  leaveOut(extra: Extra): void {
    this.#leftOut.add(extra);
  }

  /**
   * Takes in that Excel has refused an extra.
   * @returns whether the work is worth another try: once more as it was, or without that extra
   */
  refused(extra: Extra): boolean {
    if (this.#leftOut.has(extra)) return false;
    if (this.#refusedOnce.has(extra)) this.leaveOut(extra);
    else this.#refusedOnce.add(extra);
    return true;
  }

  /** Takes in that all went well: what was refused before is not refused for good. */
  succeeded(): void {
    this.#refusedOnce.clear();
  }

  /**
   * Keeps the journal of a run that the workbook does not take; null once that run is taken back.
   * @param text what the workbook keeps as its journal
   */
  keepJournal(journal: Journal | null, text: string): void {
    this.#journal = { journal, beside: text };
  }

  /** Lets the workbook's own journal count again. */
  forgetJournal(): void {
    this.#journal = null;
  }

  /** The journal that counts: the one that is kept here, as long as nobody has kept another one in the workbook since. */
  counting(kept: KeptJournal): KeptJournal {
    if (this.#journal === null || this.#journal.beside !== kept.text) return kept;
    return { ...kept, journal: this.#journal.journal, isOpen: false };
  }

  /** Whether the journal that counts is kept here. */
  holdsJournal(kept: KeptJournal): boolean {
    return this.#journal !== null && this.#journal.beside === kept.text;
  }
}
