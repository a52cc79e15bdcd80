import type { PageDraft, Paper } from "./sheet-draft";

/**
 * Together the widths of a sheet's columns, in points, that a landscape page of F4 takes between its margins: 864, less
 * a twelfth for programs without the workbook's font, which draw all columns wider.
 */
export const LANDSCAPE_WIDTH = 792;

const MARGINS = { left: 36, right: 36, top: 43, bottom: 43 };
/** By paper: the height of a landscape page in points, and the percentage at which it takes the columns. */
const PAGES: Readonly<Record<Paper, { readonly height: number; readonly scale: number }>> = {
  F4: { height: 612, scale: 100 },
  A4: { height: 595, scale: 89 },
};
/** Another program's lines and another printer's margins may take a little more. */
const SPARE = 0.97;

/** A landscape page whose width the columns fill, and the height in points that it has for rows. */
export interface LandscapePage {
  readonly setup: Pick<PageDraft, "paper" | "orientation" | "margins"> & { readonly scale: number };
  readonly room: number;
}

/** The landscape page of a paper, for columns of `LANDSCAPE_WIDTH`. */
export function landscapePage(paper: Paper): LandscapePage {
  const { height, scale } = PAGES[paper];
  const room = ((height - MARGINS.top - MARGINS.bottom) / (scale / 100)) * SPARE;
  return { setup: { paper, orientation: "landscape", scale, margins: MARGINS }, room };
}
