import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { SatisfactionOrder } from "../../../core/satisfaction/order";
import { useWaiting, Waiting } from "../../parts/Waiting";
import type { Session } from "../../session/session";
import { settled } from "../../session/settled";
import { useSatisfactionWords } from "./words";
import { useWording } from "../../wording/speech";
import { DoneMessage, type Done } from "./DoneMessage";
import { LinkFields } from "./LinkFields";
import { SatisfactionFields } from "./SatisfactionFields";
import { useSurvey } from "./useSurvey";
import type { Answer } from "../../../gateway/failure";
import type { Linked, SatisfactionHelper, SatisfactionSurvey } from "../../../gateway/new-sheets";

interface SatisfactionProps {
  readonly session: Pick<Session, "goTo" | "look">;
  readonly helper: SatisfactionHelper;
}

/**
 * "Hitung IKM": makes the helper sheet, and links an input of the form to it. It looks at the workbook again
 * whenever the person comes back to the pane.
 */
export function Satisfaction({ session, helper }: SatisfactionProps) {
  const wording = useSatisfactionWords();
  const { failureText } = useWording();
  const { survey, setSurvey, failure, setFailure, lookAgain } = useSurvey(helper);
  const [isBusy, setBusy] = useState(false);
  const waited = useWaiting();
  const [makes, setMakes] = useState(false);
  const [done, setDone] = useState<Done | null>(null);

  async function work<T>(asked: Promise<Answer<T>>, then: (value: T) => void): Promise<void> {
    setBusy(true);
    setFailure(null);
    await settled(asked, (answer) => {
      setBusy(false);
      waited.end();
      if (answer.ok) then(answer.value);
      else setFailure(answer.failure);
    });
  }

  /** The form's sheet is shown again before anything is looked at: the helper sheet may be the active one. */
  async function finish(kind: "linked" | "unlinked", linked: Linked): Promise<void> {
    setDone({ kind, linked });
    await session.goTo(linked.sheet, linked.cell);
    await session.look();
    lookAgain();
  }

  function make(order: SatisfactionOrder, known: SatisfactionSurvey): void {
    void work(helper.make(order, waited.control()), (made) => {
      const sheets = [...known.sheets, made.helper.sheet];
      setSurvey({ ...known, sheets, helpers: [...known.helpers, made.helper] });
      setMakes(false);
      setDone({ kind: "made", made, order });
    });
  }

  const problem = failure !== null && (
    <p role="alert" className="small tone bad">
      {failureText(failure)}
    </p>
  );
  if (survey === null) {
    return failure === null ? (
      <p role="status">{wording.looking}</p>
    ) : (
      <div className="stack">
        {problem}
        <Button
          onClick={() => {
            lookAgain();
          }}
        >
          {wording.retry}
        </Button>
      </div>
    );
  }
  const { linked, helpers } = survey;
  return (
    <div className="stack">
      <p className="quiet">{wording.lead}</p>
      {done !== null && <DoneMessage done={done} />}
      {problem}
      <Waiting stop={waited.stop} />
      {helpers.length > 0 && (
        <section className="stack">
          <h3>{wording.linkTitle}</h3>
          <LinkFields
            survey={survey}
            isBusy={isBusy}
            onLink={(order) =>
              void work(helper.link(order, waited.control()), (value) => void finish("linked", value))
            }
            onLookAgain={() => {
              lookAgain(true);
            }}
          />
        </section>
      )}
      {linked !== null && (
        <Button
          disabledFocusable={isBusy}
          onClick={() =>
            void work(helper.unlink(waited.control()), (value) => void finish("unlinked", value))
          }
        >
          {wording.unlink(linked)}
        </Button>
      )}
      {helpers.length === 0 || makes ? (
        <section className="stack">
          <h3>{wording.makeTitle}</h3>
          <SatisfactionFields
            survey={survey}
            isBusy={isBusy}
            onOrder={(order) => {
              make(order, survey);
            }}
          />
        </section>
      ) : (
        <Button
          onClick={() => {
            setMakes(true);
          }}
        >
          {wording.makeAnother}
        </Button>
      )}
    </div>
  );
}
