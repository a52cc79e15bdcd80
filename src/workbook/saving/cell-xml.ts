import type { LiveCell } from "../model/live-cell";
import { escapeText } from "../reading/strings";
import { escapeXml } from "../package/xml";

/** A cell's content as XML: the type for its `t` attribute (null for none) and the elements of its value. */
export interface ValueXml {
  readonly type: string | null;
  readonly xml: string;
}

const EXCEL_ERRORS = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!)$/;

/** Whether a formula cell holds a value that Excel would take for one; #N/IMPL! and the like are the engine's own words. */
export function hasRealValue({ value, isError, formula }: LiveCell): boolean {
  return formula === null || !isError || EXCEL_ERRORS.test(String(value));
}

/**
 * The value of a cell. Text stands in the cell itself (`inlineStr`), so the shared strings are not touched. A formula
 * without a real value gets none: Excel calculates it when it opens the file.
 */
export function valueXml(cell: LiveCell, prefix: string): ValueXml {
  const { value, isError, formula } = cell;
  if (!hasRealValue(cell)) return { type: null, xml: "" };
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new Error(`${value} is no cell value`);
    return { type: null, xml: v(String(value)) };
  }
  if (typeof value === "boolean") return { type: "b", xml: v(value ? "1" : "0") };
  const text = escapeXml(escapeText(value));
  if (isError) return { type: "e", xml: v(text) };
  if (formula !== null) return { type: "str", xml: v(text) };
  if (value === "") return { type: null, xml: "" };
  return {
    type: "inlineStr",
    xml: `<${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>`,
  };
}

/** A formula (with "=") as the element that holds it. */
export function formulaXml(formula: string | null, prefix: string): string {
  if (formula === null) return "";
  return `<${prefix}f>${escapeXml(escapeText(formula.slice(1)))}</${prefix}f>`;
}
