import { address, areaAddress } from "../../src/core/grid/address";
import type { Area } from "../../src/core/grid/grid";
import { cellXml, type Content, type Plain, type SharedTexts } from "./content";

/** How a program writes the rows of a sheet; all of these are right. */
export interface RowWriting {
  /** Whether rows and cells tell where they stand; without it each stands behind the one before it. */
  readonly addresses: boolean;
  readonly spans: boolean;
}

interface DraftCell {
  content: Content | null;
  style: number;
}

/** The elements of a worksheet in the order that the schema wants (CT_Worksheet). */
const ORDER = [
  ..."sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells".split(
    " ",
  ),
  ..."conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter".split(
    " ",
  ),
  ..."rowBreaks ignoredErrors drawing legacyDrawing tableParts extLst".split(" "),
];

/** A worksheet in the making. Rows and columns are 0-based. */
export class SheetDraft {
  readonly name: string;
  readonly merges: Area[] = [];
  /** Attributes of rows, as XML, by row: `ht="30" customHeight="1"`. */
  readonly rowAttributes = new Map<number, string>();
  /** The same of columns: `width="0" hidden="1"`. */
  readonly columnAttributes = new Map<number, string>();
  readonly #cells = new Map<number, Map<number, DraftCell>>();
  readonly #elements = new Map<string, string>();

  constructor(name: string) {
    this.name = name;
  }

  put(row: number, column: number, content: Content | null, style?: number): void {
    const cell = this.#cell(row, column);
    cell.content = content;
    cell.style = style ?? cell.style;
  }

  style(row: number, column: number, style: number): void {
    this.#cell(row, column).style = style;
  }

  /** What the cell shows, "" where it holds nothing; an error value is its text. */
  value(row: number, column: number): Plain {
    const content = this.#cells.get(row)?.get(column)?.content ?? null;
    if (content === null || content.kind === "date") return "";
    return content.value ?? "";
  }

  content(row: number, column: number): Content | null {
    return this.#cells.get(row)?.get(column)?.content ?? null;
  }

  /** The cells (A1) that hold formulas. */
  formulas(): readonly string[] {
    return [...this.#cells].flatMap(([row, line]) =>
      [...line].flatMap(([column, { content }]) =>
        content?.kind === "formula" ? [address({ row, column })] : [],
      ),
    );
  }

  /** The smallest area with every cell of the sheet. */
  area(): Area {
    const rows = [...this.#cells.keys()];
    const columns = [...this.#cells.values()].flatMap((line) => [...line.keys()]);
    return {
      ...{ top: Math.min(...rows), bottom: Math.max(...rows) },
      ...{ left: Math.min(...columns), right: Math.max(...columns) },
    };
  }

  /** Adds an element of the worksheet, behind those of the same name; of an extension list, an entry. */
  element(name: string, xml: string): void {
    this.#elements.set(name, (this.#elements.get(name) ?? "") + xml);
  }

  /** The children of `<worksheet>`. */
  xml(texts: SharedTexts, writing: RowWriting): string {
    const merges = this.merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join("");
    const all = new Map(this.#elements);
    const extensions = all.get("extLst");
    if (extensions !== undefined) all.set("extLst", `<extLst>${extensions}</extLst>`);
    const columns = [...this.columnAttributes].sort(([a], [b]) => a - b);
    const cols = columns.map(([column, more]) => `<col min="${column + 1}" max="${column + 1}" ${more}/>`);
    if (cols.length > 0) all.set("cols", `<cols>${cols.join("")}</cols>`);
    all.set("dimension", `<dimension ref="${areaAddress(this.area())}"/>`);
    all.set("sheetData", `<sheetData>${this.#rowsXml(texts, writing)}</sheetData>`);
    if (merges !== "")
      all.set("mergeCells", `<mergeCells count="${this.merges.length}">${merges}</mergeCells>`);
    return ORDER.map((name) => all.get(name) ?? "").join("");
  }

  #cell(row: number, column: number): DraftCell {
    const line = this.#cells.get(row) ?? new Map<number, DraftCell>();
    this.#cells.set(row, line);
    const cell = line.get(column) ?? { content: null, style: 0 };
    line.set(column, cell);
    return cell;
  }

  /** Without addresses, rows and cells that are missing must stand there empty. */
  #rowsXml(texts: SharedTexts, { addresses, spans }: RowWriting): string {
    const present = [...new Set([...this.#cells.keys(), ...this.rowAttributes.keys()])].sort((a, b) => a - b);
    const rows: string[] = [];
    for (const row of addresses ? present : upTo(this.area().bottom)) {
      const cells = this.#cells.get(row) ?? new Map<number, DraftCell>();
      const columns = [...cells.keys()].sort((a, b) => a - b);
      const attributes = this.rowAttributes.get(row) ?? "";
      const [from, to] = [addresses ? columns : upTo(columns.at(-1)), columns];
      const inside = from.map((column) => {
        const { content, style } = cells.get(column) ?? { content: null, style: 0 };
        return cellXml(content, { address: addresses ? address({ row, column }) : "", style }, texts);
      });
      const span = spans && to.length > 0 ? ` spans="${(to[0] ?? 0) + 1}:${(to.at(-1) ?? 0) + 1}"` : "";
      const open = `<row${addresses ? ` r="${row + 1}"` : ""}${span}${attributes === "" ? "" : ` ${attributes}`}`;
      rows.push(inside.length === 0 ? `${open}/>` : `${open}>${inside.join("")}</row>`);
    }
    return rows.join("");
  }
}

function upTo(last: number | undefined): readonly number[] {
  return Array.from({ length: (last ?? -1) + 1 }, (_, column) => column);
}
