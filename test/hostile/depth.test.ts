import { describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { propose } from "../../src/core/matching/propose";
import { suggest } from "../../src/core/matching/suggest";
import { findForm } from "../../src/core/form/find";
import { calculate } from "../../src/core/outcome/calculate";
import { explain } from "../../src/core/outcome/explain";
import type { Outcome } from "../../src/core/outcome/outcome";
import { isOpenQuestion } from "../../src/core/outcome/open-question";
import { variablesFor } from "../../src/core/outcome/question";
import { makePlan } from "../../src/core/plan/make-plan";
import { reportOf, reportText } from "../../src/headless/report";
import { layOut, type Entry } from "../form/form-layout";
import { click } from "./click";
import { hostileFile } from "./hostile-file";
import { LONGEST } from "./texts";

jest.setTimeout(120_000);

const plain: Entry = {
  ...{ section: "Tujuan", number: "1", name: "Layanan", indicator: "Persentase usulan", definition: "" },
  ...{ formula: "(Jumlah usulan : Total usulan) x 100%", variables: ["Jumlah usulan", "Total usulan"] },
  ...{ layout: "rows", inputs: [1, 2] },
};

/** What the language knows, each of its kinds, and what people put round it. */
const PIECES = [
  ..."()[]{}+-−:/÷x×*%=Σ…,;.<\n".split(""),
  ...[" + ", " - ", " / ", " x ", ": ", "-----", "─── ", "1 ", "1,5 ", "a ", "a\n", "100% ", "n-1 ", "T-1/"],
  ...["Jumlah usulan ", "Jumlah usulan\n", "Jumlah usulan\n-----\n", "Jumlah usulan (", "Total usulan per "],
  ...["Jumlah usulan + ", "Jumlah usulan / ", "Jumlah usulan : ", "Jumlah usulan dibagi ", "usulan/total "],
  ...[
    "rata-rata ",
    "rata-rata dari ",
    "persentase ",
    "adalah ",
    "atau ",
    "dibagi ",
    "dikali ",
    "dan ",
    "per ",
  ],
  ...["dimana ", "dimana a = b ", "X1 = Jumlah usulan, ", "a = b\n", "Keterangan: ", "Contoh: ", "rumus = "],
  ...[
    "rasio antara ",
    "selisih ",
    "1/3 (",
    "(a/b) x 100% = ",
    "A/B atau ",
    "= x 100% ",
    "((a) ",
    "(a) ",
    "a/b:",
  ],
];

const piece = fc.constantFrom(...PIECES);
const length = fc.constantFrom(50, 300, 1_000, 1_900, 5_900, LONGEST);
const filled = (text: string, size: number): string =>
  text.repeat(Math.ceil(size / text.length)).slice(0, size);

/** One piece again and again, several in turn, or one around another: alone, before, between or behind a formula. */
const deepText: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      fc.tuple(piece, length).map(([text, size]) => filled(text, size)),
      fc
        .tuple(fc.array(piece, { minLength: 2, maxLength: 5 }), length)
        .map(([texts, size]) => filled(texts.join(""), size)),
      fc
        .tuple(piece, piece, fc.integer({ min: 10, max: 3_000 }))
        .map(
          ([open, close, count]) => `${open.repeat(count)}Jumlah usulan : Total usulan${close.repeat(count)}`,
        ),
    ),
    fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => `${text} Jumlah usulan / Total usulan x 100%`,
      (text) => `usulan jumlah ${text} usulan total x 100%`,
      (text) => `(Jumlah usulan : Total usulan) x 100% ${text}`,
    ),
  )
  .map(([text, around]) => around(text).slice(0, LONGEST));

/** The places of a form in which a text can stand. */
const PLACES: readonly ((text: string) => Entry)[] = [
  (text) => ({ ...plain, formula: text }),
  (text) => ({ ...plain, formula: text, layout: "one-cell", inputs: ["1; 2"] }),
  (text) => ({ ...plain, variables: [text, "Total usulan"] }),
  (text) => ({ ...plain, variables: [text, "Total usulan"], formula: `(${text} : Total usulan) x 100%` }),
  (text) => ({ ...plain, variables: [text], formula: text, inputs: [1] }),
  (text) => ({ ...plain, indicator: text, name: text, definition: text, number: text }),
  (text) => ({ ...plain, inputs: [text, `1${text}`.slice(0, LONGEST)] }),
];

/** What comes of an indicator between two plain ones; and all that the pane would do with it besides. */
function outcomesAround(entry: Entry): readonly Outcome[] {
  const { grid } = layOut([plain, { ...entry, number: "2" }, { ...plain, number: "3" }]);
  const form = findForm(grid);
  if (form === null) throw new Error("no form");
  const outcomes = calculate(form, grid);
  makePlan(form, outcomes, grid, "formulas");
  for (const outcome of outcomes) {
    explain(outcome);
    if (!isOpenQuestion(outcome)) continue;
    for (const { phrases } of propose(outcome.indicator.formula)) {
      const texts = phrases.map(({ text }) => text);
      suggest(
        texts,
        variablesFor(outcome.indicator, texts).map(({ variable }) => variable),
      );
    }
  }
  return outcomes;
}

const resultOf = (outcome: Outcome | undefined): unknown => [outcome?.status, outcome?.result?.value];

