import type { Restriction } from "../draft/sheet-draft";
import type { RatingSource } from "./order";

type Rule = Omit<Restriction, "area">;

/** What may be typed as an answer. */
export const ANSWER_RULE: Rule = {
  ...{ numbers: "whole", least: 1, most: 4 },
  alert: {
    title: "Jawaban 1 sampai 4",
    message:
      "Ketik 1, 2, 3, atau 4. Jika unsur ini tidak dijawab, biarkan kosong: jawaban kosong tidak dihitung sebagai nol.",
  },
};

/** What may be typed as the sum of an element's answers, and as their number. */
export const SUM_RULE: Rule = {
  ...{ numbers: "whole", least: 0, most: 4_000_000 },
  alert: {
    title: "Jumlah nilai",
    message: "Ketik jumlah seluruh jawaban (1 sampai 4) untuk unsur ini, misalnya 327.",
  },
};
export const COUNT_RULE: Rule = {
  ...{ numbers: "whole", least: 0, most: 1_000_000 },
  alert: {
    title: "Jumlah jawaban",
    message: "Ketik jumlah responden yang menjawab unsur ini, misalnya 100.",
  },
};

export const WEIGHT_RULE: Rule = {
  ...{ numbers: "decimal", least: 0.01, most: 1 },
  alert: { title: "Bobot tiap unsur", message: "Ketik =1/9, atau 0,111, atau 0,11." },
};

/** The label beside the weighted rating of the whole service; by it the sheet is known again. */
export const TOTAL_LABEL = "NRR tertimbang (jumlah semua unsur)";

const HOW: Readonly<Record<RatingSource, string>> = {
  answers:
    "Ketik jawaban setiap responden (1 sampai 4) pada sel berwarna di bawah. Jawaban yang kosong tidak dihitung sebagai nol: nilai unsur itu dibagi jumlah jawaban yang ada. Jika barisnya kurang, sisipkan baris di tengah tabel.",
  sums: "Isi jumlah nilai dan jumlah jawaban setiap unsur pada sel berwarna. Responden yang tidak menjawab suatu unsur tidak ikut dihitung pada jumlah jawaban unsur itu.",
};

/** What stands on the sheet, as an office writes it. */
export const texts = {
  title: "PERHITUNGAN INDEKS KEPUASAN MASYARAKAT (IKM)",
  year: (year: number) => `TAHUN ${year}`,
  element: "Unsur pelayanan",
  code: (n: number) => `U${n}`,
  sum: "Jumlah nilai",
  count: "Jumlah jawaban",
  rating: "NRR per unsur",
  weighted: "NRR tertimbang per unsur",
  unusable: "Isian yang tidak valid",
  weight: "Bobot tiap unsur",
  total: TOTAL_LABEL,
  index: "IKM",
  indexHow: "NRR tertimbang x 25",
  quality: "Mutu pelayanan",
  highest: "Indeks tertinggi dengan bobot ini",
  highestHow: "4 x 9 unsur x bobot x 25",
  respondents: "Jumlah responden",
  respondentsHow: "Baris yang berisi paling sedikit satu jawaban",
  notes: (source: RatingSource): readonly string[] => [
    "Menurut PermenPANRB 14/2017: NRR per unsur = jumlah nilai : jumlah jawaban; NRR tertimbang = NRR x bobot; IKM = jumlah NRR tertimbang x 25. Mutu: A 88,31–100,00; B 76,61–88,30; C 65,00–76,60; D 25,00–64,99 (IKM dibulatkan ke dua desimal).",
    HOW[source],
  ],
  answers: "Jawaban responden",
  page: "Halaman &P dari &N",
};
