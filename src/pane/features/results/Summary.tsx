import { countByStatus, countWarnings, type SectionGroup } from "./overview";
import { SectionPicture } from "./SectionPicture";
import { LeftOut } from "../../parts/LeftOut";
import { useWording } from "../../wording/speech";
import type { Run } from "../../../gateway/run";

interface SummaryProps {
  readonly run: Run;
  /** All indicators of the run by section. */
  readonly groups: readonly SectionGroup[];
}

/** The run in one sentence, with a picture that shows the same by section. */
export function Summary({ run, groups }: SummaryProps) {
  const wording = useWording();
  const counts = countByStatus(run.outcomes);
  const warnings = countWarnings(run.outcomes);
  return (
    <section className="card stack">
      <p className="strong">
        {(run.written ? wording.summary : wording.summaryBefore)(counts, run.outcomes.length)}
      </p>
      {groups.length > 0 && <SectionPicture groups={groups} isCalculated={run.written} />}
      {run.written && <p className="quiet">{wording.written(run.plan.writes.length)}</p>}
      <LeftOut sentences={run.leftOut.map((extra) => wording.leftOut[extra])} />
      {run.staleNotes.length > 0 && <p className="quiet">{wording.staleNotes(run.staleNotes)}</p>}
      {warnings > 0 && <p className="quiet">{wording.warnings(warnings)}</p>}
    </section>
  );
}
