import type { MatchedPhrase } from "../../matching/interpretation";
import { withoutPlace } from "../../matching/bare-text";
import { typedWords } from "../../matching/typed-words";
import { wordsOf, type Word } from "../../matching/words";
import { statedUnits, type Unit } from "../../quantity/measure";
import type { Evaluated } from "../outcome";

/** Levels that a district's own figures are not of, unless all of them are; and the kinds of areas. */
const AREAS: ReadonlySet<string> = new Set(["kabupaten", "kota", "perdesaan", "pedesaan", "perkotaan"]);
const BRACKET = /\(([^()]*)\)/g;

/**
 * Gives the words, as they are typed, by which one label alone says that it is of something else or of a part: in a bracket
 * ("(semester 2)", "(hanya RW 01)", "(L)", "(%)"), or as an area of its own ("se-kabupaten"). What the formula, the
 * indicator's name or all labels say too, what spells out an acronym, and a unit that the label can have say nothing new.
 */
export function saidOnce({ phrase, input }: MatchedPhrase, outcome: Evaluated): readonly string[] {
  const { indicator, inputs, matches } = outcome;
  const label = inputs[input]?.variable ?? "";
  const others = matches
    .filter((each) => each.input !== input)
    .map((each) => inputs[each.input]?.variable ?? "");
  const known = wordsOf([phrase, indicator.formula, indicator.indicator, indicator.name].join(" "));
  const isNew = (word: Word): boolean =>
    word.kind !== "function" &&
    !isIn(known, word) &&
    !(others.length > 0 && others.every((other) => isIn(wordsOf(other), word)));
  const areas = typedWords(
    label,
    wordsOf(withoutPlace(label)).filter((word) => AREAS.has(word.text) && isNew(word)),
  );
  const asides = [...label.matchAll(BRACKET)].flatMap(([bracket, inside = ""]) => {
    const bare = label.replace(bracket, " ");
    const isAlike = others.length > 0 && others.every((other) => other.includes(bracket));
    if (isAlike || isOwnUnit(bare, bracket, known)) return [];
    if (statedUnits(bracket).some(({ kind }) => kind === "share")) return [inside.trim()];
    const isLettered =
      /^\s*\p{L}\s*$/u.test(inside) && others.some((other) => /\(\s*\p{L}\s*\)/u.test(other));
    // A bracket may only mean something in its place: "PDRB(t-1)".
    const isSaid = wordsOf(label).every((word) => !isNew(word) || isIn(wordsOf(bare), word));
    return isLettered || isSaid || saysNothing(label, bare, inside) ? [] : [inside.trim()];
  });
  return [...areas, ...asides];
}

/** What a label has to begin with, so that it can be measured in such a unit. */
const HEADS: Readonly<Record<Unit["kind"], RegExp>> = {
  length: /panjang|lebar|jarak|tinggi|jalan|saluran|sungai|drainase/i,
  area: /luas|lahan|areal?|sawah|kawasan|wilayah|ruang|kebun|hutan|tanah/i,
  mass: /berat|produksi|volume|sampah|panen|hasil|beras|padi|pangan|stok|cadangan|timbulan|konsumsi/i,
  volume: /volume|debit|kapasitas|\bair\b|sampah|produksi|limbah/i,
  time: /waktu|lama|durasi|umur|usia|jam|hari|bulan|rata/i,
  money: /./,
  share: /persen|prosen|tingkat|rasio|angka|proporsi|cakupan|capaian/i,
  count: /./,
};

/** Whether all that a bracket states is units, and the label can be measured in them; a place is a unit only of itself. */
function isOwnUnit(bare: string, bracket: string, known: readonly Word[]): boolean {
  const stated = statedUnits(bracket);
  const isElsewhere = wordsOf(bracket).some((word) => PLACES.has(word.text) && !isIn(known, word));
  return !isElsewhere && stated.length > 0 && stated.every(({ kind }) => HEADS[kind].test(bare));
}

const PLACES: ReadonlySet<string> = new Set("dusun desa kelurahan kecamatan rt rw".split(" "));

/** A number in a list, the letters of an acronym or the words for one. */
function saysNothing(label: string, bare: string, inside: string): boolean {
  const [words, named] = [wordsOf(inside), wordsOf(bare)];
  if (words.length === 0 || /^\s*(?:\d{1,2}|[a-k])\s*$/.test(inside)) return true;
  if (wordsOf(label).length === named.length) return true;
  const initials = words.flatMap(({ kind, initial }) => (kind === "function" ? [] : [initial])).join("");
  return named.some(({ text }) => text === initials);
}

function isIn(words: readonly Word[], word: Word): boolean {
  return words.some(({ text }) => text === word.text);
}
