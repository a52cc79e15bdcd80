import { isHighlightFormula } from "../../core/plan/highlight";

/** What a rule says to which a batch that broke off has not given its formula; a person's own may say it, too. */
const UNSAID: readonly string[] = ["", "=FALSE"];

/**
 * Of conditional formats that were found by remembered ids, those that are ours by what they say. A memory can be
 * wrong, or forged: what says something else is somebody's own rule and is never deleted.
 * @param justSet the ids that Excel has told when it made rules for us, which may say nothing yet
 */
export function oursAmong(
  context: Excel.RequestContext,
  formats: readonly Excel.ConditionalFormat[],
  justSet: readonly string[] = [],
): Promise<readonly Excel.ConditionalFormat[]> {
  return saying(
    context,
    formats,
    (formula, id) => isHighlightFormula(formula) || (justSet.includes(id) && UNSAID.includes(formula)),
  );
}

/**
 * Of conditional formats, those whose formulas say what is meant.
 * @param formats with their `id` and `type` loaded; only rules with a formula are looked at, for Excel fails on some others
 */
export async function saying(
  context: Excel.RequestContext,
  formats: readonly Excel.ConditionalFormat[],
  isMeant: (formula: string, id: string) => boolean,
): Promise<readonly Excel.ConditionalFormat[]> {
  const rules = formats
    .filter(({ type }) => type === "Custom")
    .map((format) => {
      const { rule } = format.custom;
      rule.load("formula");
      return { format, rule };
    });
  if (rules.length > 0) await context.sync();
  return rules.filter(({ format, rule }) => isMeant(rule.formula, format.id)).map(({ format }) => format);
}

/**
 * Of all conditional formats of a sheet, those that are ours by what they say and none of the known ones: ids are forgotten
 * where settings are lost or a sheet is copied, and Excel may give others when the file is opened again. None where a known id
 * is no rule of ours any more: then ids tell nothing.
 * @param known the ids of those that are to stay
 */
export async function oursBeside(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  known: readonly string[],
): Promise<readonly Excel.ConditionalFormat[]> {
  const { conditionalFormats } = sheet.getRange();
  conditionalFormats.load("items/id,items/type");
  await context.sync();
  const ours = await oursAmong(context, conditionalFormats.items);
  const isIdWrong = known.some((id) => !ours.some((format) => format.id === id));
  return isIdWrong ? [] : ours.filter(({ id }) => !known.includes(id));
}
