import { isColon, wordAt } from "./field-words";
import { opensAside } from "./ends";
import { joins } from "./joints";
import { definesName } from "./legend";
import { findMarks, type OperatorCandidate } from "./operators";
import { afterUnits } from "./phrase";
import { isDefining, startsOf } from "./starts";
import type { Token } from "./token";
import type { Operator } from "./tree";

/** A stretch of a text that may be a formula of its own: token indexes, `to` is exclusive. */
interface Piece {
  readonly from: number;
  readonly to: number;
  /** Whether a number, a letter or a dash of a list stands before it: "2) …". */
  readonly numbered: boolean;
  /** The "dan" or "atau" at which it was cut off from the piece before, if it was. */
  readonly joint: number | null;
}

/** The pieces that a text falls into, with its tokens and the places of operators. */
export interface Pieces {
  readonly tokens: readonly Token[];
  readonly marks: readonly OperatorCandidate[];
  readonly pieces: readonly Piece[];
  /** Whether "dan" and commas may join the members of a list: "rata-rata dari A, B dan C". */
  readonly isList: boolean;
}

/**
 * Cuts a text where another formula may begin: at line breaks, semicolons, double slashes, dots and "atau", behind a factor
 * and before one, at "dan" and commas behind a factor or a bracket, and at the numbers of a list. Where a sign or an open bracket shows that a formula goes on, it is
 * not cut; a legend, an example and a source are left out.
 */
export function piecesOf(text: string, tokens: readonly Token[]): Pieces {
  const marks = findMarks(tokens, null);
  const starts = new Map(marks.map((mark) => [mark.from, mark]));
  const ends = new Map(marks.map((mark) => [mark.to, mark.operator]));
  const scan: Scan = {
    tokens,
    starts,
    ends,
    isList: startsOf(tokens).some(({ pairing }) => pairing !== null),
  };
  const pieces: Piece[] = [];
  let [from, ordinal, depth, at] = [0, 1, 0, 0];
  let numbered = tokens.some((_, i) => isBullet(scan, i));
  let joint: number | null = null;
  const cut = (to: number): void => {
    if (to > from) pieces.push({ from, to, numbered, joint });
    [from, numbered, depth, joint] = [to, false, 0, jointAt(tokens, to)];
  };
  while (at < tokens.length) {
    const enumerator = mayBeNumbered(scan, at, ordinal) ? enumeratorAt(scan, at, ordinal) : 0;
    if (enumerator > 0) {
      cut(at);
      [from, numbered, ordinal, at] = [at + enumerator, true, ordinal + 1, at + enumerator];
      continue;
    }
    const aside = asideEnd(tokens, at);
    if (aside !== null) {
      cut(at);
      [from, at] = [aside, aside];
      continue;
    }
    if (at > from && (depth === 0 || endsWithFactor(scan, at)) && isCut(scan, at)) {
      if (definesName(text.slice(tokens[at]?.start), text.slice(0, tokens[at]?.start))) break;
      cut(at);
      if (isBullet(scan, at)) numbered = true;
    }
    const { kind } = tokens[at] ?? {};
    depth = kind === "open" ? depth + 1 : kind === "close" ? Math.max(0, depth - 1) : depth;
    at++;
  }
  cut(at);
  return { tokens, marks, pieces, isList: scan.isList };
}

/**
 * Whether a text states more than one formula: two of its pieces calculate with two quantities, two end with a factor, two
 * are headed "Rumus", it is a numbered list of quantities, or a list begins in a list. What a reading would make of them
 * all together, nobody meant. The same calculation again behind "atau" is no other formula.
 * @param isInLabel whether a sign or a joint is part of a label, so that it neither calculates nor parts anything
 */
export function statesSeveral(
  { tokens, marks, pieces: cut }: Pieces,
  isInLabel: (mark: OperatorCandidate) => boolean,
): boolean {
  const signs = marks.filter((mark) => !isInLabel(mark));
  const isOfLabel = (at: number): boolean => isInLabel({ from: at, to: at + 1, operator: "+", sure: false });
  const pieces = withoutAgain(tokens, marks, united(cut, isOfLabel));
  const whole = pieces.filter((piece) => relates(tokens, signs, piece));
  const multiplied = pieces.filter((piece) => isMultiplied(tokens, signs, piece));
  const listed = pieces[0]?.numbered === true ? pieces.filter((piece) => piece.numbered) : [];
  const quantities = listed.filter(({ from, to }) => hasQuantity(tokens, from, to));
  const headed = pieces.filter(({ from }) => isHeaded(tokens, from));
  return (
    [whole, multiplied, quantities, headed].some(({ length }) => length > 1) ||
    restartsList(tokens, isOfLabel)
  );
}

/** Pieces that were cut at a "dan" or "atau" of a label are one. */
function united(pieces: readonly Piece[], isOfLabel: (joint: number) => boolean): readonly Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last === undefined || piece.joint === null || !isOfLabel(piece.joint)) found.push(piece);
    else found[found.length - 1] = { ...last, to: piece.to };
  }
  return found;
}

