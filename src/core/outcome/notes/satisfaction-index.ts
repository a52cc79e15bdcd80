import type { Input, Evaluated } from "../outcome";
import { isCountName, isShareName } from "./naming";
import { quotientOf } from "./quotient";

const INDEX = /\bindeks?\s+kepuasan\s+(?:masyarakat|publik|(?:pengguna|penerima)\s+(?:layanan|pelayanan))/i;
const SHORT = /(?<!\p{L})(?:ikm|skm)(?!\p{L})|\bsurve[iy]\s+kepuasan\s+masyarakat/iu;
const OF_A_SURVEY = /\b(?:kepuasan|nrr|unsur|penimbang|persepsi|surve[iy]|skm|layanan|pelayanan)\b/i;
/** IKM is also "industri kecil dan menengah"; and a change or an achievement of the index is not the index. */
const OTHER =
  /\b(?:industri|peningkatan|kenaikan|penurunan|selisih|pertumbuhan|(?:pen)?capaian|target|jumlah|p[eor]{1,2}r?sentas[ei]|rasio)\b/i;

/** The highest average rating of a service element, and the lowest. */
export const RATING = { least: 1, most: 4 } as const;
/** The index on its scale to 100: a rating times 25. */
export const INDEX_SCALE = { least: 25, most: 100, weight: 25 } as const;

/**
 * Is an indicator the public satisfaction index of PermenPANRB 14/2017, on its scale from 25 to 100? A share of
 * satisfied people is another measure, though some offices call it by the same name.
 */
export function isSatisfactionIndex({ indicator, tree, result }: Evaluated): boolean {
  const name = indicator.indicator;
  if (isShareName(name) || isCountName(name) || OTHER.test(name) || result?.kind === "percentage")
    return false;
  const named = INDEX.test(name) || (SHORT.test(name) && OF_A_SURVEY.test(`${name} ${indicator.formula}`));
  return named && (tree === null || quotientOf(tree)?.factor !== 100);
}

/** Is an input an average rating (NRR) from 1 to 4, not the weighted part of one element nor an unweighted sum? */
export function isRating({ variable }: Input): boolean {
  const isWeighted = /\btertimbang\b/i.test(variable);
  const isSum = /\b(?:jumlah|jml|total|seluruh)\b/i.test(variable);
  const isOfOneElement = /\b(?:unsur|u\s?\d|tiap|per|masing)\b/i.test(variable);
  const isNamed = /\bnrr\b/i.test(variable) || (isWeighted && /\bnilai\s+rata\W*rata\b/i.test(variable));
  if (!isNamed || /\b(?:bobot|penimbang|perimbang|x|ikm|konversi)\b/i.test(variable)) return false;
  return isWeighted ? isSum || !isOfOneElement : !isSum;
}

/** Is an input the weight that turns a rating into the index ("nilai penimbang", often typed "perimbang")? */
export function isIndexWeight({ variable }: Input): boolean {
  return /\b(?:(?:pen|per)imbang|konversi)\b/i.test(variable);
}
