import { describe, expect, test } from "@jest/globals";
import { codesOf, notesOf, sentencesOf, share, single, type Row } from "./note-sheet";

const ikm = (
  rating: number,
  weight: number,
  indicator = "Indeks Kepuasan Masyarakat atas layanan kecamatan",
): Row => ({
  indicator,
  formula: "(Total dari Nilai Persepsi Per Unsur : Total unsur yang terisi) x nilai perimbang",
  inputs: [
    ["NRR Tertimbang", rating],
    ["Nilai perimbang", weight],
  ],
});

describe("the satisfaction index", () => {
  test("gets the letter of its service quality, looked up with two decimals", () => {
    const letters = [
      [25, "D (Tidak Baik)"],
      [64.994, "D (Tidak Baik)"],
      [64.996, "C (Kurang Baik)"],
      [65, "C (Kurang Baik)"],
      [76.604, "C (Kurang Baik)"],
      [76.606, "B (Baik)"],
      [88.304, "B (Baik)"],
      [88.31, "A (Sangat Baik)"],
      [100, "A (Sangat Baik)"],
    ] as const;
    for (const [value, letter] of letters) {
      const row = single("Nilai IKM kecamatan", "Nilai hasil survei kepuasan masyarakat", value);
      expect([value, codesOf(row)]).toEqual([value, ["ikm-quality"]]);
      expect(sentencesOf(row)[0]).toContain(`Mutu pelayanan ${letter}`);
    }
  });

  test("outside 25 to 100 is told, with the cause where it shows", () => {
    expect(notesOf([ikm(3.27, 0.11)])).toEqual([["ikm-range E4"]]);
    expect(sentencesOf(ikm(3.27, 0.11))[0]).toContain('"Nilai perimbang" (D5) adalah 0,11');
    expect(sentencesOf(single("Nilai SKM pelayanan", "Hasil survei", 3.27))[0]).toContain(
      "masih berskala 1 sampai 4",
    );
    expect(sentencesOf(single("Nilai SKM pelayanan", "Hasil survei", 120))[0]).toContain(
      "di luar rentang IKM 25 sampai 100",
    );
    expect(codesOf(single("Nilai SKM pelayanan", "Hasil survei", 0))).toEqual(["ikm-range"]);
  });

  test("is told once where the rating was typed after its conversion", () => {
    expect(notesOf([ikm(85.3, 25)])).toEqual([["nrr-range D4"]]);
    expect(sentencesOf(ikm(85.3, 25))[0]).toContain("sudah dikalikan 25");
    expect(sentencesOf(ikm(4.5, 25))[0]).toContain("di luar skala NRR 1 sampai 4");
    expect(notesOf([ikm(0.36, 25)])).toEqual([["nrr-range D4"]]);
  });

  test("is on its scale from 1 and from 4", () => {
    for (const rating of [1, 2.5996, 4])
      expect([rating, codesOf(ikm(rating, 25))]).toEqual([rating, ["ikm-quality"]]);
  });

  test("is no share of satisfied people, no growth of the index, no small industry and no count", () => {
    const rows = [
      share("Indeks Kepuasan Masyarakat", ["Jumlah responden yang puas", 3], ["Jumlah responden", 60]),
      share(
        "Indeks Kepuasan Masyarakat",
        ["Jumlah responden yang puas", 3],
        ["Jumlah responden", 60],
        " x 100",
      ),
      single("Peningkatan Indeks Kepuasan Masyarakat", "Selisih IKM", 2.4),
      single("Jumlah IKM yang dibina", "Jumlah IKM yang dibina", 12),
      single("Nilai produksi IKM", "Nilai produksi IKM", 12),
      share(
        "Persentase unit layanan dengan IKM baik",
        ["Jumlah unit layanan ber-IKM baik", 1],
        ["Jumlah unit layanan", 9],
      ),
    ];
    for (const row of rows) expect([row.indicator, codesOf(row)]).toEqual([row.indicator, []]);
  });
});

describe("an average rating", () => {
  test("of one element that is weighted already, or a sum of unweighted ones, has another scale", () => {
    for (const variable of [
      "NRR tertimbang per unsur",
      "NRR tertimbang U1",
      "Jumlah NRR per unsur",
      "NRR x bobot",
    ]) {
      expect([variable, codesOf(single("Nilai unsur", variable, 0.36))]).toEqual([variable, []]);
    }
  });

  test("of one element, or the weighted total, runs from 1 to 4", () => {
    for (const variable of [
      "NRR U1 Persyaratan",
      "NRR per unsur",
      "Total NRR tertimbang",
      "Nilai rata-rata tertimbang",
    ]) {
      expect([variable, codesOf(single("Nilai unsur", variable, 4.2))]).toEqual([variable, ["nrr-range"]]);
    }
  });
});
