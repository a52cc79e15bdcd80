import { memo, useCallback, useMemo, useState } from "react";
import type { FormulaAnswer } from "../../../core/answers/answer";
import { address } from "../../../core/grid/address";
import type { Grid } from "../../../core/grid/grid";
import type { Outcome } from "../../../core/outcome/outcome";
import type { RunActions } from "../../session/actions";
import { ChangeList } from "./ChangeList";
import { FirstLook } from "./FirstLook";
import { JumpBar, jumpTo, type Jump } from "./JumpBar";
import { ListFilter } from "./ListFilter";
import { countByStatus, groupBySection } from "./overview";
import { needsAttention } from "../../parts/attention";
import { SavedAnswers } from "../question/SavedAnswers";
import { SeenAnswer, seenWith, type SeenAnswers } from "../question/seen";
import { UseAllSeen } from "../question/UseAllSeen";
import { SectionList } from "./SectionList";
import type { ShownRun } from "../../state";
import { Summary } from "./Summary";
import { useWording } from "../../wording/speech";

const NOTHING_SEEN: SeenAnswers = new Map();

interface RunViewProps {
  readonly run: ShownRun;
  readonly actions: RunActions;
}

/**
 * What came of a run, a check or the first look: the summary, the changes a run would make, the indicators by section,
 * all or those that need attention, and the answers. A first look shows no results, since none is written yet.
 */
export const RunView = memo(function RunView({ run, actions }: RunViewProps) {
  const wording = useWording();
  const { outcomes, grid, filledSince } = run;
  const looked = run.looked === true;
  const [filtered, setFiltered] = useState(false);
  const [jump, setJump] = useState<{ readonly grid: Grid; readonly to: Jump } | null>(null);
  // By the sheet as it was read: a warning that is ticked off makes another run of it, and no other sheet.
  const [seen, setSeen] = useState<{ readonly grid: Grid; readonly answers: SeenAnswers }>({
    grid,
    answers: new Map(),
  });
  const answers = seen.grid === grid ? seen.answers : NOTHING_SEEN;
  const see = useCallback(
    (formula: string, answer: FormulaAnswer | null) => {
      setSeen((before) => ({
        grid,
        answers: seenWith(before.grid === grid ? before.answers : NOTHING_SEEN, formula, answer),
      }));
    },
    [grid],
  );
  const all = useMemo(() => groupBySection(outcomes), [outcomes]);
  const open = useMemo(
    () =>
      outcomes.filter((outcome) =>
        looked && outcome.status === "computed"
          ? filledSince?.has(address(outcome.indicator.place)) === true
          : needsAttention(outcome),
      ),
    [outcomes, looked, filledSince],
  );
  const onlyOpen = looked || filtered;
  const stage = run.written ? "calculated" : looked ? "looked" : "checked";
  const isOpen = ({ status }: Outcome): boolean => !looked || status !== "computed";
  const count = run.written ? wording.sectionCount : wording.sectionReady;
  const groups = useMemo(() => (onlyOpen ? groupBySection(open) : all), [onlyOpen, open, all]);
  const leading: RunActions = useMemo(
    () => ({
      ...actions,
      goTo: (cell, from) => {
        setJump({ grid, to: jumpTo(cell, from) });
        actions.goTo(cell, from);
      },
    }),
    [actions, grid],
  );
  return (
    <div data-list="">
      {looked ? <FirstLook run={run} groups={all} /> : <Summary run={run} groups={all} />}
      {!run.written && !looked && <ChangeList run={run} onGo={leading.goTo} />}
      {outcomes.length === 0 && <p className="card">{wording.noIndicators}</p>}
      {!looked && (open.length > 0 || filtered) && (
        <ListFilter open={open.length} all={outcomes.length} onlyOpen={filtered} onChoose={setFiltered} />
      )}
      {filtered && !looked && open.length === 0 && <p className="card">{wording.nothingOpen}</p>}
      <UseAllSeen seen={answers} onUse={actions.answerAll} />
      <SeenAnswer.Provider value={see}>
        {groups.map((group) => (
          <SectionList
            key={group.section}
            group={group}
            count={
              onlyOpen
                ? wording.sectionOpen(group.outcomes.filter(isOpen).length)
                : count(countByStatus(group.outcomes).computed, group.outcomes.length)
            }
            stage={stage}
            actions={leading}
          />
        ))}
      </SeenAnswer.Provider>
      <SavedAnswers answers={run.answers} onWithdraw={actions.withdraw} />
      {jump?.grid === grid && <JumpBar jump={jump.to} />}
    </div>
  );
});
