import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

/** A calm green, near to Excel's own: from nearly black to nearly white, as Fluent wants it. */
const GREEN: BrandVariants = {
  10: "#031a10",
  20: "#06281a",
  30: "#093522",
  40: "#0b422b",
  50: "#0c4f33",
  60: "#0d5c3b",
  70: "#0e6a43",
  80: "#10784c",
  90: "#238a5b",
  100: "#3a9a6c",
  110: "#53a97f",
  120: "#6db893",
  130: "#88c7a7",
  140: "#a5d6bc",
  150: "#c4e5d3",
  160: "#e2f3ea",
};

/**
 * The Fluent theme of each colour scheme, from which the build makes a style sheet. On dark ground the brand's text and Fluent's red are lighter, to be
 * readable as small text (contrast 4.5 to 1 and more).
 */
export const THEMES: Readonly<Record<"light" | "dark", Theme>> = {
  light: createLightTheme(GREEN),
  dark: {
    ...createDarkTheme(GREEN),
    colorBrandForeground1: GREEN[120],
    colorBrandForeground2: GREEN[130],
    colorStatusDangerForeground1: "#ea8d95",
  },
};
