import { partsOf, zipped } from "../workbook/file";
import { movedAddress, movedFormula, renamedIn, withoutSheetIn, type LineEdit } from "./references";

/**
 * Files after somebody has changed their structure, as Excel changes them: cells, merged areas, conditional formats and
 * all references move along. Made for the files of these tests; what they don't hold is not moved.
 */

/** The file after rows or columns were put in or taken out. */
export function withLines(bytes: Uint8Array, edit: LineEdit): Uint8Array {
  return withSheets(bytes, (xml, name) => {
    const moved = name === edit.sheet ? movedCells(xml, edit) : xml;
    return inFormulas(moved, (formula) => movedFormula(formula, name, edit));
  });
}

/** The file after a sheet was renamed. */
export function withNewName(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const renamed = withSheets(bytes, (xml) => inFormulas(xml, (formula) => renamedIn(formula, from, to)));
  return withBook(renamed, (xml) => xml.replace(`name="${from}"`, `name="${to}"`));
}

/** The file after a sheet was deleted; its part stays behind, and nothing leads to it. */
export function withoutSheet(bytes: Uint8Array, name: string): Uint8Array {
  const broken = withSheets(bytes, (xml) => inFormulas(xml, (formula) => withoutSheetIn(formula, name)));
  return withBook(broken, (xml) => xml.replace(new RegExp(`<sheet [^>]*name="${name}"[^>]*/>`), ""));
}

/** The file with a sheet hidden, or shown again. */
export function withHidden(bytes: Uint8Array, name: string, isHidden: boolean): Uint8Array {
  return withBook(bytes, (xml) =>
    xml.replace(new RegExp(`<sheet ([^>]*name="${name}"[^>]*)/>`), (_, told: string) => {
      const bare = told.replace(/ ?state="\w+"/, "");
      return `<sheet ${bare}${isHidden ? ' state="hidden"' : ""}/>`;
    }),
  );
}

/** The file with a sheet protected, or open again. */
export function withProtection(bytes: Uint8Array, name: string, isProtected: boolean): Uint8Array {
  return withSheets(bytes, (xml, own) => {
    if (own !== name) return xml;
    const bare = xml.replace(/<sheetProtection[^>]*\/>/, "");
    return isProtected ? bare.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>') : bare;
  });
}

function withBook(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = partsOf(bytes);
  return zipped({ ...parts, "xl/workbook.xml": change(parts["xl/workbook.xml"] ?? "") });
}

/** Every sheet's part changed; the parts are found by the relations of the workbook. */
function withSheets(bytes: Uint8Array, change: (xml: string, name: string) => string): Uint8Array {
  const parts = { ...partsOf(bytes) };
  const relations = parts["xl/_rels/workbook.xml.rels"] ?? "";
  for (const [sheet] of (parts["xl/workbook.xml"] ?? "").matchAll(/<sheet [^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(sheet)?.[1] ?? "";
    const id = /r:id="([^"]*)"/.exec(sheet)?.[1] ?? "";
    const relation = relations.split("<Relationship ").find((each) => each.includes(`Id="${id}"`));
    const part = `xl/${(/Target="([^"]*)"/.exec(relation ?? "")?.[1] ?? "").replace(/^\/xl\//, "")}`;
    const xml = parts[part];
    if (xml === undefined) throw new Error(`No part ${part} of the sheet ${name}`);
    parts[part] = change(xml, name);
  }
  return zipped(parts);
}

function movedCells(xml: string, edit: LineEdit): string {
  const moved = xml.replace(/<row\b[^>]*(?:\/>|(?<!\/)>.*?<\/row>)/gs, (row) => {
    const cells = row.replace(/<c\b[^>]*(?:\/>|(?<!\/)>.*?<\/c>)/gs, (cell) => {
      const own = /\br="([A-Z]+\d+)"/.exec(cell)?.[1] ?? "";
      const next = movedAddress(own, edit);
      return next === null ? "" : cell.replace(`r="${own}"`, `r="${next}"`);
    });
    const number = /\br="(\d+)"/.exec(row)?.[1] ?? "";
    const next = movedAddress(`A${number}`, { ...edit, ...(edit.axis === "column" && { count: 0 }) });
    if (next === null) return "";
    return cells.replace(/\br="\d+"/, `r="${next.slice(1)}"`).replace(/ spans="[^"]*"/, "");
  });
  return moved
    .replace(/ (ref|sqref)="([^"]*)"/g, (_, name: string, list: string) => {
      const areas = list.split(" ").flatMap((area) => {
        const next = movedFormula(area, "", { ...edit, sheet: "" });
        return next.includes("#REF!") ? [] : [next];
      });
      return ` ${name}="${areas.join(" ")}"`;
    })
    .replace(/<mergeCell ref="(?:|([A-Z]+\d+):\1)"\/>/g, "")
    .replace(/<mergeCells[^>]*><\/mergeCells>/, "")
    .replace(/<conditionalFormatting sqref="">.*?<\/conditionalFormatting>/gs, "");
}

function inFormulas(xml: string, change: (formula: string) => string): string {
  return xml.replace(
    /(<(?:f|formula)\b[^>]*(?<!\/)>)([^<]*)(<)/g,
    (_, open: string, text: string, end: string) => {
      return `${open}${escaped(change(unescaped(text)))}${end}`;
    },
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&#10;", "\n")
    .replaceAll("&amp;", "&");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
