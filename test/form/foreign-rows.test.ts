import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Area, CellValue } from "../../src/core/grid/grid";
import { recalculate } from "../../src/core/recalculate";
import { footer, otherTable, type Block } from "./foreign-rows";
import { gridOf } from "./form-layout";

const QUANTITIES = [
  "desa tertib",
  "izin terbit",
  "konflik selesai",
  "kader terlatih",
  "aset tercatat",
  "usulan diterima",
];
const WRITINGS: readonly ((part: string, whole: string) => string)[] = [
  (part, whole) => `(${part} / ${whole}) x 100%`,
  (part, whole) => `${part} dibagi ${whole} dikali 100%`,
  (part, whole) => `${part} : ${whole} x 100%`,
  (part, whole) => `Rasio ${part} terhadap ${whole}`,
  (part) => part,
];
const NUMBERINGS: readonly ((at: number) => CellValue)[] = [
  (at) => at + 1,
  (at) => `${String(at + 1)}.`,
  (at) => `${"abcdef".charAt(at)}.`,
  (at) => `1.${String(at + 1)}`,
  () => "",
];

const layouts = fc.record({
  hasNumbers: fc.boolean(),
  numbering: fc.constantFrom(...NUMBERINGS),
  hasRemarks: fc.boolean(),
  count: fc.integer({ min: 1, max: 3 }),
  writings: fc.array(fc.constantFrom(...WRITINGS), { minLength: 6, maxLength: 6 }),
  merged: fc.boolean(),
  columnsCounted: fc.boolean(),
  section: fc.boolean(),
  held: fc.constantFrom<CellValue>("", "", 12.5, "Perlu dipastikan: Formula Perhitungan masih kosong."),
});

/** A form being typed row by row, with the number that each of its result cells must come to hold. */
class Sheet {
  readonly rows: CellValue[][] = [];
  readonly merges: Area[] = [];
  readonly expected = new Map<string, number>();

  add(block: Block): void {
    for (const row of block) this.rows.push([...row]);
  }
}

type Layout = typeof layouts extends fc.Arbitrary<infer T> ? T : never;

function drawHeading(sheet: Sheet, { hasNumbers, hasRemarks, columnsCounted }: Layout): number {
  const names = [
    ...(hasNumbers ? ["No"] : []),
    ...["Indikator", "Formula Perhitungan", "Variabel", "Nilai", "Hasil Perhitungan"],
    ...(hasRemarks ? ["Keterangan"] : []),
  ];
  sheet.add([names]);
  if (columnsCounted) sheet.add([names.map((_, i) => i + 1)]);
  return names.length;
}

function drawIndicators(sheet: Sheet, layout: Layout, from: number): void {
  const lead = layout.hasNumbers ? 1 : 0;
  for (let i = from; i < from + layout.count; i++) {
    const what = QUANTITIES[i] ?? "";
    const [part, whole] = [`Jumlah ${what}`, `Jumlah ${what.split(" ")[0] ?? ""}`];
    const write = layout.writings[i] ?? ((): string => "");
    const row = sheet.rows.length;
    const number = layout.hasNumbers ? [layout.numbering(i)] : [];
    sheet.add([[...number, `Persentase ${what}`, write(part, whole), part, 3, layout.held]]);
    const isPart = write(part, whole) === part;
    if (!isPart) sheet.add([[...(layout.hasNumbers ? [""] : []), "", "", whole, 4]]);
    if (layout.merged && !isPart)
      for (const column of [...(layout.hasNumbers ? [0] : []), lead, lead + 1, lead + 4])
        sheet.merges.push({ top: row, left: column, bottom: row + 1, right: column });
    sheet.expected.set(`${String(row)} ${String(lead + 4)}`, isPart ? 3 : 0.75);
  }
}

/** What a run changes that it should not, and which results are not right. */
function faults({ rows, merges, expected }: Sheet): readonly string[] {
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ""));
  const found = recalculate(gridOf(values, merges));
  const after = new Map(
    found?.plan.writes.map(({ cell, after: { content } }) => [
      `${String(cell.row)} ${String(cell.column)}`,
      content,
    ]),
  );
  const strayed = [...after].filter(([cell]) => !expected.has(cell));
  const wrong = [...expected].filter(([cell, result]) => after.get(cell) !== result);
  return [
    ...strayed.map(([cell, content]) => `${cell} got ${JSON.stringify(content)}`),
    ...wrong.map(([cell]) => `${cell} should be right but got ${JSON.stringify(after.get(cell))}`),
  ];
}

const gaps = fc.constantFrom(0, 1, 1, 2, 3);
const blank = (gap: number): Block => Array.from({ length: gap }, () => []);

test("nothing is written into what stands below a form, and each of its results is right", () => {
  const below = fc.array(fc.tuple(gaps, fc.oneof(otherTable, footer)), { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(layouts, below, fc.boolean(), (layout, blocks, again) => {
      const sheet = new Sheet();
      drawHeading(sheet, layout);
      if (layout.section) sheet.add([["Sasaran 1: Meningkatnya pelayanan publik"]]);
      drawIndicators(sheet, layout, 0);
      for (const [gap, block] of blocks) {
        const own = layout.hasNumbers
          ? block
          : block.map(([a = "", b = "", ...more]) => [
              a === "" ? b : a,
              ...(a === "" || b === "" ? [] : [b]),
              ...more,
            ]);
        sheet.add([...blank(gap), ...own]);
      }
      if (again) {
        sheet.add(blank(1));
        drawHeading(sheet, layout);
        drawIndicators(sheet, layout, layout.count);
      }
      expect(faults(sheet)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test("nothing is written into what stands right beside a form, and each of its results is right", () => {
  fc.assert(
    fc.property(layouts, otherTable, fc.nat(1), fc.nat(1), (layout, block, gap, down) => {
      const sheet = new Sheet();
      const width = drawHeading(sheet, layout) + gap;
      drawIndicators(sheet, layout, 0);
      block.forEach((cells, r) => {
        const row = (sheet.rows[r + down] ??= []);
        cells.forEach((value, c) => {
          while (row.length < width + c) row.push("");
          row[width + c] = value;
        });
      });
      expect(faults(sheet)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
