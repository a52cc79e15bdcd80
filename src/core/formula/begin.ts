import { numberInWords } from "../quantity/number-words";
import { endsOperand, HUNDRED_PERCENT, isFactor, type Item } from "./item";
import { isJoined } from "./joints";
import { numeralValue, pairs, type OperatorCandidate } from "./operators";
import { afterFigures, afterUnits, closing, isExample, isTail, type Phrase } from "./phrase";
import type { Scan, State } from "./state";
import type { Token } from "./token";

/** A minus before a quantity would make it negative; it is never left out. */
const MINUS = /^[-–—−]$/;

/** "- Jumlah A : Jumlah B": a hyphen that stands free before the first word belongs to a list. */
function isBullet(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return at === 0 && tokens[at]?.text !== "−" && next?.kind === "word" && next.spaced;
}

/** The ways on from a place outside a phrase: a sign, a bracket, a figure, or the first word of a phrase. */
export function begin(scan: Scan, state: State): readonly State[] {
  const { tokens, markAt, to } = scan;
  const token = tokens[state.at];
  const mark = markAt.get(state.at);
  const last = state.items.at(-1);
  const on: State = { ...state, at: state.at + 1 };
  if (token === undefined) return [];
  const add = (item: Item, at: number, change: Partial<State> = {}): State => ({
    ...state,
    ...change,
    at,
    items: [...state.items, item],
  });
  if (mark !== undefined) return atSign(scan, state, token, mark);
  switch (token.kind) {
    case "open":
      if (isFactor(last) && isExample(tokens, state.at, to)) {
        return [{ ...state, at: afterFigures(tokens, state.at, to) }];
      }
      if (endsOperand(last) && isJoined(tokens, state.at)) return [];
      return [
        ...defined(scan, state),
        { ...state, at: state.at + 1, depth: state.depth + 1, items: [...state.items, { kind: "open" }] },
      ];
    case "close":
      return endsOperand(last) ? [add({ kind: "close" }, state.at + 1, { depth: state.depth - 1 })] : [];
    case "rule":
    case "dots":
      if (token.kind === "dots" && (last?.kind === "over" || isTail(tokens, state.at, to))) return [on];
      return endsOperand(last) ? [add({ kind: "over", isDrawn: true }, state.at + 1, { over: true })] : [];
    case "percent":
      if (last?.kind !== "over") return [on];
      return [{ ...state, at: state.at + 1, items: [...state.items, ...HUNDRED_PERCENT] }];
    case "number":
      return figureWays(scan, state, token, last);
    case "word":
      if (/^rp$/i.test(token.text) && isAmount(tokens, state.at + 1)) return [on];
      return wordWays(scan, state, token, last);
    case "sign":
      return MINUS.test(token.text) && !isBullet(tokens, state.at) ? [] : [on];
    case "equals":
    case "sigma":
    case "stop":
      return [on];
  }
}

/** "Rp 15.000", "Rp. 15.000". */
function isAmount(tokens: readonly Token[], at: number): boolean {
  return tokens[tokens[at]?.text === "." ? at + 1 : at]?.kind === "number";
}

function atSign(
  { tokens, to, ...scan }: Scan,
  state: State,
  token: Token,
  mark: OperatorCandidate,
): readonly State[] {
  const last = state.items.at(-1);
  if (endsOperand(last) || (last?.kind === "over" && mark.operator === "*")) {
    const stray = mark.operator === "/" && !mark.sure && isTail(tokens, mark.to, to);
    if (stray) return [{ ...state, at: mark.to }];
    const divides = state.divides || (mark.sure && mark.operator === "/");
    const isPaired = pairs(tokens, mark);
    if (isPaired && state.isPaired) return [];
    return [
      {
        ...state,
        isPaired: state.isPaired || isPaired,
        at: mark.to,
        divides,
        items: [...state.items, { kind: "operator", operator: mark.operator }],
      },
    ];
  }
  if (token.kind === "word" && !mark.sure) return wordWays({ tokens, to, ...scan }, state, token, last);
  return mark.sure || MINUS.test(token.text) || state.items.length > 0 ? [] : [{ ...state, at: mark.to }];
}

