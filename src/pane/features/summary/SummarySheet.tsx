import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Paper } from "../../../core/draft/sheet-draft";
import { takeFocus } from "../../parts/focus";
import { useWaiting, Waiting } from "../../parts/Waiting";
import { PaperChoice } from "../../parts/NewSheetFields";
import type { Session } from "../../session/session";
import { SHEETS_UNSURE } from "../../wording/id/failure";
import { useSummaryWords } from "./words";
import { useWording } from "../../wording/speech";
import { EditedQuestion } from "./EditedQuestion";
import { SummaryMade } from "./SummaryMade";
import type { Failure } from "../../../gateway/failure";
import type { MadeSummary, SummaryMaker, SummaryOrder } from "../../../gateway/new-sheets";

interface SummarySheetProps {
  readonly session: Pick<Session, "goTo">;
  readonly maker: SummaryMaker;
  /** The sheet that is summarised; null where the pane knows none, as on a summary. */
  readonly form: string | null;
  /** Another clock, for tests. */
  readonly now?: () => Date;
}

/** Where the making of a summary stands. */
type Stage =
  | { readonly kind: "asking"; readonly failure: Failure | null; readonly isCancelled?: true }
  | { readonly kind: "making" }
  | { readonly kind: "edited"; readonly sheet: string }
  | { readonly kind: "made"; readonly made: MadeSummary; readonly paper: Paper };

/** "Buat Ringkasan": makes the summary of the form that is open, or renews it; asks before it replaces what somebody typed. */
export function SummarySheet({ session, maker, form, now = () => new Date() }: SummarySheetProps) {
  const wording = useSummaryWords();
  const { failureText } = useWording();
  const [paper, setPaper] = useState<Paper>("F4");
  const [stage, setStage] = useState<Stage>({ kind: "asking", failure: null });
  const isBusy = stage.kind === "making";
  const waited = useWaiting();
  const button = useRef<HTMLDivElement>(null);
  const isCancelled = stage.kind === "asking" && stage.isCancelled === true;
  useEffect(() => {
    if (isCancelled) takeFocus(button.current?.querySelector("button"));
  }, [isCancelled]);

  async function make(ifEdited: SummaryOrder["ifEdited"]): Promise<void> {
    if (isBusy) return;
    setStage({ kind: "making" });
    try {
      const answer = await maker.make({ paper, madeAt: now(), ifEdited }, waited.control());
      if (!answer.ok) setStage({ kind: "asking", failure: answer.failure });
      else if (answer.value.kind === "edited") setStage({ kind: "edited", sheet: answer.value.sheet });
      else setStage({ kind: "made", made: answer.value, paper });
    } catch (error) {
      setStage({ kind: "asking", failure: SHEETS_UNSURE });
      throw error;
    } finally {
      waited.end();
    }
  }

  return (
    <div className="stack">
      <p className="quiet">{wording.lead}</p>
      {stage.kind === "made" && (
        <SummaryMade
          made={stage.made}
          paper={stage.paper}
          onBack={() => void session.goTo(stage.made.form, { row: 0, column: 0 })}
        />
      )}
      {stage.kind === "edited" ? (
        <EditedQuestion
          sheet={stage.sheet}
          onAnswer={(answer) => {
            if (answer === null) setStage({ kind: "asking", failure: null, isCancelled: true });
            else void make(answer);
          }}
        />
      ) : (
        <>
          <PaperChoice name="summary-paper" paper={paper} onChoose={setPaper} />
          <p className="quiet">{form === null ? wording.which : wording.whichSheet(form)}</p>
          {stage.kind === "asking" && stage.failure !== null && (
            <p role="alert" className="small tone bad">
              {failureText(stage.failure)}
            </p>
          )}
          <div ref={button}>
            <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void make("ask")}>
              {isBusy ? wording.making : wording.make}
            </Button>
          </div>
          <Waiting stop={waited.stop} />
        </>
      )}
    </div>
  );
}
