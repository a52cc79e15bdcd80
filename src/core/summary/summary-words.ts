import type { Severity } from "../outcome/outcome";
import type { Standing } from "./standing";

const MANY = new Intl.NumberFormat("id-ID");

/** The words of a summary, in Indonesian: it stands in the workbook and is handed in. */
export const summaryWords = {
  sheet: "Ringkasan",
  title: "RINGKASAN CAPAIAN OUTCOME",
  year: (year: number) => `TAHUN ${year}`,
  made: (sheet: string, made: string) => `Dari lembar ${sheet}, dibuat ${made}.`,
  linked: (sheet: string) =>
    `Hasil ditautkan ke lembar ${sheet}. Bila isian atau hasil sebuah indikator berubah sesudah ringkasan ini dibuat, ` +
    "barisnya bertanda Berubah: klik Hitung Ulang di lembar itu, lalu buat ulang ringkasan ini.",
  stale: (count: number, sheet: string) =>
    `${MANY.format(count)} sel hasil di lembar ${sheet} belum sesuai dengan isiannya, sehingga angkanya tidak ditampilkan. ` +
    "Klik Hitung Ulang di lembar itu, lalu buat ulang ringkasan ini.",
  counts: ["Status", "Jumlah"],
  total: "Jumlah indikator",
  changed: "Berubah sejak ringkasan dibuat",
  outdated: "Klik Hitung Ulang di Form 1, lalu buat ulang ringkasan ini.",
  standing: {
    computed: "Terhitung",
    own: "Rumus Excel sendiri",
    manual: "Diisi manual",
    stale: "Belum diperbarui",
    incomplete: "Belum lengkap",
    invalid: "Isian tidak valid",
    unresolved: "Formula perlu dipastikan",
  } satisfies Readonly<Record<Standing, string>>,
  severity: {
    error: "Penting",
    warning: "Peringatan",
    info: "Catatan",
  } satisfies Readonly<Record<Severity, string>>,
  bars: ["No.", "Indikator berupa persentase", "Hasil"],
  chart: "Capaian indikator berupa persentase",
  series: "Hasil",
  moreBars: (drawn: number, all: number) =>
    `Grafik memuat ${MANY.format(drawn)} dari ${MANY.format(all)} indikator berupa persentase, karena sisanya belum ada ` +
    "hasilnya, berisi rumus Excel sendiri, atau tidak muat. Semuanya ada di tabel.",
  columns: ["No.", "Bagian", "Indikator", "Hasil", "Status", "Catatan"],
  otherSection: "Lainnya",
  unnamed: "Indikator tanpa nama",
  oldNumber: (cell: string) => `Sel ${cell} masih berisi angka lama, yang bukan hasil dari isian sekarang.`,
  staleResult: (cell: string) => `Sel ${cell} belum diperbarui. Klik Hitung Ulang.`,
  unwatched: "Isiannya terlalu banyak untuk dipantau. Buat ulang ringkasan bila ada yang berubah.",
  noIndicators: "Form 1 ini belum berisi indikator.",
  page: "Halaman &P dari &N",
} as const;
