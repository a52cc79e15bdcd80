import { statedUnits, type Unit, unitsIn } from "../quantity/measure";
import { wordLikeness } from "./likeness";
import { MEASURED } from "./vocabulary";
import { wordsOf, type Word } from "./words";

/** The word of a label by which it measures something else than the phrase it is matched with. */
export interface OtherMeasure {
  readonly word: Word;
  /** True where it can't be the same quantity; otherwise a person should look once. */
  readonly decides: boolean;
}

/**
 * Tells whether a label measures something else than the phrase, by the words that they begin with: "Angka kelahiran" is a
 * rate, "Jumlah kelahiran" a count; "Nilai ekspor" is money, "Volume ekspor" is not; "Nilai RT" is a mark, "Jumlah RT" a
 * count, while "Nilai" and "Jumlah belanja" are probably the same.
 */
export function otherMeasure(phrase: readonly Word[], label: readonly Word[]): OtherMeasure | null {
  const [first, own] = [phrase[0], label[0]];
  if (own === undefined || first === undefined) return null;
  const pair = [first.text, own.text];
  if (pair.includes("angka") && pair.includes("jumlah")) return { word: own, decides: true };
  if (pair.includes("nilai") && pair.some((word) => EXTENTS.has(word))) return { word: own, decides: true };
  const [amount, otherAmount] = [amountIn(phrase), amountIn(label)];
  const word = amount ?? otherAmount;
  if (word === null || (amount !== null && otherAmount !== null)) return null;
  if (![phrase, label].every(([head]) => head?.kind === "quantity")) return null;
  return {
    word: otherAmount ?? own,
    decides: !phrase.some(({ text }) => text !== "nilai" && MEASURED.has(text)),
  };
}

/** The word of an amount among those that a text begins with: "Nilai", "Total nilai", "Besaran". */
function amountIn(words: readonly Word[]): Word | null {
  const end = words.findIndex(({ kind }) => kind !== "quantity");
  const leading = words.slice(0, end < 0 ? words.length : end);
  return leading.find(({ text }) => text !== "jumlah" && text !== "seluruh" && text !== "angka") ?? null;
}

const EXTENTS: ReadonlyMap<string, readonly Unit["kind"][]> = new Map([
  ["volume", ["volume", "mass"]],
  ["luas", ["area"]],
  ["panjang", ["length"]],
  ["berat", ["mass"]],
  ["kapasitas", ["volume", "mass"]],
]);

/** Tells whether a label states a unit that what it begins with can't have: "Panjang jalan (ha)", "Jumlah desa (%)". */
export function hasImpossibleUnit(label: string): boolean {
  const [first] = wordsOf(label);
  const stated = statedUnits(label);
  if (first === undefined || stated.length === 0) return false;
  const kinds = EXTENTS.get(first.text);
  if (kinds !== undefined) return !stated.some(({ kind }) => kinds.includes(kind));
  const named = wordsOf(label.replace(BRACKETS, " "));
  const isOfThings = first.text === "jumlah" && !named.some(({ text }) => MEASURED.has(text));
  return isOfThings && stated.every(({ kind }) => kind === "share" || kind === "length" || kind === "area");
}

/** Who or what is counted, in groups of which none is another: a number of households is none of people. */
const COUNTED: readonly ReadonlySet<string>[] = [
  "orang jiwa penduduk warga siswa guru pegawai balita lansia",
  "keluarga kk",
  "desa",
  "kelurahan",
  "kecamatan",
  "rt",
  "rw",
  "dusun",
  "sekolah",
].map((words) => new Set(words.split(" ")));
const BRACKETS = /\([^()]*\)/g;

/**
 * Finds what a label states in a bracket to be counted, where its phrase counts something else: "Jumlah KK (jiwa)"; null where
 * it states nothing, the same, or what the phrase says too.
 */
export function otherCounted(phrase: string, label: string): Word | null {
  const words = wordsOf(phrase);
  const counted = groupOf(words.find(({ kind }) => kind === "content"));
  if (counted === null) return null;
  const stated = (label.match(BRACKETS) ?? []).flatMap((bracket) => {
    const [word, ...more] = wordsOf(bracket);
    return word === undefined || more.length > 0 ? [] : [word];
  });
  return (
    stated.find((word) => {
      const group = groupOf(word);
      return group !== null && group !== counted && !isIn(words, word);
    }) ?? null
  );
}

function groupOf(word: Word | undefined): number | null {
  const group = word === undefined ? -1 : COUNTED.findIndex((words) => words.has(word.text));
  return group < 0 ? null : group;
}

/** Tells whether a unit says what a word says: "Panjang jalan (m)" is "Jalan (m)". */
export function isSaidByUnit({ text }: Word, texts: readonly string[]): boolean {
  const kinds = EXTENTS.get(text) ?? [];
  return kinds.length > 0 && texts.every((each) => unitsIn(each).some(({ kind }) => kinds.includes(kind)));
}

/**
 * Tells what a phrase is counted per and its label is not, or the other way round: "Sampah per orang per hari" and "Sampah
 * per hari". A rate per year that all of several labels have says nothing: a form counts in years anyway.
 * @param phrase without what only explains it, and as it stands, for its unit of measure often stands in a bracket; so the label
 * @param phrases all phrases of the formula, and all labels of the indicator
 */
export function otherRate(
  phrase: readonly [bare: string, whole: string],
  label: readonly [bare: string, whole: string],
  phrases: readonly string[],
  labels: readonly string[],
): OtherMeasure | null {
  const counted = phrases.flatMap(wordsOf);
  const ratesOf = (text: string): readonly Word[] =>
    [...text.matchAll(RATE)].flatMap(([, unit, behindSlash = ""]) =>
      wordsOf(unit ?? behindSlash).filter(
        (word) => UNITS.has(word.text) || (unit !== undefined && isIn(counted, word)),
      ),
    );
  const [ofPhrase, ofLabel] = [phrase, label].map((texts) => ratesOf(withBrackets(texts)));
  if (ofPhrase === undefined || ofLabel === undefined) return null;
  const isAYear = ({ text }: Word): boolean =>
    text === "tahun" &&
    labels.length > 1 &&
    labels.every((each) => ratesOf(each).some((word) => word.text === text));
  const word =
    ofPhrase.find((each) => !isIn(ofLabel, each)) ??
    ofLabel.find((each) => !isIn(ofPhrase, each) && !isAYear(each));
  return word === undefined ? null : { word, decides: true };
}

/** A bare text with the brackets of the whole one, where its unit of measure often stands: "(m3/hari)". */
function withBrackets([bare, whole]: readonly [string, string]): string {
  return [bare, ...(whole.match(/\([^()]*\)/g) ?? [])].join(" ");
}

const RATE = /(?<!\p{L})per\s+(\p{L}+)|\/\s?(\p{L}+)/giu;
const UNITS: ReadonlySet<string> = new Set(
  "orang jiwa kapita penduduk kk keluarga rumah jam hari minggu bulan tahun hektar ha".split(" "),
);

function isIn(words: readonly Word[], word: Word): boolean {
  return words.some((other) => wordLikeness(other, word) > 0);
}
