import type { FailureWording } from "../id/failure";
import type { Failure, FailureCode, FailureDetail } from "../../../gateway/failure";

const TITLE: Readonly<Record<FailureCode, string>> = {
  "editing-cell": "A cell is still being edited",
  "no-form": "Form 1 was not found",
  protected: "The sheet is protected",
  "changed-meanwhile": "The sheet changed during the calculation",
  "not-found": "The sheet or cell was not found",
  "too-large": "The sheet is too large",
  memory: "Excel is out of memory",
  busy: "Excel is busy",
  service: "Excel's service is not available",
  conflict: "In conflict with a colleague's change",
  "other-workbook": "Another workbook is in front",
  "other-sheet": "This is not a worksheet",
  selection: "The selection is not a cell",
  "not-implemented": "Not possible yet",
  unsupported: "This Excel does not support it yet",
  "no-answer": "Excel does not answer",
  "not-loaded": "This part has not been loaded",
  stopped: "The calculation was stopped",
  "nothing-to-undo": "There is nothing to undo",
  "structure-protected": "The workbook structure is protected",
  "sheet-name": "The sheet name cannot be used",
  unknown: "The calculation did not finish",
};

const BY_CODE: Readonly<Record<FailureCode, string>> = {
  "editing-cell": "A cell is still being edited. Press Enter, then try again.",
  "no-form":
    "There is no Form 1 on this sheet. Open the sheet with the columns Formula Perhitungan, Variabel, Nilai and Hasil Perhitungan.",
  protected:
    "Results cannot be written, and nothing was changed. Unprotect the sheet under Review, then try again.",
  "changed-meanwhile":
    "The sheet changed during the calculation. What had been written was put back; please try again.",
  "not-found": "That sheet or cell is no longer there. Try again from the sheet that is open.",
  "too-large": "This sheet is too large for one run. Nothing was changed.",
  memory: "Excel is out of memory. Close files and programs that are not in use, then try again.",
  busy: "Excel is busy. Wait a moment, then try again.",
  service: "Excel's service is not available at the moment. Check the internet connection, then try again.",
  conflict: "This change is in conflict with a colleague's. Wait a moment, then try again.",
  "other-workbook": "Another workbook is in front. Click the workbook that holds Form 1, then try again.",
  "other-sheet":
    "What is open is not a worksheet, but for instance a chart sheet. Open the sheet that holds Form 1, then try again.",
  selection: "What is selected is not a cell. Click any cell on the sheet of Form 1, then try again.",
  "not-implemented": "This Excel cannot do that yet. Update Excel, or open the file in Excel on the web.",
  unsupported:
    "This version of Excel does not support Hitung Capaian yet. Excel 2021, Microsoft 365 or Excel on the web is needed.",
  "no-answer": "Excel does not answer. See whether a window is waiting for a reply, then try again.",
  "not-loaded":
    "This part could not be loaded, and nothing was changed. Check the internet connection, then try again.",
  stopped: "The calculation was stopped. What had been written was put back.",
  "nothing-to-undo": "There is no calculation that can be undone.",
  "structure-protected":
    "The structure of this workbook is protected, so no sheet can be added. Unlock it under Review, Protect Workbook, then try again.",
  "sheet-name": "That sheet name is taken, or Excel does not accept it. Choose another name, then try again.",
  unknown: "Excel refused this request. Try again; if it keeps failing, close the file and open it again.",
};

const BY_DETAIL: Readonly<
  Record<Exclude<FailureDetail, "left-behind" | "headings-missing" | "sheet-gone" | "sheet-hidden">, string>
> = {
  "half-made":
    "The new sheet is unfinished and could not be removed again. Delete that sheet, then try again.",
  "half-renewed": "The summary could only be renewed in part. Create it again.",
  "already-running": "The calculation before this one is still running.",
  "cells-locked":
    "The cells named here are locked. Unprotect the sheet under Review, then try again. Nothing was changed.",
  "format-locked":
    "This sheet is protected, so the cell can't be formatted as a percentage, and nothing was written. Unprotect the sheet under Review, then try again.",
  "form-gone":
    "Form 1 is no longer found on its sheet, and the content has changed, so nothing was put back. Restore the column headings, then try again.",
  unexpected:
    "Something unexpected went wrong. Check the sheet, then try again. If it happens again, close this pane and open it again.",
  "heading-changed":
    "The heading or what stands below it has changed since it was read, so nothing was kept. Read the heading again, then point at its columns.",
  "input-changed":
    "The cell to be linked has changed since it was looked at, so nothing was written. Try again.",
  "input-filled":
    "That cell is no longer blank, or its row has changed since this list was made, so nothing was written. Click Recalculate, then check what it holds.",
  "formula-lost":
    "That cell held an Excel formula before, and the rows or sheets that it speaks of have changed, so the link was left. Write the Excel formula again yourself.",
  "link-changed": "That cell no longer holds a link to the IKM sheet, so it was left as it is.",
  "sheets-unsure": "Something unexpected went wrong. Check the sheets of the workbook, then try again.",
};

/** The form's columns, by its own words. */
const COLUMNS = {
  formula: "Formula Perhitungan",
  variable: "Variabel",
  value: "Nilai",
  result: "Hasil Perhitungan",
} as const;

const LEFT_BEHIND =
  "The cells named below may have changed and could not be put back yet. Click Undo to restore what they held.";

const CAUSE: Readonly<Partial<Record<FailureCode, string>>> = {
  "editing-cell": "A cell is still being edited. Press Enter first. ",
  protected: "This sheet was protected while results were being written. ",
  "changed-meanwhile": "The sheet changed during the calculation. ",
  busy: "Excel is busy. ",
  "no-answer": "Excel does not answer. ",
  stopped: "The calculation was stopped. ",
};

/** What the pane says of failures, in English: by code and detail, since their messages are Indonesian. */
export const failureWording: FailureWording = {
  failureTitle: (code) => TITLE[code],
  failureCells: (cells) => {
    const shown = cells.slice(0, 8).join(", ");
    return cells.length > 8 ? `Cells: ${shown}, and ${cells.length - 8} more.` : `Cells: ${shown}.`;
  },
  failureText: ({ code, detail, sheet = "", headings, cells }: Failure) => {
    if (detail === undefined) return BY_CODE[code];
    if (detail === "headings-missing")
      return `Some headings of Form 1 stand on this sheet (${cells.join(", ")}), but there is no column ${(headings?.missing ?? []).map((field) => COLUMNS[field]).join(" and ")}. Check the headings, or open another sheet that holds Form 1.`;
    if (detail === "sheet-gone")
      return `The sheet ${sheet} is no longer in this workbook. Try again from the sheet that is open.`;
    if (detail === "sheet-hidden")
      return `The sheet ${sheet} is hidden. Right-click the name of any sheet, choose Unhide, then try again.`;
    return detail === "left-behind" ? `${CAUSE[code] ?? ""}${LEFT_BEHIND}` : BY_DETAIL[detail];
  },
};
