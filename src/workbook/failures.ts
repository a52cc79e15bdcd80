import type { OpenFailure } from "./workbook";

type Code = OpenFailure["code"];

const MESSAGES: Record<Code, string> = {
  "not-a-workbook":
    "Berkas ini bukan buku kerja Excel; buka berkas aslinya (misalnya CSV atau ODS) di Excel, lalu simpan sebagai Buku Kerja Excel (.xlsx).",
  encrypted:
    "Buku kerja ini dikunci dengan kata sandi; buka di Excel, hapus kata sandinya, lalu simpan kembali.",
  "old-format": "Berkas ini memakai format Excel lama (.xls); simpan dahulu sebagai .xlsx di Excel.",
  damaged: "Buku kerja ini rusak sehingga tidak dapat dibaca; coba buka dan simpan kembali di Excel.",
  "too-large": "Buku kerja ini terlalu besar untuk dibuka di sini.",
};

/**
 * What stops a workbook from being opened. It is thrown only inside this room, where a part is found unreadable,
 * and turned into an `OpenFailure` value at the door (`openWorkbook`). `detail` is for engineers.
 */
export class Unreadable extends Error {
  readonly code: Code;

  constructor(code: Code, detail: string) {
    super(detail);
    this.name = "Unreadable";
    this.code = code;
  }
}

/** The failure of a code with its Indonesian sentence. */
export function openFailure(code: Code): OpenFailure {
  return { code, message: MESSAGES[code] };
}

/**
 * Thrown by `write` and `type` on one cell of an array formula that fills several cells: Excel refuses that too,
 * because the other cells would lose their formula.
 */
export class PartOfArray extends Error {
  constructor(cell: string) {
    super(`Sel ${cell} adalah bagian dari rumus larik Excel dan tidak dapat diubah sendiri.`);
    this.name = "PartOfArray";
  }
}
