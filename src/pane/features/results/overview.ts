import { SECTIONS, type Section } from "../../../core/form/form";
import type { Outcome } from "../../../core/outcome/outcome";
import { needsAttention, standingOf } from "../../parts/attention";
import type { StatusCounts } from "../../wording/standing";

/** How many outcomes stand how. */
export function countByStatus(outcomes: readonly Outcome[]): StatusCounts {
  const counts = { computed: 0, incomplete: 0, invalid: 0, unresolved: 0, manual: 0, untyped: 0 };
  for (const outcome of outcomes) counts[standingOf(outcome)] += 1;
  return counts;
}

/** How many warnings stand beside computed results that nobody has ticked off; the notes of the others explain why there is no result. */
export function countWarnings(outcomes: readonly Outcome[]): number {
  return outcomes
    .filter((outcome) => outcome.status === "computed")
    .flatMap((outcome) => outcome.notes)
    .filter(({ severity, reviewed }) => severity === "warning" && reviewed !== true).length;
}

/** How many of the inputs that the formulas need hold something, and how many there are. */
export function countInputs(outcomes: readonly Outcome[]): {
  readonly filled: number;
  readonly total: number;
} {
  let filled = 0;
  let total = 0;
  for (const { inputs } of outcomes) {
    total += inputs.length;
    filled += inputs.filter(({ reading }) => reading.kind !== "missing").length;
  }
  return { filled, total };
}

/** The outcomes that need attention before the others, both in the order of the sheet. */
export function attentionFirst(outcomes: readonly Outcome[]): readonly Outcome[] {
  return [...outcomes.filter(needsAttention), ...outcomes.filter((outcome) => !needsAttention(outcome))];
}

/** The outcomes of one section, in the order of the sheet. */
export interface SectionGroup {
  readonly section: Section | "";
  readonly outcomes: readonly Outcome[];
}

/** The outcomes by section, from Tujuan down to Sub Kegiatan, those without a section last; no empty groups. */
export function groupBySection(outcomes: readonly Outcome[]): readonly SectionGroup[] {
  return [...SECTIONS, "" as const]
    .map((section) => ({
      section,
      outcomes: outcomes.filter((outcome) => outcome.indicator.section === section),
    }))
    .filter((group) => group.outcomes.length > 0);
}
