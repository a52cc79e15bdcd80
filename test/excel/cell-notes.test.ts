import { describe, expect, test } from "@jest/globals";
import { parseArea } from "../../src/core/grid/address";
import type { CellNote } from "../../src/core/plan/plan";
import { queueNotes } from "../../src/excel/writing/cell-notes";
import type { HostOptions } from "../../src/standin/host";
import { openForm } from "../standin/open-form";

const H9 = { row: 8, column: 7 };

/** A sheet, and how to bring notes to it as a run does; told is whether anything was to be changed. */
async function opened(options: HostOptions = {}) {
  const { sheet, standIn } = await openForm(options);
  const apply = (wanted: Readonly<Record<string, string | null>>): Promise<boolean> =>
    Excel.run(async (context) => {
      const form = context.workbook.worksheets.getItem("FORM 1");
      const work = queueNotes(form, Object.entries(wanted).map(noteOf));
      form.load("name");
      await context.sync();
      const changes = work.changes().length;
      work.apply();
      await context.sync();
      return changes > 0;
    });
  return { sheet, standIn, apply };
}

function noteOf([cell, text]: readonly [string, string | null]): CellNote {
  const area = parseArea(cell);
  if (area === null) throw new Error(`${cell} is no cell`);
  return { cell: { row: area.top, column: area.left }, text };
}

describe("the notes of result cells", () => {
  test("are added, changed and taken away, and nothing is asked of Excel where they stand already", async () => {
    const { sheet, standIn, apply } = await opened();
    expect(await apply({ H9: "✗ Nilai belum diisi." })).toBe(true);
    expect(sheet.note(H9)).toMatch(/^Hitung Capaian\n✗ Nilai belum diisi\.\nCatatan otomatis [0-9a-z-]+$/);
    const before = standIn.roundTrips();
    expect(await apply({ H9: "✗ Nilai belum diisi." })).toBe(false);
    expect(standIn.roundTrips()).toBe(before + 1);
    expect(await apply({ H9: "! Periksa." })).toBe(true);
    expect(sheet.note(H9)).toMatch(/^Hitung Capaian\n! Periksa\.\nCatatan otomatis [0-9a-z-]+$/);
    expect(await apply({ H9: null })).toBe(true);
    expect(sheet.note(H9)).toBeNull();
  });

  test("that the user wrote stay, whatever there is to say", async () => {
    const { sheet, apply } = await opened();
    sheet.setNote(H9, "Sudah dicek Kasubbag");
    expect(await apply({ H9: "✗ Nilai belum diisi." })).toBe(false);
    expect(await apply({ H9: null })).toBe(false);
    expect(sheet.note(H9)).toBe("Sudah dicek Kasubbag");
  });

  test("are left out where Excel has none", async () => {
    const { sheet, apply } = await opened({ announced: { ExcelApi: "1.17" } });
    expect(await apply({ H9: "✗ Nilai belum diisi." })).toBe(false);
    expect(sheet.note(H9)).toBeNull();
  });
});
