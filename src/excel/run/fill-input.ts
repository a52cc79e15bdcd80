import { isSameInput, openInputs, type OpenInput } from "../../core/outcome/open-input";
import { address } from "../../core/grid/address";
import { stateAt } from "../../core/plan/cell-state";
import {
  type Answer,
  type Special,
  failure,
  sheetGone,
  sheetHidden,
  type Failure,
} from "../../gateway/failure";
import type { FillOrder } from "../../gateway/gateway";
import type { Run, ShownSheet } from "../../gateway/run";
import type { WorkControl } from "../attempt";
import type { Extras } from "../extras";
import { calculateSheet } from "../reading/calculate-sheet";
import { readSheet } from "../reading/read-sheet";
import { transact } from "../transaction/transact";
import { writeInput } from "./write-input";

/**
 * Writes a number that a person has typed in the pane into a blank input. The sheet is read again before: where that cell is
 * no longer the same blank input, nothing is written. It is written as carefully as results are.
 */
export function fillInput(
  context: Excel.RequestContext,
  { sheet, input, value, numberFormat = null }: FillOrder,
  means: { readonly extras: Extras; readonly control: WorkControl },
): Promise<Answer<null>> {
  return transact(
    context,
    async (attempt) => {
      const unseen = await whyUnseen(context, sheet);
      if (unseen !== null) return { kind: "failed", failure: unseen };
      const reading = await readSheet(context, sheet.id, means.control);
      const run = await calculateSheet(reading);
      if (run === null || !isOpen(run, input)) {
        return { kind: "failed", failure: failure("changed-meanwhile", [address(input.cell)], FILLED) };
      }
      if (reading.isProtected && numberFormat !== null) {
        return { kind: "failed", failure: failure("protected", [address(input.cell)], FORMAT_LOCKED) };
      }
      const before = stateAt(run.grid, input.cell);
      const write = { cell: input.cell, before, after: { content: value, numberFormat } };
      return writeInput(context, reading, write, attempt);
    },
    means,
  );
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

/** Why nothing is done on a sheet that is gone or that nobody sees; null where it can be seen. */
export async function whyUnseen(
  context: Excel.RequestContext,
  { id, name: known }: ShownSheet,
): Promise<Failure | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.load("name,visibility");
  await context.sync();
  if (sheet.isNullObject) return failure("not-found", [], sheetGone(known));
  const isShown = sheet.visibility === Excel.SheetVisibility.visible;
  return isShown ? null : failure("not-found", [], sheetHidden(sheet.name));
}

/** Whether an input is still open, and its cell no result's. */
function isOpen({ outcomes }: Run, input: OpenInput): boolean {
  const cell = address(input.cell);
  const isResult = outcomes.some(
    ({ indicator: { resultCell } }) => resultCell !== null && address(resultCell) === cell,
  );
  return !isResult && outcomes.some((outcome) => openInputs(outcome).some((one) => isSameInput(one, input)));
}
