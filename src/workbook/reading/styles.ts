import { getFormatFromId } from "numfmt";
import { Unreadable } from "../failures";
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

/**
 * The workbook's styles as far as the model shows them; both lists in the order of the file's numbers, and long enough for
 * every number that its sheets name. `isShort` tells that the file's own lists are not.
 */
export interface Styles {
  readonly formats: readonly CellFormat[];
  readonly marks: readonly MarkFormat[];
  readonly isShort: boolean;
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

/**
 * Reads styles.xml with the theme's colours; `themeXml` is null where the workbook has no theme.
 * @param needs how many cell formats and conditional formats the workbook's sheets speak of
 */
export function readStyles(
  xml: string,
  themeXml: string | null,
  needs: { readonly formats: number; readonly marks: number },
): Styles {
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
  const isShort = formats.length < needs.formats || marks.length < needs.marks;
  while (formats.length < Math.max(1, needs.formats)) formats.push(PLAIN);
  while (marks.length < needs.marks) marks.push({ fill: null, fontColor: null });
  return { formats, marks, isShort };
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

/** The colours a workbook's styles may point to: the theme's twelve, in the order of the file's numbers, and the indexed ones. CSS ("#RRGGBB"). */
interface Palette {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

const OFFICE_THEME =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");
const BASIC = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
const INDEXED = `${BASIC} ${BASIC}
  800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF
  000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99
  3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`.split(
  /\s+/,
);
/** The theme part names light before dark per pair, the file's numbers count them the other way round. */
const ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The palette of a workbook; `themeXml` is null where it has no theme (one that is damaged only costs its colours), `indexed` are its own indexed colours (RRGGBB), if any. */
function palette(themeXml: string | null, indexed: readonly string[]): Palette {
  const named = new Map<string, string>();
  try {
    walk(themeXml ?? "<theme/>", {
      open: ({ path, attributes }) => {
        const slot = /\/clrScheme\/(\w+)\/(?:srgbClr|sysClr)$/.exec(path)?.[1];
        if (slot !== undefined) named.set(slot, attributes["lastClr"] ?? attributes["val"] ?? "");
      },
    });
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause;
  }
  const own = ORDER.map((slot, i) => named.get(slot) ?? OFFICE_THEME[i] ?? "000000");
  return { theme: own.map(css), indexed: INDEXED.map((color, i) => css(indexed[i] ?? color)) };
}

/** The CSS colour of a colour element (rgb, theme with tint, or indexed); null for "automatic" and what is unknown. */
function colorOf(tag: Tag, { theme, indexed }: Palette): string | null {
  if (flag(tag, "auto")) return null;
  const rgb = attribute(tag, "rgb");
  const base =
    rgb !== ""
      ? css(rgb.slice(-6))
      : (theme[numberAttribute(tag, "theme", -1)] ?? indexed[numberAttribute(tag, "indexed", -1)] ?? null);
  return base === null ? null : tinted(base, numberAttribute(tag, "tint", 0));
}

function css(rgb: string): string {
  return `#${rgb.slice(-6).toUpperCase()}`;
}

/** Lightens (0 to 1) or darkens (-1 to 0). The schema does it on the lightness; mixing with white or black comes close enough to look at. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const towards = tint > 0 ? 255 : 0;
  const mixed = [1, 3, 5].map((at) => {
    const channel = parseInt(color.slice(at, at + 2), 16);
    return Math.round(channel + (towards - channel) * Math.abs(tint));
  });
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
