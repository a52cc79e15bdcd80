import { columnLetters } from "../grid/address";

/**
 * The Indonesian sentences of results and notes. `variable` and `divisor` are labels from the sheet, put in as text;
 * `cell` is an A1 address.
 */

/** Most labels are plain already; seeing that costs far less than making sure. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
const LONGEST_LABEL = 120;

/** What turns a line round, breaks it, or is no character at all: a terminal, a note or a cell must not get it. */
const UNSEEN = /[\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]+/gu;
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;

/**
 * A text from the sheet as it may stand in a sentence: one line of well-formed Unicode, no control, direction or
 * zero-width characters, at most 120 UTF-16 units.
 */
export function quoted(label: string): string {
  if (label.length <= LONGEST_LABEL && PLAIN.test(label)) return label;
  return shortened(withoutUnseen(label).replace(BREAKS, " ").trim(), LONGEST_LABEL);
}

/** A text without direction and zero-width characters, halves of characters, and what is no character at all. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, "");
}

/** A text of at most `most` UTF-16 units: a longer one is cut, never inside a character, and says so by "…". */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "");
  return `${cut.trimEnd()}…`;
}

/** The columns as the form calls them. */
const COLUMNS = {
  formula: "Formula Perhitungan",
  variable: "Variabel",
  value: "Nilai",
  numerator: "Pembilang",
  denominator: "Penyebut",
  result: "Hasil Perhitungan",
} as const;

/** "A", "A dan B", "A, B, dan C". */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  if (names.length < 3) return names.join(" dan ");
  return `${names.slice(0, -1).join(", ")}, dan ${last}`;
}

/** A number with one mark before three digits, which may part thousands or begin the decimals; a unit may follow. */
const ONE_MARK = /^((?:[-\u2212](?=[\d.,]+$))?[1-9]\d{0,2})([.,])(\d{3})(\s*[\p{L}%]*)$/u;

/** What a typed text may mean, and how to type it so that it means one thing. */
function twoReadings(typed: string): string {
  const [, whole, mark, last, unit] = ONE_MARK.exec(typed) ?? [];
  if (whole === undefined || last === undefined || unit === undefined)
    return `lebih dari satu angka: "${typed}". Ketik ulang sebagai angka.`;
  return `${whole}${last}${unit} atau ${whole},${last}${unit}. Ketik ulang tanpa ${mark === "." ? "titik" : "koma"}.`;
}

/** A sentence as it goes on behind a colon. */
function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** What only the formula says, and what only a variable's name says. */
export function differing(
  onlyFormula: readonly string[],
  label: string,
  onlyLabel: readonly string[],
): string {
  const words = (typed: readonly string[]): string => listed(typed.map((word) => `"${quoted(word)}"`));
  const name = `variabel "${quoted(label)}"`;
  if (onlyFormula.length === 0) return `${name} menyebut ${words(onlyLabel)}, yang tidak ada di formula`;
  const says = `formula menyebut ${words(onlyFormula)}`;
  return onlyLabel.length === 0
    ? `${says}, yang tidak ada di ${name}`
    : `${says}, sedangkan ${name} menyebut ${words(onlyLabel)}`;
}

/** Why a result is not written as a formula of Excel. */
const OBSTACLES = {
  "shared-cell": (cell: string) => `sel ${cell} memuat beberapa nilai`,
  "typed-as-text": (cell: string) => `isian di ${cell} diketik sebagai teks`,
  "shown-otherwise": (cell: string) => `format sel ${cell} mengubah arti angkanya`,
  constant: () => "formulanya memuat bilangan yang tidak disimpan Excel persis seperti itu",
  "too-long": () => "rumusnya akan terlalu panjang untuk Excel",
} as const;

