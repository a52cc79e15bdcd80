import { useId, useSyncExternalStore } from "react";
import "./choices.css";
import { LanguageChoice } from "./LanguageChoice";
import { useWaiting, Waiting } from "../../parts/Waiting";
import type { Session } from "../../session/session";
import type { Preferences } from "../../../core/plan/preferences";
import { useWording } from "../../wording/speech";

/** What the people who share a workbook may choose for it. */
export function Choices({ session }: { readonly session: Session }) {
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
    <div className="choices">
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
      <LanguageChoice language={preferences.language} onChoose={(language) => void choose({ language })} />
      <p className="hint">{wording.choicesHint}</p>
      <Waiting stop={waited.stop} />
      <p className="hint" role="status">
        {trouble !== null && wording.failureText(trouble)}
      </p>
    </div>
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
