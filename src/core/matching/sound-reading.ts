import { crossingOf } from "./across-pairs";
import { resultKind } from "../formula/kind";
import { mixesScales } from "../formula/scale";
import { namesPercentage } from "../quantity/measure";
import { contradictionOf } from "./contradiction";
import { areHalvesOfName } from "./halves-of-name";
import type { Contradicting, Interpretation } from "./interpretation";
import { areOnOtherLevels } from "./levels";
import { hasImpossibleUnit } from "./other-measure";
import { typedWords } from "./typed-words";
import { calculatesInside, haveOtherUnits, measureOther, otherScale } from "./units";
import { hasOtherWeight } from "./weights";

/**
 * Lets a reading stand only where no phrase contradicts the label it is matched with, by its words, its unit or its weight, and
 * where what is added up is on one scale.
 * @param name what the indicator is called, which may say what its formula defines and what a short form stands for
 */
export function soundReading(found: Interpretation, labels: readonly string[], name: string): Interpretation {
  if (!found.ok) return found;
  const words = contradicting(found, labels, name);
  if (words !== null) return { ok: false, reason: "labels-contradict", words };
  const isShare = (input: number): boolean => namesPercentage(labels[input] ?? "");
  return mixesScales(found.tree, (input) => (isShare(input) ? "share" : "quantity"))
    ? { ok: false, reason: "mixed-percentages" }
    : found;
}

function contradicting(
  { tree, matches }: Interpretation & { readonly ok: true },
  labels: readonly string[],
  name: string,
): Contradicting | null {
  const labelled = matches.map((matched) => ({ ...matched, label: labels[matched.input] ?? "" }));
  const phrases = matches.map(({ phrase }) => phrase);
  for (const { phrase, input, label, certainty } of labelled) {
    if (hasImpossibleUnit(label))
      return { onlyFormula: [], label, onlyLabel: label.match(/\([^()]*\)/g) ?? [label] };
    const isOther =
      haveOtherUnits(phrase, label) ||
      measureOther(phrase, label) ||
      areOnOtherLevels(phrase, label) ||
      hasOtherWeight(phrase, label, tree, input);
    if (isOther || calculatesInside(phrase, label))
      return { onlyFormula: [phrase], label, onlyLabel: [label] };
    const contradiction = certainty >= 1 ? null : contradictionOf(phrase, label, phrases, labels);
    if (contradiction?.decides !== true) continue;
    if (labels.length === 1 && areHalvesOfName(phrase, label, name)) continue;
    const onlyFormula = typedWords(phrase, contradiction.onlyFormula);
    return { onlyFormula, label, onlyLabel: typedWords(label, contradiction.onlyLabel) };
  }
  const crossing = crossingOf(labelled, name);
  if (crossing !== null) {
    const { label, onlyFormula, onlyLabel } = crossing;
    return {
      onlyFormula: typedWords(phrases.join(" "), onlyFormula),
      label,
      onlyLabel: typedWords(label, onlyLabel),
    };
  }
  const scaled = otherScale(labelled);
  if (scaled !== null) return { onlyFormula: [], label: scaled, onlyLabel: [scaled] };
  const [first, ...others] = labelled.map(({ label }) => label);
  if (first === undefined || resultKind(tree) === "number") return null;
  const measuresOther = others.length === 1 ? measureOther : haveOtherUnits;
  const other = others.find((label) => haveOtherUnits(first, label) || measuresOther(first, label));
  return other === undefined ? null : { onlyFormula: [], label: first, onlyLabel: [other] };
}
