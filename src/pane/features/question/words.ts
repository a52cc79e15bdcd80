import { inBoth } from "../../wording/speech";
import { many } from "../../wording/id/count";

/** What the pane asks about formulas, and how it tells what was answered and how a result came about, in Indonesian. */
export const indonesian = {
  ask: "Pastikan formula",
  askTitle: "Pastikan formula",
  askLead:
    "Pilih variabel untuk setiap bagian formula yang ditandai. Pilihan yang sudah terisi hanya usulan; periksa dulu.",
  askNothing:
    "Formula ini tidak dapat dibaca sebagai perhitungan dari Data Masukan. Perbaiki kata-katanya di lembar, atau pilih Isi manual.",
  askGrouping: "Formula ini dapat dibaca dengan beberapa cara yang hasilnya berbeda. Pilih yang dimaksud.",
  readings: "Cara membaca formula",
  readingsHint: "Jika bukan salah satunya, beri tanda kurung pada formula di lembar, lalu hitung ulang.",
  pickReading: "Pilih dulu cara membaca formula.",
  pick: "Pilih variabel…",
  pickAll: "Pilih variabel untuk setiap bagian formula.",
  sameNames:
    "Variabel yang dipilih tidak dapat dibedakan dari variabel lain. Bedakan nama variabelnya di lembar, lalu coba lagi.",
  samePick: (cells: readonly string[]) =>
    `Variabel ${cells.join(", ")} dipakai untuk dua bagian yang berbeda. Pastikan memang begitu.`,
  saveAnyway: "Ya, tetap pakai jawaban ini",
  variableChoice: (variable: string, cell: string) => `${variable} (${cell})`,
  save: "Pakai jawaban ini",
  saveHint:
    "Jawaban disimpan di buku kerja ini, berlaku untuk formula yang sama di semua lembar, lalu lembar dihitung ulang.",
  useAllSeen: (count: number) => `Pakai semua saran yang sudah dilihat (${many(count)})`,
  seenHint:
    "Setiap saran dipakai seperti yang ditampilkan pada pertanyaannya, lalu lembar dihitung ulang sekali.",
  fillByHand: "Isi manual",
  fillByHandHint: "Isi manual: hasilnya Anda ketik sendiri di sel hasil, dan sel itu tidak akan diubah.",
  savedAnswers: "Jawaban tersimpan",
  answerCount: (count: number) => `${many(count)} jawaban`,
  noAnswers: "Tidak ada lagi jawaban yang tersimpan.",
  answeredManual: "Diisi manual.",
  answeredAs: (calculation: string) => `Dibaca sebagai ${calculation}`,
  withdraw: "Hapus jawaban",
  how: "Cara hitung",
  isReadAs: "dibaca sebagai",
  doubt: "Belum pasti: kata-katanya berbeda, periksa maksudnya.",
  according: (source: string) => `Menurut ${source}.`,
  equation: (calculation: string, result: string) => `${calculation} = ${result}`,
};

/** What every language has to say here. */
export type QuestionWording = typeof indonesian;

export const useQuestionWords = inBoth(
  indonesian,
  () => import(/* webpackChunkName: "english" */ "./words-en"),
);
