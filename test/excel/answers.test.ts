import { describe, expect, test } from "@jest/globals";
import type { FormulaAnswer } from "../../src/core/answers/answer";
import { excelGateway } from "../../src/excel/excel-gateway";
import { layOut, officeForm } from "../form/form-layout";
import { openBytes, openGrid } from "./open-layout";
import type { Answer } from "../../src/gateway/failure";
import type { Run } from "../../src/gateway/run";

const SETTING = "hitungCapaian.jawaban";
const FORMULA = "yang rampung dibagi seluruhnya";
const RATIO: FormulaAnswer = {
  kind: "bound",
  phrases: [
    { phrase: "yang rampung", variable: "Laporan rampung" },
    { phrase: "seluruhnya", variable: "Laporan warga" },
  ],
  tree: {
    kind: "binary",
    operator: "/",
    left: { kind: "variable", input: 0 },
    right: { kind: "variable", input: 1 },
  },
};

/** One indicator whose formula only a person can settle. */
function openForm() {
  const [, first] = officeForm();
  if (first === undefined) throw new Error("The office's form is empty");
  const variables = ["Laporan rampung", "Laporan warga"];
  return layOut([{ ...first, formula: FORMULA, variables, inputs: [9, 12] }]);
}

function runOf(answer: Answer<Run>): Run {
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
}

const statuses = (run: Run): readonly string[] => run.outcomes.map(({ status }) => status);

describe("an answer in the workbook", () => {
  test("is kept, honoured by the next run, and costs a click no round trip", async () => {
    // Without cell notes: what they say changes with the answer.
    const { standIn } = await openGrid(openForm().grid, { announced: { ExcelApi: "1.17" } });
    const gateway = excelGateway();
    expect(statuses(runOf(await gateway.recalculate()))).toEqual(["unresolved"]);
    expect(await gateway.answer(FORMULA, RATIO)).toMatchObject({ ok: true });
    const before = standIn.roundTrips();
    const run = runOf(await gateway.recalculate());
    expect(standIn.roundTrips() - before).toBe(2);
    expect(statuses(run)).toEqual(["computed"]);
    expect(run.answers).toEqual([{ formula: FORMULA, answer: RATIO }]);
  });

  test("travels with the saved file, and is gone when it is withdrawn", async () => {
    const { workbook } = await openGrid(openForm().grid);
    await excelGateway().answer(FORMULA, RATIO);
    const again = await openBytes(await workbook.save());
    const gateway = excelGateway();
    expect(statuses(runOf(await gateway.recalculate()))).toEqual(["computed"]);
    expect(await gateway.withdraw(` ${FORMULA.toUpperCase()}`)).toMatchObject({ ok: true });
    expect(again.workbook.settings.has(SETTING)).toBe(false);
    const run = runOf(await gateway.recalculate());
    expect([statuses(run), run.answers]).toEqual([["unresolved"], []]);
  });

  test("that nobody gave can be withdrawn without harm", async () => {
    const { workbook } = await openGrid(openForm().grid);
    expect(await excelGateway().withdraw(FORMULA)).toMatchObject({ ok: true });
    expect(workbook.settings.has(SETTING)).toBe(false);
  });

  test("stands beside the answers that others gave meanwhile", async () => {
    const { workbook } = await openGrid(openForm().grid);
    const theirs = [{ formula: "lain", answer: { kind: "manual" } }];
    workbook.settings.set(SETTING, JSON.stringify(JSON.stringify(theirs)));
    const gateway = excelGateway();
    await gateway.answer(FORMULA, RATIO);
    expect(runOf(await gateway.check()).answers).toEqual([...theirs, { formula: FORMULA, answer: RATIO }]);
  });

  test("is not lost where two panes answer at the same time, nor is one that is withdrawn meanwhile", async () => {
    await openGrid(openForm().grid);
    const panes = [excelGateway(), excelGateway()] as const;
    const kept = async (): Promise<readonly string[]> =>
      runOf(await panes[0].check())
        .answers.map(({ formula }) => formula)
        .sort();
    await Promise.all(panes.map((pane, n) => pane.answer(`rumus ${n}`, { kind: "manual" })));
    expect(await kept()).toEqual(["rumus 0", "rumus 1"]);
    await Promise.all([panes[0].withdraw("rumus 1"), panes[1].answer("rumus 3", { kind: "manual" })]);
    expect(await kept()).toEqual(["rumus 0", "rumus 3"]);
    await Promise.all([panes[0].prefer({ live: true }), panes[1].prefer({ resultsAs: "formulas" })]);
    const preferences = await panes[0].preferences();
    expect(preferences).toMatchObject({ value: { live: true, resultsAs: "formulas" } });
  });

  test("to fill in by hand leaves the result cell as it is, run after run", async () => {
    const { grid, placed } = openForm();
    const { sheet } = await openGrid(grid);
    const gateway = excelGateway();
    await gateway.answer(FORMULA, { kind: "manual" });
    const cell = { row: placed[0]?.firstRow ?? -1, column: 7 };
    sheet.write(cell, 80);
    const run = runOf(await gateway.recalculate());
    expect([run.plan.writes, sheet.cell(cell.row, cell.column).value]).toEqual([[], 80]);
  });

  test("to fill in by hand takes the sentence away that we had left there", async () => {
    const { grid, placed } = openForm();
    const { sheet } = await openGrid(grid);
    const gateway = excelGateway();
    runOf(await gateway.recalculate());
    const cell = placed[0]?.firstRow ?? -1;
    const said = sheet.cell(cell, 7).value;
    expect(said).not.toBe("");
    await gateway.answer(FORMULA, { kind: "manual" });
    runOf(await gateway.recalculate());
    expect(sheet.cell(cell, 7).value).toBe("");
    await gateway.undo();
    expect(sheet.cell(cell, 7).value).toBe(said);
  });
});

describe("a result that is filled in by hand from now on", () => {
  test("keeps no number of ours, and every number of the person's", async () => {
    const { grid, placed } = layOut(officeForm().slice(1, 3));
    const { sheet } = await openGrid(grid);
    const gateway = excelGateway();
    runOf(await gateway.recalculate());
    const [row = -1, other = -1] = placed.map(({ firstRow }) => firstRow);
    expect(sheet.cell(row, 7).value).toBe(9 / 13);
    await gateway.answer(officeForm()[1]?.formula ?? "", { kind: "manual" });
    expect(runOf(await gateway.check()).plan.writes).toHaveLength(1);
    runOf(await gateway.recalculate());
    expect([sheet.cell(row, 7).value, sheet.cell(other, 7).value]).toEqual(["", 11 / 13]);
    sheet.write({ row, column: 7 }, 9 / 13);
    expect(runOf(await gateway.recalculate()).plan.writes).toEqual([]);
    expect(sheet.cell(row, 7).value).toBe(9 / 13);
  });
});

describe("a setting that is not ours to understand", () => {
  test.each([
    ["an object", { formula: FORMULA }],
    ["a number", 7],
    ["broken JSON", "[{"],
    [
      "a hostile tree",
      `[{"formula":"${FORMULA}","answer":{"kind":"bound","phrases":[],"tree":{"kind":"number","value":1}}}]`,
    ],
    ["a hostile prototype", '{"__proto__":{"kind":"manual"}}'],
  ])("(%s) is passed over, and the run goes on", async (_, value) => {
    const { workbook } = await openGrid(openForm().grid);
    workbook.settings.set(SETTING, JSON.stringify(value));
    const run = runOf(await excelGateway().recalculate());
    expect([statuses(run), run.answers]).toEqual([["unresolved"], []]);
  });
});
