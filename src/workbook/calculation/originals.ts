import type { LiveCell } from "../model/live-cell";
import type { PlaceId } from "./place";

/** What counts of a cell for a calculation. */
export type Held = Pick<LiveCell, "value" | "isError" | "formula" | "state">;

/** The cells that were written or calculated, as they were when the workbook was opened; null where there was none. */
export class Originals {
  readonly #cells = new Map<PlaceId, Held | null>();

  /** Keeps what a cell holds, unless it was kept before. */
  remember(id: PlaceId, cell: LiveCell | undefined): void {
    if (!this.#cells.has(id)) this.#cells.set(id, cell === undefined ? null : { ...cell });
  }

  /** What a cell held; what it holds now, where it was neither written nor calculated since. */
  get(id: PlaceId, now: LiveCell | undefined): Held | undefined {
    const kept = this.#cells.get(id);
    return kept === undefined ? now : (kept ?? undefined);
  }

  /** Whether a cell has the content that it had; a formula's value is not its content. */
  holds(id: PlaceId, cell: LiveCell | undefined): boolean {
    const before = this.get(id, cell) ?? BLANK;
    const now = cell ?? BLANK;
    if (now.formula !== null || before.formula !== null) return now.formula === before.formula;
    return now.value === before.value && now.isError === before.isError;
  }
}

const BLANK = { value: "", isError: false, formula: null };
