import { Button } from "@fluentui/react-components";
import { useQuestionWords } from "./words";

interface SaveAnswerProps {
  readonly problem: string | null;
  /** Whether the problem is one that may be meant so: another press saves. */
  readonly again?: boolean;
}

/** The end of a question: what is still open, once somebody has tried to save it, and the button that saves it. */
export function SaveAnswer({ problem, again = false }: SaveAnswerProps) {
  const wording = useQuestionWords();
  return (
    <>
      {problem !== null && (
        <p role="alert" className="small tone bad">
          {problem}
        </p>
      )}
      <Button type="submit" appearance="primary">
        {again ? wording.saveAnyway : wording.save}
      </Button>
      <p className="quiet">{wording.saveHint}</p>
    </>
  );
}
