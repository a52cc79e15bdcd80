import { Button } from "@fluentui/react-components";
import { useRef, useState, type SyntheticEvent } from "react";
import { firstWish, orderOf, sheetNameOf, type FormWish } from "./form-order";
import { Choice, Option, TextField } from "../../parts/FormControls";
import { PaperChoice, SheetNameField } from "../../parts/NewSheetFields";
import { useNewFormWords, type NewFormWording } from "./words";
import { useWording } from "../../wording/speech";
import type { Failure } from "../../../gateway/failure";
import type { FormOrder, NewFormSurvey } from "../../../gateway/new-sheets";

interface NewFormFieldsProps {
  readonly survey: NewFormSurvey;
  readonly thisYear: number;
  /** Why the last order came to nothing, if it did. */
  readonly failure: Failure | null;
  readonly isBusy: boolean;
  readonly onOrder: (order: FormOrder) => void;
  readonly onCancel: () => void;
}

/** The few things that a new form needs to be told. What is wrong is said when somebody orders, beside its field. */
export function NewFormFields({ survey, thisYear, failure, isBusy, onOrder, onCancel }: NewFormFieldsProps) {
  const wording = useNewFormWords();
  const { failureText } = useWording();
  const [wish, setWish] = useState(() => firstWish(survey, thisYear));
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const result = orderOf(wish, survey);
  const source = sourceOf(survey, wording);
  const problems = asked && "problems" in result ? result.problems : null;
  const change = (part: Partial<FormWish>): void => {
    setWish({ ...wish, ...part });
  };

  function order(event: SyntheticEvent): void {
    event.preventDefault();
    if (isBusy) return;
    setAsked(true);
    if ("order" in result) onOrder(result.order);
    else {
      const { office, year } = result.problems;
      form.current
        ?.querySelector<HTMLInputElement>(`[name=${office ? "office" : year ? "year" : "name"}]`)
        ?.focus();
    }
  }

  return (
    <form ref={form} className="stack" noValidate onSubmit={order}>
      <p className="quiet">{wording.lead}</p>
      {source !== null && (
        <Choice legend={wording.content} hint={wish.isCarriedOver ? source.hint : null}>
          <Option
            name="content"
            checked={wish.isCarriedOver}
            label={source.label}
            onChoose={() => {
              change({ isCarriedOver: true });
            }}
          />
          <Option
            name="content"
            checked={!wish.isCarriedOver}
            label={wording.indicators}
            onChoose={() => {
              change({ isCarriedOver: false });
            }}
          />
        </Choice>
      )}
      <TextField
        name="office"
        longest={120}
        label={wording.office}
        hint={wording.officeHint}
        value={wish.office}
        problem={problems?.office === true ? wording.officeProblem : null}
        onType={(office) => {
          change({ office });
        }}
      />
      <TextField
        name="year"
        longest={4}
        label={wording.year}
        value={wish.year}
        isShort
        problem={problems?.year === true ? wording.yearProblem : null}
        onType={(year) => {
          change({ year });
        }}
      />
      <PaperChoice
        name="paper"
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
      {failure !== null && (
        <p role="alert" className="small tone bad">
          {failureText(failure)}
        </p>
      )}
      <div className="line">
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {isBusy ? wording.making : wording.make}
        </Button>
        <Button appearance="subtle" onClick={onCancel} disabledFocusable={isBusy}>
          {wording.cancel}
        </Button>
      </div>
    </form>
  );
}

/** What the active sheet has to take over, as it is offered; null where it has nothing. */
function sourceOf(
  { form, table }: NewFormSurvey,
  wording: NewFormWording,
): { readonly label: string; readonly hint: string } | null {
  if (form !== null) {
    const hint = form.year === null ? ` ${wording.yearUnknown}` : "";
    return {
      label: wording.carriedOver(form.sheet, form.year, form.indicators),
      hint: `${wording.carriedOverHint}${hint}`,
    };
  }
  return table && { label: wording.fromTable(table.sheet, table.indicators), hint: wording.fromTableHint };
}
