import { bareTexts } from "./bare-text";
import { isJoined } from "./levels";
import { isShortFor, wordLikeness } from "./likeness";
import { BY_WORDS, match } from "./match";
import { DETAILS, FILLERS } from "./vocabulary";
import { saySame, wordsOf, type Word } from "./words";

/** A phrase of a formula and the label that it is matched with. */
export interface Pair {
  readonly phrase: string;
  readonly label: string;
}

/** What several pairs say together, while each of them may be right on its own. */
export interface Crossing {
  readonly label: string;
  readonly onlyFormula: readonly Word[];
  readonly onlyLabel: readonly Word[];
}

/**
 * Finds what can't be right of the pairs of one formula taken together: a word that stands in the phrase of one pair and in
 * the label of another ("RT aktif : RT" beside "RT" and "RT aktif"), also where it was taken for a slip of the pen; one short
 * form that may be two words ("kel." for "keluarga" and for "kelurahan"); or labels that add different details ("jalan desa"
 * and "jalan kecamatan"). Null where there is nothing of the kind.
 * @param name what the indicator is called, which may tell what a short form stands for
 */
export function crossingOf(pairs: readonly Pair[], name: string): Crossing | null {
  if (pairs.every(({ phrase, label }) => saySame(wordsOf(phrase), wordsOf(label)))) return null;
  const texts = pairs.map(({ phrase, label }): Compared => {
    const [words, labelWords] = wordsOfBoth(phrase, label);
    return { label, words, labelWords };
  });
  return movedWord(texts) ?? sharedShortForm(texts, name) ?? differingDetails(texts);
}

/** A pair by the words that are compared. */
interface Compared {
  readonly label: string;
  readonly words: readonly Word[];
  readonly labelWords: readonly Word[];
}

function movedWord(pairs: readonly Compared[]): Crossing | null {
  if (pairs.length < 2) return null;
  const left = pairs.map(({ label, words, labelWords }) => {
    const { score, onlyPhrase, onlyLabel, guessed } = match(words, labelWords);
    const given = [...onlyLabel, ...(guessed?.label ?? [])].filter(
      (word) => isTelling(word) || isJoined(word, label),
    );
    const isMissed = (word: Word): boolean => isTelling(word) && !isThere(labelWords, word);
    const isByWords = score >= BY_WORDS;
    return {
      ...{ label, given, labelWords },
      words: isByWords ? words : [],
      missed: isByWords ? onlyPhrase.filter(isMissed) : [],
    };
  });
  for (const [i, { given, label }] of left.entries()) {
    const moved = given.find((word) =>
      left.some(({ missed, words, labelWords }, j) => {
        const isMissed = missed.some((each) => wordLikeness(each, word) > 0);
        return j !== i && (isMissed || (isThere(words, word) && !isThere(labelWords, word)));
      }),
    );
    if (moved !== undefined) return { label, onlyFormula: [], onlyLabel: [moved] };
  }
  return null;
}

/**
 * A short form is taken for a word of the other text of its pair. Where it is taken for another one elsewhere, or may be one
 * that stands in another pair or in the indicator's name, nobody knows which it is.
 */
function sharedShortForm(pairs: readonly Compared[], name: string): Crossing | null {
  const named = wordsOf(name);
  for (const [i, { label, words, labelWords }] of pairs.entries()) {
    for (const [own, others] of [[labelWords, words] as const, [words, labelWords] as const]) {
      for (const short of own) {
        const meant = others.find((word) => isShortFor(short, word) && !isThere(own, word));
        if (meant === undefined) continue;
        const isAnother = (word: Word): boolean =>
          isShortFor(short, word) &&
          wordLikeness(meant, word) === 0 &&
          !isThere([...words, ...labelWords], word);
        const elsewhere = pairs.flatMap((other, j) => (j === i ? [] : [...other.words, ...other.labelWords]));
        const other =
          elsewhere.find(isAnother) ?? (isThere(named, meant) ? undefined : named.find(isAnother));
        if (other !== undefined) return { label, onlyFormula: [short], onlyLabel: [meant, other] };
      }
    }
  }
  return null;
}

/** Of labels that count the same thing, each adds a detail that its phrase lacks, and they are not the same. */
function differingDetails(pairs: readonly Compared[]): Crossing | null {
  const added = pairs.map(({ label, words, labelWords }) => {
    const details = labelWords.filter(
      (word) => DETAILS.has(word.text) && !INDIFFERENT.has(word.text) && !isThere(words, word),
    );
    return { label, details, counted: words.find(isTelling) };
  });
  for (const [i, { label, details, counted }] of added.entries()) {
    for (const other of added.slice(i + 1)) {
      const isSameThing =
        counted !== undefined && other.counted !== undefined && wordLikeness(counted, other.counted) > 0;
      const isOther = details.length > 0 && !details.some((word) => isThere(other.details, word));
      if (isSameThing && isOther && other.details.length > 0)
        return { label, onlyFormula: [], onlyLabel: [...details, ...other.details] };
    }
  }
  return null;
}

/** Details that make nothing another thing: units of counts, and that something is counted at all. */
const INDIFFERENT: ReadonlySet<string> = new Set(
  "orang jiwa unit buah kali persen poin rupiah tercatat terdata terdaftar sesuai ketentuan".split(" "),
);

function isThere(words: readonly Word[], { text }: Word): boolean {
  return words.some((word) => word.text === text);
}

function wordsOfBoth(phrase: string, label: string): readonly [readonly Word[], readonly Word[]] {
  const [one, other] = bareTexts(phrase, label);
  return [wordsOf(one), wordsOf(other)];
}

function isTelling({ kind, text }: Word): boolean {
  return kind === "content" && !DETAILS.has(text) && !FILLERS.has(text);
}
