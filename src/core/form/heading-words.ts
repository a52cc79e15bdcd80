import { words } from "../grid/text";
import type { Columns } from "./form";

/** The columns of the form by what they hold. */
export type Field = keyof Columns;

/** What a header cell announces; of two cells for the same field the one with the higher rank counts. */
export interface Heading {
  readonly field: Field;
  readonly rank: number;
}

/** A header text is known by one of its `key` words, if all others are among `beside`. */
interface Vocabulary extends Heading {
  readonly key: readonly string[];
  readonly beside: readonly string[];
}

const list = (text: string): readonly string[] => text.split(" ");
const CALCULATING = list("perhitungan penghitungan menghitung hitung pengukuran mengukur");
const OF_WHAT = list("indikator kinerja capaian outcome output dan atau");
const LEVELS = list("tujuan sasaran program kegiatan sub subkegiatan");

/** The header words as offices write them, each field's most telling ones first. */
const VOCABULARY: readonly Vocabulary[] = [
  {
    field: "formula",
    rank: 3,
    key: list("formula formulasi rumus"),
    beside: [...CALCULATING, ...OF_WHAT, ...list("cara metode penjelasan")],
  },
  { field: "formula", rank: 2, key: list("cara metode teknik"), beside: [...CALCULATING, ...OF_WHAT] },
  { field: "result", rank: 3, key: list("hasil"), beside: [...CALCULATING, ...OF_WHAT, "akhir", "nilai"] },
  { field: "value", rank: 3, key: list("nilai"), beside: list("variabel variable data masukan input isian") },
  { field: "value", rank: 2, key: list("isian angka"), beside: list("variabel variable data nilai") },
  {
    field: "variable",
    rank: 3,
    key: list("variabel variable"),
    beside: [...list("uraian nama data masukan input jenis komponen formula rumus"), ...CALCULATING],
  },
  { field: "variable", rank: 2, key: list("masukan input"), beside: list("data uraian") },
  { field: "result", rank: 1, key: list("capaian"), beside: list("kinerja indikator outcome nilai akhir") },
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

const KNOWN: ReadonlySet<string> = new Set([
  "tahun",
  ...VOCABULARY.flatMap(({ key, beside }) => [...key, ...beside]),
]);
const FIRST_WORD = /\p{L}+|\p{Nd}+/u;

/** A header is short; longer texts are prose that happens to hold such a word. */
const LONGEST = 100;

/**
 * What a cell's text announces as a column header, whatever its case, blanks, line breaks and punctuation; null where
 * it is no header word of the form. A year beside the words makes it less telling.
 */
export function headingOf(text: string): Heading | null {
  if (text.length > LONGEST) return null;
  const first = FIRST_WORD.exec(text)?.[0].toLowerCase() ?? "";
  if (!KNOWN.has(first) && !/^20\d\d$/.test(first)) return null;
  const all = words(text);
  const named = all.filter((word) => word !== "tahun" && !/^20\d\d$/.test(word));
  if (named.length === 0) return null;
  const found = VOCABULARY.find(
    ({ key, beside }) =>
      named.some((word) => key.includes(word)) &&
      named.every((word) => key.includes(word) || beside.includes(word)),
  );
  if (found === undefined) return null;
  return { field: found.field, rank: named.length < all.length ? found.rank - 0.5 : found.rank };
}
