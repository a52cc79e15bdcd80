import { resultKind } from "../formula/kind";
import { mixesScales } from "../formula/scale";
import { contradictionOf } from "./contradiction";
import type { Interpretation } from "./interpretation";
import { typedWords } from "./typed-words";
import { calculatesInside, haveOtherUnits, measureOther, otherScale } from "./units";
import { hasOtherWeight } from "./weights";

const PERCENTAGE = /(?<!\p{L})(?:p[eor]{1,2}r?sentas[ei]|persen)(?!\p{L})|%/iu;

/**
 * Lets a reading stand only where no phrase contradicts the label it is bound to, by its words, its unit or its weight, and
 * where what is added up is on one scale.
 */
export function soundReading(found: Interpretation, labels: readonly string[]): Interpretation {
  if (!found.ok) return found;
  const { tree, bindings } = found;
  const phrases = bindings.map(({ phrase }) => phrase);
  for (const { phrase, input, certainty } of bindings) {
    const label = labels[input] ?? "";
    const isOther = haveOtherUnits(phrase, label) || hasOtherWeight(phrase, label, tree, input);
    if (isOther || calculatesInside(phrase, label)) {
      return {
        ok: false,
        reason: "labels-contradict",
        words: { onlyFormula: [phrase], label, onlyLabel: [label] },
      };
    }
    const contradiction = certainty >= 1 ? null : contradictionOf(phrase, label, phrases, labels);
    if (contradiction?.decides !== true) continue;
    const onlyFormula = typedWords(phrase, contradiction.onlyFormula);
    const onlyLabel = typedWords(label, contradiction.onlyLabel);
    return { ok: false, reason: "labels-contradict", words: { onlyFormula, label, onlyLabel } };
  }
  const scaled = otherScale(bindings.map(({ phrase, input }) => [phrase, labels[input] ?? ""]));
  const label = scaled === null ? undefined : labels[bindings[scaled]?.input ?? -1];
  if (label !== undefined)
    return { ok: false, reason: "labels-contradict", words: { onlyFormula: [], label, onlyLabel: [label] } };
  const [first, ...others] = bindings.map(({ input }) => labels[input] ?? "");
  if (first !== undefined && resultKind(tree) !== "number") {
    const isRatio = others.length === 1;
    const other = others.find(
      (label) => haveOtherUnits(first, label) || (isRatio && measureOther(first, label)),
    );
    if (other !== undefined)
      return {
        ok: false,
        reason: "labels-contradict",
        words: { onlyFormula: [], label: first, onlyLabel: [other] },
      };
  }
  if (mixesScales(tree, (input) => (PERCENTAGE.test(labels[input] ?? "") ? "share" : "quantity")))
    return { ok: false, reason: "mixed-percentages" };
  return found;
}
