import type { Area, CellValue, Position } from "../grid/grid";
import type { CellState } from "./cell-state";

/** One result cell to write, with its before-image. */
export interface CellWrite {
  readonly cell: Position;
  /** What the cell holds now. */
  readonly before: CellState;
  /** What it will hold; `numberFormat` is null where the cell's own stays. */
  readonly after: { readonly content: CellValue; readonly numberFormat: string | null };
}

/** A conditional-format rule that marks missing or unusable inputs: `formula` speaks of the first cell of the first area. */
export interface HighlightRule {
  readonly areas: readonly Area[];
  readonly formula: string;
}

/** The full text for the note of a result cell, where Excel has notes; null takes our own note away. */
export interface CellNote {
  readonly cell: Position;
  readonly text: string | null;
}

/** Everything that a run writes, and nothing else. */
export interface Plan {
  readonly sheet: string;
  readonly writes: readonly CellWrite[];
  readonly highlights: readonly HighlightRule[];
  readonly cellNotes: readonly CellNote[];
}
