import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Gateway } from "../../gateway/gateway";
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
  readonly onGo: (sheet: ShownSheet) => void;
  readonly onRetry: () => void;
  readonly onNewForm: () => void;
}

/** Sheets that are offered at most. */
const MOST = 4;

/** What the pane says where the active sheet holds no Form 1: what was looked for, where one is, and what to do. */
export function NoFormScreen({ message, wasAsked, findForms, onGo, onRetry, onNewForm }: NoFormScreenProps) {
  const wording = useWording();
  const newForm = useTitle(newFormTool);
  const forms = useForms(findForms, message).slice(0, MOST);
  return (
    <section className="card stack" role={wasAsked ? "alert" : "status"}>
      <h2>{wording.failureTitle("no-form")}</h2>
      <p>{message}</p>
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
        <Button appearance={forms.length > 0 ? "secondary" : "primary"} onClick={onNewForm}>
          {newForm}
        </Button>
        <Button onClick={onRetry}>{wording.retry}</Button>
      </div>
    </section>
  );
}

/** The other sheets with a form, found anew for every message; none as long as they are not known, and where Excel fails. */
function useForms(findForms: Gateway["findForms"], message: string): readonly ShownSheet[] {
  const [forms, setForms] = useState<readonly ShownSheet[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void settled(findForms(), (answer) => {
      if (isCurrent) setForms(answer.ok ? answer.value : []);
    });
    return () => {
      isCurrent = false;
    };
  }, [findForms, message]);
  return forms;
}
