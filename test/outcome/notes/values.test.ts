import { describe, expect, test } from "@jest/globals";
import { codesOf, notesOf, sentencesOf, share, single, type Row } from "./note-sheet";

const KELURAHAN = "Persentase kelurahan yang aktif";
const AKTIF = "Jumlah kelurahan yang aktif";
const SEMUA = "Total kelurahan";

describe("a large number in a sentence", () => {
  test("has dots between its thousands and a decimal comma", () => {
    const row = share(KELURAHAN, [AKTIF, 1234567.891], [SEMUA, 12500]);
    const said = sentencesOf(row).join("\n");
    expect(said).toContain(`(D4) adalah 1.234.567,89, lebih besar daripada "${SEMUA}" (D5), yaitu 12.500`);
  });

  test.each([
    ["Rp 2,5 juta", "2.500.000"],
    ["1.234,5", "1.234,5"],
    ["Rp 1234", "1234"],
    ["12 ribu", "12000"],
  ])("that was read from %j has no dot that could begin decimals: %s", (typed, read) => {
    const row = single("Jumlah anggaran", "Anggaran", typed);
    expect(sentencesOf(row).join("\n")).toContain(`dibaca sebagai ${read}.`);
  });
});

describe("a part above its whole", () => {
  test("is told with both cells, whichever way the factor is written", () => {
    for (const factor of [" x 100%", " x 100", ""]) {
      const row = share(KELURAHAN, [AKTIF, 15], [SEMUA, 13], factor);
      expect(codesOf(row).filter((code) => code !== "missing-factor")).toEqual(["part-above-whole"]);
      expect(sentencesOf(row)[0]).toContain(
        `Isian "${AKTIF}" (D4) adalah 15, lebih besar daripada "${SEMUA}" (D5), yaitu 13`,
      );
    }
  });

  test("is told however the office spells a percentage", () => {
    for (const spelling of [
      "Prosentase",
      "Presentase",
      "PERSENTASE",
      "1. Persentase",
      "Proporsi",
      "Persentasi",
    ]) {
      const row = share(`${spelling} kelurahan yang aktif`, [AKTIF, 15], [SEMUA, 13]);
      expect([spelling, codesOf(row)]).toEqual([spelling, ["part-above-whole"]]);
    }
  });

  test("is told of parts that are added up", () => {
    const row: Row = {
      indicator: "Persentase jalan dalam kondisi mantap",
      formula: "(Jalan kondisi baik + Jalan kondisi sedang) : Total jalan x 100%",
      inputs: [
        ["Jalan kondisi baik", 80],
        ["Jalan kondisi sedang", 30],
        ["Total jalan", 100],
      ],
    };
    expect(sentencesOf(row)).toEqual([expect.stringContaining("Jumlah pembilang adalah 110")]);
  });

  test("is no alarm where all of them count, or fewer", () => {
    expect(codesOf(share(KELURAHAN, [AKTIF, 13], [SEMUA, 13]))).toEqual([]);
    expect(codesOf(share(KELURAHAN, [AKTIF, 0], [SEMUA, 13]))).toEqual([]);
  });

  test("is no alarm where more than 100% may be right: achievement, growth, plans, estimates, another thing", () => {
    const rows = [
      share("Persentase capaian kinerja program", ["Realisasi kinerja", 120], ["Target kinerja", 100]),
      share("Persentase pencapaian kegiatan", ["Jumlah kegiatan terlaksana", 12], ["Jumlah kegiatan", 10]),
      share("Persentase pertumbuhan UMKM", ["Jumlah UMKM tahun ini", 120], ["Jumlah UMKM tahun lalu", 100]),
      share(
        "Persentase dokumen yang tersusun",
        ["Jumlah dokumen tersusun", 12],
        ["Jumlah dokumen yang direncanakan", 10],
      ),
      share(
        "Persentase bayi yang diimunisasi",
        ["Jumlah bayi yang diimunisasi", 120],
        ["Jumlah sasaran bayi", 100],
      ),
      share("Persentase kursi terisi", ["Jumlah penumpang", 120], ["Jumlah kursi", 100]),
      share("Rasio guru", ["Jumlah guru tetap", 12], ["Jumlah guru", 10]),
      share("Persentase usulan", ["Jumlah usulan tahun 2024", 12], ["Jumlah usulan tahun 2023", 10]),
    ];
    for (const row of rows) expect([row.indicator, codesOf(row)]).toEqual([row.indicator, []]);
  });
});

