import type { Area } from "../../core/grid/grid";
import type { ModelSheet } from "../../workbook/workbook";
import { isFields } from "../arguments";
import { isUnbounded, localAddress } from "../rectangles";
import { invalidArgument, Refusal } from "../refusal";
import type { Json, JsonObject } from "../wire";
import { fillOf } from "./range-format";

type Reader = (sheet: ModelSheet, row: number, column: number) => Json;

/** The properties of single cells that can be asked for, by their path in the load options. */
const READERS: Readonly<Record<string, Reader>> = {
  address: (sheet, row, column) =>
    `${sheet.name}!${localAddress({ top: row, left: column, bottom: row, right: column })}`,
  "format/fill/color": fillOf,
  "format/protection": (sheet, row, column) => ({ locked: sheet.cell(row, column).locked }),
};

/**
 * `Range.getCellProperties(options)`: for each cell an object of the options' shape, with the property's value where
 * the options have true. A property that this host does not have is refused by name.
 */
export function cellProperties(sheet: ModelSheet, area: Area, options: Json): Json {
  if (!isFields(options)) throw invalidArgument("load options are expected");
  if (isUnbounded(area)) throw invalidArgument("whole rows and columns have no cell properties");
  const rows: Json[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: Json[] = [];
    for (let column = area.left; column <= area.right; column++) {
      cells.push(shape(options, "", (path) => readerOf(path)(sheet, row, column)));
    }
    rows.push(cells);
  }
  return rows;
}

function readerOf(path: string): Reader {
  const reader = Object.hasOwn(READERS, path) ? READERS[path] : undefined;
  if (reader === undefined) {
    throw new Refusal("ApiNotFound", `The stand-in host does not have Range.getCellProperties of ${path}.`);
  }
  return reader;
}

function shape(options: JsonObject, before: string, read: (path: string) => Json): JsonObject {
  const fields = Object.entries(options).filter(([, value]) => isFields(value) || value === true);
  return Object.fromEntries(
    fields.map(([name, value]) => [
      name,
      isFields(value) ? shape(value, `${before}${name}/`, read) : read(`${before}${name}`),
    ]),
  );
}
