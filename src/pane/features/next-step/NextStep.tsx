import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { address } from "../../../core/grid/address";
import type { Position } from "../../../core/grid/grid";
import type { ShownRun } from "../../state";
import { stepOf, type Cells, type Step } from "./step";
import { useNextStepWords, type NextStepWording } from "./words";

interface NextStepProps {
  readonly run: ShownRun;
  /** Leads to a cell of the run's sheet. */
  readonly onGo: (cell: Position) => void;
  /** Leads to the row of the indicator at that place. */
  readonly onShow: (place: Position) => void;
  /** Opens the question about the formula of the indicator at that place. */
  readonly onAsk: (place: Position) => void;
  /** Lets the person say which columns hold what. */
  readonly onColumns: () => void;
  readonly onSummary: () => void;
}

/** The one thing to do next, in one line, with the button that does it or leads there. */
export function NextStep({ run, onGo, onShow, onAsk, onColumns, onSummary }: NextStepProps) {
  const wording = useNextStepWords();
  const step = useMemo(() => stepOf(run), [run]);
  if (step === null) return null;
  return (
    <div className={`card line next-step ${step.kind === "changed" ? "warning" : "good"}`}>
      <p className="strong">{sentence(step, wording)}</p>
      {step.kind === "changed" && run.looked !== true && <p>{wording.stale}</p>}
      {(step.kind === "fill" || step.kind === "look") && (
        <Walk
          key={step.kind}
          run={run}
          cells={step.cells}
          {...(step.kind === "look" && step.about === "doubts"
            ? { onGo: onShow, name: () => wording.toResult }
            : { onGo, name: wording.toCell })}
        />
      )}
      {step.kind === "ask" && (
        <Button
          size="small"
          onClick={() => {
            onAsk(step.cells[0]);
          }}
        >
          {wording.toFormula}
        </Button>
      )}
      {step.kind === "point" && (
        <Button size="small" onClick={onColumns}>
          {wording.toColumns}
        </Button>
      )}
      {step.kind === "done" && (
        <Button size="small" onClick={onSummary}>
          {wording.toSummary}
        </Button>
      )}
    </div>
  );
}

function sentence(step: Step, wording: NextStepWording): string {
  switch (step.kind) {
    case "fill":
      return wording.fill(step.empty, step.unusable, address(step.cells[0]));
    case "ask":
      return wording.ask(step.cells.length);
    case "look":
      return wording[step.about](step.cells.length);
    case "point":
    case "run":
    case "changed":
    case "done":
      return wording[step.kind];
  }
}

interface WalkProps {
  readonly run: ShownRun;
  readonly cells: Cells;
  /** What the way to the first of them is called. */
  readonly name: (cell: string) => string;
  readonly onGo: (cell: Position) => void;
}

/** Leads to the first of the cells, and on to the next with each press; behind the last it begins again. */
function Walk({ run, cells, name, onGo }: WalkProps) {
  const wording = useNextStepWords();
  const [walked, setWalked] = useState({ run, next: 0 });
  const at = walked.run === run ? walked.next : 0;
  const cell = cells[at] ?? cells[0];
  const isUnderWay = walked.run === run && walked.next !== 0;
  return (
    <Button
      size="small"
      onClick={() => {
        setWalked({ run, next: (at + 1) % cells.length });
        onGo(cell);
      }}
    >
      {isUnderWay ? (
        <>
          {wording.next}
          <span className="unseen">: {address(cell)}</span>
        </>
      ) : (
        name(address(cell))
      )}
    </Button>
  );
}
