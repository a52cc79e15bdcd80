import { address } from "../../src/core/grid/address";
import type { Workbook } from "../../src/workbook/workbook";

/** What one cell of an open workbook holds. */
export interface CellState {
  readonly content: unknown;
  readonly formula: string | null;
  readonly numberFormat: string;
  readonly note: string | null;
}

/** Every cell with content, a format of its own or a note, by "Sheet!A1". */
export function stateOf(workbook: Workbook): ReadonlyMap<string, CellState> {
  const cells = new Map<string, CellState>();
  for (const sheet of workbook.sheets) {
    const used = sheet.usedArea();
    if (used === null) continue;
    for (let row = used.top; row <= used.bottom; row++) {
      for (let column = used.left; column <= used.right; column++) {
        const { value, formula, numberFormat, isError } = sheet.cell(row, column);
        const note = sheet.note({ row, column });
        if (value === "" && formula === null && numberFormat === "General" && note === null) continue;
        const content = isError ? `error ${String(value)}` : value;
        cells.set(`${sheet.name}!${address({ row, column })}`, { content, formula, numberFormat, note });
      }
    }
  }
  return cells;
}

const NOTHING: CellState = { content: "", formula: null, numberFormat: "General", note: null };

/**
 * The cells that differ otherwise than by a formula's value, over the union of both states: what a person or a program
 * has changed, not what was recalculated because of it.
 */
export function changedCells(
  before: ReadonlyMap<string, CellState>,
  after: ReadonlyMap<string, CellState>,
): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((cell) => {
    const [a, b] = [before.get(cell) ?? NOTHING, after.get(cell) ?? NOTHING];
    const sameContent =
      a.formula === null && b.formula === null ? Object.is(a.content, b.content) : a.formula === b.formula;
    return !sameContent || a.numberFormat !== b.numberFormat || a.note !== b.note;
  });
}
