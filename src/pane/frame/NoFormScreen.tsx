import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { Answer } from "../../gateway/failure";
import type { Gateway } from "../../gateway/gateway";
import type { FormMaker, NewFormSurvey } from "../../gateway/new-sheets";
import type { ShownSheet } from "../../gateway/run";
import { newFormTool } from "../features/new-form/tool";
import { useTitle } from "../features/tool";
import { settled } from "../session/settled";
import { useWording } from "../wording/speech";

interface NoFormScreenProps {
  readonly message: string;
  /** False where the pane looked by itself: nobody asked, so nobody is interrupted. */
  readonly wasAsked: boolean;
  /** Finds the other sheets that hold one. */
  readonly findForms: Gateway["findForms"];
  /** Tells whether this sheet holds a table of indicators instead. */
  readonly maker: FormMaker;
  readonly onGo: (sheet: ShownSheet) => void;
  readonly onRetry: () => void;
  readonly onNewForm: () => void;
  /** Lets the person say which columns hold what. */
  readonly onColumns: () => void;
}

/** Sheets that are offered at most. */
const MOST = 4;

/** What the pane says where the active sheet holds no Form 1: what was looked for, where one is, and what to do. */
export function NoFormScreen({
  message,
  wasAsked,
  findForms,
  maker,
  onGo,
  onRetry,
  onNewForm,
  onColumns,
}: NoFormScreenProps) {
  const wording = useWording();
  const newForm = useTitle(newFormTool);
  const forms = useFound(findForms, message, NO_FORMS).slice(0, MOST);
  const survey = useCallback(() => maker.survey(), [maker]);
  const { table } = useFound(survey, message, NO_SURVEY);
  return (
    <section className="card stack" role={wasAsked ? "alert" : "status"}>
      <h2>{wording.failureTitle("no-form")}</h2>
      <p>{message}</p>
      {table !== null && <p>{wording.tableHere(table.indicators)}</p>}
      {forms.length > 0 && (
        <>
          <p>{wording.formElsewhere}</p>
          <div className="line">
            {forms.map((form) => (
              <Button
                key={form.id}
                appearance="primary"
                onClick={() => {
                  onGo(form);
                }}
              >
                {wording.goToSheet(form.name)}
              </Button>
            ))}
          </div>
        </>
      )}
      <ul className="points">
        {wording.noFormHelp.map((help) => (
          <li key={help}>{help}</li>
        ))}
      </ul>
      <div className="line">
        <Button appearance={forms.length > 0 && table === null ? "secondary" : "primary"} onClick={onNewForm}>
          {table === null ? newForm : wording.formFromTable}
        </Button>
        <Button onClick={onColumns}>{wording.pointColumns}</Button>
        <Button onClick={onRetry}>{wording.retry}</Button>
      </div>
    </section>
  );
}

const NO_FORMS: readonly ShownSheet[] = [];
const NO_SURVEY: Pick<NewFormSurvey, "table"> = { table: null };

/** What is found, anew for every message; `nothing` as long as it is not known, and where Excel fails. */
function useFound<T>(find: () => Promise<Answer<T>>, message: string, nothing: T): T {
  const [found, setFound] = useState(nothing);
  useEffect(() => {
    let isCurrent = true;
    void settled(find(), (answer) => {
      if (isCurrent) setFound(answer.ok ? answer.value : nothing);
    });
    return () => {
      isCurrent = false;
    };
  }, [find, message, nothing]);
  return found;
}
