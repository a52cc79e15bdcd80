import type { Package } from "./package";

/** The file of the workbook's present state. Writing changed cells back comes next; until then a changed workbook is refused. */
export function save(file: Package, changed: boolean): Uint8Array {
  if (changed) throw new Error("saving changes is not there yet");
  return file.toBytes();
}
