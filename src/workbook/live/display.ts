import { format } from "numfmt";
import type { CellValue } from "../../core/grid/grid";

/** A value as an Indonesian Excel shows it by its number format: 0.8462 with "0.00%" is "84,62%". */
export function display(value: CellValue, numberFormat: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string" && (value === "" || numberFormat === "General" || numberFormat === "@"))
    return value;
  try {
    return format(numberFormat, value, { locale: "id" });
  } catch (cause) {
    // A format that the library does not know must not hide the value: it is shown plainly.
    if (cause instanceof SyntaxError) return format("General", value, { locale: "id" });
    throw cause;
  }
}
