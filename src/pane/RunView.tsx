import { memo, useMemo } from "react";
import type { Run } from "../excel/gateway";
import type { RunActions } from "./actions";
import { ChangeList } from "./ChangeList";
import { groupBySection } from "./overview";
import { SavedAnswers } from "./SavedAnswers";
import { SectionList } from "./SectionList";
import { Summary } from "./Summary";
import { wording } from "./wording";

interface RunViewProps {
  readonly run: Run;
  readonly actions: RunActions;
}

/** What came of a run or a check: the summary, the changes a run would make, every indicator by section, and the answers. */
export const RunView = memo(function RunView({ run, actions }: RunViewProps) {
  const groups = useMemo(() => groupBySection(run.outcomes), [run.outcomes]);
  return (
    <>
      <Summary run={run} />
      {!run.written && <ChangeList run={run} onGo={actions.goTo} />}
      {run.outcomes.length === 0 && <p className="card">{wording.noIndicators}</p>}
      {groups.map((group) => (
        <SectionList key={group.section} group={group} actions={actions} />
      ))}
      <SavedAnswers answers={run.answers} onWithdraw={actions.withdraw} />
    </>
  );
});
