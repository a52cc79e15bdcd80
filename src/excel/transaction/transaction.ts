import { address } from "../../core/grid/address";
import type { Grid, Position } from "../../core/grid/grid";
import { withWrites, type JournalEntry } from "../../core/plan/journal";
import type { Abroad } from "../../core/plan/landscape";
import type { CellWrite } from "../../core/plan/plan";
import type { WorkControl } from "../attempt";
import type { Extras } from "../extras";
import type { SheetReading } from "../reading/read-sheet";
import type { Memory } from "../settings/memory";
import type { NotesWork } from "../writing/cell-notes";
import { writeBlocks, type SentBlock, type Written } from "../writing/write-blocks";
import {
  areLoaded,
  closeJournal,
  forgetJournal,
  journalOf,
  keepJournal,
  printJournal,
  queueJournal,
  type Journal,
  type KeptJournal,
  type NoteEntry,
} from "./journal-store";
import { rollBack, type Changes } from "./rollback";

/** Cells to write on the sheet of a transaction, and what goes with them in the same batches. */
export interface Round {
  /** The sheet as it was read; the writes' before-images are out of it. */
  readonly grid: Grid;
  readonly writes: readonly CellWrite[];
  /** Where the cells stand that may be written, each by a name that stays with it when rows move. */
  readonly places: ReadonlyMap<string, Position>;
  /** The other sheets that formulas speak of which are written over. */
  readonly abroad?: readonly Abroad[];
  /** The formulas of the highlight rules that are about to be set; null where the rules are left alone. */
  readonly ruleFormulas: readonly string[] | null;
  /** What becomes of the workbook's journal: this work's is kept, or the one of these settings is forgotten. */
  readonly journal: "keep" | { readonly forget: readonly Excel.Setting[] } | "leave";
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
  readonly #memory: Memory | null;
  readonly #kept: KeptJournal | null;
  #entries: readonly JournalEntry[];
  #notes: readonly NoteEntry[];
  #formulas: readonly string[] | null;
  #ruleIds: readonly string[] | null;
  #found: KeptJournal | null;
  #rounds = 0;
  #sent: readonly SentBlock[] = [];
  #grid: Grid | null = null;
  #names: ReadonlyMap<string, string> = new Map();

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
    const isUnfinished = kept?.isOpen === true && kept.journal?.sheetId === reading.id;
    const unfinished = isUnfinished ? kept.journal : null;
    this.#context = context;
    this.#sheet = reading;
    this.#extras = extras;
    this.#control = control;
    this.#kept = kept;
    this.#found = kept;
    this.#memory = unfinished === null ? (reading.memories[reading.id] ?? null) : unfinished.memory;
    this.#entries = unfinished?.entries ?? [];
    this.#notes = unfinished?.notes ?? [];
    this.#formulas = unfinished?.formulas ?? null;
    this.#ruleIds = unfinished === null ? [] : null;
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
    const { grid, writes, journal, abroad = [] } = round;
    this.#names = new Map([...round.places].map(([name, cell]) => [address(cell), name]));
    this.#entries = withWrites(this.#entries, writes, this.#names, grid, abroad);
    this.#formulas = bothOf(this.#formulas, round.ruleFormulas);
    this.#grid = grid;
    this.#control.mayHold?.(this.#cells());
    const text = journal === "keep" && !this.#extras.isLeftOut("journal") ? this.print() : null;
    let found: readonly Excel.Setting[] = [];
    const written = await writeBlocks(this.#context, {
      sheetId: this.#sheet.id,
      grid,
      writes,
      opening: () => {
        if (text === null) return;
        found = queueJournal(this.#context);
        keepJournal(this.#context, text, this.#kept);
      },
      closing: (sheet) => {
        if (typeof journal === "object") found = queueJournal(this.#context);
        round.closing?.(sheet);
        if (text !== null) closeJournal(this.#context, text);
        if (typeof journal === "object") forgetJournal(journal.forget);
      },
      goOn: (done) => this.#goOn(round, done),
    });
    if (this.#rounds === 0 && found.length > 0 && areLoaded(found)) this.#found = journalOf(found);
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
    if (this.#sent.length === 0) this.#rounds++;
  }

  /** The cells (A1) that may hold what was written. */
  #cells(): readonly string[] {
    return this.#entries.map(({ cell }) => address(cell));
  }

  /** Queues the change of cell notes, and before it the journal that knows of them. */
  queueNotes(work: NotesWork): void {
    const notes = new Map(this.#notes.map((note) => [note.identity, note]));
    for (const { cell, before, after } of work.changes()) {
      const identity = this.#names.get(cell);
      if (identity === undefined) throw new RangeError(`${cell} is no result cell of the form`);
      const first = notes.get(identity);
      notes.set(identity, { identity, before: first === undefined ? before : first.before, after });
    }
    this.#notes = [...notes.values()];
    const text = this.#extras.isLeftOut("journal") ? null : this.print();
    if (text !== null) {
      keepJournal(this.#context, text, this.#kept);
      closeJournal(this.#context, text);
    }
    work.apply();
  }

  /**
   * The journal; null where the kept one stays as it is. A run that changes rules and writes no cell leaves the journal of
   * the last one that did, and enters its rules there.
   */
  journal(): Journal | null {
    const { id: sheetId, name: sheet } = this.#sheet;
    const [entries, notes, memory] = [this.#entries, this.#notes, this.#memory];
    if (entries.length > 0) return { sheetId, sheet, memory, entries, notes, formulas: this.#formulas };
    if (this.#formulas === null) return null;
    const last = this.#kept?.journal ?? { sheetId, sheet, memory, entries, notes, formulas: null };
    return last.sheetId === sheetId ? { ...last, formulas: bothOf(last.formulas, this.#formulas) } : null;
  }

  /** The journal as text, "" where it is more than a workbook keeps; null where the kept one stays as it is. */
  print(): string | null {
    const journal = this.journal();
    return journal === null ? null : printJournal(journal);
  }

  /** Leaves the highlight rules as they are when the rest is taken back: somebody else has brought them there. */
  leaveRules(): void {
    this.#formulas = null;
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
    const formulas = this.#formulas;
    return {
      sheetId,
      journal: this.#entries,
      sent: this.#sent,
      grid: this.#grid,
      notes: this.#notes,
      rules: formulas === null ? null : { sheetId, before: this.#memory, formulas, ids: this.#ruleIds },
      kept: this.#found?.settings ?? null,
    };
  }
}

function bothOf(some: readonly string[] | null, more: readonly string[] | null): readonly string[] | null {
  return some === null || more === null ? (some ?? more) : [...new Set([...some, ...more])];
}
