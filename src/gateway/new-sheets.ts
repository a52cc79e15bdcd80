import type { Paper } from "../core/draft/sheet-draft";
import { sheetNameProblem } from "../core/draft/sheet-name";
import type { CellValue, Position } from "../core/grid/grid";
import type { CarriedOver } from "../core/new-form/carry-over";
import type { Unread } from "../core/new-form/table-form";
import type { LinkTarget } from "../core/satisfaction/link";
import type { SatisfactionOrder } from "../core/satisfaction/order";
import { type Answer, type Failure, failure } from "./failure";
import type { RunControl, ShownSheet } from "./run";

/** Tells why no sheet of that name can be made in a workbook with sheets of those names; null where it can. */
export function sheetObstacle(
  name: string,
  names: readonly string[],
  isStructureProtected: boolean,
): Failure | null {
  if (isStructureProtected) return failure("structure-protected");
  return sheetNameProblem(name, names) === null ? null : failure("sheet-name");
}

/** How far a new sheet's print settings came: all of them, all but the paper, or none. */
export type Printing = "set" | "without-paper" | "missing";

/** What is asked for before somebody orders a new form. */
export interface NewFormSurvey {
  /** The names of all sheets, which a new one can't have. */
  readonly sheets: readonly string[];
  /** The form on the active sheet; null where there is none. */
  readonly form: {
    readonly sheet: string;
    /** The office's name as the form's titles have it, "" where they have none. */
    readonly office: string;
    readonly year: number | null;
    /** How many it has; null where only merged cells tell, which are not asked for. */
    readonly indicators: number | null;
  } | null;
  /** The table of indicators without values on the active sheet; null where there is none, or a form. */
  readonly table: {
    readonly sheet: string;
    readonly office: string;
    readonly year: number | null;
    readonly indicators: number;
  } | null;
}

/** A new form as it is ordered. */
export interface FormOrder {
  /** The office's name, as typed. */
  readonly office: string;
  /** From 2000 to 2099. */
  readonly year: number;
  readonly paper: Paper;
  /** The new sheet's name. */
  readonly name: string;
  /** The sheet whose form or table of indicators is taken over; null for the fifteen indicators of a sub-district. */
  readonly from: string | null;
}

/** A new form that was made. */
export interface MadeForm extends Pick<CarriedOver, "moved" | "leftOut"> {
  readonly sheet: string;
  readonly printing: Printing;
  /** What became of the formulas of a table of indicators; null where it was made of something else. */
  readonly table: MadeOfTable | null;
}

/** How the formulas of a table were read, and the indicators whose variables a person has to type, by their cells in the new form. */
export interface MadeOfTable {
  readonly sheetId: string;
  readonly indicators: number;
  readonly read: number;
  readonly unread: readonly {
    readonly cell: Position;
    readonly indicator: string;
    readonly reason: Unread;
  }[];
}

/** What the pane asks of Excel for a new form; every failure that a user can cause comes back as a value. */
export interface FormMaker {
  /** What there is before somebody orders: the sheets' names and the form on the active sheet. It changes nothing. */
  survey(): Promise<Answer<NewFormSurvey>>;
  /** Makes the form on a sheet of its own, which becomes the active one. */
  make(order: FormOrder, control?: RunControl): Promise<Answer<MadeForm>>;
}

/** A summary as it is ordered. */
export interface SummaryOrder {
  readonly paper: Paper;
  readonly madeAt: Date;
  /** What becomes of an earlier summary that somebody has changed by hand. */
  readonly ifEdited: "ask" | "replace" | "keep";
}

/** A summary that was made. */
export interface MadeSummary {
  readonly kind: "made";
  readonly sheet: string;
  /** The form's sheet that it tells of. */
  readonly form: ShownSheet;
  /** True where it stands in place of an earlier one. */
  readonly isReplaced: boolean;
  readonly hasChart: boolean;
  readonly printing: Printing;
  /** How many results it does not show because the form's cells hold no fresh ones. */
  readonly stale: number;
  /** Whether the workbook knows it for the form's summary; else only this pane does. */
  readonly isRemembered: boolean;
}

/** Nothing was done: somebody has changed the earlier summary, on the sheet of that name, by hand. */
export interface EditedSummary {
  readonly kind: "edited";
  readonly sheet: string;
}

/** What the pane asks of Excel for a summary; every failure that a user can cause comes back as a value. */
export interface SummaryMaker {
  /** Makes or replaces the summary of the form on the active sheet; its sheet becomes the active one. */
  make(order: SummaryOrder, control?: RunControl): Promise<Answer<MadeSummary | EditedSummary>>;
}

/** A helper sheet of the workbook, and the weighted rating that it gives; "" as long as it is not complete. */
export interface HelperSheet {
  readonly sheet: string;
  readonly cell: Position;
  readonly value: CellValue;
}

/** What there is before somebody orders a helper sheet or a link. */
export interface SatisfactionSurvey {
  /** The names of all sheets, which a new one can't have. */
  readonly sheets: readonly string[];
  /** The form on the active sheet; null where there is none. */
  readonly form: {
    readonly sheetId: string;
    readonly sheet: string;
    /** The office's name as the form's titles have it, "" where they have none. */
    readonly office: string;
    readonly year: number | null;
    readonly targets: readonly LinkTarget[];
  } | null;
  readonly helpers: readonly HelperSheet[];
  /** The cell (A1) whose link can be taken back, null where there is none. */
  readonly linked: string | null;
}

/** A helper sheet that was made. */
export interface MadeHelper {
  readonly helper: HelperSheet;
  readonly printing: Printing;
}

/** A link as it is ordered: from an input of a form to the weighted rating of a helper sheet. */
export interface LinkOrder {
  readonly sheetId: string;
  readonly target: Pick<LinkTarget, "identity" | "variable" | "cell">;
  /** What the person agreed to replace: "" for an empty cell. Where the cell holds anything else, nothing is written. */
  readonly replaces: CellValue;
  /** The helper sheet's name. */
  readonly helper: string;
}

/** A link that was made or taken back: the input's sheet and cell, and what the cell holds now. */
export interface Linked {
  readonly sheet: ShownSheet;
  readonly cell: Position;
  readonly content: CellValue;
}

/** What the pane asks of Excel for the satisfaction index; every failure that a user can cause comes back as a value. */
export interface SatisfactionHelper {
  /**
   * What there is before somebody orders anything. It changes nothing.
   * @param isAsked whether somebody asked for it, so that a form is told that only merged cells tell: on the desktop that
   * empties Excel's own undo list
   */
  survey(isAsked?: boolean): Promise<Answer<SatisfactionSurvey>>;
  /** Makes the helper sheet, which becomes the active one. */
  make(order: SatisfactionOrder, control?: RunControl): Promise<Answer<MadeHelper>>;
  /** Lets an input of a form take its number from a helper sheet. */
  link(order: LinkOrder, control?: RunControl): Promise<Answer<Linked>>;
  /** Puts back what the input held before it was linked last. */
  unlink(control?: RunControl): Promise<Answer<Linked>>;
}
