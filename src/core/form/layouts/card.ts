import { cellAt, widthOf, type Grid, type Position } from "../../grid/grid";
import { cellText, oneLine } from "../../grid/text";
import { eachInSteps, type Steps } from "../../steps";
import { headingOf, type Field, type Heading } from "../column-aliases";
import { asksOtherUnit, calculates, isQuantity } from "../evidence";
import type { ColumnDoubt, Form, FormColumns, Indicator, InputGroup } from "../form";
import { formYear, qualifierOf } from "../qualifier";
import { isResultText } from "../../wording/messages";
import { NO_RESULT } from "./table-form";

/**
 * The layout with a card for each indicator: the names of the fields stand below each other in one column and what they hold
 * beside them. The variables of the formula stand between it and the result.
 */
export function* card(grid: Grid): Steps<Form | null> {
  const cards: Card[] = [];
  const found = yield* eachInSteps(grid.values, (_, r) => cardsAt(grid, grid.top + r));
  for (const one of found.flat()) {
    const last = cards.findLast(({ column }) => column === one.column);
    if (last === undefined || one.top > last.bottom) cards.push(one);
    else if (one.formula > last.bottom) cards.push(cutAbove(one, last.bottom + 1));
  }
  const [first] = cards;
  if (first === undefined || !cards.some(({ variables }) => variables.length > 0)) return null;
  const indicators = cards.map((one) => indicatorOn(grid, one));
  return {
    sheet: grid.sheet,
    layout: "card",
    periods: [],
    year: formYear(grid, first.top),
    columns: NO_COLUMNS,
    headers: [],
    indicators: indicators.sort((a, b) => a.firstRow - b.firstRow),
    valueAreas: [],
  };
}

const NO_COLUMNS: FormColumns = {
  ...{ number: null, name: null, indicator: null, definition: null, formula: null, variable: null },
  ...{ value: null, numerator: null, denominator: null, result: null, remark: null },
};

/** A card as it stands on the sheet; rows and columns are 0-based. */
interface Card {
  readonly top: number;
  readonly bottom: number;
  /** The column of the names, and that of what they hold. */
  readonly column: number;
  readonly content: number;
  /** The row of the formula. */
  readonly formula: number;
  readonly fields: readonly Named[];
  /** The rows of the variables. */
  readonly variables: readonly number[];
}

/** A row of a card whose name is a field of the form. */
interface Named {
  readonly row: number;
  readonly field: Field;
  readonly rank: number;
}

/** A card is not taller than this. */
const TALLEST = 60;

/** The cards whose formula stands in a row. */
function cardsAt(grid: Grid, row: number): readonly Card[] {
  const cells = grid.values[row - grid.top] ?? [];
  return cells.flatMap((value, c) => {
    const column = grid.left + c;
    if (typeof value !== "string" || headingOf(value)?.field !== "formula") return [];
    const content = contentBeside(grid, row, column);
    if (content === null || !isCalculation(textAt(grid, row, content))) return [];
    const found = cardAround(grid, row, column, content);
    return found === null ? [] : [found];
  });
}

/** A card without what stands above a row, which is of the card above. */
function cutAbove(own: Card, top: number): Card {
  return { ...own, top, fields: own.fields.filter(({ row }) => row >= top) };
}

function isCalculation(text: string): boolean {
  return headingOf(text) === null && (calculates(text) || isQuantity(text));
}

/** The column of the first text beside a name; a colon may stand between the two. Null where there is none. */
function contentBeside(grid: Grid, row: number, column: number): number | null {
  const end = grid.left + widthOf(grid.values);
  for (let at = column + 1; at < end; at++) {
    const text = textAt(grid, row, at);
    if (text !== "" && text !== ":") return at;
  }
  return null;
}

/**
 * The card whose formula stands in a row: up to what ends it, a blank row or a card above; down to its result, which is the
 * last field that a card needs. Null where no result is named below the formula.
 */
function cardAround(grid: Grid, row: number, column: number, content: number): Card | null {
  const isBlank = (at: number): boolean =>
    textAt(grid, at, column) === "" && textAt(grid, at, content) === "";
  const fieldAt = (at: number): Heading | null => headingOf(textAt(grid, at, column));
  let top = row;
  while (top > grid.top && row - top < TALLEST && !isBlank(top - 1) && !isResult(fieldAt(top - 1))) top--;
  const last = grid.top + grid.values.length - 1;
  let bottom = row;
  const variables: number[] = [];
  let end: number | null = null;
  while (bottom < last && bottom - row < TALLEST && !isBlank(bottom + 1)) {
    const heading = fieldAt(bottom + 1);
    if (heading?.field === "formula" || heading?.field === "indicator") break;
    bottom++;
    if (isResult(heading)) end ??= bottom;
    else if (end === null && isVariable(grid, bottom, column, content)) variables.push(bottom);
  }
  if (end === null || holdsWords(grid, end, content)) return null;
  const fields: Named[] = [];
  for (let at = top; at <= bottom; at++) {
    const heading = fieldAt(at);
    if (heading !== null && !isOfAnotherTime(heading))
      fields.push({ row: at, field: heading.field, rank: heading.rank });
  }
  return { top, bottom, column, content, formula: row, fields, variables };
}

