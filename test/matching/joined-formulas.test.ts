import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readerOf } from "../../src/core/matching/interpret";
import { excelFormula } from "../../src/core/formula/excel-formula";

const CELLS = ["A", "B", "C", "D"];
const read = (formula: string, labels: readonly string[]): string => {
  const found = readerOf(formula)(labels);
  return found.ok ? excelFormula(found.tree, CELLS) : "asked";
};
const asks = (formula: string, labels: readonly string[]): void => {
  expect([formula, read(formula, labels)]).toEqual([formula, "asked"]);
};

/** Four quantities that share no telling word, as labels begin: with a count, a total, or neither. */
const quantities = fc.shuffledSubarray(
  [
    "Jumlah rapat",
    "Total peserta undangan",
    "Jumlah kelurahan aktif",
    "Usulan disepakati",
    "Total laporan",
    "Kader posyandu",
  ],
  { minLength: 4, maxLength: 4 },
);

/** What sets two quantities side by side, at the end of a line or at the beginning of the next one. */
const AT_A_BREAK = [
  ...[";\n", ",\n", ".\n", "\n\n", "\r\n\r\n", "\n \n", " dan\n", ", dan\n", " serta\n", " atau\n", " &\n"],
  ...[" |\n", " lalu\n", " kemudian\n", "\ndan ", "\ndan\n", "\nserta ", "\natau\n", "\natau ", "\n& "],
  ...["\nkemudian ", ";\ndan "],
];
const IN_A_LINE = [
  ", ",
  "; ",
  " dan ",
  " serta ",
  " atau ",
  " kemudian ",
  " | ",
  " & ",
  "   ",
  "\t",
  ", dan ",
];
const FACTORS = ["", " x 100%", " x 100", " dikali 100%"];
const BARS = ["\n----------\n", "\n__________\n", "\n───────\n"];

const breaks = fc.constantFrom(...AT_A_BREAK);
const anywhere = fc.constantFrom(...AT_A_BREAK, ...IN_A_LINE, "\n");
const factors = fc.constantFrom(...FACTORS);
const bars = fc.constantFrom(...BARS);
const signs = fc.constantFrom(" + ", " - ", " / ", " : ", "/", " dibagi ");
const sums = fc.constantFrom(" + ", " - ", " ditambah ");

const runs = { numRuns: 1_000 };

describe("what stands beside each other is calculated by nobody", () => {
  test("two counts that a line break and a joint part are no fraction", () => {
    fc.assert(
      fc.property(quantities, breaks, factors, factors, ([a = "", b = ""], joint, first, second) => {
        asks(`${a}${first}${joint}${b}${second}`, [a, b]);
      }),
      runs,
    );
  });

  test("brackets that nothing joins are no product", () => {
    const kinds = fc.constantFrom(["(", ")"], ["[", "]"], ["{", "}"]);
    const gaps = fc.constantFrom("\n", " ", "", "\n\n", "\r\n", ";\n", " dan ");
    fc.assert(
      fc.property(
        ...[quantities, kinds, gaps, sums, factors, fc.boolean()],
        ([a = "", b = "", c = "", d = ""], [open = "", close = ""], gap, sign, factor, isSum) => {
          const [top, below] = isSum ? [`${a}${sign}${b}`, `${c}${sign}${d}`] : [a, b];
          asks(`${open}${top}${close}${gap}${open}${below}${close}${factor}`, isSum ? [a, b, c, d] : [a, b]);
        },
      ),
      runs,
    );
    const legend = "A = Jumlah rapat\nB = Total peserta\nC = Usulan\nD = Kader";
    for (const main of ["(A+B)\n(C+D)", "(A+B) (C+D)", "A + B\nC + D", "A + B;\nC + D", "A : B dan\nC : D"])
      asks(`${main}\n${legend}`, ["Jumlah rapat", "Total peserta", "Usulan", "Kader"]);
  });

  test("a formula with a drawn bar and what follows it are two", () => {
    const joints = fc.constantFrom(
      "\n",
      ";\n",
      "\nII. ",
      "\nkemudian ",
      " kemudian ",
      "; ",
      "\natau\n",
      "\n\n",
    );
    const onBar = fc.constantFrom("after", "on", "none");
    fc.assert(
      fc.property(
        ...[quantities, bars, onBar, joints, fc.nat(6), bars, sums, fc.boolean()],
        ([a = "", b = "", c = "", d = ""], bar, place, joint, way, again, sign, isChain) => {
          const [third, fourth] = isChain ? [b, c] : [c, d];
          const first =
            place === "on"
              ? `${a}${bar.trimEnd()} x 100%\n${b}`
              : `${a}${bar}${b}${place === "after" ? " x 100%" : ""}`;
          const second = [
            `${third}${again}${fourth}`,
            `${third}${again}${fourth} x 100%`,
            `${third}${sign}${fourth}`,
            `${third} / ${fourth}`,
            `100% x ${third} / ${fourth}`,
            `100 x (${third} : ${fourth})`,
            `(${third} : ${fourth}) x 100%`,
          ][way];
          asks(`${first}${joint}${second ?? ""}`, isChain ? [a, b, c] : [a, b, c, d]);
        },
      ),
      runs,
    );
  });

  test("two sums that a joint parts are no fraction", () => {
    fc.assert(
      fc.property(
        ...[quantities, sums, sums, breaks, factors],
        ([a = "", b = "", c = "", d = ""], first, second, joint, factor) => {
          asks(`${a}${first}${b}${joint}${c}${second}${d}${factor}`, [a, b, c, d]);
          asks(`${a}${first}${b}${joint}${c}${factor}`, [a, b, c]);
        },
      ),
      runs,
    );
  });

  test("a list takes in no second list, and a difference or a ratio no third member", () => {
    const openings = fc.constantFrom("Rata-rata", "Selisih", "Rasio", "Perbandingan", "Rata-rata dari");
    const pairs = fc.constantFrom("Selisih", "Rasio", "Perbandingan", "Selisih antara", "Rasio antara");
    const joins = fc.constantFrom(" dan ", " dengan ");
    fc.assert(
      fc.property(
        ...[quantities, openings, openings, pairs, joins, anywhere],
        ([a = "", b = "", c = "", d = ""], list, other, pair, join, joint) => {
          asks(`${list} ${a} dan ${b}${joint}${list} ${c} dan ${d}`, [a, b, c, d]);
          asks(`${list} ${a} dan ${b}${joint}${other} ${c} dan ${d}`, [a, b, c, d]);
          asks(`${pair} ${a}${join}${b} dan ${c} / ${d} x 100%`, [a, b, c, d]);
          asks(`${pair} ${a}${join}${b} dan ${c}`, [a, b, c]);
        },
      ),
      runs,
    );
  });

  test("the same quantity on both sides of a joint is not said once", () => {
    fc.assert(
      fc.property(
        ...[quantities, signs, signs, anywhere, factors],
        ([a = "", b = "", c = ""], first, second, joint, factor) => {
          asks(`${a}${first}${b}${joint}${b}${second}${c}${factor}`, [a, b, c]);
          asks(`${a}${first}${b}${joint}${b}${second}${a}${factor}`, [a, b]);
          asks(`${a}${first}${b}${joint}${a}${second}${c}${factor}`, [a, b, c]);
          asks(`(${a}${first}${b}) x 100%${joint}(${b}${second}${a}) x 100%`, [a, b]);
        },
      ),
      runs,
    );
  });

  test("a factor in front begins another formula", () => {
    const fronts = fc.constantFrom("100 x ", "100% x ", "1.000 × ", "100 % x ", "seratus persen dikali ");
    fc.assert(
      fc.property(
        ...[quantities, signs, anywhere, fronts, fc.boolean()],
        ([a = "", b = "", c = "", d = ""], sign, joint, front, isBracket) => {
          const second = isBracket ? `(${c} : ${d})` : `${c} / ${d}`;
          asks(`${a}${sign}${b}${joint}${front}${second}`, [a, b, c, d]);
          asks(`(${a}${sign}${b})${joint}${front}${second}`, [a, b, c, d]);
        },
      ),
      runs,
    );
  });
});

