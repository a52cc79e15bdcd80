import type { Failure, FailureCode } from "../../../gateway/failure";

const FAILURE_TITLE: Readonly<Record<FailureCode, string>> = {
  "editing-cell": "Sel masih diedit",
  "no-form": "Form 1 belum ditemukan",
  protected: "Lembar diproteksi",
  "changed-meanwhile": "Lembar berubah saat dihitung",
  "not-found": "Lembar atau sel tidak ditemukan",
  "too-large": "Lembar terlalu besar",
  memory: "Excel kehabisan memori",
  busy: "Excel sedang sibuk",
  service: "Layanan Excel tidak tersedia",
  conflict: "Bertabrakan dengan perubahan rekan",
  "other-workbook": "Buku kerja lain di depan",
  "other-sheet": "Bukan lembar kerja",
  selection: "Yang dipilih bukan sel",
  "not-implemented": "Belum dapat dilakukan",
  unsupported: "Excel ini belum mendukung",
  "no-answer": "Excel tidak menjawab",
  "not-loaded": "Bagian ini belum dimuat",
  stopped: "Perhitungan dihentikan",
  "nothing-to-undo": "Tidak ada yang dibatalkan",
  "structure-protected": "Struktur buku kerja diproteksi",
  "sheet-name": "Nama lembar tidak dapat dipakai",
  unknown: "Perhitungan tidak selesai",
};

/** What is shown where a programming error has ended the work on a sheet. */
export const UNEXPECTED: Failure = {
  code: "unknown",
  detail: "unexpected",
  message:
    "Terjadi kesalahan di luar dugaan. Periksa lembar, lalu coba lagi. Jika terulang, tutup dan buka kembali panel ini.",
  cells: [],
};

/** The same where a sheet was being made. */
export const SHEETS_UNSURE: Failure = {
  code: "unknown",
  detail: "sheets-unsure",
  message: "Terjadi kesalahan di luar dugaan. Periksa lembar-lembar di buku kerja, lalu coba lagi.",
  cells: [],
};

/** What the pane says of failures, in Indonesian. */
export const failureWording = {
  failureTitle: (code: FailureCode) => FAILURE_TITLE[code],
  failureCells: (cells: readonly string[]) => {
    const shown = cells.slice(0, 8).join(", ");
    return cells.length > 8 ? `Sel: ${shown}, dan ${cells.length - 8} sel lain.` : `Sel: ${shown}.`;
  },
  /** A failure brings its Indonesian sentence along; in another language it is told by its code and detail. */
  failureText: ({ message }: Failure): string => message,
};

/** What every language has to say of them. */
export type FailureWording = typeof failureWording;
