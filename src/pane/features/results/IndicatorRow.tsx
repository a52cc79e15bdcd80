import { Button } from "@fluentui/react-components";
import { memo, useRef } from "react";
import { address } from "../../../core/grid/address";
import type { Note, Outcome } from "../../../core/outcome/outcome";
import { isOpenQuestion } from "../../../core/outcome/open-question";
import type { RunActions } from "../../session/actions";
import { HowComputed } from "./HowComputed";
import { IndicatorName } from "../../parts/IndicatorName";
import { LongList } from "../../parts/LongList";
import { mentions } from "../../parts/mentions";
import { placeToLook, standingOf } from "../../parts/attention";
import { PercentBar } from "../../parts/PercentBar";
import { Question } from "../question/Question";
import { useQuestionWords } from "../question/words";
import { showResult } from "../../wording/show-value";
import { StatusIcon } from "../../parts/StatusIcon";
import { useWording } from "../../wording/speech";

interface IndicatorRowProps {
  readonly outcome: Outcome;
  /** False where a result is only what a run would write. */
  readonly isCalculated: boolean;
  readonly actions: RunActions;
}

/**
 * One indicator: its result and how it came about, or why there is none and the question that would settle it. The row
 * and each of its notes lead to their cells.
 */
export const IndicatorRow = memo(function IndicatorRow({
  outcome,
  isCalculated,
  actions,
}: IndicatorRowProps) {
  const wording = useWording();
  const { ask } = useQuestionWords();
  const { indicator, result, notes } = outcome;
  const place = placeToLook(outcome);
  const standing = standingOf(outcome);
  const row = useRef<HTMLButtonElement>(null);
  return (
    <li className={`row ${standing}`} data-place={address(indicator.place)}>
      <button
        ref={row}
        type="button"
        className="jump row-main"
        onClick={({ currentTarget }) => {
          actions.goTo(place, currentTarget);
        }}
      >
        <StatusIcon status={standing} />
        <span className="row-text">
          <span className="row-name">
            <IndicatorName indicator={indicator} />
          </span>
          {result?.kind === "percentage" && <PercentBar share={result.value} />}
          <span className={result === null ? "row-status" : "unseen"}>
            {standing === "computed" && !isCalculated ? wording.statusReady : wording.status(standing)}
          </span>
        </span>
        {result !== null && <span className="row-result">{showResult(result, wording)}</span>}
        <span className="unseen">{wording.goTo(address(place))}</span>
      </button>
      {notes.length > 0 && (
        <LongList className="notes" items={notes}>
          {(note, index) => <NoteLine key={index} note={note} onGo={actions.goTo} />}
        </LongList>
      )}
      {result !== null && <HowComputed outcome={outcome} onGo={actions.goTo} />}
      {notes.some(({ code }) => code === "own-formula-differs") && (
        <div className="ask">
          <Button
            size="small"
            onClick={() => {
              row.current?.focus();
              actions.replace(indicator.place);
            }}
          >
            {wording.replaceFormula}
            <span className="unseen">
              : <IndicatorName indicator={indicator} />
            </span>
          </Button>
        </div>
      )}
      {isOpenQuestion(outcome) && (
        <Question
          outcome={outcome}
          label={ask}
          onAnswer={(answer) => {
            row.current?.focus();
            actions.answer(indicator, answer);
          }}
        />
      )}
    </li>
  );
});

interface NoteLineProps {
  readonly note: Note;
  readonly onGo: RunActions["goTo"];
}

function NoteLine({ note, onGo }: NoteLineProps) {
  const wording = useWording();
  const { cell, message, severity } = note;
  const text = (
    <span className="note-text">
      <span className="unseen">{wording.severity(severity)}: </span>
      <span lang="id">{message}</span>
    </span>
  );
  if (cell === null) return <li className={`note ${severity}`}>{text}</li>;
  return (
    <li>
      <button
        type="button"
        className={`jump note ${severity}`}
        data-point={severity === "info" ? undefined : ""}
        onClick={({ currentTarget }) => {
          onGo(cell, currentTarget);
        }}
      >
        {text}
        {!mentions(message, address(cell)) && <span className="address">{address(cell)}</span>}
      </button>
    </li>
  );
}
