import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readerOf } from "../../src/core/matching/interpret";

const SIGNS = Array.from("√∛∜∏±∓≤≥≠≈∞²³⁴ⁿ⌊⌋⌈⌉^|½¼‰∩∪∫∗");
const [PART, WHOLE] = ["Jumlah kader aktif", "Total kader"];
const FORMULAS = [
  PART,
  `${PART} : ${WHOLE}`,
  `(${PART} : ${WHOLE}) x 100%`,
  `${PART} + ${WHOLE}`,
  `${PART} dikurangi ${WHOLE}`,
  `rata-rata ${PART} dan ${WHOLE}`,
];

/** Where a sign may stand in a formula: at its ends, and between any two of its words. */
const gapsOf = (formula: string): readonly number[] => [
  0,
  ...[...formula.matchAll(/\s/g)].map(({ index }) => index),
  formula.length,
];

test("a formula with a sign that the language doesn't know is not read as if the sign weren't there", () => {
  const shapes = fc.record({
    formula: fc.constantFrom(...FORMULAS),
    sign: fc.constantFrom(...SIGNS),
    at: fc.nat(20),
    isPair: fc.boolean(),
  });
  fc.assert(
    fc.property(shapes, ({ formula, sign, at, isPair }) => {
      const labels = formula.includes(WHOLE) ? [PART, WHOLE] : [PART];
      expect(readerOf(formula)(labels).ok).toBe(true);
      const gaps = gapsOf(formula);
      const gap = gaps[at % gaps.length] ?? 0;
      const marked = isPair
        ? `${sign}${formula}${sign}`
        : `${formula.slice(0, gap)} ${sign}${formula.slice(gap).trimStart()}`;
      expect([marked, readerOf(marked)(labels).ok]).toEqual([marked, false]);
    }),
    { numRuns: 500 },
  );
});

test("the sign of a label's own words, of a unit or of a bound in brackets changes nothing", () => {
  const labels = fc.constantFrom("Balita usia {} 5 tahun", "Nilai {}", "Jalan {} baik", "{} Nilai");
  fc.assert(
    fc.property(labels, fc.constantFrom(...SIGNS), (label, sign) => {
      const own = label.replace("{}", sign);
      const interpretation = readerOf(`(${own} : Total warga) x 100%`)([own, "Total warga"]);
      expect([own, interpretation.ok]).toEqual([own, true]);
    }),
  );
  const bounded = "(Jumlah SPM Tepat Waktu (≤ 17 HK) / Total SPM) x 100%";
  expect(readerOf(bounded)(["Jumlah SPM Tepat Waktu", "Total SPM"]).ok).toBe(true);
  for (const unit of ["m²", "km²", "m³", "M2"]) {
    const formula = `(Luas taman (${unit}) : Luas wilayah (${unit})) x 100%`;
    expect(readerOf(formula)(["Luas taman", "Luas wilayah"]).ok).toBe(true);
  }
});
