import type { Tree } from "../formula/tree";

/** How a phrase of the formula was matched with a variable. `certainty` runs from 0 (a guess) to 1 (the same words). */
export interface MatchedPhrase {
  readonly phrase: string;
  /** 0-based index of the variable's label. */
  readonly input: number;
  readonly certainty: number;
}

/** One of several readings of a formula over the same labels, for a person to choose from. */
export interface Alternative {
  readonly tree: Tree;
  readonly matches: readonly MatchedPhrase[];
}

/** What a formula means over the labels: one tree, or why there is none. */
export type Interpretation =
  | {
      readonly ok: true;
      readonly tree: Tree;
      readonly matches: readonly MatchedPhrase[];
      /** How well the phrases fit the labels; 1 is word for word. For comparing ways to tell the labels apart. */
      readonly quality: number;
    }
  | {
      readonly ok: false;
      readonly reason:
        "empty" | "cut-off" | "too-deep" | "no-reading" | "several-formulas" | "mixed-percentages";
    }
  | {
      readonly ok: false;
      readonly reason: "several-readings";
      /** At most three, no two of them the same arithmetic, the likeliest first; none where labels may be told apart otherwise. */
      readonly alternatives: readonly Alternative[];
    }
  | { readonly ok: false; readonly reason: "labels-contradict"; readonly words: Contradicting };

/** The words, as they are typed, that a phrase of the formula has and no label, and the label matched with it has and no phrase. */
export interface Contradicting {
  readonly onlyFormula: readonly string[];
  readonly label: string;
  readonly onlyLabel: readonly string[];
}
