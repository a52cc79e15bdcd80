import { evaluate } from "../formula/evaluate";
import { excelFormula } from "../formula/excel-formula";
import { resultKind, type ResultKind } from "../formula/kind";
import { variablesOf, type Tree } from "../formula/tree";
import { address, parseArea } from "../grid/address";
import { fingerprint } from "../grid/fingerprint";
import { pieces, type ReferencePiece } from "../grid/formula-text";
import type { Position } from "../grid/grid";
import { messages, quoted, resultTexts } from "../wording/messages";
import { neededInputs } from "./input-notes";
import type { Computation, Input } from "./outcome";

/** Excel takes no longer formulas, texts and nests in them, and no more arguments (specifications and limits of Excel). */
const LONGEST = 8_000;
const LONGEST_TEXT = 255;
const MOST_NESTED = 60;
const MOST_ARGUMENTS = 255;
/** Names in a sentence; with each more the sentences are twice as many. */
const MOST_NAMED = 3;
/** A longer sentence is for nobody. */
const LONGEST_SENTENCE = 400;

/** A formula that computes a result in its cell. */
export interface LiveFormula {
  /** In en-US notation, with its "=". */
  readonly text: string;
  /** What kind of number it will show. */
  readonly kind: ResultKind;
}

/**
 * The result of an indicator as a formula that lives in its cell: it shows the same number, follows the inputs without
 * the add-in, and says in place of a number which inputs are empty, or which divisor is zero. It names no cells in words,
 * which Excel would not move. `N("Hitung Capaian …")` adds nothing; it carries a mark by which `isLiveFormula` knows the
 * formula again as long as nobody has changed it.
 * @returns the formula, or null where the result can't be one: nothing was read, values share a cell,
 * a number was typed as text, an input can't be used, Excel would write a constant otherwise, or the formula would be too
 * long
 */
export function liveFormula(outcome: Computation): LiveFormula | null {
  const { tree, inputs, excelFormula: plain, indicator } = outcome;
  if (tree === null || plain === null || !comesAlive(outcome)) return null;
  if (!constantsOf(tree).every(isKept)) return null;
  const text = [draft(tree, inputs, NAMING), draft(tree, inputs, NAMELESS)]
    .map((one) => (one === null ? null : signed(one, indicator.place)))
    .find((one) => one !== null && one.length <= LONGEST);
  return text === undefined || text === null ? null : { text, kind: resultKind(tree) };
}

/**
 * Whether an indicator has a number, or will have one once its blanks are filled or its divisor is another. One with a value
 * that can't be used is left to the next run: a formula would calculate with a date, or call a text blank.
 */
function comesAlive(outcome: Computation): boolean {
  switch (outcome.status) {
    case "computed":
      return true;
    case "incomplete":
      return neededInputs(outcome.tree, outcome.inputs).every(({ reading }) => reading.kind !== "unusable");
    case "invalid":
      return outcome.fault.kind === "zero-divisor";
    case "unresolved":
    case "manual":
      return false;
  }
}

/** Why a result is no live formula, and the cell that tells. */
export interface Obstacle {
  readonly kind: "shared-cell" | "typed-as-text" | "shown-otherwise" | "constant" | "too-long";
  readonly cell: Position;
}

/** Tells why a result that is computed can't live in its cell; null where it can, or builds on no input. */
export function obstacleTo(outcome: Computation): Obstacle | null {
  if (outcome.status !== "computed" || liveFormula(outcome) !== null) return null;
  const needed = neededInputs(outcome.tree, outcome.inputs);
  if (needed.length === 0) return null;
  const shared = needed.find((input) => input.shared);
  if (shared !== undefined) return { kind: "shared-cell", cell: shared.cell };
  const typed = needed.find(({ reading }) => reading.kind === "number" && reading.typedAsText);
  if (typed !== undefined)
    return { kind: typeof typed.raw === "number" ? "shown-otherwise" : "typed-as-text", cell: typed.cell };
  const kind = constantsOf(outcome.tree).every(isKept) ? "too-long" : "constant";
  return { kind, cell: outcome.indicator.place };
}

