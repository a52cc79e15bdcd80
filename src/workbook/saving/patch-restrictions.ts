import { areaAddress } from "../../core/grid/address";
import type { RestrictedArea } from "../model/restriction";
import { escapeXml } from "../package/xml";
import { appendToList, outline } from "../package/xml-edit";

/** Excel takes no longer texts here (the Open Packaging standard, CT_DataValidation). */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

/**
 * A worksheet part with more restrictions of what may be typed; those that the file has stay.
 * @param order the children of a worksheet that stand before the list
 */
export function withRestrictions(
  xml: string,
  restricted: readonly RestrictedArea[],
  order: readonly string[],
): string {
  if (restricted.length === 0) return xml;
  const { prefix } = outline(xml);
  const entries = restricted.map((one) => entry(one, prefix));
  return appendToList(xml, "dataValidations", entries, order);
}

function entry({ area, restriction, alert }: RestrictedArea, prefix: string): string {
  const { numbers, least, most } = restriction;
  const told =
    alert === null
      ? ""
      : ` errorTitle="${escapeXml(alert.title.slice(0, LONGEST_TITLE))}" error="${escapeXml(alert.message.slice(0, LONGEST_MESSAGE))}"`;
  return (
    `<${prefix}dataValidation type="${numbers}" allowBlank="1" showErrorMessage="1"${told} sqref="${areaAddress(area)}">` +
    `<${prefix}formula1>${String(least)}</${prefix}formula1><${prefix}formula2>${String(most)}</${prefix}formula2></${prefix}dataValidation>`
  );
}
