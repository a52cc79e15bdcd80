import type { RuleType } from "../workbook/workbook";
import type { RefusalCode } from "./refusal";

/** In what the host is as hard as Excel may be. Numbers are issues of OfficeDev/office-js that tell of it. */
export interface Strictness {
  /** The most cells whose content one range gives, and what it gives of a larger one: null, or a refusal of that code. */
  readonly reads: { readonly most: number; readonly beyond: "null" | RefusalCode };
  /** Whether merged areas that touch are told as one, where they make a rectangle. */
  readonly unitesMerges: boolean;
  /** What this Excel refuses for good, whatever else it does. */
  readonly refuses: readonly LastingRefusal[];
  /**
   * For which cell the formula of a rule is told: the first of its own, or the first of the range through which it is
   * asked for. It is always taken as meant for the latter when it is set (5194).
   */
  readonly ruleFormulas: "own range" | "asking range";
  /** The types of conditional formats that can't be read, whatever is asked of them (6827, 6835). */
  readonly unreadableRules: readonly RuleType[];
  /** The most characters that all settings may have together; documented are 2 MB, refused was about 1 MB (3957). */
  readonly mostSettings: number;
  /** Whether settings are still there when the workbook is opened again (6091, 5206). */
  readonly settingsLast: boolean;
  /** Whether a sheet keeps its id when the workbook is opened again, or has one by its position (552, 1390). */
  readonly sheetIds: "lasting" | "by position";
  /** Whether numbers in formulas are kept with 15 digits and written as Excel writes them. */
  readonly rewritesNumbers: boolean;
}

/**
 * Something that an Excel refuses for good: settings that can't be written (OfficeDev/office-js, issue 3957), conditional
 * formats that can't be added or even read (6835, 5222), cell notes (6198), one entry of its undo for several batches (6711).
 */
export type LastingRefusal = "settings" | "new rules" | "rules" | "notes" | "undo groups";

/** Excel gives five million cells at most (Office.js documentation, resource limits). */
export const AS_EXCEL: Strictness = {
  reads: { most: 5_000_000, beyond: "RangeExceedsLimit" },
  unitesMerges: false,
  refuses: [],
  ruleFormulas: "asking range",
  unreadableRules: [],
  mostSettings: 1_000_000,
  settingsLast: true,
  sheetIds: "lasting",
  rewritesNumbers: true,
};
