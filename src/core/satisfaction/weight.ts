import { BEST, ELEMENTS, TO_INDEX } from "./elements";
import type { Formula } from "./formulas";

/**
 * The weights of one element that offices use: the regulation's one ninth, or one of the decimals that it is rounded to.
 * They give different indexes, so the weight is always somebody's choice. Source: PermenPANRB 14/2017; domain sheet (a).
 */
export const WEIGHTS = ["1/9", "0,111", "0,11"] as const;
export type Weight = (typeof WEIGHTS)[number];

const VALUES: Readonly<Record<Weight, number>> = { "1/9": 1 / 9, "0,111": 0.111, "0,11": 0.11 };

/** What stands in the cell of the weight. */
export function weightContent(weight: Weight): number | Formula {
  return weight === "1/9" ? { formula: "=1/9" } : VALUES[weight];
}

/** The index of an office that has the best rating in all elements, as it is written: "100", "99,9", "99". */
export const HIGHEST_INDEX: Readonly<Record<Weight, string>> = {
  "1/9": "100",
  "0,111": "99,9",
  "0,11": "99",
};

/** What a weight does to the index, as a formula over the cell that holds it (A1). */
export function weightSentence(cell: string): Formula {
  const cases = WEIGHTS.map((weight) => {
    const holds = weight === "1/9" ? `ABS(${cell}-1/9)<0.0000001` : `${cell}=${VALUES[weight]}`;
    const end = weight === "1/9" ? "" : ", bukan 100";
    return [
      holds,
      `Bobot ${weight}: nilai ${BEST} di semua unsur menjadi indeks ${HIGHEST_INDEX[weight]}${end}.`,
    ];
  });
  const otherwise = `"Bobot ini bukan 1/9, 0,111, atau 0,11. Lihat indeks tertinggi di bawah."`;
  const chosen = cases.reduceRight((rest, [holds, said]) => `IF(${holds},"${said}",${rest})`, otherwise);
  return { formula: `=IF(COUNT(${cell})=0,"Isi bobot: 1/9, 0,111, atau 0,11.",${chosen})` };
}

/** The index that the best ratings give with the weight in a cell (A1), as a formula. */
export function highestIndex(cell: string): Formula {
  return { formula: `=IF(COUNT(${cell})=1,${BEST}*${ELEMENTS.length}*${cell}*${TO_INDEX},"")` };
}
