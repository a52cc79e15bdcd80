import type { Tree } from "../../formula/tree";
import { cellAt, type Grid } from "../../grid/grid";
import { indexingMerges } from "../../grid/merges";
import { cellText, oneLine, words } from "../../grid/text";
import { propose } from "../../matching/propose";
import type { Steps } from "../../steps";
import { isOfAnotherKind } from "../column-headings";
import type { Form, InputGroup } from "../form";
import { choiceOf, columnOf } from "../column-choice";
import { headingText } from "../headers";
import type { IndicatorRows } from "../indicator-rows";
import {
  formulaHeaders,
  formulasBelow,
  openColumns,
  type FormulaHeading,
  type InputColumns,
} from "./formula-headers";
import type { ColumnWishes } from "./layout";
import { tableForm } from "./table-form";

/**
 * The layout with the two numbers of a quotient beside each other: columns for numerator and denominator, whatever they are
 * called ("Pembilang | Penyebut", "Nilai X | Nilai Y"), or columns that are headed by the formula's own phrases ("Jumlah yang
 * dilayani | Jumlah yang harus dilayani").
 */
export function* numeratorDenominator(grid: Grid, { period = null }: ColumnWishes): Steps<Form | null> {
  const merges = yield* indexingMerges(grid);
  /** The columns that are headed by phrases, with these, by the row below their heading. */
  const phrasesBelow = new Map<number, readonly Phrased[]>();
  const [first, ...others] = formulaHeaders(grid, merges, period, (heading) => {
    const byWord = columnsByWord(heading);
    if (byWord !== null) return byWord;
    const phrased = columnsByPhrase(heading);
    const [one, other] = phrased;
    if (one === undefined || other === undefined) return null;
    phrasesBelow.set(heading.body.bottom, phrased);
    const taken = phrased.map(({ column }) => column);
    return { first: one.column, second: other.column, taken, choices: [] };
  });
  if (first === undefined) return null;
  const headerOf = new Map([first, ...others].map((header) => [header.columns, header]));
  const { columns } = first;
  return yield* tableForm(grid, merges, {
    layout: "numerator-denominator",
    headers: [first, ...others],
    columns: {
      ...columns,
      variable: null,
      value: null,
      numerator: columns.variable,
      denominator: columns.value,
    },
    inputsOf: (rows) => {
      const header = headerOf.get(rows.columns) ?? first;
      const phrased = phrasesBelow.get(header.bottom);
      return phrased === undefined ? inputsByPlace(grid, header, rows) : byHeading(grid, phrased, rows);
    },
  });
}

/** A column (0-based) with the phrase over it. */
interface Phrased {
  readonly column: number;
  readonly name: string;
}

/** The columns that are called numerator and denominator; null where one of the two is missing, or both hold words. */
function columnsByWord(heading: FormulaHeading): InputColumns | null {
  const { headings, body, year, period } = heading;
  const [numerator, denominator] = (["numerator", "denominator"] as const).map((field) =>
    choiceOf(field, headings, { body, year, period }),
  );
  const [first, second] = [columnOf(numerator), columnOf(denominator)];
  if (numerator === undefined || denominator === undefined || first === null || second === null) return null;
  if (holdOnlyWords(heading, [first, second])) return null;
  const choices = [
    ["numerator", numerator],
    ["denominator", denominator],
  ] as const;
  return { first, second, taken: [first, second], choices };
}

/** Whether columns say in words what is counted, and have no number: they describe how an indicator is measured. */
function holdOnlyWords(heading: FormulaHeading, columns: readonly number[]): boolean {
  const texts = formulasBelow(heading).flatMap(({ row }) =>
    columns.map((column) => cellText(cellAt(heading.grid, row, column).value)),
  );
  return texts.some((text) => /\p{L}/u.test(text)) && !texts.some((text) => AMOUNT.test(text));
}

