import type { Item } from "./item";
import type { OperatorCandidate } from "./operators";
import type { Phrase } from "./phrase";
import type { Token } from "./token";

/** What the reader asks about a formula's phrases; the labels of the form answer. */
export interface LabelOracle {
  /** More phrases than this can't all be matched: a reading that has more is not followed further. */
  readonly mostPhrases: number;
  /** Could this text stand for a variable? A reading with a phrase that couldn't is not followed further. */
  accepts(text: string): boolean;
  /** The same for texts that say the same thing, but for words such as "yang". */
  keyOf(text: string): string;
  /** Is this a weight or a rate, by which a quotient may be multiplied without a bracket? */
  isWeight(text: string): boolean;
  /** The name of the one variable that a whole bracket stands for, if it does. */
  nameOf(bracket: string): string | null;
  /** Does a label have this operator between the same two words, so that it is part of the label? */
  isInLabel(mark: OperatorCandidate): boolean;
}

/** What a reading works on: the text, its tokens, the places of operators, and how far to read. */
export interface Scan {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly markAt: ReadonlyMap<number, OperatorCandidate>;
  readonly to: number;
  readonly hasRule: boolean;
  readonly oracle: LabelOracle;
}

/** How far a reading has come. `start` is the token with which the phrase under way began, null outside a phrase. */
export interface State {
  readonly at: number;
  readonly items: readonly Item[];
  readonly phrases: readonly Phrase[];
  readonly start: number | null;
  /** Marks that the phrase under way has taken for text, though no label has them. */
  readonly taken: readonly OperatorCandidate[];
  readonly depth: number;
  readonly over: boolean;
  readonly cost: number;
  readonly divides: boolean;
  /** Whether "selisih A dengan B" has its two members: it takes no third. */
  readonly isPaired: boolean;
}
