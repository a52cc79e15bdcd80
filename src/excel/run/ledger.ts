import { address } from "../../core/grid/address";
import type { Grid, Position } from "../../core/grid/grid";
import { withWrites, type JournalEntry } from "../../core/plan/journal";
import type { Abroad } from "../../core/plan/landscape";
import type { CellWrite } from "../../core/plan/plan";
import type { NoteChange } from "../writing/cell-notes";
import { printJournal, type Journal, type KeptJournal, type NoteEntry } from "../take-back/journal-store";
import type { Memory } from "../settings/memory";
import type { SheetReading } from "../reading/read-sheet";
import type { Deeds } from "../take-back/take-back";
import type { SentBlock } from "../writing/write-blocks";

/** What a run over one sheet has done so far; it grows round by round. */
export class Ledger {
  readonly #sheet: Pick<SheetReading, "id" | "name">;
  readonly #memory: Memory | null;
  readonly #kept: KeptJournal;
  #entries: readonly JournalEntry[];
  #notes: readonly NoteEntry[];
  #formulas: readonly string[] | null;
  #ruleIds: readonly string[] | null;
  #found: KeptJournal;
  #rounds = 0;
  #sent: readonly SentBlock[] = [];
  #grid: Grid | null = null;
  #identities: ReadonlyMap<string, string> = new Map();

  /**
   * Goes on with the journal of a run on this sheet that broke off, so that what was there before that one is what can
   * be had back.
   * @param kept the journal that the workbook keeps
   */
  constructor(reading: SheetReading, kept: KeptJournal) {
    const unfinished = kept.isOpen && kept.journal?.sheetId === reading.id ? kept.journal : null;
    this.#sheet = reading;
    this.#kept = kept;
    this.#found = kept;
    this.#memory = unfinished === null ? (reading.memories[reading.id] ?? null) : unfinished.memory;
    this.#entries = unfinished?.entries ?? [];
    this.#notes = unfinished?.notes ?? [];
    this.#formulas = unfinished?.formulas ?? null;
    this.#ruleIds = unfinished === null ? [] : null;
  }

  /** Enters the journal that stood right before this run kept its own: another pane may have kept one since. */
  enterFound(found: KeptJournal): void {
    if (this.#rounds === 0) this.#found = found;
  }

  /** The journal that stood right before this run kept its own, as far as that is known. */
  get found(): KeptJournal {
    return this.#found;
  }

  /** The journal that the workbook kept before this run. */
  get kept(): KeptJournal {
    return this.#kept;
  }

  /**
   * Enters what a round is about to write, and the formulas of the highlight rules that it is about to set; null where it
   * leaves the rules alone.
   * @param places where the result cells stand, by the identities of their indicators
   * @param abroad the other sheets that formulas speak of which are written over
   */
  begin(
    places: ReadonlyMap<string, Position>,
    grid: Grid,
    writes: readonly CellWrite[],
    formulas: readonly string[] | null,
    abroad: readonly Abroad[] = [],
  ): void {
    this.#identities = new Map([...places].map(([identity, cell]) => [address(cell), identity]));
    this.#entries = withWrites(this.#entries, writes, this.#identities, grid, abroad);
    this.#formulas = bothOf(this.#formulas, formulas);
    this.#grid = grid;
  }

  /** The cells (A1) that may hold what the run wrote. */
  cells(): readonly string[] {
    return this.#entries.map(({ cell }) => address(cell));
  }

  /** Enters the cell notes that are about to be changed; the cells are A1 addresses. */
  enterNotes(changes: readonly NoteChange[]): void {
    const notes = new Map(this.#notes.map((note) => [note.identity, note]));
    for (const { cell, before, after } of changes) {
      const identity = this.#identities.get(cell);
      if (identity === undefined) throw new RangeError(`${cell} is no result cell of the form`);
      const first = notes.get(identity);
      notes.set(identity, { identity, before: first === undefined ? before : first.before, after });
    }
    this.#notes = [...notes.values()];
  }

  /**
   * Enters how a round ended: with the batches that need to be taken back, or well; and the ids of the rules that it
   * set, null where they are not known.
   */
  end(sent: readonly SentBlock[], ruleIds: readonly string[] | null = []): void {
    this.#sent = sent;
    this.#ruleIds = this.#ruleIds === null || ruleIds === null ? null : [...this.#ruleIds, ...ruleIds];
    if (sent.length === 0) this.#rounds++;
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
    const last = this.#kept.journal ?? { sheetId, sheet, memory, entries, notes, formulas: null };
    return last.sheetId === sheetId ? { ...last, formulas: bothOf(last.formulas, this.#formulas) } : null;
  }

  /** The journal as text, "" where it is more than a workbook keeps; null where the kept one stays as it is. */
  print(): string | null {
    const journal = this.journal();
    return journal === null ? null : printJournal(journal);
  }

  /** All that may stand in the workbook by now; null where nothing does. */
  deeds(): Deeds | null {
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
      kept: this.#found.settings,
    };
  }
}

function bothOf(some: readonly string[] | null, more: readonly string[] | null): readonly string[] | null {
  return some === null || more === null ? (some ?? more) : [...new Set([...some, ...more])];
}
