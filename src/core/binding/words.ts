import { ABBREVIATIONS, FUNCTION_WORDS, QUANTITY_WORDS, SPELLINGS } from "./vocabulary";

/** How much a word says about what is counted. */
export type WordClass = "content" | "quantity" | "function" | "figure";

/** A word as it is compared: in one spelling, written out, with its weight. */
export interface Word {
  readonly text: string;
  readonly stem: string;
  readonly kind: WordClass;
  readonly weight: number;
}

const WEIGHTS: Readonly<Record<WordClass, number>> = {
  content: 1,
  figure: 0.9,
  quantity: 0.2,
  function: 0.04,
};

/**
 * The words of a phrase or label as they are compared: lower case, abbreviations written out, one spelling each.
 * Numbers and single letters are figures ("6-59", "T-1" and "n" are one figure each).
 */
export function wordsOf(text: string): readonly Word[] {
  return remembered(texts, text, () => pieces(text).flatMap(spelledOut));
}

/** Texts and pieces repeat all over an office's form, so each is worked out once. */
const texts = new Map<string, readonly Word[]>();
const spelled = new Map<string, readonly Word[]>();
const MOST_REMEMBERED = 50_000;

function remembered<T>(memory: Map<string, T>, key: string, work: () => T): T {
  let found = memory.get(key);
  if (found === undefined) {
    if (memory.size >= MOST_REMEMBERED) memory.clear();
    found = work();
    memory.set(key, found);
  }
  return found;
}

function spelledOut(piece: string): readonly Word[] {
  return remembered(spelled, piece, () =>
    (ABBREVIATIONS[piece] ?? piece).split(" ").map((part) => word(SPELLINGS[part] ?? part)),
  );
}

/** The words as one string: two texts with the same key say the same thing in the same order. */
export function keyOf(words: readonly Word[]): string {
  let key = keys.get(words);
  if (key === undefined) {
    key = words.map((each) => each.text).join(" ");
    keys.set(words, key);
  }
  return key;
}

const keys = new WeakMap<readonly Word[], string>();

const PIECE = /\d+(?:[.,]\d+)*(?:-\d+(?:[.,]\d+)*)?|[a-z]-\d+|\p{L}+\d*/gu;

function pieces(text: string): readonly string[] {
  return even(text.replace(/\bPD\b/g, "perangkat daerah")).match(PIECE) ?? [];
}

/** Lower case, without accents, one kind of hyphen and none of the spaces around it where figures stand beside it. */
function even(text: string): string {
  const plain = /^[\x20-\x7e]*$/.test(text)
    ? text
    : text
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .replace(/[‐-―−─━]/gu, "-");
  const lower = plain.toLowerCase().replaceAll("_", " ");
  if (!/\d/.test(lower)) return lower;
  return lower.replace(/\b([a-z])\s*-\s*(\d+)\b/gu, "$1-$2").replace(/(\d)\s*-\s*(\d)/gu, "$1-$2");
}

function word(text: string): Word {
  const kind = classOf(text);
  return { text, stem: kind === "content" ? stemOf(text) : text, kind, weight: WEIGHTS[kind] };
}

function classOf(text: string): WordClass {
  if (/\d/.test(text) || text.length === 1) return "figure";
  if (QUANTITY_WORDS.has(text)) return "quantity";
  return FUNCTION_WORDS.has(text) ? "function" : "content";
}

const SUFFIX = /(?:nya|kan|lah|an|i)$/;
const PREFIX = /^(?:memper|diper|ter|ber|mem|men|meng|meny|me|di|pem|pen|peng|pe|ke|se)/;

/** A rough stem: what is left without the commonest Indonesian affixes, where at least four letters are left. */
function stemOf(text: string): string {
  let stem = text;
  const shorter = stem.replace(SUFFIX, "");
  if (shorter.length >= 4) stem = shorter;
  const bare = stem.replace(PREFIX, "");
  return bare.length >= 4 ? bare : stem;
}
