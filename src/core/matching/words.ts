import { rootsOf } from "./roots";
import { ABBREVIATIONS } from "./abbreviations";
import { isSlip } from "./slips";
import { oneWriting } from "./writing";
import { FUNCTION_WORDS, QUANTITY_WORDS, SPELLINGS } from "./vocabulary";

/** How much a word says about what is counted. */
export type WordClass = "content" | "quantity" | "function" | "figure";

/** A word as it is compared: in one spelling, written out, with its weight. */
export interface Word {
  readonly text: string;
  /** What it may be made of, by its affixes; empty but for words that name things. */
  readonly roots: readonly string[];
  /** The letter that it begins with as it is typed, by which acronyms are made. */
  readonly initial: string;
  /** How it is typed, where that tells something: "pop." with a period, so that it may be cut short; "RT" in capitals. */
  readonly typed: "cut" | "capitals" | "plain";
  readonly kind: WordClass;
  readonly weight: number;
  /** A number made of the text: words of the same text have the same, others hardly ever. */
  readonly hash: number;
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
  let words = texts.get(text);
  if (words === undefined) {
    if (texts.size >= MOST_TEXTS) texts.clear();
    words = spelledWords(text);
    texts.set(text, words);
  }
  return words;
}

/** A text is looked at many times while its indicator is worked on; pieces repeat all over a form. */
const texts = new Map<string, readonly Word[]>();
const spelled = new Map<string, readonly Word[]>();
const MOST_TEXTS = 2_000;
const MOST_PIECES = 20_000;

function spelledWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const piece of pieces(withoutAsides(text))) {
    const added = isBig(piece, words.at(-1)) ? [BIG] : spelledOut(piece);
    const before = words.slice(-added.length);
    if (added.length < 2 || !saySame(before, added)) words.push(...added);
  }
  return words;
}

/** "Usaha besar": behind a thing it tells which one, before it how much there is of it ("besar anggaran"). */
function isBig(piece: string, before: Word | undefined): boolean {
  return piece === "besar" && before?.kind === "content";
}

/** "(60%)", "(bobot 0,6)": a weight is compared with the formula's, not with its words. */
const WEIGHT = /\s*\(\s*(?:\d+(?:[.,]\d+)?\s*%|bobot\s*:?\s*\d+(?:[.,]\d+)?\s*%?)\s*\)/giu;
/** "(KTR)", "(K3)", "(SP2D)"; or "IKM" without brackets. */
const ACRONYM = /\s*\((\p{Lu}[\p{Lu}\d]{0,6})\)|(?<=\p{L})\s+(\p{Lu}[\p{Lu}\d]{2,6})(?![\p{L}\d])/gu;

/** "Kawasan Tanpa Rokok (KTR)": the letters behind their words say the same again; nor is a weight a part of the name. */
function withoutAsides(text: string): string {
  const bare = text.includes("(") ? text.replace(WEIGHT, "") : text;
  if (!/\p{Lu}[\p{Lu}\d]/u.test(bare)) return bare;
  return bare.replace(
    ACRONYM,
    (whole, bracketed: string | undefined, plain: string | undefined, at: number) => {
      const letters = lettersOf(bracketed ?? plain ?? "").toUpperCase();
      const named = (bare.slice(0, at).match(/\p{L}+/gu) ?? []).filter(
        (word) => !/^(?:dan|yang|di|atas)$/i.test(word),
      );
      const initials = named.slice(-letters.length).map((word) => word.charAt(0).toUpperCase());
      return initials.join("") === letters ? "" : whole;
    },
  );
}

/** The letters that an acronym stands for, one for each word: "kkk" for "k3", "sppd" for "sp2d". */
export function lettersOf(acronym: string): string {
  return acronym.replace(/(\p{L})([2-5])/gu, (_, letter: string, times: string) =>
    letter.repeat(Number(times)),
  );
}

/** @param piece with a period behind it where it has one, and "^" before it where it is in capitals */
function spelledOut(piece: string): readonly Word[] {
  let words = spelled.get(piece);
  if (words === undefined) {
    if (spelled.size >= MOST_PIECES) spelled.clear();
    const typed = piece.endsWith(".") ? "cut" : piece.startsWith(CAPITALS) ? "capitals" : "plain";
    const bare = piece.replace(/^\^|\.$/g, "");
    const instead = ABBREVIATIONS.get(bare);
    words = (instead ?? quantitySlip(bare) ?? bare).split(" ").map((part) => {
      const text = SPELLINGS.get(part) ?? part;
      return word(text, part.charAt(0), instead === undefined && text === part ? typed : "plain");
    });
    spelled.set(piece, words);
  }
  return words;
}

/** "Selruuh", "jumalh": no other words are as near to these. */
function quantitySlip(piece: string): string | undefined {
  return MISTYPED.find((word) => word !== piece && isSlip(piece, word));
}

const MISTYPED = ["jumlah", "seluruh"];

/** The words as one string: two texts with the same key say the same thing in the same order. */
export function keyOf(words: readonly Word[]): string {
  return words.map((word) => word.text).join(" ");
}

/** Do two texts say the same thing in the same order? */
export function saySame(a: readonly Word[], b: readonly Word[]): boolean {
  return a.length === b.length && a.every((word, i) => word.text === b[i]?.text);
}

const PIECE =
  /\d+(?:[.,]\d+)*(?:-\d+(?:[.,]\d+)*)?|[a-z]-\d+|\p{L}+(?:[2-5]\p{L}+)?\d*(?:(?<=\p{L}{3})\.(?![^\s)/]))?/gu;
const CAPITALS = "^";

function pieces(text: string): readonly string[] {
  const whole = text.includes("PD") ? text.replace(/\bPD\b/g, "perangkat daerah") : text;
  const found = oneWriting(whole).match(PIECE) ?? [];
  const acronyms = /\p{Ll}/u.test(text) ? text.match(/(?<!\p{L})(?:\p{Lu}\.?){2,}(?!\p{L})/gu) : null;
  if (acronyms === null) return found;
  const inCapitals = new Set(acronyms.map((each) => each.replaceAll(".", "").toLowerCase()));
  return found.map((piece) => (inCapitals.has(piece) ? `${CAPITALS}${piece}` : piece));
}

function word(text: string, initial: string, typed: Word["typed"]): Word {
  const kind = classOf(text);
  const roots = kind === "content" ? rootsOf(text) : [];
  return { text, roots, initial, typed, kind, weight: WEIGHTS[kind], hash: hashOf(text) };
}

const BIG: Word = { ...word("besar", "b", "plain"), kind: "content", weight: WEIGHTS.content };

function hashOf(text: string): number {
  let hash = 7;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

function classOf(text: string): WordClass {
  if (/\d/.test(text) || text.length === 1) return "figure";
  if (QUANTITY_WORDS.has(text)) return "quantity";
  return FUNCTION_WORDS.has(text) ? "function" : "content";
}
