import { scaleOfLabel, statedUnits, type Unit } from "../quantity/measure";

/** Whether two texts state units in brackets that are of one kind and not the same: km and m, Rp and Rp ribu. */
export function haveOtherUnits(a: string, b: string): boolean {
  const [first, second] = [statedUnits(a), statedUnits(b)];
  return first.some(({ kind, name }) => {
    const alike = second.filter((other) => other.kind === kind);
    return alike.length > 0 && !alike.some((other) => other.name === name);
  });
}

/** Whether two texts state units in brackets of which none measures what the others do: Rp and %, km and hari. */
export function measureOther(a: string, b: string): boolean {
  const [first, second] = [statedUnits(a), statedUnits(b)];
  const isAmong = ({ kind }: Unit): boolean => second.some((other) => other.kind === kind);
  return first.length > 0 && second.length > 0 && !first.some(isAmong);
}

const PER = /\b(?:dalam|per|satuan)\s+(10*(?:\.000)*)(?![\d.,]\d)/iu;

/** In how many of what it counts a text says that its number stands: 1.000 for "(ribu jiwa)", "dalam ribuan", "per 1.000". */
function scaleStated(text: string): number {
  const figure = PER.exec(text)?.[1];
  return figure === undefined ? scaleOfLabel(text) : Number(figure.replaceAll(".", ""));
}

/**
 * Finds the label that states another scale than the phrase it is matched to, where not all labels do so alike: a ratio of
 * thousands and thousands is none of thousands, but one of thousands and units is.
 * @param matched the phrases and their labels
 * @returns null where there is none
 */
export function otherScale(
  matched: readonly { readonly phrase: string; readonly label: string }[],
): string | null {
  const added = matched.map(({ phrase, label }) => scaleStated(label) / scaleStated(phrase));
  const isAlike = added.every((scale) => scale === added[0]);
  return isAlike ? null : (matched[added.findIndex((scale) => scale !== 1)]?.label ?? null);
}

const CALCULATED = /\([^()]*(?:\d\s*%\s*[x×*]|0[.,]\d+\s*[x×*]|[x×*]\s*(?:\d+\s*%|0[.,]\d))/iu;

/** Whether a phrase calculates in a bracket that its label has not: "Jumlah sasaran (10% x Jumlah penduduk)". */
export function calculatesInside(phrase: string, label: string): boolean {
  return CALCULATED.test(phrase) && !CALCULATED.test(label);
}
