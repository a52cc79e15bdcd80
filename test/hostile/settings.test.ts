import { describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { excelGateway } from "../../src/excel/excel-gateway";
import { openBytes } from "../excel/open-layout";
import { layOut, officeForm } from "../form/form-layout";
import { click } from "./click";
import { hostileFile } from "./hostile-file";
import { HARMFUL, hostileText } from "./texts";

jest.setTimeout(120_000);

const ANSWERS = "hitungCapaian.jawaban";
const MEMORY = "hitungCapaian.sorotan";
const REVIEWED = "hitungCapaian.diperiksa";
/** The id that a sheet of these files has. */
const SHEET_ID = "{00000000-0001-0000-0004-000000000000}";
const { grid } = layOut(officeForm());
const FORMULA = officeForm()[1]?.formula ?? "";

/** The text of a setting as Excel keeps it: JSON of the text that the add-in put there. */
const kept = (value: unknown): string => JSON.stringify(JSON.stringify(value));

const deep = (depth: number): string => `${"[".repeat(depth)}${"]".repeat(depth)}`;
const tree = (depth: number): unknown =>
  depth === 0 ? { kind: "variable", input: 0 } : { kind: "negative", of: tree(depth - 1) };
const bound = (over: unknown, phrases: unknown = [{ phrase: "a", variable: "Total Kelurahan" }]): unknown => [
  { formula: FORMULA, answer: { kind: "bound", phrases, tree: over } },
];

/** Settings that somebody wrote into the file by hand, none of which is an answer or a memory of ours. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ["nothing", ""],
  ["no JSON", "{not json"],
  ["no JSON inside", JSON.stringify("{not json")],
  ["nothing inside", JSON.stringify("")],
  ["null", "null"],
  ["a number", "1e999"],
  ["null inside", kept(null)],
  ["a list of everything", kept([null, 1, "x", [], {}, true, [[]], { formula: 1 }, { answer: {} }])],
  ["a prototype", JSON.stringify('{"__proto__":{"polluted":true,"signature":"","ids":[]}}')],
  ["a prototype in a list", JSON.stringify('[{"__proto__":{"formula":"x","answer":{"kind":"manual"}}}]')],
  ["a constructor", JSON.stringify('{"constructor":{"prototype":{"polluted":true}}}')],
  ["depth", JSON.stringify(deep(100_000))],
  ["depth outside", deep(500)],
  [
    "fifty thousand ids",
    kept({ [SHEET_ID]: { signature: "", ids: Array.from({ length: 50_000 }, () => "x") } }),
  ],
  ["an object for a list", kept({ length: 1e9, 0: { formula: "x" } })],
  ["a tree without end", kept(bound(tree(500)))],
  ["a tree over nothing", kept(bound({ kind: "variable", input: 99 }))],
  ["a tree over less than nothing", kept(bound({ kind: "variable", input: -1 }))],
  ["a tree over a name", kept(bound({ kind: "variable", input: "length" }))],
  ["a number instead of a calculation", kept(bound({ kind: "number", value: 100 }))],
  ["an unknown sign", kept(bound({ kind: "binary", operator: "**", left: tree(0), right: tree(0) }))],
  ["a variable that is not there", kept(bound(tree(0), [{ phrase: "a", variable: "Tidak ada" }]))],
  ["texts of another kind", kept(bound(tree(0), [{ phrase: {}, variable: [] }]))],
  ["hostile texts", kept(HARMFUL.map((text) => ({ formula: text, answer: text })))],
  [
    "hostile kinds",
    kept(HARMFUL.map((kind) => ({ formula: FORMULA, answer: { kind, phrases: [], tree: kind } }))),
  ],
];

/** What the form comes to without any settings. */
const CLEAN = [
  ...[3.27 * 25, 9 / 13, 11 / 13, 57 / 60, 182 / 195, 34 / 52, 11, 12 / 12],
  ...[
    (44 / 46) * 100,
    (23 / 24) * 100,
    (150 / 182) * 100,
    (7 / 8) * 100,
    (61 / 65) * 100,
    (29 / 52) * 100,
    1,
  ],
].map((result) => ["computed", expect.closeTo(result, 10)]);

async function results(settings: Readonly<Record<string, string>>): Promise<readonly unknown[]> {
  const { run } = await click(hostileFile(grid, { settings }));
  return run.outcomes.map(({ status, result }) => [status, result?.value]);
}

describe("settings that somebody else wrote into the workbook", () => {
  test.each(HOSTILE)("%s: the form is calculated as if they were not there", async (_, text) => {
    expect(
      await results({
        [ANSWERS]: text,
        [MEMORY]: text,
        [REVIEWED]: text,
        __proto__: text,
        constructor: text,
      }),
    ).toEqual(CLEAN);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect("polluted" in {}).toBe(false);
  });

  test("of any kind never throw, and never change a result", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), hostileText, async (value, text) => {
        expect(await results({ [ANSWERS]: kept(value), [MEMORY]: kept({ [text]: value }) })).toEqual(CLEAN);
      }),
      { numRuns: 25 },
    );
  });

  test("give way to ours on the next run, so that the highlight is set and an answer can be given", async () => {
    const file = hostileFile(grid, { settings: { [ANSWERS]: "{not json", [MEMORY]: kept([1, 2]) } });
    const { sheet } = await click(file);
    expect(sheet.conditionalFormats().length).toBeGreaterThan(0);
    const { workbook } = await openBytes(file);
    expect(await excelGateway().answer(FORMULA, { kind: "manual" })).toMatchObject({ ok: true });
    const again = await openBytes(await workbook.save());
    const answer = await excelGateway().recalculate();
    expect(answer.ok && answer.value.answers).toEqual([{ formula: FORMULA, answer: { kind: "manual" } }]);
    expect(again.sheet.name).toBe("FORM 1");
  });
});

