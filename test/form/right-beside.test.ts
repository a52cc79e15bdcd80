import { describe, expect, test } from "@jest/globals";
import { FIRST, HEADING, indicator, written, type Row } from "./written";

/** Other tables by their headings, and two rows of each. */
const NEIGHBOURS: readonly (readonly [heading: Row, ...rows: readonly Row[]])[] = [
  [
    ["No", "Nama", "Jabatan", "Golongan", "Nilai"],
    [1, "A", "Kasi", "III/a", 76],
    [2, "B", "Staf", "III/a", 92],
  ],
  [
    ["Unsur", "Nilai"],
    ["U1", 3.1],
    ["U2", 3.2],
  ],
  [
    ["Pagu", "Realisasi"],
    [9_000_000, 7_000_000],
    [11_000_000, 10_000_000],
  ],
  [
    ["Uraian", "Hasil", "Nilai"],
    ["Surat masuk", 12, 10],
    ["Surat keluar", 8, 9],
  ],
  [
    ["No", "Kegiatan", "Realisasi", "Capaian"],
    [1, "Rapat", 12, 88],
    [2, "Pelatihan", 10, 90],
  ],
];
const VALUES = ["Nilai", "Angka", "Realisasi", "Jumlah", ""];
const RESULTS = ["Hasil Perhitungan", "Hasil", "Capaian", "Realisasi Kinerja"];

/** A form with a table beside it, so many empty columns away. */
function drawn(heading: Row, [names, ...rows]: readonly Row[], gap: number): readonly Row[] {
  const blank: Row = Array.from({ length: gap }, () => "");
  const width = (row: Row): Row => heading.map((_, i) => row[i] ?? "");
  return [
    [...heading, ...blank, ...(names ?? [])],
    ...FIRST.map((row, i) => [...width(row), ...blank, ...(rows[i] ?? [])]),
  ];
}

describe("a table right beside a form, or some columns away", () => {
  const headings = VALUES.flatMap((value) => RESULTS.map((result) => [value, result] as const));
  test.each(headings)("takes no result and gives no value, where these are %j and %j", (value, result) => {
    const heading = HEADING.map((text, i) => (i === 4 ? value : i === 5 ? result : text));
    for (const neighbour of NEIGHBOURS) {
      for (const gap of [0, 1, 2, 3]) {
        for (const width of [heading.length, heading.length - 1]) {
          const found = written(drawn(heading.slice(0, width), neighbour, gap));
          const told = [neighbour[0], gap, width];
          expect([...told, Object.keys(found).filter((at) => at !== "F2")]).toEqual([...told, []]);
          const number = typeof found["F2"] === "number" ? found["F2"] : 0.75;
          expect([...told, number]).toEqual([...told, 0.75]);
          if (value !== "" && width === heading.length)
            expect([...told, found]).toEqual([...told, { F2: 0.75 }]);
        }
      }
    }
  });

  test("hides none of the indicators, where it stands on the left and its heading lower", () => {
    const left = (row: Row, more: Row): Row => [
      ...Array.from({ length: 6 }, (_, i) => row[i] ?? ""),
      "",
      ...more,
    ];
    const [a = [], b = []] = FIRST;
    const rows = [
      left([], HEADING),
      left(["No", "Indikator", "Satuan", "Target", "Realisasi", "Capaian"], ["Kegiatan"]),
      left([1, "Persentase desa", "%", 100, 88, 95], a),
      left([2, "Persentase RT", "%", 100, 75, 71], b),
    ];
    expect(written(rows)).toEqual({ M3: 0.75 });
  });

  test("is no form because it has a column of formulas", () => {
    const left: readonly Row[] = [
      ["No", "Indikator", "Rumus", "Sumber Data", "Penanggung Jawab"],
      [1, "Persentase usulan", "(Jumlah usulan disepakati : Jumlah usulan) x 100%", "Kasi PMD", "Camat"],
      [2, "Jumlah kegiatan", "Jumlah kegiatan", "Sekretariat", "Sekcam"],
    ];
    const rows = [HEADING, ...FIRST].map((row, i) => [...(left[i] ?? []), "", ...row]);
    expect(written(rows)).toEqual({ L2: 0.75 });
  });
});

