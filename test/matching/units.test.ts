import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readerOf } from "../../src/core/matching/interpret";

const [PART, WHOLE] = ["Realisasi pekerjaan", "Rencana pekerjaan"] as const;
const KINDS = [
  ["m", "km"],
  ["ha", "m2", "are"],
  ["kg", "ton", "ons"],
  ["liter", "ml"],
  ["hari", "jam"],
  ["Rp", "Rp ribu", "juta"],
  ["%"],
] as const;

/** Whether the formula is read where its two labels state these units. */
function reads(formula: string, first: string, second: string): boolean {
  return readerOf(formula)([`${PART} (${first})`, `${WHOLE} (${second})`]).ok;
}

test("a percentage is of two quantities in the same unit", () => {
  const units = fc.constantFrom(...KINDS.flat());
  fc.assert(
    fc.property(units, units, (first, second) => {
      expect(reads(`(${PART} : ${WHOLE}) x 100%`, first, second)).toBe(first === second);
    }),
  );
});

test("what is counted per something else may be in any unit", () => {
  for (const [first, second] of [
    ["Rp", "km"],
    ["ton", "ha"],
    ["Rp", "hari"],
  ] as const)
    expect(reads(`${PART} : ${WHOLE}`, first, second)).toBe(true);
});

test("a scale in figures is the same in words", () => {
  expect(reads(`(${PART} : ${WHOLE}) x 100%`, "Rp.000", "Rp ribu")).toBe(true);
});

test("words that only look like slips of the pen of each other are two things", () => {
  for (const [one, other] of [
    ["perangkat desa", "peringkat desa"],
    ["petugas mandiri", "petugas mandor"],
    ["pengaduan", "pengadaan"],
  ] as const)
    expect(
      readerOf(`Jumlah ${one} aktif : Jumlah pegawai`)([`Jumlah ${other} aktif`, "Jumlah pegawai"]).ok,
    ).toBe(false);
});
