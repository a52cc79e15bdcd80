import { rootsOf } from "./roots";
import { ABBREVIATIONS } from "./abbreviations";
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
    const added = spelledOut(piece);
    const before = words.slice(-added.length);
    if (added.length < 2 || !saySame(before, added)) words.push(...added);
  }
  return words;
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

function spelledOut(piece: string): readonly Word[] {
  let words = spelled.get(piece);
  if (words === undefined) {
    if (spelled.size >= MOST_PIECES) spelled.clear();
    words = (ABBREVIATIONS.get(piece) ?? piece)
      .split(" ")
      .map((part) => word(SPELLINGS.get(part) ?? part, part.charAt(0)));
    spelled.set(piece, words);
  }
  return words;
}

/** The words as one string: two texts with the same key say the same thing in the same order. */
export function keyOf(words: readonly Word[]): string {
  return words.map((word) => word.text).join(" ");
}

/** Do two texts say the same thing in the same order? */
export function saySame(a: readonly Word[], b: readonly Word[]): boolean {
  return a.length === b.length && a.every((word, i) => word.text === b[i]?.text);
}

const PIECE = /\d+(?:[.,]\d+)*(?:-\d+(?:[.,]\d+)*)?|[a-z]-\d+|\p{L}+(?:[2-5]\p{L}+)?\d*/gu;

function pieces(text: string): readonly string[] {
  return even(text.includes("PD") ? text.replace(/\bPD\b/g, "perangkat daerah") : text).match(PIECE) ?? [];
}

const NUMBER = "(?<![\\d.,-])(\\d+)(\\s+(?:tahun|thn|th|bulan|hari|orang|kali)\\.?)?";
const MONTH = "\\b(?:jan|feb|mar|apr|mei|jun|jul|agu?s?t?|sept?|okt|nov|des)[a-z]*";

