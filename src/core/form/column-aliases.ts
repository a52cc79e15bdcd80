import type { FormColumns } from "./form";
import { QUALIFYING_WORDS, UNQUALIFIED, qualifierOf, type Qualifier } from "./qualifier";

/** The columns of a form by what they hold. */
export type Field = keyof FormColumns;

/** The fields without which a table in rows is no Form 1. */
export const REQUIRED = ["formula", "variable", "value", "result"] as const;
export type RequiredField = (typeof REQUIRED)[number];

/** Whether a field is one of those. */
export function isRequired(field: Field): field is RequiredField {
  return REQUIRED.some((one) => one === field);
}

/** What a heading text announces. Of two columns for the same field the one with the higher rank counts. */
export interface Heading {
  readonly field: Field;
  readonly rank: number;
  /** What the text says beside the field: a year, a period, "Realisasi". */
  readonly qualifier: Qualifier;
}

/**
 * One way to word a heading: a text is known by one of its `key` words if all others are among `beside`; where `needs`
 * is given, one of those words must be there, too.
 */
interface Alias {
  readonly field: Field;
  readonly rank: number;
  readonly key: readonly string[];
  readonly beside: readonly string[];
  readonly needs?: readonly string[];
}

const list = (text: string): readonly string[] => text.split(" ");
const CALCULATING = list("perhitungan penghitungan menghitung hitung pengukuran mengukur");
const OF_WHAT = list("indikator kinerja capaian outcome output dan atau");
const OF_INPUT = list("nilai angka data variabel variable");
const LEVELS = list("tujuan sasaran program kegiatan sub subkegiatan");

/** The rank of a value by a word that means something else elsewhere: it counts only beside a variable or another value. */
export const ONLY_BESIDE_VARIABLE = 1;

/** The rank of a result by a word that beside a target or a realisation means their ratio, which is another measure. */
export const ONLY_WITHOUT_TARGET = 1;

/**
 * The headings as offices write them, each field's most telling ones first. To teach the form another heading, add its
 * word to a `key`, or a line of its own.
 */
const ALIASES: readonly Alias[] = [
  {
    field: "indicator",
    rank: 3,
    key: list("indikator iku ikk"),
    beside: [...OF_WHAT, ...LEVELS, ...list("hasil nama uraian utama strategis daerah")],
  },
  {
    field: "formula",
    rank: 3,
    key: list("formula formulasi rumus rumusan persamaan"),
    beside: [...CALCULATING, ...OF_WHAT, ...list("cara metode penjelasan definisi operasional")],
  },
  { field: "formula", rank: 2, key: list("cara metode teknik"), beside: [...CALCULATING, ...OF_WHAT] },
  { field: "formula", rank: 2, key: list("dasar"), beside: CALCULATING, needs: CALCULATING },
  { field: "formula", rank: 1, key: list("perhitungan penghitungan"), beside: [] },
  { field: "result", rank: 3, key: list("hasil"), beside: [...CALCULATING, ...OF_WHAT, "akhir", "nilai"] },
  { field: "result", rank: 2, key: list("result"), beside: [] },
  { field: "result", rank: 2, key: list("akhir"), beside: list("nilai"), needs: ["nilai"] },
  {
    field: "value",
    rank: 3,
    key: list("nilai"),
    beside: list("variabel variable data masukan input isian angka"),
  },
  { field: "value", rank: 2, key: list("value"), beside: [] },
  { field: "value", rank: 2, key: list("isian angka besaran"), beside: list("variabel variable data nilai") },
  { field: "numerator", rank: 3, key: list("pembilang numerator"), beside: OF_INPUT },
  { field: "numerator", rank: 2, key: ["x"], beside: ["nilai"], needs: ["nilai"] },
  { field: "denominator", rank: 3, key: list("penyebut denominator denumerator"), beside: OF_INPUT },
  { field: "denominator", rank: 2, key: ["y"], beside: ["nilai"], needs: ["nilai"] },
  {
    field: "variable",
    rank: 3,
    key: list("variabel variable"),
    beside: [
      ...list("pembentuk uraian nama data masukan input jenis komponen formula rumus"),
      ...CALCULATING,
    ],
  },
  {
    field: "variable",
    rank: 2,
    key: list("masukan input dukung pendukung"),
    beside: list("data uraian nama jenis"),
  },
  {
    field: "variable",
    rank: 2,
    key: list("komponen"),
    beside: [...list("uraian nama data formula rumus pembentuk indikator"), ...CALCULATING],
  },
  {
    field: "variable",
    rank: 2,
    key: list("uraian jenis nama rincian elemen dibutuhkan diperlukan"),
    beside: list("data yang"),
    needs: ["data"],
  },
  {
    field: "result",
    rank: ONLY_WITHOUT_TARGET,
    key: list("capaian"),
    beside: list("kinerja outcome nilai akhir realisasi"),
  },
  { field: "result", rank: 2, key: list("realisasi"), beside: list("kinerja"), needs: ["kinerja"] },
  {
    field: "value",
    rank: ONLY_BESIDE_VARIABLE,
    key: list("realisasi data jumlah jml volume"),
    beside: [],
  },
  {
    field: "definition",
    rank: 3,
    key: list("definisi pengertian"),
    beside: [...OF_WHAT, ...list("operasional do")],
  },
  { field: "name", rank: 3, key: LEVELS, beside: list("nama uraian strategis daerah dan atau kinerja") },
  { field: "name", rank: 1, key: list("nama uraian"), beside: [] },
  { field: "number", rank: 3, key: list("no nomor"), beside: list("urut indikator iku ikk") },
  { field: "remark", rank: 3, key: list("keterangan ket catatan"), beside: list("tambahan lain") },
];

