import { describe, expect, test } from "@jest/globals";
import { cameOf, isSilent } from "./came-of";

/** Ways to write a share of two quantities, and a sum of them. */
const SHAPES: readonly ((part: string, whole: string) => string)[] = [
  (part, whole) => `(${part} : ${whole}) x 100%`,
  (part, whole) => `${part} / ${whole} x 100%`,
  (part, whole) => `${part} dibagi ${whole} dikali 100%`,
  (part, whole) => `${part} + ${whole}`,
  (part, whole) => `Perbandingan ${part} dengan ${whole}`,
];

/** Pairs of texts of which neither is the other, put into the same place of formula and labels. */
const EXCHANGES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  noun: [
    ["kios", "lapak"],
    ["pos kamling", "poskesdes"],
    ["peternak", "nelayan"],
    ["SMK", "MTs"],
    ["pelanggan", "pelanggar"],
    ["jembatan", "gorong-gorong"],
    ["pajak hotel", "pajak restoran"],
    ["penerima bantuan", "penerimaan bantuan"],
    ["anggota karang taruna", "karang taruna"],
    ["Perdes", "Perkades"],
    ["pustu", "polindes"],
    ["perdes", "perangkat desa"],
    ["BUMD", "badan usaha milik desa"],
    ["RTLH", "rumah tinggal layak huni"],
    ["batita", "balita"],
    ["pengaduan", "pengadaan"],
    ["sapi", "sarana pipa"],
    ["rakor", "rapat kerja"],
    ["ponpes", "pondok pekerja"],
    ["kecamatan", "camat"],
    ["kelurahan", "lurah"],
    ["laporan", "pelapor"],
    ["warga pindah dari desa", "warga pindah ke desa"],
    ["kekerasan terhadap anak", "kekerasan oleh anak"],
    ["sekolah terakreditasi A", "sekolah terakreditasi"],
    ["jalan", "jalan desa"],
    ["penerima PKH", "penerima PKH (usulan)"],
    ["penerima PKH", "penerima PKH (tahap 2)"],
    ["warga kecamatan", "warga di kabupaten"],
    ["kasus", "kasus lain"],
    ["rumah", "perumahan"],
    ["pelayan", "pelayanan"],
    ["guru", "perguruan"],
    ["izin yang diterbitkan", "izin yang ditertibkan"],
    ["warga yang melapor", "warga yang dilaporkan"],
    ["warga yang menyewa", "warga yang menyewakan"],
    ["guru SD", "SD"],
    ["kepala desa", "desa"],
    ["lahan kritis", "lahan"],
    ["warga di desa", "warga di kabupaten"],
    ["OPD", "organisasi pemuda desa"],
  ],
  stage: [
    ["triwulan III", "triwulan IV"],
    ["tahap II", "tahap III"],
    ["semester I", "semester II"],
    ["angkatan VI", "angkatan VII"],
    ["golongan II", "golongan III"],
    ["bulan Maret", "bulan Mei"],
    ["dosis dua", "dosis tiga"],
  ],
  year: [
    ["tahun 2024", "tahun 2022"],
    ["tahun n", "tahun n-1"],
    ["tahun n", "tahun n+1"],
    ["sapi tahun n", "sekolah tahun n"],
    ["kader tahun berjalan", "koperasi tahun berjalan"],
    ["balita pada tahun 2024", "penduduk pada tahun 2024"],
    ["tahun ini", "tahun lalu"],
    ["tahun ajaran 2023/2024", "tahun ajaran 2024/2025"],
  ],
  condition: [
    ["hadir", "izin"],
    ["rusak berat", "rusak sedang"],
    ["disetujui", "ditunda"],
    ["lunas", "menunggak"],
    ["yang sudah dibina", "yang akan dibina"],
    ["dalam daerah", "luar daerah"],
    ["penguji", "teruji"],
    ["pelatih", "pelatihan"],
    ["berizin", "tanpa izin"],
    ["di bawah 5 hari", "di atas 5 hari"],
    ["minimal 12 kali", "minimal 6 kali"],
    ["umur 17 tahun ke atas", "umur 17 tahun"],
    ["nilai 80 atau lebih", "nilai > 80"],
    ["3 hari", "3 hari kerja"],
    ["< 37 minggu", "≤ 37 minggu"],
    ["kurang dari 37 minggu", "lebih dari 37 minggu"],
    ["Januari-Maret", "Januari, Maret"],
    ["tertib", "ditertibkan"],
    ["baik", "diperbaiki"],
    ["lengkap", "dilengkapi"],
    ["guru pembina siswa", "siswa pembina guru"],
  ],
  unit: [
    ["(km)", "(m)"],
    ["(ha)", "(m2)"],
    ["(Rp)", "(Rp ribu)"],
    ["(Rp juta)", "(Rp miliar)"],
    ["(ton)", "(kg)"],
    ["(jam)", "(menit)"],
    ["(orang)", "(Rp)"],
    ["(unit)", "(%)"],
  ],
};

