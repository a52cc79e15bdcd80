import { attempt } from "./attempt";
import { offers, offersNotes } from "./capabilities";
import type { Answer } from "./gateway";

/** Parts of the add-in that not every Excel has what they need for, and the ExcelApi version that brings it. */
export const NEEDS = {
  form: "1.9",
  "merged-cells": "1.13",
  highlight: "1.14",
  "cell-notes": "1.18",
  "one-undo": "1.20",
} as const;

export type Need = keyof typeof NEEDS;

/** The newest version of ExcelApi that is asked for; the numbers run from 1 without gaps. */
const NEWEST = 20;

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

/** How long Excel may take for each question, in milliseconds; nobody wants to wait for a check. */
const PATIENCE = 10_000;

/** Looks at everything that can be seen without changing the workbook. What Excel refuses to tell is a failure there. */
export async function inspectInstallation(): Promise<Installation> {
  const { diagnostics, displayLanguage, contentLanguage, requirements } = Office.context;
  const needs = Object.entries(NEEDS) as readonly (readonly [Need, string])[];
  return {
    ...{
      host: String(diagnostics.host),
      platform: String(diagnostics.platform),
      version: diagnostics.version,
    },
    ...{ language: displayLanguage, dataLanguage: contentLanguage },
    excelApi: highestApi(),
    missing: needs.filter(([need, version]) => !isMet(need, version)).map(([need]) => need),
    ribbon: requirements.isSetSupported("SharedRuntime", "1.1"),
    readOnly: await ask(async (context) => {
      const { workbook } = context;
      workbook.load("readOnly");
      await context.sync();
      return workbook.readOnly;
    }),
    structureLocked: await ask(async (context) => {
      const { protection } = context.workbook;
      protection.load("protected");
      await context.sync();
      return protection.protected;
    }),
    sheetProtected: await ask(async (context) => {
      const { protection } = context.workbook.worksheets.getActiveWorksheet();
      protection.load("protected");
      await context.sync();
      return protection.protected;
    }),
    fileType: await ask(async (context) => {
      const { workbook } = context;
      workbook.load("name");
      await context.sync();
      return /\.([^.]+)$/.exec(workbook.name)?.[1]?.toLowerCase() ?? "";
    }),
    settings: await ask(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject("hitungCapaian");
      setting.load("key");
      await context.sync();
      return true as const;
    }),
  };
}

/** One question in a batch of its own, so that one that is refused takes no other along. */
function ask<T>(question: (context: Excel.RequestContext) => Promise<T>): Promise<Answer<T>> {
  return attempt(async (context) => ({ ok: true, value: await question(context) }), { patience: PATIENCE });
}

function isMet(need: Need, version: string): boolean {
  return need === "cell-notes" ? offersNotes() : offers(version);
}

function highestApi(): string {
  for (let minor = NEWEST; minor > 0; minor--) {
    if (offers(`1.${minor}`)) return `1.${minor}`;
  }
  return "";
}
