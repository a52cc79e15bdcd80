import type { Section } from "../../../core/form/form";
import type { Locale } from "../../../core/outcome/arithmetic";
import type { Severity } from "../../../core/outcome/outcome";
import type { Task } from "../../state";
import type { Standing, StatusCounts } from "../standing";
import { many } from "./count";
import { failureWording } from "./failure";
import type { Extra, Progress } from "../../../gateway/run";

/** What is said of an extra that Excel would not take; nothing of one that nobody misses. */
const LEFT_OUT: Readonly<Record<Extra, string | null>> = {
  notes: "Catatan sel tidak dapat ditulis; yang ada mungkin usang. Semua catatan dapat dibaca di bawah ini.",
  highlight: "Sel yang kosong tidak dapat disorot di lembar ini. Semuanya disebut di bawah ini.",
  journal:
    "Batalkan hanya ada di panel ini selama terbuka, karena isi semula tidak dapat disimpan di buku kerja.",
  "undo-group": null,
};

/** The same of an undo. */
const NOT_BROUGHT_BACK: Readonly<Record<Extra, string | null>> = {
  notes: "Catatan sel tidak dapat dikembalikan.",
  highlight: "Sorotan sel yang kosong tidak dapat dikembalikan.",
  journal: null,
  "undo-group": null,
};

const STATUS: Readonly<Record<Standing, string>> = {
  computed: "Terhitung",
  incomplete: "Belum lengkap",
  invalid: "Isian tidak valid",
  unresolved: "Formula perlu dipastikan",
  manual: "Diisi manual",
  untyped: "Hasil belum diketik",
};

const READY = "Dapat dihitung";

const SEVERITY: Readonly<Record<Severity, string>> = {
  error: "Penting",
  warning: "Peringatan",
  info: "Catatan",
};

const WAITING = "Sel masih diedit. Tekan Enter, lalu pekerjaan ini berlanjut sendiri.";

const STEP: Readonly<Record<Progress["step"], { readonly alone: string; readonly beginning: string }>> = {
  waiting: { alone: WAITING, beginning: WAITING },
  reading: { alone: "Membaca lembar…", beginning: "Membaca baris" },
  calculating: { alone: "Menghitung…", beginning: "Menghitung indikator" },
  writing: { alone: "Menulis hasil…", beginning: "Menulis sel" },
};

/** The parts of "12 dari 15 indikator terhitung, 3 belum lengkap" that tell of indicators without a result. */
function openParts(counts: StatusCounts): string {
  const parts: string[] = [];
  if (counts.incomplete > 0) parts.push(`${many(counts.incomplete)} belum lengkap`);
  if (counts.invalid > 0) parts.push(`${many(counts.invalid)} isiannya tidak valid`);
  if (counts.unresolved > 0) parts.push(`${many(counts.unresolved)} formula perlu dipastikan`);
  if (counts.manual > 0) parts.push(`${many(counts.manual)} diisi manual`);
  if (counts.untyped > 0) parts.push(`${many(counts.untyped)} hasilnya belum diketik`);
  return parts.map((part) => `, ${part}`).join("");
}

function cellList(cells: readonly string[]): string {
  const shown = cells.slice(0, 8).join(", ");
  return cells.length > 8 ? `${shown}, dan ${many(cells.length - 8)} sel lain` : shown;
}

/** What is being done, where it is not an ordinary run. */
const WORKING: Readonly<Partial<Record<Task["kind"], string>>> = {
  look: "Sedang membaca lembar…",
  check: "Sedang memeriksa…",
  undo: "Sedang mengembalikan…",
  review: "Sedang menyimpan…",
  forget: "Sedang menyimpan…",
  fill: "Sedang menulis isian…",
};

/** A column that was read, with its letters; `data` has variables and values in one cell. */
export interface ReadColumn {
  readonly field: "formula" | "variable" | "value" | "data" | "numerator" | "denominator" | "result";
  readonly letters: string;
  /** What its values are for, as its heading says; null where that is not to be told. */
  readonly period: string | null;
}

const COLUMN_NAMES: Readonly<Record<ReadColumn["field"], string>> = {
  formula: "Formula",
  variable: "Variabel",
  value: "Nilai",
  data: "Data",
  numerator: "Pembilang",
  denominator: "Penyebut",
  result: "Hasil",
};

