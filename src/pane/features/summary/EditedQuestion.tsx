import { Button } from "@fluentui/react-components";
import { useSummaryWords } from "./words";
import { useEscape, useTakenFocus } from "../../parts/focus";

interface EditedQuestionProps {
  /** The earlier summary that somebody has changed by hand. */
  readonly sheet: string;
  /** Null leaves everything as it is. */
  readonly onAnswer: (answer: "replace" | "keep" | null) => void;
}

/** Asks what becomes of a summary that somebody has changed. It takes the focus, because the button that had it is gone. */
export function EditedQuestion({ sheet, onAnswer }: EditedQuestionProps) {
  const wording = useSummaryWords();
  const question = useTakenFocus<HTMLDivElement>();
  useEscape(question, () => {
    onAnswer(null);
  });
  return (
    <div
      ref={question}
      tabIndex={-1}
      className="card stack warning"
      role="group"
      aria-labelledby="summary-edited"
    >
      <p id="summary-edited">{wording.edited(sheet)}</p>
      <div className="line">
        <Button
          onClick={() => {
            onAnswer("keep");
          }}
        >
          {wording.keep}
        </Button>
        <Button
          onClick={() => {
            onAnswer("replace");
          }}
        >
          {wording.replace}
        </Button>
        <Button
          appearance="subtle"
          onClick={() => {
            onAnswer(null);
          }}
        >
          {wording.cancel}
          <span className="unseen">: {sheet}</span>
        </Button>
      </div>
    </div>
  );
}