describe("labels of something else are never computed without a note", () => {
  for (const [kind, pairs] of Object.entries(EXCHANGES)) {
    test(`where the ${kind} is exchanged`, () => {
      const silent: string[] = [];
      for (const [one, other] of pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const])) {
        for (const shape of SHAPES) {
          const what = kind === "noun" ? "Jumlah" : "Jumlah usaha";
          const say = (text: string): readonly [string, string] => [
            `${what} ${text} terlayani`,
            `${what} ${text}`,
          ];
          const sides: readonly (readonly [formula: readonly [string, string], labels: readonly string[]])[] =
            [
              [say(one), say(other)],
              [
                [say(one)[0], "Total kelurahan"],
                [say(other)[0], "Total kelurahan"],
              ],
              [
                ["Total kelurahan", say(one)[1]],
                ["Total kelurahan", say(other)[1]],
              ],
            ];
          for (const [[part, whole], labels] of sides) {
            if (isSilent(cameOf(shape(part, whole), labels)))
              silent.push(`${shape(part, whole)} [${labels.join("; ")}]`);
          }
        }
      }
      expect(silent).toEqual([]);
    });
  }

  test("where a mark or money stands for a count", () => {
    const silent: string[] = [];
    for (const thing of ["RT", "kelurahan", "kegiatan", "usulan warga", "aset"]) {
      for (const other of ["Nilai", "Skor", "Total nilai", "Besaran", "Anggaran", "Pagu", "Biaya"]) {
        for (const shape of SHAPES) {
          const part = `Jumlah ${thing} terdata`;
          const formula = shape(part, `Jumlah ${thing}`);
          for (const labels of [
            [`${other} ${thing} terdata`, `${other} ${thing}`],
            [`${other} ${thing} terdata`, `Jumlah ${thing}`],
          ])
            if (isSilent(cameOf(formula, labels))) silent.push(`${formula} [${labels.join("; ")}]`);
        }
      }
    }
    expect(silent).toEqual([]);
  });

  test("where a bracket of the formula may have to be calculated with", () => {
    const silent = ["(60)", "(60 poin)", "(naik 60%)", "(B=60)", "(setara 3 unit)"].flatMap((bracket) => {
      const phrase = `Jumlah warga hadir ${bracket}`;
      return SHAPES.map((shape) => shape(phrase, "Jumlah warga"))
        .filter((formula) => isSilent(cameOf(formula, ["Jumlah warga hadir", "Jumlah warga"])))
        .map((formula) => `${formula} ${bracket}`);
    });
    expect(silent).toEqual([]);
  });

  test("where two words are exchanged between the labels", () => {
    const pairs = [
      ["laki-laki", "perempuan"],
      ["aktif", "tutup"],
      ["awal", "akhir"],
      ["hadir", "absen"],
    ] as const;
    for (const [one, other] of pairs) {
      for (const shape of SHAPES) {
        const formula = shape(`Jumlah pengurus koperasi ${one}`, `Jumlah pedagang pasar ${other}`);
        const labels = [`Jumlah pengurus koperasi ${other}`, `Jumlah pedagang pasar ${one}`];
        for (const order of [labels, [...labels].reverse()])
          expect([formula, order, cameOf(formula, order).value]).toEqual([formula, order, null]);
      }
    }
  });

  test("where a label is counted per what the formula divides by, up to a time, or in money", () => {
    for (const [formula, labels] of [
      ["Jumlah layanan / Jumlah pegawai", ["Jumlah layanan per pegawai", "Jumlah pegawai"]],
      ["Sampah per orang per hari x Jumlah penduduk", ["Sampah per hari", "Jumlah penduduk"]],
      ["Wisatawan 2025 / Wisatawan 2024 x 100%", ["Wisatawan 2025", "Wisatawan s.d. 2024"]],
      ["Realisasi TW III : Target TW III x 100%", ["Realisasi s.d. TW III", "Target TW III"]],
      ["Volume ekspor / Volume produksi x 100%", ["Nilai ekspor", "Volume produksi"]],
      ["Jumlah dokter : Jumlah penduduk x 10.000", ["Jumlah dokter", "Jumlah penduduk (per 10.000)"]],
      ["Jumlah Linmas : (Jumlah penduduk / 1.000)", ["Jumlah Linmas", "Jumlah penduduk dalam ribuan"]],
      ["Jumlah penduduk (jiwa) / Luas wilayah (km2)", ["Jumlah penduduk (ribu jiwa)", "Luas wilayah (km2)"]],
      ["(2 x Nilai tulis + Nilai praktik) : 3", ["Nilai tulis (1x)", "Nilai praktik (2x)"]],
      ["Kualifikasi (25%) + Kompetensi (75%)", ["Kualifikasi", "Kompetensi"]],
      ["Nilai sarana (60) + Nilai prasarana (40)", ["Nilai sarana", "Nilai prasarana"]],
      ["Nilai sarana + Nilai prasarana", ["Nilai sarana (x 60%)", "Nilai prasarana (x 40%)"]],
      ["Realisasi belanja : Pagu belanja x 100%", ["Realisasi belanja (Rp.000)", "Pagu belanja"]],
    ] as const) {
      expect([labels, cameOf(formula, labels).value]).toEqual([labels, null]);
    }
  });

  test("where another measure is asked for", () => {
    const measures = [
      "Persentase",
      "Rata-rata",
      "Selisih",
      "Angka",
      "Indeks",
      "Kepadatan",
      "Lama",
      "Target",
      "Laju",
    ];
    for (const measure of measures) {
      for (const shape of SHAPES) {
        const labels = [`${measure} kunjungan`, "Jumlah hari"];
        expect([labels, isSilent(cameOf(shape("Jumlah kunjungan", "Jumlah hari"), labels))]).toEqual([
          labels,
          false,
        ]);
        const formula = shape(`${measure} kunjungan`, "Jumlah hari");
        expect([formula, isSilent(cameOf(formula, ["Jumlah kunjungan", "Jumlah hari"]))]).toEqual([
          formula,
          false,
        ]);
      }
    }
  });

  test("where a word before what is counted, or a word that calculates, is in the formula only", () => {
    const words = [
      ...[
        "sisa",
        "calon",
        "mantan",
        "hampir",
        "rencana",
        "potensi",
        "kekurangan",
        "pembatalan",
        "bekas",
        "wakil",
      ],
      ...[
        "sepersepuluh",
        "dua pertiga",
        "separuh",
        "logaritma",
        "nilai mutlak",
        "faktorial",
        "kelipatan",
        "lima kali",
      ],
      ...[
        "penurunan",
        "kenaikan",
        "laju",
        "perubahan",
        "selisih",
        "rata-rata",
        "kecuali",
        "sebagian",
        "apabila",
      ],
    ];
    for (const word of words) {
      for (const shape of SHAPES) {
        for (const part of [
          `${word} jumlah kader aktif`,
          `Jumlah ${word} kader aktif`,
          `Jumlah kader aktif ${word}`,
        ]) {
          const formula = shape(part, "Total kader");
          expect([formula, isSilent(cameOf(formula, ["Jumlah kader aktif", "Total kader"]))]).toEqual([
            formula,
            false,
          ]);
        }
      }
    }
  });

  test("where a label states another weight than the formula", () => {
    const weights = [
      [60, 40],
      [30, 70],
      [25, 75],
    ] as const;
    for (const [first, second] of weights) {
      const formula = `${String(first)}% x Sarana + ${String(second)}% x Prosedur`;
      const labels = (a: number, b: number, word: string): readonly string[] => [
        `Sarana (${word}${String(a)}%)`,
        `Prosedur (${word}${String(b)}%)`,
      ];
      for (const word of ["", "bobot ", "nilai tertimbang "])
        expect(isSilent(cameOf(formula, labels(second, first, word)))).toBe(false);
      expect(cameOf(formula, ["Sarana", "Prosedur"]).value).toBeCloseTo((first * 36 + second * 48) / 100);
    }
  });
});

describe("a list is no calculation", () => {
  test("whatever stands before its lines", () => {
    for (const sign of ["- ", "• ", "* ", "*) ", ""]) {
      for (const [a, b] of [
        ["Jumlah usulan fisik", "Jumlah usulan nonfisik"],
        ["Realisasi kas", "Pagu kegiatan"],
      ] as const) {
        const formula = `${sign}${a}\n${sign}${b}`;
        expect([formula, cameOf(formula, [a, b]).value]).toEqual([formula, null]);
      }
    }
    expect(cameOf("Jumlah usulan fisik\nJumlah usulan", ["Jumlah usulan fisik", "Jumlah usulan"]).value).toBe(
      0.75,
    );
  });
});