/** A heading is short; longer texts are prose that happens to hold such a word. */
const LONGEST = 100;

/**
 * What a cell's text announces as a column heading, whatever its case, blanks, line breaks, punctuation and numbering,
 * and with a letter too many, missing or wrong; null where it is no heading of the form. A year, a period, or a word such
 * as "Realisasi" beside the field's own words is kept as the heading's qualifier.
 */
export function headingOf(text: string): Heading | null {
  if (text.length > LONGEST) return null;
  const plainText = withoutAsides(text);
  const named = knownWords(plainText);
  if (named === null) return null;
  if (named.join("") === "no") return { field: "number", rank: 3, qualifier: UNQUALIFIED };
  const qualifier = qualifierOf(RELATIVE_YEAR.test(plainText) ? plainText : named.join(" "));
  const plain = aliasOf(qualifier.untimed);
  if (plain !== null) {
    const isShare = plain.field === "result" && plain.rank === ONLY_WITHOUT_TARGET && text.includes("%");
    const isWeak = plain.field === "value" && plain.rank === ONLY_BESIDE_VARIABLE;
    const role = isShare ? "ratio" : isWeak ? qualifier.role : null;
    return { ...plain, qualifier: { ...qualifier, role, rest: [] } };
  }
  const { role } = qualifier;
  const measured = aliasOf(qualifier.rest);
  if (measured === null || role === null || role === "other" || !isMeasured(measured.field)) return null;
  return { ...measured, qualifier: { ...qualifier, rest: [] } };
}

/** "Tahun n-1": the sign is no word. */
const RELATIVE_YEAR = /(?:^|[\s(])n\s*[-–−+]\s*\d/iu;
const BROKEN = /(\p{L})-\s*[\r\n]+\s*(?=\p{Ll})|(\p{Lu})-\s*[\r\n]+\s*(?=\p{Lu}{2})/gu;
const SPACED = /^(?:\p{L}\s+){3,}\p{L}$/u;
const NUMBERED = /^\s*\(?\d{1,2}[.)]\s+|^([^(]*?)\s+\d{1,2}\)\s*$|\s*\*+\)?\s*$/gu;
const IN_PERCENT = /^\((?:dalam )?(?:%|persen)\)$/i;
const BRACKETS = /\([^()]*\)/gu;

/** Joins the words of a heading that are broken at the end of a line with a hyphen. */
export function withoutBreaks(text: string): string {
  return text.replace(BROKEN, "$1$2");
}

