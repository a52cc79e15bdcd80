import type { CellValue, Grid } from "../grid/grid";
import { cellText, words } from "../grid/text";

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
   * A part of the year in one spelling: "TW 2", "SEM 1", "BLN 12", "TW" where it is not said which, "SD TW 2" up to its
   * end; also "N-1", because the forms by Permendagri 86/2017 call the year that is evaluated n-1, and others n.
   * `WHOLE_YEAR` or `CUMULATIVE` where no part is left out. Null where none is named.
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

/** The period of what counts for the whole year: "Tahunan", "s.d. TW IV". */
export const WHOLE_YEAR = "TAHUN";
/** The period of what is summed up to a part that is not named: "Kumulatif". */
export const CUMULATIVE = "KUMULATIF";
const WHOLE_WORDS: ReadonlyMap<string, string> = new Map([
  ["tahunan", WHOLE_YEAR],
  ["setahun", WHOLE_YEAR],
  ["kumulatif", CUMULATIVE],
]);
/** With the end of these a year ends. */
export const LAST_PARTS: ReadonlySet<string> = new Set(["TW 4", "SEM 2", "CAWU 3", "BLN 12"]);
const UP_TO = /\b(?:s\s*[./]?\s*d\b\.?|sd\b\.?|sampai\s+dengan\b|sampai\b|hingga\b)/giu;
/** Stands for "s.d." among the words of a heading. */
const TO = "sd";

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
  ...WHOLE_WORDS.keys(),
  ...["akhir", "s", "d", TO, "sampai", "dengan", "hingga"],
  ...ROLES.flatMap(([, some]) => [...some]),
];

/** Reads what a heading, or a sub-heading by itself, says of year, period and role: "Realisasi TW IV 2024", "Tahun ini". */
export function qualifierOf(text: string): Qualifier {
  const all = words(text.replace(/\b(tri|catur)\s+wulan\b/giu, "$1wulan").replace(UP_TO, ` ${TO} `));
  const untimed: string[] = [];
  let year: HeadingYear | null = null;
  let part: string | null = null;
  let whole: string | null = null;
  for (let i = 0; i < all.length; i++) {
    const word = all[i] ?? "";
    const next = all[i + 1] ?? "";
    const named = partAt(all, i);
    const upTo = word === TO ? partAt(all, i + 1) : null;
    if (YEAR.test(word)) year ??= { kind: "named", year: Number(word) };
    else if (word === "n" && RELATIVE.test(text)) {
      const [, sign = "", digit = ""] = RELATIVE.exec(text) ?? [];
      part ??= `N${sign === "+" ? "+" : "-"}${digit}`;
      if (digit !== "") i++;
    } else if (WHOLE_WORDS.has(word)) whole ??= WHOLE_WORDS.get(word) ?? null;
    else if (word === TO && next === "akhir" && YEAR_WORDS.has(all[i + 2] ?? "")) whole = WHOLE_YEAR;
    else if (isWholeBefore(all, i)) whole = WHOLE_YEAR;
    else if (YEAR_WORDS.has(word)) {
      const offset = YEARS_TOLD.get(next);
      if (offset !== undefined) {
        year ??= { kind: "relative", offset };
        i++;
      } else if (!YEAR.test(next) && next !== "n" && all.length > 1 && !isWholeBefore(all, i - 1))
        untimed.push(word);
    } else if (upTo !== null) {
      if (!LAST_PARTS.has(upTo.name)) part ??= `SD ${upTo.name}`;
      else if (part === null || part === upTo.name.replace(/\d+$/, "1")) [part, whole] = [null, WHOLE_YEAR];
      i += upTo.length;
    } else if (named !== null) {
      part ??= named.name;
      i += named.length - 1;
    } else untimed.push(word);
  }
  return { year, period: part ?? whole, ...roleOf(untimed, text), untimed };
}

/** Whether a word makes the whole year of a "tahun" behind it: "Akhir Tahun", "Total Tahun", but no sum of a named one. */
function isWholeBefore(all: readonly string[], at: number): boolean {
  const [word = "", tahun = "", named = ""] = all.slice(Math.max(0, at), at + 3);
  if (!YEAR_WORDS.has(tahun)) return false;
  return (
    word === "akhir" || (word === "total" && !YEAR.test(named) && named !== "n" && !YEARS_TOLD.has(named))
  );
}

