import type { QuestionWording } from "../../../src/pane/features/question/words";
import { COUNTS, type Trials } from "./trials";

/** What the sentences of questions about formulas are tried with. */
export const trials: Trials<QuestionWording> = {
  variableChoice: [["Xyzzy", "G21"]],
  samePick: [[["G21"]], [["G21", "G22"]]],
  answerCount: COUNTS,
  useAllSeen: COUNTS,
  answeredAs: [["Xyzzy"]],
  according: [["Xyzzy"]],
  equation: [["Xyzzy", "Plugh"]],
};
