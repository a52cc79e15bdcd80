import { address } from "../../src/core/grid/address";
import type { Position } from "../../src/core/grid/grid";
import { LiveSheet } from "../../src/workbook/live/live-sheet";
import { keyPlace } from "../../src/workbook/model/live-cell";
import type { ModelSheet, Workbook } from "../../src/workbook/workbook";

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
    for (const { row, column } of placesOf(sheet)) {
      const { value, formula, numberFormat, isError } = sheet.cell(row, column);
      const note = sheet.note({ row, column });
      if (value === "" && formula === null && numberFormat === "General" && note === null) continue;
      const content = isError ? `error ${String(value)}` : value;
      cells.set(`${sheet.name}!${address({ row, column })}`, { content, formula, numberFormat, note });
    }
  }
  return cells;
}

/** The places of a sheet at which anything is said of a cell; a sheet with cells far apart has few of them. */
export function placesOf(sheet: ModelSheet): readonly Position[] {
  if (!(sheet instanceof LiveSheet)) throw new TypeError("The sheet was not read from a file");
  return [...new Set([...sheet.parts.cells.keys(), ...sheet.notes.keys()])].map(keyPlace);
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
