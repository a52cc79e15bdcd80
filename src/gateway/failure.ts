import { REQUIRED } from "../core/form/column-aliases";
import { partialHeader, type PartialHeader } from "../core/form/headers";
import { address } from "../core/grid/address";
import type { Grid } from "../core/grid/grid";
import { figure } from "../core/wording/figure";
import { messages } from "../core/wording/messages";

/** What can go wrong between the add-in and Excel through nobody's programming error. */
export type FailureCode =
  | "editing-cell"
  | "no-form"
  | "protected"
  | "changed-meanwhile"
  | "not-found"
  | "too-large"
  | "memory"
  | "busy"
  | "service"
  | "conflict"
  | "other-workbook"
  | "other-sheet"
  | "selection"
  | "not-implemented"
  | "unsupported"
  | "no-answer"
  | "not-loaded"
  | "stopped"
  | "nothing-to-undo"
  | "structure-protected"
  | "sheet-name"
  | "unknown";

/** What more there is to say of some failures than their code does; their message says it. */
export type FailureDetail =
  | "left-behind"
  | "half-made"
  | "half-renewed"
  | "already-running"
  | "cells-locked"
  | "format-locked"
  | "form-gone"
  | "headings-missing"
  | "heading-changed"
  | "unexpected"
  | "sheets-unsure"
  | "input-changed"
  | "input-filled"
  | "link-changed"
  | "formula-lost"
  | "sheet-gone"
  | "sheet-hidden";

/** A failure as a value; `message` is a clear Indonesian sentence, `cells` (A1 addresses) where cells are concerned. */
export interface Failure {
  readonly code: FailureCode;
  /** Where the message is not the usual one for the code: by it another language tells what the message does. */
  readonly detail?: FailureDetail;
  readonly message: string;
  readonly cells: readonly string[];
  /** The name of the sheet that the message speaks of, where it names one by its own. */
  readonly sheet?: string;
  /** Of the code "no-form": the headings that stand on the sheet nevertheless, and those that are missing. */
  readonly headings?: PartialHeader;
}

/** Either what was asked for, or why not. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

const MESSAGES: Readonly<Record<FailureCode, string>> = {
  "editing-cell": "Sel masih diedit. Tekan Enter, lalu coba lagi.",
  "no-form":
    "Form 1 tidak ditemukan di lembar ini. Buka lembar yang memuat kolom Formula Perhitungan, Variabel, Nilai, dan Hasil Perhitungan.",
  protected:
    "Hasil tidak dapat ditulis, dan tidak ada yang diubah. Buka proteksi lembar lewat menu Tinjau, lalu coba lagi.",
  "changed-meanwhile": "Lembar berubah saat dihitung. Yang sudah ditulis dikembalikan; silakan coba lagi.",
  "not-found": "Lembar atau sel yang dituju tidak ada lagi. Coba lagi dari lembar yang sedang terbuka.",
  "too-large": "Lembar ini terlalu besar untuk sekali jalan. Tidak ada yang diubah.",
  memory: "Excel kehabisan memori. Tutup berkas dan program lain yang tidak dipakai, lalu coba lagi.",
  busy: "Excel sedang sibuk. Tunggu sebentar, lalu coba lagi.",
  service: "Layanan Excel sedang tidak tersedia. Periksa sambungan internet, lalu coba lagi.",
  conflict: "Perubahan ini bertabrakan dengan perubahan rekan lain. Tunggu sebentar, lalu coba lagi.",
  "other-workbook": "Buku kerja lain sedang di depan. Klik buku kerja yang memuat Form 1, lalu coba lagi.",
  "other-sheet":
    "Yang terbuka bukan lembar kerja, misalnya lembar grafik. Buka lembar yang memuat Form 1, lalu coba lagi.",
  selection: "Yang sedang dipilih bukan sel. Klik salah satu sel di lembar Form 1, lalu coba lagi.",
  "not-implemented":
    "Excel ini belum dapat melakukan yang diminta. Perbarui Excel, atau buka berkas di Excel di web.",
  unsupported:
    "Versi Excel ini belum mendukung Hitung Capaian. Diperlukan Excel 2021, Microsoft 365, atau Excel di web.",
  "no-answer": "Excel tidak menjawab. Periksa apakah ada jendela yang menunggu jawaban, lalu coba lagi.",
  "not-loaded":
    "Bagian ini belum dapat dimuat, dan tidak ada yang diubah. Periksa sambungan internet, lalu coba lagi.",
  stopped: "Perhitungan dihentikan. Yang sudah ditulis dikembalikan.",
  "nothing-to-undo": "Tidak ada perhitungan yang dapat dibatalkan.",
  "structure-protected":
    "Struktur buku kerja ini diproteksi, sehingga lembar baru tidak dapat ditambahkan. Buka proteksinya lewat menu Tinjau, Proteksi Buku Kerja, lalu coba lagi.",
  "sheet-name": "Nama lembar itu sudah dipakai atau tidak diterima Excel. Pilih nama lain, lalu coba lagi.",
  unknown: "Excel menolak permintaan ini. Coba lagi; jika tetap gagal, tutup dan buka kembali berkasnya.",
};

/** A sentence that replaces the usual one of a code, and the name by which other languages know it. */
export interface Special {
  readonly detail: FailureDetail;
  readonly message: string;
  readonly sheet?: string;
}

