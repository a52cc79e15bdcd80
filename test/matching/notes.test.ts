import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readerOf } from "../../src/core/matching/interpret";

const LABELS = ["Jumlah warga hadir", "Jumlah warga diundang"] as const;
const reads = (formula: string): boolean => readerOf(formula)(LABELS).ok;

const formula = fc.constantFrom(
  `(${LABELS[0]} : ${LABELS[1]}) x 100%`,
  `${LABELS[0]} dibagi ${LABELS[1].toLowerCase()} dikali 100%`,
);
const opening = fc.constantFrom("Catatan: ", "Catatan : ", "Ket: ", "Keterangan: ", "Catatan ");

test("a formula whose note says how else to calculate is not read without the note", () => {
  const change = fc.constantFrom(
    "hasil dibagi 2",
    "hasil dikali bobot 40%",
    "maksimal 100%",
    "dikurangi yang izin",
    "dihitung rata-rata 12 bulan",
    "nilai dibalik (100% - hasil)",
    "jumlah warga diundang ditambah tamu",
  );
  fc.assert(
    fc.property(formula, opening, change, (text, note, says) => {
      expect(reads(`${text}\n${note}${says}`)).toBe(false);
    }),
  );
});

test("a footnote that tells another scale or another way belongs to the formula", () => {
  for (const note of ["dalam ribuan", "berlaku kebalikan", "dihitung per bulan lalu dirata-rata"])
    expect([note, reads(`(${LABELS[0]}*) : ${LABELS[1]}) x 100%\n*) ${note}`)]).toEqual([note, false]);
});

test("a note that changes nothing is left out", () => {
  const remark = fc.constantFrom(
    "data dari daftar hadir",
    "undangan dibagikan kepada warga",
    "rapat dilaksanakan 2 kali sebulan",
    "warga hadir adalah warga diundang dikurangi yang izin",
    "laporan disampaikan maksimal tanggal 10",
  );
  fc.assert(
    fc.property(formula, opening, remark, (text, note, says) => {
      expect([says, reads(`${text}\n${note}${says}`)]).toEqual([says, true]);
    }),
  );
});
