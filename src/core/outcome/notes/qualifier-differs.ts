import { address } from "../../grid/address";
import { noteMessages } from "../../wording/note-messages";
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
    outcome.matches.flatMap((matched) => {
      const difference = differenceOf(matched, outcome);
      const input = outcome.inputs[matched.input];
      if (difference === null || input === undefined || !isNamed(difference)) return [];
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

/** Do a few words name a difference? It may also be too wide to name. */
export function isNamed({ onlyPhrase, onlyLabel }: Difference): boolean {
  const named = onlyPhrase.length + onlyLabel.length;
  return named > 0 && named <= MOST_NAMED;
}