/** Every sentence of the pane that is drawn first, in Indonesian. */
export const paneWording = {
  ...failureWording,
  locale: "id-ID" as Locale,
  title: "Hitung Capaian",
  form: "Form 1",
  subtitle: "Kertas Kerja Perhitungan Capaian Outcome",
  noFormHere: "Lembar ini tanpa Form 1",
  recalculate: "Hitung Ulang",
  check: "Periksa",
  menu: "Menu",
  back: "Kembali",
  retry: "Coba lagi",

  start: "Buka lembar Form 1, lalu klik Hitung Ulang.",
  promises: [
    "Hasil ditulis ke kolom Hasil Perhitungan. Sel lain tidak diubah.",
    "Isian yang masih kosong disorot di lembar.",
    "Semua dihitung di komputer ini. Tidak ada data yang dikirim ke luar.",
  ],
  found: (total: number) => `Form 1 dengan ${many(total)} indikator`,
  ready: (ready: number, total: number) =>
    ready === total
      ? "Semua isian sudah lengkap."
      : ready === 0
        ? "Belum ada indikator yang isiannya lengkap."
        : `${many(ready)} dari ${many(total)} indikator dapat dihitung.`,
  filled: (filled: number, total: number) => `${many(filled)} dari ${many(total)} isian sudah terisi.`,
  reading: "Sedang membaca lembar…",
  unread: (reason: string) => `Lembar ini belum dapat dibaca. ${reason}`,
  checkHint: "Periksa menunjukkan apa yang akan berubah, tanpa menulis ke lembar.",

  working: (task: Task["kind"]) => WORKING[task] ?? "Sedang menghitung…",
  progress: ({ step, done, of }: Progress) =>
    of === 0 ? STEP[step].alone : `${STEP[step].beginning} ${many(done)} dari ${many(of)}`,
  stop: "Hentikan",
  stillWorking: "Lembar yang besar memerlukan waktu lebih lama. Jangan tutup Excel.",

  undo: "Batalkan",
  undoThat: (sheet: string, cells: number) => `Batalkan perhitungan ${sheet} · ${many(cells)} sel`,
  undoHint: (cells: number, sheet: string) =>
    `Mengembalikan ${many(cells)} sel di lembar ${sheet} ke isi sebelum dihitung.`,
  interruptedTitle: "Perhitungan terakhir terputus",
  interrupted: (sheet: string) =>
    `Sebagian hasil mungkin sudah tertulis di lembar ${sheet}. Batalkan, atau hitung ulang untuk melengkapinya.`,
  undone: (sheet: string, time: string | null, restored: number) =>
    `Perhitungan ${sheet}${time === null ? "" : ` pukul ${time}`} dibatalkan · ${many(restored)} sel`,
  keptBack: (kept: readonly string[]) =>
    `${cellList(kept)} dibiarkan, karena isi, baris, atau rujukan rumus Excel-nya sudah berubah.`,
  answersKept: (count: number) =>
    `${many(count)} jawaban tentang formula masih tersimpan, dan dipakai lagi pada perhitungan berikutnya.`,
  afterUndo: "Klik Hitung Ulang untuk menghitung lagi.",
  locked: (cells: readonly string[]) =>
    `Sel ${cellList(cells)} terkunci. Hasil baru dapat ditulis setelah proteksi lembar dibuka lewat menu Tinjau.`,
  replaceFormula: "Ganti rumus Excel dengan hasil",
  leftOut: LEFT_OUT,
  staleNotes: (cells: readonly string[]) =>
    `Catatan sel di ${cellList(cells)} dibiarkan (ditambahi tulisan, atau ditolak Excel); isinya mungkin usang.`,
  notBroughtBack: NOT_BROUGHT_BACK,

  noFormHelp: [
    "Nama-nama lembar ada di bagian bawah jendela Excel.",
    "Judul kolom boleh berada di baris mana pun. Kolom yang judulnya lain dapat ditunjukkan sendiri.",
  ],

  pointColumns: "Tunjukkan kolom",
  formElsewhere: "Form 1 ada di lembar lain buku kerja ini:",
  goToSheet: (name: string) => `Ke lembar ${name}`,
  tableHere: (indicators: number) =>
    `Tabel di lembar ini memuat ${many(indicators)} indikator dengan formula tanpa nilai; dari tabel itu dapat dibuat Form 1 di lembar baru, dengan variabel yang dibaca dari setiap formula.`,
  formFromTable: "Buat Form 1 dari tabel ini",

  sheet: (name: string) => `Lembar ${name}`,
  columns: (read: readonly ReadColumn[]) =>
    read.length === 0
      ? "Satu kartu untuk tiap indikator"
      : read
          .map(
            ({ field, letters, period }) =>
              `${COLUMN_NAMES[field]} ${period === null ? letters : `${period} (${letters})`}`,
          )
          .join(" · "),
  summary: (counts: StatusCounts, total: number) =>
    `${many(counts.computed)} dari ${many(total)} indikator terhitung${openParts(counts)}.`,
  warnings: (count: number) => `${many(count)} peringatan perlu dibaca.`,
  written: (cells: number) =>
    cells === 0
      ? "Lembar sudah sesuai, tidak ada sel yang perlu diubah."
      : `${many(cells)} sel hasil ditulis ke lembar.`,
  checkTitle: "Hasil pemeriksaan",
  willChange: (cells: number) =>
    cells === 0 ? "Tidak ada sel yang akan berubah." : `${many(cells)} sel akan berubah.`,
  nothingWritten: "Belum ada yang ditulis. Klik Hitung Ulang untuk menuliskannya.",
  earlier: "Daftar di bawah ini berasal dari perhitungan sebelumnya.",
  noIndicators: "Form 1 ini belum berisi indikator.",

  from: "semula",
  to: "menjadi",
  emptyCell: "kosong",
  yes: "BENAR",
  no: "SALAH",

  results: "Hasil dan daftar indikator",
  picture: "Status per bagian",
  showWhich: "Indikator yang ditampilkan",
  attentionOnly: (count: number) => `Perlu perhatian (${many(count)})`,
  everything: (count: number) => `Semua (${many(count)})`,
  shownNow: (count: number) => `${many(count)} indikator ditampilkan.`,
  nothingOpen: "Tidak ada lagi yang perlu perhatian.",
  jumped: (address: string) => `Sel ${address} dipilih di lembar.`,
  backToList: "Kembali ke daftar",
  nextPoint: "Berikutnya",
  status: (status: Standing) => STATUS[status],
  severity: (severity: Severity) => SEVERITY[severity],
  section: (section: Section | ""): string => (section === "" ? "Lainnya" : section),
  sectionCount: (computed: number, total: number) => `${many(computed)} dari ${many(total)} terhitung`,
  sectionReady: (ready: number, total: number) => `${many(ready)} dari ${many(total)} dapat dihitung`,
  sectionOpen: (open: number) => `${many(open)} perlu perhatian`,
  fraction: (part: number, total: number) => `${many(part)}/${many(total)}`,
  legend: (standing: Standing, isCalculated: boolean, count: number) => {
    const status = standing === "computed" && !isCalculated ? READY : STATUS[standing];
    return `${many(count)} ${status.toLowerCase()}`;
  },
  attentionFirst: (count: number) => `${many(count)} yang perlu perhatian ditampilkan lebih dulu.`,
  showMore: (next: number, left: number) =>
    next === left
      ? `Tampilkan ${many(next)} lainnya`
      : `Tampilkan ${many(next)} berikutnya (tersisa ${many(left)})`,
  unnamed: "Indikator tanpa nama",
  goTo: (address: string) => `Ke sel ${address}`,
  goToPrefix: "Ke sel ",

  cancel: "Batal",
  loading: "Sedang dimuat…",
  notLoaded: "Bagian ini tidak dapat dimuat. Tutup dan buka kembali panel ini.",

  choicesHint: "Pilihan di atas disimpan di buku kerja ini dan berlaku bagi semua yang memakainya.",
  liveChoice: "Hitung otomatis",
  liveHint:
    "Menghitung ulang sesaat setelah isian diubah, sejak Hitung Ulang pertama dan selama panel ini terbuka.",
  formulasChoice: "Tulis hasil sebagai rumus Excel",
  formulasHint:
    "Sel hasil berisi rumus Excel, sehingga ikut berubah tanpa Hitung Capaian. Berlaku mulai perhitungan berikutnya.",
  languageChoice: "Bahasa (Language)",
  languageHint:
    "Berlaku hanya bagi Anda, di semua buku kerja. Catatan dan hasil tetap dalam bahasa Indonesia, karena berada di lembar.",
  languageMissing:
    "Bahasa Inggris tidak dapat dimuat. Periksa jaringan, lalu tutup dan buka kembali panel ini.",

  broken: "Panel tidak dapat ditampilkan. Tutup dan buka kembali panel ini; lembar Anda tidak berubah.",

  upToDate: "Sel hasil di lembar sudah sesuai dengan isiannya.",
  summaryBefore: (counts: StatusCounts, total: number) =>
    `${many(counts.computed)} dari ${many(total)} indikator dapat dihitung${openParts(counts)}.`,
  statusReady: READY,
  statusPending: "Akan dihitung",
};

/** What every language has to say. */
export type PaneWording = typeof paneWording;
