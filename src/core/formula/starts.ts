import { isColon, wordAt } from "./field-words";
import type { Token } from "./token";
import type { Operator } from "./tree";

/** Where a calculation may begin (token index), and what the words before it say about it. */
export interface Start {
  readonly from: number;
  /** The word that opens a list, as "rata-rata" does, where one does. */
  readonly opening: number | null;
  /** What "dan" or "dengan" means in it: "rasio antara A dengan B", "selisih A dan B". */
  readonly pairing: Operator | null;
  readonly asPercentage: boolean;
  /** True where the result is the average of what is added up: "rata-rata dari A, B dan C". */
  readonly average: boolean;
  /** True where the same calculation begins again in other words ("… atau A/B x 100%"). */
  readonly again: boolean;
}

const DEFINES =
  /^(?:adalah|yaitu|yakni|ialah|merupakan|rumus|rumusnya|formula|formulanya|formulasi|perhitungan|sbb|dihitung|diperoleh|didapat|didapatkan|diukur|menghitung|menghitungnya|mengukur|cara|caranya)$/;
const LEADS =
  /^(?:dari|dengan|dgn|melalui|cara|rumus|formula|sebagai|berikut|hasil|menggunakan|antara|perhitungan|jumlahnya)$/;
const PERCENTAGE = /^(?:persentase|prosentase|presentase|persen)$/;
const OPENINGS: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:rasio|ratio|perbandingan|nisbah|pembagian|bagi|membagi|membagikan|membandingkan)$/, "/"],
  [/^(?:selisih|pengurangan|mengurangi|mengurangkan)$/, "-"],
  [/^(?:perkalian|kali|mengalikan)$/, "*"],
  [/^(?:penjumlahan|menjumlahkan)$/, "+"],
];

const SPECIAL = new RegExp(
  [DEFINES, PERCENTAGE, ...OPENINGS.map(([pattern]) => pattern)]
    .map(({ source }) => source)
    .concat("^(?:atau|sama|dinyatakan|contoh|misal|misalnya|catatan|sumber|ket|keterangan|dimana|rata)$")
    .join("|"),
  "i",
);

/** Words after or before which a calculation may begin or end, so that a text has more than one possible body. */
export function isDefining(word: string): boolean {
  return SPECIAL.test(word);
}

/** The places where a calculation may begin: the start, behind a name ("IKM = …", "APS 7-12 : …"), behind "adalah". */
export function startsOf(tokens: readonly Token[]): readonly Start[] {
  const places = new Set([0]);
  const seconds = new Set<number>();
  tokens.forEach((token, i) => {
    if (
      (token.kind === "equals" || (token.text === ":" && dividesLater(tokens, i + 1))) &&
      isNameBefore(tokens, i)
    ) {
      places.add(i + 1);
    }
    if (beginsAgain(tokens, i)) {
      seconds.add(i + 1);
      const equals = tokens.findIndex(
        (other, k) => k > i && !(other.kind === "word" && !/^x$/i.test(other.text)),
      );
      if (tokens[equals]?.kind === "equals") seconds.add(equals + 1);
    }
    if (DEFINES.test(wordAt(tokens, i))) places.add(afterLeads(tokens, i + 1));
  });
  return [
    ...[...places].flatMap((place) => startsAt(tokens, place, false)),
    ...[...seconds].flatMap((place) => startsAt(tokens, place, true)),
  ].filter(({ from }) => from < tokens.length);
}

/** "atau" between two wordings of a calculation: one stands complete before it. */
function beginsAgain(tokens: readonly Token[], at: number): boolean {
  if (wordAt(tokens, at) !== "atau" || /^(?:\/|dan)$/i.test(tokens[at - 1]?.text ?? "")) return false;
  return tokens
    .slice(0, at)
    .some((token) => token.kind === "equals" || /^(?:x|×|\*|dibagi|dikali|dikalikan)$/i.test(token.text));
}

function startsAt(tokens: readonly Token[], from: number, again: boolean): readonly Start[] {
  const plain: Start = { from, opening: null, pairing: null, asPercentage: false, average: false, again };
  const word = wordAt(tokens, from);
  const next = afterLeads(tokens, from + 1);
  const opening = OPENINGS.find(([pattern]) => pattern.test(word));
  if (opening !== undefined) return [plain, { ...plain, from: next, opening: from, pairing: opening[1] }];
  if (word.startsWith("rata")) {
    const first = wordAt(tokens, from + 2) === "rata" ? from + 3 : from + 1;
    const list = afterLeads(tokens, first);
    if (list === first && tokens.some(adds)) return [plain];
    return [plain, { ...plain, from: list, opening: from, pairing: "+", average: true }];
  }
  if (PERCENTAGE.test(word) && !hasFactor(tokens, from))
    return [plain, { ...plain, from: from + 1, asPercentage: true }];
  return [plain];
}

/** "Rata-rata A + B" may as well add B to an average; "rata-rata dari A + B" may not. */
function adds({ text }: Token): boolean {
  return /^(?:\+|ditambah|ditambahkan|plus)$/i.test(text);
}

/** What stands before the first "=" or ":" may be a name: no bracket left open, no sign of a calculation before it. */
function isNameBefore(tokens: readonly Token[], at: number): boolean {
  if (/^[<>≤≥!]$/.test(tokens[at - 1]?.text ?? "")) return false;
  const before = tokens.slice(0, at);
  const depth = before.reduce((sum, { kind }) => sum + (kind === "open" ? 1 : kind === "close" ? -1 : 0), 0);
  return (
    depth <= 0 &&
    before.every((token) => token.kind !== "equals" && !/^(?:x|×|\*|dibagi|dikali)$/i.test(token.text))
  );
}

/** A colon behind a name is no division, if a division follows it before any "=". */
function dividesLater(tokens: readonly Token[], from: number): boolean {
  const equals = tokens.findIndex((token, i) => i >= from && token.kind === "equals");
  return tokens.slice(from, equals < 0 ? tokens.length : equals).some((token, i) => {
    const free = token.spaced && tokens[from + i + 1]?.spaced === true;
    return (
      token.kind === "rule" ||
      /^(?:÷|dibagi|dibandingkan|dibanding)$/i.test(token.text) ||
      (free && /^[:/]$/.test(token.text))
    );
  });
}

function afterLeads(tokens: readonly Token[], from: number): number {
  let at = from;
  while (LEADS.test(wordAt(tokens, at)) || DEFINES.test(wordAt(tokens, at)) || isColon(tokens[at])) at++;
  return at;
}

function hasFactor(tokens: readonly Token[], from: number): boolean {
  return tokens
    .slice(from)
    .some((token) => token.kind === "percent" || /^(?:100|seratus|persen)$/i.test(token.text));
}
