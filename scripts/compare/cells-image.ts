import { parseArea } from "../../src/core/grid/address";
import { shift } from "../../src/core/grid/formula-text";
import { canonical, element, elements, textOf, type XmlNode } from "./xml-node";

/** One cell of a worksheet as its file has it. */
export interface CellImage {
  /** As people would write it: 84.6, "text", TRUE, #N/A; "" where the cell holds nothing. */
  readonly value: string;
  /** With "=", or as {=…} over its area where it is an array formula; "" where there is none. */
  readonly formula: string;
  /** The looks of the parts of a text, "" where it has one look. */
  readonly runs: string;
  readonly style: number;
}

/** A shared text: what it says, and the looks of its parts. */
export type SharedText = Pick<CellImage, "value" | "runs">;

/** What a text element (a shared string or an inline one) says. */
export function sharedText(node: XmlNode): SharedText {
  const runs = elements(node, "r").map((run) => canonical(run));
  const text = unescaped(textOf(node));
  return { value: JSON.stringify(text), runs: runs.length > 1 ? runs.join("") : "" };
}

/** The cells of a worksheet by their address. */
export function readCells(
  sheetData: XmlNode | undefined,
  shared: readonly SharedText[],
): Map<string, CellImage> {
  const cells = new Map<string, CellImage>();
  const groups = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>();
  let row = -1;
  for (const line of elements(sheetData, "row")) {
    row = Number(line.attributes["r"] ?? row + 2) - 1;
    let column = -1;
    for (const cell of elements(line, "c")) {
      const place = parseArea(cell.attributes["r"] ?? "");
      column = place?.left ?? column + 1;
      const f = element(cell, "f");
      const { value, runs } = valueOf(cell, shared);
      const formula = f === undefined ? "" : formulaOf(f, { row, column }, groups);
      cells.set(addressOf(row, column), { value, runs, formula, style: Number(cell.attributes["s"] ?? 0) });
    }
  }
  return cells;
}

function valueOf(cell: XmlNode, shared: readonly SharedText[]): SharedText {
  const plain = (value: string): SharedText => ({ value, runs: "" });
  const type = cell.attributes["t"] ?? "n";
  const inline = element(cell, "is");
  if (type === "inlineStr") return inline === undefined ? plain("") : sharedText(inline);
  const v = element(cell, "v");
  if (v === undefined) return plain("");
  const text = textOf(v);
  switch (type) {
    case "s":
      return shared[Number(text)] ?? plain(`no shared text ${text}`);
    case "str":
      return plain(JSON.stringify(unescaped(text)));
    case "b":
      return plain(text.trim() === "1" || text.trim() === "true" ? "TRUE" : "FALSE");
    case "n":
      return plain(text.trim() === "" ? "" : String(Number(text)));
    case "d":
      return plain(dayNumber(text.trim()));
    default:
      return plain(text.trim());
  }
}

/** A date by its ISO 8601 text is the same to Excel as its day number. */
function dayNumber(iso: string): string {
  const time = Date.parse(
    iso.includes("T") ? (/(Z|[+-]\d\d:\d\d)$/.test(iso) ? iso : `${iso}Z`) : `${iso}T00:00:00Z`,
  );
  return Number.isNaN(time) ? iso : String((time - Date.UTC(1899, 11, 30)) / 86_400_000);
}

function formulaOf(
  f: XmlNode,
  { row, column }: { readonly row: number; readonly column: number },
  groups: Map<string, { readonly text: string; readonly row: number; readonly column: number }>,
): string {
  const { t, si = "", ref = "" } = f.attributes;
  const text = unescaped(textOf(f));
  if (t === "array") return `{=${text}} in ${ref}`;
  if (t === "dataTable") return canonical(f);
  if (t !== "shared") return `=${text}`;
  if (text !== "") groups.set(si, { text, row, column });
  const first = groups.get(si);
  return first === undefined
    ? `shared formula ${si}`
    : `=${shift(first.text, row - first.row, column - first.column)}`;
}

function addressOf(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** Characters that XML can't hold stand in the file as _xHHHH_. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