describe("texts that are long or deep, anywhere in an indicator", () => {
  test("are answered by a result or a short sentence, and the indicators beside it are computed as without it", () => {
    fc.assert(
      fc.property(deepText, fc.constantFrom(...PLACES), (text, place) => {
        const outcomes = outcomesAround(place(text));
        expect([outcomes[0], outcomes.at(-1)].map(resultOf)).toEqual([
          ["computed", 0.5],
          ["computed", 0.5],
        ]);
        for (const { status, notes } of outcomes) {
          expect(status === "computed" || notes.length > 0).toBe(true);
          for (const { message } of notes) expect(message.length).toBeLessThan(700);
        }
      }),
      { numRuns: 80 },
    );
  });

  test.each([
    ["brackets", "(".repeat(LONGEST)],
    ["brackets within brackets", `${"(".repeat(2_900)}Jumlah usulan : Total usulan${")".repeat(2_900)}`],
    ["closing brackets", `Jumlah usulan : Total usulan${")".repeat(5_900)}`],
    ["weights", `${"1/3 (".repeat(1_000)}Jumlah usulan : Total usulan${")".repeat(900)}`],
    ["averages", `rata-rata ${"dari rata-rata ".repeat(300)}Jumlah usulan : Total usulan`],
    ["fractions", "Jumlah usulan\n-----\n".repeat(290)],
    ["lines", "a\n".repeat(900)],
    ["names", "rumus = ".repeat(700)],
    ["examples", "Contoh: ".repeat(700)],
    ["legends", `Jumlah usulan : Total usulan dimana ${"a = a a a a a a; b = a b a b a b; ".repeat(150)}`],
    ["signs", "x ".repeat(2_500)],
    ["periods", "T-1/".repeat(1_400)],
    ["the longest text", "Jumlah usulan / ".repeat(2_047)],
  ])("%s in a formula: the click and the report say so of that indicator alone", async (_, formula) => {
    const { grid, placed } = layOut([plain, { ...plain, number: "2", formula }, { ...plain, number: "3" }]);
    const { run, again } = await click(hostileFile(grid));
    const held = placed.map(({ firstRow }) => again.cell(firstRow, 7).value);
    expect(held).toEqual([0.5, expect.stringMatching(/^Perlu dipastikan: Formula Perhitungan /), 0.5]);
    expect(run.outcomes.map(({ status }) => status)).toEqual(["computed", "unresolved", "computed"]);
    const sheet = { ...run, holds: () => 0.5 };
    expect(reportText(reportOf("uji.xlsx", 0, [sheet]), null).length).toBeLessThan(2_000);
  });
});

describe("the depth of a formula", () => {
  const brackets = fc.constantFrom(["(", ")"], ["[", "]"], ["{", "}"]);

  test("beyond the limit is told by a note of its own; within it, the formula is computed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_900 }), brackets, (count, [open = "", close = ""]) => {
        const formula = `${open.repeat(count)}Jumlah usulan : Total usulan${close.repeat(count)} x 100%`;
        const [, middle] = outcomesAround({ ...plain, formula });
        expect([middle?.status, middle?.result?.value, middle?.notes[0]?.code]).toEqual(
          count <= 40 ? ["computed", 0.5, undefined] : ["unresolved", undefined, "too-deep"],
        );
      }),
      { numRuns: 40 },
    );
  });

  test("is no matter of length: sums of up to three hundred variables are computed, in any order of their words", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 300 }), (count) => {
        const variables = Array.from({ length: count }, (_, i) => `Usulan bidang ${i + 1}`);
        const inputs = variables.map((_, i) => i);
        const entry = { ...plain, indicator: "Jumlah", variables, formula: variables.join(" + "), inputs };
        expect(resultOf(outcomesAround(entry)[1])).toEqual(["computed", (count * (count - 1)) / 2]);
      }),
      { numRuns: 10 },
    );
  });
});

describe("many variables on one indicator", () => {
  const words = ["usulan", "kegiatan", "fisik", "desa", "rencana", "anggaran", "warga", "kecil"];
  const labels = fc
    .tuple(fc.integer({ min: 2, max: 300 }), fc.integer({ min: 0, max: 3 }))
    .map(([count, kind]) =>
      Array.from({ length: count }, (_, i) => {
        if (kind === 0) return `Jumlah usulan bidang ${i + 1}`;
        if (kind === 1) return `Jumlah usulan\nTotal warga ${i + 1}\nNilai desa kecil`;
        if (kind === 2) return `Jumlah usulan ${i + 1} Total warga Jumlah desa Nilai x`;
        return words.map((_, j) => words[(j * (1 + 2 * (i % 4)) + Math.floor(i / 4)) % 8]).join(" ");
      }),
    );
  const sign = fc.constantFrom(" + ", " / ", " per ", " x ", ", ", "/", "\n", " dan ");

  test("much alike, cut in many ways and joined by any sign: an outcome, and the neighbours are computed", () => {
    fc.assert(
      fc.property(
        labels,
        sign,
        fc.constantFrom("", "rata-rata dari ", "rasio "),
        (variables, by, opening) => {
          const turned = variables.map((label) => label.split(/\s/).reverse().join(" "));
          const formula = (opening + turned.join(by)).slice(0, LONGEST);
          const outcomes = outcomesAround({
            ...plain,
            variables,
            formula,
            inputs: variables.map(() => "9; 9"),
          });
          expect([outcomes[0], outcomes.at(-1)].map(resultOf)).toEqual([
            ["computed", 0.5],
            ["computed", 0.5],
          ]);
        },
      ),
      { numRuns: 20 },
    );
  });
});
