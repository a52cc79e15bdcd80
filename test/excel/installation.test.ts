import { describe, expect, it } from "@jest/globals";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { excelGateway } from "../../src/excel/excel-gateway";
import { inspectInstallation } from "../../src/excel/installation";
import { layOut, officeForm } from "../form/form-layout";
import { fileOf, openBytes, openGrid } from "./open-layout";

const { grid } = layOut(officeForm());

/** The file with its sheets kept from being added or removed. */
function withLockedStructure(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const book = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  const locked = book.replace(/<(?:bookViews|sheets)\b/, '<workbookProtection lockStructure="1"/>$&');
  return zipSync({ ...parts, "xl/workbook.xml": strToU8(locked) });
}

describe("the check of the installation", () => {
  it("tells what this Excel offers, and asks the workbook for nothing but its state", async () => {
    const { standIn } = await openGrid(grid, { announced: { ExcelApi: "1.13" } });
    expect(await inspectInstallation()).toEqual({
      ...{ host: "Excel", platform: "OfficeOnline", version: "16.0.0.0" },
      ...{ language: "id-ID", dataLanguage: "id-ID" },
      ...{ excelApi: "1.13", missing: ["highlight", "cell-notes", "one-undo"], ribbon: true },
      readOnly: { ok: true, value: false },
      structureLocked: { ok: true, value: false },
      sheetProtected: { ok: true, value: false },
      fileType: { ok: true, value: "xlsx" },
      settings: { ok: true, value: true },
    });
    expect(standIn.roundTrips()).toBe(5);
  });

  it("changes nothing: the file is saved as it came, byte for byte", async () => {
    const bytes = await fileOf(grid);
    const { workbook } = await openBytes(bytes);
    await inspectInstallation();
    expect(Buffer.from(await workbook.save())).toEqual(Buffer.from(bytes));
  });

  it("knows that an older office.js can't write notes, though Excel could, and a run goes without them", async () => {
    const { sheet } = await openGrid(layOut(officeForm(false)).grid);
    const notesOn = (): boolean => sheet.note({ row: 8, column: 7 }) !== null;
    const { prototype } = Excel.Worksheet;
    const notes = Object.getOwnPropertyDescriptor(prototype, "notes") ?? {};
    Reflect.deleteProperty(prototype, "notes");
    try {
      expect((await inspectInstallation()).missing).toEqual(["cell-notes"]);
      const ran = await excelGateway().recalculate();
      expect([ran.ok, notesOn()]).toEqual([true, false]);
    } finally {
      Object.defineProperty(prototype, "notes", notes);
    }
    expect((await inspectInstallation()).missing).toEqual([]);
    await excelGateway().recalculate();
    expect(notesOn()).toBe(true);
  });

  it("sees a protected sheet and a protected structure", async () => {
    const bytes = withLockedStructure(await fileOf(grid, { protection: { sheet: true } }));
    await openBytes(bytes);
    const { sheetProtected, structureLocked } = await inspectInstallation();
    expect([sheetProtected, structureLocked]).toEqual([
      { ok: true, value: true },
      { ok: true, value: true },
    ]);
  });

  it("tells all it can where Excel refuses one question", async () => {
    await openGrid(grid, { faults: { 2: "editing-cell", 4: "unknown-error" } });
    const { readOnly, structureLocked, sheetProtected, fileType, settings } = await inspectInstallation();
    expect([readOnly, structureLocked, sheetProtected, fileType, settings].map(({ ok }) => ok)).toEqual([
      ...[true, false, true],
      ...[false, true],
    ]);
    expect(structureLocked).toMatchObject({ failure: { code: "editing-cell" } });
  });
});
