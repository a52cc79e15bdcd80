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
    readOnly: await ask(async ({ workbook }) => (await loaded(workbook, "readOnly")).readOnly),
    structureLocked: await ask(({ workbook }) => isProtected(workbook)),
    sheetProtected: await ask(({ workbook }) => isProtected(workbook.worksheets.getActiveWorksheet())),
    fileType: await ask(async ({ workbook }) => {
      const { name } = await loaded(workbook, "name");
      return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
    }),
    settings: await ask(async ({ workbook }) => {
      await loaded(workbook.settings.getItemOrNullObject("hitungCapaian"), "key");
      return true as const;
    }),
  };
}

/** One question in a batch of its own, so that one that is refused takes no other along. */
function ask<T>(question: (context: Excel.RequestContext) => Promise<T>): Promise<Answer<T>> {
  return attempt(async (context) => ({ ok: true, value: await question(context) }), { patience: PATIENCE });
}

/** One property of something of Excel's; one round trip. */
async function loaded<T extends OfficeExtension.ClientObject & { load(property: string): unknown }>(
  object: T,
  property: string,
): Promise<T> {
  object.load(property);
  await object.context.sync();
  return object;
}

async function isProtected({ protection }: Excel.Workbook | Excel.Worksheet): Promise<boolean> {
  return (await loaded<Excel.WorkbookProtection | Excel.WorksheetProtection>(protection, "protected"))
    .protected;
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
