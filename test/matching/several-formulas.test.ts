import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readerOf } from "../../src/core/matching/interpret";
import { excelFormula } from "../../src/core/formula/excel-formula";

const SHARES = [
  ["Jumlah jalan mantap", "Total jalan"],
  ["Jumlah sekolah layak", "Total sekolah"],
  ["Jumlah posyandu aktif", "Total posyandu"],
] as const;
type Share = (typeof SHARES)[number];

/** The ways in which a share is written; each is a whole formula. */
const WRITTEN: readonly ((share: Share) => string)[] = [
  ([part, whole]) => `(${part} : ${whole}) x 100%`,
  ([part, whole]) => `${part} : ${whole} x 100%`,
  ([part, whole]) => `(${part}/${whole})x100%`,
  ([part, whole]) => `${part} dibagi ${whole} dikali 100%`,
  ([part, whole]) => `(${part} / ${whole}) × 100`,
  ([part, whole]) => `${part} terhadap ${whole} x 100%`,
  ([part, whole]) => `Capaian = (${part} : ${whole}) x 100%`,
  ([part, whole]) => `Persentase ${whole.slice(6)} : (${part} ÷ ${whole}) x 100%`,
];
/** The same without a factor at the end. */
const PLAIN: readonly ((share: Share) => string)[] = [
  ([part, whole]) => `${part} : ${whole}`,
  ([part, whole]) => `(${part} / ${whole})`,
  ([part, whole]) => `${part} + ${whole}`,
  ([part, whole]) => `${part} - ${whole}`,
  ([part, whole]) => `${part} dibagi ${whole}`,
];

const LISTS: readonly ((formulas: readonly string[]) => string)[] = [
  ...["\n", "\r\n", "\n\n", ";", "; ", ";\n", ",\n", ".\n"].map(
    (between) => (formulas: readonly string[]) => formulas.join(between),
  ),
  ...["1) ", "1. ", "1.) ", "a. ", "a) ", "A. ", "(1) ", "(a) "].flatMap((first) =>
    ["\n", " ", "; ", "\ndan "].map(
      (between) => (formulas: readonly string[]) =>
        formulas.map((formula, i) => next(first, i) + formula).join(between),
    ),
  ),
  ...["- ", "• ", "– ", "* ", "Rumus: ", "Formula = "].map(
    (bullet) => (formulas: readonly string[]) => formulas.map((formula) => bullet + formula).join("\n"),
  ),
  (formulas) => formulas.map((formula, i) => `Rumus ${i + 1}: ${formula}`).join("\n"),
];
/** Only between formulas that end with their factor, or in brackets: elsewhere these words may belong to a label. */
const WORDS = [" dan ", "\ndan ", ", dan ", " serta ", ", ", " "].map(
  (between) => (formulas: readonly string[]) => formulas.join(between),
);

function next(first: string, by: number): string {
  return first.replace(/[1aA]/, (ordinal) => String.fromCharCode(ordinal.charCodeAt(0) + by));
}

const shares = fc.shuffledSubarray([...SHARES], { minLength: 2 });
const reasonOf = (formula: string, labels: readonly string[]): string => {
  const found = readerOf(formula)(labels);
  return found.ok ? excelFormula(found.tree, ["A", "B", "C", "D", "E", "F"]) : found.reason;
};