describe("a heading", () => {
  test("of a variable, its realisation and its achievement is whole", () => {
    const heading = HEADING.map((text, i) => (i === 4 ? "Realisasi" : i === 5 ? "Capaian" : text));
    expect(written([heading, ...FIRST])).toEqual({ F2: 0.75 });
  });

  test("is no row in which an indicator has a number, whatever that is called", () => {
    const heading = HEADING.map((text, i) => (i === 5 ? "" : text));
    const [a = [], b = []] = FIRST;
    expect(written([heading, [1, "Capaian", ...a.slice(2)], b, ...indicator(2, "RT aktif")])).toEqual({});
  });

  test.each(["Volume", "Angka", "Besaran", "Data"])(
    "of %s beside another one of values leaves the column open where both have numbers",
    (word) => {
      const heading = [...HEADING.slice(0, 4), word, "Nilai (Rp)", "Hasil Perhitungan"];
      const rows = FIRST.map((row) => [...row.slice(0, 5), 5_000_000, ""]);
      expect(written([heading, ...rows])).toEqual({
        G2: expect.stringContaining("Kolom Nilai belum pasti"),
      });
      const empty = FIRST.map((row) => [...row.slice(0, 4), "", row[4] ?? "", ""]);
      expect(written([heading, ...empty])).toEqual({ G2: 0.75 });
    },
  );

  test("does not go on in a row that has a number and a formula, whatever stands among its inputs", () => {
    const [a = [], b = []] = FIRST;
    const begun: Row = [...a.slice(0, 3), "Variabel", "Nilai"];
    const rows = [HEADING, begun, ["", "", "", ...a.slice(3, 5)], b, ...indicator(2, "RT aktif")];
    expect(written(rows)).toEqual({ F2: expect.any(String), F5: 0.75 });
    const beside = FIRST.map((row, i) => [
      ...HEADING.map((_, c) => row[c] ?? ""),
      ...(i === 0 ? ["Komponen", "Nilai"] : ["b", 4]),
    ]);
    expect(written([HEADING, ...beside, ...indicator(2, "RT aktif")])).toEqual({ F2: 0.75, F4: 0.75 });
  });

  test("that is left blank between variables and values with numbers below leaves the column open", () => {
    const heading = [
      "No",
      "Indikator",
      "Formula Perhitungan",
      "Variabel",
      "",
      "Realisasi",
      "Hasil Perhitungan",
    ];
    const rows = FIRST.map((row) => [...row.slice(0, 5), 10, ""]);
    expect(written([heading, ...rows])).toEqual({ G2: expect.stringContaining("Kolom Nilai belum pasti") });
  });

  test("is counted in the row below it, also beside another table", () => {
    const left = ["No", "Uraian", "Rumus", "Nilai", "", ""];
    const rows = [
      [...left, ...HEADING],
      [1, "Rata-rata", "Jumlah capaian : jumlah indikator", 90, "", "", 1, 2, 3, 4, 5, 6, 7],
      ...FIRST.map((row) => [...left.map(() => ""), ...row]),
    ];
    expect(Object.keys(written(rows))).not.toContain("L2");
  });
});

describe("what a run has written beside a row", () => {
  test("tells nothing of the row, so that the next one finds the same", () => {
    const below: readonly Row[] = [
      ["", "", "NILAI UNSUR"],
      ["", "", "Unsur", "Nilai"],
      ["", "", "U1", 3.1],
    ];
    const rows = [HEADING, ...FIRST, [], ...below];
    const first = written(rows);
    const again = rows.map((row, r) =>
      HEADING.map((_, c) => first[`${"ABCDEFG".charAt(c)}${String(r + 1)}`] ?? row[c] ?? ""),
    );
    expect(first["F2"]).toBe(0.75);
    expect(Object.values(written(again)).filter((one) => one !== 0.75)).toEqual([]);
  });
});

describe("a typed result", () => {
  test.each<[string, Row]>([
    ["says from where it is taken", [1, "Nilai SAKIP", "Jumlah nilai evaluasi : jumlah komponen", "", ""]],
    ["has inputs but no formula", [1, "Nilai SAKIP", "", "Nilai SAKIP", ""]],
  ])("stays where the form %s and gives none", (_, row) => {
    for (const typed of [72.3, "85%", "83,5 (Baik)"])
      expect([typed, written([HEADING, [...row, typed], ...indicator(2, "RT aktif")])]).toEqual([
        typed,
        { F3: 0.75 },
      ]);
  });

  test("of a list below the form stays, also where it names something twice", () => {
    const list: readonly Row[] = [
      ["", "Musrenbang", "Berita acara", "Peserta Musrenbang", "", 35],
      ["", "Rata-rata capaian", "Jumlah capaian : jumlah indikator", "", "", "82,5"],
    ];
    for (const gap of [[], [[]], [[], []]])
      for (const row of list) expect(written([HEADING, ...FIRST, ...gap, row])).toEqual({ F2: 0.75 });
  });

  test.each<[string, Row]>([
    ["variables", ["", "", "", "DATA PENDUKUNG"]],
    ["formulas", ["", "", "Sumber: data seksi"]],
  ])("keeps its number where loose text follows among the %s", (_, text) => {
    const typed: Row = [2, "Persentase posyandu aktif", "", "", "", 68, "diisi manual"];
    const rows = [
      HEADING,
      ...FIRST,
      typed,
      [],
      text,
      ["", "", "", "Uraian", "Nilai"],
      ["", "", "", "Jumlah RT", 30],
    ];
    expect(written(rows)).toEqual({ F2: 0.75 });
  });
});
