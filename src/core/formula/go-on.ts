import type { Item } from "./item";
import { isJoined } from "./joints";
import { pairs } from "./operators";
import { afterFilledIn, closing, isTail } from "./phrase";
import type { Scan, State } from "./state";

/** Ends the phrase under way before token `end` and goes on as `next` says; empty where the phrase is not accepted. */
export type Close = (
  state: State,
  end: number,
  next: Partial<State> & { readonly at: number },
  ...items: Item[]
) => readonly State[];

/** The ways on from a place inside a phrase: run over the token, or end the phrase there. */
export function goOn(scan: Scan, state: State, close: Close): readonly State[] {
  const { tokens, markAt, to, hasRule, oracle } = scan;
  const token = tokens[state.at];
  const mark = markAt.get(state.at);
  const on: State = { ...state, at: state.at + 1 };
  if (token === undefined) return [];
  const ways: State[] = [];
  const previous = tokens[state.at - 1];
  const mayBeBar = token.newLine && !hasRule && !isJoined(tokens, state.at);
  if (mayBeBar && !state.over && mark === undefined && token.kind !== "close") {
    ways.push(
      ...close(
        state,
        state.at,
        { at: state.at, over: true, cost: state.cost + 1 },
        { kind: "over", isDrawn: false },
      ),
    );
  }
  if (mark !== undefined) {
    if (oracle.isInLabel(mark)) return [...ways, { ...state, at: mark.to }];
    const cost = state.cost + (mark.sure ? 0 : 0.1);
    const divides = state.divides || (mark.sure && mark.operator === "/");
    const isPaired = pairs(tokens, mark);
    if (!isPaired || !state.isPaired) {
      ways.push(
        ...close(
          state,
          state.at,
          { at: mark.to, cost, divides, isPaired: state.isPaired || isPaired },
          { kind: "operator", operator: mark.operator },
        ),
      );
    }
    const taken = [...state.taken, mark];
    if (!mark.sure)
      ways.push({ ...state, at: mark.to, taken, cost: state.cost + (token.spaced ? 0.5 : 0.1) });
    return ways;
  }
  switch (token.kind) {
    case "open": {
      const end = closing(tokens, state.at, to);
      return [...ways, { ...state, at: end === null ? state.at + 1 : end + 1 }];
    }
    case "close":
      ways.push(...close(state, state.at, { at: state.at + 1, depth: state.depth - 1 }, { kind: "close" }));
      if (state.depth === 0) ways.push({ ...on, cost: state.cost + 0.5 });
      return ways;
    case "rule":
      return close(state, state.at, { at: state.at + 1, over: true }, { kind: "over", isDrawn: true });
    case "dots":
      return isTail(tokens, state.at, to) ||
        markAt.has(state.at + 1) ||
        tokens[state.at + 1]?.kind === "close"
        ? [on]
        : close(state, state.at, { at: state.at + 1, over: true }, { kind: "over", isDrawn: true });
    case "equals":
      if (previous?.kind === "sign" && /[<>≤≥]/.test(previous.text)) return [on];
      return close(state, state.at, { at: afterFilledIn(tokens, state.at + 1, to) });
    case "number":
    case "percent":
    case "sigma":
    case "sign":
    case "stop":
    case "word":
      return [...ways, on];
  }
}
