import { inBoth } from "../../wording/speech";
import type { RatingSource } from "../../../core/satisfaction/order";
import { HIGHEST_INDEX, type Weight } from "../../../core/satisfaction/weight";
import { many } from "../../wording/id/count";

const SOURCE: Readonly<Record<RatingSource, string>> = {
  answers: "Jawaban setiap responden (1 sampai 4)",
  sums: "Rekap: jumlah nilai per unsur",
};

/** Sentences of "Hitung IKM", in Indonesian; loaded with it. */
export const indonesian = {
  lead: "Lembar bantu menghitung IKM dari sembilan unsur (PermenPANRB 14/2017) dengan rumus Excel biasa. Form 1 hanya berubah jika Anda menghubungkannya.",
  looking: "Membaca buku kerja…",
  retry: "Coba lagi",
  makeTitle: "Buat lembar IKM",
  makeAnother: "Buat lembar IKM baru",
  source: "Jenis data",
  sourceName: (source: RatingSource): string => SOURCE[source],
  respondents: "Jumlah responden",
  respondentsHint: (most: number) => `Paling banyak ${many(most)}. Baris dapat ditambah nanti.`,
  respondentsProblem: (most: number) => `Isi dengan angka 1 sampai ${many(most)}.`,
  weight: "Bobot tiap unsur",
  weightName: (weight: Weight) => `${weight} (indeks tertinggi ${HIGHEST_INDEX[weight]})`,
  weightHint:
    "Bobot menentukan indeks. Pakai bobot yang sama dengan laporan survei; di lembarnya masih dapat diganti.",
  make: "Buat lembar",
  making: "Sedang membuat lembar…",
  cancel: "Batal",
  made: (sheet: string) =>
    `Lembar ${sheet} sudah dibuat dan terbuka. Isi sel yang berwarna, lalu hubungkan ke Form 1 di bawah ini.`,
  linkTitle: "Hubungkan ke Form 1",
  linkLead: "Sel di Form 1 akan diisi rumus Excel yang mengambil angka dari lembar IKM.",
  noForm: "Buka lembar Form 1, lalu klik Perbarui.",
  lookAgain: "Perbarui",
  noTarget: (sheet: string) => `Lembar ${sheet} tidak memuat isian NRR Tertimbang untuk dihubungkan.`,
  target: "Isian Form 1",
  helper: "Lembar IKM",
  helperValue: (sheet: string, value: string | null) =>
    value === null ? `${sheet} (belum lengkap)` : `${sheet} (NRR tertimbang ${value})`,
  notComplete:
    "Lembar IKM belum lengkap. Isian Form 1 yang terhubung ke lembar itu dianggap kosong sampai lengkap.",
  overwrite: (cell: string, content: string) => `Ganti isi sel ${cell}, sekarang ${content}`,
  overwriteProblem: "Sel itu sudah berisi. Centang jika isinya boleh diganti.",
  isLinked: (cell: string, sheet: string) => `Sel ${cell} sudah terhubung ke lembar ${sheet}.`,
  link: "Hubungkan",
  linking: "Sedang menghubungkan…",
  linked: (cell: string, sheet: string) =>
    `Sel ${cell} di lembar ${sheet} sudah dihubungkan. Klik Hitung Ulang untuk menghitung hasilnya.`,
  unlink: (cell: string) => `Putuskan tautan sel ${cell}`,
  unlinked: (cell: string, content: string) => `Tautan diputuskan. Sel ${cell} kembali berisi ${content}.`,
};

/** What every language has to say here. */
export type SatisfactionWording = typeof indonesian;

export const useSatisfactionWords = inBoth(
  indonesian,
  () => import(/* webpackChunkName: "english" */ "./words-en"),
);
