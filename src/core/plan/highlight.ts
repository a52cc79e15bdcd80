import type { Form } from "../form/form";
import { address } from "../grid/address";
import type { Area, Position } from "../grid/grid";
import type { Outcome } from "../outcome/outcome";
import { eachInSteps, SOMEWHERE, type Steps } from "../steps";
import type { HighlightRule } from "./plan";

/** Excel takes addresses of up to 8,192 characters (Worksheet.getRanges); this many cells stay far below. */
const AREAS_PER_RULE = 500;

/**
 * Gives, in steps, the rules that mark missing inputs: one for the whole column Nilai (an empty value beside a variable), and one for
 * each number of values that share a cell (fewer values in it than variables beside it); and those that mark the cells of
 * inputs that are there and can't be used.
 */
export function* highlighting(form: Form, outcomes: readonly Outcome[]): Steps<readonly HighlightRule[]> {
  const rules: HighlightRule[] = [];
  for (const [labelColumn, areas] of areasByLabelColumn(form)) {
    const [first] = areas;
    if (first === undefined) continue;
    rules.push({ areas, formula: emptyBesideLabel({ row: first.top, column: first.left }, labelColumn) });
  }
  yield SOMEWHERE;
  for (const [count, cells] of [...sharedCells(outcomes)].sort(([a], [b]) => a - b))
    rules.push(...rulesFor(cells, (top) => fewerThan(count, top)));
  yield SOMEWHERE;
  const unusable = yield* unusableCells(outcomes);
  rules.push(...rulesFor(unusable.words, noNumber), ...rulesFor(unusable.numbers, stillNumber));
  return rules;
}

/** Rules that say the same of some cells. */
function rulesFor(
  cells: readonly Position[],
  formula: (first: Position) => string,
): readonly HighlightRule[] {
  const rules: HighlightRule[] = [];
  for (let from = 0; from < cells.length; from += AREAS_PER_RULE) {
    const some = cells.slice(from, from + AREAS_PER_RULE);
    const [top] = some;
    if (top !== undefined) rules.push({ areas: some.map(areaOf), formula: formula(top) });
  }
  return rules;
}

/** By this a rule for certain cells is known as ours: without it, anybody might have said the same. */
const OURS = '=AND("Hitung Capaian"<>"",';

/** True as long as no number stands in a cell whose content can't be used. */
function noNumber(cell: Position): string {
  return `${OURS}NOT(ISNUMBER(${address(cell)})))`;
}

/** True as long as a number stands in a cell whose format makes it something else, which no formula of Excel's can see. */
function stillNumber(cell: Position): string {
  return `${OURS}ISNUMBER(${address(cell)}))`;
}

/**
 * The cells of inputs that a note says to be unusable, by whether words or numbers stand in them. What a formula gives is not
 * mended there, and may be mended by the very results of the run; the note tells of it.
 */
function* unusableCells(outcomes: readonly Outcome[]): Steps<{
  readonly words: readonly Position[];
  readonly numbers: readonly Position[];
}> {
  const found = new Map<string, { readonly cell: Position; readonly isNumber: boolean }>();
  yield* eachInSteps(outcomes, ({ inputs, notes, indicator }) => {
    const values = indicator.inputs.flatMap((group) => group.values);
    const calculated = new Set(values.filter((one) => one.isCalculated).map((one) => address(one.cell)));
    for (const { cell, reading, raw } of inputs) {
      const at = address(cell);
      if (calculated.has(at)) continue;
      const isSaid = notes.some(
        (note) => note.severity === "error" && note.cell !== null && address(note.cell) === at,
      );
      if (reading.kind === "unusable" && isSaid) found.set(at, { cell, isNumber: typeof raw === "number" });
    }
  });
  const all = [...found.values()];
  return {
    words: all.filter(({ isNumber }) => !isNumber).map(({ cell }) => cell),
    numbers: all.filter(({ isNumber }) => isNumber).map(({ cell }) => cell),
  };
}

