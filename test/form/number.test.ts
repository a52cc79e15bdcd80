import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type NumberReading, readNumber, type Unusable } from "../../src/core/form/number";

const read = (text: string): NumberReading => readNumber(text, "General");
const typed = (value: number): NumberReading => ({ kind: "number", value, typedAsText: true });
const unusable = (reason: Unusable): NumberReading => ({ kind: "unusable", reason });

describe("a number in a cell", () => {
  test("is taken as it is", () => {
    for (const value of [0, -1, 3.27, 1e308]) {
      expect(readNumber(value, "General")).toEqual({ kind: "number", value, typedAsText: false });
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
    '0 "desa"',
    "0\\d",
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

test.each<[string, number]>([
  ["13", 13],
  ["1.234,5", 1234.5],
  ["1.234.567", 1234567],
  ["2,500,000", 2500000],
  ["1,234.5", 1234.5],
  ["1.234,567", 1234.567],
  ["1234,567", 1234.567],
  ["3,5", 3.5],
  ["1.5", 1.5],
  ["0,111", 0.111],
  ["50%", 0.5],
  ["50 %", 0.5],
  ["84,62%", 0.8462],
  ["50 persen", 0.5],
  ["12 kelurahan", 12],
  ["12 Kel.", 12],
  ["12kel", 12],
  ["85,62 poin", 85.62],
  ["12 orang/bulan", 12],
  ["Rp 10.751.317.000", 10751317000],
  ["Rp. 1.000.000,-", 1000000],
  ["Rp750.000", 750000],
  ["1.234,-", 1234],
  ["\u00A013\u200B ", 13],
  ["\u22125", -5],
  ["-5", -5],
  ["+5", 5],
  ["007", 7],
])("%j is the number %d, typed as text", (text, value) => {
  expect(read(text)).toEqual(typed(value));
});

test.each([
  "1.234",
  "11.927",
  "1,234",
  "1 234",
  "1 234 567",
  "-1.234",
  "1.234 kelurahan",
  "1.234%",
  "-12 kelurahan",
])("%j can be read in two ways", (text) => {
  expect(read(text)).toEqual(unusable("ambiguous"));
});

test.each([
  ...[
    "12 dari 13",
    "11/13",
    "tiga belas",
    "1e5",
    "12-13",
    "80-90%",
    "1..2",
    "12 kelurahan 2024",
    "NaN",
    "Infinity",
  ],
  ...[
    "12 juta",
    "12 rb",
    "12 (dua belas)",
    "12 setengah",
    "12 koma lima",
    "12 dan lima",
    "1.23.4",
    "0.123.456",
    "12:30",
  ],
  ...[
    "- 5",
    "--5",
    "Rp 5%",
    "12.",
    ",5",
    "0x10",
    "123456789012345678",
    "1/2",
    "½",
    "%50",
    "5 > 3",
    "x".repeat(40_000),
  ],
])("%.20j is text", (text) => {
  expect(read(text)).toEqual(unusable("text"));
});

test("booleans, error values and dates written in words are told apart", () => {
  expect(readNumber(true, "General")).toEqual(unusable("boolean"));
  for (const error of ["#DIV/0!", "#N/A", "#REF!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!", "#SPILL!"]) {
    expect(read(error)).toEqual(unusable("error"));
  }
  expect(read("12 Januari")).toEqual(unusable("date"));
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
      const isAmbiguous =
        (fraction === "" && dots === 1) || (fraction.length === 3 && dots === 0 && whole.length <= 3);
      expect(read(text)).toEqual(
        isAmbiguous ? unusable("ambiguous") : typed(Number(`${sign}${whole}.${fraction}`)),
      );
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
      const reading = read(text);
      if (reading.kind !== "number") return;
      const value = Math.abs(reading.value) * (/%|persen/i.test(text) ? 100 : 1);
      const bare = (some: string): string => some.replace(/\D/g, "").replace(/^0+|0+$/g, "");
      expect(bare(value.toPrecision(15).replace(/e.*$/, ""))).toBe(bare(text));
    }),
    { numRuns: 2000 },
  );
});