/** Leaves out what says the same calculation again behind "atau", with other signs or brackets. */
function withoutAgain(
  tokens: readonly Token[],
  marks: readonly OperatorCandidate[],
  pieces: readonly Piece[],
): readonly Piece[] {
  const starts = new Map(marks.map((mark) => [mark.from, mark]));
  const keyOf = ({ from, to }: Piece): string => {
    const said: string[] = [];
    for (let i = from; i < to; i++) {
      const mark = starts.get(i);
      if (mark !== undefined) [said[said.length], i] = [mark.operator, mark.to - 1];
      else if (/^(?:word|number)$/.test(tokens[i]?.kind ?? ""))
        said.push(tokens[i]?.text.toLowerCase() ?? "");
    }
    return said.filter((word) => word !== "atau").join(" ");
  };
  return pieces.filter((piece, i) => {
    const before = pieces[i - 1];
    const isOther = piece.joint === null || wordAt(tokens, piece.joint) !== "atau";
    return isOther || before === undefined || keyOf(before) !== keyOf(piece);
  });
}

/** "Rata-rata A dan B dan rata-rata C": the word that opens a list again, though its first member doesn't begin with it. */
function restartsList(tokens: readonly Token[], isOfLabel: (joint: number) => boolean): boolean {
  const lists = startsOf(tokens).flatMap(({ opening, from, pairing }) =>
    opening === null || pairing === null ? [] : [{ word: wordAt(tokens, opening), from }],
  );
  return lists.some(({ word, from }) =>
    tokens.some(
      (token, i) =>
        i > from &&
        wordAt(tokens, i) === word &&
        wordAt(tokens, from) !== word &&
        ((joins(tokens, i - 1) && !isOfLabel(i - 1)) || token.newLine) &&
        hasQuantity(tokens, from, i),
    ),
  );
}

/** The "dan", "serta" or "atau" at which a piece begins or the one before ends. */
function jointAt(tokens: readonly Token[], at: number): number | null {
  const found = [at, at - 1].find((i) => /^(?:dan|serta|atau)$/.test(wordAt(tokens, i)));
  return found ?? null;
}

/** "Rumus :", "Formula 2 =". */
function isHeaded(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:rumus|formula|formulasi|perhitungan)$/.test(wordAt(tokens, at))) return false;
  return isColon(tokens[at + 1]) || (tokens[at + 1]?.kind === "number" && isColon(tokens[at + 2]));
}

interface Scan {
  readonly tokens: readonly Token[];
  readonly starts: ReadonlyMap<number, OperatorCandidate>;
  /** The operators by the index behind each. */
  readonly ends: ReadonlyMap<number, Operator>;
  /** Whether "dan" and commas join the members of a list: "rata-rata dari A, B dan C". */
  readonly isList: boolean;
}

const GOES_ON: ReadonlySet<Token["kind"]> = new Set(["close", "equals", "percent", "rule", "dots", "stop"]);
const LEFT_OPEN: ReadonlySet<Token["kind"]> = new Set(["open", "equals", "rule"]);

/** Behind such a word a phrase goes on, if only on the next line. */
const LEADS_ON = /^(?:yang|yg|di|ke|dari|pada|untuk|oleh|dengan|dgn|dalam|per|antara|adalah|yaitu)$/;

function isCut(scan: Scan, at: number): boolean {
  const { tokens, starts, ends, isList } = scan;
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before === undefined || token === undefined) return false;
  if (isBullet(scan, at) || isBehindSlashes(tokens, at)) return true;
  if (starts.has(at) || GOES_ON.has(token.kind)) return false;
  if (ends.has(at) || LEFT_OPEN.has(before.kind) || isColon(before)) return false;
  if (isFactorFirst(scan, at) || before.kind === "dots") return true;
  if (LEADS_ON.test(wordAt(tokens, at - 1)) || isOnBar(scan, at)) return false;
  if (token.newLine || before.text === ";" || wordAt(tokens, at) === "atau") return true;
  if (endsWithFactor(scan, at))
    return (
      /^(?:word|open|number)$/.test(token.kind) &&
      !isRemark(tokens, at) &&
      afterUnits(tokens, at, tokens.length, starts) === null
    );
  const parts = before.kind === "stop" || /^(?:dan|serta)$/.test(wordAt(tokens, at));
  const end = before.kind === "stop" ? at - 1 : at;
  return parts && !isList && (tokens[end - 1]?.kind === "close" || endsWithFactor(scan, end));
}

/** "A / B // C / D": two slashes part what stands beside them. */
function isBehindSlashes(tokens: readonly Token[], at: number): boolean {
  const [first, second] = [tokens[at - 2], tokens[at - 1]];
  const isSlash = (token: Token | undefined): boolean => /^[/⁄∕\\]$/.test(token?.text ?? "");
  return isSlash(first) && isSlash(second) && second?.spaced === false;
}

/** What follows a factor and is no formula: "yang dinyatakan dalam persen", "sama dengan 85", a unit. */
function isRemark(tokens: readonly Token[], at: number): boolean {
  return /^(?:yang|dinyatakan|dalam|sama|persen|x)$/.test(wordAt(tokens, at));
}

