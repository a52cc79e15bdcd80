import { countByStatus } from "../features/results/overview";
import type { PaneState } from "../state";
import type { PaneWording } from "../wording/id/pane";
import { useWording } from "../wording/speech";

/** Tells a screen reader what happens: work begun, and what came of it. Failures speak for themselves, and so does an undo. */
export function Announcer({ state }: { readonly state: PaneState }) {
  const wording = useWording();
  return (
    <p className="unseen" role="status">
      {sentence(state, wording)}
    </p>
  );
}

function sentence(state: PaneState, wording: PaneWording): string {
  switch (state.kind) {
    case "fresh":
    case "looking":
    case "failed":
    case "undone":
      return "";
    case "working":
      return state.progress?.step === "waiting"
        ? wording.progress(state.progress)
        : wording.working(state.task.kind);
    case "looked": {
      const { sheet, outcomes } = state.run;
      return `${wording.sheet(sheet)}: ${wording.found(outcomes.length)}. ${wording.ready(countByStatus(outcomes).computed, outcomes.length)}`;
    }
    case "done": {
      const { outcomes, plan, written } = state.run;
      const cells = plan.writes.length;
      const done = written ? wording.written(cells) : wording.willChange(cells);
      const summary = written ? wording.summary : wording.summaryBefore;
      return `${summary(countByStatus(outcomes), outcomes.length)} ${done}`;
    }
  }
}
