import type { Area } from "../grid/grid";
import { inOrder } from "../grid/order";
import type { InputGroup } from "./form";
import type { KindOfRow } from "./row-kinds";

/** Labels and values of an indicator with the column (0-based) in which their values stand. */
export interface ColumnInputs {
  readonly column: number;
  readonly inputs: readonly InputGroup[];
}

/**
 * The parts of the columns of values that hold inputs, column by column from top to bottom. A part ends where a header is
 * repeated, and where a row that belongs to no indicator has a text of its own among variables or values, so that a rule on
 * the part never speaks of such a row.
 */
export function valueAreas(all: readonly ColumnInputs[], kinds: readonly KindOfRow[]): readonly Area[] {
  const cuts = kinds.flatMap(cutRow).sort((a, b) => a - b);
  return [...new Set(all.map(({ column }) => column))].flatMap((column) => {
    const areas: { top: number; left: number; bottom: number; right: number }[] = [];
    let cut = 0;
    for (const one of all) {
      if (one.column !== column) continue;
      for (const row of rowsOf(one.inputs)) {
        const last = areas.at(-1);
        while (cut < cuts.length && (cuts[cut] ?? 0) < (last?.bottom ?? row)) cut++;
        const next = cuts[cut];
        if (last !== undefined && (next === undefined || next > row))
          last.bottom = Math.max(last.bottom, row);
        else areas.push({ top: row, left: column, bottom: row, right: column });
      }
    }
    return areas;
  });
}

/** The rows of all labels and values, group by group, each from top to bottom. */
function rowsOf(inputs: readonly InputGroup[]): readonly number[] {
  const rows: number[] = [];
  for (const { labels, values } of inputs) {
    const own: number[] = [];
    for (const { cell } of labels) own.push(cell.row);
    for (const { cell } of values) own.push(cell.row);
    for (const row of inOrder(own, (each) => each)) rows.push(row);
  }
  return rows;
}

function cutRow(kind: KindOfRow): readonly number[] {
  if (kind.kind === "header") return [kind.row];
  if (kind.kind === "data") return [];
  const { variable, value } = kind.row.texts;
  return variable !== "" || value !== "" ? [kind.row.row] : [];
}