describe("a count", () => {
  test("below zero is told", () => {
    expect(notesOf([single("Jumlah laporan", "Jumlah laporan", -3)])).toEqual([["negative-count D4"]]);
    expect(sentencesOf(single("Jumlah laporan", "Jumlah laporan", -3))[0]).toContain("adalah -3.");
  });

  test("or a share below zero is told, but for a change", () => {
    const KEHADIRAN = "Persentase kehadiran pegawai";
    expect(notesOf([single(KEHADIRAN, KEHADIRAN, "-5%")])).toEqual([["text-number D4", "negative-count D4"]]);
    for (const change of ["Persentase pertumbuhan UMKM", "Persentase penurunan kasus"])
      expect(codesOf(single(change, change, "-5%")).filter((code) => code !== "text-number")).toEqual([]);
  });

  test("that is no whole number is told", () => {
    for (const variable of [
      "Jumlah kelurahan yang aktif",
      "Total laporan trantibmas",
      "Jml RT",
      "Banyaknya usulan",
    ]) {
      expect([variable, codesOf(single("Usulan", variable, 12.5))]).toEqual([variable, ["fractional-count"]]);
    }
    expect(sentencesOf(single("Jumlah RT", "Jumlah RT", 12.5))[0]).toContain('"Jumlah RT" (D4) adalah 12,5');
  });

  test('is known by the formula\'s words where the label leaves "Jumlah" out', () => {
    const row: Row = { indicator: "Laporan", formula: "Jumlah laporan", inputs: [["Laporan", 2.5]] };
    expect(codesOf(row)).toEqual(["fractional-count"]);
  });

  test("may carry what a cell's formula leaves of a whole number", () => {
    expect(codesOf(single("Jumlah RT", "Jumlah RT", 0.1 * 3 * 10))).toEqual([]);
  });

  test("is not what is measured, paid, scored or averaged", () => {
    const measured = [
      "Luas kawasan kumuh",
      "Jumlah luas ruang terbuka hijau",
      "Panjang jalan kelurahan",
      "Total panjang jalan",
      "Jumlah anggaran yang terserap",
      "Jumlah belanja modal",
      "Total pendapatan asli daerah",
      "Jumlah realisasi PBB",
      "Total nilai persepsi",
      "Jumlah rata-rata kunjungan",
      "Rata-rata jumlah kunjungan",
      "Indeks Desa Membangun",
      "Jumlah produksi padi",
      "Jumlah total timbulan sampah",
      "Jumlah volume sampah",
      "Jumlah penduduk (ribu jiwa)",
      "Jumlah penerimaan (Rp)",
      "Total skor",
      "Jumlah jam pelatihan",
    ];
    for (const variable of measured) {
      expect([variable, codesOf(single("Capaian", variable, 12.5))]).toEqual([variable, []]);
      expect([variable, codesOf(single("Capaian", variable, -2))]).toEqual([variable, []]);
    }
  });

  test("of things that mention time, money or an area only further on is still a count", () => {
    for (const variable of [
      "Jumlah laporan yang ditangani tepat waktu",
      "Jumlah kelurahan dengan nilai baik",
      "Jumlah kasus dalam 1 x 24 jam",
    ]) {
      expect([variable, codesOf(single("Capaian", variable, 2.5))]).toEqual([variable, ["fractional-count"]]);
    }
  });
});

describe("the same variable under several indicators", () => {
  const other = (value: number, total = "Total Kelurahan"): Row =>
    share("Persentase kelurahan yang tertib", ["Jumlah kelurahan yang tertib", 3], [total, value]);

  test("is told on both rows, each naming the other's cell, where the values differ", () => {
    const rows = [share(KELURAHAN, [AKTIF, 9], [SEMUA, 13]), other(12)];
    expect(notesOf(rows)).toEqual([["differing-values D5"], ["differing-values D7"]]);
  });

  test("is one variable in other spelling, too", () => {
    const rows = [share(KELURAHAN, [AKTIF, 9], [SEMUA, 13]), other(12, "jml  kelurahan")];
    expect(notesOf(rows)).toEqual([["differing-values D5"], ["differing-values D7"]]);
  });

  test("gives no note where the values agree, or one is still missing", () => {
    expect(notesOf([share(KELURAHAN, [AKTIF, 9], [SEMUA, 13]), other(13)])).toEqual([[], []]);
    const [, second] = notesOf([share(KELURAHAN, [AKTIF, 9], [SEMUA, ""]), other(12)]);
    expect(second).toEqual([]);
  });

  test("may differ where each indicator means its own thing", () => {
    const pairs = [
      ["Jumlah kegiatan yang terlaksana", "Total kegiatan"],
      ["Jumlah dokumen yang disusun", "Target dokumen"],
      ["Realisasi", "Target"],
      ["Jumlah peserta", "Total peserta"],
    ] as const;
    for (const [part, whole] of pairs) {
      const rows = [
        share("Tingkat capaian pembinaan", [part, 3], [whole, 4]),
        share("Tingkat capaian ketertiban", [part, 5], [whole, 6]),
      ];
      expect([part, notesOf(rows)]).toEqual([part, [[], []]]);
    }
  });

  test("may differ in a form with a block for each kelurahan", () => {
    const block = (value: number): Row =>
      share("Persentase RT yang aktif", ["Jumlah RT yang aktif", value], ["Total RT", value + 2]);
    expect(notesOf([block(5), block(9)])).toEqual([[], []]);
  });

  test('is not confused with its whole that differs only by "Total"', () => {
    const rows = [
      share(
        "Persentase kegiatan pembinaan lembaga",
        ["Jumlah pembinaan lembaga adat", 7],
        ["Total Jumlah pembinaan lembaga adat", 8],
      ),
      single("Pembinaan", "Jumlah pembinaan lembaga adat", 8),
    ];
    expect(
      notesOf(rows)
        .flat()
        .filter((note) => note.startsWith("differing")),
    ).toEqual([]);
  });
});
