import type { Paper } from "../../core/draft/sheet-draft";
import { LONGEST_NAME, type SheetNameProblem } from "../../core/draft/sheet-name";
import { inBoth } from "../wording/speech";
import type { Printing } from "../../gateway/new-sheets";

const NAME_PROBLEM: Readonly<Record<SheetNameProblem, string>> = {
  empty: "Isi nama lembar.",
  "too-long": `Nama lembar paling panjang ${LONGEST_NAME} huruf.`,
  forbidden: "Nama lembar tidak boleh memuat \\ / ? * [ ] : dan tidak boleh diapit tanda petik.",
  taken: "Nama ini sudah dipakai lembar lain.",
};

const PAPER: Readonly<Record<Paper, string>> = { F4: "F4 (Folio, 21,5 × 33 cm)", A4: "A4 (21 × 29,7 cm)" };

/** What every part that makes a sheet says of its paper, its name and its printing, in Indonesian. */
export const indonesian = {
  paper: "Kertas",
  paperName: (paper: Paper) => PAPER[paper],
  name: "Nama lembar baru",
  nameProblem: (problem: SheetNameProblem) => NAME_PROBLEM[problem],
  printing: (printing: Printing, paper: Paper): string | null => {
    if (printing === "set") return null;
    return printing === "without-paper"
      ? `Excel tidak menerima ukuran kertas ${paper}, biasanya karena printernya tidak mengenalnya. Pilih ukurannya lewat menu Tata Letak Halaman, Ukuran.`
      : "Setelan cetak tidak dapat diatur di Excel ini. Atur sendiri lewat menu Tata Letak Halaman: kertas, orientasi mendatar, dan Cetak Judul untuk baris judul tabel.";
  },
};

/** What every language has to say here. */
export type NewSheetWording = typeof indonesian;

export const useNewSheetWords = inBoth(
  indonesian,
  () => import(/* webpackChunkName: "english" */ "./new-sheet-words-en"),
);
