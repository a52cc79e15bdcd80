import { inBoth } from "../../wording/speech";
import { many } from "../../wording/id/count";

/** What the pane says is to be done next, in Indonesian. */
export const indonesian = {
  fill: (empty: number, unusable: number, first: string) => {
    const what = unusable === 0 ? "Isi" : empty === 0 ? "Perbaiki" : "Isi atau perbaiki";
    const cells = empty + unusable;
    return cells === 1 ? `${what} 1 sel: ${first}` : `${what} ${many(cells)} sel, mulai dari ${first}`;
  },
  toCell: (cell: string) => `Ke sel ${cell}`,
  next: "Berikutnya",
  run: "Isian siap dihitung: klik Hitung Ulang",
  changed: "Isian berubah: klik Hitung Ulang",
  point: "Kolomnya belum pasti: tunjukkan kolomnya",
  toColumns: "Tunjukkan kolom",
  stale: "Hasil di bawah ini masih dari isian sebelumnya.",
  ask: (count: number) => `${many(count)} formula perlu dipastikan`,
  toFormula: "Lihat formula",
  others: (count: number) => `${many(count)} indikator perlu diperhatikan`,
  untyped: (count: number) => `${many(count)} hasil belum diketik`,
  doubts: (count: number) => `${many(count)} hasil perlu diperiksa`,
  toResult: "Lihat hasilnya",
  done: "Selesai: buat Ringkasan",
  toSummary: "Buat Ringkasan",
};

/** What every language has to say here. */
export type NextStepWording = typeof indonesian;

export const useNextStepWords = inBoth(
  indonesian,
  () => import(/* webpackChunkName: "english" */ "./words-en"),
);
