import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { measureOf, type Measure } from "../../src/core/quantity/measure";
import { type NumberReading, readNumber, type Unusable } from "../../src/core/quantity/read-number";

const COUNT = measureOf("Jumlah kelurahan tertib", "Jumlah kelurahan tertib : Jumlah kelurahan x 100%");
const read = (text: string, measure: Measure = COUNT): NumberReading => readNumber(text, "General", measure);
const as = (label: string): Measure => measureOf(label, label);
const unusable = (reason: Unusable): NumberReading => ({ kind: "unusable", reason });
const MEASURES: Readonly<Record<string, Measure>> = {
  people: as("Jumlah peserta hadir"),
  money: as("Realisasi anggaran (Rp)"),
  millions: as("Realisasi anggaran (juta rupiah)"),
  time: as("Lama pelayanan (menit)"),
  length: as("Panjang jalan (km)"),
  area: as("Luas taman (m2)"),
  percent: as("Persentase RT aktif"),
  index: as("Nilai IKM"),
  files: as("Jumlah dokumen tersusun"),
};
const of = (measure: string): Measure => MEASURES[measure] ?? COUNT;

describe("a number in a cell", () => {
  test("is taken as it is", () => {
    for (const value of [0, -1, 3.27, 1e308]) {
      expect(readNumber(value, "General")).toMatchObject({ kind: "number", value, typedAsText: false });
    }
  });

  test.each(["dd/mm/yyyy", "[$-421]d mmmm yyyy", "h:mm", "[h]", "mm:ss.0", "m/d/yy h:mm;@", 'yyyy "tahun"'])(
    "is a date where the format is %s",
    (format) => {
      expect(readNumber(45342, format)).toEqual(unusable("date"));
    },
  );

  test.each([
    "General",
    "0.00%",
    "#,##0",
    "0.00E+00",
    "[$Rp-421]#,##0",
    "Standard",
    '_("Rp"* #,##0_)',
    "[Red]0.0",
    "@",
    "",
  ])("is no date where the format is %s", (format) => {
    expect(readNumber(5, format)).toMatchObject({ kind: "number" });
  });
});

test.each([
  "",
  " ",
  "\u00A0",
  "\u200B",
  "-",
  "–",
  "—",
  "…",
  "...",
  "....",
  "n/a",
  "N/A",
  "n.a.",
  " - ",
  "____",
])("%j is missing", (text) => {
  expect(read(text)).toEqual({ kind: "missing" });
});

test.each<[string, number, string]>([
  ["13", 13, ""],
  ["+5", 5, ""],
  ["\u00A013\u200B ", 13, ""],
  ["\uFF11\uFF13", 13, ""],
  ["13.", 13, ""],
  ["13*", 13, ""],
  ["13 *)", 13, ""],
  ["= 13", 13, ""],
  ["1.234.567", 1234567, ""],
  ["1 234 567", 1234567, ""],
  ["2,500,000", 2500000, ""],
  ["1.234,5", 1234.5, "index"],
  ["1,234.5", 1234.5, "index"],
  ["3,5", 3.5, "index"],
  ["1.5", 1.5, "index"],
  ["0,111", 0.111, "index"],
  ["\u22125", -5, "index"],
  ["-5", -5, "index"],
  ["50%", 0.5, "percent"],
  ["84,62 %", 0.8462, "percent"],
  ["50 persen", 0.5, "percent"],
  ["lima puluh persen", 0.5, "percent"],
  ["Rp 10.751.317.000", 10751317000, "money"],
  ["Rp. 1.000.000,-", 1000000, "money"],
  ["Rp750.000", 750000, "money"],
  ["Rp 1 250 000", 1250000, "money"],
  ["1.250.000 rupiah", 1250000, "money"],
  ["2,5 juta", 2500000, "money"],
  ["Rp 1,2 triliun", 1.2e12, "money"],
  ["2 juta 500 ribu", 2500000, "money"],
  ["450 juta", 450, "millions"],
  ["450", 450, "millions"],
  ["12 kelurahan", 12, ""],
  ["12 Kel.", 12, ""],
  ["12kel", 12, ""],
  ["12 (kelurahan)", 12, ""],
  ["12 kelurahan yang tertib", 12, ""],
  ["1.250 kelurahan", 1250, ""],
  ["12 buah", 12, ""],
  ["13 org", 13, "people"],
  ["1.250 jiwa", 1250, "people"],
  ["12 dok", 12, "files"],
  ["30 menit", 30, "time"],
  ["3,5 KM", 3.5, "length"],
  ["12 m²", 12, "area"],
  ["12 meter persegi", 12, "area"],
  ["2 ½", 2.5, "index"],
  ["85 pct", 0.85, "percent"],
  ["85% (delapan puluh lima persen)", 0.85, "percent"],
  ["IDR 1.250.000,--", 1250000, "money"],
  ["jumlah 13", 13, ""],
  ["13 (lihat lampiran)", 13, ""],
  ["nol", 0, ""],
  ["Nihil", 0, ""],
  ["0 (nol)", 0, ""],
  ["tiga belas", 13, ""],
  ["tiga belas kelurahan", 13, ""],
  ["duapuluh lima", 25, ""],
  ["seribu dua ratus lima puluh", 1250, ""],
  ["2 (dua)", 2, ""],
  ["2 (dua) kelurahan", 2, ""],
  ["3,27 (Baik)", 3.27, "index"],
  ["13 (data BPS)", 13, ""],
  ["total 13", 13, ""],
  ["Jumlah: 13", 13, ""],
  ["Jml = 13", 13, ""],
  [": 13", 13, ""],
  ["13 total", 13, ""],
  ["18 540", 18540, ""],
  ["1 250,5", 1250.5, "index"],
  [",5", 0.5, "index"],
  ["minus 5%", -0.05, "percent"],
  ["dua koma lima", 2.5, "index"],
  ["1 jam 30 menit", 90, "time"],
])("%j is the number %d, typed as text", (text, value, measure) => {
  expect(read(text, of(measure))).toMatchObject({ kind: "number", value, typedAsText: true });
});

