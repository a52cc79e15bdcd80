import { Button } from "@fluentui/react-components";
import { useId } from "react";
import { useReviewedWords } from "./words";

interface ReviewMarkProps {
  readonly isReviewed: boolean;
  /** The id of the element that says the warning. */
  readonly warning: string;
  readonly onReview: (isReviewed: boolean) => void;
}

/** Ticks a warning off that somebody has looked at, or takes that back. The button stays in its place, and the focus on it. */
export function ReviewMark({ isReviewed, warning, onReview }: ReviewMarkProps) {
  const wording = useReviewedWords();
  const id = useId();
  return (
    <div className="review line quiet">
      <span aria-live="polite">{isReviewed && `✓ ${wording.ticked}`}</span>
      <Button
        id={id}
        aria-labelledby={`${id} ${warning}`}
        size="small"
        appearance={isReviewed ? "transparent" : "secondary"}
        onClick={() => {
          onReview(!isReviewed);
        }}
      >
        {isReviewed ? wording.untick : wording.tick}
      </Button>
    </div>
  );
}
