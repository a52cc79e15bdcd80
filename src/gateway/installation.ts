import type { Answer } from "./failure";

/** Parts of the add-in that not every Excel has what they need for, and the ExcelApi version that brings it. */
export const NEEDS = {
  form: "1.9",
  "merged-cells": "1.13",
  highlight: "1.14",
  "cell-notes": "1.18",
  "one-undo": "1.20",
} as const;

export type Need = keyof typeof NEEDS;

/** What can be told of the Excel, the workbook and their settings, and nothing of what stands in the workbook. */
export interface Installation {
  /** "Excel" in Excel. */
  readonly host: string;
  /** As Office.js calls it: "PC", "Mac", "OfficeOnline", "iOS", "Android", "Universal". */
  readonly platform: string;
  readonly version: string;
  /** Of Excel's menus and of what is typed: "id-ID". */
  readonly language: string;
  readonly dataLanguage: string;
  /** The highest version of ExcelApi: "1.17"; "" where there is none. */
  readonly excelApi: string;
  readonly missing: readonly Need[];
  /** Whether the ribbon's buttons can start the add-in without its pane. */
  readonly ribbon: boolean;
  readonly readOnly: Answer<boolean>;
  readonly structureLocked: Answer<boolean>;
  /** Of the sheet that is open at the moment. */
  readonly sheetProtected: Answer<boolean>;
  /** The end of the file's name in small letters ("xlsx"); "" where it was never saved. */
  readonly fileType: Answer<string>;
  /** Whether what the workbook keeps for the add-in can be read. Nothing is written to try it out. */
  readonly settings: Answer<true>;
}