/** "x 100%" or "x 1.000" right before an index; "1/3" is a weight of what follows it. */
function endsWithFactor({ tokens, ends }: Pick<Scan, "tokens" | "ends">, at: number): boolean {
  let end = at;
  while (tokens[end - 1]?.kind === "stop") end--;
  if (tokens[end - 1]?.kind === "percent" || wordAt(tokens, end - 1) === "persen") end--;
  const isWeight = isFigure(tokens, end - 3) && tokens[end - 2]?.text === "/";
  return isFigure(tokens, end - 1) && /^[*/]$/.test(ends.get(end - 1) ?? "") && !isWeight;
}

/** "100 x (C : D)", "100% x C / D": a factor that stands before what it multiplies, and behind no sign. */
function isFactorFirst({ tokens, starts }: Scan, at: number): boolean {
  if (!/^(?:10{2,5}|10{0,2}\.000|seratus|seribu)$/.test(tokens[at]?.text.toLowerCase() ?? "")) return false;
  const percent = tokens[at + 1]?.kind === "percent" || wordAt(tokens, at + 1) === "persen";
  return starts.get(at + (percent ? 2 : 1))?.operator === "*";
}

/** "------ x 100%": a factor on a drawn bar, below which the formula goes on. */
function isOnBar(scan: Scan, at: number): boolean {
  if (!endsWithFactor(scan, at)) return false;
  let i = at - 1;
  while (i >= 0 && !scan.starts.has(i)) i--;
  return /^(?:rule|dots)$/.test(scan.tokens[i - 1]?.kind ?? "");
}

function isFigure(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === "number" || /^(?:seratus|seribu)$/.test(wordAt(tokens, at));
}

/** A dash or a dot before each line of a list; a dash that the first line lacks is a minus. */
function isBullet({ tokens }: Scan, at: number): boolean {
  const [first, token] = [tokens[0], tokens[at]];
  if (token?.newLine !== true || !/^(?:sign|rule)$/.test(token.kind) || /^[:/÷]$/.test(token.text))
    return false;
  return token.text === first?.text;
}

/** A list begins with the text, a line, or behind "Rumus :"; its later numbers may stand anywhere. */
function mayBeNumbered({ tokens, ends }: Scan, at: number, ordinal: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before === undefined || token === undefined) return true;
  if (ordinal > 1) return !LEFT_OPEN.has(before.kind) && !ends.has(at);
  return token.newLine || isColon(before);
}

/** How many tokens "2)", "2.", "b.", "(2)" or "2.)" takes; 0 where the number that is due does not stand there. */
function enumeratorAt({ tokens, starts }: Scan, at: number, ordinal: number): number {
  let to = at;
  if (tokens[to]?.kind === "open") to++;
  const names = [String(ordinal), String.fromCharCode(96 + ordinal)];
  if (!names.includes(tokens[to]?.text.toLowerCase() ?? "")) return 0;
  to++;
  const begin = to;
  if (tokens[to]?.text === ".") to++;
  if (tokens[to]?.kind === "close") to++;
  const goesOn = starts.has(to) || GOES_ON.has(tokens[to]?.kind ?? "close");
  return to === begin || goesOn ? 0 : to - at;
}

/** Where an example or a legend (the rest of the text), or a source or a remark (the rest of its line) ends. */
function asideEnd(tokens: readonly Token[], at: number): number | null {
  if (at === 0 || !opensAside(tokens, at)) return null;
  if (!/^(?:catatan|sumber)$/.test(wordAt(tokens, at))) return tokens.length;
  const next = tokens.findIndex((token, i) => i > at && token.newLine);
  return next < 0 ? tokens.length : next;
}

/** Whether a sign or a bar stands between two quantities; a colon behind "Rumus" is none. */
function relates(
  tokens: readonly Token[],
  signs: readonly OperatorCandidate[],
  { from, to }: Piece,
): boolean {
  const bars = tokens.flatMap(({ kind }, i) => (kind === "rule" ? [{ from: i, to: i + 1 }] : []));
  return [...signs, ...bars].some(
    (sign) =>
      sign.from >= from &&
      sign.to <= to &&
      hasQuantity(tokens, from, sign.from) &&
      hasQuantity(tokens, sign.to, to),
  );
}

/** Whether a quantity is multiplied by a factor at the end. */
function isMultiplied(
  tokens: readonly Token[],
  signs: readonly OperatorCandidate[],
  { from, to }: Piece,
): boolean {
  const ends = new Map(signs.map((sign) => [sign.to, sign.operator]));
  return endsWithFactor({ tokens, ends }, to) && hasQuantity(tokens, from, to);
}

/** Words of an opening, of a sign, and letters alone are no quantity. */
function hasQuantity(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = wordAt(tokens, i);
    if (
      word.length > 1 &&
      !isDefining(word) &&
      !/^(?:dan|serta|dibagi|dikali|persen|seratus|seribu)$/.test(word)
    )
      return true;
  }
  return false;
}
