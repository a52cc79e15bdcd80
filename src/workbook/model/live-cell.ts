import type { Area, CellValue } from "../../core/grid/grid";
import type { FileCell, FileFormula, FileSheet } from "./file-sheet";
import { shift } from "../../core/grid/formula-text";

/**
 * Where a cell's value comes from: it is content, or the file has it for a formula ("stored"); the engine has found it
 * ("found"); it is to be found when somebody asks ("due"); or nobody here can ("unknown").
 */
export type CellState = "stored" | "found" | "due" | "unknown";

/** What a formula shows whose value nobody here can find. */
export const NOT_CALCULATED = "#N/IMPL!";

/** A cell as it is at the moment. `formula` has its "="; without one, the state is always "stored". */
export interface LiveCell {
  style: number;
  value: CellValue;
  isError: boolean;
  formula: string | null;
  /** The area of an array formula or data table, of which this cell is the first or one of the others. */
  array: Area | null;
  state: CellState;
  /** Whether a formula follows what was written since the file was opened. */
  follows?: boolean;
}

const COLUMNS = 16_384;

/** One number for a place, so that places can be keys. */
export function placeKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

/** The place of a key. */
export function keyPlace(key: number): { row: number; column: number } {
  return { row: Math.floor(key / COLUMNS), column: key % COLUMNS };
}

/**
 * The cells of a sheet as the file has them, shared formulas written out for each cell and array formulas known to
 * every cell of their area. `trustValues` is false where the file asks to be calculated anew when it is opened.
 */
export function liveCells(file: FileSheet, trustValues: boolean): Map<number, LiveCell> {
  const cells = new Map<number, LiveCell>();
  const masters = new Map<string, FileCell>();
  const arrays: FileCell[] = [];
  const valued = new Set<number>();
  for (const cell of file.rows.flatMap((row) => row.cells)) {
    const { formula } = cell;
    if (typeof formula?.shared === "string" && formula.text !== "") masters.set(formula.shared, cell);
    if (formula?.kind === "array" || formula?.kind === "dataTable") arrays.push(cell);
    const isStored = formula === null || (cell.hasValue && trustValues);
    if (cell.hasValue && trustValues) valued.add(placeKey(cell.row, cell.column));
    cells.set(placeKey(cell.row, cell.column), {
      style: cell.style,
      value: isStored ? cell.value : "",
      isError: isStored && cell.isError,
      formula: formulaText(cell, masters),
      array: null,
      state: isStored ? "stored" : "due",
    });
  }
  for (const { formula } of arrays) {
    const area = formula?.area ?? null;
    if (formula !== null && area !== null) spread(formula, area, cells, valued);
  }
  return cells;
}

/** An area larger than this is not known cell by cell where the file says nothing of its cells. */
const MOST_SPREAD = 10_000;

/** Makes an array formula or a data table known to each cell of its area; where the file has no value for one, it has none. */
function spread(
  { kind, text }: FileFormula,
  area: Area,
  cells: Map<number, LiveCell>,
  valued: ReadonlySet<number>,
): void {
  const formula = kind === "array" ? `=${text}` : "=TABLE()";
  const known = [...cells.keys()].filter((key) => isIn(keyPlace(key), area));
  for (const key of known) {
    const cell = cells.get(key);
    if (cell === undefined) continue;
    const isStored = valued.has(key);
    Object.assign(cell, { formula, array: area, state: isStored ? "stored" : "due" });
  }
  const { top, left, bottom, right } = area;
  if ((bottom - top + 1) * (right - left + 1) > MOST_SPREAD) return;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const key = placeKey(row, column);
      if (!cells.has(key))
        cells.set(key, { style: 0, value: "", isError: false, formula, array: area, state: "due" });
    }
  }
}

function isIn({ row, column }: { row: number; column: number }, area: Area): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** The text of a cell's formula with "="; a member of a shared group takes the first cell's, moved. */
function formulaText(cell: FileCell, masters: ReadonlyMap<string, FileCell>): string | null {
  const { formula } = cell;
  if (formula === null) return null;
  if (formula.shared === null || formula.text !== "") return `=${formula.text}`;
  const master = masters.get(formula.shared);
  if (master === undefined) return "=#REF!";
  return `=${shift(master.formula?.text ?? "", cell.row - master.row, cell.column - master.column)}`;
}

/** Whether a cell has content. */
export function isFilled({ value, formula }: LiveCell): boolean {
  return value !== "" || formula !== null;
}

/** Whether a cell has content or a format of its own. */
export function isUsed(cell: LiveCell): boolean {
  return isFilled(cell) || cell.style !== 0;
}
