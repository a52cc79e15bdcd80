import fc from "fast-check";
import type { CellValue } from "../../src/core/grid/grid";

/** Rows of cells, as many columns to the right as they have. */
export type Block = readonly (readonly CellValue[])[];

const PEOPLE = ["Ahmad Fauzi", "Siti Rahma", "Budi Santoso", "Ani Lestari", "Dewi Kurnia"];
const PLACES = ["Cikole", "Sukamaju", "Mekarsari", "Trajeng", "Bugul"];
const THINGS = ["Musrenbang", "Patroli", "Belanja barang", "Posyandu", "Gotong royong"];
const GRADES = ["Istimewa", "Baik", "Cukup", "Kurang", "IV/a"];

/** Columns of other tables: what stands over them, and what in them. */
const TEXT_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  Nama: PEOPLE,
  Petugas: PEOPLE,
  Desa: PLACES,
  Kelurahan: PLACES,
  Kegiatan: THINGS,
  Uraian: THINGS,
  Rincian: THINGS,
  Kategori: GRADES,
  Pangkat: GRADES,
  Predikat: GRADES,
};
const NUMBER_COLUMNS: readonly CellValue[] = [
  ...["Pagu", "Realisasi", "Sisa", "Penduduk", "Jumlah KK", "Target", "Capaian", "Skor", "Bobot", "TW I"],
  ...["Luas (km2)", "Laki-laki", "Umur", 2021, 2022, 2023],
];

const counted = fc.integer({ min: 2, max: 4 });

/** A table of another kind: with or without a title, a heading, a column of numbers, a total. */
export const otherTable: fc.Arbitrary<Block> = fc
  .record({
    titled: fc.constantFrom("", "", "Tabel 2. Data pendukung", "Rekapitulasi anggaran"),
    headed: fc.boolean(),
    numbered: fc.boolean(),
    totalled: fc.boolean(),
    left: fc.constantFrom(0, 0, 0, 1, 2),
    height: counted,
    texts: fc.subarray(Object.keys(TEXT_COLUMNS), { minLength: 0, maxLength: 3 }),
    numbers: fc.subarray([...NUMBER_COLUMNS], { minLength: 2, maxLength: 6 }),
    mixed: fc.boolean(),
    seed: fc.nat(400),
  })
  .map(({ titled, headed, numbered, totalled, left, height, texts, numbers, mixed, seed }) => {
    const names: CellValue[] = [...texts, ...numbers];
    if (mixed) names.splice(1, 0, ...names.splice(-1));
    const indent = Array.from({ length: left }, () => "");
    const lead = (text: CellValue): readonly CellValue[] => (numbered ? [text] : []);
    const line = (r: number): readonly CellValue[] =>
      names.map(
        (name, c) =>
          TEXT_COLUMNS[String(name)]?.[(r + c + seed) % 5] ?? (seed + 37 * (r + 1) * (c + 2)) % 500,
      );
    const rows: CellValue[][] = [];
    if (titled !== "") rows.push([titled]);
    if (headed) rows.push([...indent, ...lead("No"), ...names]);
    for (let r = 0; r < height; r++) rows.push([...indent, ...lead(r + 1), ...line(r)]);
    if (totalled)
      rows.push([
        ...indent,
        ...lead(""),
        "Jumlah",
        ...line(9)
          .slice(1)
          .map((value) => (typeof value === "number" ? value : "")),
      ]);
    return rows;
  });

const OFFICERS = ["Kasi Pemerintahan", "Kasubag Umum", "Bendahara", "Sekcam", "Camat Sukamaju,"];
const at = (column: number, ...texts: readonly CellValue[]): readonly CellValue[] => [
  ...Array.from({ length: column }, () => ""),
  ...texts,
];

/** What stands below forms and is no table: signatures, approvals, notes, totals. */
export const footer: fc.Arbitrary<Block> = fc.oneof(
  fc
    .nat(5)
    .map((column) => [
      at(column, "Sukamaju, 31 Desember 2024"),
      at(column, "Camat Sukamaju,"),
      [],
      at(column, "Drs. AHMAD FAUZI"),
      at(column, "NIP. 19700101 199003 1 001"),
    ]),
  fc
    .nat(5)
    .map((column) => [at(column, "Mengetahui,"), at(column, "Camat"), [], at(column, "(AHMAD FAUZI)")]),
  fc.boolean().map((wide) => [
    ["", "Dibuat oleh", "Diperiksa oleh", ...(wide ? [""] : []), "Disetujui oleh"],
    ["", "Staf", "Kasubag", ...(wide ? [""] : []), "Camat"],
  ]),
  fc.shuffledSubarray(OFFICERS, { minLength: 3 }).map((some) => [["Paraf", ...some]]),
  fc.constantFrom<Block>(
    [
      ["Catatan:"],
      ["1.", "Data diisi sesuai realisasi tahun berjalan"],
      ["2.", "Persentase = realisasi / target x 100%"],
    ],
    [["Keterangan:"], ["", "Capaian > 90%", "Sangat Baik"], ["", "Capaian 76-90%", "Baik"]],
    [
      ["Petunjuk pengisian:"],
      [1, "Kolom Formula diisi rumus, misalnya A / B x 100%"],
      [2, "Kolom Nilai diisi realisasi"],
    ],
    [
      ["Rencana tindak lanjut"],
      [1, "Meningkatkan koordinasi dengan desa", "Rapat koordinasi setiap triwulan", "", 4],
    ],
    [
      [1, "Nilai diisi dari register desa"],
      [2, "Hasil dihitung otomatis"],
    ],
    [["Kesimpulan", "", "Capaian kinerja kecamatan tahun 2024 termasuk kategori baik"]],
    [["*) Angka sementara"]],
    [["Sumber data: Seksi Pemerintahan, 2024"]],
  ),
  fc
    .tuple(
      fc.constantFrom(
        "Jumlah",
        "Total",
        "Rata-rata",
        "Rata-rata capaian",
        "TOTAL CAPAIAN KINERJA",
        "Rata-rata capaian seluruh indikator",
      ),
      fc.nat(2),
      fc.boolean(),
    )
    .map(([word, column, valued]) => [[...at(column, word), ...at(4 - column, valued ? 280 : ""), 25]]),
);
