import { isHighlightFormula } from "../../core/plan/highlight";

/** What a rule says to which a batch that broke off has not given its formula. */
const UNSAID: readonly string[] = ["", "=FALSE"];

/**
 * Of conditional formats that were found by remembered ids, those that are ours by what they say. A memory can be
 * wrong, or forged: what says something else is somebody's own rule and is never deleted.
 * @param formats with their `type` loaded
 */
export async function oursAmong(
  context: Excel.RequestContext,
  formats: readonly Excel.ConditionalFormat[],
): Promise<readonly Excel.ConditionalFormat[]> {
  const rules = formats
    .filter(({ type }) => type === "Custom")
    .map((format) => {
      const { rule } = format.custom;
      rule.load("formula");
      return { format, rule };
    });
  if (rules.length > 0) await context.sync();
  return rules.filter(({ rule: { formula } }) => isOurs(formula)).map(({ format }) => format);
}

function isOurs(formula: string): boolean {
  return UNSAID.includes(formula) || isHighlightFormula(formula);
}
