/** A quantity of the field that a formula may spell out while the form asks for its finished value. */
export interface Definition {
  /** The names under which a form lists the finished value. */
  readonly names: readonly string[];
  /** The two sides of the fraction that the formula spells out, each in the wordings that occur. */
  readonly numerator: readonly string[];
  readonly divisor: readonly string[];
  readonly source: string;
}

/**
 * PermenPANRB 14/2017 (guideline for public satisfaction surveys): the weighted average rating per service element is
 * the total of the perceived values per element, divided by the number of elements answered. An office that has worked
 * it out already lists it as one variable, "NRR Tertimbang".
 */
export const DEFINITIONS: readonly Definition[] = [
  {
    names: ["NRR Tertimbang", "Nilai Rata-Rata Tertimbang", "Total NRR Tertimbang", "Jumlah NRR Tertimbang"],
    numerator: ["Total dari Nilai Persepsi Per Unsur", "Jumlah Nilai Persepsi Per Unsur"],
    divisor: ["Total unsur yang terisi", "Jumlah unsur yang terisi"],
    source: "PermenPANRB 14/2017",
  },
];
