import { useId, useRef, useState, type SyntheticEvent } from "react";
import type { BoundAnswer } from "../../../core/answers/answer";
import { grouped } from "../../../core/outcome/arithmetic";
import type { ReadingChoice } from "../../../core/outcome/question";
import { contained } from "../../../core/wording/contained";
import { Choice, Option } from "../../parts/FormControls";
import { showResult } from "../../wording/show-value";
import { useWording } from "../../wording/speech";
import { ReadAs, sameText } from "./ReadAs";
import { SaveAnswer } from "./SaveAnswer";
import { useQuestionWords } from "./words";

interface ReadingChoicesProps {
  readonly choices: readonly ReadingChoice[];
  readonly onAnswer: (answer: BoundAnswer) => void;
}

/** The ways in which a formula may be meant over the same variables, with what each gives. None is chosen beforehand. */
export function ReadingChoices({ choices, onAnswer }: ReadingChoicesProps) {
  const wording = useQuestionWords();
  const [chosen, setChosen] = useState<number | null>(null);
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const name = useId();
  const written = useWritten();

  function save(event: SyntheticEvent): void {
    event.preventDefault();
    setAsked(true);
    const choice = choices[chosen ?? -1];
    if (choice === undefined) form.current?.querySelector("input")?.focus();
    else onAnswer(choice.answer);
  }

  return (
    <form ref={form} className="stack" noValidate onSubmit={save}>
      <OtherWords choices={choices} />
      <Choice legend={wording.readings} hint={wording.readingsHint}>
        {choices.map((choice, index) => (
          <Option
            key={index}
            name={name}
            lang="id"
            label={written(choice)}
            checked={index === chosen}
            onChoose={() => {
              setChosen(index);
            }}
          />
        ))}
      </Choice>
      <SaveAnswer problem={asked && chosen === null ? wording.pickReading : null} />
    </form>
  );
}

/** Writes a choice with its brackets, and with its result where there is one. */
function useWritten(): (choice: ReadingChoice) => string {
  const wording = useWording();
  const { equation } = useQuestionWords();
  return ({ answer: { tree, phrases }, trial }) => {
    const names = phrases.map(({ variable }) => contained(variable));
    const calculation = grouped(tree, names, wording.locale);
    if (trial.result !== null) return equation(calculation, showResult(trial.result, wording));
    return trial.status === "invalid" ? `${calculation} (${wording.status(trial.status)})` : calculation;
  };
}

/** Which phrases are read as variables of other words: by a choice that is confirmed, too. */
function OtherWords({ choices }: Pick<ReadingChoicesProps, "choices">) {
  const others = choices
    .flatMap(({ answer }) => answer.phrases)
    .filter(({ phrase, variable }) => !sameText(phrase, variable));
  const once = new Map(others.map((each) => [`${each.phrase}\n${each.variable}`, each]));
  if (once.size === 0) return null;
  return (
    <ul className="stack">
      {[...once].map(([key, { phrase, variable }]) => (
        <li key={key}>
          <ReadAs phrase={phrase} variable={variable} />
        </li>
      ))}
    </ul>
  );
}
