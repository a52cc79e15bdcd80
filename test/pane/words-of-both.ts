/** Names that stand in the form, on the ribbon or in Indonesia, whatever the pane speaks. */
const NAMES =
  /Hitung Capaian|Hitung Ulang on the|Formula Perhitungan, Variabel, Nilai|Hasil Perhitungan|column Nilai|NRR [Tt]ertimbang|IKM|PermenPANRB|Kecamatan Panggungrejo Kota Pasuruan|\(Bahasa\)|\(Language\)/g;

/** What stands for a name in a text that is tried out. */
const STAND_INS: ReadonlySet<string> = new Set([
  "xyzzy",
  "plugh",
  "thud",
  "xx-xx",
  "yy-yy",
  "id-id",
  "en-gb",
  "example",
]);

/** The words of a text but for names, in small letters; a single letter is none. */
export function wordsOf(text: string): readonly string[] {
  const found =
    text
      .replace(NAMES, " ")
      .toLowerCase()
      .match(/\p{L}[\p{L}-]+/gu) ?? [];
  return found.filter((word) => !STAND_INS.has(word));
}

/** Words that Indonesian and English share. */
export const OF_BOTH: ReadonlySet<string> = new Set([
  ...[
    "add-in",
    "cm",
    "cmd",
    "ctrl",
    "data",
    "enter",
    "excel",
    "excelapi",
    "file",
    "folio",
    "form",
    "formula",
  ],
  ...[
    "http",
    "https",
    "js",
    "mac",
    "menu",
    "microsoft",
    "office",
    "server",
    "status",
    "tab",
    "valid",
    "web",
    "windows",
    "xls",
    "xlsx",
  ],
]);
