import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readerOf } from "../../src/core/matching/interpret";

const FUNCTIONS = [
  "ln",
  "log",
  "akar",
  "kuadrat",
  "sqrt",
  "abs",
  "maksimum",
  "median",
  "setengah",
  "sepertiga",
];
const SHARE = (of: string): string => `(${of} : Total kader) x 100%`;
const LABELS = ["Jumlah kader aktif", "Total kader"];

describe("words that calculate", () => {
  const read = (formula: string, labels: readonly string[] = LABELS): boolean => readerOf(formula)(labels).ok;

  test("leave a formula unread, wherever they stand, unless a label has them", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FUNCTIONS),
        fc.constantFrom<(word: string) => string>(
          (word) => `${word}(Jumlah kader aktif)`,
          (word) => `${word} dari Jumlah kader aktif`,
          (word) => `${word} Jumlah kader aktif`,
        ),
        (word, say) => {
          expect(read(SHARE("Jumlah kader aktif"))).toBe(true);
          expect(read(SHARE(say(word)))).toBe(false);
          const own = `Jumlah kader ${word} aktif`;
          expect(read(SHARE(own), [own, "Total kader"])).toBe(true);
        },
      ),
    );
  });

  test("of bounds bind only to labels with bounds on the same sides", () => {
    const below = ["(≤ 17 hari)", "< 17 hari", "<= 17 hari", "di bawah 17 hari", "kurang dari 17 hari"];
    const above = ["(≥ 17 hari)", "> 17 hari", ">= 17 hari", "di atas 17 hari", "lebih dari 17 hari"];
    for (const one of below) {
      for (const other of above) {
        const label = (bound: string): string => `Jumlah laporan ${bound}`;
        const formula = `(${label(one)} : Total laporan) x 100%`;
        expect([one, other, read(formula, [label(other), "Total laporan"])]).toEqual([one, other, false]);
      }
      const same = `(Jumlah laporan ${one} : Total laporan) x 100%`;
      expect([one, read(same, [`Jumlah laporan ${one}`, "Total laporan"])]).toEqual([one, true]);
    }
  });
});
