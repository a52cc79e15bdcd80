import type { Area, Position } from "../core/grid/grid";

/**
 * What lies around a workbook that is open in this process: the sheet that a person sees, and what that person does. Whoever
 * shows the workbook has it. What is typed into the workbook is heard by the workbook itself (`Workbook.type`).
 */
export interface WorkbookDesk {
  /** The id of the sheet that is shown. */
  readonly sheetId: string;
  /** What is selected on that sheet. */
  readonly selected: Area;
  /** Whether a cell is being typed into at the moment: the workbook is left alone until that has ended. */
  readonly isEditing: boolean;
  /** Shows a sheet that can be seen, and selects a cell on it. */
  show(sheetId: string, cell: Position): void;
}
