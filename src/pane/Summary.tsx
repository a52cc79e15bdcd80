import type { Run } from "../excel/gateway";
import { countByStatus, countWarnings } from "./overview";
import { wording, type Standing } from "./wording";

const BAR_ORDER: readonly Standing[] = ["computed", "manual", "incomplete", "invalid", "unresolved"];

/** The run in one sentence, with a bar that shows the same shares. */
export function Summary({ run }: { readonly run: Run }) {
  const counts = countByStatus(run.outcomes);
  const warnings = countWarnings(run.outcomes);
  return (
    <section className="card summary">
      <p className="sheet-name">{wording.sheet(run.sheet)}</p>
      <p className="lead">{wording.summary(counts, run.outcomes.length)}</p>
      <div className="shares" aria-hidden="true">
        {BAR_ORDER.filter((status) => counts[status] > 0).map((status) => (
          <span key={status} className={`share ${status}`} style={{ flexGrow: counts[status] }} />
        ))}
      </div>
      {run.written && <p className="quiet">{wording.written(run.plan.writes.length)}</p>}
      {warnings > 0 && <p className="quiet">{wording.warnings(warnings)}</p>}
    </section>
  );
}
