import { wordLikeness } from "./likeness";
import { isQualifier } from "./qualifiers";
import { isDoer } from "./roots";
import type { Word } from "./words";

/** What turns round the word behind it; "gagal panen" and "gizi kurang" are said either way. */
const TURNING: ReadonlySet<string> = new Set(["tidak", "belum", "bukan", "akan", "kecuali"]);
/** What leads to the word behind it: from whom, to whom, by whom, where, when. */
const LEADING: ReadonlySet<string> = new Set(
  "dari ke kepada oleh untuk bagi terhadap pada di dalam atas bawah sebelum sesudah setelah per".split(" "),
);
const DEED = /^(?:di|me[mnlrwy])\p{L}{3,}$/u;

/**
 * Whether two texts of the same words say another thing by their order: what is denied ("tidak miskin berjamban", "miskin
 * tidak berjamban"), who does it to whom ("usulan desa ke kecamatan"), what a figure counts ("RT 01 RW 02").
 */
export function differsInOrder(a: readonly Word[], b: readonly Word[]): boolean {
  return (
    deniesOther(a, b) || deniesOther(b, a) || changesPlaces(a, b) || countsOther(a, b) || leadsElsewhere(a, b)
  );
}

/** What leads to a word, by where it leads: away from it or done by it, towards it, or nowhere. */
const DIRECTIONS: ReadonlyMap<string, "from" | "to" | "at"> = new Map([
  ...["dari", "oleh"].map((word) => [word, "from"] as const),
  ...["ke", "kepada", "untuk", "bagi", "terhadap", "atas"].map((word) => [word, "to"] as const),
  ...["di", "pada"].map((word) => [word, "at"] as const),
]);
/** Words that lead to a thing as well as they say where it is: "kekerasan terhadap anak", "pada anak"; "bantuan untuk desa". */
const LOOSE: ReadonlySet<string> = new Set(["kepada", "untuk", "bagi", "terhadap", "atas"]);

/** Whether the same word is left in the one text and entered in the other: "pindah dari kelurahan", "pindah ke kelurahan". */
function leadsElsewhere(a: readonly Word[], b: readonly Word[]): boolean {
  return a.some((word, i) => {
    const direction = DIRECTIONS.get(word.text);
    const noun = a[i + 1];
    const place = direction === undefined || !isTold(noun) ? -1 : placeOf(noun, b);
    const other = place > 0 ? b[place - 1] : undefined;
    const otherDirection = other === undefined ? undefined : DIRECTIONS.get(other.text);
    if (other === undefined || otherDirection === undefined || otherDirection === direction) return false;
    const isFrom = direction === "from" || otherDirection === "from";
    return isFrom ? !isWhence(word, other) : !LOOSE.has(word.text) && !LOOSE.has(other.text);
  });
}

/** "Usulan dari desa" are also those "di desa", but what is done by somebody is not done where they are. */
function isWhence({ text }: Word, other: Word): boolean {
  return (
    [text, other.text].includes("dari") && [text, other.text].some((word) => word === "di" || word === "pada")
  );
}

/** What the one text denies stands in the other before the word that denies, and nowhere behind it. */
function deniesOther(a: readonly Word[], b: readonly Word[]): boolean {
  const first = b.findIndex(({ text }) => TURNING.has(text));
  return a.some(({ text }, i) => {
    const denied = first >= 0 && TURNING.has(text) ? toldAfter(a, i) : undefined;
    return (
      denied !== undefined && placeOf(denied, b.slice(0, first)) >= 0 && placeOf(denied, b.slice(first)) < 0
    );
  });
}

/** What a word leads to in the one text comes before it in the other, and the other way round. */
function changesPlaces(a: readonly Word[], b: readonly Word[]): boolean {
  return a.some((word, i) => {
    const isDeed = (DEED.test(word.text) && isQualifier(word)) || isDoer(word.text);
    if (!LEADING.has(word.text) && !isDeed) return false;
    const j = b.findIndex(({ text }) => text === word.text);
    const [own, other] = [toldAfter(a, i), toldAfter(b, j)];
    if (j < 0 || own === undefined || other === undefined || own.text === other.text) return false;
    return !(isQualifier(own) && isQualifier(other)) && isElsewhere(other, a, i) && isElsewhere(own, b, j);
  });
}

/** Before the word at a place, or behind another that leads to it. */
function isElsewhere(word: Word, words: readonly Word[], place: number): boolean {
  const at = placeOf(word, words);
  return at >= 0 && (at < place || (at > place + 1 && LEADING.has(words[at - 1]?.text ?? "")));
}

/** A word has another figure beside it here than there, and each text has both figures. */
function countsOther(a: readonly Word[], b: readonly Word[]): boolean {
  const has = (words: readonly Word[], { figure }: Counted): boolean =>
    words.some(({ text }) => text === figure);
  const [own, others] = [onlyIn(a, b), onlyIn(b, a)];
  return own.some(
    (each) => has(b, each) && others.some((other) => other.beside === each.beside && has(a, other)),
  );
}

/** A figure, and the word before or behind it. */
interface Counted {
  readonly figure: string;
  readonly beside: string;
}

function onlyIn(words: readonly Word[], rivals: readonly Word[]): readonly Counted[] {
  const others = countedIn(rivals);
  return countedIn(words).filter(
    ({ figure, beside }) => !others.some((other) => other.figure === figure && other.beside === beside),
  );
}

function countedIn(words: readonly Word[]): readonly Counted[] {
  return words.flatMap(({ kind, text: figure }, i) => {
    if (kind !== "figure") return [];
    const [before, behind] = [words[i - 1], words[i + 1]];
    return [
      ...(isTold(before) ? [{ figure, beside: `${before.text} _` }] : []),
      ...(isTold(behind) ? [{ figure, beside: `_ ${behind.text}` }] : []),
    ];
  });
}

function toldAfter(words: readonly Word[], place: number): Word | undefined {
  return words.slice(place + 1).find(isTold);
}

function isTold(word: Word | undefined): word is Word {
  return word !== undefined && word.kind !== "function";
}

function placeOf(word: Word, words: readonly Word[]): number {
  const same = words.findIndex(({ text }) => text === word.text);
  return same >= 0 ? same : words.findIndex((other) => wordLikeness(other, word) > 0);
}
