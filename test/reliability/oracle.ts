import { address } from "../../src/core/grid/address";
import type { Workbook } from "../../src/workbook/workbook";
import { opened } from "../workbook/engine";
import { afterwards, type Colleague } from "./colleague";
import { imageOf, type Image } from "./image";
import { movedArea } from "./moved-rows";
import { recalculate, undisturbed, type Stage } from "./stage";

/** How the workbook may look in the end, if somebody else works on it and the add-in keeps its promises. */
export interface Oracle {
  /** The add-in did nothing; the other's work is there. */
  readonly untouched: Image;
  /** The add-in did its work on what the other left. */
  readonly complete: Image;
  /** The add-in did its work first, and the other came after. */
  readonly before: Image;
  /** What the next run makes of `complete` and of `before`. */
  readonly next: readonly Image[];
  /** Whether the work is an undo. */
  readonly isUndo: boolean;
  /** The names (see `imageOf`) of what the add-in may change at all: the result cells, their notes, its marks. */
  readonly allowed: ReadonlySet<string>;
}

/** Works out by undisturbed work what a stage may come to, with somebody else's change or without. */
export async function oracleOf(stage: Stage, colleague?: Colleague): Promise<Oracle> {
  const { form, bytes, act, done } = stage;
  const theirs = (workbook: Workbook): Promise<Workbook> =>
    colleague === undefined ? Promise.resolve(workbook) : afterwards(colleague, workbook, form);

  const first = await theirs(await opened(bytes));
  const untouched = imageOf(first);
  await undisturbed(first, act);
  const complete = imageOf(first);

  const alone = await opened(done);
  const sheet = alone.sheets[0]?.id ?? "";
  const last = await theirs(alone);
  const before = imageOf(last);

  const next: Image[] = [];
  for (const workbook of [first, last]) {
    await undisturbed(workbook, recalculate);
    next.push(imageOf(workbook));
  }

  const allowed = new Set([`rules ${sheet}`]);
  const rows = colleague?.rows?.(form) ?? { at: 0, count: 0 };
  for (const { row, column } of form.results) {
    const area = movedArea({ top: row, bottom: row, left: column, right: column }, rows);
    const cell = area === null ? null : `${sheet}!${address({ row: area.top, column })}`;
    if (cell !== null) allowed.add(cell).add(`note ${cell}`);
  }
  return { untouched, complete, before, next, allowed, isUndo: stage.name === "undo" };
}
