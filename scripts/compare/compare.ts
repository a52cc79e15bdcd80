import { parseArea } from "../../src/core/grid/address";
import type { CellImage } from "./cells-image";
import type { SheetImage, WorkbookImage } from "./workbook-image";

/** One difference between two workbooks. `sheet` is null for what belongs to no sheet; null is "not there". */
export interface Difference {
  readonly sheet: string | null;
  /** What differs: "value", "formula", "number format", "look", "note", "merged area", "name", "part" and so on. */
  readonly what: string;
  /** The cell (A1), the name or the part; "" where `before` and `after` say it. */
  readonly place: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Every difference between two .xlsx files: over the union of their cells value, formula, number format, look and note;
 * sheets, merged areas, conditional formats, validations, rows, columns, settings, names; and parts by their bytes.
 * A part is told of even where all that it says is told of already.
 */
export function compareWorkbooks(before: WorkbookImage, after: WorkbookImage): readonly Difference[] {
  const names = union(
    before.sheets.map(({ name }) => name),
    after.sheets.map(({ name }) => name),
  );
  return [
    ...names.flatMap((name) => sheetDifferences(name, sheetOf(before, name), sheetOf(after, name))),
    ...order(before, after),
    ...mapDifferences(null, "name", before.names, after.names),
    ...mapDifferences(null, "setting of the workbook", before.settings, after.settings),
    ...partDifferences(before.parts, after.parts),
  ];
}

function sheetOf({ sheets }: WorkbookImage, name: string): SheetImage | undefined {
  return sheets.find((sheet) => sheet.name === name);
}

function order(before: WorkbookImage, after: WorkbookImage): readonly Difference[] {
  const list = ({ sheets }: WorkbookImage): string => sheets.map(({ name }) => name).join(", ");
  if (list(before) === list(after)) return [];
  return [{ sheet: null, what: "order of sheets", place: "", before: list(before), after: list(after) }];
}

function sheetDifferences(
  name: string,
  before: SheetImage | undefined,
  after: SheetImage | undefined,
): readonly Difference[] {
  if (before === undefined || after === undefined) {
    const [was, is] = [before, after].map((sheet) =>
      sheet === undefined ? null : `${sheet.cells.size} cells`,
    );
    return [{ sheet: name, what: "sheet", place: "", before: was ?? null, after: is ?? null }];
  }
  const state = new Map([["visibility", before.state]]);
  const kinds = union([...before.lists.keys()], [...after.lists.keys()]);
  return [
    ...mapDifferences(name, "sheet", state, new Map([["visibility", after.state]])),
    ...cellDifferences(name, before, after),
    ...mapDifferences(name, "note", before.notes, after.notes),
    ...kinds.flatMap((kind) =>
      listDifferences(name, kind, before.lists.get(kind) ?? [], after.lists.get(kind) ?? []),
    ),
  ];
}

function cellDifferences(sheet: string, before: SheetImage, after: SheetImage): readonly Difference[] {
  const places = union([...before.cells.keys()], [...after.cells.keys()]).map((cell) => ({
    cell,
    ...(parseArea(cell) ?? { top: 0, left: 0 }),
  }));
  places.sort((a, b) => a.top - b.top || a.left - b.left);
  return places.flatMap(({ cell, top, left }) => {
    const [a, b] = [before, after].map((image) => told(image, image.cells.get(cell), top, left));
    return Object.entries(a ?? {}).flatMap(([what, was]): readonly Difference[] => {
      const is = b?.[what] ?? "";
      return was === is ? [] : [{ sheet, what, place: cell, before: was, after: is }];
    });
  });
}

function told(
  { styles, emptyStyle }: SheetImage,
  cell: CellImage | undefined,
  row: number,
  column: number,
): Readonly<Record<string, string>> {
  const style = cell?.style ?? emptyStyle(row, column);
  return {
    value: cell?.value ?? "",
    formula: cell?.formula ?? "",
    "text runs": cell?.runs ?? "",
    "number format": styles.numberFormat(style),
    look: styles.look(style),
  };
}

function mapDifferences(
  sheet: string | null,
  what: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly Difference[] {
  return union([...before.keys()], [...after.keys()]).flatMap((place) => {
    const [was, is] = [before.get(place) ?? null, after.get(place) ?? null];
    return was === is ? [] : [{ sheet, what, place, before: was, after: is }];
  });
}

/** Lists without keys: each entry that the other list has fewer of. */
function listDifferences(
  sheet: string,
  what: string,
  before: readonly string[],
  after: readonly string[],
): readonly Difference[] {
  const missing = (from: readonly string[], other: readonly string[]): readonly string[] => {
    const left = [...other];
    return from.filter((entry) => {
      const at = left.indexOf(entry);
      if (at !== -1) left.splice(at, 1);
      return at === -1;
    });
  };
  const gone = missing(before, after).map((entry) => ({ before: entry, after: null }));
  const added = missing(after, before).map((entry) => ({ before: null, after: entry }));
  return [...gone, ...added].map((one) => ({ sheet, what, place: "", ...one }));
}

function partDifferences(
  before: ReadonlyMap<string, Uint8Array>,
  after: ReadonlyMap<string, Uint8Array>,
): readonly Difference[] {
  const size = (content: Uint8Array | undefined): string | null =>
    content === undefined ? null : `${content.length} bytes`;
  return union([...before.keys()], [...after.keys()]).flatMap((part) => {
    const [a, b] = [before.get(part), after.get(part)];
    const isSame = a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
    return isSame ? [] : [{ sheet: null, what: "part", place: part, before: size(a), after: size(b) }];
  });
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])];
}