export const messages = {
  missingInput: (variable: string, cell: string) => `Isian "${quoted(variable)}" (${cell}) masih kosong.`,
  notANumber: (variable: string, cell: string) =>
    `Isian "${quoted(variable)}" (${cell}) bukan angka. Tulis satu angka saja, misalnya 13 atau 12,5.`,
  isDate: (variable: string, cell: string) =>
    `Isian "${quoted(variable)}" (${cell}) adalah tanggal. Tulis angka, dan ubah format selnya menjadi Umum.`,
  isErrorValue: (variable: string, cell: string, error: string) =>
    `Isian "${quoted(variable)}" (${cell}) berisi kesalahan Excel (${quoted(error)}). Perbaiki rumus Excel di sel itu, atau ketik ulang isiannya.`,
  notCalculated: (variable: string, cell: string) =>
    `Isian "${quoted(variable)}" (${cell}) belum dihitung. Buka berkas ini di Excel, tunggu sampai selesai menghitung, simpan, lalu hitung ulang.`,
  isBoolean: (variable: string, cell: string) =>
    `Isian "${quoted(variable)}" (${cell}) berisi BENAR/SALAH, bukan angka.`,
  ambiguousNumber: (variable: string, cell: string, raw: string) =>
    `Isian "${quoted(variable)}" (${cell}) dapat berarti ${twoReadings(quoted(raw))}`,
  ambiguousFormat: (variable: string, cell: string, value: string) =>
    `Isian "${quoted(variable)}" (${cell}) dapat berarti lebih dari satu angka: "${value}". Ketik ulang angkanya, dan ubah format selnya menjadi Umum.`,
  otherInputUnit: (variable: string, cell: string, raw: string) =>
    `Isian "${quoted(variable)}" (${cell}) memakai satuan lain: "${quoted(raw)}". Tulis angkanya dalam satuan variabelnya.`,
  percentOfThings: (variable: string, cell: string) =>
    `Isian "${quoted(variable)}" (${cell}) tertulis sebagai persentase, padahal variabelnya sebuah jumlah. Tulis jumlahnya, dan ubah format selnya menjadi Umum.`,
  typedAsText: (variable: string, cell: string, read: string) =>
    `Isian "${quoted(variable)}" (${cell}) diketik sebagai teks dan dibaca sebagai ${read}.`,
  notToldApart: (variable: string, cell: string) =>
    `Isian "${quoted(variable)}" (${cell}) tidak dapat dipisahkan per variabel. Tulis satu angka untuk tiap variabel, sesuai urutannya, masing-masing di baris sendiri (Alt+Enter) atau dipisah titik koma.`,
  mixedScales: (cells: readonly string[]) =>
    `Isian di ${listed(cells)} tidak sejenis: persentase dan angka biasa, satuan yang berbeda, atau ribuan dan rupiah penuh. Tulis semuanya dalam satuan yang sama, sesuai formulanya.`,
  /** `cell` is null where the sentence outlives the rows as they stand. */
  zeroDivisor: (divisor: string, cell: string | null) =>
    `Pembagi "${quoted(divisor)}"${cell === null ? "" : ` (${cell})`} bernilai 0.`,
  zeroDivisorSum: () => "Pembagi bernilai 0.",
  overflow: () => "Hasil terlalu besar untuk ditulis di sel.",
  columnUnknown: (
    field: keyof typeof COLUMNS,
    columns: readonly { readonly column: number; readonly text: string }[],
  ) => {
    const [only, ...others] = columns.map(({ column, text }) => {
      const letters = columnLetters(column);
      return text === "" ? letters : `${letters} ("${quoted(text)}")`;
    });
    const name = COLUMNS[field];
    if (only === undefined)
      return `Kolom ${name} belum pasti: judul tabel ini tidak memuatnya. Lengkapi judul kolomnya.`;
    if (others.length === 0)
      return `Kolom ${name} belum pasti: hanya ada ${only}, dan kata-kata di judulnya tidak sesuai dengan formulir ini. Sesuaikan judul kolomnya, misalnya tahunnya.`;
    const last = others.pop() ?? "";
    return `Kolom ${name} belum pasti: ${[only, ...others].join(", ")}, atau ${last}. Bedakan judulnya, misalnya dengan kata Realisasi atau dengan tahun yang sama seperti di judul formulir.`;
  },
  /** `found` are columns by the form's names with the cells of their headings. */
  headingsMissing: (
    found: readonly { readonly field: keyof typeof COLUMNS; readonly cell: string }[],
    missing: readonly (keyof typeof COLUMNS)[],
  ) =>
    `Form 1 belum lengkap di lembar ini: ada kolom ${listed(found.map(({ field, cell }) => `${COLUMNS[field]} (${cell})`))}, ` +
    `tetapi belum ada kolom ${listed(missing.map((field) => COLUMNS[field]))}. ` +
    "Periksa judul kolomnya, atau buka lembar lain yang memuat Form 1.",
  noResultCell: () =>
    "Sel Hasil Perhitungan untuk indikator ini digabung dengan sel lain, sehingga hasilnya tidak ditulis. Pisahkan gabungan sel itu.",
  sharedResultCell: (cell: string) =>
    `Sel Hasil Perhitungan ${cell} digabung untuk beberapa indikator, padahal setiap formula memerlukan sel hasilnya sendiri. Pisahkan gabungan sel itu, lalu hitung ulang.`,
  noFormula: () => "Formula Perhitungan masih kosong.",
  cutOffFormula: () => "Formula Perhitungan tampak terpotong. Lengkapi formulanya.",
  tooDeep: () =>
    "Formula Perhitungan atau nama variabelnya terlalu panjang atau terlalu bertingkat untuk dibaca. Sederhanakan, misalnya dengan mengisikan jumlahnya sebagai satu variabel.",
  noVariables: () => "Data Masukan untuk indikator ini belum ada.",
  unreadFormula: () =>
    "Formula Perhitungan belum dapat dicocokkan dengan Variabel. Samakan kata-kata di formula dengan nama variabelnya.",
  severalReadings: (isGrouping: boolean) =>
    `Formula Perhitungan dapat dibaca dengan lebih dari satu cara yang hasilnya berbeda. ${
      isGrouping
        ? "Beri tanda kurung, atau pilih cara yang dimaksud lewat Pastikan formula."
        : "Beri tanda kurung atau samakan nama variabelnya."
    }`,
  severalFormulas: () =>
    "Formula Perhitungan memuat lebih dari satu formula, sehingga tidak jelas mana yang menjadi hasil. Sisakan satu formula di sel itu, dan beri formula lainnya baris dan sel hasil sendiri.",
  mixedPercentages: () =>
    "Formula Perhitungan menambah atau mengurangi persen dengan bilangan biasa, sehingga tidak jelas skalanya. " +
    'Tulis keduanya sebagai persen, misalnya "100% - (A : B x 100%)".',
  labelsContradict: (onlyFormula: readonly string[], label: string, onlyLabel: readonly string[]) =>
    `Formula Perhitungan dan nama variabelnya bertentangan: ${differing(onlyFormula, label, onlyLabel)}. ` +
    "Hasil tidak dihitung karena yang dimaksud bisa hal lain. Samakan keduanya.",
  unusedVariable: (variable: string, cell: string) =>
    `Variabel "${quoted(variable)}" (${cell}) tidak dipakai di formula.`,
  unsettledInput: (variable: string, cell: string) =>
    `Isian "${quoted(variable)}" (${cell}) berubah lagi setiap kali hasil dihitung, sehingga hasilnya belum pasti. Periksa rumus Excel di sel itu.`,
  circularInput: (variable: string, cell: string, result: string) =>
    `Isian "${quoted(variable)}" (${cell}) dihitung dari hasil yang memerlukannya (${result}), sehingga hasilnya tidak dapat ditentukan. Isi sel itu dari sumber lain.`,
  formatKept: (cell: string) =>
    `Format sel ${cell} tidak dapat diubah karena lembar diproteksi, sehingga hasilnya dapat tampil keliru (persen tampil sebagai pecahan, atau sebaliknya).`,
  someMissing: () => "ada isian yang masih kosong",
  writtenAsNumber: (cell: string, obstacle: keyof typeof OBSTACLES, source: string) =>
    `Hasil di ${cell} ditulis sebagai angka, bukan rumus Excel, karena ${OBSTACLES[obstacle](source)}. Setelah isiannya diubah, klik Hitung Ulang.`,
  answered: () => "Formula dibaca menurut jawaban yang tersimpan di buku kerja ini.",
  manual: () => "Ditandai isi manual: hasilnya Anda ketik sendiri, dan selnya tidak diubah.",
  ownFormulaDiffers: (cell: string, own: string, computed: string) =>
    `Sel ${cell} berisi rumus Excel Anda sendiri (${quoted(own)}); hasil menurut formula indikator adalah ${computed}. Rumus Excel Anda tidak diubah.`,
  ownContentKept: (cell: string) =>
    `Isi sel ${cell} Anda ketik sendiri dan tidak diubah, karena hasilnya belum dapat dihitung.`,
  ownFormulaKept: (cell: string) =>
    `Sel ${cell} berisi rumus Excel Anda sendiri dan tidak diubah, padahal hasilnya belum dapat dihitung dari Data Masukan.`,
} as const;