test.each([
  ["another signature", "[]"],
  ["a signature of its own", JSON.stringify([["A1", "=$B7>1"]])],
])("a memory with %s does not cost somebody's own rule that it names", async (_, signature) => {
  const { sheet, workbook } = await openBytes(hostileFile(grid));
  const [area] = [{ top: 6, left: 1, bottom: 9, right: 1 }];
  const own = sheet.addConditionalFormat({
    areas: [area],
    formula: "=$B7>1",
    fill: "#FF0000",
    fontColor: null,
  });
  workbook.settings.set(MEMORY, kept({ [sheet.id]: { signature, ids: [own.id] } }));
  const standing = (): unknown => sheet.conditionalFormats().find(({ id }) => id === own.id)?.formula;
  expect(await excelGateway().recalculate()).toMatchObject({ ok: true });
  expect(sheet.conditionalFormats().length).toBeGreaterThan(1);
  expect(standing()).toBe("=$B7>1");
  expect(await excelGateway().undo()).toMatchObject({ ok: true });
  expect(standing()).toBe("=$B7>1");
});

test("answers about hostile formulas are kept, saved and read again as they were given", async () => {
  const formulas = HARMFUL.filter((text) => text !== "\t=1+1").map((text) => `(${text} : Total) x 100%`);
  const { workbook } = await openBytes(hostileFile(grid));
  for (const formula of formulas) {
    expect(await excelGateway().answer(formula, { kind: "manual" })).toMatchObject({ ok: true });
  }
  await openBytes(await workbook.save());
  const answer = await excelGateway().check();
  expect(answer.ok && answer.value.answers.map(({ formula }) => formula)).toEqual(formulas);
});

test.each(HOSTILE)(
  "%s as what Batalkan is to take back: nothing is thrown, and nothing changes",
  async (_, text) => {
    const { sheet } = await openBytes(hostileFile(grid, { settings: { "hitungCapaian.batalkan": text } }));
    const offered = await excelGateway().undoable();
    const undone = await excelGateway().undo();
    expect([offered.ok && offered.value, undone.ok]).toEqual([null, false]);
    expect(grid.values.map((cells, r) => cells.map((__, c) => sheet.cell(r, c).value))).toEqual(grid.values);
  },
);
