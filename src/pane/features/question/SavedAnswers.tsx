import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { wordingOf, type StoredAnswer } from "../../../core/answers/answer";
import { grouped } from "../../../core/outcome/arithmetic";
import { contained } from "../../../core/wording/contained";
import { useQuestionWords } from "./words";
import { useWording } from "../../wording/speech";

interface SavedAnswersProps {
  readonly answers: readonly StoredAnswer[];
  readonly onWithdraw: (formula: string) => void;
}

/** What people decided about formulas of this workbook. The section stays when its last answer was taken back. */
export function SavedAnswers({ answers, onWithdraw }: SavedAnswersProps) {
  const wording = useQuestionWords();
  const [hadSome, setHadSome] = useState(false);
  const head = useRef<HTMLElement>(null);
  if (answers.length === 0 && !hadSome) return null;
  return (
    <details className="section" open>
      <summary ref={head} tabIndex={0} className="section-head line">
        <h2>{wording.savedAnswers}</h2>
        <span className="quiet">{wording.answerCount(answers.length)}</span>
      </summary>
      {answers.length === 0 && <p className="quiet">{wording.noAnswers}</p>}
      <ul className="rows">
        {answers.map((stored) => (
          <SavedAnswer
            key={wordingOf(stored.formula)}
            stored={stored}
            onWithdraw={() => {
              setHadSome(true);
              head.current?.focus();
              onWithdraw(stored.formula);
            }}
          />
        ))}
      </ul>
    </details>
  );
}

interface SavedAnswerProps {
  readonly stored: StoredAnswer;
  readonly onWithdraw: () => void;
}

function SavedAnswer({ stored: { formula, answer }, onWithdraw }: SavedAnswerProps) {
  const wording = useQuestionWords();
  const { locale } = useWording();
  return (
    <li className="saved stack">
      <p lang="id">{contained(formula)}</p>
      <p className="quiet">
        {answer.kind === "manual"
          ? wording.answeredManual
          : wording.answeredAs(
              grouped(
                answer.tree,
                answer.phrases.map(({ variable }) => contained(variable)),
                locale,
              ),
            )}
      </p>
      <Button size="small" onClick={onWithdraw}>
        {wording.withdraw}
        <span className="unseen" lang="id">
          : {contained(formula)}
        </span>
      </Button>
    </li>
  );
}
