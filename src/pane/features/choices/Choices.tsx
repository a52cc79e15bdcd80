import { useId, useSyncExternalStore } from "react";
import "./choices.css";
import { LanguageChoice } from "./LanguageChoice";
import { useWaiting, Waiting } from "../../parts/Waiting";
import type { Session } from "../../session/session";
import type { Preferences } from "../../../core/plan/preferences";
import { useWording } from "../../wording/speech";

/** What the people who share a workbook may choose for it, and what each of them may choose for the pane. */
export function Choices({ session }: { readonly session: Session }) {
  const language = useSyncExternalStore(session.watch, session.readLanguage);
  return (
    <div className="choices">
      <WorkbookChoices session={session} />
      <LanguageChoice language={language} onChoose={session.speak} />
    </div>
  );
}

function WorkbookChoices({ session }: { readonly session: Session }) {
  const wording = useWording();
  const choices = useSyncExternalStore(session.watch, session.readChoices);
  const waited = useWaiting();
  if (choices === null) return <p className="hint">{wording.loading}</p>;
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
      <p className="hint">{wording.choicesHint}</p>
      <Waiting stop={waited.stop} />
      <p className="hint" role="status">
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
    <div className="switched-choice">
      <label>
        <input
          type="checkbox"
          role="switch"
          checked={checked}
          aria-describedby={id}
          onChange={(event) => {
            onChange(event.target.checked);
          }}
        />
        {label}
      </label>
      <p id={id} className="hint">
        {hint}
      </p>
    </div>
  );
}
