import { describe, expect, test } from "@jest/globals";
import { address } from "../../src/core/grid/address";
import { isResultText, resultTexts } from "../../src/core/wording/messages";
import { excelGateway } from "../../src/excel/excel-gateway";
import { ownNote } from "../../src/gateway/own-marks";
import { layOut, officeForm } from "../form/form-layout";
import { valueOf } from "./answer";
import { openGrid } from "./open-layout";

const [INPUT, RESULT] = [6, 7];

/** The office's form, whose second indicator lacks its second input. */
async function opened(change: { readonly formula?: string } = {}) {
  const [first, second, ...others] = officeForm();
  if (first === undefined || second === undefined) throw new Error("The office's form is empty");
  const { grid, placed } = layOut([
    first,
    { ...second, inputs: [second.inputs[0] ?? 1], ...change },
    ...others,
  ]);
  const { sheet, workbook } = await openGrid(grid);
  const { firstRow = -1, valueRows: [one = -1, other = -1] = [] } = placed[1] ?? {};
  const result = { row: firstRow, column: RESULT };
  const inputs = [one, other].map((row) => ({ row, column: INPUT })) as [Cell, Cell];
  return { sheet, workbook, result, inputs, note: () => sheet.note(result), gateway: excelGateway() };
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

describe("a note of ours into which a person has written", () => {
  test.each([
    ["below", (note: string) => `${note}\nSudah ditanyakan ke Seksi Trantib`],
    ["above", (note: string) => `Ditanyakan 3 Mei\n${note}`],
    ["within", (note: string) => note.replace("masih", "masih saja")],
    ["in place of its end", (note: string) => `${note.split("\n").slice(0, -1).join("\n")}\nlihat map B`],
  ])("%s, is never written over nor taken away, and is told where it is out of date", async (_, write) => {
    const { sheet, result, inputs, note, gateway } = await opened();
    expect(valueOf(await gateway.recalculate()).staleNotes).toEqual([]);
    const theirs = write(note() ?? "");
    expect(theirs).not.toBe(note());
    sheet.setNote(result, theirs);
    sheet.write(inputs[1], 11);
    const run = valueOf(await gateway.recalculate());
    expect([note(), run.staleNotes]).toEqual([theirs, [address(result)]]);
    valueOf(await gateway.undo());
    expect(note()).toBe(theirs);
  });

  test("is not told as long as what we wrote still holds", async () => {
    const { sheet, result, note, gateway } = await opened();
    valueOf(await gateway.recalculate());
    sheet.setNote(result, `${note() ?? ""}\nlihat map B`);
    expect(valueOf(await gateway.recalculate()).staleNotes).toEqual([]);
  });
});

describe("a note of version 0.1.0, which had no end", () => {
  test.each([
    ["Hitung Capaian\n✗ Nilai belum diisi.", "ours"],
    ["Hitung Capaian\n✗ Nilai belum diisi.\n! Periksa satuan.\ni Dibaca sebagai persen.", "ours"],
    ["Hitung Capaian\n✗ Nilai belum diisi.\nSudah ditanyakan.", "written into"],
    ["Hitung Capaian\n✗ Nilai belum diisi. tanya Budi", "written into"],
    ["Hitung Capaian tahun ini bagus", "a person's"],
    ["Hitung Capaian", "a person's"],
  ])("%j counts as %s", async (text, whose) => {
    const { sheet, result, inputs, note, gateway } = await opened();
    sheet.setNote(result, text);
    sheet.write(inputs[1], 11);
    const { staleNotes } = valueOf(await gateway.recalculate());
    expect(note()).toBe(whose === "ours" ? null : text);
    expect(staleNotes).toEqual(whose === "written into" ? [address(result)] : []);
  });
});

describe("a note in words that we no longer use", () => {
  test.each([
    '✗ Nilai "Total Kelurahan" (G12) belum diisi.',
    '✗ Pembagi "Total Kelurahan" (G12) bernilai 0, sehingga hasil tidak dapat dihitung.',
    '✗ Nilai "Total Kelurahan" (G12) dapat dibaca dua cara: "1.234". Ketik ulang sebagai angka.',
    "! Sel H11 berisi rumus Anda sendiri (0,5); hitungan dari formula indikator adalah 0,75. Rumus Anda tidak diubah.",
  ])("is ours all the same: %s", async (text) => {
    const { sheet, result, inputs, note, gateway } = await opened();
    sheet.setNote(result, ownNote(text));
    sheet.write(inputs[1], 11);
    expect([valueOf(await gateway.recalculate()).staleNotes, note()]).toEqual([[], null]);
  });
});

describe("a sentence of an earlier version in a result cell", () => {
  const EARLIER = [
    "Belum lengkap: Total Kelurahan (G12)",
    'Tidak dapat dihitung: Pembagi "Total Kelurahan" (G12) bernilai 0, sehingga hasil tidak dapat dihitung.',
    'Tidak dapat dihitung: Nilai "Total Kelurahan" (G12) dapat dibaca dua cara: "1.234". Ketik ulang sebagai angka.',
    'Tidak dapat dihitung: Nilai "Total Kelurahan" (G12) berisi galat Excel (#N/A). Perbaiki rumus di sel itu, atau ketik ulang nilainya.',
    'Tidak dapat dihitung: Nilai "Total Kelurahan" (G12) bukan angka. Tulis satu angka saja, misalnya 13 atau 12,5.',
    'Tidak dapat dihitung: isian "Total Kelurahan" (G12) bukan angka. Tulis satu angka saja, misalnya 13 atau 12,5.',
    "Tidak dapat dihitung: Hasil terlalu besar untuk ditulis di sel.",
    "Perlu dipastikan: Formula Perhitungan masih kosong.",
    "Perlu dipastikan: Formula Perhitungan belum dapat dicocokkan dengan Variabel. Samakan kata-kata di formula dengan nama variabelnya.",
  ];

  test.each(EARLIER)("gives way to the number: %s", async (text) => {
    const { sheet, result, inputs, gateway } = await opened();
    sheet.write(result, text);
    sheet.write(inputs[0], 9);
    sheet.write(inputs[1], 12);
    valueOf(await gateway.recalculate());
    expect(sheet.cell(result.row, result.column).value).toBe(0.75);
  });

  test.each(EARLIER)("and to the sentence of now, as no content of the office's: %s", async (text) => {
    const { sheet, result, gateway } = await opened({ formula: "" });
    sheet.write(result, text);
    const { outcomes } = valueOf(await gateway.recalculate());
    expect(sheet.cell(result.row, result.column).value).toBe(
      "Perlu dipastikan: Formula Perhitungan masih kosong.",
    );
    expect(outcomes[1]?.notes.map(({ code }) => code)).not.toContain("own-text-kept");
  });

  test("begins like one of those that are known, as every sentence of now does", () => {
    const now = [
      resultTexts.incomplete(["G12"], ["G13"], ["Total"]),
      resultTexts.unusable(["G12"], "Total", "x"),
      resultTexts.invalid("x"),
      resultTexts.unresolved("x"),
    ];
    expect([...EARLIER, ...now].filter((text) => !isResultText(text))).toEqual([]);
  });
});

describe("a run that writes no cell and other notes", () => {
  test("is taken back with the run before it, notes and all", async () => {
    const { sheet, inputs, note, gateway } = await opened();
    const fill = (...values: readonly [number, number]): void => {
      inputs.forEach((cell, i) => {
        sheet.write(cell, values[i] ?? "");
      });
    };
    fill(5, 10);
    valueOf(await gateway.recalculate());
    expect(note()).toBeNull();
    fill(4.5, 9);
    const run = valueOf(await gateway.recalculate());
    expect(run.plan.writes).toEqual([]);
    expect(note()).not.toBeNull();
    expect(valueOf(await gateway.undo())).toMatchObject({ kept: [] });
    expect(note()).toBeNull();
  });
});
