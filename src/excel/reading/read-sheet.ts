import type { StoredAnswer } from "../../core/answers/answer";
import { findForm } from "../../core/form/find";
import type { Form } from "../../core/form/form";
import { around, cellAt, liesIn, type Area, type Grid } from "../../core/grid/grid";
import type { Preferences } from "../../core/plan/preferences";
import { isTooLarge, isUnexplained, TooMuchToRead } from "../failures";
import { answersOf, queueAnswers } from "../settings/answers";
import { memoriesOf, queueMemories, type Memories } from "../settings/memory";
import { preferencesOf, queuePreferences } from "../settings/preferences";
import { partedAreas, queueMergedAreas, toldAreas, unitedAreas, type MergesAsked } from "./merged-areas";
import { areaOfRange, findParts, PartReader, queueUsed, type ReadPart } from "./read-parts";
import {
  cellsAround,
  FIRST,
  islandsOf,
  mayHoldForm,
  REST,
  ROW_GAP,
  withoutLongColumns,
} from "./sheet-islands";
import { joinedParts, partOf, queueContent } from "./sheet-rows";
import type { RunControl } from "../../gateway/run";

/** A sheet as it was read. `grid` is null where nothing stands on it, and where the reading was stopped. */
export interface SheetReading {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly grid: Grid | null;
  readonly memories: Memories;
  readonly answers: readonly StoredAnswer[];
  readonly preferences: Preferences;
}

/** No more cells than these are read and kept; Excel gives as many at once at most. */
const MOST_CELLS = 5_000_000;

/**
 * Reads one worksheet: the part of it where forms stand, merged areas where Excel tells them (1.13), and what the
 * workbook remembers for the add-in. An ordinary sheet takes one round trip: the first 5,000 rows of the first 64 columns
 * are read whole.
 *
 * What stands beyond them is looked for by used ranges, which cost next to nothing however far they reach, in at most
 * seven round trips. What stands within 1,000 rows and 100 columns of the first part belongs to it. What stands farther
 * away is an island, which is left out where it is narrower than three columns, or where no form is found on it: a
 * form that stands far to the right or far down is read, a stray cell is not. Content is read in blocks, because Excel on
 * the web refuses answers over 5 MB, of 200,000 cells or fewer, at most 5,000,000 in all. Where a sheet has more than
 * can be looked at, the form at its beginning counts alone as long as it has come to its end there.
 * @param name the sheet's name or id; without it, the active sheet
 * @param withMerges false where merged areas are not to be asked for: on the desktop that empties Excel's own undo list
 * (OfficeDev/office-js 5918)
 * @throws TooMuchToRead where more stands there than can be read, so that a form might be missed or cut off
 */
export async function readSheet(
  context: Excel.RequestContext,
  name?: string,
  control: RunControl = {},
  withMerges = true,
): Promise<SheetReading> {
  control.onProgress?.({ step: "reading", done: 0, of: 0 });
  const first = await readFirst(context, name, withMerges ? "bands" : "none");
  const { sheet } = first;
  const about = {
    id: sheet.id,
    name: sheet.name,
    isProtected: sheet.protection.protected,
    memories: memoriesOf(first.memories),
    answers: answersOf(first.answers),
    preferences: preferencesOf(first.preferences),
  };
  const grid = await readGrid(context, first, control);
  return { ...about, grid: grid === null ? null : { ...grid, sheet: sheet.name } };
}

