import { address } from "../core/grid/address";
import type { CellWrite } from "../core/plan/plan";
import { failure, lockedFailure, type Answer } from "../gateway/failure";
import type { ModelSheet } from "../workbook/workbook";
import { lockedCells, writeAll } from "./model-sheet";

/** Writes one input cell, where protection does not keep it. The last run's journal stays as it is. */
export function writeInput(sheet: ModelSheet, write: CellWrite): Answer<null> {
  const isKept =
    lockedCells(sheet, [write]).length > 0 || (sheet.isProtected && write.after.numberFormat !== null);
  if (isKept) return { ok: false, failure: lockedFailure([address(write.cell)]) };
  return writeAll(sheet, [write]) ? { ok: true, value: null } : { ok: false, failure: failure("unknown") };
}
