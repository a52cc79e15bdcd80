import { partsOf, zipped } from "./file";

/**
 * The file with another sheet behind the others, as if somebody had copied one in Excel: with its cells and rules, and
 * without its notes.
 */
export function withCopiedSheet(bytes: Uint8Array, name: string, copy: string): Uint8Array {
  const parts = partsOf(bytes);
  const book = parts["xl/workbook.xml"] ?? "";
  const links = parts["xl/_rels/workbook.xml.rels"] ?? "";
  const types = parts["[Content_Types].xml"] ?? "";
  const [sheet] = new RegExp(`<sheet [^>]*name="${name}"[^>]*>`).exec(book) ?? [""];
  const id = /r:id="([^"]*)"/.exec(sheet)?.[1] ?? "";
  const [link] = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(links) ?? [""];
  const target = /Target="([^"]*)"/.exec(link)?.[1] ?? "";
  const part = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  const [type] = new RegExp(`<Override [^>]*PartName="/${part}"[^>]*>`).exec(types) ?? [""];
  const number = 1 + Math.max(...[...book.matchAll(/sheetId="(\d+)"/g)].map((found) => Number(found[1])));
  const added = part.replace(/[^/]+$/, `copy${number}.xml`);
  return zipped({
    ...parts,
    [added]: (parts[part] ?? "").replace(/<legacyDrawing[^>]*\/>/, ""),
    "xl/workbook.xml": book.replace(
      "</sheets>",
      `<sheet name="${copy}" sheetId="${number}" r:id="copy${number}"/></sheets>`,
    ),
    "xl/_rels/workbook.xml.rels": links.replace(
      "</Relationships>",
      `${link.replace(`"${id}"`, `"copy${number}"`).replace(target, `/${added}`)}</Relationships>`,
    ),
    "[Content_Types].xml": types.replace("</Types>", `${type.replace(part, added)}</Types>`),
  });
}
