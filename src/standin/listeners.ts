import type { Json } from "./wire";

/** The rich API's event numbers, as far as this host raises them. */
export const EventType = { changed: 10, activated: 11, deactivated: 12, selectionChanged: 14 } as const;

/** The target of an event that was registered on the collection of worksheets. */
export const ALL_SHEETS = "Workbook";

/** One event for the client: which number, on which sheet id (or "Workbook"), with what. */
export interface RichEvent {
  readonly type: number;
  readonly target: string;
  readonly message: Json;
}

/** Which events the client listens to, counted by type and target. */
export class Listeners {
  readonly #counts = new Map<string, number>();

  add(type: number, target: string): void {
    const key = keyOf(type, target);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  remove(type: number, target: string): void {
    const key = keyOf(type, target);
    const left = (this.#counts.get(key) ?? 0) - 1;
    if (left > 0) this.#counts.set(key, left);
    else this.#counts.delete(key);
  }

  /** The events to send for something on a sheet: one for the sheet's own listeners, one for the collection's. */
  eventsFor(type: number, sheetId: string, message: Json): readonly RichEvent[] {
    return [sheetId, ALL_SHEETS]
      .filter((target) => this.#counts.has(keyOf(type, target)))
      .map((target) => ({ type, target, message }));
  }
}

function keyOf(type: number, target: string): string {
  return `${String(type)} ${target}`;
}