/** The part of a year that some words name from one of them on, and how many they are; null where they name none. */
function partAt(
  all: readonly string[],
  at: number,
): { readonly name: string; readonly length: number } | null {
  const word = all[at] ?? "";
  const month = MONTHS.findIndex((spellings) => spellings.includes(word));
  if (month >= 0) return { name: `BLN ${month + 1}`, length: 1 };
  const part = PARTS.get(word);
  if (part === undefined) return null;
  const ofMonth =
    part === "BLN" ? MONTHS.findIndex((spellings) => spellings.includes(all[at + 1] ?? "")) : -1;
  if (ofMonth >= 0) return { name: `BLN ${ofMonth + 1}`, length: 2 };
  const length = all[at + 1] === "ke" ? 2 : 1;
  const which = numeral(all[at + length] ?? "");
  return which === 0 ? { name: part, length } : { name: `${part} ${which}`, length: length + 1 };
}

/** Whether a period leaves some of the year out, or may do so. */
export function isPartOfYear(period: string | null): boolean {
  return period !== null && period !== WHOLE_YEAR && period !== CUMULATIVE;
}

/** Whether a heading's year is the form's own; a year that the form's titles don't name can't be compared, and is not. */
export function isOwnYear({ year: named }: Qualifier, year: number | null): boolean {
  return named?.kind === "relative" ? named.offset === 0 : named?.year === year;
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

/**
 * Years of a plan ("2021-2026") and of a regulation ("Nomor 5 Tahun 2021"), and of the day on which something was done.
 * "Form 1 Tahun 2024" is none of them.
 */
const NOT_ITS_OWN =
  /\b20\d\d\s*(?:[-‐-―−/]|s\.?\/?d\.?|sampai|hingga)\s*20\d\d\b|(?:\bno(?:mor)?\b\.?\s*)\S+\s+(?:tahun|th\.?)\s+20\d\d\b|\/20\d\d\b|(?<!\bform(?:ulir)?\W{0,3}(?=\d{1,2}\s+(?:tahun|thn)\b))\b\d{1,2}\s+\p{L}{3,9}\.?\s+20\d\d\b/giu;
/** A line about something else than what the form is for. */
const OTHER_MATTER =
  /\b(?:disusun|dicetak|revisi|versi|perbandingan|data awal|keadaan|kondisi|sesuai|evaluasi|surat|tanggal)\b/iu;
const NAMED =
  /\b(?:tahun|thn|th|t\.?\s?a)\b\.?\s*(?:anggaran|kinerja|pelaporan)?\s*:?\s*(20\d\d)(?![.,]?\d)/giu;
const BARE = /(?<![\d.,])(20\d\d)(?![.,]?\d)/gu;

/**
 * The year that a form is for, from the titles above its header: "TAHUN 2024", "Tahun Anggaran 2024", "T.A. 2024",
 * "Triwulan IV 2024".
 * @param headerTop 0-based row of the sheet where the header begins
 * @param above the form above this one; of the rows behind its header only titles count, which stand alone, say that they name a
 * year, and are no labels of that form
 * @returns null where the titles name no year, or several
 */
export function formYear(grid: Grid, headerTop: number, above: FormAbove | null = null): number | null {
  const after = above?.rows ?? 0;
  const lines = grid.values
    .slice(after, Math.max(after, headerTop - grid.top))
    .filter(
      (cells, i) =>
        above === null || isTitle(cells, grid.values[after + i - 1] ?? [], above.variable - grid.left),
    )
    .map((cells) => textsOf(cells).join(" ").replace(NOT_ITS_OWN, " "));
  const named = yearsIn(lines, NAMED);
  const years = named.size > 0 || above !== null ? named : yearsIn(lines, BARE);
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

/** What is known of the form above another one. */
export interface FormAbove {
  /** How many rows of the grid belong to it, up to its header. */
  readonly rows: number;
  /** The column of the sheet (0-based) with its labels. */
  readonly variable: number;
}

/** A label that has lost its number stands alone as well: only a blank row tells a title in the same column from it. */
function isTitle(cells: readonly CellValue[], before: readonly CellValue[], variable: number): boolean {
  const texts = textsOf(cells);
  const mayBeLabel = cellText(cells[variable] ?? "") !== "" && textsOf(before).length > 0;
  return texts.length <= 2 && !mayBeLabel && !cells.some((value) => typeof value === "number");
}

function textsOf(cells: readonly CellValue[]): readonly string[] {
  return cells.map(cellText).filter((text) => text !== "");
}

/** The years of all lines in which the pattern is found: one that names two years is for neither. */
function yearsIn(lines: readonly string[], pattern: RegExp): ReadonlySet<number> {
  const own = lines.map((line) =>
    line
      .split(/[,;]/)
      .filter((part) => !OTHER_MATTER.test(part))
      .join(", "),
  );
  return new Set(
    own
      .filter((line) => [...line.matchAll(pattern)].length > 0)
      .flatMap((line) => [...line.matchAll(BARE)].map(([, year]) => Number(year))),
  );
}
