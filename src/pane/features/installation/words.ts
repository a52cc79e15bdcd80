import { inBoth } from "../../wording/speech";
import { many } from "../../wording/id/count";
import type { Need } from "../../../gateway/installation";

/** What a part of the add-in is called, and what becomes of it where this Excel lacks what it needs. */
export interface NeedWording {
  readonly title: string;
  readonly there: string;
  readonly missing: string;
}

const UPDATE = "Perbarui Excel: File, Akun, Opsi Pembaruan, Perbarui Sekarang.";

const NEEDS: Readonly<Record<Need, NeedWording>> = {
  form: {
    title: "Membaca dan menulis Form 1",
    there: "Tersedia.",
    missing: `Tidak tersedia, jadi Hitung Capaian tidak dapat berjalan. ${UPDATE}`,
  },
  "merged-cells": {
    title: "Sel gabungan",
    there: "Dibaca sebagai sel gabungan.",
    missing: `Tidak terbaca: sel kosong dianggap berisi teks yang sama dengan sel di atasnya. Periksa hasilnya dengan teliti. ${UPDATE}`,
  },
  highlight: {
    title: "Sorotan sel kosong",
    there: "Aktif, dan dipasang lagi bila terhapus.",
    missing: `Aktif, tetapi tidak dipasang lagi bila Anda menghapusnya. ${UPDATE}`,
  },
  "cell-notes": {
    title: "Catatan di sel hasil",
    there: "Ditulis pada sel hasil.",
    missing: `Tidak ditulis di lembar; bacalah catatannya di panel ini. ${UPDATE}`,
  },
  "one-undo": {
    title: "Urungkan di Excel (Ctrl+Z)",
    there: "Satu perhitungan diurungkan sekaligus.",
    missing: "Satu perhitungan mungkin terbagi atas beberapa langkah. Pakai tombol Batalkan di panel ini.",
  },
};

const PLATFORM: Readonly<Record<string, string>> = {
  PC: "Windows",
  Mac: "Mac",
  OfficeOnline: "web",
  iOS: "iPad atau iPhone",
  Android: "Android",
};

const LANGUAGES: Readonly<Record<string, string>> = { id: "Indonesia", en: "Inggris" };

/** "Indonesia (id-ID)"; a language that nobody here uses is told by its code. */
function languageName(code: string): string {
  const name = LANGUAGES[code.slice(0, 2).toLowerCase()];
  return name === undefined ? code : `${name} (${code})`;
}

/** Sentences of "Periksa pemasangan", in Indonesian; loaded with it. */
export const indonesian = {
  checking: "Sedang diperiksa…",
  failed: "Pemeriksaan tidak selesai. Tutup dan buka kembali panel ini, lalu coba lagi.",
  again: "Periksa lagi",
  copy: "Salin temuan",
  copied: "Temuan disalin. Tempelkan ke pesan untuk petugas TI Anda.",
  notCopied:
    "Excel tidak mengizinkan menyalin langsung. Teks di bawah ini sudah dipilih: tekan Ctrl+C (di Mac, Cmd+C).",
  findingsText: "Teks temuan",
  privacy: "Isi lembar dan nama berkas tidak ikut disalin.",
  summary: (open: number) =>
    open === 0 ? "Semua yang diperiksa sudah baik." : `${many(open)} hal perlu diperhatikan.`,
  state: { good: "Baik", notice: "Perhatikan", bad: "Perlu ditangani", unknown: "Tidak diketahui" },
  heading: "Temuan pemasangan Hitung Capaian",

  need: (need: Need) => NEEDS[need],
  excel: "Excel",
  excelIs: (host: string, version: string, platform: string) =>
    `${host} ${version} di ${PLATFORM[platform] ?? platform}.`,
  mobile: "Di ponsel dan tablet, Hitung Capaian belum pernah dicoba. Pakailah Excel di komputer atau di web.",
  interface: "Antarmuka ExcelApi",
  interfaceIs: (version: string) => (version === "" ? "Tidak ada." : `Sampai versi ${version}.`),
  ribbon: "Tombol di pita",
  ribbonThere: "Hitung Ulang di tab Beranda tersedia.",
  ribbonMissing:
    "Excel ini tidak menampilkan tombol Hitung Ulang di pita. Pakai tombol yang sama di panel ini.",
  workbook: "Buku kerja",
  writable: "Dapat ditulis.",
  readOnly: "Dibuka hanya-baca. Klik Aktifkan Pengeditan, atau simpan salinannya, lalu buka salinan itu.",
  structure: "Struktur buku kerja",
  structureFree: "Lembar baru dapat dibuat.",
  structureLocked:
    "Strukturnya diproteksi: menghitung tetap dapat, tetapi lembar baru tidak dapat dibuat. Buka lewat menu Tinjau, Proteksi Buku Kerja.",
  sheet: "Lembar yang sedang dibuka",
  sheetFree: "Tidak diproteksi.",
  sheetProtected:
    "Diproteksi: sel hasil yang terkunci tidak dapat ditulis. Buka lewat menu Tinjau, Buka Proteksi Lembar.",
  fileType: "Jenis berkas",
  fileTypeGood: (type: string) => `Berkas .${type}.`,
  unsaved: "Belum pernah disimpan. Simpan sebagai .xlsx supaya jawaban dan sorotan ikut tersimpan.",
  oldFile: (type: string) =>
    `Berkas .${type} tidak menyimpan jawaban dan sorotan sel kosong. Simpan sebagai .xlsx: File, Simpan Sebagai, Buku Kerja Excel.`,
  settings: "Pengaturan di buku kerja",
  settingsThere:
    "Dapat dibaca. Penulisannya baru diketahui saat menghitung; pemeriksaan ini tidak mengubah apa pun.",
  language: "Bahasa Excel",
  languageIs: (menus: string, data: string) =>
    menus === data
      ? `${languageName(menus)}.`
      : `Menu ${languageName(menus)}, angka dan tanggal ${languageName(data)}.`,
  connection: "Alamat add-in",
  connectionIs: (address: string) => `${address}, melalui https.`,
  ownComputer: (address: string) => `${address}: server percobaan di komputer ini.`,
  notSecure: (address: string) =>
    `${address} tidak memakai https. Minta pengelola memasang sertifikat di server.`,
  office: "office.js",
  officeFrom: (origin: string) => `Dimuat dari ${origin}.`,
  officeOwn: "Dimuat dari alamat add-in, bukan dari Microsoft. Cara ini tidak didukung Microsoft.",
  version: "Versi Hitung Capaian",
  browser: "Tampilan web",
  unknown: (why: string) => `Tidak dapat diperiksa. ${why}`,
};

/** What every language has to say here. */
export type InstallationWording = typeof indonesian;

export const useInstallationWords = inBoth(
  indonesian,
  () => import(/* webpackChunkName: "english" */ "./words-en"),
);
