import { expect, jest, test } from "@jest/globals";
import { formula, plainForm, type Cell } from "./case-file";
import { expectOf } from "./expect-case";

jest.setTimeout(120_000);

/** A workbook of plain forms on sheets A, B, C and so on, each with the value of its first variable. */
function sheetsOf(...values: readonly Cell[]) {
  return {
    sheets: values.map((value, i) => ({ name: String.fromCharCode(65 + i), rows: plainForm(value) })),
  };
}

test("an input counts with the new result of a sheet that comes later", async () => {
  await expectOf(sheetsOf(formula("B!H2*40", 0), 30), {
    status: 0,
    cells: { "0!G2": 30, "0!H2": 0.75, "1!H2": 0.75 },
    codes: [],
  });
});

test("an input counts with the new result at the end of a chain over many sheets", async () => {
  const chain = Array.from({ length: 8 }, (_, i) => formula(`${String.fromCharCode(66 + i)}!H2*40`, 0));
  await expectOf(sheetsOf(...chain, 30), { status: 0, cells: { "0!G2": 30, "0!H2": 0.75, "8!H2": 0.75 } });
});

test.each([
  ["INDIRECT with a text", 'INDIRECT("B!H2")*40'],
  ["OFFSET", "OFFSET(B!A1,1,7)*40"],
  ["a range of sheets", "SUM(B:B!H2)*40"],
  ["a range up to what a function gives", "SUM(B!H2:INDEX(B!H1:H3,2))*40"],
])("an input that finds a result by %s counts with the new one, or not at all", async (_, text) => {
  const { sheets } = await expectOf(sheetsOf(formula(text, 10), 30), { status: 1 });
  const [first] = sheets[0]?.indicators ?? [];
  // What the file has for the formula is not what it gives, so the engine is not trusted with it.
  expect(first).toMatchObject({ status: "invalid", result: null, notes: [{ code: "not-calculated" }] });
});

test.each([
  ["INDIRECT with a text", 'INDIRECT("B!H2")*40'],
  ["OFFSET", "OFFSET(B!A1,1,7)*40"],
])(
  "an input that finds a result by %s counts with the new one where its old value was right",
  async (_, text) => {
    await expectOf(sheetsOf(formula(text, 0), 30), { status: 0, cells: { "0!H2": 0.75 } });
  },
);

test.each([
  ["two sheets", [formula("N(B!H2)*40", 0), formula("N(A!H2)*20", 0)]],
  ["three sheets", [formula("N(B!H2)*40", 0), formula("N('C'!H2)*20", 0), formula("N(A!H2)+1", 1)]],
])("inputs of %s that build on each other's results give none", async (_, values) => {
  const report = await expectOf(sheetsOf(...values), {
    status: 1,
    cells: Object.fromEntries(values.map((__, i) => [`${i}!H2`, null])),
  });
  for (const { indicators } of report.sheets)
    expect(indicators).toMatchObject([{ status: "invalid", notes: [{ code: "circular-input" }] }]);
});

test("a result that never comes to rest is told, and the command does not call it done", async () => {
  const own = "INDIRECT(ADDRESS(2,8))";
  await expectOf(sheetsOf(formula(`IF(ISNUMBER(${own}),${own}+1,1)`, 1)), {
    status: 1,
    codes: ["fractional-count", "unsettled-input"],
  });
});
