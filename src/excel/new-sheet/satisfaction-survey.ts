import { helperOn, linkedCell, surveyedForm } from "../../gateway/linking";
import { TOTAL_AREA } from "../../core/satisfaction/total";
import { isTold } from "../reading/look-at-sheet";
import { readSheet } from "../reading/read-sheet";
import { partOf, queueContent } from "../reading/sheet-rows";
import { LINK } from "../../gateway/settings/link";
import { ask } from "../settings/kept-setting";
import type { Answer } from "../../gateway/failure";
import type { HelperSheet, SatisfactionSurvey } from "../../gateway/new-sheets";
import { calculateSheet } from "../../gateway/sheet-reading";

/**
 * Looks at the active sheet and for helper sheets, in two round trips; it changes nothing, and without being asked not even
 * Excel's own undo list.
 */
export async function surveySatisfaction(
  context: Excel.RequestContext,
  isAsked: boolean,
): Promise<Answer<SatisfactionSurvey>> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  const record = ask(context, LINK);
  const reading = await readSheet(context, undefined, {}, isAsked);
  const run = isAsked || (await isTold(reading)) ? await calculateSheet(reading) : null;
  const form = run === null ? null : surveyedForm(run);
  const helpers = await findHelpers(
    context,
    worksheets.items.map((sheet) => ({ name: sheet.name, sheet })),
  );
  const sheets = worksheets.items.map(({ name }) => name);
  const linked = form === null ? null : linkedCell(form, helpers, record.value());
  return { ok: true, value: { sheets, form, helpers, linked } };
}

/** The helper sheets among some sheets; one round trip. */
export async function findHelpers(
  context: Excel.RequestContext,
  sheets: readonly { readonly name: string; readonly sheet: Excel.Worksheet }[],
): Promise<readonly HelperSheet[]> {
  const looks = sheets.map(({ name, sheet }) => {
    const range = sheet.getRangeByIndexes(0, 0, TOTAL_AREA.rows, TOTAL_AREA.columns);
    queueContent(range);
    return { name, range };
  });
  await context.sync();
  return looks.flatMap(({ name, range }) => {
    const content = partOf(range);
    if (content === null) return [];
    return helperOn(name, content) ?? [];
  });
}
