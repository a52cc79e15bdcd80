import type { Outcome } from "../../../core/outcome/outcome";
import { hasDoubt, standingOf } from "../../parts/attention";

/** The parts of a bar, in their order: what is right, what is to be looked at, what was typed in, and what is not filled in yet. */
export const SHARES = ["right", "attention", "manual", "empty"] as const;

export type Share = (typeof SHARES)[number];

/** How many outcomes each part of a bar stands for. */
export function countShares(outcomes: readonly Outcome[]): Readonly<Record<Share, number>> {
  const counts = { right: 0, attention: 0, manual: 0, empty: 0 };
  for (const outcome of outcomes) counts[shareOf(outcome)] += 1;
  return counts;
}

function shareOf(outcome: Outcome): Share {
  switch (standingOf(outcome)) {
    case "computed":
      return hasDoubt(outcome) ? "attention" : "right";
    case "manual":
      return "manual";
    case "incomplete":
      return "empty";
    case "invalid":
    case "unresolved":
    case "untyped":
      return "attention";
  }
}
