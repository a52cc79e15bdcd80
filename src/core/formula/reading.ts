import { endsOperand, HUNDRED_PERCENT, isFactor, NUMBER_WORDS, type Item } from "./item";
import { numeralValue, type Mark } from "./operators";
import { parse } from "./parse";
import { afterFigures, afterFilledIn, closing, isTail, phraseOf, type Phrase } from "./phrase";
import { nextStop, stopsOf } from "./stops";
import type { Token } from "./token";
import type { Tree } from "./tree";

/** One way to read a formula. The tree's variables are indexes into `phrases`; phrases of the same text are one. */
export interface Reading {
  readonly phrases: readonly Phrase[];
  readonly tree: Tree;
  /** How many sure operators were taken as text, and unsure ones as operators: fewer is likelier. */
  readonly strain: number;
}

/** What the reader asks about a formula's phrases; the labels of the form answer. */
export interface Knowledge {
  /** Could this text stand for a variable? A reading with a phrase that couldn't is not followed further. */
  accepts(text: string): boolean;
  /** The name of the one variable that a whole bracket stands for, if it does. */
  nameOf(bracket: string): string | null;
  /** Does a label have this operator between the same two words, so that it is part of the label? */
  isInLabel(mark: Mark): boolean;
}

const STEPS = 20_000;

