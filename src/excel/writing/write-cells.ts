import { address } from "../../core/grid/address";
import type { CellValue } from "../../core/grid/grid";
import type { CellState } from "../../core/plan/cell-state";
import type { CellWrite } from "../../core/plan/plan";
import { asTypedText } from "../../core/plan/typed-text";
import { eachInSteps, SOMEWHERE, type Steps } from "../../core/steps";
import { wasLoaded } from "../failures";
import { isGiven } from "../reading/sheet-rows";

/** Cells that a batch writes. */
export interface QueuedWrites {
  /**
   * What the cells held right before they were written, in the order of the writes; null where Excel's answer did not
   * tell. It is known also where the batch broke off while it wrote.
   */
  images(): readonly CellState[] | null;
}

/** Queues, in steps, the writing of some cells, and before it, in the same batch, a look at what they hold. */
export function* queueingWrites(sheet: Excel.Worksheet, writes: readonly CellWrite[]): Steps<QueuedWrites> {
  const looks = queueStates(
    sheet,
    writes.map(({ cell }) => cell),
  );
  yield SOMEWHERE;
  yield* eachInSteps(writes, (write) => {
    queueWrite(sheet, write);
  });
  return looks;
}

/** Cells of a column that lie no farther apart are looked at together, as long as they are not more than this. */
const TOGETHER = 1_000;

/** Queues a look at cells: those of a column that lie near each other are read at once, from the first to the last. */
export function queueStates(
  sheet: Excel.Worksheet,
  cells: readonly { readonly row: number; readonly column: number }[],
): QueuedWrites {
  const looks: { readonly column: number; readonly top: number; bottom: number }[] = [];
  const inPlaces = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  for (const { row, column } of inPlaces) {
    const last = looks.at(-1);
    if (last?.column === column && row - last.top < TOGETHER) last.bottom = row;
    else looks.push({ column, top: row, bottom: row });
  }
  const byPlace = new Map<string, { readonly range: Excel.Range; readonly at: number }>();
  const ranges = looks.map(({ column, top, bottom }) => {
    const range = sheet.getRangeByIndexes(top, column, bottom - top + 1, 1);
    range.load("formulas,numberFormat");
    for (let row = top; row <= bottom; row++) byPlace.set(address({ row, column }), { range, at: row - top });
    return range;
  });
  return {
    images: () => {
      const isTold = ranges.every(
        (range) => wasLoaded(() => range.formulas) && isGiven(range.formulas) && isGiven(range.numberFormat),
      );
      if (!isTold) return null;
      return cells.map((cell) => {
        const look = byPlace.get(address(cell));
        const [content] = (look?.range.formulas[look.at] ?? []) as CellValue[];
        const [numberFormat] = (look?.range.numberFormat[look.at] ?? []) as string[];
        return { content: content ?? "", numberFormat: numberFormat ?? "General" };
      });
    },
  };
}

/** Excel's format for text: what is written into such a cell becomes text. */
const TEXT = "@";

/**
 * Queues the writing of one cell. Nobody asks for it after the batch, so the client need not keep it for another: of
 * thousands, that takes it long to let go.
 *
 * The number format goes first: a number written into a cell formatted as text would become text. Where such a cell is
 * to get its number or formula back, that is written while the cell has another format.
 */
function queueWrite(sheet: Excel.Worksheet, { cell, before, after }: CellWrite): void {
  const range = sheet.getCell(cell.row, cell.column);
  const { content, numberFormat } = after;
  const format = numberFormat ?? before.numberFormat;
  const isText = typeof content === "string" && !content.startsWith("=");
  if (format === TEXT && !isText) {
    range.numberFormat = [["General"]];
    writeContent(range, content);
    range.numberFormat = [[TEXT]];
  } else {
    if (numberFormat !== null) range.numberFormat = [[numberFormat]];
    writeContent(range, isText ? asTypedText(content, format) : content);
  }
  range.untrack();
}

function writeContent(range: Excel.Range, content: CellValue): void {
  if (typeof content === "string" && content.startsWith("=")) range.formulas = [[content]];
  else range.values = [[content]];
}
