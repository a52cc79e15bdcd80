/** What a token is, before anything is known of operators: "rule" is a drawn fraction bar, "dots" a dotted fill. */
export type TokenKind =
  "word" | "number" | "open" | "close" | "sign" | "percent" | "equals" | "sigma" | "rule" | "dots" | "stop";

/** A piece of formula text. `start` and `end` are offsets into the text; the flags speak of the gap before it. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly spaced: boolean;
  readonly newLine: boolean;
}

const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ["rule", /[-–—−_]{3,}(?:\s*[-–—−_]{3,})*/y],
  ["dots", /(?:…|\.{3})[….]*/y],
  ["number", /\d+(?:[.,]\d+)*/y],
  ["sigma", /[Σ∑]/y],
  ["word", /(?![Σ∑])[\p{L}\p{M}](?:(?![Σ∑])[\p{L}\p{M}\p{N}'’_])*/uy],
  ["open", /[([{]/y],
  ["close", /[)\]}]/y],
  ["percent", /[%％]/y],
  ["equals", /=/y],
  ["stop", /[.,;!?]/y],
  ["sign", /./suy],
];

const GAP = /[\s\u200B\uFEFF]*/y;

/**
 * Cuts a formula into tokens; every character but white space belongs to exactly one.
 * @param text the formula as it stands in the cell, line breaks included
 */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    GAP.lastIndex = at;
    const gap = GAP.exec(text)?.[0] ?? "";
    at += gap.length;
    if (at >= text.length) return tokens;
    const token = tokenAt(text, at, gap);
    tokens.push(token);
    at = token.end;
  }
}

function tokenAt(text: string, at: number, gap: string): Token {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) {
      const end = at + (kind === "word" ? timesPrefix(found) : found.length);
      const piece = text.slice(at, end);
      return { kind, text: piece, start: at, end, spaced: gap !== "", newLine: /[\n\r\v\u2028]/.test(gap) };
    }
  }
  throw new RangeError(`No token at offset ${at}`);
}

/** "x100" is a times sign with its factor; "X1" is a name. */
function timesPrefix(word: string): number {
  return /^[xX]\d{2,}$/.test(word) ? 1 : word.length;
}
