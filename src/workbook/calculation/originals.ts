import type { LiveCell } from "../model/live-cell";
import type { PlaceId } from "./place";

/** What a cell held when the workbook was opened; null where it was not there. */
export type Original = Pick<LiveCell, "value" | "isError" | "formula" | "calculated"> | null;

/** The cells that were written or calculated, as they were before. */
export class Originals {
  readonly #cells = new Map<PlaceId, Original>();

  /** Keeps what a cell holds, unless it was kept before. */
  remember(id: PlaceId, cell: LiveCell | undefined): void {
    if (!this.#cells.has(id)) this.#cells.set(id, cell === undefined ? null : { ...cell });
  }

  /** What a cell held; undefined where it was neither written nor calculated since. */
  get(id: PlaceId): Original | undefined {
    return this.#cells.get(id);
  }

  /** Whether a cell has the content that it had; a formula's value is not its content. */
  holds(id: PlaceId, cell: LiveCell | undefined): boolean {
    const before = this.#cells.get(id) ?? BLANK;
    const now = cell ?? BLANK;
    if (now.formula !== null || before.formula !== null) return now.formula === before.formula;
    return now.value === before.value && now.isError === before.isError;
  }

  /** Whether there was a value for the formula that a cell holds. */
  isStored(id: PlaceId, cell: LiveCell | undefined): boolean {
    const before = this.#cells.get(id) ?? null;
    return before?.calculated === true && before.formula === cell?.formula;
  }
}

const BLANK = { value: "", isError: false, formula: null };
