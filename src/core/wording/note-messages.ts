import { differing, quoted } from "./messages";

/** A cell's A1 address with the number it holds, in Indonesian notation. */
type Place = readonly [cell: string, value: string];

const label = (text: string): string => `"${quoted(text)}"`;
const wordList = (words: readonly string[]): string => words.map((word) => `"${quoted(word)}"`).join(" dan ");

/**
 * The Indonesian sentences of the validation notes. `variable`, `part` and `whole` are labels from the sheet, put in as
 * text; `cell` is an A1 address; numbers come as text in Indonesian notation.
 */
export const noteMessages = {
  partAboveWhole: (
    part: string,
    partCell: string,
    partValue: string,
    whole: string,
    wholeCell: string,
    wholeValue: string,
  ) =>
    `Isian ${label(part)} (${partCell}) adalah ${partValue}, lebih besar daripada ${label(whole)} (${wholeCell}), yaitu ${wholeValue}, ` +
    "sehingga hasilnya melebihi 100%. Bagian tidak dapat melebihi keseluruhannya; mohon periksa kedua isian itu.",
  partsAboveWhole: (partValue: string, whole: string, wholeCell: string, wholeValue: string) =>
    `Jumlah pembilang adalah ${partValue}, lebih besar daripada ${label(whole)} (${wholeCell}), yaitu ${wholeValue}, ` +
    "sehingga hasilnya melebihi 100%. Bagian tidak dapat melebihi keseluruhannya; mohon periksa isian-isiannya.",
  negativeCount: (variable: string, cell: string, value: string) =>
    `Isian ${label(variable)} (${cell}) adalah ${value}. Jumlah tidak dapat negatif; mohon periksa isiannya.`,
  negativeShare: (variable: string, cell: string, value: string) =>
    `Isian ${label(variable)} (${cell}) adalah ${value}. Persentase dari suatu keseluruhan tidak dapat negatif; mohon periksa isiannya.`,
  fractionalCount: (variable: string, cell: string, value: string) =>
    `Isian ${label(variable)} (${cell}) adalah ${value}, padahal yang dihitung seharusnya bilangan bulat. Mohon periksa isiannya.`,
  ratingRange: (variable: string, cell: string, value: string) =>
    `Isian ${label(variable)} (${cell}) adalah ${value}, di luar skala NRR 1 sampai 4 (PermenPANRB 14/2017). Mohon periksa isiannya.`,
  convertedRating: (variable: string, cell: string, value: string) =>
    `Isian ${label(variable)} (${cell}) adalah ${value}, padahal NRR berskala 1 sampai 4 (PermenPANRB 14/2017). ` +
    "Tampaknya isian ini sudah dikalikan 25; isikan NRR sebelum dikonversi.",
  indexRange: (result: string) =>
    `Hasil ${result} berada di luar rentang IKM 25 sampai 100 (PermenPANRB 14/2017). Mohon periksa NRR dan nilai penimbangnya.`,
  indexWeight: (result: string, variable: string, cell: string, value: string) =>
    `Hasil ${result} berada di luar rentang IKM 25 sampai 100 (PermenPANRB 14/2017). ` +
    `Isian ${label(variable)} (${cell}) adalah ${value}; untuk mengonversi NRR tertimbang menjadi IKM, pengalinya 25.`,
  unconvertedIndex: (result: string) =>
    `Hasil ${result} masih berskala 1 sampai 4, sedangkan IKM berskala 25 sampai 100 (PermenPANRB 14/2017). ` +
    "Kalikan dengan 25 bila yang dimaksud adalah IKM setelah konversi.",
  indexQuality: (letter: string, name: string, index: string, interval: string) =>
    `Mutu pelayanan ${letter} (${name}): IKM ${index} berada pada rentang ${interval} (PermenPANRB 14/2017).`,
  differingValues: (variable: string, here: Place, there: Place) =>
    `${label(variable)} bernilai ${here[1]} di ${here[0]}, tetapi ${there[1]} di ${there[0]}. ` +
    "Mohon samakan, atau bedakan nama variabelnya bila maksudnya memang berbeda.",
  qualifierDiffers: (
    variable: string,
    cell: string,
    onlyFormula: readonly string[],
    onlyLabel: readonly string[],
  ) => {
    const end = "sehingga yang dihitung bisa berbeda. Mohon samakan keduanya.";
    const name = `Variabel ${label(variable)} (${cell})`;
    if (onlyFormula.length === 0)
      return `${name} memuat kata ${wordList(onlyLabel)} yang tidak ada di formula, ${end}`;
    const lacks = `${name} tidak memuat kata ${wordList(onlyFormula)} yang ada di formula`;
    return onlyLabel.length === 0
      ? `${lacks}, ${end}`
      : `${lacks}, dan sebaliknya memuat kata ${wordList(onlyLabel)}, ${end}`;
  },
  labelsContradict: (
    phrase: string,
    variable: string,
    onlyFormula: readonly string[],
    onlyLabel: readonly string[],
  ) =>
    `${label(phrase)} di formula dibaca sebagai variabel ${label(variable)}, padahal ` +
    `${differing(onlyFormula, variable, onlyLabel)}. Mohon pastikan maksudnya sama.`,
  usedTwice: (variable: string, cell: string) =>
    `Menurut jawaban yang tersimpan, variabel ${label(variable)} (${cell}) dipakai untuk lebih dari satu bagian formula. ` +
    "Mohon pastikan bukan variabel lain yang dimaksud.",
  targetDivisor: (variable: string, cell: string) =>
    `Pembagi ${label(variable)} (${cell}) adalah target, sehingga hasilnya menunjukkan capaian terhadap target, ` +
    "bukan persentase dari keseluruhan. Mohon pastikan ini yang dimaksud indikatornya.",
  otherYear: (variable: string, cell: string, year: number, own: number) =>
    `Variabel ${label(variable)} (${cell}) menyebut tahun ${year}, sedangkan formulir ini untuk tahun ${own}. Mohon pastikan tahunnya.`,
  otherYearInFormula: (year: number, own: number) =>
    `Formula menyebut tahun ${year}, sedangkan formulir ini untuk tahun ${own}. Mohon pastikan tahunnya.`,
  differingYears: (variable: string, cell: string, year: number, other: string, otherYear: number) =>
    `Variabel ${label(variable)} (${cell}) menyebut tahun ${year}, sedangkan ${label(other)} menyebut tahun ${otherYear}, ` +
    "dan formulanya tidak membandingkan dua tahun. Mohon pastikan tahunnya.",
  largeFactor: (factor: string) =>
    `Formula dikalikan ${factor}, padahal persentase dikalikan 100%. Mohon pastikan faktornya, misalnya 100% atau 1.000.`,
  missingFactor: () =>
    'Indikator ini berupa persentase, tetapi formulanya tidak dikalikan 100%. Tambahkan "x 100%" agar hasilnya terbaca sebagai persen.',
  shareWithoutDivisor: (variable: string) =>
    `Indikator ini berupa persentase, tetapi formulanya hanya menghitung ${label(variable)} tanpa pembagi. ` +
    "Mohon lengkapi formulanya atau sesuaikan nama indikatornya.",
  countWithDivisor: (divisor: string) =>
    `Indikator ini berupa jumlah, tetapi formulanya membagi dengan ${label(divisor)}. Mohon sesuaikan nama indikator atau formulanya.`,
  countWithDivisors: () =>
    "Indikator ini berupa jumlah, tetapi formulanya berupa pembagian. Mohon sesuaikan nama indikator atau formulanya.",
  otherUnit: (named: string, counted: string) =>
    `Indikator menyebut "${named}", tetapi yang dihitung di formula adalah "${counted}". Mohon samakan satuan yang dihitung.`,
  sameIndicator: (section: string, cell: string) =>
    `Indikator dan formula ini sama dengan indikator ${section} yang hasilnya di ${cell}. Mohon pastikan pengulangan ini memang dimaksudkan.`,
  repeatedNumerator: (indicator: string, section: string, cell: string) =>
    `Indikator ini sama dengan pembilang indikator ${section} ${label(indicator)} (${cell}). ` +
    "Mohon pastikan kedua tingkat itu memang diukur dengan hal yang sama.",
} as const;
