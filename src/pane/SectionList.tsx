import { address } from "../core/grid/address";
import type { RunActions } from "./actions";
import { IndicatorRow } from "./IndicatorRow";
import { countByStatus, type SectionGroup } from "./overview";
import { wording } from "./wording";

interface SectionListProps {
  readonly group: SectionGroup;
  readonly actions: RunActions;
}

/** One section of the form with its indicators; it can be folded away. */
export function SectionList({ group, actions }: SectionListProps) {
  const { section, outcomes } = group;
  return (
    <details className="section" open>
      <summary className="section-head">
        <h2 className="section-title">{wording.section(section)}</h2>
        <span className="quiet">
          {wording.sectionCount(countByStatus(outcomes).computed, outcomes.length)}
        </span>
      </summary>
      <ul className="rows">
        {outcomes.map((outcome) => (
          <IndicatorRow key={address(outcome.indicator.resultCell)} outcome={outcome} actions={actions} />
        ))}
      </ul>
    </details>
  );
}
