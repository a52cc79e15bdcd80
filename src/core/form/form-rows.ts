import type { CellValue, Grid } from "../grid/grid";
import { cellText } from "../grid/text";
import type { Columns } from "./form";
import { isResultText } from "../wording/messages";

/** The cells of one row below a header, by field; a field without a column or with a blank cell gives "". */
export interface FormRow {
  /** 0-based row of the sheet. */
  readonly row: number;
  readonly columns: Columns;
  readonly texts: Readonly<Record<keyof Columns, string>>;
  /**
   * The cells of the row that are not blank, within the columns of the form's table, from left to right, also those in
   * columns that it does not use. What stands left or right of them is another table's.
   */
  readonly filled: readonly FilledCell[];
  /** Whether anything stands right of the form. */
  readonly isFilledBeside: boolean;
}

export interface FilledCell {
  readonly column: number;
  readonly value: CellValue;
  readonly text: string;
}

/** Reads one row of the sheet (0-based) by the columns of its table. */
export function formRow(
  grid: Grid,
  row: number,
  { columns, left }: { readonly columns: Columns; readonly left: number },
): FormRow {
  const cells = grid.values[row - grid.top] ?? [];
  const result = columns.result - grid.left;
  const all = cells.map((value, c) => {
    const text = cellText(value);
    // What a run has written tells nothing of the row.
    return c === result && isResultText(text) ? "" : text;
  });
  const own = Object.values<number | null>({ ...columns }).filter((column) => column !== null);
  const right = Math.max(...own);
  const filled: FilledCell[] = [];
  cells.forEach((value, c) => {
    const [column, text] = [grid.left + c, all[c] ?? ""];
    if (text !== "" && column >= left && column <= right) filled.push({ column, value, text });
  });
  const text = (column: number | null): string => (column === null ? "" : (all[column - grid.left] ?? ""));
  return {
    row,
    columns,
    filled,
    isFilledBeside: all.some((each, c) => each !== "" && grid.left + c > right),
    texts: {
      number: text(columns.number),
      name: text(columns.name),
      indicator: text(columns.indicator),
      definition: text(columns.definition),
      formula: text(columns.formula),
      variable: text(columns.variable),
      value: text(columns.value),
      result: text(columns.result),
      remark: text(columns.remark),
    },
  };
}

/** The text that names an indicator: that of the indicator column, or of the name where the form has no such column. */
export function keyText({ columns, texts }: FormRow): string {
  return columns.indicator === null ? texts.name : texts.indicator;
}

/** The column of that text, or null where the form has neither. */
export function keyColumn(columns: Columns): number | null {
  return columns.indicator ?? columns.name;
}
