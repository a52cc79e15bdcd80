import { useId, useSyncExternalStore } from "react";
import { LanguageChoice } from "./LanguageChoice";
import { useWaiting, Waiting } from "../../parts/Waiting";
import type { Session } from "../../session/session";
import type { Preferences } from "../../../core/plan/preferences";
import { useWording } from "../../wording/speech";

/** What the people who share a workbook may choose for it, and what each of them may choose for the pane. */
export function Choices({ session }: { readonly session: Session }) {
  const language = useSyncExternalStore(session.watch, session.readLanguage);
  return (
    <div className="stack">
      <WorkbookChoices session={session} />
      <LanguageChoice language={language} onChoose={session.speak} />
    </div>
  );
}

function WorkbookChoices({ session }: { readonly session: Session }) {
  const wording = useWording();
  const choices = useSyncExternalStore(session.watch, session.readChoices);
  const waited = useWaiting();
  if (choices === null) return <p className="quiet">{wording.loading}</p>;
  const { preferences, trouble } = choices;
  const choose = async (change: Partial<Preferences>): Promise<void> => {
    await session.choose(change, waited.control());
    waited.end();
  };
  return (
    <>
      <SwitchedChoice
        label={wording.liveChoice}
        hint={wording.liveHint}
        checked={preferences.live}
        onChange={(live) => void choose({ live })}
      />
      <SwitchedChoice
        label={wording.formulasChoice}
        hint={wording.formulasHint}
        checked={preferences.resultsAs === "formulas"}
        onChange={(checked) => void choose({ resultsAs: checked ? "formulas" : "values" })}
      />
      <p className="quiet">{wording.choicesHint}</p>
      <Waiting stop={waited.stop} />
      <p className="quiet" role="status">
        {trouble !== null && wording.failureText(trouble)}
      </p>
    </>
  );
}

interface SwitchedChoiceProps {
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** The browser's own box: Fluent's switch would be as large as all the rest of these choices twice over. */
function SwitchedChoice({ label, hint, checked, onChange }: SwitchedChoiceProps) {
  const id = useId();
  return (
    <div className="beside">
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={checked}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      <div className="grow">
        <label htmlFor={id}>{label}</label>
        <p id={`${id}-hint`} className="quiet">
          {hint}
        </p>
      </div>
    </div>
  );
}