/** A failure of a kind, in the words for the staff; `cells` are A1 addresses, `special` replaces the usual words. */
export function failure(code: FailureCode, cells: readonly string[] = [], special?: Special): Failure {
  return special === undefined ? { code, message: MESSAGES[code], cells } : { code, ...special, cells };
}

/** The words for a sheet that is no longer there. */
export function sheetGone(sheet: string): Special {
  return {
    detail: "sheet-gone",
    message: `Lembar ${sheet} tidak ada lagi di buku kerja ini. Coba lagi dari lembar yang sedang terbuka.`,
    sheet,
  };
}

/** The words for a sheet that nobody can see at the moment. */
export function sheetHidden(sheet: string): Special {
  return {
    detail: "sheet-hidden",
    message: `Lembar ${sheet} disembunyikan. Klik kanan nama lembar mana pun, pilih Tampilkan, lalu coba lagi.`,
    sheet,
  };
}

/** With fewer headings of a form than this, a table is something else and not worth a word. */
const FEWEST = 2;

/** No form on a sheet, with the headings that stand there nevertheless. */
export function noForm(grid: Grid | null): Failure {
  const headings = grid === null ? null : partialHeader(grid);
  const missing = headings?.missing.length ?? 0;
  if (headings === null || missing === 0 || missing > REQUIRED.length - FEWEST) return failure("no-form");
  const found = REQUIRED.flatMap((field) => {
    const place = headings.found[field];
    return place === undefined ? [] : [{ field, cell: address(place) }];
  });
  const message = messages.headingsMissing(found, headings.missing);
  const cells = found.map(({ cell }) => cell);
  return { ...failure("no-form", cells, { detail: "headings-missing", message }), headings };
}

/** A failure that leaves something behind: the cells (A1) that may have changed. */
export function leftBehind({ code }: Failure, cells: readonly string[]): Failure {
  const message = `${CAUSES[code] ?? ""}${LEFT_BEHIND}`;
  return failure(code, cells, { detail: "left-behind", message });
}

const LEFT_BEHIND =
  "Sel yang disebut di bawah mungkin sudah berubah dan belum dapat dikembalikan. Klik Batalkan untuk mengembalikan isinya.";

const CAUSES: Readonly<Partial<Record<FailureCode, string>>> = {
  "editing-cell": "Sel masih diedit. Tekan Enter dulu. ",
  protected: "Lembar ini diproteksi saat hasil ditulis. ",
  "changed-meanwhile": "Lembar berubah saat dihitung. ",
  busy: "Excel sedang sibuk. ",
  "no-answer": "Excel tidak menjawab. ",
  stopped: "Perhitungan dihentikan. ",
};

/** Cells that a sentence names; the others it counts. */
const MOST_NAMED = 8;

/** The failure that names cells which protection keeps from being written. */
export function lockedFailure(cells: readonly string[]): Failure {
  const first = cells.slice(0, MOST_NAMED).join(", ");
  const more = cells.length - MOST_NAMED;
  const shown = more > 0 ? `${first}, dan ${figure(more)} sel lain` : first;
  return failure("protected", cells, {
    detail: "cells-locked",
    message: `Sel ${shown} terkunci. Buka proteksi lembar lewat menu Tinjau, lalu coba lagi. Tidak ada yang diubah.`,
  });
}
