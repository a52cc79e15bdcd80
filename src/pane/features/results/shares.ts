import type { Outcome } from "../../../core/outcome/outcome";
import { hasDoubt, standingOf } from "../../parts/attention";

/**
 * The parts of a bar, in their order: what is right, calculated and still to be checked, not usable, not understood, typed in,
 * and not filled in yet. Each outcome is in one of them.
 */
export const SHARES = [
  "computed",
  "doubtful",
  "wrong",
  "unresolved",
  "manual",
  "incomplete",
  "untyped",
] as const;

export type Share = (typeof SHARES)[number];

/** How many outcomes each part of a bar stands for. */
export function countShares(outcomes: readonly Outcome[]): Readonly<Record<Share, number>> {
  const counts = {
    ...{ computed: 0, doubtful: 0, wrong: 0, unresolved: 0, manual: 0 },
    ...{ incomplete: 0, untyped: 0 },
  };
  for (const outcome of outcomes) counts[shareOf(outcome)] += 1;
  return counts;
}

function shareOf(outcome: Outcome): Share {
  const standing = standingOf(outcome);
  if (standing === "invalid") return "wrong";
  return hasDoubt(outcome) ? "doubtful" : standing;
}
