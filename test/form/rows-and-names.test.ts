import { describe, expect, test } from "@jest/globals";
import { FIRST, HEADING, written, type Row } from "./written";

describe("an indicator is seen by what it says, whatever stands under No", () => {
  const counts = (numbers: readonly Row[number][]): readonly Row[] =>
    numbers.map((number, i) => [
      number,
      `Jumlah rapat ${"abcd".charAt(i)}`,
      `Jumlah rapat ${"abcd".charAt(i)}`,
      `Jumlah rapat ${"abcd".charAt(i)}`,
      i + 2,
    ]);

  test.each<[string, readonly Row[number][]]>([
    ["codes of an activity", ["7.01.01.2.01.0001", "7.01.01.2.01.0007", "7.01.01.2.01.0012"]],
    ["codes with blanks", ["7 01 01 2 01 0001", "7 01 01 2 01 0002", "7 01 01 2 02 0001"]],
    ["codes with a letter", ["X.01.01.2.01.0001", "X.01.01.2.01.0002", "X.01.02.2.01.0001"]],
    ["dashes", ["-", "-", "-"]],
    ["bullets", ["•", "•", "•"]],
    ["numbers with a dot", ["2.", "3.", "4."]],
  ])("%s", (_, numbers) => {
    const found = written([HEADING, ...FIRST, ...counts(numbers)]);
    expect(found).toEqual({ F2: 0.75, F4: 2, F5: 3, F6: 4 });
    expect(written([HEADING, ...counts(numbers)])).toEqual({ F2: 2, F3: 3, F4: 4 });
  });
});

describe("the rest of a formula below its first part", () => {
  const two = (name: Row, upper: string, lower: string): readonly Row[] => [
    HEADING,
    [1, name[0] ?? "", upper, "Nilai perencanaan", 24],
    ["", name[1] ?? "", lower, "Nilai pengukuran", 22],
  ];
  test.each([
    [["Nilai SAKIP", "Kecamatan"]],
    [["Indeks Kepuasan", "Masyarakat"]],
    [["Nilai SAKIP", "(LKjIP) Kecamatan"]],
    [["Penurunan kasus", "kriminalitas"]],
    [["Nilai SAKIP", ""]],
  ])("is joined to it where it begins with a sign, whatever the name %j goes on with", (name) => {
    for (const [sign, result] of [
      ["+", 46],
      ["ditambah", 46],
      ["-", 2],
      ["dikurangi", 2],
      ["x", 528],
      [":", 24 / 22],
    ] as const) {
      const found = written(two(name, "Nilai perencanaan", `${sign} Nilai pengukuran`));
      const ends = [found["F2"], found["F3"]];
      expect([sign, typeof ends[0] === "string" || ends[0] === result, typeof (ends[1] ?? "")]).toEqual([
        sign,
        true,
        "string",
      ]);
      const above = written(two(name, `Nilai perencanaan ${sign}`, "Nilai pengukuran"));
      expect([
        sign,
        typeof above["F2"] === "string" || above["F2"] === result,
        typeof (above["F3"] ?? ""),
      ]).toEqual([sign, true, "string"]);
    }
  });

  test("is no result of its own where the first part ends with what counts", () => {
    for (const sign of ["/", ":", "dibagi"])
      for (const name of ["yang aktif", "YANG AKTIF", "(aktif)", "Aktif"]) {
        const found = written([
          HEADING,
          [1, "Persentase RT/RW", `Jumlah RT/RW yang aktif ${sign} Jumlah`, "Jumlah RT/RW yang aktif", 19],
          ["", name, "seluruh RT/RW x 100%", "Jumlah seluruh RT/RW", 89],
        ]);
        const first = found["F2"];
        expect([
          sign,
          name,
          typeof first === "string" || first === 19 / 89,
          typeof (found["F3"] ?? ""),
        ]).toEqual([sign, name, true, "string"]);
      }
  });
});

test("a number beside a text of its own, without a name or an input, is nobody's indicator", () => {
  const count: Row = [1, "Jumlah laporan", "Jumlah laporan", "Jumlah laporan", 5];
  for (const text of [
    "Persentase capaian kinerja",
    "Rata-rata capaian sasaran 1",
    "Jumlah indikator tercapai",
  ])
    expect(written([HEADING, count, ["", "", text, "", "", 0.83]])).toEqual({ F2: 5 });
});