function isResult(heading: Heading | null): boolean {
  return heading?.field === "result" && !isOfAnotherTime(heading);
}

/** Whether a result is said to be that of another time, a target, or a part of the year: nothing is written there. */
function isOfAnotherTime({ field, qualifier: { year, period, role } }: Heading): boolean {
  return field === "result" && (year !== null || period !== null || role === "target" || role === "other");
}

/** Whether words stand where a result would: a heading, or what somebody has found. */
function holdsWords(grid: Grid, row: number, column: number): boolean {
  const text = textAt(grid, row, column);
  return /\p{L}/u.test(text) && !isResultText(text);
}

/** Whether a row names a variable: nothing that the form knows otherwise, nor a unit, a source or a target. */
function isVariable(grid: Grid, row: number, column: number, content: number): boolean {
  const text = textAt(grid, row, column);
  const beside = textAt(grid, row, content);
  const heading = headingOf(text);
  if (heading !== null)
    return (heading.field === "variable" || heading.field === "value") && /^\p{Nd}/u.test(beside);
  const { role, rest } = qualifierOf(text);
  return /\p{L}/u.test(text) && !((role === "other" || role === "target") && rest.length <= 1);
}

function indicatorOn(grid: Grid, { top, bottom, column, content, fields, variables }: Card): Indicator {
  const textOf = (field: Field): string => {
    const named = fields.find((one) => one.field === field);
    return named === undefined ? "" : textAt(grid, named.row, content);
  };
  const results = strongest(fields.filter(({ field }) => field === "result"));
  const [result, ...rivals] = results;
  const formula = fields.find(({ field }) => field === "formula");
  const formulas = fields.filter(({ field }) => field === "formula");
  const values = variables.filter((row) => textAt(grid, row, content + 1) !== "");
  const isBeside = values.length > 0 && variables.every((row) => isNumberOrBlank(grid, row, content + 1));
  const doubts: readonly ColumnDoubt[] = isBeside
    ? [{ field: "value", columns: [content, content + 1].map((at) => ({ column: at, text: "" })) }]
    : [];
  const realised = fields.filter(
    ({ row, field }) => field === "value" && /realisasi/iu.test(textAt(grid, row, column)),
  );
  const isInOtherUnit = results.some(({ row }) =>
    asksOtherUnit(textAt(grid, row, column), textOf("formula")),
  );
  const isKnown = result !== undefined && rivals.length + realised.length === 0 && !isInOtherUnit;
  const asTold = ({ row }: Named): ColumnDoubt["columns"][number] => {
    return { column: content, text: textAt(grid, row, column) };
  };
  const unknown: readonly ColumnDoubt[] = isKnown
    ? []
    : [{ field: "result", columns: [...results, ...realised].map(asTold) }];
  const resultCell: Position | null = isKnown ? { row: result.row, column: content } : null;
  return {
    firstRow: top,
    lastRow: bottom,
    section: "",
    number: textOf("number"),
    name: textOf("name"),
    indicator: textOf("indicator"),
    definition: textOf("definition"),
    formula: textOf("formula"),
    hasSeveralFormulas: formulas.length > 1,
    isPartOfFormula: false,
    inputs: variables.map((row) => inputAt(grid, row, column, content)),
    ...NO_RESULT,
    resultCell,
    place: resultCell ?? { row: formula?.row ?? top, column: content },
    doubts: [...doubts, ...unknown],
    period: null,
  };
}

function strongest(named: readonly Named[]): readonly Named[] {
  const rank = Math.max(...named.map((one) => one.rank));
  return named.filter((one) => one.rank === rank);
}

function isNumberOrBlank(grid: Grid, row: number, column: number): boolean {
  return /^(?:\p{Nd}.*)?$/u.test(textAt(grid, row, column));
}

function inputAt(grid: Grid, row: number, column: number, content: number): InputGroup {
  const { value, numberFormat, formula } = cellAt(grid, row, content);
  const cell = { row, column: content };
  return {
    labels: [{ cell: { row, column }, text: oneLine(textAt(grid, row, column)).replace(/\s*:$/, "") }],
    values: [{ cell, value, numberFormat, isCalculated: formula !== null, isPart: false }],
  };
}

function textAt(grid: Grid, row: number, column: number): string {
  return cellText(cellAt(grid, row, column).value);
}
