import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isGuess, wordLikeness } from "../../src/core/matching/likeness";
import { wordsOf } from "../../src/core/matching/words";
import { FORM_TEXTS } from "../../scripts/form-1-texts";
import { cameOf, isSilent } from "../outcome/families/came-of";
import { likeness } from "./likeness";

/** Words that name something, from the office's own form. */
const NOUNS = [
  ...new Set(
    FORM_TEXTS.indicators
      .flatMap(({ variables }) => variables)
      .flatMap(wordsOf)
      .filter(({ kind, text }) => kind === "content" && text.length >= 6)
      .map(({ text }) => text),
  ),
];

describe("a word that is cut short or typed without vowels", () => {
  test.each([
    ["pop.", "populasi"],
    ["prod.", "produksi"],
    ["jar.", "jaringan"],
    ["angk.", "angkatan"],
    ["keb.", "kebutuhan"],
  ])("%s is %s, as a guess by the period behind it", (short, word) => {
    const [cut, ended, whole] = [
      likeness(`${short} RT`, word),
      likeness(short, word),
      likeness(short.slice(0, -1), word),
    ];
    expect([isGuess(cut), isGuess(ended), whole]).toEqual([true, true, 0]);
  });

  test.each([
    ["pngn", "pangan"],
    ["pkr", "perkara"],
    ["dpt", "mendapatkan"],
    ["keg. panen", "kegagalan"],
    ["prmpuan", "perempuan"],
    ["sgt", "sangat"],
  ])("%s is taken for %s as a guess, which is told", (short, word) => {
    expect(isGuess(likeness(short, word))).toBe(true);
  });

  test.each([
    ["SMP", "sampah"],
    ["DPT", "dapat"],
    ["darah", "daerah"],
    ["kota", "kotoran"],
    ["kota.", "kotak"],
    ["kota. RT", "kotak"],
    ["saran. RT", "sarana"],
    ["produk. RT", "produksi"],
    ["S.M.P. negeri", "sampah"],
    ["K.U.R. aktif", "kursi"],
  ])("%s is not %s", (one, other) => {
    const a = wordsOf(`Jumlah ${one}`)[1];
    const b = wordsOf(`Jumlah ${other}`)[1];
    expect(a === undefined || b === undefined ? 1 : wordLikeness(a, b)).toBe(0);
  });

  test("is found again by the other text, and never without a word where it may be another", () => {
    fc.assert(
      fc.property(fc.constantFrom(...NOUNS), fc.constantFrom(...NOUNS), (own, other) => {
        const skeleton = own.replace(/[aeiou]/g, "");
        fc.pre(
          skeleton.length >= 4 && skeleton.startsWith(own.charAt(0)) && own.length - skeleton.length > 1,
        );
        const labels = [`Jumlah ${skeleton} yang aktif`, "Jumlah RT"];
        const formula = (noun: string): string => `Jumlah ${noun} yang aktif : Jumlah RT x 100%`;
        expect([own, cameOf(formula(own), labels).value]).toEqual([own, 0.75]);
        expect([own, other, isSilent(cameOf(formula(other), labels))]).toEqual([own, other, false]);
      }),
    );
  });
});

describe("a slip of the pen", () => {
  test.each([
    ["denue", "dengue"],
    ["temat", "tempat"],
    ["diasbilitas", "disabilitas"],
  ])("%s is taken for %s as a guess", (slip, word) => {
    expect(isGuess(likeness(slip, word))).toBe(true);
  });

  test.each([
    ["selruuh", "seluruh"],
    ["jumalh", "jumlah"],
  ])("in a word of quantity, %s, is that word", (slip, word) => {
    expect(wordsOf(slip).map(({ text }) => text)).toEqual(wordsOf(word).map(({ text }) => text));
  });

  test.each([
    ["bukit", "bukti"],
    ["hutan", "hutang"],
    ["bunga", "bunda"],
  ])("does not make one of %s and %s", (one, other) => {
    expect(likeness(one, other)).toBe(0);
  });
});

test("the letters of an acronym may have periods between them", () => {
  expect(wordsOf("P.A.D.").map(({ text }) => text)).toEqual(wordsOf("PAD").map(({ text }) => text));
});

test("a slip counts in what stands before -nya, too", () => {
  expect(isGuess(likeness("keewnangan", "kewenangannya"))).toBe(true);
});

describe("what several labels say together", () => {
  const PART = "Jumlah pemberian yang aktif";
  test.each([
    [
      "a word of the other phrase",
      `${PART} : Jumlah pembelian`,
      ["Jumlah pembelian yang aktif", "Jumlah pemberian"],
    ],
    ["a word that has moved", "Jumlah RT yang tertib : Jumlah RW", ["Jumlah RT", "Jumlah RW yang tertib"]],
    [
      "one short form of two words",
      "Jumlah keluarga tani : Jumlah kelompok",
      ["Jumlah kel. tani", "Jumlah kel."],
    ],
    [
      "a short form of two words of one phrase",
      "Jumlah penderita DBD : Jumlah penduduk",
      ["Jumlah pend. DBD", "Jumlah pend."],
    ],
  ])("is asked about: %s", (_, formula, labels) => {
    expect(cameOf(`${formula} x 100%`, labels).value).toBeNull();
  });

  test("is read where a word only stands twice in a phrase, or in both phrases", () => {
    const formula = "Jumlah RT tertib yang dinilai tertib : Jumlah RT x 100%";
    expect(cameOf(formula, ["Jumlah RT dinilai tertib", "Jumlah RT"]).value).toBe(0.75);
  });

  test("is not asked about where a phrase spells out a listed quantity, whose words no label has", () => {
    const formula =
      "(Total dari Nilai Persepsi Per Unsur Kelurahan : Total unsur yang terisi) x nilai perimbang Kelurahan";
    expect(cameOf(formula, ["NRR Tertimbang", "Nilai perimbang Kelurahan"]).value).not.toBeNull();
    const named = "(Total dari Nilai Bugul Persepsi Per Unsur : Total unsur yang terisi) x nilai perimbang";
    expect(cameOf(named, ["NRR Tertimbang", "Nilai perimbang Bugul"]).value).not.toBeNull();
  });

  test("is told in numbered labels as in others", () => {
    for (const labels of [
      ["Jumlah peran.", "Jumlah RW"],
      ["1. Jumlah peran.", "2. Jumlah RW"],
    ])
      expect(isSilent(cameOf("Jumlah perangkat desa : Jumlah RW x 100%", labels))).toBe(false);
  });

  test("is a rate per year only where one of them alone has it, or the formula multiplies", () => {
    const both = ["Pengurangan sampah (ton/thn)", "Timbulan sampah (ton/thn)"];
    expect(cameOf("Jumlah pengurangan sampah / Jumlah timbulan sampah x 100%", both).value).toBe(0.75);
    expect(cameOf("Jumlah kunjungan x 12", ["Jumlah kunjungan per tahun"]).value).toBeNull();
  });
});
