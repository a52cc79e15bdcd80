import { inBoth } from "../../wording/speech";
import type { PointedField, PointingProblem } from "../../../core/form/layouts/pointing";
import { many } from "../../wording/id/count";

const FIELD: Readonly<Record<PointedField | "period", string>> = {
  indicator: "Indikator",
  formula: "Formula",
  variable: "Variabel",
  value: "Nilai",
  numerator: "Pembilang",
  denominator: "Penyebut",
  result: "Hasil",
  period: "Periode",
};

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} dan ${last}`;
}

/** Sentences of "Ubah kolom", in Indonesian; loaded with it. */
export const indonesian = {
  lead: "Tunjukkan kolom mana yang berisi apa. Pilihan ini disimpan di buku kerja untuk tabel dengan judul yang sama. Tidak ada sel yang berubah.",
  looking: "Membaca judul kolom…",
  headingIn: (sheet: string, first: number, last: number) =>
    first === last
      ? `Lembar ${sheet}, judul kolom di baris ${String(first)}.`
      : `Lembar ${sheet}, judul kolom di baris ${String(first)} sampai ${String(last)}.`,
  noHeading: "Judul kolom belum dikenali. Pilih satu sel di baris judul di lembar, lalu klik tombol ini.",
  headingFromCell: "Ambil judul dari sel yang dipilih",
  readAgain: "Baca judul lagi",
  fieldName: (field: PointedField | "period") => FIELD[field],
  inputs: "Data Masukan",
  byName: "Variabel dan Nilai",
  byPlace: "Pembilang dan Penyebut",
  linesHint: "Jika nama dan angkanya berada di satu sel, tunjukkan kolom yang sama untuk Variabel dan Nilai.",
  unchosen: "Belum ditunjukkan",
  noneNeeded: "Tidak ada",
  column: (letters: string, text: string) => `${letters} · ${text === "" ? "tanpa judul" : text}`,
  fromCell: "Ambil dari sel yang dipilih",
  missing: (fields: readonly PointedField[]) =>
    `Belum ditunjukkan: ${listed(fields.map((field) => FIELD[field]))}.`,
  problem: (problem: Exclude<PointingProblem, { readonly kind: "missing" }>): string => {
    switch (problem.kind) {
      case "same":
        return `${FIELD[problem.field]} dan ${FIELD[problem.other]} tidak dapat berada di satu kolom.`;
      case "no-heading":
        return "Kolom Formula harus berjudul, karena tabel dikenali lagi dari judul itu.";
      case "not-for-results":
        return "Hasil tidak dapat ditulis ke kolom itu: menurut judulnya, isinya hal lain.";
      case "texts":
        return "Hasil tidak dapat ditulis ke kolom itu: isinya tulisan yang akan hilang. Tunjukkan kolom lain, atau kosongkan dulu.";
    }
  },
  replaces: (numbers: number) =>
    `Kolom Hasil sudah berisi ${many(numbers)} angka. Hitung Ulang menggantinya; Batalkan mengembalikannya.`,
  otherSheet: (sheet: string) => `Sel yang dipilih ada di lembar lain. Pilih sel di lembar ${sheet}.`,
  outside: "Sel yang dipilih berada di luar tabel ini.",
  keep: "Pakai kolom ini",
  keeping: "Sedang menyimpan…",
  saved: "Kolom tersimpan",
  savedColumn: (field: PointedField, text: string) =>
    `${FIELD[field]}: ${text === "" ? "tanpa judul" : text}`,
  used: "Dipakai di lembar ini.",
  withdraw: "Hapus pilihan kolom",
};

/** What every language has to say here. */
export type ColumnsWording = typeof indonesian;

export const useColumnsWords = inBoth(
  indonesian,
  () => import(/* webpackChunkName: "english" */ "./words-en"),
);
