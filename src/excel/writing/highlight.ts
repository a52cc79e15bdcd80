import { HIGHLIGHT_FILL } from "../../gateway/own-marks";
import { areaAddress } from "../../core/grid/address";
import type { HighlightRule } from "../../core/plan/plan";
import { offers } from "../capabilities";
import { wasLoaded } from "../failures";
import { isRemembered, signatureOf, type Memory } from "../../gateway/settings/memories";

/** The conditional formats that a batch has set or looked up; after its sync it says what is to be remembered. */
export interface HighlightWork {
  /** What to remember, or null where it is remembered already. */
  memory(): Memory | null;
  /** Formats of ours that are out of date and still there. */
  outdated(): readonly Excel.ConditionalFormat[];
  /** The ids of the formats that this batch has set, as far as its answer told. */
  addedIds(): readonly string[];
  /** True where formats of ours that should stand are gone, so that they must be set again. */
  lost(): boolean;
  /** True where new formats were set and the sheet has more than those that are known: some may be ours and forgotten. */
  hasOthers(): boolean;
}

/** For a sheet that takes no conditional formats, because it is protected: what stands there stays. */
export const NO_HIGHLIGHT: HighlightWork = {
  memory: () => null,
  outdated: () => [],
  addedIds: () => [],
  lost: () => false,
  hasOthers: () => false,
};

/**
 * Queues what the highlight needs: nothing but a look where the remembered rules still fit, new rules otherwise. Rules
 * that are not ours are never deleted.
 */
export function queueHighlight(
  sheet: Excel.Worksheet,
  rules: readonly HighlightRule[],
  remembered: Memory | undefined,
): HighlightWork {
  const signature = signatureOf(rules);
  const standing = (remembered?.ids ?? []).flatMap((id) => look(sheet, id));
  const fits = isRemembered(rules, remembered);
  const added = fits ? [] : rules.map((rule) => add(sheet, rule));
  const count = fits ? null : sheet.getRange().conditionalFormats.getCount();
  return {
    memory: () => (fits ? null : { signature, ids: added.map((format) => format.id) }),
    outdated: () => (fits ? [] : standing.filter((format) => !format.isNullObject)),
    addedIds: () => added.filter((format) => wasLoaded(() => format.id)).map((format) => format.id),
    lost: () => fits && standing.some((format) => format.isNullObject),
    hasOthers: () => {
      const known = added.length + standing.filter((format) => !format.isNullObject).length;
      return count !== null && count.value > known;
    },
  };
}

/** One of our formats by its id; looking it up without an error needs ExcelApi 1.14, before that it is trusted. */
function look(sheet: Excel.Worksheet, id: string): readonly Excel.ConditionalFormat[] {
  if (!offers("1.14")) return [];
  const format = sheet.getRange().conditionalFormats.getItemOrNullObject(id);
  format.load("id,type");
  return [format];
}

function add(sheet: Excel.Worksheet, rule: HighlightRule): Excel.ConditionalFormat {
  const areas = sheet.getRanges(rule.areas.map(areaAddress).join(","));
  const format = areas.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  format.load("id");
  format.custom.rule.formula = rule.formula;
  format.custom.format.fill.color = HIGHLIGHT_FILL;
  return format;
}
