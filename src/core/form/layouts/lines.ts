import { cellAt, type CellValue, type Grid } from "../../grid/grid";
import { indexingMerges } from "../../grid/merges";
import { cellText, oneLine, words } from "../../grid/text";
import type { Steps } from "../../steps";
import type { Form, InputGroup } from "../form";
import type { IndicatorRows } from "../indicator-rows";
import { chooseColumn, columnOf } from "../column-choice";
import {
  formulaHeaders,
  formulasBelow,
  openColumns,
  type FormulaHeading,
  type InputColumns,
} from "./formula-headers";
import { isFor, untimed } from "../column-headings";
import type { ColumnWishes } from "./layout";
import { tableForm } from "./table-form";

/**
 * The layout with a variable and its value in each line of one cell, as in the reports on local government (LPPD): "- Jumlah
 * rumah ber-IMB, sebanyak 1.204 unit", "Total usulan = 40".
 */
export function* lines(grid: Grid, { period = null }: ColumnWishes): Steps<Form | null> {
  const merges = yield* indexingMerges(grid);
  const [first, ...others] = formulaHeaders(grid, merges, period, inputsIn);
  if (first === undefined) return null;
  return yield* tableForm(grid, merges, {
    layout: "lines",
    headers: [first, ...others],
    columns: { ...first.columns, numerator: null, denominator: null },
    inputsOf: (own) => inputsInLines(grid, own),
  });
}

/** Reads the inputs of an indicator whose variables and values are lines of the cells in one column. */
export function inputsInLines(grid: Grid, { inputRows, columns }: IndicatorRows): readonly InputGroup[] {
  return inputRows.flatMap((row) => inputsAt(grid, { row, column: columns.variable }));
}

/** Words of a heading under which data may stand. */
const OF_DATA = new Set("data variabel variable masukan input komponen uraian elemen nilai isian".split(" "));

function inputsIn(heading: FormulaHeading): InputColumns | null {
  const { grid, year, period } = heading;
  const rows = formulasBelow(heading).map(({ row }) => row);
  const isOfData = ({ texts }: { readonly texts: readonly string[] }): boolean =>
    words(texts.join(" ")).some((word) => OF_DATA.has(word));
  const columns = openColumns(heading)
    .filter(isOfData)
    .filter(({ column }) => rows.some((row) => holdsLines(cellAt(grid, row, column).value)))
    .filter(({ column }) =>
      rows.every((row) => {
        const { value } = cellAt(grid, row, column);
        return cellText(value) === "" || holdsLines(value);
      }),
    );
  if (columns.length === 0) return null;
  const wished = period === null ? [] : columns.filter((one) => isFor(one, period));
  const choice = chooseColumn(wished.length > 0 ? wished.map(untimed) : columns, year);
  const column = columnOf(choice);
  if (column === null) return null;
  const taken = columns.map((one) => one.column);
  return { first: column, second: column, taken, choices: [["variable", choice]] };
}

function holdsLines(value: CellValue): boolean {
  if (typeof value !== "string") return false;
  const all = linesOf(value);
  return all.length > 0 && all.some(({ isTold }) => isTold);
}

/** A line of a cell: what it names, and the number that it says; "" where that is left out. */
interface Line {
  readonly name: string;
  readonly value: CellValue;
  /** Whether it has a sign or a word between the two. */
  readonly isTold: boolean;
}

const BULLET = /^\s*(?:[-–—•*▪●·]|\uF0B7)\s*/u;
const AMOUNT = String.raw`(?:rp\.?\s*)?[-−+(]?\d.*|nihil|nol|[-–—.…_\s]*`;
const TOLD = new RegExp(
  String.raw`^(.*\p{L}.*?)\s*(?:[=:]|,?\s+(?:sebanyak|sebesar|sejumlah|adalah|yaitu)\s*[=:]?(?=\s))\s*(${AMOUNT})$`,
  "isu",
);

/** The lines of a cell; one that does not end its sentence goes on in the next, where that begins with a small letter. */
function linesOf(text: string): readonly Line[] {
  const parts: string[] = [];
  for (const line of text.split(/[\r\n;]+/)) {
    const last = parts.at(-1);
    if (oneLine(line) === "") continue;
    const goesOn = last !== undefined && !TOLD.test(last) && /^\s*\p{Ll}/u.test(line) && !BULLET.test(line);
    if (goesOn) parts[parts.length - 1] = `${last} ${line}`;
    else parts.push(line);
  }
  return parts.map((part) => {
    const line = oneLine(part.replace(BULLET, ""));
    const [, name, amount = ""] = TOLD.exec(line) ?? [];
    // Who writes two numbers into a line means one of them, and nobody knows which.
    if (name !== undefined && /[=:]\s*\p{Nd}/u.test(name)) return { name: line, value: line, isTold: true };
    return name === undefined
      ? { name: line, value: "", isTold: false }
      : { name: oneLine(name).replace(/[,:]$/, ""), value: amountOf(amount), isTold: true };
  });
}

/** A number that is written in digits alone; whatever else stands there is left as it is typed. */
function amountOf(text: string): CellValue {
  const amount = oneLine(text);
  return /^\d{1,15}$/.test(amount) && !/^0\d/.test(amount) ? Number(amount) : amount;
}

function inputsAt(
  grid: Grid,
  cell: { readonly row: number; readonly column: number },
): readonly InputGroup[] {
  const { value, formula } = cellAt(grid, cell.row, cell.column);
  const text = cellText(value);
  if (text === "") return [];
  return linesOf(text).map((line) => ({
    labels: [{ cell, text: line.name }],
    values: [
      { cell, value: line.value, numberFormat: "General", isCalculated: formula !== null, isPart: true },
    ],
  }));
}
