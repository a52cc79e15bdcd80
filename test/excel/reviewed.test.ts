import { describe, expect, test } from "@jest/globals";
import { warningName, withReviewed } from "../../src/core/plan/reviewed";
import { excelGateway } from "../../src/excel/excel-gateway";
import type { Run } from "../../src/gateway/run";
import { recalculateSheet } from "../../src/workbook-gateway/recalculate-sheet";
import { layOut, officeForm } from "../form/form-layout";
import { valueOf } from "./answer";
import { everything } from "./everything";
import { openBytes, openGrid } from "./open-layout";

const SETTING = "hitungCapaian.diperiksa";
/** One indicator, more of which is done than there was to do. */
const { grid } = layOut(
  officeForm()
    .slice(3, 4)
    .map((entry) => ({ ...entry, inputs: [70, 60] })),
);

/** The names of the warnings beside the results of a run, and whether each is ticked off. */
function warnings(run: Run): readonly (readonly [string, boolean])[] {
  return withReviewed(run, run.reviewed).flatMap((outcome) =>
    outcome.notes
      .filter(({ severity }) => severity === "warning")
      .map((note) => [warningName(run, outcome, note), note.reviewed ?? false] as const),
  );
}

const ticks = (run: Run): readonly boolean[] => warnings(run).map(([, isReviewed]) => isReviewed);

async function firstWarning(): Promise<string> {
  const [[name] = [""]] = warnings(valueOf(await excelGateway().recalculate()));
  expect(name).not.toBe("");
  return name;
}

describe("a warning that is ticked off", () => {
  test("is kept in the workbook without a change to any cell, and told by a look, a check and a run", async () => {
    const { workbook } = await openGrid(grid);
    const name = await firstWarning();
    const { sheets } = everything(workbook);
    const gateway = excelGateway();
    expect(valueOf(await gateway.review(name, true))).toEqual([name]);
    expect(everything(workbook).sheets).toEqual(sheets);
    const [looked, checked] = [valueOf(await gateway.look()), valueOf(await gateway.check())];
    const runs = [looked ?? checked, checked, valueOf(await gateway.recalculate())];
    expect([looked === null, runs.map(ticks)]).toEqual([false, [[true], [true], [true]]]);
    expect(everything(workbook).sheets).toEqual(sheets);
  });

  test("travels with the saved file, also for the command, and is gone when that is taken back", async () => {
    const { workbook } = await openGrid(grid);
    const name = await firstWarning();
    await excelGateway().review(name, true);
    const again = await openBytes(await workbook.save());
    const gateway = excelGateway();
    expect(ticks(valueOf(await gateway.check()))).toEqual([true]);
    expect(valueOf(await recalculateSheet(again.workbook, again.sheet)).reviewed).toEqual([name]);
    expect(valueOf(await gateway.review(name, false))).toEqual([]);
    expect(again.workbook.settings.has(SETTING)).toBe(false);
    expect(ticks(valueOf(await gateway.check()))).toEqual([false]);
  });

  test("is to be looked at again once its value is another, and stays ticked off where it is put back", async () => {
    const { sheet } = await openGrid(grid);
    await excelGateway().review(await firstWarning(), true);
    const run = valueOf(await excelGateway().check());
    const cell = run.outcomes[0]?.inputs[0]?.cell ?? { row: -1, column: -1 };
    const after = async (value: number): Promise<readonly boolean[]> => {
      sheet.write(cell, value);
      return ticks(valueOf(await excelGateway().recalculate()));
    };
    expect([await after(71), await after(50), await after(70)]).toEqual([[false], [], [true]]);
  });

  test("is not lost where two people tick off at the same time, nor does a run or an undo forget it", async () => {
    await openGrid(grid);
    const name = await firstWarning();
    const panes = [excelGateway(), excelGateway()] as const;
    await Promise.all([panes[0].review(name, true), panes[1].review("lain", true)]);
    valueOf(await panes[0].undo());
    expect(new Set(valueOf(await panes[1].recalculate()).reviewed)).toEqual(new Set([name, "lain"]));
  });

  test("gives way to later ones where there are thousands, and is kept once", async () => {
    const { workbook } = await openGrid(grid);
    const many = Array.from({ length: 2_000 }, (_, n) => `a-${n}`);
    workbook.settings.set(SETTING, JSON.stringify(JSON.stringify(many)));
    const gateway = excelGateway();
    await gateway.review("b-1", true);
    expect(valueOf(await gateway.review("a-7", true))).toEqual([
      ...many.slice(1).filter((name) => name !== "a-7"),
      ...["b-1", "a-7"],
    ]);
  });
});

describe("a setting that is no list of warnings", () => {
  test.each<[string, unknown, readonly string[]]>([
    ["a number", "7", []],
    ["broken JSON", "[{", []],
    ["other things", '[1,null,{"a":"b"}]', []],
    ["a prototype", '{"__proto__":["a"],"length":1,"0":"a"}', []],
    ["an object outside", { 0: "a" }, []],
    ["texts that name no warning", JSON.stringify(["", "x".repeat(1_000), "a-1"]), ["a-1"]],
    ["far too many", JSON.stringify(Array.from({ length: 50_000 }, () => "a-1")), Array(2_000).fill("a-1")],
  ])("(%s) is passed over, and the next tick is kept", async (_, value, read) => {
    const { workbook } = await openGrid(grid);
    workbook.settings.set(SETTING, JSON.stringify(value));
    const gateway = excelGateway();
    const run = valueOf(await gateway.recalculate());
    expect([run.reviewed, ticks(run)]).toEqual([read, [false]]);
    expect(valueOf(await gateway.review("b-2", true))).toContain("b-2");
    expect(valueOf(await gateway.check()).reviewed).toContain("b-2");
  });
});
