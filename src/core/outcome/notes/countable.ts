import type { MatchedPhrase } from "../../matching/interpretation";
import type { Input } from "../outcome";
import { MEASURED } from "../../matching/vocabulary";
import { headOf, isCountName } from "./naming";

const UNIT =
  "rp|rupiah|km|m|m2|m3|m²|m³|ha|are|hektare?|ton|kg|kuintal|kwh|kw|liter|persen|%|ribu|ribuan|juta|miliar|jam|menit|hari|skor|poin|indeks";
const WITH_UNIT = new RegExp(
  String.raw`\(\s*(?:dalam\s+)?(?:${UNIT})(?:\s+\p{L}+)?\s*\.?\s*\)|(?<!\d\s*)(?<!\p{L})(?:${UNIT})\W*$`,
  "iu",
);

/**
 * Does an input count whole things, so that neither a fraction nor a negative number makes sense? It must say so
 * ("Jumlah …", "Total …"), in the label or in the formula's phrase; money, areas, scores and the like are not counted.
 */
export function isCountable(input: Input, index: number, matches: readonly MatchedPhrase[]): boolean {
  const phrases = matches.filter((matched) => matched.input === index).map(({ phrase }) => phrase);
  const texts = [input.variable, ...phrases];
  return (
    texts.some(isCountName) &&
    texts.every((text) => !WITH_UNIT.test(text) && headOf(text).every((word) => !MEASURED.has(word.text)))
  );
}