/** The value areas by the columns their cells stand in: a sheet may hold tables with columns in different places. */
function areasByLabelColumn(form: Form): readonly (readonly [labelColumn: number, areas: readonly Area[]])[] {
  const cells = form.indicators.flatMap(({ inputs }) => inputs);
  const groups = new Map<string, { readonly labelColumn: number; readonly areas: Area[] }>();
  form.valueAreas.forEach((area) => {
    const beside = cells.find(({ labels, values }) => labels.length > 0 && contains(area, values[0]?.cell));
    const labelColumn = beside?.labels[0]?.cell.column ?? form.columns.variable;
    if (labelColumn === null) return;
    const key = `${labelColumn}:${area.left}`;
    const group = groups.get(key) ?? { labelColumn, areas: [] };
    group.areas.push(area);
    groups.set(key, group);
  });
  return [...groups.values()].map(({ labelColumn, areas }) => [labelColumn, areas] as const);
}

/** What people put into a cell that they leave open, and what can't be seen; `readNumber` calls such cells missing too. */
const OPEN_SIGNS = [" ", "\u00A0", "-", "–", "—", "…", ".", "_"];

/** The text of a cell without the signs for "left open". */
function bare(cell: string): string {
  return OPEN_SIGNS.reduce((text, sign) => `SUBSTITUTE(${text},"${sign}","")`, cell);
}

function emptyBesideLabel(value: Position, labelColumn: number): string {
  const cell = address(value);
  const label = `$${address({ row: value.row, column: labelColumn })}`;
  const isBlank = `SUBSTITUTE(${bare(cell)},CHAR(10),"")=""`;
  return `=AND(TRIM(${label})<>"",OR(${isBlank},TRIM(${cell})="n/a",TRIM(${cell})="n.a."))`;
}

/**
 * True while the cell, cut at line breaks and semicolons, holds fewer values than variables. Cuts become blanks, so
 * that TRIM leaves one blank between two values; the last blank that is needed is sought.
 */
function fewerThan(count: number, value: Position): string {
  const values = `TRIM(SUBSTITUTE(SUBSTITUTE(${bare(address(value))},CHAR(10)," "),";"," "))`;
  return `=ISERROR(FIND("|",SUBSTITUTE(${values}," ","|",${String(count - 1)})))`;
}

/** How the formulas of the rules begin, whatever their cells. */
const BEGINNINGS = [
  ...[emptyBesideLabel({ row: 0, column: 1 }, 0), fewerThan(2, { row: 0, column: 0 })].map((formula) =>
    withoutCells(formula).slice(0, 40),
  ),
  OURS,
];

/**
 * Whether a conditional format's formula is one of those that `highlightRules` gives, wherever its cells have moved
 * since. Told by how it begins, so that what an earlier version has set counts too.
 */
export function isHighlightFormula(formula: string): boolean {
  const plain = withoutCells(formula);
  return BEGINNINGS.some((beginning) => plain.startsWith(beginning));
}

/** Whether two conditional formats say the same of whichever cells: Excel tells a formula from the place where it is asked. */
export function saysTheSame(formula: string, other: string): boolean {
  return withoutCells(formula) === withoutCells(other);
}

function withoutCells(formula: string): string {
  return formula.replace(/\$?[A-Z]{1,3}\$?[0-9]{1,7}|#REF!/g, "#");
}

/** The cells that hold the values of several variables, by how many variables they hold. */
function sharedCells(outcomes: readonly Outcome[]): ReadonlyMap<number, readonly Position[]> {
  const counts = new Map<string, { readonly cell: Position; count: number }>();
  for (const { inputs } of outcomes) {
    for (const { cell, shared } of inputs) {
      if (!shared) continue;
      const known = counts.get(address(cell));
      if (known === undefined) counts.set(address(cell), { cell, count: 1 });
      else known.count++;
    }
  }
  const byCount = new Map<number, Position[]>();
  for (const { cell, count } of counts.values()) {
    const cells = byCount.get(count);
    if (cells === undefined) byCount.set(count, [cell]);
    else cells.push(cell);
  }
  return byCount;
}

function areaOf({ row, column }: Position): Area {
  return { top: row, left: column, bottom: row, right: column };
}

function contains(area: Area, cell: Position | undefined): boolean {
  return (
    cell !== undefined &&
    cell.row >= area.top &&
    cell.row <= area.bottom &&
    cell.column >= area.left &&
    cell.column <= area.right
  );
}
