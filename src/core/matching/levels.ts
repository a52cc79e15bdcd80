import { wordsOf, type Word } from "./words";

const LEVELS = "dusun|desa|kelurahan|kecamatan|kabupaten|kota|provinsi|kab|kec|kel|prov|nasional|indonesia";
/** "di desa", "se-Kecamatan", "tingkat provinsi", "di wilayah kabupaten/kota". */
const PLACED = new RegExp(
  String.raw`(?<!\p{L})(?:di|pada|dalam|per|tingkat|lingkup|antar|se[-\s]?)\s*(?:(?:tingkat|wilayah|lingkup)\s+)?` +
    String.raw`(${LEVELS})\.?(?:\s*(?:/|dan|atau)\s*(${LEVELS}))?(?!\p{L})`,
  "giu",
);
/** "Jumlah penduduk kecamatan": whose people they are, as good as where. */
const NAMED = new RegExp(String.raw`(?:penduduk|warga|masyarakat)\s+(${LEVELS})\.?(?!\p{L})`, "giu");
/** What no office of a district measures on its own. */
const BEYOND: ReadonlySet<string> = new Set(["provinsi", "nasional", "indonesia"]);

/**
 * Tells whether two texts speak of different levels of administration as the place of what they count: "di desa" and "di
 * kecamatan", or "di provinsi" in one of them alone.
 */
export function areOnOtherLevels(a: string, b: string): boolean {
  const [own, others] = [levelsIn(a), levelsIn(b)];
  if (own.size > 0 && others.size > 0) return ![...own].some((level) => others.has(level));
  return [...own, ...others].some((level) => BEYOND.has(level));
}

function levelsIn(text: string): ReadonlySet<string> {
  const found = [...text.matchAll(PLACED), ...text.matchAll(NAMED)].flatMap(([, one = "", other = ""]) => [
    one,
    other,
  ]);
  return new Set(found.flatMap((level) => wordsOf(level).map((word) => word.text)));
}

const NAMED_LEVELS: ReadonlySet<string> = new Set([
  "desa",
  "kabupaten",
  "kota",
  "provinsi",
  "daerah",
  "negara",
]);
const PLACING: ReadonlySet<string> = new Set(["tingkat", "wilayah", "lingkup", "se", "seluruh"]);

/** Tells whether a word of level is a part of what is named, not where it is: "jalan desa", but not "jalan di desa". */
export function isLevelInName(word: Word, words: readonly Word[]): boolean {
  const before = words[words.indexOf(word) - 1];
  return (
    NAMED_LEVELS.has(word.text) &&
    before?.kind === "content" &&
    !PLACING.has(before.text) &&
    !NAMED_LEVELS.has(before.text)
  );
}

/** Tells whether a word is one more thing beside the one before it: "desa dan kelurahan", "desa/kelurahan". */
export function isJoined({ text: word }: Word, text: string): boolean {
  if (!/[/,&+]|\s(?:dan|serta|atau|maupun)\s/i.test(text)) return false;
  const joined = [
    ...text.toLowerCase().matchAll(/(?<=\p{L}\s*(?:\s(?:dan|serta|atau|maupun)\s|[/,&+])\s*)\p{L}+/gu),
  ];
  return joined.some(([found]) => wordsOf(found).some((each) => each.text === word));
}
