import type { StoredAnswer } from "../../core/answers/answer";
import type { ChosenColumns } from "../../core/form/form";
import type { Preferences } from "../../core/plan/preferences";
import { readGrid, type FirstLook } from "../../gateway/reading/read-grid";
import { cellsIn, FIRST, REST } from "../../gateway/reading/sheet-islands";
import type { RunControl } from "../../gateway/run";
import type { SheetReading } from "../../gateway/sheet-reading";
import { ANSWERS, COLUMNS, PREFERENCES, REVIEWED } from "../../gateway/settings/choices";
import { MEMORIES, type Memories } from "../../gateway/settings/memories";
import { isTooLarge, isUnexplained } from "../failures";
import { ask, type Asked } from "../settings/kept-setting";
import { queueMergedAreas, toldAreas, type MergesAsked } from "./merged-areas";
import { areaOfRange, queueUsed } from "./ranges";
import { ExcelSheet } from "./read-parts";
import { partOf, queueContent } from "./sheet-rows";
import { afterMuch } from "../../gateway/turns";

/**
 * Reads one worksheet: the part of it where forms stand, merged areas where Excel tells them (1.13), and what the
 * workbook remembers for the add-in. An ordinary sheet takes one round trip: the first 5,000 rows of the first 64 columns
 * are read whole.
 *
 * What stands beyond them is looked for by used ranges, which cost next to nothing however far they reach, in at most
 * seven round trips. Content is read in blocks, because Excel on the web refuses answers over 5 MB, of 200,000 cells or
 * fewer, at most 5,000,000 in all.
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
    memories: first.memories.value(),
    answers: first.answers.value(),
    preferences: first.preferences.value(),
    reviewed: first.reviewed.value(),
    columns: first.columns.value(),
  };
  const grid = await readGrid(new ExcelSheet(context, sheet, control, first.merges), first);
  return { ...about, grid: grid === null ? null : { ...grid, sheet: sheet.name } };
}

interface QueuedSheet {
  readonly sheet: Excel.Worksheet;
  readonly memories: Asked<Memories>;
  readonly answers: Asked<readonly StoredAnswer[]>;
  readonly preferences: Asked<Preferences>;
  readonly reviewed: Asked<readonly string[]>;
  readonly columns: Asked<readonly ChosenColumns[]>;
}

interface FirstRead extends QueuedSheet, FirstLook {
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
  await afterMuch(near === null ? 0 : cellsIn(near));
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
    memories: ask(context, MEMORIES),
    answers: ask(context, ANSWERS),
    preferences: ask(context, PREFERENCES),
    reviewed: ask(context, REVIEWED),
    columns: ask(context, COLUMNS),
  };
}
