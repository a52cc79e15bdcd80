import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readerOf } from "../../src/core/matching/interpret";

const TOTAL = "Jumlah pegawai kecamatan";

/** Whether a share of the total is calculated where the formula and the label word its part so. */
function reads(phrase: string, label: string): boolean {
  return readerOf(`(Jumlah ${phrase} : ${TOTAL}) x 100%`)([`Jumlah ${label}`, TOTAL]).ok;
}

/** Two different things of a list. */
function pairOf(...of: readonly string[]): fc.Arbitrary<readonly [string, string]> {
  return fc
    .uniqueArray(fc.constantFrom(...of), { minLength: 2, maxLength: 2 })
    .map(([a = "", b = ""]) => [a, b]);
}

const people = pairOf("desa", "kecamatan", "warga", "camat", "kader posyandu", "pemerintah", "kelompok tani");
const states = pairOf(
  "miskin",
  "berjamban",
  "terdaftar",
  "ditangani",
  "lengkap",
  "tertinggal",
  "bersertifikat",
);
const denial = fc.constantFrom("tidak", "belum", "bukan", "non", "tanpa", "tdk");
const joint = fc.constantFrom(" ", " dan ", " yang ", " tetapi ");

describe("the same words in another order", () => {
  test("deny another thing where the denial stands before another word", () => {
    fc.assert(
      fc.property(states, denial, joint, ([one, other], not, and) => {
        const first = `keluarga ${not} ${one}${and}${other}`;
        const second = `keluarga ${one}${and}${not} ${other}`;
        expect([reads(first, second), reads(second, first), reads(first, `${first} ada`)]).toEqual([
          false,
          false,
          true,
        ]);
      }),
    );
  });

  test("say another thing where those who change places are who does it and to whom, whence and whither", () => {
    const way = fc.constantFrom("ke", "kepada", "untuk", "menggugat", "melaporkan", "dari", "terhadap");
    fc.assert(
      fc.property(people, way, ([one, other], to) => {
        expect(reads(`usulan ${one} ${to} ${other}`, `usulan ${other} ${to} ${one}`)).toBe(false);
      }),
    );
    fc.assert(
      fc.property(people, ([one, other]) => {
        expect(reads(`surat dari ${one} ke ${other}`, `surat dari ${other} ke ${one}`)).toBe(false);
        expect(reads(`surat dari ${one} ke ${other}`, `surat ke ${other} dari ${one}`)).toBe(true);
      }),
    );
  });

  test("count another thing where figures change places, and not where their words go with them", () => {
    const figures = pairOf("01", "02", "5", "7", "12");
    const units = pairOf("RT", "RW", "blok", "lingkungan");
    fc.assert(
      fc.property(figures, units, ([m, n], [one, other]) => {
        expect(reads(`rumah ${one} ${m} ${other} ${n}`, `rumah ${one} ${n} ${other} ${m}`)).toBe(false);
        expect(reads(`rumah ${one} ${m} ${other} ${n}`, `rumah ${other} ${n} ${one} ${m}`)).toBe(true);
      }),
    );
  });

  test("are the same where nothing leads from one to the other", () => {
    for (const [phrase, label] of [
      ["balita gizi kurang", "balita kurang gizi"],
      ["rumah tidak layak huni diperbaiki", "rumah diperbaiki yang tidak layak huni"],
      ["lahan gagal panen", "lahan panen gagal"],
      ["usulan RT dan RW disetujui", "usulan disetujui RW dan RT"],
      ["usulan desa yang disetujui", "usulan yang disetujui desa"],
      ["realisasi dari usulan masyarakat", "realisasi usulan dari masyarakat"],
      ["peserta PBI dan non PBI", "peserta non PBI dan PBI"],
    ] as const)
      expect([phrase, reads(phrase, label)]).toEqual([phrase, true]);
  });
});
