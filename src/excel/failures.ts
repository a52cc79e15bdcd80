import { partialHeader, REQUIRED } from "../core/form/headers";
import { address } from "../core/grid/address";
import type { Grid } from "../core/grid/grid";
import { messages } from "../core/wording/messages";
import type { Failure, FailureCode, FailureDetail } from "./gateway";

/** What Excel calls a failure, and what the staff are told. Codes: Office.js documentation, Excel.ErrorCodes. */
const CODES: Readonly<Record<string, FailureCode>> = {
  InvalidOperationInCellEditMode: "editing-cell",
  AccessDenied: "protected",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceededError: "too-large",
  RangeExceedsLimit: "too-large",
  OperationCellsExceedLimit: "too-large",
  MemoryLimitReached: "memory",
  ActivityLimitReached: "busy",
  RequestAborted: "busy",
  ServiceNotAvailable: "service",
  Conflict: "conflict",
  InactiveWorkbook: "other-workbook",
  UnsupportedSheet: "other-sheet",
  InvalidSelection: "selection",
  ItemAlreadyExists: "sheet-name",
  ItemNotFound: "not-found",
  InvalidReference: "not-found",
  InvalidObjectPath: "not-found",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
  NotImplemented: "not-implemented",
};

const MESSAGES: Readonly<Record<FailureCode, string>> = {
  "editing-cell": "Ada sel yang sedang diedit. Tekan Enter dulu, lalu coba lagi.",
  "no-form":
    "Form 1 tidak ditemukan di lembar ini. Buka lembar yang memuat kolom Formula Perhitungan, Variabel, Nilai, dan Hasil Perhitungan.",
  protected: "Lembar ini diproteksi, sehingga hasil tidak dapat ditulis. Tidak ada yang diubah.",
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
  stopped: "Hitungan dihentikan. Yang sudah ditulis dikembalikan.",
  "nothing-to-undo": "Tidak ada hitungan yang dapat dibatalkan.",
  "structure-protected":
    "Susunan lembar buku kerja ini dikunci, sehingga lembar baru tidak dapat ditambahkan. Buka kuncinya lewat menu Tinjau, Proteksi Buku Kerja, lalu coba lagi.",
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

/** What went wrong on the Excel side, as a value; anything else is a programming error and thrown on. */
export function failureOf(error: unknown): Failure {
  if (error instanceof TooMuchToRead) return failure("too-large");
  if (!(error instanceof OfficeExtension.Error)) throw error;
  return failure(CODES[error.code] ?? "unknown");
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
  "editing-cell": "Ada sel yang sedang diedit. Tekan Enter dulu. ",
  protected: "Lembar ini diproteksi saat hasil ditulis. ",
  "changed-meanwhile": "Lembar berubah saat dihitung. ",
  busy: "Excel sedang sibuk. ",
  "no-answer": "Excel tidak menjawab. ",
  stopped: "Hitungan dihentikan. ",
};

/** More stands on a sheet than can be read: Excel has given no content, or there is too much of it to look through. */
export class TooMuchToRead extends Error {
  constructor() {
    super("More stands on the sheet than can be read");
  }
}

/** True where Excel refused a request or an answer for its size, or could not read so much. */
export function isTooLarge(error: unknown): boolean {
  if (error instanceof TooMuchToRead) return true;
  return error instanceof OfficeExtension.Error && TOO_LARGE.has(CODES[error.code] ?? "unknown");
}

const TOO_LARGE: ReadonlySet<FailureCode> = new Set(["too-large", "memory"]);

/** True where Excel has refused something by a code that says nothing of why. */
export function isUnexplained(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && CODES[error.code] === undefined;
}

/** True where Excel has refused something of its own accord, and not for what a person could mend (editing, protection). */
export function isRefusalOfKind(error: unknown): boolean {
  if (!(error instanceof OfficeExtension.Error)) return false;
  const code = CODES[error.code];
  return code === undefined || code === "unsupported" || code === "not-implemented";
}

/** True where something could not be done for a reason that a user can cause; anything else is a programming error. */
export function isExpected(error: unknown): error is Error {
  return error instanceof OfficeExtension.Error || error instanceof TooMuchToRead;
}

/** Codes by which Excel refuses a batch as a whole, before any of it is carried out. */
const REFUSALS: ReadonlySet<string> = new Set([
  "InvalidOperationInCellEditMode",
  "ActivityLimitReached",
  "RequestPayloadSizeLimitExceeded",
]);

/** True where Excel has carried out nothing of a batch. */
export function wasRefused(error: OfficeExtension.Error): boolean {
  return REFUSALS.has(error.code);
}
