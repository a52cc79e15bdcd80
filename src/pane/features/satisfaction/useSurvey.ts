import { useEffect, useRef, useState } from "react";
import { settled } from "../../session/settled";
import type { Failure } from "../../../gateway/failure";
import type { SatisfactionHelper, SatisfactionSurvey } from "../../../gateway/new-sheets";

/** A look at the workbook. Why one came to nothing that nobody asked for is not worth telling. */
interface Round {
  readonly isAsked: boolean;
  /** Whether a person has asked for all that can be told. */
  readonly isThorough: boolean;
}

/** What the workbook holds, looked at again whenever the person comes back to the pane; and what went wrong last. */
export function useSurvey(helper: Pick<SatisfactionHelper, "survey">) {
  const [survey, setSurvey] = useState<SatisfactionSurvey | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [round, setRound] = useState<Round>({ isAsked: true, isThorough: false });
  const isKnown = useRef(false);
  useEffect(() => {
    let isCurrent = true;
    void settled(helper.survey(round.isThorough), (answer) => {
      if (!isCurrent) return;
      const isAwaited = round.isAsked || !isKnown.current;
      if (isAwaited) setFailure(answer.ok ? null : answer.failure);
      if (!answer.ok) return;
      isKnown.current = true;
      setSurvey((known) => withKnownForm(answer.value, known));
    });
    return () => {
      isCurrent = false;
    };
  }, [helper, round]);
  useEffect(() => {
    const again = (): void => {
      setRound({ isAsked: false, isThorough: false });
    };
    window.addEventListener("focus", again);
    return () => {
      window.removeEventListener("focus", again);
    };
  }, []);
  const lookAgain = (isThorough = false): void => {
    setRound({ isAsked: true, isThorough });
  };
  return { survey, setSurvey, failure, setFailure, lookAgain };
}

/** While the helper sheet is the active one, the form that was open before it is still the one to link. */
function withKnownForm(now: SatisfactionSurvey, known: SatisfactionSurvey | null): SatisfactionSurvey {
  const form = known?.form ?? null;
  if (now.form !== null || known === null || form === null || !now.sheets.includes(form.sheet)) return now;
  return { ...now, form, linked: known.linked };
}