/** Ways of writing that stand for one: the year that is measured and the one before it, ranges, prefixes set apart. */
const SAME: readonly (readonly [written: RegExp, instead: string])[] = [
  [/([a-hj-uwyz])\1{2,}/g, "$1$1"],
  [/peserta didik/g, "siswa"],
  [/kelompok (?=umur|usia)/g, ""],
  [/meninggal dunia/g, "meninggal"],
  [/\bkilometer persegi\b/g, "km2"],
  [/\bmeter persegi\b/g, "m2"],
  [/\be[- ]?ktp\b|\bktp[- ]?el(?:ektronik)?\b/g, "ktp"],
  [/\bapb\s?desa\b/g, "apbdes"],
  [/\bhari kerja\b|(?<=\d\s?)hk\b/g, "harikerja"],
  [/^.*\bdalam bentuk (?=jumlah )/s, ""],
  [/^\s*%\s*(?=\p{L})/u, "persentase "],
  [/\b(tw|trw|triwulan|smt|sem|semester)\.?(?=\d\b)/g, "$1 "],
  [
    /<=|≤|(?<!\p{L})(?:paling\s+(?:lambat|lama|banyak|tinggi)|setinggi-tingginya|selambat-lambatnya|sebanyak-banyaknya|tidak\s+(?:lebih\s+dari|melebihi)|maks(?:imum)?)(?!\p{L})/gu,
    " maksimal ",
  ],
  [
    />=|≥|(?<!\p{L})(?:paling\s+(?:sedikit|kurang|rendah|cepat)|sekurang-kurangnya|serendah-rendahnya|tidak\s+kurang\s+dari|di\s?atas\s+atau\s+sama\s+dengan|setidaknya|minimum)(?!\p{L})/gu,
    " minimal ",
  ],
  [/\b(tahun|thn|th)\.?\s+[nt]\b(?!\s*[-+–−]\s*\d)/g, "$1 ini"],
  [/\b(tahun|thn|th)\.?\s+[nt]\s*[-–−]\s*1\b/g, "$1 lalu"],
  [/\b(tahun|thn|th)\.?\s+[nt]\s*\+\s*1\b/g, "$1 depan"],
  [/\(\s*[nt]\s*\)/g, " tahun ini"],
  [/\(\s*[nt]\s*[-–−]\s*1\s*\)/g, " tahun lalu"],
  [/(?<!\p{L})non-?(?=\p{L}{3})/gu, "non "],
  [/(?<!\p{L})(ber|e)-\s+(?=\p{L})/gu, "$1-"],
  [
    /(?<!\p{L})di(?=(?:satu|suatu|wilayah|kecamatan|kelurahan|desa|kabupaten|kota|provinsi|sekolah|tingkat|jenjang|setiap|seluruh|bidang|bawah|atas|luar|dalam)(?!\p{L}))/gu,
    "di ",
  ],
  [/(?<!\p{L})di (?=\p{L}{3,}kan(?!\p{L})|tindak ?lanjut)/gu, "di"],
  [
    /(?<!\p{L})(?:s\s?[./]\s?d(?!\p{L})\.?|(?<=\d\s?)sd(?=\s?\d)|(?:sampai|hingga)(?:\s+dengan)?)(?!\p{L})/gu,
    " sampai ",
  ],
  [/(\d)\s+sampai\s+(\d)/g, "$1-$2"],
  [new RegExp(`(${MONTH})\\s*[-–]\\s*(?=${MONTH})`, "g"), "$1 sampai "],
  [/(?<![\d.,-])(\d+)\+(?=\s|\)|$)/g, "minimal $1"],
  [new RegExp(`${NUMBER}\\s+(?:(?:ke|dan)\\s*atas|atau\\s+lebih)\\b`, "g"), "minimal $1$2"],
  [new RegExp(`${NUMBER}\\s+(?:(?:ke|dan)\\s*bawah|atau\\s+kurang)\\b`, "g"), "maksimal $1$2"],
  [/\b(?:anak\s+)?(?:(?:umur|usia)\s+)?(?:di\s+)?bawah\s+(?:5|lima)\s+(?:tahun|thn|th)\b/g, "balita"],
  [/<|(?<!\p{L})di ?bawah(?=\s+\d)/gu, " kurang dari "],
  [/>|(?<!\p{L})(?:di ?atas|melebihi)(?=\s+\d)/gu, " lebih dari "],
];
/** Most texts have none of these; one look is cheaper than all of the patterns above. */
const MAY_BE_SAME =
  /[(%<>≤≥+]|bentuk|[a-z] ?- ?[a-z]|didik|apb|kelompok|dunia|persegi|ktp|([a-hj-uwyz])\1{2}|\bth|tahun|\bnon|- |\bdi ?|s ?[./] ?d|\bsd|sampai|hingga|\b(?:tw|trw|triwulan|sme?)|paling|\bse|maks|mini|melebihi|\d/;

/** Lower case, without accents, one kind of hyphen and none of the spaces around it where figures stand beside it. */
function even(text: string): string {
  const plain = /^[\x20-\x7e]*$/.test(text)
    ? text
    : text
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .replace(/[‐-―−─━]/gu, "-");
  const bare = plain.toLowerCase().replaceAll("_", " ");
  const lower = MAY_BE_SAME.test(bare)
    ? SAME.reduce((left, [written, instead]) => left.replace(written, instead), bare)
    : bare;
  if (!lower.includes("-") || !/\d/.test(lower)) return lower;
  return lower.replace(/\b([a-z])\s*-\s*(\d+)\b/gu, "$1-$2").replace(/(\d)\s*-\s*(\d)/gu, "$1-$2");
}

function word(text: string, initial: string): Word {
  const kind = classOf(text);
  const roots = kind === "content" ? rootsOf(text) : [];
  return { text, roots, initial, kind, weight: WEIGHTS[kind], hash: hashOf(text) };
}

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
