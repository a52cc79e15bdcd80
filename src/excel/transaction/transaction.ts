import { RunRecord, type Recorded } from "../../gateway/run-record";
import { address } from "../../core/grid/address";
import type { Grid } from "../../core/grid/grid";
import type { WorkControl } from "../attempt";
import type { Extras } from "../../gateway/extras";
import { afterMuch, inTurns } from "../../gateway/turns";
import type { NotesWork } from "../writing/cell-notes";
import { writeBlocks, type SentBlock, type Written } from "../writing/write-blocks";
import {
  areLoaded,
  closeJournal,
  journalOf,
  keepJournal,
  queueJournal,
  queueJournals,
} from "./journal-store";
import { rollBack, type Changes } from "./rollback";
import { type Journal, type KeptJournal } from "../../gateway/settings/journal";
import type { SheetReading } from "../../gateway/sheet-reading";

/** Cells to write on the sheet of a transaction, and what goes with them in the same batches. */
export interface Round extends Recorded {
  /** What becomes of the workbook's journals: this work's is kept, or those of these settings give way to others. */
  readonly journal:
    "keep" | { readonly settings: readonly Excel.Setting[]; readonly journals: KeptJournal } | "leave";
  /** Queues what goes behind the last cell, in the batch that writes it. */
  readonly closing?: (sheet: Excel.Worksheet) => void;
  /** Tells the ids of the rules that were set, after the answer; null where they are not known. */
  readonly ruleIds?: () => readonly string[];
  /** Whether a person may stop the work between two batches. */
  readonly isStoppable: boolean;
}

/**
 * Everything that a piece of work changes on one sheet, round by round: it writes, keeps account of what stood there
 * before, and takes all of it back where the work does not come to its end.
 */
export class Transaction {
  readonly #context: Excel.RequestContext;
  readonly #sheet: Pick<SheetReading, "id" | "name">;
  readonly #extras: Extras;
  readonly #control: WorkControl;
  readonly #record: RunRecord;
  readonly #kept: KeptJournal | null;
  #ruleIds: readonly string[] | null;
  #found: KeptJournal | null;
  #rounds = 0;
  #sent: readonly SentBlock[] = [];
  #grid: Grid | null = null;

  /**
   * Begins a transaction on a sheet. It goes on with the journal of a run there that broke off, so that what was there
   * before that one is what can be had back.
   * @param kept the journal that the workbook keeps; null where the work has nothing to do with it
   */
  constructor(
    context: Excel.RequestContext,
    reading: SheetReading,
    kept: KeptJournal | null,
    { extras, control }: { readonly extras: Extras; readonly control: WorkControl },
  ) {
    this.#context = context;
    this.#sheet = reading;
    this.#extras = extras;
    this.#control = control;
    this.#kept = kept;
    this.#found = kept;
    this.#record = new RunRecord(reading, kept);
    this.#ruleIds = this.#record.isUnfinished ? null : [];
  }

  /** The journal that stood right before this work touched it, as far as that is known: another pane may have kept one. */
  get found(): KeptJournal | null {
    return this.#found;
  }

  /** Whether something was sent to Excel whose answer never came, so that it may have been carried out. */
  get isUnanswered(): boolean {
    return this.#sent.some(({ images }) => images === null);
  }

  /** The text of the journal that the workbook kept before this work. */
  get keptText(): string {
    return this.#kept?.text ?? "";
  }

  /**
   * Writes some cells: in one round trip on an ordinary sheet the journal, the cells, what goes with them, and another look
   * at all of it.
   */
  async write(round: Round): Promise<Written> {
    const { grid, writes, journal } = round;
    const { onProgress } = this.#control;
    await inTurns(this.#record.entering(round), onProgress === undefined ? {} : { onProgress });
    this.#grid = grid;
    this.#control.mayHold?.(this.#cells());
    await afterMuch(writes.length);
    const text = journal === "keep" && !this.#extras.isLeftOut("journal") ? this.print() : null;
    await afterMuch(writes.length);
    let found: readonly Excel.Setting[] = [];
    const written = await writeBlocks(this.#context, {
      sheetId: this.#sheet.id,
      grid,
      writes,
      opening: () => {
        if (text === null) return;
        found = queueJournal(this.#context);
        keepJournal(this.#context, text, this.#kept, this.#record.isStep);
      },
      closing: (sheet) => {
        if (typeof journal === "object") found = queueJournal(this.#context);
        round.closing?.(sheet);
        if (text !== null) closeJournal(this.#context, text);
        if (typeof journal === "object") queueJournals(this.#context, journal.settings, journal.journals);
      },
      goOn: (done) => this.#goOn(round, done),
    });
    if (this.#rounds === 0 && found.length > 0 && areLoaded(found)) {
      // The client has just tidied up behind an answer, and a long journal takes as long again.
      await afterMuch(writes.length);
      this.#found = journalOf(found);
      await afterMuch(writes.length);
    }
    this.#end(written, round.ruleIds?.() ?? []);
    return written;
  }

  #goOn({ isStoppable, writes }: Round, done: number): boolean {
    if (isStoppable && this.#control.signal?.aborted === true) return false;
    this.#control.onProgress?.({ step: "writing", done, of: writes.length });
    return true;
  }

  #end(written: Written, ruleIds: readonly string[]): void {
    const isAnswered = written.kind === "done" || written.sent.every(({ images }) => images !== null);
    const known = isAnswered ? this.#ruleIds : null;
    this.#ruleIds = known === null ? null : [...known, ...ruleIds];
    this.#sent = written.kind === "done" ? [] : written.sent;
    if (written.kind === "done") this.#rounds++;
  }

  /** The cells (A1) that may hold what was written. */
  #cells(): readonly string[] {
    return this.#record.entries.map(({ cell }) => address(cell));
  }

  /** Queues the change of cell notes, and before it the journal that knows of them. */
  queueNotes(work: NotesWork): void {
    this.#record.enterNotes(work.changes());
    const text = this.#extras.isLeftOut("journal") ? null : this.print();
    if (text !== null) {
      keepJournal(this.#context, text, this.#kept, this.#record.isStep);
      closeJournal(this.#context, text);
    }
    work.apply();
  }

  /** The journal; null where the kept one stays as it is. */
  journal(): Journal | null {
    return this.#record.journal();
  }

  /** The journal as text, "" where it is more than a workbook keeps; null where the kept one stays as it is. */
  print(): string | null {
    return this.#record.print();
  }

  /** Leaves the highlight rules as they are when the rest is taken back: somebody else has brought them there. */
  leaveRules(): void {
    this.#record.leaveRules();
  }

  /**
   * Takes back what was changed.
   * @returns the cells (A1) that may still hold something new; empty where all is as it was
   */
  async rollback(): Promise<readonly string[]> {
    const changes = this.#changes();
    const left = changes === null ? [] : await rollBack(changes, this.#extras);
    this.#control.mayHold?.(left);
    return left;
  }

  /** All that may stand in the workbook by now; null where nothing does. */
  #changes(): Changes | null {
    if (this.#grid === null || (this.#rounds === 0 && this.#sent.length === 0)) return null;
    const { id: sheetId } = this.#sheet;
    const { entries, notes, formulas, memory: before } = this.#record;
    return {
      sheetId,
      journal: entries,
      sent: this.#sent,
      grid: this.#grid,
      notes,
      rules: formulas === null ? null : { sheetId, before, formulas, ids: this.#ruleIds },
      kept: this.#found?.settings ?? null,
    };
  }
}
