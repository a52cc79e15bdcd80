import { attempt } from "./attempt";
import { offers, offersNotes } from "./capabilities";
import type { Answer } from "../gateway/failure";
import { NEEDS, type Installation, type Need } from "../gateway/installation";

/** The newest version of ExcelApi that is asked for; the numbers run from 1 without gaps. */
const NEWEST = 20;

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