/** A bracket that spells out a quantity of the catalogue is one phrase, by that quantity's name. */
function defined({ text, tokens, to, oracle }: Scan, state: State): readonly State[] {
  const end = closing(tokens, state.at, to);
  const [first, last] = [tokens[state.at], tokens[end ?? -1]];
  if (end === null || first === undefined || last === undefined) return [];
  const inner = text.slice(first.end, last.start);
  const name = oracle.nameOf(inner);
  if (name === null) return [];
  const phrase: Phrase = { from: state.at, to: end + 1, text: inner.trim(), name, sides: [] };
  return [
    {
      ...state,
      at: end + 1,
      phrases: [...state.phrases, phrase],
      items: [...state.items, { kind: "phrase", phrase: state.phrases.length }],
    },
  ];
}

function figureWays(
  { tokens, markAt, to }: Scan,
  state: State,
  token: Token,
  last: Item | undefined,
): readonly State[] {
  const value = numeralValue(token.text);
  const next = tokens[state.at + 1];
  const percent = next !== undefined && (next.kind === "percent" || /^persen$/i.test(next.text));
  const end = state.at + (percent ? 2 : 1);
  if (isFactor(last)) {
    const isComplete = last.kind === "percent" || last.value >= 100;
    const after = afterFigures(tokens, state.at, to);
    // A worked example calculates; a figure alone belongs to the factor or to something else.
    const isWorked = tokens
      .slice(state.at, after)
      .some(({ kind, text }) => kind === "equals" || /^[:/÷×*xX+]$/.test(text));
    return isComplete && isWorked ? [{ ...state, at: after }] : [];
  }
  const asPhrase: State = { ...state, at: state.at + 1, start: state.at };
  if (/^per$/i.test(tokens[state.at - 1]?.text ?? "")) return next?.kind === "word" ? [asPhrase] : [];
  if (value === null) return [asPhrase];
  const item: Item = { kind: percent ? "percent" : "number", value };
  const asNumber: State = { ...state, at: end, items: [...state.items, item] };
  const after = tokens[end];
  if (end >= to || after === undefined || markAt.has(end) || after.newLine) return [asNumber];
  if (!/^(?:word|number|sign)$/.test(after.kind)) return [asNumber];
  const weighs: State = { ...asNumber, items: [...asNumber.items, { kind: "operator", operator: "*" }] };
  if (last?.kind === "operator" && last.operator !== "+" && last.operator !== "-") {
    const unit = afterUnits(tokens, end, to, markAt);
    if (unit !== null) return [{ ...asNumber, at: unit }, asPhrase];
    if (last.operator === "*" && (value === 100 || value === 1000)) return [asNumber];
    return last.operator === "*" || percent ? [asNumber, asPhrase] : [asPhrase];
  }
  return percent || /[.,]/.test(token.text) ? [weighs] : [asPhrase, weighs];
}

function wordWays({ tokens }: Scan, state: State, token: Token, last: Item | undefined): readonly State[] {
  const value = last?.kind === "operator" ? numberInWords([token.text.toLowerCase()]) : null;
  if (value !== null) {
    const percent = /^persen$/i.test(tokens[state.at + 1]?.text ?? "");
    const item: Item = { kind: percent ? "percent" : "number", value };
    const named = { ...state, at: state.at + 1, start: state.at };
    return [{ ...state, at: state.at + (percent ? 2 : 1), items: [...state.items, item] }, named];
  }
  const parts = isJoined(tokens, state.at) && !isBelowBar(tokens, state);
  if (endsOperand(last) && (!isFactor(last) || parts)) return [];
  return [{ ...state, at: state.at + 1, start: state.at }];
}

/** Behind a bar, or behind "x 100%" on a line of its own, an empty line leads to the divisor. */
function isBelowBar(tokens: readonly Token[], { at, over }: State): boolean {
  const token = tokens[at];
  if (token?.emptyLine !== true) return false;
  let start = at - 1;
  while (start > 0 && tokens[start]?.newLine !== true) start--;
  return over || /^[xX×*]$/.test(tokens[start]?.text ?? "");
}
