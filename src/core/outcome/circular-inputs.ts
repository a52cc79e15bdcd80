import { variablesOf } from "../formula/tree";
import { address } from "../grid/address";
import { areaOf, pieces, sheetName } from "../grid/formula-text";
import { cellAt, type Area, type Grid, type Position } from "../grid/grid";
import { findingCircles } from "./circles";
import { atOnce, eachInSteps, type Steps } from "../steps";
import type { Evaluated, Input } from "./outcome";

/** A form's sheet with what was calculated on it. */
export interface CalculatedSheet {
  readonly grid: Grid;
  readonly outcomes: readonly Evaluated[];
}

/** A cell of one of the sheets. */
interface Node extends Position {
  readonly sheet: number;
}

/**
 * Finds, in steps, the inputs of a sheet that are calculated from the very result that they lead to, directly, through other cells,
 * or through other indicators, as far as the formulas on these sheets tell: their cells (A1).
 */
function* findingCircularInputs(
  own: CalculatedSheet,
  elsewhere: readonly CalculatedSheet[],
): Steps<ReadonlySet<string>> {
  const isFormula = ({ cell }: Input): boolean => cellAt(own.grid, cell.row, cell.column).formula !== null;
  if (!own.outcomes.some(({ inputs }) => inputs.some(isFormula))) return new Set();
  const cells = yield* Cells.gathering([own, ...elsewhere]);
  const circles = yield* findingCircles(cells.count, (cell) => cells.readBy(cell));
  const found = yield* eachInSteps(own.outcomes, ({ indicator: { resultCell }, inputs }) => {
    const result = resultCell === null ? undefined : cells.numberOf({ sheet: 0, ...resultCell });
    const circle = result === undefined ? null : (circles[result] ?? null);
    if (circle === null) return [];
    return inputs.flatMap(({ cell }) => {
      const input = cells.numberOf({ sheet: 0, ...cell });
      return input !== undefined && circles[input] === circle ? [address(cell)] : [];
    });
  });
  return new Set(found.flat());
}

/**
 * Leaves out, in steps, the results of indicators whose inputs are calculated from the very result: whatever stood there
 * would only be the result of what stood there before.
 * @param elsewhere the workbook's other sheets with forms, as far as they are known
 */
export function* leavingCirclesOut(
  outcomes: readonly Evaluated[],
  grid: Grid,
  elsewhere: readonly CalculatedSheet[],
): Steps<readonly Evaluated[]> {
  const circular = yield* findingCircularInputs({ grid, outcomes }, elsewhere);
  if (circular.size === 0) return outcomes;
  return yield* eachInSteps(outcomes, (outcome): Evaluated => {
    if (outcome.tree === null) return outcome;
    const cells = neededOf(outcome)
      .map(({ cell }) => address(cell))
      .filter((cell) => circular.has(cell));
    if (cells.length === 0) return outcome;
    return { ...outcome, status: "invalid", result: null, fault: { kind: "circular", cells } };
  });
}

/**
 * Tells how many results of a sheet build on each other at most, one through the inputs of the next.
 * @returns 0 where no input is made from a result
 */
export function chainLength(sheet: CalculatedSheet): number {
  const cells = atOnce(Cells.gathering([sheet]));
  const lengths = new Map<number, number>();
  for (let first = 0; first < cells.count; first++) {
    const path = [first];
    while (path.length > 0) {
      const cell = path.at(-1) ?? first;
      const read = cells.readBy(cell);
      const open = lengths.has(cell)
        ? undefined
        : read.find((one) => !lengths.has(one) && !path.includes(one));
      if (open !== undefined) {
        path.push(open);
        continue;
      }
      path.pop();
      const longest = Math.max(0, ...read.map((one) => lengths.get(one) ?? 0));
      lengths.set(cell, longest + (cells.isResult(cell) ? 1 : 0));
    }
  }
  return Math.max(0, ...lengths.values());
}

/** The inputs' cells (A1) of a sheet that are among some cells (A1), or made from them by way of results. */
export function inputsOver(sheet: CalculatedSheet, changed: readonly string[]): readonly string[] {
  const cells = atOnce(Cells.gathering([sheet]));
  const readers = cells.readers();
  const inputs = sheet.outcomes.flatMap((outcome) => outcome.inputs);
  const reached = new Set<number>();
  const open = inputs
    .filter(({ cell }) => changed.includes(address(cell)))
    .flatMap(({ cell }) => cells.numberOf({ sheet: 0, ...cell }) ?? []);
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    if (reached.has(cell)) continue;
    reached.add(cell);
    open.push(...(readers.get(cell) ?? []));
  }
  return inputs.flatMap(({ cell }) => {
    const number = cells.numberOf({ sheet: 0, ...cell });
    return number !== undefined && reached.has(number) ? [address(cell)] : [];
  });
}

