import { address } from "../../../core/grid/address";
import { explain, type ExplainedPhrase } from "../../../core/outcome/explain";
import type { Outcome } from "../../../core/outcome/outcome";
import type { RunActions } from "../../session/actions";
import { showResult } from "../../wording/show-value";
import { ReadAs } from "../question/ReadAs";
import { useQuestionWords } from "../question/words";
import { useWording } from "../../wording/speech";

interface WorkingProps {
  readonly outcome: Outcome;
  readonly onGo: RunActions["goTo"];
}

/** How a result came about: each phrase of the formula with its variable, cell and value, then the calculation. */
export function Working({ outcome, onGo }: WorkingProps) {
  const wording = useWording();
  const { equation } = useQuestionWords();
  const explanation = explain(outcome, wording.locale);
  if (explanation === null || outcome.result === null) return null;
  return (
    <div className="stack">
      <ul className="stack">
        {explanation.phrases.map((phrase, index) => (
          <PhraseLine key={index} explained={phrase} onGo={onGo} />
        ))}
      </ul>
      <p className="calculation sum">
        {equation(explanation.calculation, showResult(outcome.result, wording))}
      </p>
    </div>
  );
}

interface PhraseLineProps {
  readonly explained: ExplainedPhrase;
  readonly onGo: RunActions["goTo"];
}

function PhraseLine({ explained, onGo }: PhraseLineProps) {
  const { goToPrefix } = useWording();
  const wording = useQuestionWords();
  const { phrase, variable, cell, value, isCertain, source } = explained;
  return (
    <li className="beside small">
      <div className="grow">
        <ReadAs phrase={phrase} variable={variable} />
        {!isCertain && <p className="small tone doubtful">{wording.doubt}</p>}
        {source !== null && <p className="quiet">{wording.according(source)}</p>}
      </div>
      <button
        type="button"
        className="jump"
        onClick={({ currentTarget }) => {
          onGo(cell, currentTarget);
        }}
      >
        <span className="address">
          <span className="unseen">{goToPrefix}</span>
          {address(cell)}
        </span>{" "}
        <span className="sum">{value}</span>
      </button>
    </li>
  );
}
