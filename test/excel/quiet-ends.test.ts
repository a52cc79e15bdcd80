import { readFile } from "node:fs/promises";
import { describe, expect, test } from "@jest/globals";
import { excelGateway } from "../../src/excel/excel-gateway";
import { AS_EXCEL } from "../../src/standin/strictness";
import { layOut, officeForm } from "../form/form-layout";
import { valueOf } from "./answer";
import { everything } from "./everything";
import { fileOf, openBytes, openGrid } from "./open-layout";

const { grid } = layOut(officeForm());

describe("work that is stopped before it has sent anything", () => {
  test.each([0, 1])("makes no sheet, and empties none (stopped at report %i)", async (at) => {
    const bytes = new Uint8Array(await readFile("assets/form-1-terisi.xlsx"));
    const { workbook } = await openBytes(bytes);
    const gateway = excelGateway();
    const order = { paper: "F4", madeAt: new Date(2025, 0, 2), ifEdited: "replace" } as const;
    valueOf(await gateway.summary.make(order));
    const before = everything(workbook);
    const stopAt = (): { signal: AbortSignal; onProgress: () => void } => {
      const stopper = new AbortController();
      let told = 0;
      if (at === 0) stopper.abort();
      return {
        signal: stopper.signal,
        onProgress: () => {
          told++;
          if (told === at) stopper.abort();
        },
      };
    };
    const form = { office: "Kecamatan X", year: 2025, paper: "F4", name: "FORM 2", from: "FORM 1" } as const;
    const ended = [await gateway.summary.make(order, stopAt()), await gateway.newForm.make(form, stopAt())];
    for (const answer of ended) expect(answer).toMatchObject({ ok: false, failure: { code: "stopped" } });
    expect(everything(workbook)).toEqual(before);
  });
});

test("a click whose writing Excel refused as a whole leaves the run before it alone", async () => {
  const { standIn, workbook } = await openGrid(grid);
  const gateway = excelGateway();
  valueOf(await gateway.recalculate());
  const [sheet] = workbook.sheets;
  sheet?.write({ row: 8, column: 6 }, 2);
  const before = everything(workbook);
  const stopper = new AbortController();
  let asked = 0;
  const onProgress = ({ step }: { readonly step: string }): void => {
    if (step === "writing") standIn.host.setEditing(true);
    if (step === "waiting" && ++asked === 2) stopper.abort();
  };
  const answer = await gateway.recalculate({ signal: stopper.signal, onProgress });
  standIn.host.setEditing(false);
  expect(answer).toMatchObject({ ok: false, failure: { code: "stopped" } });
  expect(answer).not.toMatchObject({ failure: { detail: "left-behind" } });
  expect(everything(workbook)).toEqual(before);
});

test("an undo works where Excel takes settings no more since the run", async () => {
  const opened = await openGrid(grid);
  valueOf(await excelGateway().recalculate());
  const { workbook } = await openBytes(await opened.workbook.save(), {
    strictness: { ...AS_EXCEL, refuses: ["settings"] },
  });
  const undone = valueOf(await excelGateway().undo());
  expect(undone.restored).toHaveLength(15);
  expect(workbook.sheets[0]?.cell(8, 7).value).toBe("");
});

test("an undo acts on the sheet of that name where ids go by position", async () => {
  const { values, formulas, numberFormats, merges } = grid;
  const form = { rows: values.map((row) => [...row]) };
  expect([formulas, numberFormats, merges]).toHaveLength(3);
  const bytes = await fileOf(grid, {}, [{ name: "FORM 2", ...form }]);
  const strictness = { ...AS_EXCEL, sheetIds: "by position" as const };
  const { workbook } = await openBytes(bytes, { strictness });
  const second = workbook.sheets[1];
  expect(second?.name).toBe("FORM 2");
  valueOf(await excelGateway().recalculate({}, { sheetId: "FORM 2" }));
  const { workbook: moved } = await openBytes(await workbook.save(), { strictness });
  const undoable = valueOf(await excelGateway().undoable());
  expect(undoable?.sheet).toBe("FORM 2");
  expect(moved.sheets.map(({ name }) => name)).toEqual(["FORM 1", "FORM 2"]);
});
