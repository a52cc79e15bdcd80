import { Button } from "@fluentui/react-components";
import type { StoredAnswer } from "../../../core/answers/answer";
import type { SeenAnswers } from "./seen";
import { useQuestionWords } from "./words";

interface UseAllSeenProps {
  readonly seen: SeenAnswers;
  readonly onUse: (answers: readonly StoredAnswer[]) => void;
}

/** Answers several questions at once by what they suggest, once each of them has been looked at. */
export function UseAllSeen({ seen, onUse }: UseAllSeenProps) {
  const wording = useQuestionWords();
  if (seen.size < 2) return null;
  return (
    <div className="card stack">
      <p>{wording.seenHint}</p>
      <Button
        onClick={() => {
          onUse([...seen].map(([formula, answer]) => ({ formula, answer })));
        }}
      >
        {wording.useAllSeen(seen.size)}
      </Button>
    </div>
  );
}
