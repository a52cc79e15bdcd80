import { canonical, element, elements, type XmlNode } from "./xml-node";

/** What the styles of a workbook say: each cell style's number format and the rest of it, and the marks of rules. */
export interface StylesImage {
  numberFormat(style: number): string;
  look(style: number): string;
  mark(index: number): string;
}

/** Number formats that a file names by a number alone, as far as offices use them (ECMA-376, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  ...{ 0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00" },
  ...{
    12: "# ?/?",
    13: "# ??/??",
    14: "mm-dd-yy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
  },
  ...{ 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm", 37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)" },
  ...{ 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;[Red](#,##0.00)", 45: "mm:ss", 46: "[h]:mm:ss", 49: "@" },
};

/** Reads the styles part; a workbook without one has the plain style alone. */
export function readStylesImage(styles: XmlNode | undefined): StylesImage {
  const list = (name: string, child: string): readonly XmlNode[] => elements(element(styles, name), child);
  const codes = new Map(
    list("numFmts", "numFmt").map(({ attributes }) => [
      attributes["numFmtId"],
      attributes["formatCode"] ?? "",
    ]),
  );
  const [fonts, fills, borders] = [list("fonts", "font"), list("fills", "fill"), list("borders", "border")];
  const cells = list("cellXfs", "xf");
  const marks = list("dxfs", "dxf");
  const part = (all: readonly XmlNode[], index: string | undefined): string => {
    const found = all[Number(index ?? 0)];
    return found === undefined ? "" : canonical(found);
  };
  const looks = new Map<number, string>();
  const lookOf = (style: number): string => {
    const cell = cells[style];
    if (cell === undefined) return style === 0 ? "" : `no style ${style}`;
    const { fontId, fillId, borderId, xfId, quotePrefix } = cell.attributes;
    return [
      ...[part(fonts, fontId), part(fills, fillId), part(borders, borderId), `style ${xfId ?? 0}`],
      ...[quotePrefix === "1" ? "apostrophe" : "", ...elements(cell).map((one) => canonical(one))],
    ].join("");
  };
  return {
    numberFormat: (style) => {
      const id = cells[style]?.attributes["numFmtId"] ?? "0";
      return codes.get(id) ?? BUILT_IN[Number(id)] ?? `number format ${id}`;
    },
    look: (style) => {
      const look = looks.get(style) ?? lookOf(style);
      looks.set(style, look);
      return look;
    },
    mark: (index) => part(marks, String(index)),
  };
}