describe("several formulas in one cell", () => {
  test.each([
    ["with their factors", WRITTEN, [...LISTS, ...WORDS]],
    ["without a factor", PLAIN, LISTS],
  ])("%s are never calculated as one", (_, written, lists) => {
    fc.assert(
      fc.property(
        shares,
        fc.array(fc.constantFrom(...written), { minLength: 3, maxLength: 3 }),
        fc.constantFrom(...lists),
        (chosen, ways, list) => {
          const formulas = chosen.map((share, i) => ways[i]?.(share) ?? "");
          expect([list(formulas), reasonOf(list(formulas), chosen.flat())]).toEqual([
            list(formulas),
            "several-formulas",
          ]);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test("are not one of them either, where the form lists the variables of one only, or each formula twice", () => {
    for (const share of SHARES) {
      for (const write of WRITTEN) {
        for (const list of LISTS) {
          const twice = list([write(share), write(share)]);
          expect([twice, reasonOf(twice, share)]).toEqual([twice, "several-formulas"]);
        }
      }
    }
  });
});

test("a count beside a share, or shares that nothing joins, are never calculated together", () => {
  const [first, second] = SHARES;
  const counts = ["Jumlah posyandu", "Jumlah posyandu + Total kader"];
  const labels = [...first, "Jumlah posyandu"];
  for (const write of [...WRITTEN, ...PLAIN]) {
    for (const list of [...LISTS, ...WORDS]) {
      for (const count of counts) {
        const given = count.includes("kader") ? [...labels, "Total kader"] : labels;
        for (const pair of [
          [write(first), count],
          [count, write(first)],
        ]) {
          // A sum or a difference may well be one side of a fraction, and a name's colon may be a sign.
          if (/ [+-] |Persentase/.test(write(first))) continue;
          expect([list(pair), readerOf(list(pair))(given).ok]).toEqual([list(pair), false]);
        }
      }
      const both = list([write(first), write(second)]);
      expect([both, readerOf(both)([...first, ...second]).ok]).toEqual([both, false]);
    }
  }
});

test("one formula that is broken over lines is read as if it stood in one", () => {
  const [part, whole, other] = ["Jumlah jalan mantap", "Total jalan kota", "Jumlah jembatan"];
  const broken: readonly string[] = [
    `(${part} :\n${whole}) x 100%`,
    `(${part}\n: ${whole}) x 100%`,
    `(${part} : ${whole})\nx 100%`,
    `(${part} : ${whole}) x\n100%`,
    `${part} dibagi\n${whole}\ndikali 100%`,
    `Jumlah jalan\nmantap : Total jalan\nkota x 100%`,
    `Jumlah jalan mantap : Total\njalan kota x 100%`,
    `(Jumlah jalan mantap : Total\njalan kota) x 100%`,
    `Rumus :\n${part}\n-------------- x 100%\n${whole}`,
    `${part}\n${whole}\nx 100%`,
    `${part} x 100%\n${whole}`,
    `Persentase jalan =\n(${part} : ${whole}) x 100%`,
    `A/B x 100%\ndimana\nA = ${part}\nB = ${whole}`,
    `A/B x 100%\nA = ${part}\nB = ${whole}`,
    `1. (${part} : ${whole}) x 100%`,
    `a. (${part} : ${whole})\nx 100%`,
    `(${part} : ${whole}) x 100%\n= (9 : 13) x 100%`,
    `(${part} : ${whole}) x 100%\nContoh: (9 : 13) x 100% = 69,23%`,
    `(${part} : ${whole}) x 100% atau\nA/B x 100%`,
  ];
  for (const formula of broken)
    expect([formula, reasonOf(formula, [part, whole])]).toEqual([formula, "=A/B*100%"]);
  const sums: readonly string[] = [
    `(${part} + ${other})\n: ${whole} x 100%`,
    `(${part} +\n${other}) : ${whole} x 100%`,
    `${part} + ${other}\n${whole}\nx 100%`,
    `(${part}\n+ ${other}\n) : ${whole} x 100%`,
  ];
  for (const formula of sums)
    expect([formula, reasonOf(formula, [part, whole, other])]).toEqual([formula, "=(A+C)/B*100%"]);
});

test("words and signs that labels have do not part a formula", () => {
  expect(
    reasonOf("(Jumlah RT dan RW aktif : Total RT dan RW) x 100%", [
      "Jumlah RT dan RW aktif",
      "Total RT dan RW",
    ]),
  ).toBe("=A/B*100%");
  expect(
    reasonOf("Laporan per bulan tepat\nLaporan per bulan", ["Laporan per bulan tepat", "Laporan per bulan"]),
  ).toBe("=A/B");
  expect(reasonOf("rata-rata dari nilai A, nilai B, dan nilai C", ["nilai A", "nilai B", "nilai C"])).toBe(
    "=(A+B+C)/3",
  );
});
