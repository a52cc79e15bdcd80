import { Button } from "@fluentui/react-components";
import { useRef, useState, type SyntheticEvent } from "react";
import type { SatisfactionOrder } from "../../../core/satisfaction/order";
import { WEIGHTS } from "../../../core/satisfaction/weight";
import { Choice, Option, TextField } from "../../parts/FormControls";
import { PaperChoice, SheetNameField } from "../../parts/NewSheetFields";
import { useSatisfactionWords } from "./words";
import {
  FIRST_WISH,
  MOST_RESPONDENTS,
  orderOf,
  sheetNameOf,
  type SatisfactionWish,
} from "./satisfaction-order";
import type { SatisfactionSurvey } from "../../../gateway/new-sheets";

interface SatisfactionFieldsProps {
  readonly survey: SatisfactionSurvey;
  readonly isBusy: boolean;
  readonly onOrder: (order: SatisfactionOrder) => void;
}

/** The few things that a sheet for the index needs to be told. What is wrong is said beside its field. */
export function SatisfactionFields({ survey, isBusy, onOrder }: SatisfactionFieldsProps) {
  const wording = useSatisfactionWords();
  const [wish, setWish] = useState(FIRST_WISH);
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const result = orderOf(wish, survey);
  const problems = asked && "problems" in result ? result.problems : null;
  const change = (part: Partial<SatisfactionWish>): void => {
    setWish({ ...wish, ...part });
  };

  function order(event: SyntheticEvent): void {
    event.preventDefault();
    if (isBusy) return;
    setAsked(true);
    if ("order" in result) onOrder(result.order);
    else {
      const field = result.problems.respondents ? "respondents" : "name";
      form.current?.querySelector<HTMLInputElement>(`[name=${field}]`)?.focus();
    }
  }

  return (
    <form ref={form} className="stack" noValidate onSubmit={order} aria-label={wording.makeTitle}>
      <Choice legend={wording.source} hint={null}>
        {(["answers", "sums"] as const).map((source) => (
          <Option
            key={source}
            name="source"
            checked={wish.source === source}
            label={wording.sourceName(source)}
            onChoose={() => {
              change({ source });
            }}
          />
        ))}
      </Choice>
      {wish.source === "answers" && (
        <TextField
          name="respondents"
          longest={4}
          isShort
          label={wording.respondents}
          hint={wording.respondentsHint(MOST_RESPONDENTS)}
          value={wish.respondents}
          problem={problems?.respondents === true ? wording.respondentsProblem(MOST_RESPONDENTS) : null}
          onType={(respondents) => {
            change({ respondents });
          }}
        />
      )}
      <Choice legend={wording.weight} hint={wording.weightHint}>
        {WEIGHTS.map((weight) => (
          <Option
            key={weight}
            name="weight"
            checked={wish.weight === weight}
            label={wording.weightName(weight)}
            onChoose={() => {
              change({ weight });
            }}
          />
        ))}
      </Choice>
      <PaperChoice
        name="ikm-paper"
        paper={wish.paper}
        onChoose={(paper) => {
          change({ paper });
        }}
      />
      <SheetNameField
        value={sheetNameOf(wish, survey)}
        problem={problems?.name ?? null}
        onType={(name) => {
          change({ name });
        }}
      />
      <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
        {isBusy ? wording.making : wording.make}
      </Button>
    </form>
  );
}