test.each<[string, string]>([
  ["1.234", ""],
  ["11.927", ""],
  ["1,234", ""],
  ["1 234", "index"],
  ["-1.234", "index"],
  ["1.234%", "percent"],
  ["-12 kelurahan", ""],
  ["-Rp 5.000", "money"],
  ["Rp 1.250 juta", "money"],
  ["2 (tiga)", ""],
])("%j can be read in two ways", (text, measure) => {
  expect(read(text, of(measure))).toEqual(unusable("ambiguous"));
});

test.each<[string, string]>([
  ["13 RW", ""],
  ["13 orang", ""],
  ["13 KK", "people"],
  ["12 paket", "files"],
  ["2 jam", "time"],
  ["30 hari", "time"],
  ["3.500 m", "length"],
  ["2 ha", "area"],
  ["12 m", "area"],
  ["10 unit", "length"],
  ["12 bulan", "files"],
  ["Rp 13", ""],
  ["Rp 1.500.000", "millions"],
  ["2 miliar", "millions"],
])("%j is of something else than its label names", (text, measure) => {
  expect(read(text, of(measure))).toEqual(unusable("other-unit"));
});

test.each([
  ["(Rp juta)", 1e6],
  ["(Rp jutaan)", 1e6],
  ["(dalam juta rupiah)", 1e6],
  ["[jt]", 1e6],
  ["dalam jutaan rupiah", 1e6],
  ["(000.000)", 1e6],
  ["(Rp.000)", 1e3],
  ["('000)", 1e3],
  ["(x 1.000)", 1e3],
  ["(ribuan)", 1e3],
  ["(Rp)", 1],
  ["rusak berat (RB)", 1],
  ["(rb)", 1e3],
])("a label %s states its scale, so that a full amount is none of it", (scale, factor) => {
  const measure = as(`Realisasi anggaran ${scale}`);
  expect(measure.scale).toBe(factor);
  expect(read("2.500,5", measure)).toMatchObject({ kind: "number", value: 2500.5 });
  if (factor > 1) expect(read("Rp 2.500.000.000", measure)).toEqual(unusable("other-unit"));
});

test.each(["50%", "100 persen"])("%j is no number of things", (text) => {
  expect(read(text)).toEqual(unusable("percent"));
});

test.each([
  ...["12 dari 13", "11/13", "1e5", "12-13", "80-90%", "1..2", "12 kelurahan 2024", "NaN", "Infinity", "007"],
  ...["12 setengah", "12 koma lima", "12 dan lima", "1.23.4", "0.123.456", "12:30", "12 kelurahan/bulan"],
  ...[
    "2 ribuan",
    "puluhan",
    "13an",
    "1OO",
    "l3",
    "2K",
    "12 blm tertib",
    "12 kelurahan blm",
    "13 lebih",
    "± 13",
  ],
  ...["Rp 1000.000", "1.000,000", "2,5 M", "satu juta dua", "dua atau tiga", "semua", "13¹", "12x sebulan"],
  ...["- 5", "--5", "Rp 5%", ",5", "0x10", "123456789012345678", "1/2", "%50", "5 > 3"],
  "x".repeat(40_000),
])("%.20j is text", (text) => {
  expect(["text", "other-unit"]).toContain((read(text) as { readonly reason?: string }).reason);
});

