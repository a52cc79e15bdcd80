import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readerOf } from "../../src/core/matching/interpret";
import { excelFormula } from "../../src/core/formula/excel-formula";

/** The formula over the labels' values A, B, C, or the reason why there is none. */
function read(formula: string, labels: readonly string[]): string {
  const found = readerOf(formula)(labels);
  return found.ok ? excelFormula(found.tree, ["A", "B", "C"]) : found.reason;
}

/** Things that an office counts, and words that narrow them, none of which is a word of the other kind. */
const THINGS = [
  "usulan musrenbang",
  "laporan trantibmas",
  "lembaga masyarakat",
  "kelurahan",
  "dokumen kependudukan",
];
const NARROWER = [
  "yang disepakati",
  "yang ditindaklanjuti",
  "yang aktif",
  "tepat waktu",
  "yang tidak hadir",
  "tahun 2024",
];
const thing = fc.constantFrom(...THINGS);
const narrow = fc.constantFrom(...NARROWER);

describe("binding", () => {
  test("follows the words, not the order of the rows: swapped labels give the same divisor, or none", () => {
    const whole = fc.constantFrom("Total", "Jumlah", "Jumlah seluruh", "Total jumlah");
    fc.assert(
      fc.property(thing, narrow, whole, fc.boolean(), (what, which, all, wordForWord) => {
        const part = `Jumlah ${what} ${which}`;
        const total = `${all} ${what}`;
        const formula = `(${part} : ${total}) x 100%`;
        const label = wordForWord ? part : `${what} ${which}`;
        expect(read(formula, [label, total])).toBe("=A/B*100%");
        expect(read(formula, [total, label])).toBe("=B/A*100%");
      }),
    );
  });

  test("does not depend on how tightly the sign stands", () => {
    const sign = fc.constantFrom(" : ", " / ", "/", " /", "/ ");
    fc.assert(
      fc.property(thing, narrow, sign, fc.boolean(), (what, which, between, wordForWord) => {
        const formula = `(Jumlah ${what} ${which}${between}total jumlah ${what}) x 100 %`;
        const labels = [`${wordForWord ? "Jumlah " : ""}${what} ${which}`, `Total ${what}`];
        expect(read(formula, labels)).toBe("=A/B*100%");
      }),
    );
  });

  test("keeps a slash that a label has within the label", () => {
    const formula = "(Jumlah desa/kelurahan aktif : Jumlah seluruh desa/kelurahan) x 100%";
    expect(read(formula, ["Desa/kelurahan aktif", "Total desa/kelurahan"])).toBe("=A/B*100%");
    expect(read("(Jumlah RT/RW aktif) x 100%", ["RT/RW aktif", "RW aktif"])).toBe("no-reading");
  });

  test("takes a bracket that spells out a listed quantity for it, with its factor", () => {
    const formula = "(Total dari Nilai Persepsi Per Unsur : Total unsur yang terisi) x nilai perimbang";
    expect(read(formula, ["NRR Tertimbang", "Nilai perimbang"])).toBe("=A*B");
    expect(read(formula, ["Nilai perimbang", "NRR Tertimbang"])).toBe("=B*A");
    expect(read(formula, ["NRR Tertimbang", "Jumlah responden"])).not.toMatch(/^=/);
  });

  test("takes names that programs use for plain words", () => {
    for (const name of ["constructor", "__proto__", "toString", "hasOwnProperty"]) {
      expect(read(`(Jumlah ${name} : Total ${name}) x 100%`, [`Jumlah ${name}`, `Total ${name}`])).toBe(
        "=A/B*100%",
      );
      expect(read(`Jml ${name} aktif : Total ${name}`, [`${name} aktif`, `Total ${name}`])).toBe("=A/B");
    }
  });

  test("never takes a label for its opposite", () => {
    const opposites = [
      ["yang ditindaklanjuti", "yang tidak ditindaklanjuti"],
      ["yang sudah terbit", "yang belum terbit"],
      ["tahun ini", "tahun lalu"],
      ["tahun 2023", "tahun 2024"],
      ["awal tahun", "akhir tahun"],
      ["masuk", "keluar"],
      ["laki-laki", "perempuan"],
    ] as const;
    fc.assert(
      fc.property(thing, fc.constantFrom(...opposites), fc.boolean(), (what, [one, other], swapped) => {
        const formula = `(Jumlah ${what} ${one} : Jumlah pegawai kecamatan) x 100%`;
        const labels = [`Jumlah ${what} ${other}`, "Jumlah pegawai kecamatan"];
        expect(readerOf(formula)(swapped ? [...labels].reverse() : labels).ok).toBe(false);
      }),
    );
  });

  test("does not change when the variables are renamed alike in formula and labels", () => {
    fc.assert(
      fc.property(thing, thing, narrow, narrow, (before, after, some, others) => {
        fc.pre(before !== after && some !== others);
        const formula = (what: string): string =>
          `Jumlah ${what} ${some} dibagi jumlah ${what} ${others} dikali 100`;
        const labels = (what: string): readonly string[] => [
          `Jumlah ${what} ${some}`,
          `Jml ${what} ${others}`,
        ];
        expect(read(formula(after), labels(after))).toBe(read(formula(before), labels(before)));
      }),
    );
  });

  test("leaves no variable over, and takes no phrase that holds a sign or a second quantity for one", () => {
    const part = "Jumlah usulan yang disepakati";
    const total = "Total usulan";
    for (const sign of [" : ", " / ", "/", " dibagi ", " dibandingkan dengan ", " - ", " + "]) {
      const formula = `(${part}${sign}${total}) x 100%`;
      for (const labels of [
        [part],
        [total],
        [part, total, "Jumlah hari"],
        [part, part],
        [part, "Anggaran sosialisasi"],
      ]) {
        expect([formula, labels, read(formula, labels)]).toEqual([
          formula,
          labels,
          expect.stringMatching(/reading/),
        ]);
      }
    }
  });
});

test("a phrase that says one quantity after another, or the same one twice, is matched with neither", () => {
  const joints = [", ", "; ", " kemudian ", " | ", " ", "   ", "\t", " & "];
  for (const joint of joints) {
    for (const sign of [" / ", " + ", " - ", " : ", "/"]) {
      for (const [a = "", b = "", c = ""] of [
        ["Jumlah rapat", "Total peserta undangan", "Usulan disepakati"],
        ["Total laporan", "Total peserta", "Total rapat"],
      ]) {
        for (const formula of [
          `${a}${sign}${b}${joint}${b}${sign}${c}`,
          `${a}${sign}${b}${joint}${a}${sign}${c}`,
        ])
          expect([formula, read(formula, [a, b, c])]).toEqual([
            formula,
            expect.stringMatching(/reading|formulas/),
          ]);
        const turned = `${a}${sign}${b}${joint}${b}${sign}${a}`;
        expect([turned, read(turned, [a, b])]).toEqual([turned, expect.stringMatching(/reading|formulas/)]);
      }
    }
  }
});
