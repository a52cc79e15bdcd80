import type { NoVariables } from "../../src/core/new-form/formula-variables";

/** A formula as tables of indicators word it, with its variables and what it calculates of their values. */
interface ReadFormula {
  readonly formula: string;
  readonly variables: readonly string[];
  readonly of: (...values: readonly number[]) => number;
}

const share = (a = 0, b = 1): number => a / b;
const one = (a = 0): number => a;

/** One of each kind that is read. */
export const READ: readonly ReadFormula[] = [
  {
    formula: "(Jumlah RW yang tertib administrasi : Jumlah RW) x 100%",
    variables: ["Jumlah RW yang tertib administrasi", "Jumlah RW"],
    of: share,
  },
  {
    formula: "Jumlah aduan yang selesai dibagi jumlah aduan yang masuk dikali 100%.",
    variables: ["Jumlah aduan yang selesai", "Jumlah aduan yang masuk"],
    of: share,
  },
  {
    formula: "Jumlah surat keluar\n------------------------- x 100%\nJumlah surat yang diminta",
    variables: ["Jumlah surat keluar", "Jumlah surat yang diminta"],
    of: share,
  },
  {
    formula: "Jumlah berkas yang terbit\nJumlah berkas yang diajukan\nx 100%",
    variables: ["Jumlah berkas yang terbit", "Jumlah berkas yang diajukan"],
    of: share,
  },
  {
    formula: "(Jumlah izin yang terbit/dicetak tepat waktu / Jumlah izin yang diajukan) x 100%",
    variables: ["Jumlah izin yang terbit/dicetak tepat waktu", "Jumlah izin yang diajukan"],
    of: share,
  },
  {
    formula: "Jumlah kelas di SD/MI/Paket A\n----------------- x 100 %\nJumlah kelas yang wajib ada",
    variables: ["Jumlah kelas di SD/MI/Paket A", "Jumlah kelas yang wajib ada"],
    of: share,
  },
  {
    formula: "Jumlah laporan yang masuk per bulan/jumlah laporan yang wajib per bulan x100%",
    variables: ["Jumlah laporan yang masuk per bulan", "Jumlah laporan yang wajib per bulan"],
    of: share,
  },
  {
    formula: "Panjang saluran yang bersih/panjang saluran lingkungan x 100",
    variables: ["Panjang saluran yang bersih", "Panjang saluran lingkungan"],
    of: (a = 0, b = 1) => (a / b) * 100,
  },
  {
    formula: "Persentase warga yang hadir (daftar hadir) dibandingkan jumlah warga yang diundang",
    variables: ["Warga yang hadir (daftar hadir)", "Jumlah warga yang diundang"],
    of: share,
  },
  {
    formula:
      "Jumlah posyandu aktif (A) dibagi jumlah seluruh posyandu (B) dikalikan seratus persen sama dengan 100 atau A/B X 100 % = 100",
    variables: ["Jumlah posyandu aktif", "Jumlah seluruh posyandu"],
    of: share,
  },
  {
    formula: "P = (A / B) x 100%\ndimana\nA = Jumlah kader terlatih\nB = Jumlah kader",
    variables: ["Jumlah kader terlatih", "Jumlah kader"],
    of: share,
  },
  {
    formula: "Rasio antara anggaran kelurahan dengan anggaran kecamatan",
    variables: ["Anggaran kelurahan", "Anggaran kecamatan"],
    of: share,
  },
  {
    formula: "Realisasi pajak tahun n - Realisasi pajak tahun n-1\nx 100%\nRealisasi pajak tahun n-1",
    variables: ["Realisasi pajak tahun n", "Realisasi pajak tahun n-1"],
    of: (a = 0, b = 1) => (a - b) / b,
  },
  {
    formula: "Indeks minat terhadap buku tahun ini - Indeks minat terhadap buku tahun lalu",
    variables: ["Indeks minat terhadap buku tahun ini", "Indeks minat terhadap buku tahun lalu"],
    of: (a = 0, b = 0) => a - b,
  },
  {
    formula: "(Nilai kinerja x 60%) + (Nilai perilaku x 40%)",
    variables: ["Nilai kinerja", "Nilai perilaku"],
    of: (a = 0, b = 0) => a * 0.6 + b * 0.4,
  },
  {
    formula: "Gang beraspal + gang berpaving    X   100 %\nTotal gang",
    variables: ["Gang beraspal", "Gang berpaving", "Total gang"],
    of: (a = 0, b = 0, c = 1) => (a + b) / c,
  },
  {
    formula: "Jumlah kejadian kebakaran / jumlah penduduk x 1.000",
    variables: ["Jumlah kejadian kebakaran", "Jumlah penduduk"],
    of: (a = 0, b = 1) => (a / b) * 1000,
  },
  {
    formula: "NRR tertimbang = NRR unsur x 0,111",
    variables: ["NRR unsur"],
    of: (a = 0) => a * 0.111,
  },
  {
    formula: "Jumlah kegiatan yang terlaksana pada tahun berjalan",
    variables: ["Jumlah kegiatan yang terlaksana pada tahun berjalan"],
    of: one,
  },
  {
    formula: "Nilai hasil evaluasi SAKIP\noleh Inspektorat.",
    variables: ["Nilai hasil evaluasi SAKIP oleh Inspektorat"],
    of: one,
  },
  { formula: "Rata-rata jam layanan per hari", variables: ["Rata-rata jam layanan per hari"], of: one },
];

/** Formulas that only a person can tell, with the reason. */
export const UNREAD: readonly { readonly formula: string; readonly reason: NoVariables }[] = [
  { formula: "", reason: "no-formula" },
  { formula: "85", reason: "no-formula" },
  { formula: "Hasil survei kepuasan masyarakat (SKM)", reason: "no-calculation" },
  { formula: "Dokumen hasil penilaian Inspektorat", reason: "no-calculation" },
  { formula: "Nilai indeks dientri manual dari aplikasi", reason: "no-calculation" },
  {
    formula: "Jumlah RT adalah banyaknya RT di kelurahan yang diukur setiap tahun",
    reason: "no-calculation",
  },
  { formula: "Persentase warga yang\nsudah punya KTP", reason: "no-calculation" },
  { formula: "Jumlah RT dan jumlah RW", reason: "no-calculation" },
  { formula: "Tepat waktu = 1, tidak tepat waktu = 0", reason: "no-calculation" },
  { formula: "Menjumlahkan nilai tiap unsur dibagi dengan 9", reason: "no-calculation" },
  { formula: "Persentase RW aktif = (Jumlah RW aktif / Jum...", reason: "cut-off" },
  { formula: "Luas taman / luas wilayah / jumlah penduduk", reason: "several-readings" },
  { formula: "Rata-rata nilai RW 1, RW 2 dan RW 3", reason: "several-readings" },
];
