import { attribute, flag, numberAttribute, walk, type Tag } from "../package/xml";

/** The colours a workbook's styles may point to: the theme's twelve, in the order of the file's numbers, and the indexed ones. CSS ("#RRGGBB"). */
export interface Palette {
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

/** The palette of a workbook; `themeXml` is null where it has no theme, `indexed` are its own indexed colours (RRGGBB), if any. */
export function palette(themeXml: string | null, indexed: readonly string[]): Palette {
  const named = new Map<string, string>();
  if (themeXml !== null) {
    walk(themeXml, {
      open: ({ path, attributes }) => {
        const slot = /\/clrScheme\/(\w+)\/(?:srgbClr|sysClr)$/.exec(path)?.[1];
        if (slot !== undefined) named.set(slot, attributes["lastClr"] ?? attributes["val"] ?? "");
      },
    });
  }
  const own = ORDER.map((slot, i) => named.get(slot) ?? OFFICE_THEME[i] ?? "000000");
  return { theme: own.map(css), indexed: INDEXED.map((color, i) => css(indexed[i] ?? color)) };
}

/** The CSS colour of a colour element (rgb, theme with tint, or indexed); null for "automatic" and what is unknown. */
export function colorOf(tag: Tag, { theme, indexed }: Palette): string | null {
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
