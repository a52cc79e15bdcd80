import { memo } from "react";
import { address } from "../../../core/grid/address";
import type { RunActions } from "../../session/actions";
import { IndicatorRow, type IndicatorRowProps } from "./IndicatorRow";
import { FIRST_SHOWN, LongList } from "../../parts/LongList";
import { needsAttention } from "../../parts/attention";
import { attentionFirst, type SectionGroup } from "./overview";
import { useWording } from "../../wording/speech";

interface SectionListProps {
  readonly group: SectionGroup;
  /** The section's state in a few words. */
  readonly count: string;
  readonly stage: IndicatorRowProps["stage"];
  readonly actions: RunActions;
}

/**
 * One section of the form with its indicators; it can be folded away. Where there are more than are drawn at once, those
 * that need attention come first.
 */
export const SectionList = memo(function SectionList({ group, count, stage, actions }: SectionListProps) {
  const wording = useWording();
  const { section, outcomes } = group;
  const isLong = outcomes.length > FIRST_SHOWN;
  const attention = isLong ? outcomes.filter(needsAttention).length : 0;
  return (
    <details className="section" open>
      <summary tabIndex={0} className="section-head line">
        <h2 lang={section === "" ? undefined : "id"}>{wording.section(section)}</h2>
        <span className="quiet">{count}</span>
      </summary>
      {attention > 0 && <p className="quiet">{wording.attentionFirst(attention)}</p>}
      <LongList className="rows" items={isLong ? attentionFirst(outcomes) : outcomes}>
        {(outcome) => (
          <IndicatorRow
            key={address(outcome.indicator.place)}
            outcome={outcome}
            stage={stage}
            actions={actions}
          />
        )}
      </LongList>
    </details>
  );
});
