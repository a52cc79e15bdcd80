import type { Dependents } from "./dependents";
import type { PlaceId } from "./place";

/** Formulas in the order in which they can be calculated. */
export interface Order {
  /** Those that build on none of the others, then those that build on them, and so on. */
  readonly levels: readonly (readonly PlaceId[])[];
  /** Those that build on themselves, and what builds on them. */
  readonly circular: readonly PlaceId[];
  /** Which of the formulas each one reads. */
  readonly read: ReadonlyMap<PlaceId, readonly PlaceId[]>;
}

/** Puts some formulas into the order in which they build on each other. */
export function orderOf(formulas: ReadonlySet<PlaceId>, dependents: Dependents): Order {
  const read = new Map<PlaceId, PlaceId[]>();
  const readers = new Map<PlaceId, PlaceId[]>();
  for (const id of formulas) {
    const own: PlaceId[] = [];
    for (const reader of dependents.readersOf(id)) {
      if (!formulas.has(reader)) continue;
      own.push(reader);
      const known = read.get(reader);
      if (known === undefined) read.set(reader, [id]);
      else known.push(id);
    }
    readers.set(id, own);
  }
  const waiting = new Map([...formulas].map((id) => [id, read.get(id)?.length ?? 0]));
  const levels: PlaceId[][] = [];
  let level = [...formulas].filter((id) => waiting.get(id) === 0);
  while (level.length > 0) {
    levels.push(level);
    const next: PlaceId[] = [];
    for (const id of level) {
      waiting.delete(id);
      for (const reader of readers.get(id) ?? []) {
        const left = (waiting.get(reader) ?? 0) - 1;
        waiting.set(reader, left);
        if (left === 0) next.push(reader);
      }
    }
    level = next;
  }
  return { levels, circular: [...waiting.keys()], read };
}

/**
 * The levels in parts that the engine takes at once: it follows formulas by calling itself, so no part is deeper than it
 * can hold, and none is so large that it would take long.
 */
export function* partsOf(levels: Order["levels"]): Iterable<readonly PlaceId[]> {
  let part: PlaceId[] = [];
  let depth = 0;
  for (const level of levels) {
    for (const id of level) {
      if (part.length >= LARGEST) {
        yield part;
        part = [];
        depth = 0;
      }
      part.push(id);
    }
    if (++depth < DEEPEST) continue;
    yield part;
    part = [];
    depth = 0;
  }
  if (part.length > 0) yield part;
}

/** The engine dies of chains of about a thousand formulas. */
const DEEPEST = 100;
const LARGEST = 20_000;
