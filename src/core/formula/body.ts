import type { Token } from "./token";
import type { Operator } from "./tree";

/** A part of the formula text that may be the calculation itself: token indexes, `to` is exclusive. */
export interface Body {
  readonly from: number;
  readonly to: number;
  /** What "dan" or "dengan" means in it: "rasio antara A dengan B", "selisih A dan B". */
  readonly pairing: Operator | null;
  /** True where the words around say that the result is a percentage, though no factor is written. */
  readonly asPercentage: boolean;
}

const DEFINES =
  /^(?:adalah|yaitu|yakni|ialah|merupakan|rumus|rumusnya|formula|formulanya|formulasi|perhitungan|sbb|dihitung|diperoleh|didapat|didapatkan|diukur|menghitung|menghitungnya|mengukur|cara|caranya)$/;
const LEADS =
  /^(?:dari|dengan|dgn|melalui|cara|rumus|formula|sebagai|berikut|membagi|membandingkan|hasil|menggunakan|antara|perhitungan)$/;
const RATIO = /^(?:rasio|ratio|perbandingan|nisbah)$/;
const OPENINGS: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:selisih|pengurangan)$/, "-"],
  [/^(?:perkalian|kali)$/, "*"],
  [/^(?:pembagian|bagi)$/, "/"],
  [/^(?:penjumlahan)$/, "+"],
];
const PERCENTAGE = /^(?:persentase|prosentase|presentase|persen)$/;

/** Words after or before which a calculation may begin or end, so that the text has more than one possible body. */
export function isDefining(word: string): boolean {
  return SPECIAL.test(word);
}

const SPECIAL = new RegExp(
  [
    DEFINES,
    RATIO,
    PERCENTAGE,
    ...OPENINGS.map(([pattern]) => pattern),
    /^(?:atau|sama|dinyatakan|contoh|misal|misalnya|catatan)$/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "i",
);

/**
 * The parts of a formula that may be the calculation: the whole, what follows "=", "adalah", "Rumus:", and what stands
 * before a result ("= 100") or a second wording ("… atau A/B x 100%").
 */
export function bodies(tokens: readonly Token[]): readonly Body[] {
  const found: Body[] = [];
  const ends = endsOf(tokens);
  for (const from of startsOf(tokens)) {
    for (const end of ends) {
      if (end.to <= from) continue;
      found.push({ from, to: end.to, pairing: null, asPercentage: end.asPercentage });
      found.push(...opened(tokens, from, end));
    }
  }
  return found;
}

interface End {
  readonly to: number;
  readonly asPercentage: boolean;
}

function startsOf(tokens: readonly Token[]): readonly number[] {
  const starts = new Set([0]);
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    if (token.kind === "equals" && !/^[<>≤≥!]$/.test(before?.text ?? "") && isName(tokens, i))
      starts.add(i + 1);
    if (token.text === ":" && isName(tokens, i)) starts.add(i + 1);
    if (/^atau$/i.test(token.text) && i > 2) {
      starts.add(i + 1);
      const equals = tokens.findIndex((other, k) => k > i && other.kind === "equals");
      if (equals > 0) starts.add(equals + 1);
    }
    if (token.text === "(" && DEFINES.test(wordAt(tokens, i + 1))) starts.add(afterLeads(tokens, i + 2));
    if (token.kind === "word" && DEFINES.test(token.text.toLowerCase()))
      starts.add(afterLeads(tokens, i + 1));
  });
  return [...starts].filter((start) => start < tokens.length);
}

/** What stands before the first "=" may be a name: no other "=" and no factor before it. */
function isName(tokens: readonly Token[], equals: number): boolean {
  return tokens
    .slice(0, equals)
    .every((token) => token.kind !== "equals" && !/^(?:x|×|\*|dibagi|dikali)$/i.test(token.text));
}

function afterLeads(tokens: readonly Token[], from: number): number {
  let at = from;
  while (LEADS.test(wordAt(tokens, at)) || DEFINES.test(wordAt(tokens, at)) || isColon(tokens[at])) at++;
  return at;
}

function isColon(token: Token | undefined): boolean {
  return token !== undefined && (token.text === ":" || token.kind === "equals");
}

function wordAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token?.kind === "word" ? token.text.toLowerCase() : "";
}

function endsOf(tokens: readonly Token[]): readonly End[] {
  const ends: End[] = [{ to: tokens.length, asPercentage: false }];
  tokens.forEach((token, i) => {
    const word = wordAt(tokens, i);
    const isEquals = token.kind === "equals" || (word === "sama" && wordAt(tokens, i + 1) === "dengan");
    if (
      isEquals &&
      tokens.slice(i + 1).every((rest) => isFigure(rest) || /^(?:atau|[a-z]\d?)$/i.test(rest.text))
    )
      ends.push({ to: i, asPercentage: false });
    if (word === "atau" && isLetters(tokens, i + 1)) ends.push({ to: i, asPercentage: false });
    if (/^(?:contoh|misal|misalnya|catatan)$/.test(word) && i > 0) ends.push({ to: i, asPercentage: false });
    if (
      /^(?:dinyatakan|dalam)$/.test(word) &&
      tokens.slice(i + 1).some((rest) => PERCENTAGE.test(rest.text.toLowerCase()))
    ) {
      const rest = tokens.slice(i).filter((each) => each.kind === "word");
      if (
        rest.every((each) =>
          /^(?:yang|dinyatakan|dalam|bentuk|satuan|persentase|prosentase|persen)$/i.test(each.text),
        )
      ) {
        ends.push({ to: wordAt(tokens, i - 1) === "yang" ? i - 1 : i, asPercentage: true });
      }
    }
  });
  return ends.some((end) => end.asPercentage) ? ends.filter((end) => end.asPercentage) : ends;
}

/** "… atau A/B x 100 % = 100": the same calculation again, in letters or in names that stood in brackets before. */
function isLetters(tokens: readonly Token[], from: number): boolean {
  const named = new Set(
    tokens
      .slice(0, from)
      .flatMap((token, i) =>
        tokens[i - 1]?.kind === "open" && tokens[i + 1]?.kind === "close" ? [token.text] : [],
      ),
  );
  return tokens
    .slice(from)
    .every((token) => isFigure(token) || /^[a-z]\d?$/i.test(token.text) || named.has(token.text));
}

function isFigure(token: Token): boolean {
  return token.kind !== "word" || /^(?:x|seratus|persen|dengan)$/i.test(token.text);
}

/** "Rasio antara A dengan B", "Perbandingan A terhadap B", "Selisih A dan B", "Persentase A dibandingkan B". */
function opened(tokens: readonly Token[], from: number, end: End): readonly Body[] {
  const word = wordAt(tokens, from);
  const next = afterLeads(tokens, from + 1);
  if (RATIO.test(word)) return [{ from: next, to: end.to, pairing: "/", asPercentage: end.asPercentage }];
  const opening = OPENINGS.find(([pattern]) => pattern.test(word));
  if (opening !== undefined) return [{ from: next, to: end.to, pairing: opening[1], asPercentage: false }];
  if (PERCENTAGE.test(word) && !hasFactor(tokens, from, end.to)) {
    return [{ from: from + 1, to: end.to, pairing: null, asPercentage: true }];
  }
  return [];
}

function hasFactor(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some((token) => token.kind === "percent" || /^(?:100|seratus|persen)$/i.test(token.text));
}
