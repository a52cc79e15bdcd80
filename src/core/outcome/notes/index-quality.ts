import { figure } from "../../wording/figure";
import { noteMessages } from "../../wording/note-messages";
import { isOnIndexScale } from "./index-range";
import type { Finding, Rule } from "./rule";
import { isSatisfactionIndex } from "./satisfaction-index";

/** The service qualities by the lowest index of each. The table has gaps (76,60 to 76,61), so the index is rounded first. */
const QUALITIES = [
  { letter: "A", name: "Sangat Baik", least: 88.31, interval: "88,31–100,00" },
  { letter: "B", name: "Baik", least: 76.61, interval: "76,61–88,30" },
  { letter: "C", name: "Kurang Baik", least: 65, interval: "65,00–76,60" },
  { letter: "D", name: "Tidak Baik", least: 25, interval: "25,00–64,99" },
] as const;

/** The service quality that goes with a satisfaction index, for information. Source: PermenPANRB 14/2017; domain sheet (a). */
export const indexQuality: Rule = {
  code: "ikm-quality",
  severity: "info",
  find: (outcome): readonly Finding[] => {
    const { result, indicator } = outcome;
    if (result === null || !isOnIndexScale(result.value) || !isSatisfactionIndex(outcome)) return [];
    const rounded = Math.round(result.value * 100) / 100;
    const quality = QUALITIES.find(({ least }) => rounded >= least);
    if (quality === undefined) return [];
    const { letter, name, interval } = quality;
    return [
      {
        cell: indicator.resultCell,
        message: noteMessages.indexQuality(letter, name, figure(rounded), interval),
      },
    ];
  },
};
