import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isGuess } from "../../src/core/matching/likeness";
import { rootsOf } from "../../src/core/matching/roots";
import { likeness } from "./likeness";

/** Roots by their first letter, which decides what a nasal prefix does to it. */
const ROOTS = [
  ["baca", "membaca", "pembacaan"],
  ["pantau", "memantau", "pemantauan"],
  ["catat", "mencatat", "pencatatan"],
  ["tangan", "menangani", "penanganan"],
  ["hapus", "menghapus", "penghapusan"],
  ["kelola", "mengelola", "pengelolaan"],
  ["salur", "menyalurkan", "penyaluran"],
  ["ikut", "mengikuti", "pengikutan"],
  ["rawat", "merawat", "perawatan"],
  ["layan", "melayani", "pelayanan"],
  ["daya", "memberdayakan", "pemberdayaan"],
  ["luas", "memperluas", "perluasan"],
] as const;

describe("roots", () => {
  test("of a word with affixes have the root itself among them", () => {
    for (const [root, verb, noun] of ROOTS) {
      expect([verb, rootsOf(verb)]).toEqual([verb, expect.arrayContaining([root])]);
      expect([noun, rootsOf(noun)]).toEqual([noun, expect.arrayContaining([root])]);
    }
  });

  test("make words alike: the deed, its name and what is done", () => {
    const pairs = [
      ["menghadiri", "hadir"],
      ["mengisi", "isi"],
      ["persyaratan", "syarat"],
      ["pemantauan", "dipantau"],
      ["pengelolaan", "kelola"],
      ["pertumbuhannya", "pertumbuhan"],
      ["penyelesaian", "terselesaikan"],
      ["diberdayakan", "pemberdayaan"],
      ["terealisasi", "realisasi"],
      ["kependudukan", "penduduk"],
      ["keberhasilan", "berhasil"],
    ] as const;
    for (const [one, other] of pairs)
      expect([one, other, likeness(one, other) > 0.9]).toEqual([one, other, true]);
  });

  test("in common do not make one of who does it and what is done, nor of a state and bringing it about", () => {
    const pairs = [
      ["pelatih", "pelatihan"],
      ["pelapor", "laporan"],
      ["pengajar", "pelajar"],
      ["petani", "pertanian"],
      ["penyelenggara", "penyelenggaraan"],
      ["penerima", "diterima"],
      ["perawat", "perawatan"],
      ["tertib", "ditertibkan"],
      ["baik", "diperbaiki"],
      ["luas", "perluasan"],
      ["kecamatan", "camat"],
      ["kelurahan", "lurah"],
      ["diberikan", "ikan"],
    ] as const;
    const known = pairs.filter(([one, other]) => likeness(one, other) > 0);
    expect(known).toEqual([]);
  });

  test("make words the same for certain only where they are forms of one word", () => {
    const guessed = (one: string, other: string): boolean => isGuess(likeness(one, other));
    for (const [one, other] of [
      ["dilaksanakan", "terlaksana"],
      ["pertumbuhannya", "pertumbuhan"],
      ["mengusulkan", "berusul"],
    ] as const)
      expect([one, other, guessed(one, other)]).toEqual([one, other, false]);
    for (const [one, other] of [
      ["perumahan", "rumah"],
      ["pelayanan", "pelayan"],
      ["melapor", "dilaporkan"],
      ["menyewa", "menyewakan"],
      ["kesehatan", "sehat"],
      ["diterbitkan", "ditertibkan"],
    ] as const)
      expect([one, other, guessed(one, other)]).toEqual([one, other, true]);
  });

  test("are never the word itself, nor shorter than three letters, whatever the word", () => {
    const word = fc.stringMatching(/^[a-z]{1,14}$/);
    fc.assert(
      fc.property(word, (text) => {
        for (const root of rootsOf(text)) {
          expect(root).not.toBe(text);
          expect(root.length).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });
});