describe("one formula over several lines is still one", () => {
  test("with sums above and below a drawn bar, wherever its factor stands", () => {
    fc.assert(
      fc.property(quantities, bars, ([a = "", b = "", c = "", d = ""], bar) => {
        const rule = bar.trim();
        for (const formula of [
          `${a} + ${b}\n${rule} x 100%\n${c} + ${d}`,
          `${a} + ${b}\n${rule} x\n100%\n${c} + ${d}`,
          `${a} + ${b}\n${rule}\n${c} + ${d}\nx 100%`,
          `${a} + ${b} x 100%\n${rule}\n${c} + ${d}`,
          `(${a} + ${b})\n${rule} x 100%\n(${c} + ${d})`,
          `${a} +\n${b}\n${rule} x 100%\n${c}\n+ ${d}`,
        ])
          expect([formula, read(formula, [a, b, c, d])]).toEqual([formula, "=(A+B)/(C+D)*100%"]);
      }),
      { numRuns: 200 },
    );
  });

  test("with joints that labels have, and a second wording of the same calculation", () => {
    const labels = ["Jumlah RT dan RW aktif", "Total RT, RW dan LPMK"];
    for (const formula of [
      "Jumlah RT dan\nRW aktif : Total RT, RW dan\nLPMK x 100%",
      "Jumlah RT\ndan RW aktif : Total RT,\nRW dan LPMK x 100%",
      "Jumlah RT dan RW aktif\nTotal RT, RW dan LPMK\nx 100%",
      "Jumlah RT dan RW aktif : Total RT, RW dan LPMK x 100% atau (Jumlah RT dan RW aktif / Total RT, RW dan LPMK) x 100%",
      "(Jumlah RT dan RW aktif : Total RT, RW dan LPMK) x 100%\natau A/B x 100%",
    ])
      expect([formula, read(formula, labels)]).toEqual([formula, "=A/B*100%"]);
    const sum = ["Jumlah guru", "Jumlah RT dan RW", "Total warga"];
    expect(read("Jumlah guru + Jumlah RT dan\nRW\n-------\nTotal warga", sum)).toBe("=(A+B)/C");
    expect(
      read("Rata-rata dari rata-rata guru dan rata-rata warga", ["rata-rata guru", "rata-rata warga"]),
    ).toBe("=(A+B)/2");
    expect(read("Usulan tahun lalu\nTotal warga\nx 100%", ["Usulan tahun lalu", "Total warga"])).toBe(
      "=A/B*100%",
    );
    expect(read("Selisih Jumlah guru dengan Jumlah RT dan RW", sum.slice(0, 2))).toBe("=A-B");
  });
});
