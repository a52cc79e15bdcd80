import { describe, expect, test } from "@jest/globals";
import { outcomesOf } from "../notes/note-sheet";

/** What comes of a share or any other formula over two labels, on a form of 2024. */
function cameOf(
  formula: string,
  labels: readonly string[],
  indicator = "Capaian kinerja",
): { readonly value: number | null; readonly isNoted: boolean } {
  const inputs = labels.map((label, i) => [label, [30, 40][i] ?? 1] as const);
  const [outcome] = outcomesOf([{ indicator, formula, inputs }]);
  if (outcome === undefined) throw new Error("Not seen as an indicator");
  const isNoted = outcome.notes.some(({ severity }) => severity !== "info");
  return { value: outcome.result?.value ?? null, isNoted };
}

const SHORT_FORMS: readonly (readonly [short: string, words: readonly string[]])[] = [
  ["kel.", ["kelompok", "kelurahan", "keluarga"]],
  ["pend.", ["penduduk", "pendidikan", "pendapatan"]],
  ["pel.", ["pelayanan", "pelatihan", "pelaku"]],
  ["lap.", ["laporan", "lapangan"]],
  ["dok.", ["dokumen", "dokter"]],
];
const TWO_WORDS = SHORT_FORMS.flatMap(([short, words]) =>
  words.flatMap((one) => words.filter((other) => other !== one).map((other) => [short, one, other] as const)),
);

describe.each(TWO_WORDS)("the short form %s, which may be %s and %s,", (short, one, other) => {
  test("is never two words at once", () => {
    const formula = `(Jumlah ${short} aktif : Jumlah ${short}) x 100%`;
    expect(cameOf(formula, [`Jumlah ${one} aktif`, `Jumlah ${other}`]).value).toBeNull();
    expect(cameOf(formula, [`Jumlah ${one} aktif`, `Jumlah ${one}`])).toEqual({
      value: 0.75,
      isNoted: false,
    });
    const sum = cameOf(`Jumlah ${short} utara + Jumlah ${short} selatan`, [
      `Jumlah ${one} utara`,
      `Jumlah ${other} selatan`,
    ]);
    expect(sum.value).toBeNull();
  });

  test("is not one word where the formula or the indicator's name writes the other one", () => {
    const formula = `(Jumlah ${short} aktif : Jumlah ${other}) x 100%`;
    expect(cameOf(formula, [`Jumlah ${one} aktif`, `Jumlah ${other}`]).value).toBeNull();
    const both = `(Jumlah ${short} aktif : Jumlah ${short}) x 100%`;
    const labels = [`Jumlah ${one} aktif`, `Jumlah ${one}`];
    expect(cameOf(both, labels, `Persentase ${other} aktif`).value).toBeNull();
    expect(cameOf(both, labels, `Persentase ${one} aktif`).value).toBe(0.75);
  });
});

/** How formulas and labels say two years in a row. */
const RELATIVE = [
  ["tahun n", "tahun n-1"],
  ["tahun ini", "tahun lalu"],
  ["tahun berjalan", "tahun sebelumnya"],
] as const;
const growth = (now: string, before: string): string =>
  `((Jumlah UMKM ${now} - Jumlah UMKM ${before}) : Jumlah UMKM ${before}) x 100%`;
const labelled = (...years: readonly string[]): readonly string[] =>
  years.map((year) => `Jumlah UMKM ${year}`);

describe.each(RELATIVE)("a formula over %s and %s", (now, before) => {
  const formula = growth(now, before);
  test("is read over the labels of two years in a row, whichever comes first", () => {
    expect(cameOf(formula, labelled("tahun 2024", "tahun 2023"))).toEqual({ value: -0.25, isNoted: false });
    expect(cameOf(formula, labelled("2023", "2024")).value).toBeCloseTo(1 / 3, 12);
  });

  test("is not computed without a word over years that are not the form's", () => {
    for (const [one, other] of [
      ["tahun 2022", before],
      ["tahun 2023", before],
      ["tahun 2025", before],
      [now, "tahun 2022"],
      ["tahun 2022", "tahun 2021"],
    ] as const) {
      const { value, isNoted } = cameOf(formula, labelled(one, other));
      expect([one, other, value === null || isNoted]).toEqual([one, other, true]);
    }
    expect(cameOf(formula, labelled("tahun 2024", "tahun 2022")).value).toBeNull();
  });

  test("means the years that another formula names", () => {
    const named = growth("tahun 2024", "tahun 2023");
    expect(cameOf(named, labelled(now, before))).toEqual({ value: -0.25, isNoted: false });
    expect(cameOf(named, labelled("tahun 2024", "per tahun")).isNoted).toBe(true);
    expect(cameOf(named, labelled("per tahun", "tahun 2023")).isNoted).toBe(true);
  });
});

