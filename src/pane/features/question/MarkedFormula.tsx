import type { ReactNode } from "react";
import type { ProposedPhrase } from "../../../core/matching/propose";
import { contained } from "../../../core/wording/contained";

interface MarkedFormulaProps {
  readonly formula: string;
  readonly phrases: readonly ProposedPhrase[];
}

/** The formula as it stands in the sheet, with its phrases marked and numbered. */
export function MarkedFormula({ formula, phrases }: MarkedFormulaProps) {
  const pieces: ReactNode[] = [];
  let at = 0;
  const marked = phrases
    .map((phrase, index) => ({ ...phrase, number: index + 1 }))
    .sort((a, b) => a.start - b.start);
  for (const { start, end, number } of marked) {
    if (start < at) continue;
    pieces.push(
      contained(formula.slice(at, start)),
      <mark key={number}>
        <span className="phrase-number">{number}</span> {contained(formula.slice(start, end))}
      </mark>,
    );
    at = end;
  }
  return (
    <p className="marked-formula" lang="id">
      {pieces}
      {contained(formula.slice(at))}
    </p>
  );
}
