import type { Area, CellValue, Position } from "../grid/grid";

/** How cells look; what is left out stays as the sheet's font is. Colours are "#D9E2F3", sizes points. */
export interface Look {
  readonly bold?: boolean;
  readonly size?: number;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** In Excel's en-US notation: "0.00". */
  readonly numberFormat?: string;
}

/** What may be typed into an area: numbers from `least` to `most`, or nothing. Anything else is answered by the alert. */
export interface Restriction {
  readonly area: Area;
  readonly numbers: "whole" | "decimal";
  readonly least: number;
  readonly most: number;
  /** At most 32 and 225 characters. */
  readonly alert: { readonly title: string; readonly message: string };
}

/** A chart of bars from left to right: one for each cell of `values`, with the text of `labels` beside it. */
export interface ChartDraft {
  readonly name: string;
  readonly title: string;
  /** What the bars show, in a word or two. */
  readonly series: string;
  readonly values: Area;
  readonly labels: Area;
  /** The cells that it covers. */
  readonly place: Area;
  readonly color: string;
  /** False where a value is below zero; otherwise every bar begins at zero. */
  readonly fromZero: boolean;
}

/** The papers that offices print on. F4 is what Excel calls Folio: 8.5 by 13 inches. */
export const PAPERS = ["F4", "A4"] as const;
export type Paper = (typeof PAPERS)[number];

/** How a sheet is printed. Margins are points; rows are 0-based. */
export interface PageDraft {
  readonly paper: Paper;
  readonly orientation: "portrait" | "landscape";
  /** Percent; null is as large as lets all columns stand on one page, where Excel breaks pages as it likes. */
  readonly scale: number | null;
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** Rows that every page repeats, both included. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** Rows that begin a page. */
  readonly breaks: readonly number[];
  /** Below every page; "&P" is its number and "&N" how many there are. */
  readonly footer: { readonly left: string; readonly right: string };
}

/** A worksheet to be made: everything that stands on it and how it looks. Places are 0-based, sizes points. */
export interface SheetDraft {
  readonly name: string;
  /** The constants from A1, all rows of one length; "" is an empty cell. A text stays a text, whatever it looks like. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Formulas with their "=", in en-US notation. */
  readonly formulas: readonly { readonly cell: Position; readonly formula: string }[];
  readonly font: { readonly name: string; readonly size: number };
  /** In this order; a later one counts where two overlap. */
  readonly looks: readonly { readonly area: Area; readonly look: Look }[];
  /** Areas with thin lines around and between all their cells. */
  readonly boxes: readonly Area[];
  readonly merges: readonly Area[];
  readonly restrictions?: readonly Restriction[];
  readonly charts?: readonly ChartDraft[];
  /** By column from A, and by row from 1; null leaves Excel's own. */
  readonly widths: readonly (number | null)[];
  readonly heights: readonly (number | null)[];
  readonly frozenRows: number;
  readonly page: PageDraft;
}
