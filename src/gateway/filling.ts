import { address } from "../core/grid/address";
import { isSameInput, openInputs, type OpenInput } from "../core/outcome/open-input";
import { stateAt } from "../core/plan/cell-state";
import type { CellWrite } from "../core/plan/plan";
import { failure, sheetGone, sheetHidden, type Failure, type Special } from "./failure";
import type { FillOrder } from "./gateway";
import type { Run, ShownSheet } from "./run";

/** Tells why nothing is done on a sheet that is gone (null) or that nobody sees; null where it can be seen. */
export function whyUnseen(
  sheet: { readonly name: string; readonly isShown: boolean } | null,
  { name: known }: ShownSheet,
): Failure | null {
  if (sheet === null) return failure("not-found", [], sheetGone(known));
  return sheet.isShown ? null : failure("not-found", [], sheetHidden(sheet.name));
}

/**
 * Tells what fills a blank input with a number that a person has typed in the pane, or why not: its cell must still be the
 * same blank input.
 * @param run what the sheet gives now; null where it holds no form any more
 */
export function fillingOf(
  run: Run | null,
  isProtected: boolean,
  { input, value, numberFormat = null }: FillOrder,
): CellWrite | Failure {
  if (run === null || !isOpen(run, input)) return failure("changed-meanwhile", [address(input.cell)], FILLED);
  if (isProtected && numberFormat !== null) return failure("protected", [address(input.cell)], FORMAT_LOCKED);
  const before = stateAt(run.grid, input.cell);
  return { cell: input.cell, before, after: { content: value, numberFormat } };
}

const FILLED: Special = {
  detail: "input-filled",
  message:
    "Sel itu tidak kosong lagi, atau barisnya sudah berubah sejak daftar ini dibuat, jadi tidak ada yang ditulis. Klik Hitung Ulang, lalu periksa isinya.",
};

const FORMAT_LOCKED: Special = {
  detail: "format-locked",
  message:
    "Lembar ini diproteksi, sehingga format selnya tidak dapat dijadikan persen, dan tidak ada yang ditulis. Buka proteksi lewat menu Tinjau, lalu coba lagi.",
};

/** Whether an input is still open, and its cell no result's. */
function isOpen({ outcomes }: Run, input: OpenInput): boolean {
  const cell = address(input.cell);
  const isResult = outcomes.some(
    ({ indicator: { resultCell } }) => resultCell !== null && address(resultCell) === cell,
  );
  return !isResult && outcomes.some((outcome) => openInputs(outcome).some((one) => isSameInput(one, input)));
}
