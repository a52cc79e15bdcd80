import { wordsOf } from "./words";

const WEIGHTS: ReadonlySet<string> = new Set(
  "bobot penimbang perimbang pembobot koefisien konstanta faktor tarif harga nilai indeks konversi".split(
    " ",
  ),
);

/** Is this a weight or a rate, by which a quotient may be multiplied without a bracket ("A / B x nilai penimbang")? */
export function isWeight(phrase: string): boolean {
  return wordsOf(phrase).some((word) => WEIGHTS.has(word.text));
}
