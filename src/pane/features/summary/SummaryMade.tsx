import { Button } from "@fluentui/react-components";
import type { Paper } from "../../../core/draft/sheet-draft";
import { useTakenFocus } from "../../parts/focus";
import { useNewSheetWords } from "../../parts/new-sheet-words";
import { useSummaryWords } from "./words";
import type { MadeSummary } from "../../../gateway/new-sheets";

interface SummaryMadeProps {
  readonly made: MadeSummary;
  readonly paper: Paper;
  readonly onBack: () => void;
}

/** What was made, and what it does not show. It takes the focus, which also reads it out. */
export function SummaryMade({ made, paper, onBack }: SummaryMadeProps) {
  const wording = useSummaryWords();
  const newSheet = useNewSheetWords();
  const message = useTakenFocus<HTMLDivElement>(made);
  const { sheet, isReplaced, hasChart, stale, printing, isRemembered } = made;
  const form = made.form.name;
  const print = newSheet.printing(printing, paper);
  return (
    <div ref={message} tabIndex={-1} className="card stack good">
      <p>{isReplaced ? wording.renewed(sheet, form) : wording.made(sheet, form)}</p>
      {stale > 0 && <p className="small tone warning">{wording.stale(stale)}</p>}
      {!hasChart && <p>{wording.noChart}</p>}
      {print !== null && <p className="small tone warning">{print}</p>}
      {!isRemembered && <p className="small tone warning">{wording.notRemembered}</p>}
      <Button onClick={onBack}>{wording.back(form)}</Button>
    </div>
  );
}
