import { useMemo, useRef } from "react";
import type { FormulaAnswer } from "../../core/answers/answer";
import type { Indicator } from "../../core/form/form";
import { cellAt, type Position } from "../../core/grid/grid";
import { warningName } from "../../core/plan/reviewed";
import { NextStep } from "../features/next-step/NextStep";
import { askInList, showInList } from "../features/results/ask-in-list";
import { RunView } from "../features/results/RunView";
import { takeFocus } from "../parts/focus";
import { Notice } from "../parts/Notice";
import type { RunActions } from "../session/actions";
import type { Session } from "../session/session";
import type { ShownRun } from "../state";
import { useWording } from "../wording/speech";

interface LastRunProps {
  readonly run: ShownRun;
  readonly session: Session;
  readonly onColumns: () => void;
  readonly onSummary: () => void;
  /** False while a failure is to be read first. */
  readonly hasStep: boolean;
}

/** What came of the last run. Where an answer takes away the row that had the focus, the list gets it. */
export function LastRun({ run, session, onColumns, onSummary, hasStep }: LastRunProps) {
  const wording = useWording();
  const { sheet: name, sheetId: id, grid, form, locked = [] } = run;
  const list = useRef<HTMLDivElement>(null);
  const goTo = (cell: Position): void => void session.goTo({ id, name }, cell);
  const actions: RunActions = useMemo(() => {
    const thenKeepFocus = async (decided: Promise<void>): Promise<void> => {
      await decided;
      if (document.activeElement === document.body) takeFocus(list.current);
    };
    const answer = async ({ formula, place }: Indicator, given: FormulaAnswer): Promise<void> => {
      await session.answer(id, [{ formula, answer: given }]);
      if (given.kind === "manual" && session.read().kind === "done") await session.goTo({ id, name }, place);
    };
    return {
      goTo: (cell) => void session.goTo({ id, name }, cell),
      fill: (input, number) => session.fill({ sheet: { id, name }, input, ...number }),
      answer: (indicator, given) => void thenKeepFocus(answer(indicator, given)),
      answerAll: (answers) => void thenKeepFocus(session.answer(id, answers)),
      withdraw: (formula) => void thenKeepFocus(session.withdraw(id, formula)),
      review: (outcome, note, isReviewed) =>
        void thenKeepFocus(session.review(warningName({ sheetId: id, form }, outcome, note), isReviewed)),
      replace: (cell) => {
        const { formula } = cellAt(grid, cell.row, cell.column);
        if (formula !== null) void thenKeepFocus(session.replace(id, { cell, formula }));
      },
    };
  }, [session, id, name, grid, form]);
  return (
    <div
      ref={list}
      tabIndex={-1}
      className={run.outdated === true && run.looked !== true ? "results outdated" : "results"}
      role="region"
      aria-label={wording.results}
    >
      {hasStep && locked.length > 0 && (
        <Notice kind="warning" title={wording.failureTitle("protected")}>
          <p>{wording.locked(locked)}</p>
        </Notice>
      )}
      {hasStep && (
        <NextStep
          run={run}
          onGo={goTo}
          onShow={(place) => {
            if (list.current === null || !showInList(list.current, place)) goTo(place);
          }}
          onAsk={(place) => {
            if (list.current === null || !askInList(list.current, place)) goTo(place);
          }}
          onColumns={onColumns}
          onSummary={onSummary}
        />
      )}
      <RunView run={run} actions={actions} />
    </div>
  );
}
