import { Button } from "@fluentui/react-components";
import { memo, useId, useMemo, useRef } from "react";
import { address } from "../../../core/grid/address";
import type { Note, Outcome } from "../../../core/outcome/outcome";
import { openInputs } from "../../../core/outcome/open-input";
import { isOpenQuestion } from "../../../core/outcome/open-question";
import { canBeReviewed } from "../../../core/plan/reviewed";
import type { RunActions } from "../../session/actions";
import { FillFields } from "../fill/FillFields";
import { HowComputed } from "./HowComputed";
import { IndicatorName } from "../../parts/IndicatorName";
import { LongList } from "../../parts/LongList";
import { mentions } from "../../parts/mentions";
import { hasDoubt, placeToLook, standingOf } from "../../parts/attention";
import { PercentBar } from "../../parts/PercentBar";
import { Question } from "../question/Question";
import { useQuestionWords } from "../question/words";
import { ReviewMark } from "../reviewed/ReviewMark";
import { useReviewedWords } from "../reviewed/words";
import { showOutcome } from "../../wording/show-value";
import { StatusIcon } from "../../parts/StatusIcon";
import { useWording } from "../../wording/speech";

export interface IndicatorRowProps {
  readonly outcome: Outcome;
  /** "checked" where a result is only what a run would write, "looked" where not even that is to be told yet. */
  readonly stage: "calculated" | "checked" | "looked";
  readonly actions: RunActions;
}

/**
 * One indicator: its result and how it came about, or why there is none and the question that would settle it. The row
 * and each of its notes lead to their cells.
 */
export const IndicatorRow = memo(function IndicatorRow({ outcome, stage, actions }: IndicatorRowProps) {
  const wording = useWording();
  const { ask } = useQuestionWords();
  const { toReview } = useReviewedWords();
  const { indicator } = outcome;
  const isPending = stage === "looked" && outcome.status === "computed";
  const result = isPending ? null : outcome.result;
  const open = useMemo(() => openInputs(outcome), [outcome]);
  // What has a field below is told by that.
  const notes = isPending
    ? []
    : outcome.notes.filter(
        ({ code, cell }) =>
          code !== "missing-input" ||
          cell === null ||
          !open.some((input) => address(input.cell) === address(cell)),
      );
  const place = placeToLook(outcome);
  const standing = standingOf(outcome);
  const isDoubtful = !isPending && hasDoubt(outcome);
  const row = useRef<HTMLButtonElement>(null);
  return (
    <li className={`row ${standing}`} data-place={address(indicator.place)}>
      <button
        ref={row}
        type="button"
        className="jump beside row-main"
        onClick={({ currentTarget }) => {
          actions.goTo(place, currentTarget);
        }}
      >
        <StatusIcon status={standing} isDoubtful={isDoubtful} />
        <span className="stack tight grow">
          <span>
            <IndicatorName indicator={indicator} />
          </span>
          {result?.kind === "percentage" && <PercentBar share={result.value} />}
          <span className={result === null ? "small tone" : "unseen"}>
            {isPending
              ? wording.statusPending
              : standing === "computed" && stage !== "calculated"
                ? wording.statusReady
                : wording.status(standing)}
            {isDoubtful && `, ${toReview}`}
          </span>
        </span>
        {result !== null && <span className="sum">{showOutcome(outcome, wording)}</span>}
        <span className="unseen">{wording.goTo(address(place))}</span>
      </button>
      {notes.length > 0 && (
        <LongList className="below small" items={notes}>
          {(note, index) => (
            <NoteItem
              key={index}
              note={note}
              onGo={actions.goTo}
              onReview={
                canBeReviewed(outcome, note)
                  ? (isReviewed) => {
                      actions.review(outcome, note, isReviewed);
                    }
                  : null
              }
            />
          )}
        </LongList>
      )}
      <FillFields open={open} isKept={stage === "looked"} actions={actions} />
      {result !== null && <HowComputed outcome={outcome} onGo={actions.goTo} />}
      {notes.some(({ code }) => code === "own-formula-differs") && (
        <div className="below">
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

interface NoteItemProps {
  readonly note: Note;
  readonly onGo: RunActions["goTo"];
  /** Null where it can't be ticked off. */
  readonly onReview: ((isReviewed: boolean) => void) | null;
}

function NoteItem({ note, onGo, onReview }: NoteItemProps) {
  const wording = useWording();
  const id = useId();
  const { cell, message, severity, reviewed = false } = note;
  const look = `note beside ${severity}${reviewed ? " reviewed" : ""}`;
  const text = (
    <span id={id} className="grow">
      <span className={severity === "warning" ? "note-kind strong" : "unseen"}>
        {wording.severity(severity)}:{" "}
      </span>
      <span lang="id">{message}</span>
    </span>
  );
  return (
    <li>
      {cell === null ? (
        <div className={look}>{text}</div>
      ) : (
        <button
          type="button"
          className={`jump ${look}`}
          data-point={severity === "info" || reviewed ? undefined : ""}
          onClick={({ currentTarget }) => {
            onGo(cell, currentTarget);
          }}
        >
          {text}
          {!mentions(message, address(cell)) && <span className="address">{address(cell)}</span>}
        </button>
      )}
      {onReview !== null && <ReviewMark isReviewed={reviewed} warning={id} onReview={onReview} />}
    </li>
  );
}