const AMOUNT = /^(?:rp\.?\s*)?[-−+(]?\s*\p{Nd}/iu;

/** The columns whose headings a formula below has word for word, in the order in which the first such formula has them. */
function columnsByPhrase(heading: FormulaHeading): readonly Phrased[] {
  const formulas = formulasBelow(heading).map(({ text }) => spoken(text));
  const open = openColumns(heading)
    .filter((one) => one.field === null && !isOfAnotherKind(one))
    .map(({ column, texts }) => ({ column, name: oneLine(texts.at(-1) ?? "") }))
    .filter(({ name }) => words(name).length >= FEWEST_WORDS);
  for (const formula of formulas) {
    const place = ({ name }: { readonly name: string }): number => formula.indexOf(spoken(name));
    const said = open.filter((one) => place(one) >= 0);
    if (said.length >= 2) return [...said].sort((a, b) => place(a) - place(b));
  }
  return [];
}

/** A single word says too little: "Target" and "Bobot" stand in formulas as well. */
const FEWEST_WORDS = 2;

function spoken(text: string): string {
  return ` ${words(text).join(" ")} `;
}

/** The value of each column by its heading. */
function byHeading(grid: Grid, names: readonly Phrased[], rows: IndicatorRows): readonly InputGroup[] {
  return rowsOfInputs(rows).flatMap((row) =>
    names.map(({ column, name }) => inputAt(grid, rows, { row, column }, name)),
  );
}

/**
 * Reads the values of numerator and denominator, called by the two phrases of a formula that is one quotient; by their headings where
 * it is none, or there are more values than two, so that a person says what they are.
 */
export function inputsByPlace(
  grid: Grid,
  header: Parameters<typeof headingText>[1],
  rows: IndicatorRows,
): readonly InputGroup[] {
  const { variable: numerator, value: denominator } = rows.columns;
  const own = [...rowsOfInputs(rows), ...rowsBelow(grid, rows)];
  const quotient = own.length === 1 ? quotientIn(rows.formula) : null;
  const nameOf = (column: number, field: "numerator" | "denominator"): string =>
    quotient?.[field] ?? headingText(grid, header, column, field);
  return own.flatMap((row) => [
    inputAt(grid, rows, { row, column: numerator }, nameOf(numerator, "numerator")),
    inputAt(grid, rows, { row, column: denominator }, nameOf(denominator, "denominator")),
  ]);
}

function rowsOfInputs({ inputRows, firstRow }: IndicatorRows): readonly number[] {
  return inputRows.length === 0 ? [firstRow] : inputRows;
}

/** The rows right below an indicator's own that have nothing but numbers: nobody says what these are. */
function rowsBelow(grid: Grid, { inputRows, firstRow, columns }: IndicatorRows): readonly number[] {
  const isBlank = (row: number, column: number | null): boolean =>
    column === null || cellText(cellAt(grid, row, column).value) === "";
  const { number, name, indicator, definition, formula, variable, value } = columns;
  const texts = [number, name, indicator, definition, formula];
  const found: number[] = [];
  for (let row = (inputRows.at(-1) ?? firstRow) + 1; ; row++) {
    if (isBlank(row, variable) && isBlank(row, value)) return found;
    if (!texts.every((column) => isBlank(row, column))) return found;
    found.push(row);
  }
}

function inputAt(
  grid: Grid,
  { firstRow, columns }: IndicatorRows,
  cell: { readonly row: number; readonly column: number },
  text: string,
): InputGroup {
  const { value, numberFormat, formula } = cellAt(grid, cell.row, cell.column);
  return {
    labels: [{ cell: { row: firstRow, column: columns.formula }, text }],
    values: [{ cell, value, numberFormat, isCalculated: formula !== null, isPart: false }],
  };
}

/** The two phrases of a formula that is one quotient, whatever constants it is multiplied by; null where it may be read otherwise. */
function quotientIn(formula: string): { readonly numerator: string; readonly denominator: string } | null {
  const [only, ...others] = propose(formula);
  if (only === undefined || others.length > 0 || only.phrases.length !== 2) return null;
  const quotient = withoutFactors(only.tree);
  if (quotient.kind !== "binary" || quotient.operator !== "/") return null;
  const [above, below] = [withoutFactors(quotient.left), quotient.right];
  if (above.kind !== "variable" || below.kind !== "variable" || above.input === below.input) return null;
  const [numerator, denominator] = [above, below].map(({ input }) => only.phrases[input]?.text);
  if (numerator === undefined || denominator === undefined) return null;
  return isPlain(numerator) && isPlain(denominator) ? { numerator, denominator } : null;
}

/** Words by which a phrase says more than what is counted: another calculation, or which of the two it is. */
const CALCULATING =
  /(?<!\p{L})(?:\p{L}|pembilang|penyebut|(?:de)?numerator|denominator|denumerator|selisih|beda|setengah|separuh|sepertiga|seperempat|kali|kuadrat|pangkat|log(?:aritma)?|ln|akar|median|modus|rata|rerata|kebalikan|kenaikan|penurunan|pertumbuhan|jika|bila|apabila|maka|per|tiap|setiap|ditambah|dikurangi|dikali(?:kan)?|dibagi|dibandingkan|rasio|perbandingan|ratus(?:an)?|ribu(?:an)?|juta(?:an)?|mil[iy]ar|minus|plus)(?!\p{L})/iu;
/** Years are names; other numbers and signs calculate. */
const SIGNS = /(?<!\p{Nd})(?!(?:19|20)\d\d(?!\p{Nd}))\p{Nd}+|[-−–+=<>≤≥^%²³√∑:/×÷*]/u;

/** Whether a phrase only names what is counted, so that its place above or below tells its column. */
function isPlain(phrase: string): boolean {
  const bare = phrase.replace(/(?<=\p{L})[-/](?=\p{L})/gu, " ");
  return !CALCULATING.test(bare) && !SIGNS.test(bare) && /\p{L}{2}/u.test(bare);
}

/** A tree without the constants that it is multiplied by. */
function withoutFactors(tree: Tree): Tree {
  if (tree.kind !== "binary" || tree.operator !== "*") return tree;
  const isConstant = ({ kind }: Tree): boolean => kind === "number" || kind === "percent";
  if (isConstant(tree.right)) return withoutFactors(tree.left);
  return isConstant(tree.left) ? withoutFactors(tree.right) : tree;
}
