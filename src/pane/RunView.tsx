import type { Position } from "../core/grid/grid";
import type { Run } from "../excel/gateway";
import { ChangeList } from "./ChangeList";
import { groupBySection } from "./overview";
import { SectionList } from "./SectionList";
import { Summary } from "./Summary";
import { wording } from "./wording";

interface RunViewProps {
  readonly run: Run;
  readonly onGo: (cell: Position) => void;
}

/** What came of a run or a check: the summary, the changes a run would make, and every indicator by section. */
export function RunView({ run, onGo }: RunViewProps) {
  return (
    <>
      <Summary run={run} />
      {!run.written && <ChangeList run={run} onGo={onGo} />}
      {run.outcomes.length === 0 && <p className="card">{wording.noIndicators}</p>}
      {groupBySection(run.outcomes).map((group) => (
        <SectionList key={group.section} group={group} onGo={onGo} />
      ))}
    </>
  );
}
