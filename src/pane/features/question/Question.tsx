import { Button } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import type { FormulaAnswer } from "../../../core/answers/answer";
import type { Outcome } from "../../../core/outcome/outcome";
import { IndicatorName } from "../../parts/IndicatorName";
import { QuestionForm } from "./QuestionForm";

interface QuestionProps {
  readonly outcome: Outcome;
  readonly label: string;
  readonly onAnswer: (answer: FormulaAnswer) => void;
}

/** The button that opens the question about a formula, and below it the question itself. */
export function Question({ outcome, label, onAnswer }: QuestionProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  return (
    <div ref={box} className="below">
      <Button
        size="small"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {label}
        <span className="unseen">
          : <IndicatorName indicator={outcome.indicator} />
        </span>
      </Button>
      <div id={id}>
        {open && (
          <QuestionForm
            outcome={outcome}
            onAnswer={(answer) => {
              setOpen(false);
              onAnswer(answer);
            }}
            onCancel={() => {
              setOpen(false);
              box.current?.querySelector("button")?.focus();
            }}
          />
        )}
      </div>
    </div>
  );
}
