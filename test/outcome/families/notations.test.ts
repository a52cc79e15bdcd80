import { describe, expect, test } from "@jest/globals";
import { cameOf } from "./came-of";

const [A, B] = ["Jumlah dokumen tersusun", "Jumlah dokumen"];
const shown = (formula: string, labels: readonly string[]): string => `${formula} [${labels.join("; ")}]`;
const expectValue = (formula: string, labels: readonly string[], value: number | null): void => {
  const came = cameOf(formula, labels).value;
  expect([shown(formula, labels), came === null ? null : Number(came.toFixed(9))]).toEqual([
    shown(formula, labels),
    value === null ? null : Number(value.toFixed(9)),
  ]);
};

describe("a number with what the formula counts as its unit", () => {
  test("is a constant where every label has its phrase", () => {
    for (const unit of ["dokumen", "kali", "bulan", "dokumen tersusun"]) {
      expectValue(`${A} / 12 ${unit} x 100%`, [A], 3);
      expectValue(`(${A} : 12 ${unit}) x 100%`, [A], 3);
    }
    expectValue(
      "Jumlah sambungan rumah x 4 jiwa / Jumlah penduduk x 100%",
      ["Sambungan rumah", "Penduduk"],
      3,
    );
  });

  test("is asked about where a label is left, or it counts something else", () => {
    expectValue(`${A} / 12 dokumen x 100%`, [A, B], null);
    expectValue(`${A} / 12 laporan x 100%`, [A], null);
    expectValue(`${A} / 12 jumlah dokumen x 100%`, [A], null);
  });
});

describe("what stands behind a factor", () => {
  test("and says when or where is no part of the calculation", () => {
    for (const tail of [
      "dalam tahun berjalan",
      "pada tahun 2024",
      "di wilayah kecamatan",
      "selama satu tahun",
      "dalam tahun berjalan.",
    ])
      for (const factor of ["x 100%", "dikali 100", "x 100"])
        expectValue(`${A} / ${B} ${factor} ${tail}`, [A, B], factor.endsWith("%") ? 0.75 : 75);
  });

  test("and says anything else is", () => {
    for (const tail of [
      "pada tahun lalu",
      "di luar kecamatan",
      "2024",
      "3",
      "dalam bentuk laporan",
      "per dokumen terverifikasi",
      "di luar laporan",
    ])
      expectValue(`${A} / ${B} x 100% ${tail}`, [A, B], null);
  });
});

test("a footnote is no part of the calculation, and a list of stars is none either", () => {
  expectValue(`${A} / ${B} *) x 100%\n*) dokumen yang wajib`, [A, B], 0.75);
  expectValue(`${A}**) : ${B} x 100%\n**) hasil verifikasi\n`, [A, B], 0.75);
  expectValue(`(${A} * ${B} *) x 2`, [A, B], null);
  for (const note of [
    "hasil dibagi 2",
    "dikurangi yang izin",
    "maksimal 100%",
    "jika 0 maka 100%",
    "rumus terbalik",
  ])
    expectValue(`${A} / ${B} *) x 100%\n*) ${note}`, [A, B], null);
  expectValue(`*) ${A}\n*) ${B}`, [A, B], null);
});