/** The short text that stands in a result cell instead of a number. It never begins like a formula. */
export const resultTexts = {
  /** Addresses come first: a narrow cell cuts the rest. `variables` are those of the missing inputs, then of the unusable. */
  incomplete: (missing: readonly string[], unusable: readonly string[], variables: readonly string[]) => {
    const cells = [
      missing.join(", "),
      ...(unusable.length === 0 ? [] : [`tidak valid: ${unusable.join(", ")}`]),
    ];
    return `Belum lengkap: ${cells.join("; ")} – ${variables.map(quoted).join("; ")}`;
  },
  /** As a formula says it, which can't follow the addresses of its cells in a text; the variables come quoted. */
  incompleteNames: (variables: readonly string[]) => `Belum lengkap: ${variables.join("; ")}`,
  /** `reason` is what the note says of the first of the unusable inputs, whose variable is given. */
  unusable: (cells: readonly string[], variable: string, reason: string) => {
    const [first = "", ...others] = cells;
    const beginning = `Isian "${quoted(variable)}" (${first}) `;
    const rest = reason.startsWith(beginning) ? reason.slice(beginning.length) : reason;
    const named = others.length === 0 ? first : `${cells.join(", ")}. ${first}`;
    return `Isian tidak valid: ${named} ${rest} (${quoted(variable)})`;
  },
  invalid: (reason: string) => `Tidak dapat dihitung: ${lowered(reason)}`,
  unresolved: (reason: string) => `Perlu dipastikan: ${reason}`,
} as const;

/** Whether a text in a result cell is one of ours, of this or an earlier version. */
export function isResultText(text: string): boolean {
  return BEGINNINGS.some((beginning) => text.startsWith(beginning));
}

/**
 * How the sentences begin that any version has written into result cells, which are never taken for an office's own text:
 * a new beginning is added here, an old one stays. The words behind the colon may change.
 */
const BEGINNINGS = ["Belum lengkap: ", "Isian tidak valid: ", "Tidak dapat dihitung: ", "Perlu dipastikan: "];
