import { budgetOf } from "../formula/bounds";
import { comparisonWithin, type Comparison } from "./assignment";
import { wordsOf } from "./words";

/** From this likeness on, and only where no rival comes near, a label is worth suggesting for a phrase. */
const LIKELY = 0.6;
const LEAD = 0.1;

type Scores = readonly (readonly number[])[];

/**
 * Which label (0-based) each phrase probably means, for a person to confirm; null where none is likely, or another is
 * nearly as likely. No label is suggested twice.
 */
export function suggest(phrases: readonly string[], labels: readonly string[]): readonly (number | null)[] {
  const scores = scoresOf(phrases, labels, comparisonWithin(budgetOf()));
  return phrases.map((_, p) => {
    const best = bestOf(scores[p] ?? []);
    if (best === null || (scores[p]?.[best] ?? 0) < LIKELY) return null;
    const back = bestOf(scores.map((row) => row[best] ?? 0));
    return back === p ? best : null;
  });
}

/** How well labels suit phrases altogether: the mean of each phrase's best likeness, from 0 to 1. */
export function suitability(
  phrases: readonly string[],
  labels: readonly string[],
  comparison: Comparison,
): number {
  const best = scoresOf(phrases, labels, comparison).map((row) => Math.max(0, ...row));
  return best.length === 0 ? 0 : best.reduce((sum, score) => sum + score, 0) / best.length;
}

function scoresOf(phrases: readonly string[], labels: readonly string[], { likeness }: Comparison): Scores {
  const words = labels.map(wordsOf);
  return phrases.map(wordsOf).map((phrase) => words.map((label) => likeness(phrase, label).score));
}

/** The index of the highest score, or null where a second comes too near. */
function bestOf(scores: readonly number[]): number | null {
  const best = scores.indexOf(Math.max(...scores));
  const rival = Math.max(0, ...scores.filter((_, i) => i !== best));
  return best < 0 || (scores[best] ?? 0) < rival + LEAD ? null : best;
}
