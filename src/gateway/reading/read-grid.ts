import { findingForm } from "../../core/form/find";
import type { Form } from "../../core/form/form";
import { around, cellAt, liesIn, type Area, type Grid } from "../../core/grid/grid";
import { SOMEWHERE, type Steps } from "../../core/steps";
import { partingAreas, unitedAreas } from "./parted-areas";
import {
  cellsAround,
  cellsIn,
  FIRST,
  islandsOf,
  LEAF,
  mayHoldForm,
  piecesOf,
  ROW_GAP,
  withoutLongColumns,
} from "./sheet-islands";
import { joinedParts, type SheetPart } from "./sheet-part";

/** No more cells than these are read and kept; Excel gives as many at once at most. */
const MOST_CELLS = 5_000_000;

/** Used ranges that are asked for at most, and how often. */
const MOST_LOOKS = 4_096;
const DEEPEST = 6;

/** Something of a sheet as it was read, and the merged areas that begin in it or shortly below. */
export interface ReadPart {
  readonly area: Area;
  readonly content: SheetPart;
  readonly merges: readonly Area[];
}

/** A worksheet that can be looked at piece by piece. */
export interface SheetSource {
  /** Tells for each of some areas where in it something stands; null where nothing does. */
  usedWithin(areas: readonly Area[]): Promise<readonly (Area | null)[]>;
  /**
   * Reads some areas, none of which lies over another, in pieces of them; null where it is told to stop.
   * @param before rows that were read before; they count for the progress
   */
  read(areas: readonly Area[], before: number): Promise<readonly ReadPart[] | null>;
  /** Does all steps of some work over what was read. */
  whole<T>(steps: Steps<T>): Promise<T>;
}

/** What is known of a sheet before the rest of it is looked for. */
export interface FirstLook {
  /** Where something stands in the first rows and columns; null where nothing does. */
  readonly near: Area | null;
  /** Where something stands beside and below. */
  readonly rest: readonly Area[];
  /** What was read of the first rows and columns; null where nothing stands there or it was too much for one answer. */
  readonly part: ReadPart | null;
}

/** More stands on a sheet than can be read: Excel has given no content, or there is too much of it to look through. */
export class TooMuchToRead extends Error {
  constructor() {
    super("More stands on the sheet than can be read");
  }
}

/**
 * Reads the part of a sheet where forms stand. What stands within 1,000 rows and 100 columns of the first part belongs to
 * it. What stands farther away is an island, which is left out where it is narrower than three columns, or where no
 * form is found on it: a form that stands far to the right or far down is read, a stray cell is not. Where a sheet has
 * more than can be looked at, the form at its beginning counts alone as long as it has come to its end there.
 * @returns null where nothing stands there, or the reading was stopped; the sheet's name is left to the caller
 * @throws TooMuchToRead where more stands there than can be read, so that a form might be missed or cut off
 */
export async function readGrid(source: SheetSource, { near, rest, part }: FirstLook): Promise<Grid | null> {
  const asked = part === null && near !== null ? [near, ...rest] : rest;
  const found = await findParts(source, asked);
  const areas = near === null || part === null ? found.parts : [near, ...found.parts];
  const islands = islandsOf(withoutLongColumns(areas));
  const isHome = (island: readonly Area[]): boolean => island.some((area) => liesIn(area, FIRST));
  const home = islands.filter(isHome).flat();
  const others = islands.filter((island) => !isHome(island) && mayHoldForm(island));
  const { kept, isWhole } = withinBudget(home, others);

  const unread = kept.flat().filter((area) => part === null || area !== near);
  const read = await source.read(unread, near !== null && part !== null ? near.bottom - near.top + 1 : 0);
  if (read === null) return null;
  const all = part === null ? read : [part, ...read];
  const ofIsland = (island: readonly Area[]): readonly ReadPart[] =>
    all.filter(({ area }) => island.some((one) => liesIn(area, one)));
  const [own = [], ...far] = kept.map(ofIsland);
  const forms = await source.whole(withForms(far));
  const parts = [...own, ...forms.flat()];
  if (!found.isComplete || !isWhole) await source.whole(checkingEnd(parts));
  if (parts.length === 0) return null;
  if (cellsAround(parts.map(({ area }) => area)) > MOST_CELLS) throw new TooMuchToRead();
  const used = around([...(near === null ? [] : [near]), ...rest]);
  const grid = await source.whole(joining(parts));
  return rest.length === 0 || used === null ? grid : { ...grid, used };
}

