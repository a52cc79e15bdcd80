import type { Answer, Failure, FailureCode } from "./gateway";

/** What Excel calls a failure, and what the staff are told. Codes: Office.js documentation, Excel.ErrorCodes. */
const CODES: Readonly<Record<string, FailureCode>> = {
  InvalidOperationInCellEditMode: "editing-cell",
  AccessDenied: "protected",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceededError: "too-large",
  ActivityLimitReached: "busy",
  RequestAborted: "busy",
  ItemNotFound: "not-found",
  InvalidReference: "not-found",
  InvalidObjectPath: "not-found",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
};

const MESSAGES: Readonly<Record<FailureCode, string>> = {
  "editing-cell": "Ada sel yang sedang diedit. Tekan Enter dulu, lalu coba lagi.",
  "no-form":
    "Form 1 tidak ditemukan di lembar ini. Buka lembar yang memuat kolom Formula Perhitungan, Variabel, Nilai, dan Hasil Perhitungan.",
  protected: "Lembar ini diproteksi, sehingga hasil tidak dapat ditulis. Tidak ada yang diubah.",
  "changed-meanwhile": "Lembar berubah saat dihitung. Yang sudah ditulis dikembalikan; silakan coba lagi.",
  "not-found": "Lembar atau sel yang dituju tidak ada lagi. Coba lagi dari lembar yang sedang terbuka.",
  "too-large": "Lembar ini terlalu besar untuk sekali jalan. Tidak ada yang diubah.",
  busy: "Excel sedang sibuk. Tunggu sebentar, lalu coba lagi.",
  unsupported:
    "Versi Excel ini belum mendukung Hitung Capaian. Diperlukan Excel 2021, Microsoft 365, atau Excel di web.",
  "no-answer": "Excel tidak menjawab. Periksa apakah ada jendela yang menunggu jawaban, lalu coba lagi.",
  stopped: "Hitungan dihentikan. Yang sudah ditulis dikembalikan.",
  "nothing-to-undo": "Tidak ada hitungan yang dapat dibatalkan.",
  unknown: "Excel menolak permintaan ini. Coba lagi; jika tetap gagal, tutup dan buka kembali berkasnya.",
};

/** A failure of a kind, in the words for the staff; `cells` are A1 addresses, `message` replaces the usual words. */
export function failure(code: FailureCode, cells: readonly string[] = [], message = MESSAGES[code]): Failure {
  return { code, message, cells };
}

/** What went wrong on the Excel side, as a value; anything else is a programming error and thrown on. */
function failureOf(error: unknown): Failure {
  if (!(error instanceof OfficeExtension.Error)) throw error;
  return failure(CODES[error.code] ?? "unknown");
}

/** True where Excel refused a request or an answer for its size. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && CODES[error.code] === "too-large";
}

/** How long Excel may take for one batch before we stop waiting for it, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Does a piece of work with Excel. What Excel refuses, and silence, come back as a failure.
 * @param patience how long to wait for an answer, in milliseconds
 */
export async function attempt<T>(
  work: (context: Excel.RequestContext) => Promise<Answer<T>>,
  patience = PATIENCE,
): Promise<Answer<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<Answer<T>>((resolve) => {
    timer = setTimeout(() => {
      resolve({ ok: false, failure: failure("no-answer") });
    }, patience);
  });
  try {
    return await Promise.race([Excel.run(work), silence]);
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  } finally {
    clearTimeout(timer);
  }
}
