import { SERVICE_QUALITIES } from "../../catalogue/service-quality";
import { figure } from "../../wording/figure";
import { noteMessages } from "../../wording/note-messages";
import { isOnIndexScale } from "./index-range";
import type { Finding, Rule } from "./rule";
import { isSatisfactionIndex } from "./satisfaction-index";

/** The service quality that goes with a satisfaction index, for information. Source: PermenPANRB 14/2017; domain sheet (a). */
export const indexQuality: Rule = {
  code: "ikm-quality",
  severity: "info",
  find: (outcome): readonly Finding[] => {
    const { result, indicator } = outcome;
    if (result === null || !isOnIndexScale(result.value) || !isSatisfactionIndex(outcome)) return [];
    const rounded = Math.round(result.value * 100) / 100;
    const quality = SERVICE_QUALITIES.find(({ least }) => rounded >= least);
    if (quality === undefined) return [];
    const { letter, name, interval } = quality;
    return [
      {
        cell: indicator.place,
        message: noteMessages.indexQuality(letter, name, figure(rounded), interval),
      },
    ];
  },
};
