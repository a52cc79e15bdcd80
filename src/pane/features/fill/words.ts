import { inBoth } from "../../wording/speech";

/** What the pane says where missing inputs are typed into it, in Indonesian. */
export const indonesian = {
  fields: "Isi di sini",
  placeholder: "Ketik nilai, lalu Enter",
  left: "Belum ditulis. Tekan Enter di kotak ini.",
  writing: "Sedang ditulis…",
  written: (value: string) => `Ditulis: ${value}.`,
  allWritten: "Semua isian indikator ini sudah ditulis. Klik Hitung Ulang untuk menghitungnya.",
  percentElsewhere: (cell: string) =>
    `Sel ${cell} tidak berformat persen. Ubah formatnya menjadi Persentase, lalu ketik persentasenya di sel itu.`,
  percentMissing: (cell: string, example: string) =>
    `Sel ${cell} berformat persen. Ketik dengan tanda persen, misalnya ${example}.`,
  percentOfCount:
    "Variabel ini sebuah jumlah, bukan persentase. Ketik jumlahnya tanpa tanda persen, misalnya 13.",
  countInPercentCell: (cell: string) =>
    `Sel ${cell} berformat persen, padahal variabelnya sebuah jumlah. Ubah formatnya menjadi Umum, lalu ketik jumlahnya di sel itu.`,
  negative: "Ketik bilangan negatif dengan tanda minus tepat di depan angkanya, tanpa satuan, misalnya -5.",
  nothing:
    "Belum ada angka di kotak ini. Ketik 0 jika memang nol; kosongkan kotaknya jika belum ada angkanya.",
  unsure: (cell: string) => `Sel ${cell} mungkin sudah terisi. Periksa isinya di lembar.`,
};

/** What every language has to say here. */
export type FillWording = typeof indonesian;

export const useFillWords = inBoth(indonesian, () => import(/* webpackChunkName: "english" */ "./words-en"));
