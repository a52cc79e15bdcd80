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
  const numbers = numbering(file, rules);
  const text = changed.map((rule) => groupXml(rule, numbers, file, styles, patch)).join("");
  const place = placeFor(
    {
      ...file,
      root: { ...file.rootStart, name: "worksheet", openEnd: file.rootStart.end, closeStart: file.rootEnd },
    },
    BEFORE_RULES,
  );
  const added = text === "" ? [] : [{ from: place, to: place, by: text }];
  return [...deletions(file, gone), ...renumbered(file, gone, numbers), ...added];
}

/** The priorities (1 is the strongest): those of new rules, and by how much the file's give way to them. */
interface Numbering {
  readonly ofNew: ReadonlyMap<LiveRule, number>;
  readonly more: number;
}

/** New rules stand above all others; where the file's leave no room above them, all of the file's move down alike. */
function numbering(file: FileSheet, rules: Conditionals): Numbering {
  const fresh = rules.all().filter((rule) => rule.file === null);
  const others = [
    ...file.rules.map(({ priority }) => priority),
    ...extendedRules(file).map(({ by }) => priorityOf(by) ?? 1),
  ];
  const highest = others.length === 0 ? fresh.length + 1 : Math.min(...others);
  const more = Math.max(0, fresh.length + 1 - highest);
  return { ofNew: new Map(fresh.map((rule, i) => [rule, highest + more - fresh.length + i])), more };
}

/** The start tags of rules that only newer Excels know; they share the priorities with the others. */
function extendedRules({ xml, children }: FileSheet): readonly Splice[] {
  const list = children.find(({ name }) => name === "extLst");
  if (list === undefined) return [];
  const tags = [...xml.slice(list.start, list.end).matchAll(EXTENDED_RULE)];
  return tags
    .map(({ 0: by, index }) => ({ from: list.start + index, to: list.start + index + by.length, by }))
    .filter(({ by }) => priorityOf(by) !== null);
}

const EXTENDED_RULE = /<[^\s/>]+:cfRule(?:\s(?:"[^"]*"|'[^']*'|[^>"'])*)?>/g;
const RULE = /<[^\s/>]+(?:\s(?:"[^"]*"|'[^']*'|[^>"'])*)?>/y;
const ATTRIBUTE = /([^\s=<>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function priorityOf(tag: string): number | null {
  const found = [...tag.matchAll(ATTRIBUTE)].find(([, name]) => name === "priority");
  return found === undefined ? null : Number(found[2] ?? found[3]);
}

/** The rules of the file that move down and stay as they are otherwise. */
function renumbered(file: FileSheet, gone: readonly FileRule[], { more }: Numbering): readonly Splice[] {
  if (more === 0) return [];
  const standing = file.rules.filter((rule) => !gone.includes(rule));
  const tags = standing.map(({ span }) => {
    const by = ruleTag(file.xml.slice(span.start, span.end));
    return { from: span.start, to: span.start + by.length, by };
  });
  return [...tags, ...extendedRules(file)].map((tag) => ({ ...tag, by: movedDown(tag.by, more) }));
}

function ruleTag(rule: string): string {
  RULE.lastIndex = 0;
  return RULE.exec(rule)?.[0] ?? "";
}

/** A rule's text, or its start tag's, with a priority that is lower by so many. */
function movedDown(rule: string, more: number): string {
  const tag = ruleTag(rule);
  const moved = tag.replace(ATTRIBUTE, (whole, name: string, one?: string, other?: string) =>
    name === "priority" ? `priority="${Number(one ?? other) + more}"` : whole,
  );
  return more === 0 ? rule : moved + rule.slice(tag.length);
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
  live: LiveRule,
  { ofNew, more }: Numbering,
  { prefix, xml }: FileSheet,
  styles: StyleBook,
  patch: StylePatch,
): string {
  const { format, file: old } = live;
  const kept = old !== null && !bodyDiffers(format, old, styles);
  const priority = ofNew.get(live) ?? (old?.priority ?? 0) + more;
  const rule = kept
    ? movedDown(xml.slice(old.span.start, old.span.end), more)
    : ruleXml(format, priority, prefix, patch);
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
