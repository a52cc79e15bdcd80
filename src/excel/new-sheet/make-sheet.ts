import type { SheetDraft } from "../../core/draft/sheet-draft";
import { isAbandoned, isToldToStop, stopFailure } from "../../gateway/waiting";
import { offers } from "../capabilities";
import { failureOf, refusalOf, wasLoaded } from "../failures";
import { queuePage } from "./queue-page";
import { excelCanvas } from "./queue-sheet";
import { drawingSteps, type DrawingStep } from "../../gateway/draw-sheet";
import { type Answer, type Failure, failure } from "../../gateway/failure";
import type { RunControl } from "../../gateway/run";
import { sheetObstacle, type Printing } from "../../gateway/new-sheets";

/** Steps that go to Excel in one batch; each is a few requests. */
export const BATCH = 400;

/** A sheet that was made. */
export interface MadeSheet {
  readonly id: string;
  readonly printing: Printing;
}

/** What a workbook says of its sheets before another one is made. */
export interface Book {
  /** The names of its sheets. */
  names(): readonly string[];
  /** Why no sheet of that name can be made; null where it can. */
  obstacle(name: string): Failure | null;
}

/** Queues the look at a workbook's sheets; what it says is known after the next sync. */
export function queueBook({ workbook }: Excel.RequestContext): Book {
  const { worksheets, protection } = workbook;
  worksheets.load("items/name");
  protection.load("protected");
  const names = (): readonly string[] => worksheets.items.map(({ name }) => name);
  return {
    names,
    obstacle: (name) => {
      return sheetObstacle(name, names(), protection.protected);
    },
  };
}

/**
 * Makes a new sheet as it was drafted, in one round trip where it is of the usual size, and one for the print settings.
 * It becomes the active one. A sheet that could not be finished is taken away again; no other sheet is touched. The
 * caller has looked whether the name is free.
 */
export async function makeSheet(
  context: Excel.RequestContext,
  draft: SheetDraft,
  control: RunControl = {},
): Promise<Answer<MadeSheet>> {
  // Whatever is queued is sent when the work ends, also where it was stopped.
  if (isToldToStop(control)) return { ok: false, failure: stopFailure(control) };
  const steps = drawingSteps(draft);
  const sheet = context.workbook.worksheets.add(draft.name);
  sheet.load("id");
  try {
    for (let done = 0; done < steps.length; done += BATCH) {
      if (done > 0 && isToldToStop(control)) return await givenUp(sheet, stopFailure(control), control);
      control.onProgress?.({ step: "writing", done, of: steps.length });
      await send(sheet, steps.slice(done, done + BATCH), done + BATCH >= steps.length);
    }
  } catch (error) {
    if (error instanceof OfficeExtension.Error && error.code === "ItemAlreadyExists")
      return { ok: false, failure: failure("sheet-name") };
    return givenUp(sheet, failureOf(error), control);
  }
  return { ok: true, value: { id: sheet.id, printing: await setPage(sheet, draft) } };
}

/** Sends some steps in one batch; the last ones end with the sheet being the active one. */
export async function send(
  sheet: Excel.Worksheet,
  steps: readonly DrawingStep[],
  isLast: boolean,
): Promise<void> {
  if (offers("1.9")) sheet.context.application.suspendScreenUpdatingUntilNextSync();
  const canvas = excelCanvas(sheet);
  for (const step of steps) step(canvas);
  if (isLast) {
    sheet.activate();
    sheet.getCell(0, 0).select();
  }
  await sheet.context.sync();
}

/**
 * Takes a half-made sheet away; where Excel refuses that too, the failure names it. In a request of its own: Excel can't
 * undo that a sheet was deleted, and refuses it where all is to be one entry of its undo.
 */
async function givenUp(sheet: Excel.Worksheet, why: Failure, control: RunControl): Promise<Answer<never>> {
  if (isAbandoned(control) || !wasLoaded(() => sheet.id)) return { ok: false, failure: why };
  const { id } = sheet;
  try {
    await Excel.run((context) => {
      context.workbook.worksheets.getItem(id).delete();
      return context.sync();
    });
    return { ok: false, failure: why };
  } catch (error) {
    const { code } = failureOf(error);
    return { ok: false, failure: code === "not-found" ? why : failure(code, [], HALF_MADE) };
  }
}

const HALF_MADE = {
  detail: "half-made",
  message:
    "Lembar baru belum selesai dibuat dan belum dapat dihapus kembali. Hapus lembar itu, lalu coba lagi.",
} as const;

/** Sets how a sheet is printed, and tells how far that came. A sheet without print settings is still a good sheet. */
export async function setPage(sheet: Excel.Worksheet, { page }: SheetDraft): Promise<Printing> {
  if (!offers("1.9")) return "missing";
  for (const withPaper of [true, false]) {
    queuePage(sheet, page, withPaper);
    if ((await refusalOf(() => sheet.context.sync())) === null) return withPaper ? "set" : "without-paper";
  }
  return "missing";
}
