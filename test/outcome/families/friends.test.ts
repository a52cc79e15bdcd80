import { describe, expect, test } from "@jest/globals";
import { cameOf } from "./came-of";

/** A share of which formula and labels are worded in turn by the same change. */
const SHARES: readonly (readonly [part: string, whole: string])[] = [
  ["Jumlah laporan keuangan yang diselesaikan", "Jumlah laporan keuangan"],
  ["Jumlah rumah tangga miskin penerima bantuan", "Jumlah rumah tangga miskin"],
  ["Jumlah kegiatan yang terlaksana tepat waktu", "Jumlah kegiatan"],
  ["Panjang jalan lingkungan kondisi baik", "Panjang jalan lingkungan"],
  ["Jumlah usulan masyarakat yang ditindaklanjuti", "Jumlah usulan masyarakat"],
  ["Realisasi anggaran semester II", "Pagu anggaran semester II"],
];

/** Changes that leave what is meant as it is. */
const CHANGES: Readonly<Record<string, (label: string) => string>> = {
  abbreviation: (label) =>
    label
      .replace("Jumlah", "Jml")
      .replace("Panjang", "Pjg.")
      .replace("keuangan", "keu.")
      .replace("anggaran", "angg.")
      .replace("kegiatan", "keg.")
      .replace("semester", "smt")
      .replace("yang", "yg"),
  "no count word": (label) => label.replace(/^Jumlah /, ""),
  "total for count": (label) => label.replace(/^Jumlah/, "Total"),
  capitals: (label) => label.toUpperCase(),
  numbering: (label) => `1. ${label}`,
  "unit in brackets": (label) => `${label} (unit)`,
  place: (label) => `${label} di Kecamatan Sukamaju`,
  year: (label) => `${label} tahun 2024`,
  affix: (label) => label.replace("terlaksana", "dilaksanakan").replace("diselesaikan", "terselesaikan"),
  numeral: (label) => label.replace("II", "2"),
  split: (label) =>
    label.replace("ditindaklanjuti", "ditindak lanjuti").replace("rumah tangga", "rumahtangga"),
  quotes: (label) => `"${label}"`,
};

describe("the same quantity in other words is computed, without a note", () => {
  for (const [name, change] of Object.entries(CHANGES)) {
    test(name, () => {
      for (const [part, whole] of SHARES) {
        for (const [formula, labels] of [
          [`(${part} : ${whole}) x 100%`, [change(part), change(whole)]],
          [`${change(part)} dibagi ${change(whole)} dikali 100%`, [part, whole]],
        ] as const) {
          if (name === "numbering" && formula.startsWith("1.")) continue;
          const shown = `${formula} [${labels.join("; ")}]`;
          expect([shown, cameOf(formula, labels)]).toEqual([shown, { value: 0.75, codes: [] }]);
        }
      }
    });
  }
});

test("an acronym is its words, also where they stand together", () => {
  const pairs = [
    ["Pasangan Usia Subur", "PUS"],
    ["Kawasan Rawan Bencana", "KRB"],
    ["lanjut usia", "lansia"],
    ["satuan kerja", "satker"],
  ] as const;
  for (const [words, letters] of pairs) {
    for (const [one, other] of [
      [words, letters],
      [letters, words],
      [`${words} (${letters})`, letters],
      [letters, `${words} (${letters})`],
    ] as const) {
      const formula = `Jumlah ${one} terdata / Jumlah ${one} x 100%`;
      const came = cameOf(formula, [`Jumlah ${other} terdata`, `Jumlah ${other}`]);
      expect([formula, other, came]).toEqual([formula, other, { value: 0.75, codes: [] }]);
    }
  }
});