interface State {
  readonly at: number;
  readonly items: readonly Item[];
  readonly phrases: readonly Phrase[];
  readonly start: number | null;
  readonly depth: number;
  readonly over: boolean;
  readonly strain: number;
}

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
  const accepted = new Map<string, boolean>();
  const found: Reading[] = [];
  let steps = 0;

  const finish = (state: State, end: number): State | null => {
    if (state.start === null) return state;
    const phrase = phraseOf(text, tokens, state.start, end);
    if (phrase === null) return null;
    let ok = accepted.get(phrase.text);
    if (ok === undefined) {
      ok = knowledge.accepts(phrase.text);
      accepted.set(phrase.text, ok);
    }
    if (!ok) return null;
    const known = state.phrases.findIndex((other) => other.text.toLowerCase() === phrase.text.toLowerCase());
    const index = known < 0 ? state.phrases.length : known;
    return {
      ...state,
      start: null,
      phrases: known < 0 ? [...state.phrases, phrase] : state.phrases,
      items: [...state.items, { kind: "phrase", phrase: index }],
    };
  };
  const close = (
    state: State,
    end: number,
    next: Partial<State> & { at: number },
    ...items: Item[]
  ): State[] => {
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
      const tree = done === null ? null : parse(done.items);
      if (done !== null && tree !== null && done.phrases.length > 0)
        found.push({ phrases: done.phrases, tree, strain: done.strain });
      return;
    }
    for (const next of state.start === null ? outside(state) : inside(state)) follow(next);
  };

  const inside = (state: State): readonly State[] => {
    const token = tokens[state.at];
    const mark = markAt.get(state.at);
    const on: State = { ...state, at: state.at + 1 };
    if (token === undefined) return [];
    const ways: State[] = [];
    const previous = tokens[state.at - 1];
    if (token.newLine && !hasRule && !state.over && mark === undefined && token.kind !== "close") {
      ways.push(
        ...close(state, state.at, { at: state.at, over: true, strain: state.strain + 1 }, { kind: "over" }),
      );
    }
    if (mark !== undefined) {
      if (knowledge.isInLabel(mark)) return [...ways, { ...state, at: mark.to }];
      const strain = state.strain + (mark.sure ? 0 : 0.1);
      ways.push(
        ...close(state, state.at, { at: mark.to, strain }, { kind: "operator", operator: mark.operator }),
      );
      if (!mark.sure) ways.push({ ...state, at: mark.to, strain: state.strain + (token.spaced ? 0.5 : 0.1) });
      return ways;
    }
    switch (token.kind) {
      case "open": {
        const end = closing(tokens, state.at, range.to);
        return [...ways, { ...state, at: end === null ? state.at + 1 : end + 1 }];
      }
      case "close":
        ways.push(...close(state, state.at, { at: state.at + 1, depth: state.depth - 1 }, { kind: "close" }));
        if (state.depth === 0) ways.push({ ...on, strain: state.strain + 0.5 });
        return ways;
      case "rule":
        return close(state, state.at, { at: state.at + 1, over: true }, { kind: "over" });
      case "dots":
        return isTail(tokens, state.at, range.to)
          ? [on]
          : close(state, state.at, { at: state.at + 1, over: true }, { kind: "over" });
      case "equals":
        if (previous?.kind === "sign" && /[<>≤≥]/.test(previous.text)) return [on];
        return close(state, state.at, { at: afterFilledIn(tokens, state.at + 1, range.to) });
      case "number":
      case "percent":
      case "sigma":
      case "sign":
      case "stop":
      case "word":
        return [...ways, on];
    }
  };

  const outside = (state: State): readonly State[] => {
    const token = tokens[state.at];
    const mark = markAt.get(state.at);
    const last = state.items.at(-1);
    const on: State = { ...state, at: state.at + 1 };
    if (token === undefined) return [];
    const add = (item: Item, to: number, change: Partial<State> = {}): State => ({
      ...state,
      ...change,
      at: to,
      items: [...state.items, item],
    });
    if (mark !== undefined) {
      if (endsOperand(last) || (last?.kind === "over" && mark.operator === "*")) {
        return [add({ kind: "operator", operator: mark.operator }, mark.to)];
      }
      if (mark.sure || state.items.length > 0) return [];
      return [{ ...state, at: mark.to }];
    }
    switch (token.kind) {
      case "open":
        return [
          ...defined(state),
          { ...state, at: state.at + 1, depth: state.depth + 1, items: [...state.items, { kind: "open" }] },
        ];
      case "close":
        return endsOperand(last) ? [add({ kind: "close" }, state.at + 1, { depth: state.depth - 1 })] : [];
      case "rule":
      case "dots":
        if (token.kind === "dots" && (last?.kind === "over" || isTail(tokens, state.at, range.to)))
          return [on];
        return endsOperand(last) ? [add({ kind: "over" }, state.at + 1, { over: true })] : [];
      case "percent":
        if (last?.kind !== "over") return [on];
        return [{ ...state, at: state.at + 1, items: [...state.items, ...HUNDRED_PERCENT] }];
      case "number":
        return numberWays(state, token, last);
      case "word":
        return wordWays(state, token, last);
      case "sign":
      case "equals":
      case "sigma":
      case "stop":
        return [on];
    }
  };

  const defined = (state: State): readonly State[] => {
    const end = closing(tokens, state.at, range.to);
    const [first, last] = [tokens[state.at], tokens[end ?? -1]];
    if (end === null || first === undefined || last === undefined) return [];
    const inner = text.slice(first.end, last.start);
    const name = knowledge.nameOf(inner);
    if (name === null) return [];
    const phrase: Phrase = { from: state.at, to: end + 1, text: inner.trim(), name };
    return [
      {
        ...state,
        at: end + 1,
        phrases: [...state.phrases, phrase],
        items: [...state.items, { kind: "phrase", phrase: state.phrases.length }],
      },
    ];
  };

  const numberWays = (state: State, token: Token, last: Item | undefined): readonly State[] => {
    const next = tokens[state.at + 1];
    const percent = next !== undefined && (next.kind === "percent" || /^persen$/i.test(next.text));
    const end = state.at + (percent ? 2 : 1);
    const item: Item = { kind: percent ? "percent" : "number", value: numeralValue(token.text) };
    const asNumber: State = { ...state, at: end, items: [...state.items, item] };
    const after = tokens[end];
    const asPhrase: State = { ...state, at: state.at + 1, start: state.at };
    const alone =
      end >= range.to ||
      after === undefined ||
      markAt.has(end) ||
      after.newLine ||
      !/^(?:word|number|sign)$/.test(after.kind);
    if (isFactor(last)) return [{ ...state, at: afterFigures(tokens, state.at, range.to) }];
    if (alone || percent) return [asNumber];
    return last?.kind === "operator" && last.operator === "*" ? [asNumber, asPhrase] : [asPhrase];
  };

  const wordWays = (state: State, token: Token, last: Item | undefined): readonly State[] => {
    const value = NUMBER_WORDS.get(token.text.toLowerCase());
    if (value !== undefined && last?.kind === "operator") {
      const percent = /^persen$/i.test(tokens[state.at + 1]?.text ?? "");
      const item: Item = { kind: percent ? "percent" : "number", value };
      return [{ ...state, at: state.at + (percent ? 2 : 1), items: [...state.items, item] }];
    }
    if (endsOperand(last) && !isFactor(last)) return [];
    return [{ ...state, at: state.at + 1, start: state.at }];
  };

  follow({ at: range.from, items: [], phrases: [], start: null, depth: 0, over: false, strain: 0 });
  return steps > STEPS ? [] : found;
}