/**
 * Is a formula one that `liveFormula` has written, and nobody has changed since? Rows that were inserted around the
 * indicator don't count as a change.
 * @param formula what the cell holds, in en-US notation
 * @param cell the cell that holds it
 */
export function isLiveFormula(formula: string, cell: Position): boolean {
  const [whole, mark] = MARKED.exec(formula) ?? [];
  if (whole === undefined) return false;
  const bare = formula.replace(whole, PLACE);
  return mark === markOf(bare, cell) || mark === earlierMarkOf(bare, cell);
}

/**
 * Is a formula one that `liveFormula` has written, wherever the rows and columns of its indicator have moved since? By its
 * mark, or because it calculates what the form gives by now and its words are those that were written; and one with our mark
 * that Excel has broken, because cells were deleted, is nobody's.
 * @param outcome what comes of the indicator now
 */
export function isOwnLiveFormula(formula: string, outcome: Computation): boolean {
  const { tree, inputs, indicator } = outcome;
  if (isLiveFormula(formula, indicator.place)) return true;
  const [whole, mark = ""] = MARKED.exec(formula) ?? [];
  if (whole === undefined) return false;
  if (pieces(formula).some(({ kind, text }) => kind === "sign" && text.startsWith("#REF!"))) return true;
  if (tree === null) return false;
  const { bones, words } = parted(formula.replace(whole, PLACE), indicator.place);
  const isAsWritten = mark.endsWith(`-${half(words)}`);
  return [NAMING, NAMELESS, EARLIER].some((says) => {
    const now = draft(tree, inputs, says);
    const own = now === null ? null : parted(now, indicator.place);
    return own?.bones === bones && (isAsWritten || own.words === words);
  });
}

/** Does a formula carry our mark, whatever Excel or a person has made of it since? */
export function isMarked(formula: string): boolean {
  return MARKED.test(formula);
}

const NAME = "Hitung Capaian";
const MARKED = /\+N\("Hitung Capaian ([0-9a-z]+-[0-9a-z]+)"\)/;
/** Where the mark goes; outside of its texts no formula of ours has this character otherwise. */
const PLACE = "#";

/** What a formula says in place of a number, as an expression; null where that can't be said. */
interface Says {
  readonly missing: (needed: readonly Input[]) => string | null;
  readonly zero: (divisor: Tree, inputs: readonly Input[]) => string;
}

/** The sentences of the result cells, without the addresses. */
const NAMING: Says = { missing: missingByName, zero: zeroByName };
/** The same where there are too many names. */
const NAMELESS: Says = {
  missing: () => literal(resultTexts.incompleteNames([messages.someMissing()])),
  zero: zeroByName,
};
/** What earlier versions have written. */
const EARLIER: Says = { missing: () => literal("Belum lengkap"), zero: () => literal("Pembagi nol") };

/**
 * A sentence for each set of inputs that may be missing; null where these are too many. They are whole sentences, because
 * calculation engines take a text that is put together by functions for an array.
 */
function missingByName(needed: readonly Input[]): string | null {
  const names = needed.map(({ variable }) => quoted(variable));
  if (needed.length > MOST_NAMED || names.includes("")) return null;
  if (resultTexts.incompleteNames(names).length > LONGEST_SENTENCE) return null;
  const sentence = (from: number, missing: readonly string[]): string => {
    const [cell, name] = [needed[from]?.cell, names[from]];
    if (cell === undefined || name === undefined) return literal(resultTexts.incompleteNames(missing));
    const ifMissing = sentence(from + 1, [...missing, name]);
    if (from === needed.length - 1 && missing.length === 0) return ifMissing;
    return `IF(COUNT(${address(cell)})=0,${ifMissing},${sentence(from + 1, missing)})`;
  };
  return sentence(0, []);
}

function zeroByName(divisor: Tree, inputs: readonly Input[]): string {
  const input = divisor.kind === "variable" ? inputs[divisor.input] : undefined;
  const reason = input === undefined ? messages.zeroDivisorSum() : messages.zeroDivisor(input.variable, null);
  return literal(resultTexts.invalid(reason));
}

