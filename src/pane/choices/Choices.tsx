import { useId, useSyncExternalStore } from "react";
import "./choices.css";
import { LanguageChoice } from "./LanguageChoice";
import type { Session } from "../session/session";
import { useWording } from "../wording/speech";

/** What the people who share a workbook may choose for it. */
export function Choices({ session }: { readonly session: Session }) {
  const wording = useWording();
  const choices = useSyncExternalStore(session.watch, session.readChoices);
  if (choices === null) return <p className="hint">{wording.loading}</p>;
  const { preferences, trouble } = choices;
  return (
    <div className="choices">
      <SwitchedChoice
        label={wording.liveChoice}
        hint={wording.liveHint}
        checked={preferences.live}
        onChange={(live) => void session.choose({ live })}
      />
      <SwitchedChoice
        label={wording.formulasChoice}
        hint={wording.formulasHint}
        checked={preferences.resultsAs === "formulas"}
        onChange={(checked) => void session.choose({ resultsAs: checked ? "formulas" : "values" })}
      />
      <LanguageChoice
        language={preferences.language}
        onChoose={(language) => void session.choose({ language })}
      />
      <p className="hint">{wording.choicesHint}</p>
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
