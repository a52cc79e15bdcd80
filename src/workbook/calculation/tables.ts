import { areaAddress, parseArea } from "../../core/grid/address";
import type { Area } from "../../core/grid/grid";
import { pieces, quoteSheet } from "../../core/grid/formula-text";
import type { Package } from "../package/package";
import { attribute, numberAttribute, walk } from "../package/xml";

/** A table of the workbook; `columns` are their names in small letters. */
export interface Table {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  readonly headers: number;
  readonly totals: number;
  readonly columns: readonly string[];
}

/** The tables of the sheets with these parts. */
export function readTables(
  file: Package,
  sheets: readonly { readonly name: string; readonly part: string }[],
): Table[] {
  return sheets.flatMap(({ name: sheet, part }) =>
    file
      .relationships(part)
      .filter(({ type, target }) => type.endsWith("/table") && file.has(target))
      .flatMap(({ target }) => readTable(file.text(target), sheet)),
  );
}

function readTable(xml: string, sheet: string): Table[] {
  const tables: Omit<Table, "columns">[] = [];
  const columns: string[] = [];
  walk(xml, {
    open: (tag) => {
      const area = tag.path === "table" ? parseArea(attribute(tag, "ref")) : null;
      if (area !== null) {
        const headers = numberAttribute(tag, "headerRowCount", 1);
        const totals = numberAttribute(tag, "totalsRowCount", 0);
        tables.push({ name: attribute(tag, "displayName").toLowerCase(), sheet, area, headers, totals });
      } else if (tag.path === "table/tableColumns/tableColumn") {
        columns.push(attribute(tag, "name").toLowerCase());
      }
    },
  });
  return tables.map((table) => ({ ...table, columns }));
}

const ITEM = /^\[\s*((?:\[[^[\]]*\])|#[^[\]]*|[^#[\]][^[\]]*)?((?:\s*[,:]\s*\[[^[\]]*\])*)\s*\]$/;

/**
 * A formula with its tables' references ("Tabel1[Nilai]") as addresses, as they stand in files.
 * @param row the formula's own row (0-based), for "[#This Row]"
 * @returns the formula; `isExact` is false where a reference is of no kind that is known: then it is the whole table's
 */
export function withAddresses(
  formula: string,
  tables: readonly Table[],
  row: number,
): { readonly text: string; readonly isExact: boolean } {
  if (tables.length === 0) return { text: formula, isExact: true };
  const all = pieces(formula);
  let isExact = true;
  const texts = all.map(({ kind, text }, i) => {
    const table = kind === "name" ? tables.find(({ name }) => name === text.toLowerCase()) : undefined;
    const before = all[i - 1];
    if (
      kind === "bracket" &&
      before?.kind === "name" &&
      tables.some(({ name }) => name === before.text.toLowerCase())
    )
      return "";
    if (table === undefined) return text;
    const next = all[i + 1];
    const area = areaOf(table, next?.kind === "bracket" ? next.text : "[]", row);
    isExact &&= area !== null;
    return quoteSheet(table.sheet) + areaAddress(area ?? table.area);
  });
  return { text: texts.join(""), isExact };
}

/** The area that the part in brackets means: some rows of the table, and one column, columns side by side, or all. */
function areaOf(table: Table, bracket: string, row: number): Area | null {
  const [, first = "", more = ""] = ITEM.exec(bracket) ?? [];
  if (!ITEM.test(bracket)) return null;
  const items = [first, ...more.split(/[,:]/)].map((item) =>
    item
      .trim()
      .replace(/^\[(.*)\]$/, "$1")
      .toLowerCase(),
  );
  const given = items.filter((item) => item !== "");
  const rows = rowsOf(
    table,
    given.filter((item) => item.startsWith("#")),
    row,
  );
  const columns = given
    .filter((item) => !item.startsWith("#"))
    .map((item) => table.columns.indexOf(unescaped(item)));
  if (
    rows === null ||
    columns.includes(-1) ||
    (columns.length === 2) !== more.includes(":") ||
    columns.length > 2
  )
    return null;
  const [from = 0, to = columns.length === 0 ? table.columns.length - 1 : from] = columns;
  const { left } = table.area;
  return { ...rows, left: left + Math.min(from, to), right: left + Math.max(from, to) };
}

function rowsOf(table: Table, items: readonly string[], row: number): { top: number; bottom: number } | null {
  const { top, bottom } = table.area;
  const data = { top: top + table.headers, bottom: bottom - table.totals };
  switch (items.join(",")) {
    case "":
    case "#data":
      return data;
    case "#all":
      return { top, bottom };
    case "#headers":
      return table.headers > 0 ? { top, bottom: data.top - 1 } : null;
    case "#totals":
      return table.totals > 0 ? { top: data.bottom + 1, bottom } : null;
    case "#headers,#data":
      return { top, bottom: data.bottom };
    case "#data,#totals":
      return { top: data.top, bottom };
    case "#this row":
      return row >= data.top && row <= data.bottom ? { top: row, bottom: row } : null;
    default:
      return null;
  }
}

/** A column's name without the apostrophes that Excel puts before some of its signs. */
function unescaped(name: string): string {
  return name.replace(/'(.)/g, "$1");
}
