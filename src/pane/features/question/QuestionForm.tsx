import { Button } from "@fluentui/react-components";
import { useContext, useEffect, useId, useMemo, useRef, useState, type SyntheticEvent } from "react";
import type { FormulaAnswer } from "../../../core/answers/answer";
import { propose, type Proposal } from "../../../core/matching/propose";
import { suggest } from "../../../core/matching/suggest";
import { arithmetic } from "../../../core/outcome/arithmetic";
import type { Outcome } from "../../../core/outcome/outcome";
import { readingChoices, variablesFor } from "../../../core/outcome/question";
import { contained } from "../../../core/wording/contained";
import { decide, type Decision } from "./decision";
import { MarkedFormula } from "./MarkedFormula";
import { PhraseFields } from "./PhraseFields";
import { ReadingChoices } from "./ReadingChoices";
import { SaveAnswer } from "./SaveAnswer";
import { SeenAnswer } from "./seen";
import { useQuestionWords } from "./words";
import { useWording } from "../../wording/speech";
import { IndicatorName } from "../../parts/IndicatorName";
import { useEscape, useTakenFocus } from "../../parts/focus";

interface QuestionFormProps {
  readonly outcome: Outcome;
  readonly onAnswer: (answer: FormulaAnswer) => void;
  readonly onCancel: () => void;
}

/**
 * Asks what a formula means: how it is to be read where there are several ways, and which variable each phrase is, unless
 * the grouping alone is open. Nothing counts before it is saved; likely variables are only suggested.
 */
export function QuestionForm({ outcome, onAnswer, onCancel }: QuestionFormProps) {
  const wording = useQuestionWords();
  const { cancel } = useWording();
  const { indicator } = outcome;
  const lead = useTakenFocus<HTMLParagraphElement>();
  const question = useRef<HTMLDivElement>(null);
  useEscape(question, onCancel);
  const choices = useMemo(() => readingChoices(outcome), [outcome]);
  const isGrouping = choices.length > 0;
  const proposals = useMemo(
    () => (isGrouping || outcome.inputs.length === 0 ? [] : propose(indicator.formula)),
    [indicator, outcome, isGrouping],
  );
  const [chosen, setChosen] = useState(0);
  const proposal = proposals[chosen];
  return (
    <div ref={question} className="card stack question" role="group" aria-label={wording.askTitle}>
      <p ref={lead} tabIndex={-1}>
        {isGrouping ? wording.askGrouping : proposal === undefined ? wording.askNothing : wording.askLead}
      </p>
      <MarkedFormula formula={indicator.formula} phrases={proposal?.phrases ?? []} />
      {isGrouping && <ReadingChoices choices={choices} onAnswer={onAnswer} />}
      {proposals.length > 1 && <Readings proposals={proposals} chosen={chosen} onChoose={setChosen} />}
      {proposal !== undefined && (
        <Fields key={chosen} outcome={outcome} proposal={proposal} onAnswer={onAnswer} />
      )}
      <div className="line">
        <Button
          onClick={() => {
            onAnswer({ kind: "manual" });
          }}
        >
          {wording.fillByHand}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {cancel}
          <span className="unseen">
            : {wording.askTitle}, <IndicatorName indicator={indicator} />
          </span>
        </Button>
      </div>
      <p className="quiet">{wording.fillByHandHint}</p>
    </div>
  );
}

interface ReadingsProps {
  readonly proposals: readonly Proposal[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

function Readings({ proposals, chosen, onChoose }: ReadingsProps) {
  const wording = useQuestionWords();
  const { locale } = useWording();
  const name = useId();
  return (
    <fieldset className="stack">
      <legend>{wording.readings}</legend>
      {proposals.map(({ phrases, tree }, index) => (
        <label key={index} className="beside">
          <input
            type="radio"
            name={name}
            checked={index === chosen}
            onChange={() => {
              onChoose(index);
            }}
          />
          <span className="grow" lang="id">
            {arithmetic(
              tree,
              phrases.map(({ text }) => `[${contained(text)}]`),
              locale,
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface FieldsProps {
  readonly outcome: Outcome;
  readonly proposal: Proposal;
  readonly onAnswer: (answer: FormulaAnswer) => void;
}

/** The variables of one reading, what would be calculated with them, and the button that saves. */
function Fields({ outcome: { indicator }, proposal, onAnswer }: FieldsProps) {
  const frame = useWording();
  const wording = useQuestionWords();
  const phrases = useMemo(() => proposal.phrases.map(({ text }) => text), [proposal]);
  const variables = useMemo(() => variablesFor(indicator, phrases), [indicator, phrases]);
  const [picks, setPicks] = useState(() =>
    suggest(
      phrases,
      variables.map(({ variable }) => variable),
    ),
  );
  const [asked, setAsked] = useState(false);
  const [doubted, setDoubted] = useState<Decision | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const decision = useMemo(
    () => decide(indicator, proposal, variables, picks, { ...frame, ...wording }),
    [indicator, proposal, variables, picks, frame, wording],
  );
  const see = useContext(SeenAnswer);
  useEffect(() => {
    see(indicator.formula, decision.warning === null ? decision.answer : null);
  }, [see, indicator, decision]);

  function save(event: SyntheticEvent): void {
    event.preventDefault();
    setAsked(true);
    if (decision.answer !== null) {
      if (decision.warning === null || doubted === decision) onAnswer(decision.answer);
      else setDoubted(decision);
    } else
      form.current
        ?.querySelectorAll("select")
        .item(Math.max(0, picks.indexOf(null)))
        .focus();
  }

  return (
    <form ref={form} className="stack" noValidate onSubmit={save}>
      <PhraseFields
        phrases={phrases}
        variables={variables}
        picks={picks}
        onPick={(phrase, variable) => {
          setPicks(picks.map((pick, i) => (i === phrase ? variable : pick)));
        }}
      />
      <Preview decision={doubted === decision ? { ...decision, warning: null } : decision} />
      <SaveAnswer
        problem={doubted === decision ? decision.warning : asked ? decision.problem : null}
        again={doubted === decision}
      />
    </form>
  );
}

function Preview({ decision }: { readonly decision: Decision }) {
  return (
    <div aria-live="polite">
      {decision.preview !== null && <p className="sum">{decision.preview}</p>}
      {decision.warning !== null && <p className="small tone warning">{decision.warning}</p>}
    </div>
  );
}
