import { address } from "../../../core/grid/address";
import type { Input } from "../../../core/outcome/outcome";
import { contained } from "../../../core/wording/contained";
import { useQuestionWords } from "./words";

interface PhraseFieldsProps {
  readonly phrases: readonly string[];
  readonly variables: readonly Input[];
  /** For each phrase the index of its variable, or null. */
  readonly picks: readonly (number | null)[];
  readonly onPick: (phrase: number, variable: number | null) => void;
}

/** For each phrase of a formula, the choice of the variable that it means. */
export function PhraseFields({ phrases, variables, picks, onPick }: PhraseFieldsProps) {
  const wording = useQuestionWords();
  return phrases.map((phrase, index) => (
    <div key={index} className="stack tight">
      <label className="stack tight">
        <span className="strong" lang="id">
          <span className="phrase-number">{index + 1}</span> {contained(phrase)}
        </span>
        <select
          required
          value={picks[index] ?? ""}
          onChange={({ target }) => {
            onPick(index, target.value === "" ? null : Number(target.value));
          }}
        >
          <option value="">{wording.pick}</option>
          {variables.map(({ variable, cell }, at) => (
            <option key={at} value={at} lang="id">
              {wording.variableChoice(contained(variable), address(cell))}
            </option>
          ))}
        </select>
      </label>
      <Chosen input={variables[picks[index] ?? -1]} />
    </div>
  ));
}

/** The chosen variable in full: in a narrow pane the select cuts off the very words that tell two variables apart. */
function Chosen({ input }: { readonly input: Input | undefined }) {
  const wording = useQuestionWords();
  if (input === undefined) return null;
  return (
    <p className="quiet" lang="id" aria-hidden="true">
      {wording.variableChoice(contained(input.variable), address(input.cell))}
    </p>
  );
}
