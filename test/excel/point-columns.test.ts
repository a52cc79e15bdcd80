import { describe, expect, test } from "@jest/globals";
import type { PointedColumns } from "../../src/core/form/layouts/pointing";
import { address } from "../../src/core/grid/address";
import type { CellValue } from "../../src/core/grid/grid";
import { excelGateway } from "../../src/excel/excel-gateway";
import type { ColumnOrder, HeadingRead } from "../../src/gateway/columns";
import type { ModelSheet } from "../../src/workbook/workbook";
import { opened } from "../workbook/engine";
import { recalculateSheet } from "../../src/workbook-gateway/recalculate-sheet";
import { gridOf } from "../form/form-layout";
import { valueOf } from "./answer";
import { openBytes, openGrid } from "./open-layout";

const FORMULA = "(Jumlah usulan disepakati : Total usulan) x 100%";
const ROWS: readonly (readonly CellValue[])[] = [
  ["CAPAIAN KINERJA"],
  ["Ukuran", "Perumusan", "Bahan", "Banyaknya", "", "Temuan", ""],
  ["", "", "", "Dulu", "Kini", "Dulu", "Kini"],
  ["Persentase usulan", FORMULA, "Jumlah usulan disepakati", 10, 30, 0.25, ""],
  ["", "", "Total usulan", 40, 40, "", ""],
];
const MERGES = [
  ...[0, 1, 2].map((left) => ({ top: 1, left, bottom: 2, right: left })),
  ...[3, 5].map((left) => ({ top: 1, left, bottom: 1, right: left + 1 })),
];
const COLUMNS = { formula: 1, variable: 2, value: 4, result: 6 };

async function open() {
  const all = await openGrid({ ...gridOf(ROWS), merges: MERGES });
  const select = (row: number, column: number): void => {
    const area = { top: row, left: column, bottom: row, right: column };
    all.standIn.host.select({ sheet: all.sheet, area });
  };
  select(1, 1);
  return { ...all, select, gateway: excelGateway() };
}

function order({ sheet, heading }: HeadingRead, columns: PointedColumns = COLUMNS): ColumnOrder {
  if (heading === null) throw new Error("No heading was read");
  return { sheet, rows: heading.rows, print: heading.print, columns };
}

/** What stands on the sheet, and in which format. */
function contents(sheet: ModelSheet): unknown {
  return ROWS.map((_, row) =>
    Array.from({ length: 8 }, (__, column) => {
      const { value, formula, numberFormat } = sheet.cell(row, column);
      return [formula ?? value, numberFormat];
    }),
  );
}

describe("columns that are pointed at in Excel", () => {
  test("are read from the heading in which a cell is selected, and change nothing until they are kept", async () => {
    const { gateway, workbook, select } = await open();
    const before = await workbook.save();
    expect(valueOf(await gateway.columns.read(false))).toMatchObject({ heading: null, kept: [], used: null });
    const { heading } = valueOf(await gateway.columns.read(true));
    expect(heading?.rows).toEqual({ top: 1, bottom: 2 });
    expect(heading?.columns.map(({ text }) => text)).toEqual([
      ...["Ukuran", "Perumusan", "Bahan", "Banyaknya Dulu", "Banyaknya Kini", "Temuan Dulu", "Temuan Kini"],
    ]);
    select(3, 5);
    expect(valueOf(await gateway.columns.selected())).toMatchObject({ column: 5 });
    expect(await workbook.save()).toEqual(before);
  });

  test("count for look, check and run, in the command, and in the file that is opened again", async () => {
    const { gateway, workbook, sheet } = await open();
    expect(await gateway.check()).toMatchObject({ ok: false, failure: { code: "no-form" } });
    valueOf(await gateway.columns.keep(order(valueOf(await gateway.columns.read(true)))));
    const bytes = await workbook.save();
    const done = valueOf(await gateway.recalculate());
    expect(done.plan.writes.map(({ cell }) => address(cell))).toEqual(["G4"]);
    expect([sheet.cell(3, 5).value, sheet.cell(3, 6).value]).toEqual([0.25, 0.75]);
    expect(valueOf(await gateway.check()).plan.writes).toEqual([]);

    const file = await opened(bytes);
    const [same] = file.sheets;
    if (same === undefined) throw new Error("The file has no sheet");
    expect(valueOf(await recalculateSheet(file, same)).plan).toEqual(done.plan);
    await openBytes(bytes);
    const again = excelGateway();
    expect(valueOf(await again.columns.read(false))).toMatchObject({
      heading: { read: COLUMNS },
      kept: [{ rows: 2 }],
      used: expect.any(String),
    });
    expect(valueOf(await again.check()).plan).toEqual(done.plan);
  });

  test("can be changed and taken back after a run, which is undone all the same", async () => {
    const { gateway, sheet } = await open();
    const before = contents(sheet);
    const read = valueOf(await gateway.columns.read(true));
    for (const then of ["taken back", "changed"]) {
      valueOf(await gateway.columns.keep(order(read)));
      valueOf(await gateway.recalculate());
      expect(contents(sheet)).not.toEqual(before);
      if (then === "changed")
        valueOf(await gateway.columns.keep(order(read, { ...COLUMNS, value: 3, result: 5 })));
      else {
        const { used } = valueOf(await gateway.columns.read(false));
        valueOf(await gateway.columns.withdraw(used ?? ""));
        expect(await gateway.check()).toMatchObject({ ok: false, failure: { code: "no-form" } });
      }
      expect([then, valueOf(await gateway.undo())]).toMatchObject([then, { restored: ["G4"] }]);
      expect(contents(sheet)).toEqual(before);
    }
    expect(valueOf(await gateway.columns.read(false)).kept).toHaveLength(1);
  });

  test.each([
    ["the heading", 1, 3, "Jumlahnya"],
    ["the column of results", 3, 6, "Kasi Pemerintahan"],
  ])("are not kept where %s has changed since it was read", async (_, row, column, text) => {
    const { gateway, workbook, sheet } = await open();
    const read = valueOf(await gateway.columns.read(true));
    sheet.write({ row, column }, text);
    const before = await workbook.save();
    expect(await gateway.columns.keep(order(read))).toMatchObject({
      ok: false,
      failure: { detail: "heading-changed" },
    });
    expect(await workbook.save()).toEqual(before);
  });

  test.each<[string, PointedColumns]>([
    ["results over formulas", { ...COLUMNS, result: 1 }],
    ["results over values", { ...COLUMNS, result: 4 }],
    ["nothing for values", { formula: 1, variable: 2, result: 6 }],
  ])("are never kept with %s", async (_, columns) => {
    const { gateway } = await open();
    const read = valueOf(await gateway.columns.read(true));
    expect((await gateway.columns.keep(order(read, columns))).ok).toBe(false);
    expect(valueOf(await gateway.columns.read(false)).kept).toEqual([]);
  });
});
