import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { address } from "../../core/grid/address";
import type { SatisfactionOrder } from "../../core/satisfaction/order";
import type { Answer, Failure } from "../../excel/gateway";
import { satisfactionHelper, type SatisfactionHelper } from "../../excel/new-sheet/satisfaction-helper";
import type { Linked } from "../../excel/new-sheet/satisfaction-link";
import type { MadeHelper } from "../../excel/new-sheet/satisfaction-sheet";
import type { SatisfactionSurvey } from "../../excel/new-sheet/satisfaction-survey";
import type { Session } from "../session/session";
import { SHEETS_UNSURE } from "../wording/id/failure";
import { newFormWording } from "../wording/id/new-form";
import { satisfactionWording } from "../wording/id/satisfaction";
import { showContent } from "../wording/show-value";
import { usePartWording, useWording } from "../wording/speech";
import { LinkFields } from "./LinkFields";
import { SatisfactionFields } from "./SatisfactionFields";
import "./satisfaction.css";

interface SatisfactionProps {
  readonly session: Pick<Session, "goTo" | "look">;
  /** Another helper, for tests. */
  readonly helper?: SatisfactionHelper;
}

/** What was done last. */
type Done =
  | { readonly kind: "made"; readonly made: MadeHelper; readonly order: SatisfactionOrder }
  | { readonly kind: "linked" | "unlinked"; readonly linked: Linked };

const EXCEL = satisfactionHelper();

/**
 * "Bantu hitung IKM": makes the helper sheet, and links an input of the form to it. It looks at the workbook again
 * whenever the person comes back to the pane.
 */
export function Satisfaction({ session, helper = EXCEL }: SatisfactionProps) {
  const wording = usePartWording("satisfaction", satisfactionWording);
  const { failureText } = useWording();
  const [survey, setSurvey] = useState<SatisfactionSurvey | null>(null);
  const [round, setRound] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const [makes, setMakes] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void settled(helper.survey(), (answer) => {
      if (!isCurrent) return;
      if (answer.ok) setSurvey((known) => withKnownForm(answer.value, known));
      setFailure(answer.ok ? null : answer.failure);
    });
    return () => {
      isCurrent = false;
    };
  }, [helper, round]);
  useEffect(() => {
    const again = (): void => {
      setRound((n) => n + 1);
    };
    window.addEventListener("focus", again);
    return () => {
      window.removeEventListener("focus", again);
    };
  }, []);

  function lookAgain(): void {
    setRound((n) => n + 1);
  }

  async function work<T>(asked: Promise<Answer<T>>, then: (value: T) => void): Promise<void> {
    setBusy(true);
    setFailure(null);
    await settled(asked, (answer) => {
      setBusy(false);
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
    void work(helper.make(order), (made) => {
      const sheets = [...known.sheets, made.helper.sheet];
      setSurvey({ ...known, sheets, helpers: [...known.helpers, made.helper] });
      setMakes(false);
      setDone({ kind: "made", made, order });
    });
  }

  const problem = failure !== null && (
    <p role="alert" className="question-problem">
      {failureText(failure)}
    </p>
  );
  if (survey === null) {
    return failure === null ? (
      <p role="status">{wording.looking}</p>
    ) : (
      <div className="satisfaction">
        {problem}
        <Button onClick={lookAgain}>{wording.retry}</Button>
      </div>
    );
  }
  const { linked, helpers } = survey;
  return (
    <div className="satisfaction">
      <p className="quiet">{wording.lead}</p>
      {done !== null && <DoneMessage done={done} />}
      {problem}
      {helpers.length > 0 && (
        <section>
          <h3 className="card-title">{wording.linkTitle}</h3>
          <LinkFields
            survey={survey}
            isBusy={isBusy}
            onLink={(order) => void work(helper.link(order), (value) => void finish("linked", value))}
            onLookAgain={lookAgain}
          />
        </section>
      )}
      {linked !== null && (
        <Button
          disabledFocusable={isBusy}
          onClick={() => void work(helper.unlink(), (value) => void finish("unlinked", value))}
        >
          {wording.unlink(linked)}
        </Button>
      )}
      {helpers.length === 0 || makes ? (
        <section>
          <h3 className="card-title">{wording.makeTitle}</h3>
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

/** While the helper sheet is the active one, the form that was open before it is still the one to link. */
function withKnownForm(now: SatisfactionSurvey, known: SatisfactionSurvey | null): SatisfactionSurvey {
  const form = known?.form ?? null;
  if (now.form !== null || known === null || form === null || !now.sheets.includes(form.sheet)) return now;
  return { ...now, form, linked: known.linked };
}

/** Takes the focus, because the button that had it may be gone; that also reads it out. */
function DoneMessage({ done }: { readonly done: Done }) {
  const wording = usePartWording("satisfaction", satisfactionWording);
  const common = usePartWording("newForm", newFormWording);
  const paneWording = useWording();
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    message.current?.focus();
  }, [done]);
  const print = done.kind === "made" ? common.printing(done.made.printing, done.order.paper) : null;
  return (
    <div ref={message} tabIndex={-1} className="card undone">
      <p>{sentence()}</p>
      {print !== null && <p className="question-problem">{print}</p>}
    </div>
  );

  function sentence(): string {
    if (done.kind === "made") return wording.made(done.made.helper.sheet);
    const { sheet, cell, content } = done.linked;
    if (done.kind === "linked") return wording.linked(address(cell), sheet);
    return wording.unlinked(address(cell), showContent(content, "General", paneWording));
  }
}

/** Hands an answer on; work that throws, which is a programming error, ends as a failure, and the error goes on. */
async function settled<T>(work: Promise<Answer<T>>, then: (answer: Answer<T>) => void): Promise<void> {
  try {
    then(await work);
  } catch (error) {
    then({ ok: false, failure: SHEETS_UNSURE });
    throw error;
  }
}