describe("a legend", () => {
  const labels = ["Nilai sarana", "Nilai prosedur"];
  test("may stand behind semicolons, with colons", () => {
    expectValue("I = (a + b) / 2; a: nilai sarana; b: nilai prosedur", labels, 42);
  });
  test("may be a list below the formula, whose letters it calculates with", () => {
    expectValue("(A x 60%) + (B x 40%)\nA. Nilai sarana\nB. Nilai prosedur", labels, 36 * 0.6 + 48 * 0.4);
  });
  test("may have names with a line below", () => {
    expectValue("P = (N_S / N_P) x 100% Keterangan: N_S = Nilai sarana N_P = Nilai prosedur", labels, 0.75);
  });
  test("is never calculated itself, whatever stands before its letters", () => {
    for (const legend of [
      "\nA : Nilai sarana\nB : Nilai prosedur",
      "\nKeterangan:\nA : Nilai sarana\nB : Nilai prosedur",
      ", dimana A : Nilai sarana, B : Nilai prosedur",
      "; A : Nilai sarana, B : Nilai prosedur",
      " A : Nilai sarana B : Nilai prosedur",
      " (A : Nilai sarana, B : Nilai prosedur)",
    ])
      for (const [formula, value] of [
        ["A - B", -12],
        ["A + B", 84],
        ["B/A x 100%", 48 / 36],
        ["100 - A", null],
      ] as const) {
        const came = cameOf(formula + legend, labels).value;
        expect([formula + legend, came === null || came === value]).toEqual([formula + legend, true]);
      }
    for (const formula of ["A - B", "A x B", "A + B"])
      for (const head of [
        "A : Nilai sarana\nB : Nilai prosedur\nRumus: ",
        "A : Nilai sarana, B : Nilai prosedur. Rumus: ",
      ]) {
        const came = cameOf(head + formula, labels).value;
        const value = { "A - B": -12, "A x B": 1728, "A + B": 84 }[formula];
        expect([head + formula, came === null || came === value]).toEqual([head + formula, true]);
      }
  });
  test("is none where the list stands alone", () => {
    expectValue("A. Nilai sarana\nB. Nilai prosedur", labels, null);
  });
});

test("a constant may have blanks between its thousands, stand right behind a word, or in a legend", () => {
  for (const factor of ["100 000", "100.000", "100000"])
    expectValue(`${A} dibagi ${B} dikali ${factor}`, [A, B], 75_000);
  expectValue("jumlah kasus DBD/jumlah pendudukx1000", ["Jumlah kasus DBD", "Jumlah penduduk"], 750);
  const legend = "D = jumlah kematian, PM = jumlah penduduk, K = konstanta (1000)";
  for (const gap of ["; ", ", ", "\n"])
    expectValue(`CDR = D/PM x K${gap}${legend}`, ["Jumlah kematian", "Jumlah penduduk"], 750);
});

describe("words that divide", () => {
  test('"dibagi rata" and "dari seluruh" before a factor', () => {
    expectValue("Alokasi dana RT dibagi rata jumlah RT", ["Alokasi dana RT", "Jumlah RT"], 0.75);
    expectValue("Nilai kinerja dibagi rata-rata nilai RT", ["Nilai kinerja", "Rata-rata nilai RT"], 0.75);
    expectValue(
      "Koperasi aktif dari seluruh koperasi dikali 100%",
      ["Koperasi aktif", "Seluruh koperasi"],
      0.75,
    );
  });
  test('"dari seluruh" without a factor, and as a part of a label, does not', () => {
    expectValue("Koperasi aktif dari seluruh koperasi", ["Koperasi aktif", "Seluruh koperasi"], null);
    expectValue("Jumlah iuran dari seluruh warga x 100%", ["Jumlah iuran", "Jumlah warga"], null);
    expectValue(
      "Usulan dari seluruh kelurahan : Jumlah usulan x 100%",
      ["Usulan dari seluruh kelurahan", "Jumlah usulan"],
      0.75,
    );
  });
  test('"angka" behind a sign begins a quantity, and a constant where a number follows', () => {
    expectValue(
      "Angka putus sekolah tahun lalu dikurangi angka putus sekolah tahun ini",
      ["Angka putus sekolah tahun lalu", "Angka putus sekolah tahun ini"],
      -12,
    );
    expectValue("Nilai survei dikali angka 25", ["Nilai survei"], 900);
  });
});

test("how often something is done is no product", () => {
  for (const often of ["1x sebulan", "12 x setahun", "2x dalam sebulan", "4 x per triwulan"])
    expectValue(
      `Jumlah RT yang rapat min. ${often} : Jumlah RT x 100%`,
      [`RT yang rapat minimal ${often.replace(/ ?x/, " kali")}`, "Jumlah RT"],
      0.75,
    );
});

test("what only lists, or calculates in a bracket, is asked about", () => {
  expectValue(`Meliputi: ${A} / ${B}`, [A, B], null);
  expectValue(`Terdiri dari ${A} : ${B}`, [A, B], null);
  expectValue(`${A} : Jumlah sasaran (10% x Jumlah penduduk) x 100%`, [A, "Jumlah sasaran"], null);
});
