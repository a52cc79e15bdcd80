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
  readonly emptyLine: boolean;
}

const KINDS: readonly TokenKind[] = [
  "rule",
  "dots",
  "number",
  "sigma",
  "word",
  "open",
  "close",
  "percent",
  "equals",
  "stop",
  "sign",
];

/** "mg/dl", "Ton/Ha", "m3/hari": one unit, in which the slash divides nothing. */
const RATE = String.raw`(?:mg|[Kk]g|[Tt]on|m[³3]|[Ll]iter|km)\/(?:d[Ll]|ml|[Ll]iter|[Hh]a|hari|jam|kapita|detik|tahun|m[²³23])(?![\p{L}\p{N}])`;

const TOKEN = new RegExp(
  [
    /([-–—−_]{3,}(?:\s*[-–—−_]{3,})*|[─━═┄┈]{2,})/,
    /((?:…|\.{3})[….]*)/,
    /(\d{1,3}(?:[ \u00A0]000)+(?!\d)|\d+(?:[.,]\d+)*)/,
    /([Σ∑])/,
    new RegExp(`(${RATE}|[\\p{L}\\p{M}](?:(?![Σ∑])[\\p{L}\\p{M}\\p{N}'’_])*)`, "u"),
    /([([{])/,
    /([)\]}])/,
    /([%％])/,
    /(=)/,
    /([.,;!?])/,
    /(.)/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "suy",
);

/** White space, and the pieces of which tall brackets are drawn. */
const GAP = /[\s\u200B\uFEFF⎛-⎳]*/y;

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
  TOKEN.lastIndex = at;
  const groups: readonly (string | undefined)[] = TOKEN.exec(text) ?? [];
  const index = groups.findIndex((group, i) => i > 0 && group !== undefined);
  const kind = KINDS[index - 1];
  const found = groups[index];
  if (kind === undefined || found === undefined) throw new RangeError(`No token at offset ${at}`);
  const end = at + (kind === "word" ? timesPrefix(found) : found.length);
  const newLine = gap !== "" && /[\n\r\v\u2028]/.test(gap);
  const emptyLine = newLine && (gap.match(/\r\n|[\n\r\v\u2028]/g) ?? []).length > 1;
  return { kind, text: text.slice(at, end), start: at, end, spaced: gap !== "", newLine, emptyLine };
}

/** "x100" is a times sign with its factor, also behind a word ("kasusx100"); "X1" is a name. */
function timesPrefix(word: string): number {
  if (/^[xX]\d{2,}$/.test(word)) return 1;
  const glued = word.search(/(?<=\p{L}{2})[xX]10{2,}$/u);
  return glued > 0 ? glued : word.length;
}
