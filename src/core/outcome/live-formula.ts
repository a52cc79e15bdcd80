import { excelFormula } from "../formula/excel-formula";
import { resultKind, type ResultKind } from "../formula/kind";
import { variablesOf, type Tree } from "../formula/tree";
import { address, parseArea } from "../grid/address";
import { fingerprint } from "../grid/fingerprint";
import type { Position } from "../grid/grid";
import type { Computation } from "./outcome";

/** Excel takes no longer formulas, and no more arguments of one function (specifications and limits of Excel). */
const LONGEST = 8_000;
const MOST_ARGUMENTS = 255;

/** A formula that computes a result in its cell. */
export interface LiveFormula {
  /** In en-US notation, with its "=". */
  readonly text: string;
  /** What kind of number it will show. */
  readonly kind: ResultKind;
}

/**
 * The result of an indicator as a formula that lives in its cell: it shows the same number, follows the inputs without
 * the add-in, and guards against empty inputs and a zero divisor. `N("Hitung Capaian …")` adds nothing; it carries a
 * mark by which `isLiveFormula` knows the formula again as long as nobody has changed it.
 * @returns the formula, or null where the result can't be one: nothing was read, values share a cell,
 * a number was typed as text, an input can't be used, Excel would write a constant otherwise, or the formula would be too
 * long
 */
export function liveFormula(outcome: Computation): LiveFormula | null {
  const { tree, inputs, excelFormula: plain, status, indicator } = outcome;
  if (tree === null || plain === null || (status !== "computed" && status !== "incomplete")) return null;
  if (!constantsOf(tree).every(isKept)) return null;
  const cells = inputs.map((input) => address(input.cell));
  const needed = [...new Set(variablesOf(tree).map((input) => cells[input] ?? ""))];
  if (needed.length === 0 || needed.length > MOST_ARGUMENTS) return null;
  const divisors = [...new Set(divisorsOf(tree).map((divisor) => excelFormula(divisor, cells).slice(1)))];
  const guarded = divisors.reduceRight(
    (rest, divisor) => `IF(${divisor}=0,"Pembagi nol",${rest})`,
    `${plain.slice(1)}${PLACE}`,
  );
  const formula = `=IF(COUNT(${needed.join(",")})<${String(needed.length)},"Belum lengkap",${guarded})`;
  const marked = formula.replace(PLACE, `+N("${NAME} ${markOf(formula, indicator.place)}")`);
  return marked.length > LONGEST ? null : { text: marked, kind: resultKind(tree) };
}

/**
 * Is a formula one that `liveFormula` has written, and nobody has changed since? Rows that were inserted around the
 * indicator don't count as a change.
 * @param formula what the cell holds, in en-US notation
 * @param cell the cell that holds it
 */
export function isLiveFormula(formula: string, cell: Position): boolean {
  const [whole, mark] = MARKED.exec(formula) ?? [];
  return whole !== undefined && mark === markOf(formula.replace(whole, PLACE), cell);
}

/**
 * Is a formula one that `liveFormula` has written, wherever the rows and columns of its indicator have moved since? By its
 * mark, or because it says what the form gives by now; and one with our mark that Excel has broken, because cells were
 * deleted, is nobody's.
 * @param outcome what comes of the indicator now
 */
export function isOwnLiveFormula(formula: string, outcome: Computation): boolean {
  if (isLiveFormula(formula, outcome.indicator.place)) return true;
  if (!isMarked(formula)) return false;
  if (formula.includes("#REF!")) return true;
  const now = liveFormula(outcome);
  return now !== null && now.text.replace(MARKED, "") === formula.replace(MARKED, "");
}

/** Does a formula carry our mark, whatever Excel or a person has made of it since? */
export function isMarked(formula: string): boolean {
  return MARKED.test(formula);
}

const NAME = "Hitung Capaian";
const MARKED = /\+N\("Hitung Capaian ([0-9a-z]+-[0-9a-z]+)"\)/;
/** Where the mark goes; no formula of ours has this character otherwise. */
const PLACE = "#";

/** The numbers that stand in a formula itself. */
function constantsOf(tree: Tree): readonly number[] {
  switch (tree.kind) {
    case "number":
    case "percent":
      return [tree.value];
    case "variable":
      return [];
    case "negative":
      return constantsOf(tree.of);
    case "binary":
      return [...constantsOf(tree.left), ...constantsOf(tree.right)];
  }
}

/**
 * Whether Excel keeps a number in a formula as it is written: it has 15 digits (Excel specifications and limits), and
 * writes large and small ones in its own way.
 */
function isKept(constant: number): boolean {
  const text = String(constant);
  return !text.includes("e") && Number(constant.toPrecision(15)) === constant;
}

/** The parts that divide and are not plain numbers; inner ones first, because an outer one may divide by them. */
function divisorsOf(tree: Tree): readonly Tree[] {
  switch (tree.kind) {
    case "number":
    case "percent":
    case "variable":
      return [];
    case "negative":
      return divisorsOf(tree.of);
    case "binary": {
      const inner = [...divisorsOf(tree.left), ...divisorsOf(tree.right)];
      const divides = tree.operator === "/" && variablesOf(tree.right).length > 0;
      return divides ? [...inner, tree.right] : inner;
    }
  }
}

/** A short name of a formula with its references told from its own cell, so that it stays the same when rows move. */
function markOf(formula: string, cell: Position): string {
  const relative = formula.replace(/(?<![A-Z"])[A-Z]{1,3}\d+/g, (reference) => {
    const area = parseArea(reference);
    return area === null ? reference : `[${String(area.top - cell.row)};${String(area.left - cell.column)}]`;
  });
  return fingerprint(relative);
}