describe("what a label adds is not passed over in silence", () => {
  test.each(["dan", "serta", "/", "&", ",", "+"])("one more thing behind %s", (sign) => {
    const both = sign.length > 1 ? `desa ${sign} kelurahan` : `desa ${sign}kelurahan`;
    expect(
      cameOf("(Jumlah desa yang dibina : Jumlah desa) x 100%", ["Jumlah desa yang dibina", `Jumlah ${both}`]),
    ).toEqual({ value: 0.75, isNoted: true });
    expect(cameOf("Jumlah desa", [`Jumlah ${both}`]).isNoted).toBe(true);
  });

  test.each([
    ["kecelakaan", "kerja"],
    ["usaha", "besar"],
    ["rapat", "anggota"],
    ["angkatan", "kerja"],
  ])("%s that are %s", (counted, which) => {
    const formula = `(Jumlah ${counted} yang ditangani : Jumlah ${counted}) x 100%`;
    const labels = [`Jumlah ${counted} ${which} yang ditangani`, `Jumlah ${counted} ${which}`];
    expect(cameOf(formula, labels)).toEqual({ value: 0.75, isNoted: true });
  });

  test.each([
    ["Jumlah kader", "kelurahan", "kecamatan"],
    ["Panjang jalan", "desa", "kecamatan"],
    ["Jumlah usulan", "warga", "kegiatan"],
  ])("%s, of %s above the line and of %s below", (counted, one, other) => {
    const formula = `(${counted} yang terpilih : ${counted}) x 100%`;
    expect(cameOf(formula, [`${counted} ${one} yang terpilih`, `${counted} ${other}`]).value).toBeNull();
  });

  test.each([
    ["Jumlah KK", "jiwa"],
    ["Jumlah penduduk", "KK"],
    ["Jumlah desa", "orang"],
  ])("%s in %s", (counted, unit) => {
    const formula = `(${counted} terlayani : ${counted}) x 100%`;
    expect(cameOf(formula, [`${counted} terlayani`, `${counted} (${unit})`])).toEqual({
      value: 0.75,
      isNoted: true,
    });
  });

  test("a share among counts", () => {
    const labels = ["Jumlah UMKM aktif (persentase)", "Jumlah UMKM"];
    expect(cameOf("(Jumlah UMKM aktif : Jumlah UMKM) x 100%", labels).value).toBeNull();
  });
});

test("another thing, or a single other word, is no definition of what the name says", () => {
  for (const [indicator, formula, label] of [
    ["Jumlah UMKM naik kelas berizin", "Jumlah UMKM turun kelas berizin", "Jumlah UMKM naik kelas"],
    [
      "Jumlah jalan desa mantap beraspal",
      "Jumlah jalan desa yang rusak beraspal",
      "Jumlah jalan desa mantap",
    ],
    [
      "Jumlah kelompok tani tangguh bersertifikat",
      "Jumlah kelompok ternak yang panennya stabil dan bersertifikat",
      "Jumlah kelompok tani tangguh",
    ],
  ] as const)
    expect([formula, cameOf(formula, [label], indicator).value]).toEqual([formula, null]);
});

const SHARES = [
  ["Realisasi PBB", "Target PBB"],
  ["Jumlah UMKM yang dibina", "Jumlah UMKM"],
  ["Jumlah posyandu aktif", "Jumlah posyandu"],
] as const;
/** What one label alone may say, in a bracket or behind its words, by which it is of something else or of a part. */
const SAID_ONCE = [
  ...[
    "(%)",
    "(persen)",
    "(ha)",
    "(hari)",
    "(semester 2)",
    "(triwulan III)",
    "(hanya RW 01)",
    "(L)",
    "(desa)",
    "(nilai)",
  ],
  ...["se-kabupaten", "perdesaan", "tingkat kota"],
];

describe.each(SHARES)("a share of %s in %s", (part, whole) => {
  const formula = `(${part} dibagi ${whole}) x 100%`;

  test.each(SAID_ONCE)("is not computed in silence where one label says %s", (said) => {
    for (const labels of [
      [`${part} ${said}`, whole],
      [part, `${whole} ${said}`],
    ] as const) {
      const { value, isNoted } = cameOf(formula, labels);
      expect([labels, value === null || isNoted]).toEqual([labels, true]);
    }
  });

  test.each(["(x1000)", "(x 1.000)", "(ribu)"])(
    "is not computed where one label alone is in thousands: %s",
    (scale) => {
      for (const labels of [
        [`${part} ${scale}`, whole],
        [part, `${whole} ${scale}`],
      ] as const)
        expect([labels, cameOf(formula, labels).value]).toEqual([labels, null]);
    },
  );

  test.each(["(unit)", "(1)", "(a)"])("is computed in silence where a label says %s", (said) => {
    expect(cameOf(formula, [`${part} ${said}`, whole])).toEqual({ value: 0.75, isNoted: false });
  });

  test.each(["(semester 2)", "(hanya RW 01)", "(L)"])("says nothing where all labels say %s", (said) => {
    expect(cameOf(formula, [`${part} ${said}`, `${whole} ${said}`])).toEqual({ value: 0.75, isNoted: false });
  });
});

test.each([
  [["Realisasi PBB", "Target PBB"], "(Pajak Bumi dan Bangunan)"],
  [["Panjang jalan mantap", "Panjang jalan"], "(km)"],
  [["Luas sawah beririgasi", "Luas sawah"], "(ha)"],
  [["Jumlah anggota PKK aktif", "Jumlah anggota PKK"], "(orang)"],
  [["Realisasi anggaran", "Pagu anggaran"], "(Rp)"],
])("what only explains %j may stand in one label alone: %s", (texts, said) => {
  const [part = "", whole = ""] = texts;
  expect(cameOf(`(${part} : ${whole}) x 100%`, [part, `${whole} ${said}`])).toEqual({
    value: 0.75,
    isNoted: false,
  });
});
