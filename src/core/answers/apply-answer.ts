import type { Interpretation } from "../matching/interpretation";
import { keyOf, wordsOf } from "../matching/words";
import { mapVariables } from "../formula/tree";
import type { BoundAnswer } from "./answer";

/**
 * What an answer makes of an indicator's labels: its matches, each certain. Labels are compared by their words, so
 * case, signs and usual abbreviations don't count.
 * @param labels the labels of the indicator's variables
 * @returns null where a variable of the answer is missing among the labels or could be two of them: then it is as if
 * there were no answer
 */
export function applyAnswer(
  answer: BoundAnswer,
  labels: readonly string[],
): (Interpretation & { ok: true }) | null {
  const keys = labels.map(key);
  const matches = answer.phrases.map(({ phrase, variable }) => {
    const wanted = key(variable);
    const label = keys.indexOf(wanted);
    return label >= 0 && keys.lastIndexOf(wanted) === label ? { phrase, input: label, certainty: 1 } : null;
  });
  const found = matches.filter((matched) => matched !== null);
  if (found.length !== matches.length) return null;
  const tree = mapVariables(answer.tree, (input) => ({ kind: "variable", input: found[input]?.input ?? -1 }));
  return { ok: true, tree, matches: found, quality: 1 };
}

/** The words and the signs of comparison: "usia < 5" is not "usia > 5". A label without words is compared as it stands. */
function key(label: string): string {
  const words = keyOf(wordsOf(label)) || label.trim();
  return [words, ...(label.match(/[<>≤≥]=?/gu) ?? [])].join(" ");
}
