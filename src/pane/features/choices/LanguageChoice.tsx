import type { Language } from "../../../gateway/gateway";
import { Choice, Option } from "../../parts/FormControls";
import { useIsEnglishMissing, useWording } from "../../wording/speech";

/** Each language by its own name, so that whoever speaks it finds it. */
const LANGUAGES: readonly (readonly [Language, string])[] = [
  ["id", "Bahasa Indonesia"],
  ["en", "English"],
];

interface LanguageChoiceProps {
  readonly language: Language;
  readonly onChoose: (language: Language) => void;
}

/** What the pane speaks. Where English can't be fetched, it says so and goes on in Indonesian. */
export function LanguageChoice({ language, onChoose }: LanguageChoiceProps) {
  const wording = useWording();
  const isMissing = useIsEnglishMissing();
  return (
    <div>
      <Choice legend={wording.languageChoice} hint={wording.languageHint}>
        {LANGUAGES.map(([each, name]) => (
          <Option
            key={each}
            name="language"
            checked={each === language}
            label={name}
            lang={each}
            onChoose={() => {
              onChoose(each);
            }}
          />
        ))}
      </Choice>
      <p className="quiet" role="status">
        {isMissing && wording.languageMissing}
      </p>
    </div>
  );
}
