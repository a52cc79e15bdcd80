import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { parseArea } from "../../src/core/grid/address";
import type { CellNote } from "../../src/core/plan/plan";
import { queueNotes } from "../../src/excel/writing/cell-notes";

/**
 * The Excel client of the package registry ends at ExcelApi 1.15 and knows no notes, so these tests, and only these,
 * run on a sheet of our own making with the members that the documentation gives (NoteCollection, ExcelApi 1.18).
 */
class Notes {
  readonly content = new Map<string, string>();
  getItemOrNullObject(cell: string): object {
    const { content } = this;
    return {
      load: () => undefined,
      get isNullObject() {
        return !content.has(cell);
      },
      get content() {
        return content.get(cell) ?? "";
      },
      set content(text: string) {
        content.set(cell, text);
      },
      delete: () => content.delete(cell),
    };
  }
  add(cell: string, text: string): void {
    if (this.content.has(cell)) throw new Error(`${cell} has a note already`);
    this.content.set(cell, text);
  }
}

const scope = globalThis as { Office?: unknown };
const real = scope.Office;
const excelOf = (version: number): unknown => ({
  context: {
    requirements: { isSetSupported: (_: string, asked: string) => Number(asked.split(".")[1]) <= version },
  },
});

beforeEach(() => {
  scope.Office = excelOf(18);
});
afterEach(() => {
  scope.Office = real;
});

function apply(notes: Notes, wanted: Readonly<Record<string, string | null>>): boolean {
  const cellNotes = Object.entries(wanted).map(([cell, text]): CellNote => {
    const area = parseArea(cell);
    if (area === null) throw new Error(`${cell} is no cell`);
    return { cell: { row: area.top, column: area.left }, text };
  });
  const work = queueNotes({ notes } as unknown as Excel.Worksheet, cellNotes);
  const changes = work.changes().length;
  work.apply();
  return changes > 0;
}

describe("the notes of result cells", () => {
  test("are added, changed and taken away, and nothing is asked of Excel where they stand already", () => {
    const notes = new Notes();
    expect(apply(notes, { H9: "✗ Nilai belum diisi." })).toBe(true);
    expect(notes.content.get("H9")).toBe("Hitung Capaian\n✗ Nilai belum diisi.");
    expect(apply(notes, { H9: "✗ Nilai belum diisi." })).toBe(false);
    expect(apply(notes, { H9: "! Periksa." })).toBe(true);
    expect(notes.content.get("H9")).toBe("Hitung Capaian\n! Periksa.");
    expect(apply(notes, { H9: null })).toBe(true);
    expect(notes.content.size).toBe(0);
  });

  test("that the user wrote stay, whatever there is to say", () => {
    const notes = new Notes();
    notes.content.set("H9", "Sudah dicek Kasubbag");
    expect(apply(notes, { H9: "✗ Nilai belum diisi." })).toBe(false);
    expect(apply(notes, { H9: null })).toBe(false);
    expect(notes.content.get("H9")).toBe("Sudah dicek Kasubbag");
  });

  test("are left out where Excel has none", () => {
    scope.Office = excelOf(17);
    expect(apply(new Notes(), { H9: "✗ Nilai belum diisi." })).toBe(false);
  });
});
