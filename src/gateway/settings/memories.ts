import { areaAddress, parseArea } from "../../core/grid/address";
import { parseJson } from "../../core/grid/parse-json";
import type { HighlightRule } from "../../core/plan/plan";
import { jsonSetting } from "./setting";

/** What the add-in remembers of one sheet: the highlight rules it has set there. */
export interface Memory {
  /** What the rules say and where; other rules are needed where this differs from what they should be. */
  readonly signature: string;
  /** The ids of the conditional formats. */
  readonly ids: readonly string[];
}

/** What is remembered of each sheet, by the sheet's id. */
export type Memories = Readonly<Record<string, Memory>>;

/** The highlight rules that the add-in has set on each sheet. */
export const MEMORIES = jsonSetting<Memories>("hitungCapaian.sorotan", memoriesIn, (memories) => {
  return Object.keys(memories).length === 0;
});

/** Tells whether these rules are remembered, each with its id; of none, nothing needs to be. */
export function isRemembered(rules: readonly HighlightRule[], remembered: Memory | undefined): boolean {
  if (remembered === undefined) return rules.length === 0;
  return remembered.signature === signatureOf(rules) && remembered.ids.length === rules.length;
}

/** Prints what rules say and where in one text. */
export function signatureOf(rules: readonly HighlightRule[]): string {
  return JSON.stringify(rules.map((rule) => [rule.areas.map(areaAddress).join(","), rule.formula]));
}

/** Reads the rules that a signature tells of; one that is not ours tells of none. */
export function rulesOf({ signature }: Memory): readonly HighlightRule[] {
  const rules = parseJson(signature);
  if (!Array.isArray(rules)) return [];
  return rules.flatMap((rule: unknown) => {
    const [addresses, formula] = Array.isArray(rule) ? (rule as readonly unknown[]) : [];
    if (typeof addresses !== "string" || typeof formula !== "string") return [];
    const areas = addresses.split(",").map(parseArea);
    return areas.every((area) => area !== null) ? [{ areas, formula }] : [];
  });
}

/** No form needs as many rules; each id that is remembered is looked up in every run. */
const MOST_IDS = 1_000;

/** Reads a memory out of what was kept; null where it is none. */
export function memoryOf(value: unknown): Memory | null {
  if (typeof value !== "object" || value === null) return null;
  const { signature, ids } = value as Partial<Record<keyof Memory, unknown>>;
  if (typeof signature !== "string" || !isTexts(ids) || ids.length > MOST_IDS) return null;
  return { signature, ids };
}

/** Tells whether something out of a setting is a list of texts. */
export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function memoriesIn(sheets: unknown): Memories {
  if (typeof sheets !== "object" || sheets === null) return {};
  return Object.fromEntries(
    Object.entries(sheets).flatMap(([sheet, value]) => {
      const memory = memoryOf(value);
      return memory === null ? [] : [[sheet, memory]];
    }),
  );
}
