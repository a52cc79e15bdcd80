import { Button } from "@fluentui/react-components";
import { useState, type SyntheticEvent } from "react";
import { address } from "../../../core/grid/address";
import { isLinkTo } from "../../../core/satisfaction/link";
import { useSatisfactionWords } from "./words";
import { showContent } from "../../wording/show-value";
import { useWording } from "../../wording/speech";
import { Pick } from "../../parts/FormControls";
import type { LinkOrder, SatisfactionSurvey } from "../../../gateway/new-sheets";

interface LinkFieldsProps {
  readonly survey: SatisfactionSurvey;
  readonly isBusy: boolean;
  readonly onLink: (order: LinkOrder) => void;
  readonly onLookAgain: () => void;
}

/** Which input of the form is to take its number from which helper sheet. A filled cell is replaced only where that is ticked. */
export function LinkFields({ survey, isBusy, onLink, onLookAgain }: LinkFieldsProps) {
  const wording = useSatisfactionWords();
  const paneWording = useWording();
  const [place, setPlace] = useState(0);
  const [chosen, setChosen] = useState<string | null>(null);
  const [overwrites, setOverwrites] = useState(false);
  const [asked, setAsked] = useState(false);
  const { form, helpers } = survey;
  const again = (
    <Button onClick={onLookAgain} disabledFocusable={isBusy}>
      {wording.lookAgain}
    </Button>
  );
  const helper = helpers.find(({ sheet }) => sheet === chosen) ?? helpers.at(-1);
  const target = form?.targets[place] ?? form?.targets[0];
  if (form === null || helper === undefined || target === undefined) {
    return (
      <>
        <p className="quiet">{form === null ? wording.noForm : wording.noTarget(form.sheet)}</p>
        {again}
      </>
    );
  }
  const { content, numberFormat } = target.before;
  const isFilled = content !== "";
  const isLinked = typeof content === "string" && isLinkTo(content, helper.sheet);
  const cell = address(target.cell);
  const isRefused = asked && isFilled && !overwrites;

  function link(event: SyntheticEvent): void {
    event.preventDefault();
    if (isBusy || form === null || target === undefined || helper === undefined) return;
    setAsked(true);
    if (isFilled && !overwrites) return;
    onLink({ sheetId: form.sheetId, target, replaces: content, helper: helper.sheet });
  }

  return (
    <form className="stack" noValidate onSubmit={link} aria-label={wording.linkTitle}>
      <p className="quiet">{wording.linkLead}</p>
      <Pick
        label={wording.target}
        value={String(form.targets.indexOf(target))}
        options={form.targets.map(({ variable, cell: place, indicator }, i) => [
          String(i),
          `${variable} (${address(place)}) – ${indicator}`,
        ])}
        lang="id"
        onPick={(value) => {
          setPlace(Number(value));
          setOverwrites(false);
          setAsked(false);
        }}
      />
      <Pick
        label={wording.helper}
        value={helper.sheet}
        options={helpers.map(({ sheet, value }) => [
          sheet,
          wording.helperValue(
            sheet,
            typeof value === "number" ? showContent(value, "0.000", paneWording) : null,
          ),
        ])}
        onPick={setChosen}
      />
      {typeof helper.value !== "number" && <p className="quiet">{wording.notComplete}</p>}
      {isLinked ? (
        <p className="quiet">{wording.isLinked(cell, helper.sheet)}</p>
      ) : (
        <>
          {isFilled && (
            <label className="beside">
              <input
                type="checkbox"
                checked={overwrites}
                aria-invalid={isRefused}
                onChange={(event) => {
                  setOverwrites(event.target.checked);
                }}
              />
              <span className="grow">
                {wording.overwrite(cell, showContent(content, numberFormat, paneWording))}
              </span>
            </label>
          )}
          {isRefused && (
            <p role="alert" className="small tone bad">
              {wording.overwriteProblem}
            </p>
          )}
          <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
            {isBusy ? wording.linking : wording.link}
          </Button>
        </>
      )}
      {again}
    </form>
  );
}