/** A heading's text without what is written beside its words: numbering, footnote signs, and units and remarks in brackets. */
function withoutAsides(text: string): string {
  const whole = withoutBreaks(text).replace(NUMBERED, "$1");
  const joined = SPACED.test(whole.trim()) ? whole.replace(/\s+/gu, "") : whole;
  if (!joined.includes("(")) return joined;
  return joined.replace(BRACKETS, (aside) => {
    const { year, period, role } = qualifierOf(aside);
    return year === null && period === null && (role === null || IN_PERCENT.test(aside)) ? " " : aside;
  });
}

/** Only of what is measured can there be a target and a realisation: "Target Indikator" is no column of indicators. */
function isMeasured(field: Field): boolean {
  return field === "value" || field === "result";
}

function aliasOf(named: readonly string[]): Pick<Heading, "field" | "rank"> | null {
  const found = ALIASES.find(
    ({ key, beside, needs }) =>
      named.some((word) => key.includes(word)) &&
      named.every((word) => key.includes(word) || beside.includes(word)) &&
      (needs === undefined || named.some((word) => needs.includes(word))),
  );
  return found === undefined ? null : { field: found.field, rank: found.rank };
}

const ALIAS_WORDS = ALIASES.flatMap(({ key, beside }) => [...key, ...beside]);

/** Of these words every heading consists, and of figures; most cells of a sheet are told apart by that alone. */
const KNOWN: ReadonlySet<string> = new Set([...["n", "o"], ...QUALIFYING_WORDS, ...ALIAS_WORDS]);

/** The words of a text as they should be spelled; null where one is no word of a heading. */
function knownWords(text: string): readonly string[] | null {
  const word = /\p{L}+|\p{Nd}+/gu;
  const found: string[] = [];
  for (let match = word.exec(text); match !== null; match = word.exec(text)) {
    const typed = match[0].toLowerCase();
    const known =
      KNOWN.has(typed) || /^\p{Nd}/u.test(typed) ? typed : (MISSPELLED.get(typed) ?? nearly(typed));
    if (known === undefined) return null;
    found.push(known);
  }
  return found.length === 0 ? null : found;
}

/** Shorter words have too many neighbours. */
const SHORTEST = 5;

/** The words that result where one letter is left out of a longer word, with that word. */
const MISSPELLED: ReadonlyMap<string, string> = new Map(
  ALIAS_WORDS.filter(({ length }) => length >= SHORTEST).flatMap((word) =>
    shortenings(word).map((short) => [short, word] as const),
  ),
);

/** The word that was meant by one with a letter too many, or another one in its place. */
function nearly(typed: string): string | undefined {
  if (typed.length < SHORTEST || typed.length > 16) return undefined;
  for (const short of shortenings(typed)) {
    const meant = KNOWN.has(short) && short.length >= SHORTEST ? short : MISSPELLED.get(short);
    if (meant !== undefined) return meant;
  }
  return undefined;
}

/** A word without each of its letters but the first in turn. */
function shortenings(word: string): readonly string[] {
  return Array.from({ length: word.length - 1 }, (_, i) => word.slice(0, i + 1) + word.slice(i + 2));
}

/**
 * Whether the texts of a row number the columns or say how they are filled, and are no indicator: "1 2 3", "(a) (b)",
 * "I II III", "Kol. 1", "6 = 5/4 x 100%", "▼ ▼ ▼", "diisi angka".
 */
export function countsColumns(texts: readonly string[]): boolean {
  if (texts.length < 3) return false;
  return [COUNTED, LETTERED, EMPTY_SIGNS, HINT].some((kind) =>
    texts.every((text) => text.length <= 40 && kind.test(text)),
  );
}

const COUNTED = /^[-–([.]*(?:kol(?:om)?\.?\s*)?\d{1,2}[-–)\].]*(?:\s*[=:+\-–*/x×,().%\s\d]*)?$/iu;
const LETTERED = /^[-–([.]*(?:[a-z]|[ivx]{1,4})[-–)\].]*(?:\s*=[\sa-z\d:+\-–*/x×().%]*)?$/iu;
const EMPTY_SIGNS = /^[^\p{L}\p{Nd}]+$/u;
const HINT = /^\(?\s*(?:diisi|terisi|isi|otomatis|tuliskan|cukup jelas)\b/iu;

/** A heading's text has no more characters than this. */
export const LONGEST_HEADING = 60;
