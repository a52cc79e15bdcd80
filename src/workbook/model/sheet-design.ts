import type { Area } from "../../core/grid/grid";
import type { CellLook } from "./cell-look";
import type { Restriction, RestrictionAlert } from "./restriction";
import type { Bars, ChartCells, SheetChart } from "./sheet-chart";

export type LineStyle = "hair" | "thin" | "medium" | "thick" | "dotted" | "dashed" | "double";
export const SIDES = ["left", "right", "top", "bottom"] as const;
export type Side = (typeof SIDES)[number];

/** A change of how cells look; what is left out stays. Colours are CSS ("#D9E2F3"), sizes points, null takes away. */
export type FormatChange = Partial<
  {
    readonly numberFormat: string;
    readonly fontName: string;
    readonly fontSize: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly color: string;
    readonly fill: string | null;
    readonly horizontal: CellLook["horizontal"];
    readonly vertical: CellLook["vertical"];
    readonly wrap: boolean;
    readonly locked: boolean;
  } & Readonly<Record<Side, LineStyle | null>>
>;

/** How a sheet is printed, as far as it was set here or stands in the file; null is whatever Excel takes by itself. */
export interface PageSetup {
  /** The file format's number of the paper: 9 is A4, 14 is Folio (8.5 by 13 inches). */
  readonly paper: number | null;
  readonly orientation: "portrait" | "landscape" | null;
  /** Margins in points. */
  readonly margins: Readonly<Partial<Record<Side | "header" | "footer", number>>>;
  /** Pages across and down that the sheet is to fit on; 0 is as many as it takes. */
  readonly fit: { readonly across: number; readonly down: number } | null;
  /** Percent; null where the sheet is to fit on pages. */
  readonly scale: number | null;
  readonly centered: { readonly horizontally: boolean; readonly vertically: boolean };
  /** Texts in the file format's codes: "&C" begins the middle part, "&P" is the page, "&N" how many there are. */
  readonly header: string;
  readonly footer: string;
  /** 0-based rows that every page repeats, both included. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  readonly area: Area | null;
  /** 0-based rows that begin a page. */
  readonly breaks: readonly number[];
}

/** What of a sheet is no content: formats, sizes, merged areas, frozen panes, print settings, charts. Places are 0-based. */
export interface SheetDesign {
  /** Changes the format of every cell of an area. */
  format(area: Area, change: FormatChange): void;
  /** Takes every format of an area's cells away. */
  clearFormat(area: Area): void;
  /** The name of a cell's font; "" where the workbook does not say. */
  fontName(row: number, column: number): string;
  /** The width in CSS pixels. */
  setColumnWidth(first: number, last: number, pixels: number): void;
  /** The height in points. */
  setRowHeight(first: number, last: number, points: number): void;
  /** Merges an area; merged areas that it overlaps must have been parted first. */
  merge(area: Area): void;
  /** Parts every merged area that begins in an area. */
  unmerge(area: Area): void;
  /** How many rows and columns stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  freeze(rows: number, columns: number): void;
  /** Restricts what may be typed into an area, and says what somebody is told who types something else. */
  restrict(area: Area, restriction: Restriction): void;
  alertOn(area: Area, alert: RestrictionAlert): void;
  readonly page: PageSetup;
  setPage(change: Partial<PageSetup>): void;
  readonly charts: readonly SheetChart[];
  /** Adds a chart of clustered bars, one for each cell of `values`. */
  addChart(values: ChartCells): SheetChart;
  /** Changes a chart that was added here; one that the file has stays as it is. */
  changeChart(
    id: string,
    change: { readonly name?: string; readonly place?: Area; readonly bars?: Bars },
  ): void;
  removeChart(id: string): void;
}
