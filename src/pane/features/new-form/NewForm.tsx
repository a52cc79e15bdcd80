import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useWaiting, Waiting } from "../../parts/Waiting";
import { settled } from "../../session/settled";
import { useNewFormWords } from "./words";
import { useWording } from "../../wording/speech";
import { NewFormFields } from "./NewFormFields";
import { NewFormMade } from "./NewFormMade";
import type { Position } from "../../../core/grid/grid";
import type { ShownSheet } from "../../../gateway/run";
import type { Failure } from "../../../gateway/failure";
import type { FormMaker, FormOrder, MadeForm, NewFormSurvey } from "../../../gateway/new-sheets";
import { takeFocus } from "../../parts/focus";

interface NewFormProps {
  /** Called when the new sheet stands, and when the person is done here. */
  readonly onMade: () => void;
  readonly onGoTo: (sheet: ShownSheet, cell: Position) => void;
  readonly onClose: () => void;
  readonly maker: FormMaker;
  /** Another year, for tests. */
  readonly thisYear?: number;
}

/** Where the making of a form stands. */
type Stage =
  | { readonly kind: "looking" }
  | { readonly kind: "unread"; readonly failure: Failure }
  | { readonly kind: "asking"; readonly survey: NewFormSurvey; readonly failure: Failure | null }
  | { readonly kind: "making"; readonly survey: NewFormSurvey }
  | { readonly kind: "made"; readonly order: FormOrder; readonly made: MadeForm };

/** Asks for what a new form needs, makes it, and says what was done. */
export function NewForm({
  onMade,
  onGoTo,
  onClose,
  maker,
  thisYear = new Date().getFullYear(),
}: NewFormProps) {
  const wording = useNewFormWords();
  const { failureText } = useWording();
  const [stage, setStage] = useState<Stage>({ kind: "looking" });
  const [round, setRound] = useState(0);
  const waited = useWaiting();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    let isCurrent = true;
    void settled(maker.survey(), (answer) => {
      if (!isCurrent) return;
      if (answer.ok) setStage({ kind: "asking", survey: answer.value, failure: null });
      else setStage({ kind: "unread", failure: answer.failure });
    });
    return () => {
      isCurrent = false;
    };
  }, [maker, round]);

  const isMade = stage.kind === "made";
  useEffect(() => {
    if (isMade) takeFocus(heading.current);
  }, [isMade]);

  function make(survey: NewFormSurvey, order: FormOrder): void {
    setStage({ kind: "making", survey });
    void settled(maker.make(order, waited.control()), (answer) => {
      waited.end();
      if (!answer.ok) {
        setStage({ kind: "asking", survey, failure: answer.failure });
        return;
      }
      setStage({ kind: "made", order, made: answer.value });
      onMade();
    });
  }

  return (
    <div className="stack">
      {stage.kind === "made" && (
        <h3 ref={heading} tabIndex={-1}>
          {wording.made(stage.made.sheet)}
        </h3>
      )}
      {stage.kind === "looking" && <p role="status">{wording.looking}</p>}
      {stage.kind === "unread" && (
        <div role="alert">
          <p>{failureText(stage.failure)}</p>
          <Button
            onClick={() => {
              setStage({ kind: "looking" });
              setRound(round + 1);
            }}
          >
            {wording.retry}
          </Button>
        </div>
      )}
      {(stage.kind === "asking" || stage.kind === "making") && (
        <NewFormFields
          survey={stage.survey}
          thisYear={thisYear}
          failure={stage.kind === "asking" ? stage.failure : null}
          isBusy={stage.kind === "making"}
          onOrder={(order) => {
            make(stage.survey, order);
          }}
          onCancel={onClose}
        />
      )}
      <Waiting stop={waited.stop} />
      {stage.kind === "made" && (
        <NewFormMade order={stage.order} made={stage.made} onGoTo={onGoTo} onClose={onClose} />
      )}
    </div>
  );
}
