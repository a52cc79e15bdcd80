import { describe, expect, test } from "@jest/globals";
import { recalculateSheet } from "../../src/workbook-gateway/recalculate-sheet";
import { excelGateway } from "../../src/excel/excel-gateway";
import { layOut, officeForm } from "../form/form-layout";
import { isHighlightFormula } from "../../src/core/plan/highlight";
import type { Strictness } from "../../src/standin/strictness";
import { withCopiedSheet } from "../workbook/copied-sheet";
import { openBytes, openGrid } from "./open-layout";

const MEMORY = "hitungCapaian.sorotan";
/** A rule of the office's own, and one that looks at the same cells. */
const FOREIGN = ["=$G9>100", '=$G9=""'];

/** The office's form with one input missing, and the office's own rules. */
async function opened(strictness: Partial<Strictness> = {}) {
  const [first, second, ...others] = officeForm();
  if (first === undefined || second === undefined) throw new Error("The office's form is empty");
  const { grid } = layOut([first, { ...second, inputs: [second.inputs[0] ?? 1] }, ...others]);
  const { sheet, workbook } = await openGrid(grid, { strictness });
  for (const formula of FOREIGN) {
    const areas = [{ top: 8, left: 6, bottom: 20, right: 6 }];
    sheet.addConditionalFormat({ areas, formula, fill: "#FF0000", fontColor: null });
  }
  const formulas = (): readonly string[] => sheet.conditionalFormats().map(({ formula }) => formula);
  return { sheet, workbook, formulas, gateway: excelGateway() };
}

async function run(gateway: ReturnType<typeof excelGateway>): Promise<void> {
  const answer = await gateway.recalculate();
  if (!answer.ok) throw new Error(answer.failure.message);
}

test("rules of ours that nobody remembers are replaced, however often, and others stay", async () => {
  const { workbook, formulas, gateway } = await opened();
  await run(gateway);
  const once = formulas();
  expect(once.length).toBeGreaterThan(FOREIGN.length);
  for (let time = 0; time < 5; time++) {
    workbook.settings.delete(MEMORY);
    await run(gateway);
    expect([...formulas()].sort()).toEqual([...once].sort());
  }
});

test("rules whose ids stand for others by now are set anew, and the old ones go", async () => {
  const { workbook, formulas, gateway } = await opened();
  await run(gateway);
  const once = formulas();
  const kept = JSON.parse(JSON.parse(workbook.settings.get(MEMORY) ?? '""') as string) as Record<
    string,
    { ids: string[] }
  >;
  const moved = Object.fromEntries(
    Object.entries(kept).map(([id, memory]) => [id, { ...memory, ids: memory.ids.map((one) => `${one}x`) }]),
  );
  workbook.settings.set(MEMORY, JSON.stringify(JSON.stringify(moved)));
  await run(gateway);
  expect([...formulas()].sort()).toEqual([...once].sort());
});

test("a rule of ours that somebody deleted comes back once", async () => {
  const { sheet, formulas, gateway } = await opened();
  await run(gateway);
  const once = formulas();
  const ours = sheet.conditionalFormats().find(({ formula }) => !FOREIGN.includes(formula));
  if (ours === undefined) throw new Error("Nothing is highlighted");
  sheet.removeConditionalFormat(ours.id);
  for (let time = 0; time < 3; time++) await run(gateway);
  expect([...formulas()].sort()).toEqual([...once].sort());
});

describe("twenty times saved, opened again, a sheet copied, calculated", () => {
  test.each<[string, Partial<Strictness>]>([
    ["an ordinary Excel", {}],
    ["one that loses settings", { settingsLast: false }],
    ["one that gives ids of sheets by position", { sheetIds: "by position" }],
    ["one that tells formulas from a rule's own cells", { ruleFormulas: "own range" }],
    ["one without cell notes", { refuses: ["notes"] }],
  ])("no sheet gets more rules of ours, and none loses its own: %s", async (_, strictness) => {
    const first = await opened(strictness);
    await run(first.gateway);
    const once = [...first.formulas()].sort();
    let { workbook } = first;
    for (let time = 1; time <= 20; time++) {
      const from = workbook.sheets.at(-1)?.name ?? "";
      const bytes = withCopiedSheet(await workbook.save(), from, `Salinan ${time}`);
      const next = await openBytes(bytes, { strictness });
      workbook = next.workbook;
      for (const sheet of [workbook.sheets[0], workbook.sheets.at(-1)]) {
        if (sheet === undefined) throw new Error("The workbook has no sheet");
        next.standIn.host.select({ sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } });
        await run(excelGateway());
      }
      const said = workbook.sheets.map((sheet) => sheet.conditionalFormats().map(({ formula }) => formula));
      expect(said.map((formulas) => [...formulas].sort())).toEqual(said.map(() => once));
    }
    expect(once.filter(isHighlightFormula).length).toBe(once.length - FOREIGN.length);
  });
});

describe("a rule of a person that never holds", () => {
  test.each<[string, string | null]>([
    ["with a look, put aside for later", "#00B050"],
    ["without one", null],
  ])("stays through runs, lost settings, undo and the command: %s", async (_, fill) => {
    const { sheet, workbook, formulas, gateway } = await opened();
    const areas = [{ top: 8, left: 7, bottom: 20, right: 7 }];
    sheet.addConditionalFormat({ areas, formula: "=FALSE", fill, fontColor: null });
    await run(gateway);
    workbook.settings.delete(MEMORY);
    await run(gateway);
    await gateway.undo();
    expect(formulas().filter((formula) => formula === "=FALSE")).toHaveLength(1);
    await recalculateSheet(workbook, sheet);
    expect(formulas().filter((formula) => formula === "=FALSE")).toHaveLength(1);
  });
});