/** A text as it stands in a formula; Excel takes a long one only in parts. */
function literal(text: string): string {
  const escaped = (part: string): string => `"${part.replaceAll('"', '""')}"`;
  if (escaped(text).length - 2 <= LONGEST_TEXT) return escaped(text);
  return (text.match(/.{1,60}/gsu) ?? []).map(escaped).join("&");
}

/** A live formula with `PLACE` for its mark; null where Excel could not calculate it. */
function draft(tree: Tree, inputs: readonly Input[], says: Says): string | null {
  const cells = inputs.map((input) => address(input.cell));
  const counted = [...new Set(variablesOf(tree).map((input) => cells[input] ?? ""))];
  if (counted.length === 0 || counted.length > MOST_ARGUMENTS) return null;
  const all = divisorsOf(tree);
  if (all.some(isConstantZero)) return null;
  const divisors = new Map<string, Tree>();
  for (const divisor of all.filter((one) => variablesOf(one).length > 0)) {
    const text = excelFormula(divisor, cells).slice(1);
    if (!divisors.has(text)) divisors.set(text, divisor);
  }
  const missing = says.missing(neededInputs(tree, inputs));
  if (missing === null || divisors.size > MOST_NESTED) return null;
  const guarded = [...divisors].reduceRight(
    (rest, [text, divisor]) => `IF(${text}=0,${says.zero(divisor, inputs)},${rest})`,
    `${excelFormula(tree, cells).slice(1)}${PLACE}`,
  );
  return `=IF(COUNT(${counted.join(",")})<${String(counted.length)},${missing},${guarded})`;
}

function isConstantZero(divisor: Tree): boolean {
  if (variablesOf(divisor).length > 0) return false;
  const found = evaluate(divisor, []);
  return !found.ok || found.value === 0;
}

function signed(formula: string, cell: Position): string {
  const at = formula.lastIndexOf(PLACE);
  return `${formula.slice(0, at)}+N("${NAME} ${markOf(formula, cell)}")${formula.slice(at + PLACE.length)}`;
}

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

/** The parts that divide; inner ones first, because an outer one may divide by them. */
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
      return tree.operator === "/" ? [...inner, tree.right] : inner;
    }
  }
}

/**
 * A short name of a formula, half of what it calculates and half of what it says in words. References are told from its own
 * cell, so that the name stays the same when rows move.
 */
function markOf(formula: string, cell: Position): string {
  const { bones, words } = parted(formula, cell);
  return `${half(bones)}-${half(words)}`;
}

function half(text: string): string {
  return fingerprint(text).split("-")[0] ?? "";
}

/** What a formula calculates, and the texts in it. */
function parted(formula: string, cell: Position): { readonly bones: string; readonly words: string } {
  const all = pieces(formula);
  const bones = all.map((piece) => {
    if (piece.kind === "reference") return relative(piece, cell);
    return piece.kind === "string" ? '""' : piece.text;
  });
  const words = all.filter(({ kind }) => kind === "string").map(({ text }) => text);
  return { bones: bones.join(""), words: words.join("") };
}

function relative({ sheet, corners }: ReferencePiece, cell: Position): string {
  const told = (place: number | null, from: number, isFixed: boolean): string =>
    `${isFixed ? "$" : ""}${place === null ? "" : String(place - from)}`;
  const ends = corners.map(({ row, column, rowFixed, columnFixed }) => {
    return `[${told(row, cell.row, rowFixed)};${told(column, cell.column, columnFixed)}]`;
  });
  return sheet + ends.join(":");
}

/** The mark of earlier versions: the print of the whole formula, of whose texts none could be taken for a reference. */
function earlierMarkOf(formula: string, cell: Position): string {
  const told = formula.replace(/(?<![A-Z"])[A-Z]{1,3}\d+/g, (reference) => {
    const area = parseArea(reference);
    return area === null ? reference : `[${String(area.top - cell.row)};${String(area.left - cell.column)}]`;
  });
  return fingerprint(told);
}
