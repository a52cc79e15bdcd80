import { words } from "../grid/text";

/**
 * Which of several numbers a column holds: what came true, what was planned, the sum of the columns beside it, the number
 * itself beside its unit or grade, a ratio between two of them, or something that is no number of this kind at all.
 */
export type Role = "actual" | "target" | "sum" | "number" | "ratio" | "other";

/** A year as a heading names it, or told from the form's own: "Tahun lalu" is -1. */
export type HeadingYear =
  { readonly kind: "named"; readonly year: number } | { readonly kind: "relative"; readonly offset: number };

/** What a heading says beside its field. */
export interface Qualifier {
  readonly year: HeadingYear | null;
  /**
   * A part of the year in one spelling: "TW 2", "SEM 1", "BLN 12", "TW" where it is not said which; also "N-1", because
   * the forms by Permendagri 86/2017 call the year that is evaluated n-1, and others n. Null where none is named.
   */
  readonly period: string | null;
  readonly role: Role | null;
  /** The words, in lower case, that say none of this. */
  readonly rest: readonly string[];
  /** All words but those of the year and the period. */
  readonly untimed: readonly string[];
}

export const UNQUALIFIED: Qualifier = { year: null, period: null, role: null, rest: [], untimed: [] };

/** Each month's spellings, in their order. */
const MONTHS = [
  ["januari", "jan"],
  ["februari", "pebruari", "feb", "peb"],
  ["maret", "mar"],
  ["april", "apr"],
  ["mei"],
  ["juni", "jun"],
  ["juli", "jul"],
  ["agustus", "agu", "agt", "ags"],
  ["september", "sept", "sep"],
  ["oktober", "okt"],
  ["november", "nopember", "nov", "nop"],
  ["desember", "des"],
];
const PARTS: ReadonlyMap<string, string> = new Map([
  ...["tw", "triwulan", "trw", "q", "kuartal", "kwartal"].map((word) => [word, "TW"] as const),
  ...["semester", "smt", "sem"].map((word) => [word, "SEM"] as const),
  ...["caturwulan", "cawu"].map((word) => [word, "CAWU"] as const),
  ...["bulan", "bln"].map((word) => [word, "BLN"] as const),
  ["minggu", "MGG"],
]);
const NUMERALS = "i ii iii iv v vi vii viii ix x xi xii".split(" ");
const ORDINALS = "pertama kedua ketiga keempat".split(" ");
const YEAR = /^(?:19|20)\d\d$/;
const YEAR_WORDS = new Set(["tahun", "thn", "th", "ta"]);
const YEARS_TOLD: ReadonlyMap<string, number> = new Map([
  ["ini", 0],
  ["berjalan", 0],
  ["lalu", -1],
  ["sebelumnya", -1],
]);

/** Words by role; where a heading has words of several, the role that stands first here counts. */
const ROLES: readonly (readonly [Role, ReadonlySet<string>])[] = [
  ["target", new Set(["target", "rencana", "pagu", "baseline", "proyeksi", "prognosis"])],
  [
    "other",
    new Set("satuan sumber predikat kategori kriteria mutu grade keterangan bukti dokumen".split(" ")),
  ],
  ["ratio", new Set(["capaian", "persentase", "prosentase", "presentase", "persen"])],
  ["actual", new Set(["realisasi", "terealisasi", "aktual", "riil"])],
  ["sum", new Set(["jumlah", "jml", "total", "rekap"])],
  ["number", new Set(["nilai", "angka", "isian", "besaran", "volume"])],
];

/** All words that a qualifier may consist of. */
export const QUALIFYING_WORDS: readonly string[] = [
  ...YEAR_WORDS,
  ...YEARS_TOLD.keys(),
  ...NUMERALS,
  ...ORDINALS,
  "ke",
  ...MONTHS.flat(),
  ...PARTS.keys(),
  ...["tri", "catur", "wulan"],
  ...ROLES.flatMap(([, some]) => [...some]),
];

/** Reads what a heading, or a sub-heading by itself, says of year, period and role: "Realisasi TW IV 2024", "Tahun ini". */
export function qualifierOf(text: string): Qualifier {
  const all = words(text.replace(/\b(tri|catur)\s+wulan\b/giu, "$1wulan"));
  const untimed: string[] = [];
  let year: HeadingYear | null = null;
  let period: string | null = null;
  for (let i = 0; i < all.length; i++) {
    const word = all[i] ?? "";
    const month = MONTHS.findIndex((spellings) => spellings.includes(word));
    const part = PARTS.get(word);
    if (YEAR.test(word)) year ??= { kind: "named", year: Number(word) };
    else if (word === "n" && RELATIVE.test(text)) {
      const [, sign = "", digit = ""] = RELATIVE.exec(text) ?? [];
      period ??= `N${sign === "+" ? "+" : "-"}${digit}`;
      if (digit !== "") i++;
    } else if (YEAR_WORDS.has(word)) {
      const next = all[i + 1] ?? "";
      const offset = YEARS_TOLD.get(next);
      if (offset !== undefined) {
        year ??= { kind: "relative", offset };
        i++;
      } else if (!YEAR.test(next) && next !== "n" && all.length > 1) untimed.push(word);
    } else if (part !== undefined) {
      if (all[i + 1] === "ke") i++;
      const which = numeral(all[i + 1] ?? "");
      period ??= which === 0 ? part : `${part} ${which}`;
      if (which > 0) i++;
    } else if (month >= 0) period ??= `BLN ${month + 1}`;
    else untimed.push(word);
  }
  return { year, period, ...roleOf(untimed, text), untimed };
}

/** The role that words tell of, and the words that tell of none; "Target dan Realisasi" is the name of a group. */
function roleOf(untimed: readonly string[], text: string): Pick<Qualifier, "role" | "rest"> {
  const told = ROLES.filter(([, some]) => untimed.some((word) => some.has(word)));
  const names = told.map(([role]) => role);
  if (names.includes("target") && names.includes("actual")) return { role: null, rest: untimed };
  const [role, said] = told[0] ?? [untimed.length === 0 && text.includes("%") ? "ratio" : null, null];
  return { role, rest: untimed.filter((word) => said?.has(word) !== true) };
}

/** "n" stands for the year only where it is a word of its own: "tahun n", "(n-1)". */
const RELATIVE = /(?:^|[\s(])n(?:\s*([-–−+])\s*(\d))?(?:$|[\s)])/iu;

/** The number that a numeral stands for; 0 where the word is none. */
function numeral(word: string): number {
  if (/^(?:[1-9]|1[0-2])$/.test(word)) return Number(word);
  return NUMERALS.indexOf(word) + 1 || ORDINALS.indexOf(word) + 1;
}

/** Whether words only number something: "III", "2". */
export function isOnlyNumbering(rest: readonly string[]): boolean {
  return rest.every((word) => numeral(word) > 0);
}
