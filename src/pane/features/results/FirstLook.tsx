import { countByStatus, countInputs, type SectionGroup } from "./overview";
import { SectionPicture } from "./SectionPicture";
import { useWording } from "../../wording/speech";
import type { Run } from "../../../gateway/run";

interface FirstLookProps {
  readonly run: Run;
  /** All indicators of the form by section. */
  readonly groups: readonly SectionGroup[];
}

/** What the pane found on the sheet before anybody asked: what is filled in, and what is ready; what to do about it, the next step says. */
export function FirstLook({ run: { outcomes, plan }, groups }: FirstLookProps) {
  const wording = useWording();
  const { filled, total } = countInputs(outcomes);
  const counts = countByStatus(outcomes);
  return (
    <section className="card stack">
      <p className="quiet">{wording.found(outcomes.length)}</p>
      <p className="strong">
        {counts.untyped > 0
          ? wording.summaryBefore(counts, outcomes.length)
          : wording.ready(counts.computed, outcomes.length)}
      </p>
      {groups.length > 0 && <SectionPicture groups={groups} isCalculated={false} />}
      {total > 0 && <p className="quiet">{wording.filled(filled, total)}</p>}
      {plan.writes.length === 0 && <p className="quiet">{wording.upToDate}</p>}
    </section>
  );
}
