import { offers } from "./capabilities";
import { queueHighlight, rulesOf } from "./highlight";
import type { Journal } from "./journal-store";
import { memoriesOf, queueMemories, rememberSheet, type Memory } from "./memory";
import type { SheetReading } from "./read-sheet";

/** What a run did to the highlight rules of a sheet. */
export interface RulesChange {
  readonly sheetId: string;
  /** What was remembered before the run. */
  readonly before: Memory | null;
  /** The formulas of the rules that the run has set; empty where it set none. */
  readonly formulas: readonly string[];
  /** The ids of those rules; null where they are not known, because the run broke off. */
  readonly ids: readonly string[] | null;
}

/** Brings the highlight rules back to what they were before a run; nothing to do where it has set none. */
export async function putRulesBack(context: Excel.RequestContext, change: RulesChange): Promise<void> {
  const { sheetId, before, formulas, ids } = change;
  if (formulas.length === 0) return;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const setting = queueMemories(context);
  await context.sync();
  const now = memoriesOf(setting)[sheetId];
  const wanted = new Set(before?.ids ?? []);
  const theirs = ids ?? (now?.ids ?? []).filter((id) => !wanted.has(id));
  const standing = await rulesThatStand(context, sheet, [...theirs, ...wanted]);
  const known = standing.filter(({ id }) => !wanted.has(id));
  const forgotten = theirs.length > 0 ? [] : await orphans(context, sheet, formulas, wanted);
  for (const format of [...known, ...forgotten]) format.delete();
  const lost = [...wanted].some((id) => !standing.some((format) => format.id === id));
  if (before === null || !lost) {
    rememberSheet(context, setting, sheetId, before);
    await context.sync();
    return;
  }
  for (const format of standing) if (wanted.has(format.id)) format.delete();
  const again = queueHighlight(sheet, rulesOf(before), undefined);
  await context.sync();
  rememberSheet(context, setting, sheetId, again.memory());
  await context.sync();
}

/** Those of our rules that are still there. */
export async function rulesThatStand(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  ids: readonly string[],
): Promise<readonly Excel.ConditionalFormat[]> {
  if (ids.length === 0) return [];
  const { conditionalFormats } = sheet.getRange();
  if (offers("1.14")) {
    const looked = ids.map((id) => {
      const format = conditionalFormats.getItemOrNullObject(id);
      format.load("id");
      return format;
    });
    await context.sync();
    return looked.filter((format) => !format.isNullObject);
  }
  conditionalFormats.load("items/id");
  await context.sync();
  return conditionalFormats.items.filter(({ id }) => ids.includes(id));
}

/**
 * Rules that an earlier run set on the sheet and nobody remembers, because it broke off right then; looked for only
 * where the journal of that run tells of them. Where Excel can't list its rules, they stay: they do no harm.
 */
export async function leftoverRules(
  context: Excel.RequestContext,
  { id, memories }: Pick<SheetReading, "id" | "memories">,
  journal: Journal | null,
): Promise<readonly Excel.ConditionalFormat[]> {
  if (journal?.sheetId !== id || journal.formulas.length === 0) return [];
  const memory = memories[id] ?? null;
  if (JSON.stringify(memory) !== JSON.stringify(journal.memory)) return [];
  const sheet = context.workbook.worksheets.getItem(id);
  try {
    return await orphans(context, sheet, journal.formulas, new Set(memory?.ids));
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return [];
  }
}

/**
 * The rules of ours whose ids nobody remembers, because the run that set them broke off: those that say the same. Only
 * rules with a formula are looked at, and only here, for Excel fails on some of the others.
 */
async function orphans(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  formulas: readonly string[],
  known: ReadonlySet<string>,
): Promise<readonly Excel.ConditionalFormat[]> {
  const { conditionalFormats } = sheet.getRange();
  conditionalFormats.load("items/id,items/type");
  await context.sync();
  const custom = conditionalFormats.items.filter(({ id, type }) => type === "Custom" && !known.has(id));
  if (custom.length === 0) return [];
  const rules = custom.map((format) => {
    const { rule } = format.custom;
    rule.load("formula");
    return { format, rule };
  });
  await context.sync();
  return rules.filter(({ rule }) => formulas.includes(rule.formula)).map(({ format }) => format);
}
