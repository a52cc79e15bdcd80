import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { FORM_TEXTS } from "../../scripts/form-1-texts";
import { propose, type Proposal } from "../../src/core/matching/propose";
import { sameArithmetic } from "../../src/core/matching/same-arithmetic";
import { suggest } from "../../src/core/matching/suggest";
import { mapVariables, variablesOf, type Tree } from "../../src/core/formula/tree";
import { arithmetic } from "../../src/core/outcome/arithmetic";
import { LABELS, notations, trees, write } from "./notations";

function shown({ tree, phrases }: Proposal): string {
  return arithmetic(
    tree,
    phrases.map(({ text }) => `[${text}]`),
  );
}

/** The tree over the labels that a proposal's phrases repeat. */
function overLabels({ tree, phrases }: Proposal): Tree | null {
  const labels = phrases.map(({ text }) =>
    LABELS.findIndex((label) => label.toLowerCase() === text.toLowerCase()),
  );
  return labels.includes(-1)
    ? null
    : mapVariables(tree, (input) => ({ kind: "variable", input: labels[input] ?? -1 }));
}

/** "Laporan - Bappeda" may as well be a text: a minus alone makes no calculation. */
function onlySubtracts(tree: Tree): boolean {
  if (tree.kind === "variable") return true;
  return (
    tree.kind === "binary" && tree.operator === "-" && onlySubtracts(tree.left) && onlySubtracts(tree.right)
  );
}

describe("what a formula may mean", () => {
  test("is proposed for any calculation in any notation, the right meaning among the first four", () => {
    fc.assert(
      fc.property(trees, notations, (tree, notation) => {
        fc.pre(new Set(variablesOf(tree)).size > 1 && !onlySubtracts(tree));
        const found = propose(write(tree, notation));
        const meanings = found.flatMap((proposal) => overLabels(proposal) ?? []);
        expect(meanings.some((meaning) => sameArithmetic(meaning, tree))).toBe(true);
      }),
    );
  });

  test("is proposed in the one right way for every formula of the office's form", () => {
    for (const { formula } of FORM_TEXTS.indicators) {
      const found = propose(formula);
      expect(found.length).toBeGreaterThan(0);
      if (formula.includes("100")) expect(found.map(({ phrases }) => phrases.length)).toEqual([2]);
    }
  });

  test("is left to choose where a stroke may divide or be part of a name", () => {
    expect(propose("Perkara selesai/ditangani dibagi pengaduan x 100%").map(shown)).toEqual([
      "[Perkara selesai/ditangani] ÷ [pengaduan] × 100%",
      "[Perkara selesai] ÷ [ditangani] ÷ [pengaduan] × 100%",
    ]);
  });

  test.each([
    "",
    "   ",
    "Hasil Survei Kepuasan Masyarakat (SKM)",
    "Tidak Tepat Waktu = 1, Tepat Waktu = 2",
    "< 60 menit",
    "Nilai indeks dientri manual (persiapan integrasi aplikasi aset)",
    "Laporan tahunan - Bappeda",
    "Persentase Balai Warga Aktif = (Jumlah Balai Warga yang Aktif / Tota...",
  ])("is not proposed for what is no calculation: %j", (text) => {
    expect(propose(text)).toEqual([]);
  });
});

describe("any text at all", () => {
  const words = fc.constantFrom(
    "Jumlah",
    "Total",
    "usulan",
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
    "7",
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(words, { maxLength: 40 }).map((all) => all.join(" ")),
  );

  test("gives at most four proposals, all different, whose phrases stand where they say", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = propose(text);
        expect(found.length).toBeLessThanOrEqual(4);
        expect(new Set(found.map(shown)).size).toBe(found.length);
        for (const { phrases, tree } of found) {
          expect([...new Set(variablesOf(tree))].sort()).toEqual(phrases.map((_, i) => i));
          for (const phrase of phrases) expect(text.slice(phrase.start, phrase.end)).toContain(phrase.text);
        }
      }),
    );
  });

  test("comes to an end, however long or deep", () => {
    for (const text of [
      "(".repeat(3000),
      "a : ".repeat(6000),
      "adalah = ".repeat(600),
      "Total usulan + ".repeat(300),
    ]) {
      expect(propose(text)).toEqual([]);
    }
  });
});

describe("a suggestion", () => {
  test("names the variable that a phrase is likely to mean, in other words too", () => {
    expect(
      suggest(["jml usulan yg disepakati", "total usulan"], ["Total usulan", "Usulan yang disepakati"]),
    ).toEqual([1, 0]);
  });

  test("is withheld where two variables are as likely, or none is likely", () => {
    expect(suggest(["usulan"], ["Jumlah usulan", "Total usulan"])).toEqual([null]);
    expect(suggest(["warga"], ["Jumlah usulan"])).toEqual([null]);
    expect(suggest(["usulan"], [])).toEqual([null]);
  });

  test("never names one variable for two phrases", () => {
    const some = fc.array(fc.constantFrom(...LABELS, "usulan", "Jumlah kelurahan", "Total kelurahan"), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(some, some, (phrases, labels) => {
        const named = suggest(phrases, labels).filter((label) => label !== null);
        expect(new Set(named).size).toBe(named.length);
      }),
    );
  });
});
