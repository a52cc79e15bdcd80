import { Button } from "@fluentui/react-components";
import { useQuestionWords } from "./words";

/** The end of a question: what is still open, once somebody has tried to save it, and the button that saves it. */
export function SaveAnswer({ problem }: { readonly problem: string | null }) {
  const wording = useQuestionWords();
  return (
    <>
      {problem !== null && (
        <p role="alert" className="small tone bad">
          {problem}
        </p>
      )}
      <Button type="submit" appearance="primary">
        {wording.save}
      </Button>
      <p className="quiet">{wording.saveHint}</p>
    </>
  );
}