/** Those of some islands on which a form is found. */
function* withForms(islands: readonly (readonly ReadPart[])[]): Steps<readonly (readonly ReadPart[])[]> {
  const forms: (readonly ReadPart[])[] = [];
  for (const parts of islands) {
    if ((yield* findingForm(yield* joining(parts))) !== null) forms.push(parts);
  }
  return forms;
}

/** Where something stands, as far as it was found out. */
interface FoundParts {
  readonly parts: readonly Area[];
  /** False where too much stands too far apart to be found out. */
  readonly isComplete: boolean;
}

/**
 * Finds out where in some used areas something stands. An area is cut into pieces as long as it is large and mostly
 * blank; nothing is asked where none is.
 */
async function findParts(source: SheetSource, areas: readonly Area[]): Promise<FoundParts> {
  const parts: Area[] = [];
  let open = areas;
  let looks = 0;
  for (let depth = 0; ; depth++) {
    parts.push(...open.filter((area) => cellsIn(area) <= LEAF));
    const large = open
      .filter((area) => cellsIn(area) > LEAF)
      .map((area) => ({ area, pieces: piecesOf(area) }));
    if (large.length === 0) return { parts, isComplete: true };
    const pieces = large.flatMap((one) => one.pieces);
    looks += pieces.length;
    if (depth === DEEPEST || looks > MOST_LOOKS) return { parts, isComplete: false };
    const used = await source.usedWithin(pieces);
    const next: Area[] = [];
    let at = 0;
    for (const { area, pieces: own } of large) {
      const inside = used.slice(at, at + own.length).flatMap((one) => one ?? []);
      at += own.length;
      const isDense = inside.reduce((sum, one) => sum + cellsIn(one), 0) > cellsIn(area) / 2;
      if (isDense) parts.push(area);
      else next.push(...inside);
    }
    open = next;
  }
}

/** The islands that can be read, the first part of the sheet before the others, and whether these are all. */
function withinBudget(
  home: readonly Area[],
  others: readonly (readonly Area[])[],
): { readonly kept: readonly (readonly Area[])[]; readonly isWhole: boolean } {
  const isHomeWhole = cellsAround(home) <= MOST_CELLS;
  const first = isHomeWhole ? home : home.filter((area) => liesIn(area, FIRST));
  const kept: (readonly Area[])[] = [first];
  let cells = cellsAround(first);
  let isWhole = isHomeWhole;
  for (const island of [...others].sort((a, b) => (a[0]?.top ?? 0) - (b[0]?.top ?? 0))) {
    const more = cellsAround(island);
    if (cells + more > MOST_CELLS) isWhole = false;
    else {
      cells += more;
      kept.push(island);
    }
  }
  return { kept, isWhole };
}

function* joining(parts: readonly ReadPart[]): Steps<Grid> {
  const content = joinedParts(parts.map(({ content }) => content));
  const grid = { sheet: "", ...content, merges: [] };
  yield SOMEWHERE;
  const areas = unitedAreas(parts.flatMap(({ merges }) => merges));
  return { ...grid, merges: yield* partingAreas(areas, grid) };
}

/** Of a sheet with more than can be looked at, a form counts that has come to its end in the part that was read. */
function* checkingEnd(parts: readonly ReadPart[]): Steps<void> {
  const grid = yield* joining(parts);
  const form = yield* findingForm(grid);
  if (form === null || goesOn(form, grid)) throw new TooMuchToRead();
}

function goesOn({ columns }: Form, grid: Grid): boolean {
  const used = Object.values<number | null>({ ...columns }).filter((column) => column !== null);
  for (let row = FIRST.bottom - ROW_GAP + 1; row <= FIRST.bottom; row++) {
    if (used.some((column) => cellAt(grid, row, column).value !== "")) return true;
  }
  return false;
}
