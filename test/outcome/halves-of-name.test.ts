import { describe, expect, test } from "@jest/globals";
import { outcomesOf } from "./notes/note-sheet";

/** What the indicator is called, what its formula says at length, and the short label beside the number. */
type Row = readonly [indicator: string, formula: string, label: string];
type Defined = readonly [...row: Row, warning: string];

function noted([indicator, formula, label]: Row): {
  readonly value: number | null;
  readonly codes: readonly string[];
} {
  const [outcome] = outcomesOf([{ indicator, formula, inputs: [[label, 7]] }]);
  if (outcome === undefined) throw new Error("Not seen as an indicator");
  return { value: outcome.result?.value ?? null, codes: outcome.notes.map(({ code }) => code) };
}

const DEFINED: readonly Defined[] = [
  [
    "Jumlah atlet berprestasi tingkat kabupaten",
    "Jumlah atlet yang memperoleh medali pada kejuaraan tingkat kabupaten",
    "Jumlah atlet berprestasi",
    "labels-contradict",
  ],
  [
    "Jumlah kelompok tani tangguh bersertifikat",
    "Jumlah kelompok tani yang panennya stabil dan\nbersertifikat.",
    "Jumlah kelompok tani tangguh",
    "qualifier-differs",
  ],
];

describe("a formula that says at length what the name says shortly", () => {
  test.each(DEFINED)("%s", (indicator, formula, label, warning) => {
    expect(noted([indicator, formula, label])).toEqual({ value: 7, codes: [warning] });
  });
});

describe("is not taken for it where", () => {
  test.each<readonly [string, Row]>([
    [
      "the formula says nothing of the name that the label lacks",
      ["Jumlah RT tangguh", "Jumlah RT yang menerima hibah", "Jumlah RT tangguh"],
    ],
    [
      "a part of the name stands in neither",
      [
        "Jumlah RT tangguh skala kota lansia",
        "Jumlah RT yang menerima hibah skala kota",
        "Jumlah RT tangguh",
      ],
    ],
    [
      "the label says what the name does not",
      ["Jumlah RT skala kota", "Jumlah RT yang menerima hibah skala kota", "Jumlah RT tangguh"],
    ],
    [
      "something else is counted",
      ["Jumlah RT tangguh skala kota", "Jumlah warga yang menerima hibah skala kota", "Jumlah RT tangguh"],
    ],
    [
      "the formula may calculate",
      ["Jumlah RT tangguh skala kota", "Jumlah RT yang menerima hibah / skala kota", "Jumlah RT tangguh"],
    ],
    [
      "the formula denies",
      ["Jumlah RT tangguh skala kota", "Jumlah RT yang tidak tangguh skala kota", "Jumlah RT tangguh"],
    ],
    [
      "the label measures another thing",
      [
        "Persentase RT tangguh skala kota",
        "Jumlah RT yang menerima hibah skala kota",
        "Persentase RT tangguh",
      ],
    ],
  ])("%s", (_, row) => {
    expect(noted(row).value).toBeNull();
  });
});
