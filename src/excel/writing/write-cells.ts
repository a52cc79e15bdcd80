import type { CellValue } from "../../core/grid/grid";
import type { CellState } from "../../core/plan/cell-state";
import type { CellWrite } from "../../core/plan/plan";
import { asTypedText } from "../../core/plan/typed-text";
import { wasLoaded } from "../loaded";

/** Cells that a batch writes. */
export interface QueuedWrites {
  /**
   * What the cells held right before they were written, in the order of the writes; null where Excel's answer did not
   * tell. It is known also where the batch broke off while it wrote.
   */
  images(): readonly CellState[] | null;
}

/** Queues the writing of some cells, and before it, in the same batch, a look at what they hold. */
export function queueWrites(sheet: Excel.Worksheet, writes: readonly CellWrite[]): QueuedWrites {
  const looks = queueStates(
    sheet,
    writes.map(({ cell }) => cell),
  );
  for (const write of writes) queueWrite(sheet, write);
  return looks;
}

/** Queues a look at cells: each column is read at once, from the first of them to the last. */
export function queueStates(
  sheet: Excel.Worksheet,
  cells: readonly { readonly row: number; readonly column: number }[],
): QueuedWrites {
  const rowsByColumn = new Map<number, { top: number; bottom: number }>();
  for (const { row, column } of cells) {
    const rows = rowsByColumn.get(column) ?? { top: row, bottom: row };
    rowsByColumn.set(column, { top: Math.min(rows.top, row), bottom: Math.max(rows.bottom, row) });
  }
  const columns = new Map(
    [...rowsByColumn].map(([column, { top, bottom }]) => {
      const range = sheet.getRangeByIndexes(top, column, bottom - top + 1, 1);
      range.load("formulas,numberFormat");
      return [column, { top, range }] as const;
    }),
  );
  return {
    images: () => {
      if (![...columns.values()].every(({ range }) => wasLoaded(() => range.formulas))) return null;
      return cells.map(({ row, column }) => {
        const at = columns.get(column);
        const [content] = (at?.range.formulas[row - at.top] ?? []) as CellValue[];
        const [numberFormat] = (at?.range.numberFormat[row - at.top] ?? []) as string[];
        return { content: content ?? "", numberFormat: numberFormat ?? "General" };
      });
    },
  };
}

/** Excel's format for text: what is written into such a cell becomes text. */
const TEXT = "@";

/**
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
    return;
  }
  if (numberFormat !== null) range.numberFormat = [[numberFormat]];
  writeContent(range, isText ? asTypedText(content, format) : content);
}

function writeContent(range: Excel.Range, content: CellValue): void {
  if (typeof content === "string" && content.startsWith("=")) range.formulas = [[content]];
  else range.values = [[content]];
}
