import type { Position } from "../core/grid/grid";
import { removeAnswer, storeAnswer } from "./answers";
import { attempt, failure } from "./failures";
import type { Answer, Gateway, Run, RunControl } from "./gateway";
import { runSheet } from "./run";

/**
 * The way to the Excel that Office.js speaks to. One piece of work at a time: a second click while the first is under
 * way is told so and does nothing.
 */
export function excelGateway(): Gateway {
  let working = false;
  const alone = async <T>(work: () => Promise<Answer<T>>): Promise<Answer<T>> => {
    if (working) return { ok: false, failure: failure("busy", [], "Hitungan sebelumnya masih berjalan.") };
    working = true;
    try {
      return await work();
    } finally {
      working = false;
    }
  };
  return {
    recalculate: (control) => alone(() => recalculateSheet(undefined, control)),
    check: () => alone(() => attempt((context) => runSheet(context, { write: false }))),
    goTo: (sheet, cell) => attempt((context) => goTo(context, sheet, cell)),
    answer: (formula, answer) => alone(() => attempt((context) => storeAnswer(context, formula, answer))),
    undo: () => Promise.resolve({ ok: false, failure: failure("nothing-to-undo") }),
    undoable: () => Promise.resolve({ ok: true, value: null }),
    withdraw: (formula) => alone(() => attempt((context) => removeAnswer(context, formula))),
  };
}

/** One click on one sheet: reads, calculates, writes. Without a name, the active sheet. */
export function recalculateSheet(name?: string, control: RunControl = {}): Promise<Answer<Run>> {
  if (control.signal?.aborted === true) return Promise.resolve({ ok: false, failure: failure("stopped") });
  return attempt((context) =>
    runSheet(context, name === undefined ? { write: true } : { sheet: name, write: true }),
  );
}

/** The names of all worksheets, in their order. */
export function sheetNames(): Promise<Answer<readonly string[]>> {
  return attempt(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return { ok: true, value: worksheets.items.map((sheet) => sheet.name) };
  });
}

async function goTo(
  context: Excel.RequestContext,
  name: string,
  { row, column }: Position,
): Promise<Answer<null>> {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.activate();
  sheet.getCell(row, column).select();
  await context.sync();
  return { ok: true, value: null };
}
