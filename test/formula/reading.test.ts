import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readerOf } from "../../src/core/matching/interpret";
import { evaluate } from "../../src/core/formula/evaluate";
import { excelFormula } from "../../src/core/formula/excel-formula";
import { resultKind } from "../../src/core/formula/kind";
import { mapVariables, variablesOf } from "../../src/core/formula/tree";
import { LABELS, notations, trees, write } from "./notations";

const CELLS = ["G1", "G2", "G3", "G4", "G5"];

/** The formula as Excel would have it over G1, G2, … (the labels in their order), or why there is none. */
function read(formula: string, labels: readonly string[]): string {
  const found = readerOf(formula)(labels);
  return found.ok ? excelFormula(found.tree, CELLS) : found.reason;
}

describe("a formula in words", () => {
  test("any tree, in any notation, read back, gives the same value and the same kind of result", () => {
    fc.assert(
      fc.property(
        trees,
        notations,
        fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 5, maxLength: 5 }),
        (tree, notation, values) => {
          const used = [...new Set(variablesOf(tree))].sort();
          const labels = used.map((input) => LABELS[input] ?? "");
          const over = mapVariables(tree, (input) => ({ kind: "variable", input: used.indexOf(input) }));
          const found = readerOf(write(tree, notation))(labels);
          if (!found.ok) throw new Error(`${found.reason}: ${write(tree, notation)}`);
          const [is, shall] = [evaluate(found.tree, values), evaluate(over, values)];
          expect(is.ok).toBe(shall.ok);
          if (is.ok && shall.ok) expect(is.value).toBeCloseTo(shall.value, 9);
          expect(resultKind(found.tree)).toBe(resultKind(over));
        },
      ),
    );
  });

  test("a percentage holds the ratio, a bare hundred the points", () => {
    const labels = ["Jumlah usulan disepakati", "Total usulan"];
    expect(read("(Jumlah usulan disepakati : Total usulan) x 100%", labels)).toBe("=G1/G2*100%");
    expect(read("(Jumlah usulan disepakati / Total usulan) X 100", labels)).toBe("=G1/G2*100");
  });

  test("a noun that also opens a legend is part of its name", () => {
    const labels = ["Realisasi surat keterangan", "Target surat keterangan"];
    for (const text of [
      "(Realisasi surat keterangan : Target surat keterangan) x 100%",
      "Realisasi surat keterangan : Target surat keterangan x 100%",
      "(Realisasi Surat Keterangan : Target Surat Keterangan) x 100%",
    ]) {
      expect([text, read(text, labels)]).toEqual([text, "=G1/G2*100%"]);
      expect([text, readerOf(text)(labels.slice(0, 1)).ok]).toEqual([text, false]);
    }
    const legend = "(Jumlah desa : Total desa) x 100% Keterangan: desa yang aktif";
    expect(read(legend, ["Jumlah desa", "Total desa"])).toBe("=G1/G2*100%");
  });

  test("a percentage that is named behind its factor is not made twice", () => {
    const labels = ["Jumlah usulan disepakati", "Total usulan"];
    const factor = fc.constantFrom(
      [" x 100%", "*100%"],
      [" x 100", "*100"],
      [" dikalikan 100", "*100"],
      ["", "*100%"],
    );
    const joint = fc.constantFrom(" ", ", ", " dan ", ", dan ", " yang ", " (");
    const saying = fc.constantFrom(
      "dinyatakan dalam persen",
      "dinyatakan dalam bentuk persentase",
      "dalam satuan persen",
    );
    fc.assert(
      fc.property(factor, joint, saying, ([written = "", meant = ""], and, says) => {
        const formula = `Jumlah usulan disepakati dibagi total usulan${written}${and}${says}`;
        expect(read(and === " (" ? `${formula})` : formula, labels)).toBe(`=G1/G2${meant}`);
      }),
    );
  });

  test("a sign of division that a font has lost, and a name of letters and signs before the formula, are understood", () => {
    const labels = ["Jumlah siswa", "Jumlah kelas"];
    expect(read("Jumlah siswa ¸ Jumlah kelas", labels)).toBe("=G1/G2");
    expect(read("R-S/K = Jumlah siswa : Jumlah kelas", labels)).toBe("=G1/G2");
    expect(read("A - B = Jumlah siswa : Jumlah kelas", ["A", "B", ...labels])).not.toMatch(/^=/);
  });

  test("a number in words behind a sign is the number, and a word of a name elsewhere", () => {
    const numbers = ["dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"];
    numbers.forEach((word, i) => {
      const labels = ["Nilai teori", "Nilai praktik"];
      expect(read(`(Nilai teori + Nilai praktik) dibagi ${word}`, labels)).toBe(`=(G1+G2)/${String(i + 2)}`);
      expect(read(`Jumlah usulan dibagi ${word} desa`, ["Jumlah usulan", `${word} desa`])).toBe("=G1/G2");
      expect(read(`Jumlah usulan dibagi ${word} desa`, ["Jumlah usulan"])).not.toMatch(/^=/);
    });
  });

  test("a sum before the bar is divided as a whole, because counts are not added to ratios", () => {
    expect(read("Kas + Setara Kas / Utang", ["Kas", "Setara Kas", "Utang"])).toBe("=(G1+G2)/G3");
  });

  test("a bracket that spells out the weighted average is the variable NRR Tertimbang", () => {
    const formula = "(Total dari Nilai Persepsi Per Unsur : Total unsur yang terisi) x nilai penimbang";
    expect(read(formula, ["NRR Tertimbang", "Nilai penimbang"])).toBe("=G1*G2");
    expect(read(formula, ["Jumlah responden", "Nilai penimbang"])).toBe("no-reading");
  });

  test("signs that belong to a label stay in it", () => {
    expect(
      read("Jumlah desa T-1 / Jumlah desa dan/atau kelurahan", [
        "Jumlah desa T-1",
        "Jumlah desa dan/atau kelurahan",
      ]),
    ).toBe("=G1/G2");
    expect(read("Jumlah laporan 1 x 24 jam", ["Jumlah laporan 1 x 24 jam"])).toBe("=G1");
  });

  test("what is no calculation is not computed", () => {
    for (const text of [
      "",
      "Hasil survei kepuasan",
      "Tepat waktu = 2, terlambat = 1",
      "< 60 menit",
      "(Jumlah A / Tota...",
    ]) {
      expect(readerOf(text)(["Nilai"]).ok).toBe(false);
    }
  });
});

describe("any text at all", () => {
  test("is read without an error, and never computed unless every variable and every phrase is bound", () => {
    const words = fc.constantFrom(
      "Jumlah",
      "Total",
      "usulan",
      "tidak",
      "(",
      ")",
      ":",
      "/",
      "x",
      "100%",
      "+",
      "-",
      "=",
      "\n",
      "dibagi",
      "7",
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(words, { maxLength: 40 }).map((all) => all.join(" ")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const found = readerOf(text)(["Jumlah usulan disetujui", "Total usulan"]);
        if (!found.ok) return;
        const bound = new Set(found.matches.map((binding) => binding.input)).size;
        expect(bound === 2 || found.matches.every((binding) => binding.certainty === 1)).toBe(true);
      }),
    );
  });

  test("however long or deep, comes to an end", () => {
    for (const text of [
      "(".repeat(3000),
      "a : ".repeat(6000),
      `${"(".repeat(1500)}a${")".repeat(1500)}`,
      "Total usulan + ".repeat(300),
    ]) {
      expect(readerOf(text)(["Total usulan"]).ok).toBe(false);
    }
  });
});
