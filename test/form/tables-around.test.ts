import { describe, expect, test } from "@jest/globals";
import { FIRST, HEADING, indicator, written, type Row } from "./written";

const beside = (row: Row, ...more: Row): Row => [...HEADING.map((_, i) => row[i] ?? ""), "", ...more];

describe("a table below a form keeps its numbers", () => {
  test.each<[string, readonly Row[]]>([
    [
      "of targets and results, with some headings of the form in their places",
      [
        ["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", "Capaian (%)"],
        [1, "Meningkatnya pelayanan publik", "Jumlah rapat koordinasi", "Kali", 12, 83],
        [2, "Meningkatnya akuntabilitas", "Jumlah dokumen perencanaan", "Dokumen", 8, 88],
      ],
    ],
    [
      "of activities, without such a heading in the place of the formula",
      [
        ["No", "Kegiatan", "Output", "Uraian", "Volume", "Terealisasi"],
        [1, "Sosialisasi", "Jumlah peserta", "Jumlah peserta", 40, 35],
      ],
    ],
    [
      "of people, below a title",
      [
        ["Daftar Pegawai"],
        ["No", "Nama", "Pangkat/Gol", "Jabatan", "Umur", "Masa Kerja"],
        [1, "Staf satu", "Penata / III c", "Kasi PMD", 45, 20],
        [2, "Staf dua", "Pengatur / II d", "Staf Umum", 38, 12],
      ],
    ],
  ])("%s", (_, rows) => {
    for (const gap of [0, 1, 2]) {
      const blank = Array.from({ length: gap }, (): Row => []);
      expect(written([HEADING, ...FIRST, ...blank, ...rows])).toEqual({ F2: 0.75 });
    }
  });

  test("of a budget, under a title and without headings", () => {
    const rows = [
      ["REALISASI ANGGARAN"],
      [1, "Program pelayanan", "Kegiatan pelayanan", "Sub Kegiatan pelayanan", 1_000_000, 900_000, 90],
    ];
    expect(written([HEADING, ...FIRST, ...rows])).toEqual({ F2: 0.75 });
  });

  test("where some headings of a form stand over it, and its columns are in doubt", () => {
    const heading = [...HEADING.slice(0, 5), "Sumber Data", "Hasil Perhitungan"];
    const rows = [
      [
        "No",
        "Sasaran Strategis",
        "Indikator Kinerja",
        "Formula Perhitungan",
        "Target",
        "Realisasi",
        "Capaian",
      ],
      [
        1,
        "Meningkatnya pelayanan",
        "Persentase tepat waktu",
        "Jumlah tepat waktu / Jumlah x 100%",
        90,
        88,
        97.8,
      ],
    ];
    expect(written([heading, ...FIRST, [], ...rows])).toEqual({ G2: 0.75 });
  });
});

describe("a form goes on", () => {
  test("where the heading of a table beside it stands on the row of a section, or on a blank one", () => {
    for (const between of [["Program"], []]) {
      const rows = [
        HEADING,
        ...FIRST,
        beside(between, "No", "Desa", "Baku", "Realisasi", "%"),
        ...indicator(2, "kasus selesai").map((row) => beside(row, 1, "Desa Makmur", 500, 450, 90)),
      ];
      expect(written(rows)).toEqual({ F2: 0.75, F5: 0.75 });
    }
  });

  test("where a table beside it has headings of a form, on the row of a section", () => {
    for (const heading of [
      ["Formula", "Hasil"],
      ["Rumus", "Capaian"],
      ["Variabel", "Nilai"],
    ]) {
      const rows = [
        HEADING,
        ...FIRST,
        beside(["Program"], "", ...heading),
        ...indicator(2, "posyandu aktif").map((row) => beside(row, "", "9/13", 0.69)),
        [3, "Jumlah rapat", "Jumlah rapat", "Jumlah rapat", 6],
      ];
      expect([heading, written(rows)]).toEqual([heading, { F2: 0.75, F5: 0.75, F7: 6 }]);
    }
  });

  test("where a section has a heading of its own", () => {
    for (const heading of [
      ["No", "Sasaran", "Indikator Sasaran"],
      ["No", "Program", "Indikator Program", "Target"],
    ])
      expect(written([HEADING, ...FIRST, heading, ...indicator(2, "kasus selesai")])).toEqual({
        F2: 0.75,
        F5: 0.75,
      });
  });

  test("beside signatures", () => {
    const [a = [], b = []] = indicator(2, "kasus selesai");
    const rows = [
      HEADING,
      ...FIRST,
      beside(a, "Sukamaju, 31 Desember 2024"),
      beside(b, "CAMAT SUKAMAJU"),
      ...indicator(3, "posyandu aktif").map((row) => beside(row, "NIP. 19650101 199003 1 001")),
    ];
    expect(written(rows)).toEqual({ F2: 0.75, F4: 0.75, F6: 0.75 });
  });

  test("below an indicator of which the office has typed the result, which is left alone", () => {
    const typed: Row = [2, "Indeks Inovasi", "", "", "", 72.5];
    const unread: Row = [3, "Nilai SAKIP", "", "Skor evaluasi", 78];
    const found = written([HEADING, ...FIRST, typed, unread]);
    expect(found).toEqual({ F2: 0.75, F5: expect.any(String) });
  });

  test("below an amount that stands under the results on the row of a section", () => {
    const count: Row = [2, "Jumlah kasus", "Jumlah kasus", "Jumlah kasus", 7];
    const amount: Row = ["Program", "Program Pemberdayaan Masyarakat", "", "", "", "Rp 120.000.000"];
    expect(written([HEADING, ...FIRST, amount, count])).toMatchObject({ F2: 0.75, F5: 7 });
  });
});

describe("a formula that is cut where the name of its indicator runs on", () => {
  test.each([
    ["Jumlah pengaduan selesai dibagi Jumlah", "pengaduan yang masuk x 100%"],
    ["Jumlah pengaduan selesai dibagi", "Jumlah pengaduan yang masuk x 100%"],
    ["Jumlah pengaduan", "selesai dibagi Jumlah pengaduan yang masuk x 100%"],
    ["Jumlah pengaduan selesai", "dibagi Jumlah pengaduan yang masuk x 100%"],
  ])("%j, %j is never computed by halves", (upper, lower) => {
    for (const number of [1, ""]) {
      const found = written([
        HEADING,
        [number, "Persentase pengaduan masyarakat", upper, "Jumlah pengaduan selesai", 3],
        ["", "yang diselesaikan", lower, "Jumlah pengaduan yang masuk", 4],
      ]);
      expect([0.75, "string"]).toContain(typeof found["F2"] === "string" ? "string" : found["F2"]);
      expect(typeof (found["F3"] ?? "")).toBe("string");
    }
  });
});
