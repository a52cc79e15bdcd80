import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readerOf } from "../../src/core/matching/interpret";

const [A, B, C, D] = ["Jumlah kader aktif", "Total kader", "Jumlah warga hadir", "Total warga"];
const LABELS = [A, B, C, D];

type Shape = (part: string, whole: string) => string;
const RATIOS: readonly Shape[] = [
  (part, whole) => `${part} / ${whole}`,
  (part, whole) => `(${part} : ${whole})`,
  (part, whole) => `(${part} : ${whole}) x 100%`,
  (part, whole) => `${part} dibagi ${whole} x 100`,
  (part, whole) => `${part} + ${whole}`,
  (part, whole) => `${part} dikurangi ${whole}`,
];
const PARTING = ["//", " // ", "\n//\n", "…", " … ", "...", " ............ ", "\n......\n", "; "];

test("two formulas with slashes or dots between them are not calculated as one", () => {
  const shapes = fc.tuple(
    fc.constantFrom(...RATIOS),
    fc.constantFrom(...RATIOS),
    fc.constantFrom(...PARTING),
  );
  fc.assert(
    fc.property(shapes, ([one, other, parting]) => {
      const text = `${one(A, B)}${parting}${other(C, D)}`;
      expect([text, readerOf(text)(LABELS)]).toEqual([text, { ok: false, reason: "several-formulas" }]);
    }),
    { numRuns: 300 },
  );
});

test("dots between two quantities are a drawn bar, and beside a sign they are nothing", () => {
  for (const text of [
    `${A} ………… ${B} x 100%`,
    `${A}\n........... x 100%\n${B}`,
    `${A}\n...........\n${B} x 100%`,
    `(${A} ...... : ${B} ......) x 100%`,
  ]) {
    const interpretation = readerOf(text)([A, B]);
    expect([text, interpretation.ok && interpretation.tree.kind]).toEqual([text, "binary"]);
  }
});
