import { saysTheSame } from "../../core/plan/highlight";
import { offers } from "../capabilities";
import { NO_HIGHLIGHT, queueHighlight, type HighlightWork } from "../writing/highlight";
import { ask, keep, type Asked } from "../settings/kept-setting";
import { oursAmong, saying } from "../writing/own-rules";
import { MEMORIES, type Memories, type Memory, rulesOf } from "../../gateway/settings/memories";

/** What a run did to the highlight rules of a sheet. */
export interface RulesChange {
  readonly sheetId: string;
  /** What was remembered before the run. */
  readonly before: Memory | null;
  /** The formulas of the rules that the run has set; empty where it only took rules away. */
  readonly formulas: readonly string[];
  /** The ids of those rules; null where they are not known, because the run broke off. */
  readonly ids: readonly string[] | null;
}

/** What brings the highlight rules back, looked up; it can be queued into any batch. */
export interface RulesBack {
  /** The formulas of the rules that it sets anew; null where it leaves the rules alone. */
  readonly formulas: readonly string[] | null;
  /** Queues the change. */
  apply(): void;
  /** Rules that had to be set anew have new ids, to be remembered in a batch after. */
  rememberAgain(): Promise<void>;
}

const RULES_STAY: RulesBack = {
  formulas: null,
  apply: () => undefined,
  rememberAgain: () => Promise.resolve(),
};

/**
 * Looks up what brings the highlight rules back to what they were before a run; nothing where it has left them alone.
 * What another pane has remembered meanwhile stays.
 */
export async function lookRulesBack(
  context: Excel.RequestContext,
  change: RulesChange | null,
): Promise<RulesBack> {
  if (change === null) return RULES_STAY;
  const { sheetId, before, formulas, ids } = change;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const setting = ask(context, MEMORIES);
  await context.sync();
  const now = setting.value()[sheetId];
  const wanted = new Set(before?.ids ?? []);
  const theirs = ids ?? (now?.ids ?? []).filter((id) => !wanted.has(id));
  const standing = await rulesThatStand(context, sheet, [...theirs, ...wanted], ids ?? []);
  const known = standing.filter(({ id }) => !wanted.has(id));
  const isTheirs =
    now === undefined || ids === null || now.ids.every((id) => wanted.has(id) || ids.includes(id));
  const others = isTheirs ? [] : now.ids;
  const notOrphans = new Set([...wanted, ...others, ...known.map(({ id }) => id)]);
  const lost = [...wanted].some((id) => !standing.some((format) => format.id === id));
  const gone = lost ? standing : known;
  const anew = before !== null && lost ? rulesOf(before) : [];
  const missed = known.length >= formulas.length ? [] : formulas;
  const forgotten = await orphans(
    context,
    sheet,
    [...missed, ...anew.map(({ formula }) => formula)],
    notOrphans,
  );
  let again: HighlightWork = NO_HIGHLIGHT;
  return {
    formulas: anew.map(({ formula }) => formula),
    apply: () => {
      for (const format of [...gone, ...forgotten]) format.delete();
      if (lost) again = queueHighlight(sheet, anew, undefined);
      if (isTheirs) rememberSheet(context, setting, sheetId, lost ? null : before);
    },
    rememberAgain: async () => {
      const memory = again.memory();
      if (memory === null) return;
      rememberSheet(context, setting, sheetId, memory);
      await context.sync();
    },
  };
}

/** Brings the highlight rules back to what they were before a run. */
export async function putRulesBack(context: Excel.RequestContext, change: RulesChange): Promise<void> {
  const rules = await lookRulesBack(context, change);
  rules.apply();
  await context.sync();
  await rules.rememberAgain();
}

/**
 * Those of our rules that are still there.
 * @param justSet as for `oursAmong`
 */
export async function rulesThatStand(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  ids: readonly string[],
  justSet: readonly string[] = [],
): Promise<readonly Excel.ConditionalFormat[]> {
  if (ids.length === 0) return [];
  const { conditionalFormats } = sheet.getRange();
  const looked = offers("1.14") ? ids.map((id) => conditionalFormats.getItemOrNullObject(id)) : null;
  for (const format of looked ?? []) format.load("id,type");
  if (looked === null) conditionalFormats.load("items/id,items/type");
  await context.sync();
  const standing =
    looked?.filter((format) => !format.isNullObject) ??
    conditionalFormats.items.filter(({ id }) => ids.includes(id));
  return oursAmong(context, standing, justSet);
}

/**
 * The rules of ours whose ids nobody knows, because the run that set them broke off or the workbook was opened again:
 * those that say the same.
 */
async function orphans(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  formulas: readonly string[],
  known: ReadonlySet<string>,
): Promise<readonly Excel.ConditionalFormat[]> {
  if (formulas.length === 0) return [];
  const { conditionalFormats } = sheet.getRange();
  conditionalFormats.load("items/id,items/type");
  await context.sync();
  const others = conditionalFormats.items.filter(({ id }) => !known.has(id));
  return saying(context, others, (said) => formulas.some((formula) => saysTheSame(formula, said)));
}

/**
 * Queues the writing of what is to be remembered of one sheet, or nothing any more.
 * @param setting the memories as they were read
 */
function rememberSheet(
  context: Excel.RequestContext,
  setting: Asked<Memories>,
  sheetId: string,
  memory: Memory | null,
): void {
  const others = Object.entries(setting.value()).filter(([id]) => id !== sheetId);
  const memories = Object.fromEntries(memory === null ? others : [...others, [sheetId, memory]]);
  if (Object.keys(memories).length > 0) keep(context, MEMORIES, memories);
  else setting.forget();
}
