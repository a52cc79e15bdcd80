import { words } from "../grid/text";
import type { Columns } from "./form";
import { QUALIFYING_WORDS, UNQUALIFIED, qualifierOf, type Qualifier } from "./qualifier";

/** The columns of the form by what they hold. */
export type Field = keyof Columns;

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
    field: "formula",
    rank: 3,
    key: list("formula formulasi rumus rumusan persamaan"),
    beside: [...CALCULATING, ...OF_WHAT, ...list("cara metode penjelasan")],
  },
  { field: "formula", rank: 2, key: list("cara metode teknik"), beside: [...CALCULATING, ...OF_WHAT] },
  { field: "result", rank: 3, key: list("hasil"), beside: [...CALCULATING, ...OF_WHAT, "akhir", "nilai"] },
  {
    field: "value",
    rank: 3,
    key: list("nilai"),
    beside: list("variabel variable data masukan input isian angka"),
  },
  { field: "value", rank: 2, key: list("isian angka besaran"), beside: list("variabel variable data nilai") },
  {
    field: "variable",
    rank: 3,
    key: list("variabel variable"),
    beside: [...list("uraian nama data masukan input jenis komponen formula rumus"), ...CALCULATING],
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
    key: list("uraian jenis nama rincian"),
    beside: list("data"),
    needs: ["data"],
  },
  {
    field: "result",
    rank: ONLY_WITHOUT_TARGET,
    key: list("capaian"),
    beside: list("kinerja indikator outcome nilai akhir realisasi"),
  },
  { field: "result", rank: 2, key: list("realisasi"), beside: list("kinerja"), needs: ["kinerja"] },
  {
    field: "value",
    rank: ONLY_BESIDE_VARIABLE,
    key: list("realisasi data jumlah"),
    beside: [],
  },
  {
    field: "indicator",
    rank: 3,
    key: list("indikator"),
    beside: [...OF_WHAT, ...LEVELS, ...list("nama uraian utama strategis daerah iku ikk")],
  },
  {
    field: "definition",
    rank: 3,
    key: list("definisi pengertian"),
    beside: [...OF_WHAT, ...list("operasional do")],
  },
  { field: "name", rank: 3, key: LEVELS, beside: list("nama uraian strategis daerah dan atau kinerja") },
  { field: "name", rank: 1, key: list("nama uraian"), beside: [] },
  { field: "number", rank: 3, key: list("no nomor"), beside: list("urut") },
  { field: "remark", rank: 3, key: list("keterangan ket catatan"), beside: list("tambahan lain") },
];

/** A heading is short; longer texts are prose that happens to hold such a word. */
const LONGEST = 100;

/**
 * What a cell's text announces as a column heading, whatever its case, blanks, line breaks and punctuation; null where
 * it is no heading of the form. A year, a period, or a word such as "Realisasi" beside the field's own words is kept as
 * the heading's qualifier.
 */
export function headingOf(text: string): Heading | null {
  if (text.length > LONGEST || !hasOnlyKnownWords(text)) return null;
  const all = words(text);
  if (all.join("") === "no") return { field: "number", rank: 3, qualifier: UNQUALIFIED };
  const qualifier = qualifierOf(text);
  const plain = aliasOf(qualifier.untimed);
  if (plain !== null) {
    const role = plain.rank === ONLY_BESIDE_VARIABLE && plain.field === "value" ? qualifier.role : null;
    return { ...plain, qualifier: { ...qualifier, role, rest: [] } };
  }
  const { role } = qualifier;
  const named = aliasOf(qualifier.rest);
  if (named === null || role === null || role === "other" || !isMeasured(named.field)) return null;
  return { ...named, qualifier: { ...qualifier, rest: [] } };
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

/** Of these words every heading consists, and of figures; most cells of a sheet are told apart by that alone. */
const KNOWN: ReadonlySet<string> = new Set([
  ...["n", "o"],
  ...QUALIFYING_WORDS,
  ...ALIASES.flatMap(({ key, beside }) => [...key, ...beside]),
]);

function hasOnlyKnownWords(text: string): boolean {
  const word = /\p{L}+/gu;
  for (let found = word.exec(text); found !== null; found = word.exec(text)) {
    if (!KNOWN.has(found[0].toLowerCase())) return false;
  }
  return true;
}
