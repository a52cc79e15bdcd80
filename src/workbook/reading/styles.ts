import { getFormatFromId } from "numfmt";
import { colorOf, palette } from "./colors";
import type { CellLook } from "../model/cell-look";
import { attribute, flag, numberAttribute, walk, type Tag } from "../package/xml";

/** What one entry of the workbook's cell formats says. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly locked: boolean;
  readonly fontName: string;
  readonly look: CellLook;
}

/** The colours of a conditional format (an entry of `dxfs`). */
export interface MarkFormat {
  readonly fill: string | null;
  readonly fontColor: string | null;
}

/** The workbook's styles as far as the model shows them; both lists in the order of the file's numbers. */
export interface Styles {
  readonly formats: readonly CellFormat[];
  readonly marks: readonly MarkFormat[];
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };
type Borders = Draft<CellLook["borders"]>;
interface Font {
  bold: boolean;
  italic: boolean;
  size: number;
  name: string;
  color: string | null;
}

const LOOK: CellLook = {
  ...{ bold: false, italic: false, fontSize: 11, color: null, fill: null },
  ...{ horizontal: "general", vertical: "bottom", wrap: false },
  borders: { top: false, right: false, bottom: false, left: false },
};
/** How a cell is where the workbook has no styles. */
export const PLAIN: CellFormat = { numberFormat: "General", locked: true, fontName: "", look: LOOK };

const HORIZONTAL = new Map<string, CellLook["horizontal"]>([
  ...(["left", "center", "right", "justify"] as const).map((own) => [own, own] as const),
  ["centerContinuous", "center"],
  ["distributed", "justify"],
]);
const VERTICAL = new Map<string, CellLook["vertical"]>([
  ["top", "top"],
  ...["center", "justify", "distributed"].map((middle) => [middle, "center"] as const),
]);

/** Reads styles.xml with the theme's colours; `themeXml` is null where the workbook has no theme. */
export function readStyles(xml: string, themeXml: string | null): Styles {
  const colors = palette(themeXml, indexedColors(xml));
  const codes = new Map<number, string>();
  const fonts: Font[] = [];
  const fills: (string | null)[] = [];
  const borders: Borders[] = [];
  const formats: Draft<CellFormat>[] = [];
  const marks: Draft<MarkFormat>[] = [];
  let solid = false;

  const opened: Record<string, (tag: Tag) => void> = {
    "styleSheet/numFmts/numFmt": (tag) =>
      codes.set(numberAttribute(tag, "numFmtId", -1), attribute(tag, "formatCode")),
    "styleSheet/fonts/font": () =>
      fonts.push({ bold: false, italic: false, size: 11, name: "", color: null }),
    "styleSheet/fonts/font/b": (tag) => Object.assign(fonts.at(-1) ?? {}, { bold: flag(tag, "val", true) }),
    "styleSheet/fonts/font/i": (tag) => Object.assign(fonts.at(-1) ?? {}, { italic: flag(tag, "val", true) }),
    "styleSheet/fonts/font/sz": (tag) =>
      Object.assign(fonts.at(-1) ?? {}, { size: numberAttribute(tag, "val", 11) }),
    "styleSheet/fonts/font/name": (tag) => Object.assign(fonts.at(-1) ?? {}, { name: attribute(tag, "val") }),
    "styleSheet/fonts/font/color": (tag) =>
      Object.assign(fonts.at(-1) ?? {}, { color: colorOf(tag, colors) }),
    "styleSheet/fills/fill": () => fills.push(null),
    "styleSheet/fills/fill/patternFill": (tag) => {
      solid = !["none", ""].includes(attribute(tag, "patternType"));
    },
    "styleSheet/fills/fill/patternFill/fgColor": (tag) => {
      if (solid) fills[fills.length - 1] = colorOf(tag, colors);
    },
    "styleSheet/borders/border": () => borders.push({ top: false, right: false, bottom: false, left: false }),
    "styleSheet/cellXfs/xf": (tag) => {
      const font = fonts[numberAttribute(tag, "fontId", 0)];
      const id = numberAttribute(tag, "numFmtId", 0);
      formats.push({
        numberFormat: codes.get(id) ?? getFormatFromId(id),
        locked: true,
        fontName: font?.name ?? "",
        look: {
          ...LOOK,
          ...{ bold: font?.bold ?? false, italic: font?.italic ?? false },
          ...{ fontSize: font?.size ?? 11, color: font?.color ?? null },
          fill: fills[numberAttribute(tag, "fillId", 0)] ?? null,
          borders: borders[numberAttribute(tag, "borderId", 0)] ?? LOOK.borders,
        },
      });
    },
    "styleSheet/cellXfs/xf/alignment": (tag) => {
      const format = formats.at(-1);
      if (format === undefined) return;
      const horizontal = HORIZONTAL.get(attribute(tag, "horizontal")) ?? "general";
      const vertical = VERTICAL.get(attribute(tag, "vertical")) ?? "bottom";
      format.look = { ...format.look, horizontal, vertical, wrap: flag(tag, "wrapText") };
    },
    "styleSheet/cellXfs/xf/protection": (tag) => {
      const format = formats.at(-1);
      if (format !== undefined) format.locked = flag(tag, "locked", true);
    },
    "styleSheet/dxfs/dxf": () => marks.push({ fill: null, fontColor: null }),
    "styleSheet/dxfs/dxf/font/color": (tag) =>
      Object.assign(marks.at(-1) ?? {}, { fontColor: colorOf(tag, colors) }),
    "styleSheet/dxfs/dxf/fill/patternFill/fgColor": (tag) =>
      Object.assign(marks.at(-1) ?? {}, { fill: colorOf(tag, colors) }),
    "styleSheet/dxfs/dxf/fill/patternFill/bgColor": (tag) =>
      Object.assign(marks.at(-1) ?? {}, { fill: colorOf(tag, colors) }),
  };
  walk(xml, {
    open: (tag) => {
      opened[tag.path]?.(tag);
      const edge = /^styleSheet\/borders\/border\/(top|right|bottom|left)$/.exec(tag.path)?.[1];
      const drawn = !["", "none"].includes(attribute(tag, "style"));
      if (edge !== undefined && drawn) Object.assign(borders.at(-1) ?? {}, { [edge]: true });
    },
  });
  return { formats: formats.length === 0 ? [PLAIN] : formats, marks };
}

/** A workbook may redefine the indexed colours; they come at the end of the part, hence the pass of their own. */
function indexedColors(xml: string): string[] {
  const found: string[] = [];
  if (!xml.includes("indexedColors")) return found;
  walk(xml, {
    open: (tag) => {
      if (tag.path === "styleSheet/colors/indexedColors/rgbColor")
        found.push(attribute(tag, "rgb").slice(-6));
    },
  });
  return found;
}
