import type { Live } from "./live";
import type { JsonObject } from "./wire";

let lastId = 0;

/**
 * The ranges that the client asked to keep between its batches. Each kept object gets an id of its own, unique in
 * the whole process, so that a late clean-up for one workbook never takes a reference of the next.
 */
export class References {
  readonly #kept = new Map<string, Live>();
  readonly #ids = new WeakMap<Live, string>();

  keep(object: Live): void {
    if (this.#ids.has(object)) return;
    lastId += 1;
    const id = `{${String(lastId)}}`;
    this.#kept.set(id, object);
    this.#ids.set(object, id);
  }

  get(id: string): Live | null {
    return this.#kept.get(id) ?? null;
  }

  /** Puts another object in the place of each kept one, under its id; null forgets it. */
  replaceAll(successor: (object: Live) => Live | null): void {
    for (const [id, object] of this.#kept) {
      const next = successor(object);
      this.#ids.delete(object);
      if (next === null) {
        this.#kept.delete(id);
        continue;
      }
      this.#kept.set(id, next);
      this.#ids.set(next, id);
    }
  }

  /** Forgets a kept object; an unknown id is a clean-up that comes twice, and does nothing. */
  drop(id: string): void {
    const object = this.#kept.get(id);
    if (object === undefined) return;
    this.#kept.delete(id);
    this.#ids.delete(object);
  }

  /** The field by which the client asks for a kept object again; nothing for one that was not kept. */
  identityOf(object: Live): JsonObject {
    const id = this.#ids.get(object);
    return id === undefined ? {} : { _ReferenceId: id };
  }

  get count(): number {
    return this.#kept.size;
  }
}
