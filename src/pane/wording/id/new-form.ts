import type { Paper } from "../../../core/draft/sheet-draft";
import { LONGEST_NAME, type SheetNameProblem } from "../../../core/draft/sheet-name";
import { many } from "./count";
import type { Printing } from "../../../gateway/new-sheets";

const NAME_PROBLEM: Readonly<Record<SheetNameProblem, string>> = {
  empty: "Isi nama lembar.",
  "too-long": `Nama lembar paling panjang ${LONGEST_NAME} huruf.`,
  forbidden: "Nama lembar tidak boleh memuat \\ / ? * [ ] : dan tidak boleh diapit tanda petik.",
  taken: "Nama ini sudah dipakai lembar lain.",
};

const PAPER: Readonly<Record<Paper, string>> = { F4: "F4 (Folio, 21,5 × 33 cm)", A4: "A4 (21 × 29,7 cm)" };

function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} dan ${parts.at(-1) ?? ""}`;
}

/** Sentences of "Buat Form 1", in Indonesian; loaded with it. */
export const newFormWording = {
  title: "Buat Form 1",
  lead: "Form 1 dibuat pada lembar baru, siap diisi dan dicetak. Lembar yang ada tidak diubah.",
  looking: "Membaca buku kerja…",
  office: "Instansi",
  officeHint: "Misalnya: Kecamatan Panggungrejo Kota Pasuruan",
  officeProblem: "Isi nama instansi.",
  year: "Tahun",
  yearProblem: "Isi tahun dengan empat angka, misalnya 2025.",
  content: "Isi",
  indicators: "15 indikator kecamatan",
  carriedOver: (sheet: string, year: number | null, indicators: number | null) =>
    `Dari lembar ${sheet}${year === null ? "" : ` tahun ${year}`}${indicators === null ? "" : ` (${many(indicators)} indikator)`}`,
  carriedOverHint:
    "Teks dan susunannya tetap; nilai, hasil, dan keterangan dikosongkan, dan tahunnya disesuaikan.",
  yearUnknown: "Lembar itu tidak menyebut tahunnya, jadi tahun di dalam teks tidak diubah.",
  paper: "Kertas",
  paperName: (paper: Paper) => PAPER[paper],
  name: "Nama lembar baru",
  nameProblem: (problem: SheetNameProblem) => NAME_PROBLEM[problem],
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
  leftOut: (columns: readonly string[]) => `Kolom ${list(columns)} tidak ikut disalin.`,
  printing: (printing: Printing, paper: Paper): string | null => {
    if (printing === "set") return null;
    return printing === "without-paper"
      ? `Excel tidak menerima ukuran kertas ${paper}, biasanya karena printernya tidak mengenalnya. Pilih ukurannya lewat menu Tata Letak Halaman, Ukuran.`
      : "Setelan cetak tidak dapat diatur di Excel ini. Atur sendiri lewat menu Tata Letak Halaman: kertas, orientasi mendatar, dan Cetak Judul untuk baris kepala tabel.";
  },
};

/** What every language has to say here. */
export type NewFormWording = typeof newFormWording;
