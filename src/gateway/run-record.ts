import { address } from "../core/grid/address";
import type { Grid, Position } from "../core/grid/grid";
import { withWrites, type JournalEntry } from "../core/plan/journal";
import type { Abroad } from "../core/plan/landscape";
import type { CellWrite } from "../core/plan/plan";
import type { Steps } from "../core/steps";
import { printJournal, type Journal, type KeptJournal, type NoteEntry } from "./settings/journal";
import type { Memories, Memory } from "./settings/memories";

/** One cell note to change; null is no note. The cell is an A1 address. */
export interface NoteChange {
  readonly cell: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a piece of work is about to write on its sheet. */
export interface Recorded {
  /** The sheet as it was read; the writes' before-images are out of it. */
  readonly grid: Grid;
  readonly writes: readonly CellWrite[];
  /** Where the cells stand that may be written, each by a name that stays with it when rows move. */
  readonly places: ReadonlyMap<string, Position>;
  /** The other sheets that formulas speak of which are written over. */
  readonly abroad?: readonly Abroad[];
  /** The formulas of the highlight rules that are about to be set; null where the rules are left alone. */
  readonly ruleFormulas: readonly string[] | null;
}

/** What a piece of work has changed on one sheet, and what stood there before: what the journal tells, to take it back. */
export class RunRecord {
  readonly #sheet: { readonly id: string; readonly name: string };
  readonly #kept: KeptJournal | null;
  readonly #isUnfinished: boolean;
  readonly #memory: Memory | null;
  #entries: readonly JournalEntry[];
  #notes: readonly NoteEntry[];
  #formulas: readonly string[] | null;
  #names: ReadonlyMap<string, string> = new Map();
  /** As it was printed last, as long as that is still so: a long journal takes its time. */
  #printed: { readonly text: string | null } | null = null;

  /**
   * Begins a record. It goes on with the journal of a run on the sheet that broke off, so that what was there before that
   * one is what can be had back.
   * @param kept the journal that the workbook keeps; null where the work has nothing to do with it
   */
  constructor(
    sheet: { readonly id: string; readonly name: string; readonly memories: Memories },
    kept: KeptJournal | null,
  ) {
    const unfinished = kept?.isOpen === true && kept.journal?.sheetId === sheet.id ? kept.journal : null;
    this.#sheet = sheet;
    this.#kept = kept;
    this.#isUnfinished = unfinished !== null;
    this.#memory = unfinished === null ? (sheet.memories[sheet.id] ?? null) : unfinished.memory;
    this.#entries = unfinished?.entries ?? [];
    this.#notes = unfinished?.notes ?? [];
    this.#formulas = unfinished?.formulas ?? null;
  }

  /** Whether it goes on with a run that broke off. */
  get isUnfinished(): boolean {
    return this.#isUnfinished;
  }

  /** Whether it is a run of its own, to be taken back before the one whose journal is kept. */
  get isStep(): boolean {
    return !this.#isUnfinished && this.#entries.length > 0;
  }

  /** What was remembered of highlight rules before. */
  get memory(): Memory | null {
    return this.#memory;
  }

  get entries(): readonly JournalEntry[] {
    return this.#entries;
  }

  get notes(): readonly NoteEntry[] {
    return this.#notes;
  }

  get formulas(): readonly string[] | null {
    return this.#formulas;
  }

  /** Enters what is about to be written, in steps. */
  *entering({ grid, writes, places, abroad = [], ruleFormulas }: Recorded): Steps<void> {
    this.#names = new Map([...places].map(([name, cell]) => [address(cell), name]));
    this.#entries = yield* withWrites(this.#entries, writes, this.#names, grid, abroad);
    this.#printed = null;
    this.#formulas = bothOf(this.#formulas, ruleFormulas);
  }

  /** Enters changes of cell notes; each of a cell that was entered among the places. */
  enterNotes(changes: readonly NoteChange[]): void {
    const later = changes.map(({ cell, before, after }) => {
      const identity = this.#names.get(cell);
      if (identity === undefined) throw new RangeError(`${cell} is no result cell of the form`);
      return { identity, before, after };
    });
    this.#notes = withLater(this.#notes, later);
    this.#printed = null;
  }

  /** Leaves the highlight rules out: somebody else has brought them where they are. */
  leaveRules(): void {
    this.#formulas = null;
    this.#printed = null;
  }

  /**
   * Gives the journal; null where the kept one stays as it is. A run that changes rules or notes and writes no cell leaves
   * the journal of the last one that did, and enters them there.
   */
  journal(): Journal | null {
    const { id: sheetId, name: sheet } = this.#sheet;
    const [entries, notes, memory] = [this.#entries, this.#notes, this.#memory];
    if (entries.length > 0) return { sheetId, sheet, memory, entries, notes, formulas: this.#formulas };
    if (this.#formulas === null && notes.length === 0) return null;
    const last = this.#kept?.journal ?? { sheetId, sheet, memory, entries, notes: [], formulas: null };
    if (last.sheetId !== sheetId) return null;
    const formulas = bothOf(last.formulas, this.#formulas);
    return { ...last, notes: withLater(last.notes, notes), formulas };
  }

  /** Prints the journal: "" where it is more than a workbook keeps, null where the kept one stays as it is. */
  print(): string | null {
    return (this.#printed ??= { text: this.#print() }).text;
  }

  #print(): string | null {
    const journal = this.journal();
    return journal === null ? null : printJournal(journal);
  }
}

/** Changes of notes with later ones: what stood there before the first, and stands there after the last. */
function withLater(notes: readonly NoteEntry[], later: readonly NoteEntry[]): readonly NoteEntry[] {
  const all = new Map(notes.map((note) => [note.identity, note]));
  for (const note of later)
    all.set(note.identity, { ...note, before: (all.get(note.identity) ?? note).before });
  return [...all.values()];
}

function bothOf(some: readonly string[] | null, more: readonly string[] | null): readonly string[] | null {
  return some === null || more === null ? (some ?? more) : [...new Set([...some, ...more])];
}
