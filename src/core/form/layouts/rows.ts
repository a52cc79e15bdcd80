import type { Grid } from "../../grid/grid";
import { mergeLookup } from "../../grid/merges";
import { atOnce, SOMEWHERE, type Steps } from "../../steps";
import { partsBeside } from "../beside";
import { REQUIRED, type RequiredField } from "../column-aliases";
import type { ColumnDoubt, Form } from "../form";
import { findHeaders, findingHeaders, headingText, partialHeader } from "../headers";
import { inputGroups } from "../input-groups";
import type { ColumnWishes } from "./layout";
import { NO_RESULT, tableForm } from "./table-form";

/**
 * The layout of Form 1 as offices print it: variables and their values in columns, below each other. Headings of formula,
 * variable, value and result stand together. A later header with other columns on the same sheet adds its indicators.
 * Where forms stand beside each other, all of their columns are in doubt.
 */
export function* rows(grid: Grid, { period = null }: ColumnWishes): Steps<Form | null> {
  const parts = yield* partsBeside(grid);
  yield SOMEWHERE;
  return (parts.length > 1 ? formsBeside(parts) : null) ?? (yield* formIn(grid, period));
}

function* formIn(grid: Grid, period: string | null = null): Steps<Form | null> {
  const merges = mergeLookup(grid);
  yield SOMEWHERE;
  const [first, ...others] = yield* findingHeaders(grid, merges, period);
  if (first === undefined) return null;
  return yield* tableForm(grid, merges, {
    layout: "rows",
    headers: [first, ...others],
    columns: { ...first.columns, numerator: null, denominator: null },
    inputsOf: ({ inputRows, columns }) => inputGroups(grid, merges, inputRows, columns),
  });
}

/**
 * Forms that stand beside each other as one, with their columns in doubt: none of them is calculated, and none is passed
 * over, also where it lacks a column. Null where no part is a form.
 */
function formsBeside(parts: readonly Grid[]): Form | null {
  const found = parts.map((part) => atOnce(formIn(part))).filter((form) => form !== null);
  const [first] = found;
  if (first === undefined) return null;
  const doubts = REQUIRED.map((field): ColumnDoubt => {
    return { field, columns: parts.flatMap((part) => headingsIn(part, field)) };
  }).filter(({ columns }) => columns.length > 1);
  return {
    ...first,
    headers: found.flatMap(({ headers }) => headers),
    indicators: found
      .flatMap(({ indicators }) => indicators)
      .map((indicator) => ({ ...indicator, ...NO_RESULT, doubts }))
      .sort((one, other) => one.firstRow - other.firstRow),
    valueAreas: [],
  };
}

/** The columns of a field in one of several parts, with their headings. */
function headingsIn(part: Grid, field: RequiredField): ColumnDoubt["columns"] {
  const headers = findHeaders(part);
  const place = headers.length === 0 ? partialHeader(part)?.found[field] : undefined;
  if (place !== undefined) {
    const { row, column } = place;
    return [{ column, text: headingText(part, { top: row, bottom: row }, column, field) }];
  }
  const columns = new Map<number, string>();
  for (const header of headers) {
    const column = header.columns[field];
    if (!columns.has(column)) columns.set(column, headingText(part, header, column, field));
  }
  return [...columns].map(([column, text]) => ({ column, text }));
}