describe("what a number format shows", () => {
  test.each<[number, string, string, NumberReading | number]>([
    [0.85, "0%", "percent", 0.85],
    [85, '0"%"', "percent", 0.85],
    [85, '0" persen"', "percent", 0.85],
    [1, "0%", "", unusable("percent")],
    [13, "0\\%", "", unusable("percent")],
    [450, '0" juta"', "money", unusable("ambiguous")],
    [450, '0" juta"', "millions", 450],
    [450000000, '#,##0,," juta"', "money", 450000000],
    [450000000, "#,##0,,", "money", unusable("ambiguous")],
    [13, '"± "0', "", unusable("text")],
    [13, '0" dari 15"', "", unusable("text")],
    [13, '0" kelurahan"', "", 13],
    [13, '0" RW"', "", unusable("other-unit")],
    [3.5, '0.0" km"', "length", 3.5],
    [85, "0%", "percent", unusable("ambiguous")],
    [0.005, "0%", "percent", unusable("ambiguous")],
    [0.005, "0.0%", "percent", 0.005],
    [0.85, '0"%"', "percent", unusable("ambiguous")],
    [450000000, "#,##0", "millions", unusable("other-unit")],
    [0, '0;-0;"nihil"', "", 0],
    [13, ";;;", "", unusable("ambiguous")],
    [1.25, "0.000", "people", 1.25],
    [1.234, "General", "people", unusable("ambiguous")],
    [3201012304560000, "0", "people", unusable("text")],
  ])("%d in the format %j counts as it is shown (%s)", (value, format, measure, expected) => {
    const reading = readNumber(value, format, of(measure));
    if (typeof expected === "number") expect(reading).toMatchObject({ kind: "number", value: expected });
    else expect(reading).toEqual(expected);
  });
});

test("booleans, error values and dates written in words are told apart", () => {
  expect(readNumber(true, "General")).toEqual(unusable("boolean"));
  for (const error of ["#DIV/0!", "#N/A", "#REF!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!", "#SPILL!"]) {
    expect(read(error)).toEqual(unusable("error"));
  }
  for (const day of ["12 Januari", "13 Nopember", "13 Peb"]) expect(read(day)).toEqual(unusable("date"));
});

/** A number as text with thousands dots and a decimal comma, from its digits. */
function indonesian(whole: string, fraction: string): string {
  const dotted = whole.replace(/\B(?=(?:\d{3})+$)/g, ".");
  return fraction === "" ? dotted : `${dotted},${fraction}`;
}

const digits = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength, maxLength }).map((list) => list.join(""));
const wholes = fc
  .tuple(fc.integer({ min: 1, max: 9 }), digits(0, 9))
  .map(([first, rest]) => `${first}${rest}`);

test("a number in Indonesian notation reads back to the same digits, or is ambiguous where one dot is all it has", () => {
  fc.assert(
    fc.property(wholes, digits(0, 5), fc.constantFrom("", "-"), (whole, fraction, sign) => {
      const text = sign + indonesian(whole, fraction);
      const dots = text.split(".").length - 1;
      const reading = read(text, of("index"));
      if (fraction === "" && dots === 1) expect(reading).toEqual(unusable("ambiguous"));
      else if (fraction.length === 3 && dots === 0) expect(reading).toEqual(unusable("ambiguous"));
      // Three digits behind thousands may be thousands that lost their mark.
      else if (fraction.length === 3) expect(reading).toEqual(unusable("text"));
      else expect(reading).toMatchObject({ kind: "number", value: Number(`${sign}${whole}.${fraction}`) });
    }),
  );
});

test("what is read from any text has the digits that stand in it", () => {
  const piece = fc.oneof(
    fc.constantFrom(".", ",", "%", " ", "-", "+", "Rp ", "kel", "ribu", "\u00A0", ",-", "e", "/"),
    digits(1, 4),
    fc.string({ maxLength: 3 }),
  );
  const texts = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join("")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const reading = read(text, of("index"));
      if (reading.kind !== "number" || reading.scale !== 1) return;
      const value = Math.abs(reading.value) * (/%|persen/i.test(text) ? 100 : 1);
      const bare = (some: string): string => some.replace(/\D/g, "").replace(/^0+|0+$/g, "");
      expect(bare(value.toPrecision(15).replace(/e.*$/, ""))).toBe(bare(text));
    }),
    { numRuns: 2000 },
  );
});

describe("a number that says itself twice, or in words of its own kind", () => {
  test.each<[string, string, number]>([
    ["0 (nihil)", "", 0],
    ["nol (0)", "", 0],
    ["tiga puluh (30)", "", 30],
    ["3,4 poin", "index", 3.4],
    ["5 ratus", "people", 500],
    ["dua setengah", "time", 2.5],
    ["setengah", "area", 0.5],
  ])("%j is read", (text, measure, value) => {
    expect(read(text, of(measure))).toMatchObject({ kind: "number", value });
  });

  test.each<[string, string]>([
    ["tiga puluh (40)", ""],
    ["5 (nihil)", ""],
    ["nihil (3)", ""],
    ["setengah", ""],
    ["setengah", "index"],
    ["dua setengah", "people"],
    ["3 poin", "percent"],
    ["3 poin", ""],
    ["orang (30)", ""],
  ])("%j is none where it contradicts itself, or its label", (text, measure) => {
    expect(read(text, of(measure)).kind).toBe("unusable");
  });
});
