import type { Grid } from "../grid/grid";
import type { Steps } from "../steps";
import type { JournalEntry } from "./journal";
import { readLandscape, surveying, type Abroad, type Landscape, type ResultLines } from "./landscape";
import { movesBetween, NO_MOVES } from "./moves";
import type { Since } from "./references";

/** The sheet at an earlier time, and how it and others have moved since. */
export interface Journey extends Since {
  readonly landscape: Landscape;
}

/**
 * Prepares, in steps, to tell how a sheet has moved since the time of a landscape, each compared once; null where that can't
 * be told.
 * @param times the landscapes that may be asked about
 * @param results the rows and columns of its results now
 * @param abroad the other sheets that formulas of then speak of, as they stand now; null where they can't have moved
 */
export function* preparingTravels(
  times: readonly (string | null)[],
  grid: Grid,
  results: ResultLines,
  abroad: readonly Abroad[] | null,
): Steps<(landscape: string | null) => Journey | null> {
  const known = new Map<string, Journey | null>();
  const now = times.every((text) => text === null) ? null : yield* surveying(grid, results);
  return (text) => {
    if (text === null || now === null) return null;
    const earlier = known.get(text);
    if (earlier !== undefined) return earlier;
    const landscape = readLandscape(text);
    const journey = landscape === null ? null : journeyOf(landscape, now, abroad);
    known.set(text, journey);
    return journey;
  };
}

function journeyOf(landscape: Landscape, now: Landscape, abroad: readonly Abroad[] | null): Journey {
  return {
    landscape,
    ...{ then: landscape.sheet, now: now.sheet, moves: movesBetween(landscape, now) },
    abroad: (name) => {
      if (abroad === null) return { then: name, now: name, moves: NO_MOVES };
      const there = landscape.abroad.find(({ sheet }) => sheet.toLowerCase() === name.toLowerCase());
      const here = abroad.find(({ id }) => id === there?.id);
      if (there === undefined || here === undefined) return null;
      return { then: there.sheet, now: here.sheet, moves: movesBetween(there, here) };
    },
  };
}

/** The ids of the other sheets that were kept with a journal. */
export function sheetsKept(journal: readonly JournalEntry[]): readonly string[] {
  const texts = new Set(journal.flatMap(({ landscape }) => landscape ?? []));
  return [...new Set([...texts].flatMap((text) => readLandscape(text)?.abroad.map(({ id }) => id) ?? []))];
}