function neededOf({ tree, inputs }: Evaluated): readonly Input[] {
  const used = tree === null ? [] : variablesOf(tree);
  return inputs.filter((_, i) => used.includes(i));
}

/** An area of at most so many cells is gone through cell by cell. */
const SMALL = 64;

/** The cells of some sheets that formulas and results stand in, by their numbers, and what each of them builds on. */
class Cells {
  readonly #sheets: readonly CalculatedSheet[];
  readonly #all: Node[] = [];
  readonly #bySheet: number[][];
  readonly #numbers = new Map<string, number>();
  /** The inputs of each result that we write. */
  readonly #inputs = new Map<number, readonly Input[]>();

  private constructor(sheets: readonly CalculatedSheet[]) {
    this.#sheets = sheets;
    this.#bySheet = sheets.map(() => []);
  }

  /** Gathers the cells of some sheets in steps. */
  static *gathering(sheets: readonly CalculatedSheet[]): Steps<Cells> {
    const cells = new Cells(sheets);
    for (const [sheet, { grid, outcomes }] of sheets.entries()) {
      yield* eachInSteps(grid.formulas, (row, r) => {
        row.forEach((content, c) => {
          if (typeof content === "string" && content.startsWith("="))
            cells.#add({ sheet, row: grid.top + r, column: grid.left + c });
        });
      });
      yield* eachInSteps(outcomes, (outcome) => {
        const { resultCell } = outcome.indicator;
        if (resultCell === null) return;
        const number = cells.#add({ sheet, ...resultCell });
        if (outcome.held.by !== "own-formula") cells.#inputs.set(number, neededOf(outcome));
      });
    }
    return cells;
  }

  get count(): number {
    return this.#all.length;
  }

  numberOf({ sheet, row, column }: Node): number | undefined {
    return this.#numbers.get(`${String(sheet)}:${String(row)}:${String(column)}`);
  }

  /** Whether a cell is a result that we write. */
  isResult(number: number): boolean {
    return this.#inputs.has(number);
  }

  /** For each cell those that are made from it. */
  readers(): ReadonlyMap<number, readonly number[]> {
    const readers = new Map<number, number[]>();
    this.#all.forEach((_, reader) => {
      for (const read of this.readBy(reader)) readers.set(read, [...(readers.get(read) ?? []), reader]);
    });
    return readers;
  }

  /** The cells that a cell's value is made from. */
  readBy(number: number): readonly number[] {
    const node = this.#all[number];
    if (node === undefined) return [];
    const { sheet, row, column } = node;
    const inputs = this.#inputs.get(number);
    if (inputs !== undefined) return inputs.flatMap(({ cell }) => this.numberOf({ sheet, ...cell }) ?? []);
    const grid = this.#sheets[sheet]?.grid;
    const formula = grid === undefined ? null : cellAt(grid, row, column).formula;
    return pieces(formula ?? "").flatMap((piece) => {
      if (piece.kind !== "reference") return [];
      const named = sheetName(piece.sheet);
      const onSheet = named === null ? sheet : this.#sheetNamed(named);
      return onSheet === -1 ? [] : this.#within(onSheet, areaOf(piece.corners));
    });
  }

  #add(node: Node): number {
    const known = this.numberOf(node);
    if (known !== undefined) return known;
    const number = this.#all.push(node) - 1;
    this.#numbers.set(`${String(node.sheet)}:${String(node.row)}:${String(node.column)}`, number);
    this.#bySheet[node.sheet]?.push(number);
    return number;
  }

  #within(sheet: number, { top, left, bottom, right }: Area): number[] {
    if ((bottom - top + 1) * (right - left + 1) > SMALL) {
      return (this.#bySheet[sheet] ?? []).filter((number) => {
        const { row = -1, column = -1 } = this.#all[number] ?? {};
        return row >= top && row <= bottom && column >= left && column <= right;
      });
    }
    const found: number[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const number = this.numberOf({ sheet, row, column });
        if (number !== undefined) found.push(number);
      }
    }
    return found;
  }

  #sheetNamed(name: string): number {
    return this.#sheets.findIndex(({ grid }) => grid.sheet.toLowerCase() === name.toLowerCase());
  }
}
