import { begin } from "./begin";
import type { Budget } from "./bounds";
import { goOn, type Close } from "./go-on";
import type { Item } from "./item";
import type { OperatorCandidate } from "./operators";
import { parse, type IsWeight } from "./parse";
import { phraseOf, type Phrase } from "./phrase";
import type { LabelOracle, Scan, State } from "./state";
import { nextStop, stopsOf } from "./stops";
import type { Token } from "./token";
import type { Tree } from "./tree";

/** One way to read a formula. The tree's variables are indexes into `phrases`; phrases of the same text are one. */
export interface Reading {
  readonly phrases: readonly Phrase[];
  readonly tree: Tree;
  /** How many sure operators were taken as text, and unsure ones as operators: fewer is likelier. */
  readonly cost: number;
  /** True where a sign divides that can hardly be part of a label. */
  readonly divides: boolean;
}

/** The trees that the items of one reading may mean; none where they make no formula. */
export type TreesOf = (items: readonly Item[], isWeight: IsWeight) => readonly Tree[];

/** The one tree that the items say by themselves. */
const asWritten: TreesOf = (items, isWeight) => {
  const tree = parse(items, isWeight);
  return tree === null ? [] : [tree];
};

/**
 * All readings of the tokens from `from` to `to` (exclusive) whose phrases are accepted.
 * @param budget where it is spent before all ways are tried, there is no reading at all
 * @param treesOf what makes trees of the items; only what they say by themselves, unless somebody is to be asked
 */
export function readings(
  text: string,
  tokens: readonly Token[],
  marks: readonly OperatorCandidate[],
  range: { readonly from: number; readonly to: number },
  oracle: LabelOracle,
  budget: Budget,
  treesOf: TreesOf = asWritten,
): readonly Reading[] {
  if (!budget.spend(tokens.length)) return [];
  const markAt = new Map(marks.map((mark) => [mark.from, mark]));
  const hasRule = tokens.some((token) => token.kind === "rule" || token.kind === "dots");
  const scan: Scan = { text, tokens, markAt, to: range.to, hasRule, oracle };
  /** The key of each text that was looked at; null where it is no phrase. */
  const keys = new Map<string, string | null>();
  const keyOf = (phrase: string): string | null => {
    let key = keys.get(phrase);
    if (key === undefined) {
      key = oracle.accepts(phrase) ? oracle.keyOf(phrase) : null;
      keys.set(phrase, key);
    }
    return key;
  };

  const finish = (state: State, end: number): State | null => {
    if (state.start === null) return state;
    const phrase = phraseOf(text, tokens, { from: state.start, to: end, taken: state.taken });
    const key = phrase === null ? null : keyOf(phrase.text);
    if (phrase === null || key === null) return null;
    const known = state.phrases.findIndex((other) => keyOf(other.text) === key);
    const index = known < 0 ? state.phrases.length : known;
    if (index >= oracle.mostPhrases) return null;
    return {
      ...state,
      start: null,
      taken: [],
      phrases: known < 0 ? [...state.phrases, phrase] : withSides(state.phrases, known, phrase),
      items: [...state.items, { kind: "phrase", phrase: index }],
    };
  };
  const close: Close = (state, end, next, ...items: Item[]) => {
    const done = finish(state, end);
    return done === null ? [] : [{ ...done, ...next, items: [...done.items, ...items] }];
  };

  const stops = stopsOf(tokens, markAt);
  const found: Reading[] = [];
  const open: State[] = [startAt(range.from)];
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    if (!budget.spend(1 + from.items.length + from.taken.length)) return [];
    const state =
      from.start === null ? from : { ...from, at: Math.min(nextStop(stops, from.at, from.over), range.to) };
    if (state.at < range.to) {
      const ways = state.start === null ? begin(scan, state) : goOn(scan, state, close);
      open.push(...[...ways].reverse());
      continue;
    }
    const done = finish(state, range.to);
    if (done === null || done.phrases.length === 0) continue;
    const { phrases, cost, divides } = done;
    const trees = treesOf(done.items, (phrase) => oracle.isWeight(phrases[phrase]?.text ?? ""));
    for (const tree of trees) found.push({ phrases, tree, cost, divides });
  }
  return found;
}

function startAt(at: number): State {
  return {
    ...{ at, items: [], phrases: [], start: null, taken: [] },
    ...{ depth: 0, over: false, cost: 0, divides: false, isPaired: false },
  };
}

/** A phrase said again must hold with the signs of either wording. */
function withSides(phrases: readonly Phrase[], known: number, again: Phrase): readonly Phrase[] {
  if (again.sides.length === 0) return phrases;
  return phrases.map((phrase, i) =>
    i === known ? { ...phrase, sides: [...phrase.sides, ...again.sides] } : phrase,
  );
}
