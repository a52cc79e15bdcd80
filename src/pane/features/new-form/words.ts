import { inBoth } from "../../wording/speech";
import type { Unread } from "../../../core/new-form/table-form";
import { many } from "../../wording/id/count";

function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} dan ${parts.at(-1) ?? ""}`;
}

/** Sentences of "Buat Form 1", in Indonesian; loaded with it. */
export const indonesian = {
  lead: "Form 1 dibuat pada lembar baru, siap diisi dan dicetak. Lembar yang ada tidak diubah.",
  looking: "Membaca buku kerja…",
  office: "Instansi",
  officeHint: "Misalnya: Kecamatan Panggungrejo Kota Pasuruan",
  officeProblem: "Isi nama instansi.",
  year: "Tahun",
  yearProblem: "Isi tahun dengan empat angka, misalnya 2025.",
  content: "Isi",
  indicators: "Formulir baku (15 indikator)",
  carriedOver: (sheet: string, year: number | null, indicators: number | null) =>
    `Dari lembar ${sheet}${year === null ? "" : ` tahun ${year}`}${indicators === null ? "" : ` (${many(indicators)} indikator)`}`,
  carriedOverHint:
    "Teks dan susunannya tetap; nilai, hasil, dan keterangan dikosongkan, dan tahunnya disesuaikan.",
  fromTable: (sheet: string, indicators: number) =>
    `Dari tabel di lembar ${sheet} (${many(indicators)} indikator)`,
  fromTableHint:
    "Setiap formula dibaca dan variabelnya ditulis di Data Masukan. Judul, nama, nomor, dan tahun di dalam teks tetap seperti di tabel.",
  yearUnknown: "Lembar itu tidak menyebut tahunnya, jadi tahun di dalam teks tidak diubah.",
  make: "Buat lembar",
  making: "Sedang membuat lembar…",
  cancel: "Batal",
  close: "Tutup",
  retry: "Coba lagi",
  made: (sheet: string) => `Lembar ${sheet} sudah dibuat`,
  madeHint: "Isi kolom Nilai, lalu klik Hitung Ulang.",
  moved: (count: number) => `Tahun disesuaikan di ${many(count)} teks. Periksa apakah semuanya tepat.`,
  from: "semula",
  to: "menjadi",
  nothingMoved: "Tidak ada tahun yang disesuaikan di dalam teks.",
  tableRead: (read: number, all: number) =>
    `${many(read)} dari ${many(all)} formula terbaca dan variabelnya sudah ditulis. Periksa apakah semuanya tepat.`,
  tableUnread: (count: number) =>
    `Ketik sendiri variabel dari ${many(count)} indikator berikut, mulai dari sel yang disebut:`,
  unread: {
    "no-formula": "formulanya tidak ada",
    "cut-off": "formulanya terpotong",
    "no-calculation": "formulanya tidak menyebut perhitungan",
    "several-readings": "formulanya dapat dibaca dengan lebih dari satu cara",
    "several-formulas": "formulanya lebih dari satu, atau hanya sebagian",
  } satisfies Readonly<Record<Unread, string>> as Readonly<Record<Unread, string>>,
  leftOut: (columns: readonly string[]) => `Kolom ${list(columns)} tidak ikut disalin.`,
};

/** What every language has to say here. */
export type NewFormWording = typeof indonesian;

export const useNewFormWords = inBoth(
  indonesian,
  () => import(/* webpackChunkName: "english" */ "./words-en"),
);
