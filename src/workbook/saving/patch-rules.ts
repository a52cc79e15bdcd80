import { areaAddress } from "../../core/grid/address";
import type { Conditionals, LiveRule } from "../live/conditional";
import type { FileRule, FileSheet } from "../model/file-sheet";
import type { StylePatch } from "./patch-styles";
import { escapeText } from "../reading/strings";
import type { StyleBook } from "../live/style-book";
import { escapeXml, type Splice } from "../package/xml";
import { placeFor } from "../package/xml-edit";
import type { ConditionalFormat } from "../workbook";

/** The sequence of a worksheet's children in the schema (CT_Worksheet), as far as something of ours is put among them. */
export const BEFORE_RULES =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting".split(
    " ",
  );

/** The replacements that bring a sheet's conditional formats to their present state; rules that did not change stay as they are. */
export function ruleChanges(
  file: FileSheet,
  rules: Conditionals,
  styles: StyleBook,
  patch: StylePatch,
): Splice[] {
  const changed = rules.all().filter((rule) => rule.file === null || differs(rule.format, rule.file, styles));
  const gone = [...rules.removed, ...changed.flatMap((rule) => rule.file ?? [])];
  const text = changed.map((rule) => groupXml(rule, file, styles, patch)).join("");
  const place = placeFor(
    {
      ...file,
      root: { ...file.rootStart, name: "worksheet", openEnd: file.rootStart.end, closeStart: file.rootEnd },
    },
    BEFORE_RULES,
  );
  const added = text === "" ? [] : [{ from: place, to: place, by: text }];
  return [...deletions(file, gone), ...added];
}

function differs(format: ConditionalFormat, file: FileRule, styles: StyleBook): boolean {
  return (
    (format.areas !== file.areas && sqref(format) !== file.areas.map(areaAddress).join(" ")) ||
    bodyDiffers(format, file, styles)
  );
}

function bodyDiffers(
  { formula, fill, fontColor }: ConditionalFormat,
  file: FileRule,
  styles: StyleBook,
): boolean {
  const mark = styles.mark(file.format);
  return formula !== `=${file.formula}` || fill !== mark.fill || fontColor !== mark.fontColor;
}

/** A group goes with its last rule. */
function deletions(file: FileSheet, gone: readonly FileRule[]): Splice[] {
  const groups = new Set(gone.map(({ group }) => group));
  return [...groups].flatMap((group) => {
    const all = file.rules.filter((rule) => rule.group === group);
    const left = all.filter((rule) => !gone.includes(rule));
    const spans =
      left.length === 0 ? [group] : gone.filter((rule) => rule.group === group).map(({ span }) => span);
    return spans.map(({ start, end }) => ({ from: start, to: end, by: "" }));
  });
}

/** A rule in a group of its own; one of the file whose areas alone changed keeps its text. */
function groupXml(
  { format, priority, file: old }: LiveRule,
  { prefix, xml }: FileSheet,
  styles: StyleBook,
  patch: StylePatch,
): string {
  const kept = old !== null && !bodyDiffers(format, old, styles);
  const rule = kept ? xml.slice(old.span.start, old.span.end) : ruleXml(format, priority, prefix, patch);
  const group = `${prefix}conditionalFormatting`;
  return `<${group} sqref="${sqref(format)}">${rule}</${group}>`;
}

function ruleXml(format: ConditionalFormat, priority: number, prefix: string, patch: StylePatch): string {
  const formula = escapeXml(escapeText(format.formula.replace(/^=/, "")));
  const dxf = format.fill === null && format.fontColor === null ? "" : ` dxfId="${patch.markNumber(format)}"`;
  const open = `${prefix}cfRule type="expression"${dxf} priority="${priority}"`;
  return `<${open}><${prefix}formula>${formula}</${prefix}formula></${prefix}cfRule>`;
}

function sqref({ areas }: ConditionalFormat): string {
  return areas.map(areaAddress).join(" ");
}
