import { address } from "../../grid/address";
import { noteMessages } from "../../wording/note-messages";
import type { Binding, Outcome } from "../outcome";
import { type Difference, differenceOf } from "./differing-words";
import type { Finding, Rule } from "./rule";

/** A label that leaves out more than this is a short name, not a slip; then the looser note serves better. */
const MOST_NAMED = 3;

/**
 * Formula and label that count different populations: the label adds a word that narrows it ("… yang Aktif"), or
 * lacks one ("… Yang Terlaksana"). Spelling, abbreviations, word order and Jumlah/Total are no difference.
 * Source: domain sheet (e), rows 11 and 12 of the office's form.
 */
export const qualifierDiffers: Rule = {
  code: "qualifier-differs",
  severity: "warning",
  find: (outcome): readonly Finding[] =>
    outcome.bindings.flatMap((binding) => {
      const difference = namedDifference(binding, outcome);
      const input = outcome.inputs[binding.input];
      if (difference === null || input === undefined) return [];
      const { onlyPhrase, onlyLabel } = difference;
      const message = noteMessages.qualifierDiffers(
        input.variable,
        address(input.labelCell),
        onlyPhrase,
        onlyLabel,
      );
      return [{ cell: input.labelCell, message }];
    }),
};

/** The difference of a binding where a few words name it; null where there is none, or where it is too wide to name. */
export function namedDifference(binding: Binding, outcome: Outcome): Difference | null {
  const difference = differenceOf(binding, outcome);
  if (difference === null) return null;
  const named = difference.onlyPhrase.length + difference.onlyLabel.length;
  return named > 0 && named <= MOST_NAMED ? difference : null;
}