/** Null where nothing stands there, or the reading was stopped. */
async function readGrid(
  context: Excel.RequestContext,
  { sheet, near, rest, part, merges }: FirstRead,
  control: RunControl,
): Promise<Grid | null> {
  const asked = part === null && near !== null ? [near, ...rest] : rest;
  const found = await findParts(context, sheet, asked);
  const areas = near === null || part === null ? found.parts : [near, ...found.parts];
  const islands = islandsOf(withoutLongColumns(areas));
  const isHome = (island: readonly Area[]): boolean => island.some((area) => liesIn(area, FIRST));
  const home = islands.filter(isHome).flat();
  const others = islands.filter((island) => !isHome(island) && mayHoldForm(island));
  const { kept, isWhole } = withinBudget(home, others);

  const reader = new PartReader(context, sheet, control, merges);
  const unread = kept.flat().filter((area) => part === null || area !== near);
  const read = await reader.read(unread, near !== null && part !== null ? near.bottom - near.top + 1 : 0);
  if (read === null) return null;
  const all = part === null ? read : [part, ...read];
  const ofIsland = (island: readonly Area[]): readonly ReadPart[] =>
    all.filter(({ area }) => island.some((one) => liesIn(area, one)));
  const [own = [], ...far] = kept.map(ofIsland);
  const forms = far.filter((parts) => findForm(gridOf(parts)) !== null);
  const parts = [...own, ...forms.flat()];
  if (!found.isComplete || !isWhole) checkEnd(parts);
  if (parts.length === 0) return null;
  if (cellsAround(parts.map(({ area }) => area)) > MOST_CELLS) throw new TooMuchToRead();
  const used = around([...(near === null ? [] : [near]), ...rest]);
  return rest.length === 0 || used === null ? gridOf(parts) : { ...gridOf(parts), used };
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

function gridOf(parts: readonly ReadPart[]): Grid {
  const content = joinedParts(parts.map(({ content }) => content));
  const grid = { sheet: "", ...content, merges: [] };
  return { ...grid, merges: partedAreas(unitedAreas(parts.flatMap(({ merges }) => merges)), grid) };
}

/** Of a sheet with more than can be looked at, a form counts that has come to its end in the part that was read. */
function checkEnd(parts: readonly ReadPart[]): void {
  const grid = gridOf(parts);
  const form = findForm(grid);
  if (form === null || goesOn(form, grid)) throw new TooMuchToRead();
}

function goesOn({ columns }: Form, grid: Grid): boolean {
  const used = Object.values<number | null>({ ...columns }).filter((column) => column !== null);
  for (let row = FIRST.bottom - ROW_GAP + 1; row <= FIRST.bottom; row++) {
    if (used.some((column) => cellAt(grid, row, column).value !== "")) return true;
  }
  return false;
}

interface QueuedSheet {
  readonly sheet: Excel.Worksheet;
  readonly memories: Excel.Setting;
  readonly answers: Excel.Setting;
  readonly preferences: Excel.Setting;
}

interface FirstRead extends QueuedSheet {
  /** Where something stands in the first rows and columns; null where nothing does. */
  readonly near: Area | null;
  /** Where something stands beside and below. */
  readonly rest: readonly Area[];
  /** What was read of the first rows and columns; null where nothing stands there or it was too much for one answer. */
  readonly part: ReadPart | null;
  /** How merged areas can be asked for: a sheet may have too many for bands. */
  readonly merges: MergesAsked;
}

/** The first round trip asks for the first rows too, which are all there is of an ordinary sheet. */
async function readFirst(
  context: Excel.RequestContext,
  name: string | undefined,
  merges: MergesAsked,
): Promise<FirstRead> {
  try {
    return await tryFirst(context, name, { withContent: true, merges });
  } catch (error) {
    if (isTooLarge(error)) return tryFirst(context, name, { withContent: false, merges });
    if (!isUnexplained(error) || merges === "none") throw error;
  }
  return tryFirst(context, name, { withContent: false, merges: "pieces" });
}

async function tryFirst(
  context: Excel.RequestContext,
  name: string | undefined,
  { withContent, merges }: { readonly withContent: boolean; readonly merges: MergesAsked },
): Promise<FirstRead> {
  const queued = queueSheet(context, name);
  const { sheet } = queued;
  const [first, ...others] = [FIRST, ...REST].map((area) => queueUsed(sheet, area));
  if (first === undefined) throw new Error("Nothing was asked for");
  if (withContent) queueContent(first);
  const bands = withContent && merges === "bands" ? queueMergedAreas(sheet, FIRST) : [];
  await context.sync();
  const near = areaOfRange(first);
  const content = near === null || !withContent ? null : partOf(first);
  const part = near === null || content === null ? null : { area: near, content, merges: toldAreas(bands) };
  return { ...queued, near, rest: others.flatMap((range) => areaOfRange(range) ?? []), part, merges };
}

function queueSheet(context: Excel.RequestContext, name: string | undefined): QueuedSheet {
  const sheets = context.workbook.worksheets;
  const sheet = name === undefined ? sheets.getActiveWorksheet() : sheets.getItem(name);
  sheet.load("id,name");
  sheet.protection.load("protected");
  return {
    sheet,
    memories: queueMemories(context),
    answers: queueAnswers(context),
    preferences: queuePreferences(context),
  };
}
