import { begin } from "./begin";
import { goOn, type Close } from "./go-on";
import type { Item } from "./item";
import type { Mark } from "./operators";
import { parse } from "./parse";
import { phraseOf, type Phrase } from "./phrase";
import type { Knowledge, Scan, State } from "./state";
import { nextStop, stopsOf } from "./stops";
import type { Token } from "./token";
import type { Tree } from "./tree";

/** One way to read a formula. The tree's variables are indexes into `phrases`; phrases of the same text are one. */
export interface Reading {
  readonly phrases: readonly Phrase[];
  readonly tree: Tree;
  /** How many sure operators were taken as text, and unsure ones as operators: fewer is likelier. */
  readonly strain: number;
  /** True where a sign divides that can hardly be part of a label. */
  readonly divides: boolean;
}

const STEPS = 20_000;

/**
 * All readings of the tokens from `from` to `to` (exclusive) whose phrases are accepted. Bounded work: a formula that
 * leaves too many ways open gives no reading at all.
 */
export function readings(
  text: string,
  tokens: readonly Token[],
  marks: readonly Mark[],
  range: { readonly from: number; readonly to: number },
  knowledge: Knowledge,
): readonly Reading[] {
  const markAt = new Map(marks.map((mark) => [mark.from, mark]));
  const hasRule = tokens.some((token) => token.kind === "rule" || token.kind === "dots");
  const scan: Scan = { text, tokens, markAt, to: range.to, hasRule, knowledge };
  const accepted = new Map<string, boolean>();
  const found: Reading[] = [];
  let steps = 0;

  const finish = (state: State, end: number): State | null => {
    if (state.start === null) return state;
    const phrase = phraseOf(text, tokens, { from: state.start, to: end, taken: state.taken });
    if (phrase === null) return null;
    let ok = accepted.get(phrase.text);
    if (ok === undefined) {
      ok = knowledge.accepts(phrase.text);
      accepted.set(phrase.text, ok);
    }
    if (!ok) return null;
    const key = knowledge.keyOf(phrase.text);
    const known = state.phrases.findIndex((other) => knowledge.keyOf(other.text) === key);
    const index = known < 0 ? state.phrases.length : known;
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
  const follow = (from: State): void => {
    if (++steps > STEPS) return;
    const state =
      from.start === null ? from : { ...from, at: Math.min(nextStop(stops, from.at, from.over), range.to) };
    if (state.at >= range.to) {
      const done = finish(state, range.to);
      const tree =
        done === null
          ? null
          : parse(done.items, (phrase) => knowledge.isWeight(done.phrases[phrase]?.text ?? ""));
      if (done !== null && tree !== null && done.phrases.length > 0)
        found.push({ phrases: done.phrases, tree, strain: done.strain, divides: done.divides });
      return;
    }
    for (const next of state.start === null ? begin(scan, state) : goOn(scan, state, close)) follow(next);
  };

  follow({
    at: range.from,
    items: [],
    phrases: [],
    start: null,
    taken: [],
    depth: 0,
    over: false,
    strain: 0,
    divides: false,
  });
  return steps > STEPS ? [] : found;
}

/** A phrase said again must hold with the signs of either wording. */
function withSides(phrases: readonly Phrase[], known: number, again: Phrase): readonly Phrase[] {
  if (again.sides.length === 0) return phrases;
  return phrases.map((phrase, i) =>
    i === known ? { ...phrase, sides: [...phrase.sides, ...again.sides] } : phrase,
  );
}
