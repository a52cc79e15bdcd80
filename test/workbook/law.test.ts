import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { address } from "../../src/core/grid/address";
import type { CellValue } from "../../src/core/grid/grid";
import type { ModelSheet, Workbook } from "../../src/workbook/workbook";
import { opened } from "./engine";
import { changedParts, handMade, partsOf, zipped } from "./file";

const SIZE = 8;
const PLACES = Array.from({ length: SIZE * SIZE }, (_, i) => ({
  row: Math.floor(i / SIZE),
  column: i % SIZE,
}));

/** Everything of a sheet's cells, also of those that are not there, by address. */
function contents(sheet: ModelSheet): Record<string, unknown> {
  return Object.fromEntries(
    PLACES.map((place) => {
      const { value, formula, numberFormat, isError } = sheet.cell(place.row, place.column);
      return [
        address(place),
        [value, formula, numberFormat, isError, sheet.look(place.row, place.column), sheet.note(place)],
      ];
    }),
  );
}

function first(workbook: Workbook): ModelSheet {
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

const content: fc.Arbitrary<CellValue> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
  fc.boolean(),
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.constantFrom<CellValue>("", " ", "\n", "_x0041_", "&amp;", "=1+1", '="a"&"b"', "=A1", "#N/A"),
);
const place = fc.constantFrom(...PLACES);
/** A cell that refers to itself has no value: such a workbook also asks Excel to calculate it anew. */
const isCircular = (at: { row: number; column: number }, value: CellValue): boolean =>
  value === "=A1" && at.row === 0 && at.column === 0;
const edit = fc
  .record({
    place,
    content,
    format: fc.option(fc.constantFrom("0.00%", "@", '0.0" km²"', "General")),
  })
  .filter(({ place: at, content: value }) => !isCircular(at, value));

/** A sheet with holes, styles, shared strings and formulas in random places. */
const file = fc.uniqueArray(fc.record({ place, kind: fc.nat({ max: 5 }), style: fc.nat({ max: 4 }) }), {
  selector: ({ place: { row, column } }) => row * SIZE + column,
  maxLength: 20,
});

function sheetXml(
  cells: readonly { place: { row: number; column: number }; kind: number; style: number }[],
): string {
  const rows = Array.from({ length: SIZE }, (_, row) => {
    const own = cells
      .filter((cell) => cell.place.row === row)
      .sort((a, b) => a.place.column - b.place.column);
    const inside = own.map(({ place: at, kind, style }) => {
      const body =
        ["", "<v>0.1</v>", "<v>1</v>", "<f>1+2</f><v>3</v>", '<f t="normal">2*2</f>', "<v>1</v>"][kind] ?? "";
      const type = ["", "", ' t="s"', "", "", ' t="b"'][kind] ?? "";
      return `<c r="${address(at)}" s="${style}"${type}>${body}</c>`;
    });
    return own.length === 0 ? "" : `<row r="${row + 1}">${inside.join("")}</row>`;
  });
  return `<sheetData>${rows.join("")}</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>`;
}

describe("the law of saving", () => {
  test("what is read back is what was there and what was written, and nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.array(edit, { maxLength: 10 }), async (cells, edits) => {
        const before = handMade(sheetXml(cells));
        const workbook = await opened(zipped(before));
        const sheet = first(workbook);
        for (const { place: at, content: value, format } of edits) {
          sheet.write(at, value);
          if (format !== null) sheet.setNumberFormat(at, format);
        }
        const saved = await workbook.save();
        expect(contents(first(await opened(saved)))).toEqual(contents(sheet));
        const untouched = changedParts(before, partsOf(saved)).filter((name) => !/sheet1|styles/.test(name));
        expect(untouched).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("a cell that nobody wrote keeps its text in the file, byte for byte", async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.array(edit, { minLength: 1, maxLength: 5 }), async (cells, edits) => {
        const constants = cells.filter(({ kind }) => kind !== 3 && kind !== 4);
        const workbook = await opened(zipped(handMade(sheetXml(constants))));
        const written = new Set(edits.map(({ place: at }) => address(at)));
        for (const { place: at, content: value } of edits) first(workbook).write(at, value);
        const after = partsOf(await workbook.save())["xl/worksheets/sheet1.xml"] ?? "";
        const texts = [...sheetXml(constants).matchAll(/<c r="([A-H]\d)".*?<\/c>/g)];
        for (const [text, at = ""] of texts) if (!written.has(at)) expect(after).toContain(text);
      }),
      { numRuns: 60 },
    );
  });
});
