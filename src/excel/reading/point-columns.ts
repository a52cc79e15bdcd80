import type { Rows } from "../../core/form/column-headings";
import { describeHeading } from "../../core/form/layouts/pointing";
import { columnsWithout } from "../../core/form/read-columns";
import {
  HEADING_CHANGED,
  headingRead,
  keeping,
  type ColumnOrder,
  type ColumnPointer,
  type HeadingRead,
  type SelectedColumn,
} from "../../gateway/columns";
import type { Answer } from "../../gateway/failure";
import type { Turn } from "../../gateway/one-at-a-time";
import type { RunControl } from "../../gateway/run";
import { COLUMNS } from "../../gateway/settings/choices";
import type { SheetReading } from "../../gateway/sheet-reading";
import { isToldToStop, stopFailure } from "../../gateway/waiting";
import { attempt, type Work, type WorkControl } from "../attempt";
import { changeSetting } from "../settings/kept-setting";
import { isTold } from "./look-at-sheet";
import { readSheet } from "./read-sheet";

/** What the pointing at columns shares with the rest of the gateway. */
interface Shared {
  readonly patience: number;
  readonly alone: Turn;
}

/** The part of the gateway to Excel by which columns are pointed at. */
export function columnPointer({ patience, alone }: Shared): ColumnPointer {
  const change = <T>(work: Work<T>, control: RunControl = {}): Promise<Answer<T>> =>
    alone(() => attempt(work, { control, patience }));
  const asked = <T>(work: Work<T>): Promise<Answer<T>> => attempt(work, { control: {}, patience });
  return {
    read: (isSelected) => asked((context) => readHeading(context, isSelected)),
    selected: () => asked(readSelectedColumn),
    keep: (order, control) => change((context, own) => keepColumns(context, order, own), control),
    withdraw: (heading, control) =>
      change(async (context) => {
        const value = await changeSetting(context, COLUMNS, (kept) => columnsWithout(kept, heading));
        return { ok: true, value };
      }, control),
  };
}

async function readHeading(context: Excel.RequestContext, isSelected: boolean): Promise<Answer<HeadingRead>> {
  const selected = isSelected ? await selectedRows(context) : null;
  return { ok: true, value: headingRead(await readWhole(context), selected) };
}

/** Reads the active sheet, with its merged areas only where they may tell more: on the desktop they cost Excel's own undo list. */
async function readWhole(context: Excel.RequestContext): Promise<SheetReading> {
  const reading = await readSheet(context, undefined, {}, false);
  const isForm = reading.grid !== null && describeHeading(reading.grid, reading.columns) !== null;
  return isForm && (await isTold(reading)) ? reading : readSheet(context, reading.id);
}

async function selectedRows(context: Excel.RequestContext): Promise<Rows> {
  const range = context.workbook.getSelectedRange();
  range.load("rowIndex,rowCount");
  await context.sync();
  return { top: range.rowIndex, bottom: range.rowIndex + range.rowCount - 1 };
}

async function readSelectedColumn(context: Excel.RequestContext): Promise<Answer<SelectedColumn>> {
  const range = context.workbook.getSelectedRange();
  range.load("columnIndex");
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load("id");
  await context.sync();
  return { ok: true, value: { sheetId: sheet.id, column: range.columnIndex } };
}

/** The sheet is read again, as a run reads it: what is kept is known again by that. */
async function keepColumns(
  context: Excel.RequestContext,
  order: ColumnOrder,
  control: WorkControl,
): Promise<Answer<unknown>> {
  const reading = await readSheet(context, order.sheet.id);
  if (isToldToStop(control)) return { ok: false, failure: stopFailure(control) };
  const kept = keeping(reading, order);
  if (kept === null) return HEADING_CHANGED;
  return { ok: true, value: await changeSetting(context, COLUMNS, kept) };
}
