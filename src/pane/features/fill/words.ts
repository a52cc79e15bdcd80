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
    `Sel ${cell} tidak berformat persen. Ketik persentasenya langsung di sel itu.`,
  percentMissing: (cell: string) => `Sel ${cell} berformat persen. Ketik dengan tanda persen, misalnya 85%.`,
  unsure: (cell: string) => `Sel ${cell} mungkin sudah terisi. Periksa isinya di lembar.`,
};

/** What every language has to say here. */
export type FillWording = typeof indonesian;

export const useFillWords = inBoth(indonesian, () => import(/* webpackChunkName: "english" */ "./words-en"));
