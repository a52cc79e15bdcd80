import { inBoth } from "../../wording/speech";
import { many } from "../../wording/id/count";

/** Sentences of "Buat Ringkasan", in Indonesian; loaded with it. */
export const indonesian = {
  lead: "Ringkasan memuat hasil, status, dan catatan setiap indikator, serta grafik persentasenya, di lembar tersendiri yang siap dicetak. Form 1 tidak diubah.",
  which:
    "Yang diringkas adalah Form 1 di lembar yang sedang terbuka; di lembar Ringkasan, Form 1 asal ringkasan itu.",
  whichSheet: (sheet: string) => `Yang diringkas: lembar ${sheet}.`,
  make: "Buat ringkasan",
  making: "Sedang membuat ringkasan…",
  made: (sheet: string, form: string) => `Ringkasan dari lembar ${form} sudah dibuat di lembar ${sheet}.`,
  renewed: (sheet: string, form: string) =>
    `Ringkasan dari lembar ${form} di lembar ${sheet} sudah diperbarui.`,
  noChart: "Belum ada hasil berupa persentase, sehingga ringkasan ini tanpa grafik.",
  stale: (count: number) =>
    `${many(count)} sel hasil belum sesuai dengan isiannya, sehingga angkanya tidak ditampilkan. Klik Hitung Ulang di Form 1, lalu buat ringkasan lagi.`,
  notRemembered:
    "Buku kerja belum mencatat ringkasan ini. Setelah panel ditutup, yang berikutnya dibuat di lembar baru.",
  edited: (sheet: string) =>
    `Lembar ${sheet} sudah diubah setelah dibuat. Bila diganti, perubahan itu hilang.`,
  replace: "Ganti isinya",
  keep: "Buat lembar lain",
  cancel: "Batal",
  back: (form: string) => `Kembali ke lembar ${form}`,
};

/** What every language has to say here. */
export type SummaryWording = typeof indonesian;

export const useSummaryWords = inBoth(
  indonesian,
  () => import(/* webpackChunkName: "english" */ "./words-en"),
);
