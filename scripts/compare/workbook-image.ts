import { readCells, sharedText, unescaped, type CellImage } from "./cells-image";
import { OpenPackage } from "./open-package";
import { readStylesImage, type StylesImage } from "./styles-image";
import { canonical, element, elements, textOf, type XmlNode } from "./xml-node";

/** One worksheet as its file has it; what is no cell is kept as text to be compared. */
export interface SheetImage {
  readonly name: string;
  readonly state: string;
  readonly cells: ReadonlyMap<string, CellImage>;
  readonly notes: ReadonlyMap<string, string>;
  /** The style of an empty cell, by its row or column. */
  readonly emptyStyle: (row: number, column: number) => number;
  readonly styles: StylesImage;
  /** What kind of thing it is ("merged area"), and all of that kind. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/** A workbook as its file has it. */
export interface WorkbookImage {
  readonly sheets: readonly SheetImage[];
  readonly names: ReadonlyMap<string, string>;
  readonly settings: ReadonlyMap<string, string>;
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** Elements that are told cell by cell, or that say nothing of their own. */
const APART = [
  "sheetData",
  "mergeCells",
  "conditionalFormatting",
  "dataValidations",
  "cols",
  "dimension",
  "legacyDrawing",
];

/** Reads a workbook with nothing but a zip and an XML reader: no code of the product has a part in it. Throws where it is none. */
export function readWorkbookImage(bytes: Uint8Array): WorkbookImage {
  const file = new OpenPackage(bytes);
  const part = file.related("", "officeDocument");
  const book = file.xml(part);
  if (part === undefined || book?.name !== "workbook") throw new Error("no workbook in the file");
  const strings = elements(file.xml(file.related(part, "sharedStrings")), "si").map(sharedText);
  const styles = readStylesImage(file.xml(file.related(part, "styles")));
  const targets = file.targets(part);
  const listed = elements(element(book, "sheets"), "sheet");
  const sheets = listed.flatMap(({ attributes }) => {
    const sheetPart = targets.get(attributes["r:id"] ?? "")?.target ?? "";
    const xml = file.xml(sheetPart);
    if (xml?.name !== "worksheet") return [];
    const about = { name: attributes["name"] ?? "", state: attributes["state"] ?? "visible" };
    return [
      {
        ...about,
        ...readSheet(file, sheetPart, xml, styles),
        cells: readCells(element(xml, "sheetData"), strings),
      },
    ];
  });
  const names = elements(element(book, "definedNames"), "definedName").map((name): [string, string] => {
    const own = listed[Number(name.attributes["localSheetId"] ?? -1)]?.attributes["name"];
    return [
      `${own === undefined ? "" : `${own}!`}${name.attributes["name"] ?? ""}`,
      canonical(name, withoutScope),
    ];
  });
  const others = elements(book).filter(({ name }) => !["sheets", "definedNames"].includes(name));
  const settings = others.map((one): [string, string] => [one.name, canonical(one)]);
  return { sheets, names: new Map(names), settings: new Map(settings), parts: file.parts };
}

function withoutScope(name: string, value: string): string | null {
  return name === "localSheetId" ? null : value;
}

function readSheet(
  file: OpenPackage,
  part: string,
  xml: XmlNode,
  styles: StylesImage,
): Omit<SheetImage, "name" | "state" | "cells"> {
  const targets = file.targets(part);
  /** What a number or an id points to, instead of the number: it may differ where nothing else does. */
  const resolved = (name: string, value: string): string =>
    name === "dxfId"
      ? styles.mark(Number(value))
      : name.startsWith("r:")
        ? (targets.get(value)?.target ?? value)
        : value;
  const told = (node: XmlNode): string => canonical(node, resolved);
  const children = (name: string): readonly XmlNode[] =>
    elements(xml, name).flatMap((list) => elements(list));
  const rules = elements(xml, "conditionalFormatting").flatMap((group) =>
    elements(group, "cfRule").map((rule) => `${group.attributes["sqref"] ?? ""} ${told(rule)}`),
  );
  const rows = elements(element(xml, "sheetData"), "row").map(
    (row, i) => [Number(row.attributes["r"] ?? i + 1), row] as const,
  );
  const rowTexts = rows.flatMap(([number, row]) => {
    const said = Object.entries(row.attributes).filter(([name]) => name !== "r" && name !== "spans");
    const own = said.map(([name, value]) => `${name}="${value}"`);
    return own.length === 0 ? [] : [`row ${number} ${own.sort().join(" ")}`];
  });
  const others = elements(xml).filter(({ name }) => !APART.includes(name));
  return {
    styles,
    notes: readNotes(file.xml(file.related(part, "comments"))),
    emptyStyle: emptyStyles(rows, children("cols")),
    lists: new Map([
      ["merged area", children("mergeCells").map(({ attributes }) => attributes["ref"] ?? "")],
      ["conditional format", rules],
      ["data validation", children("dataValidations").map(told)],
      ["column", children("cols").map(told)],
      ["row", rowTexts],
      ["setting of the sheet", others.map(told)],
    ]),
  };
}

function emptyStyles(
  rows: readonly (readonly [number, XmlNode])[],
  columns: readonly XmlNode[],
): (row: number, column: number) => number {
  const byRow = new Map(
    rows.flatMap(([number, { attributes }]) =>
      attributes["customFormat"] === "1" ? [[number - 1, Number(attributes["s"] ?? 0)] as const] : [],
    ),
  );
  return (row, column) => {
    const own = columns.find(
      ({ attributes }) => Number(attributes["min"]) <= column + 1 && column + 1 <= Number(attributes["max"]),
    );
    return byRow.get(row) ?? Number(own?.attributes["style"] ?? 0);
  };
}

function readNotes(comments: XmlNode | undefined): ReadonlyMap<string, string> {
  const list = elements(element(comments, "commentList"), "comment");
  return new Map(
    list.map((note) => [note.attributes["ref"] ?? "", unescaped(textOf(element(note, "text")))]),
  );
}
