import type { BoundAnswer } from "../../../core/answers/answer";
import type { Proposal } from "../../../core/matching/propose";
import type { Indicator } from "../../../core/form/form";
import { address } from "../../../core/grid/address";
import { evaluateIndicator } from "../../../core/outcome/evaluate";
import { inputsUsedTwice } from "../../../core/outcome/used-twice";
import { explain } from "../../../core/outcome/explain";
import type { Evaluated, Input } from "../../../core/outcome/outcome";
import type { PaneWording } from "../../wording/id/pane";
import type { QuestionWording } from "./words";
import { showResult } from "../../wording/show-value";

/** What has been decided so far about a formula, and what would come of it. */
export interface Decision {
  /** The answer, once it is complete and counts for this indicator. */
  readonly answer: BoundAnswer | null;
  /** Why there is no answer yet, in words for the user. */
  readonly problem: string | null;
  /** What would be calculated: "9 ÷ 13 × 100% = 69,23%", or what is missing; null while the answer is incomplete. */
  readonly preview: string | null;
  /** What is odd about the answer, though it may be meant so. */
  readonly warning: string | null;
}

const NOTHING: Decision = { answer: null, problem: null, preview: null, warning: null };

/**
 * What the choices made in a question come to. The trial runs the very calculation that a run would do.
 * @param picks for each phrase of the proposal the index of its variable, or null where none is chosen
 */
export function decide(
  indicator: Indicator,
  proposal: Proposal,
  variables: readonly Input[],
  picks: readonly (number | null)[],
  wording: PaneWording & QuestionWording,
): Decision {
  const phrases = proposal.phrases.flatMap(({ text }, i) => {
    const variable = variables[picks[i] ?? -1]?.variable;
    return variable === undefined ? [] : [{ phrase: text, variable }];
  });
  if (phrases.length < proposal.phrases.length) return { ...NOTHING, problem: wording.pickAll };
  const answer: BoundAnswer = { kind: "bound", phrases, tree: proposal.tree };
  const trial = evaluateIndicator(indicator, null, answer);
  if (trial.tree === null || !trial.answered) return { ...NOTHING, problem: wording.sameNames };
  const twice = inputsUsedTwice(trial).map(({ cell }) => address(cell));
  const warning = twice.length > 0 ? wording.samePick(twice) : null;
  return { answer, problem: null, preview: previewOf(trial, wording), warning };
}

function previewOf(trial: Evaluated, wording: PaneWording & QuestionWording): string {
  const explanation = explain(trial, wording.locale);
  if (explanation === null || trial.result === null) return wording.status(trial.status);
  return wording.equation(explanation.calculation, showResult(trial.result, wording));
}
