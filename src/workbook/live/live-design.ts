import { areaAddress } from "../../core/grid/address";
import type { Area } from "../../core/grid/grid";
import type { FileSheet } from "../model/file-sheet";
import { readLayout, type Layout } from "../reading/read-layout";
import type { Bars, ChartCells, SheetChart } from "../model/sheet-chart";
import type { RestrictedArea, Restriction, RestrictionAlert } from "../model/restriction";
import type { FormatChange, PageSetup, SheetDesign } from "../model/sheet-design";
import type { LiveCharts } from "./live-charts";

const DEFAULT_HEIGHT_POINTS = 15;
const DEFAULT_WIDTH_PIXELS = 64;
/** The widest digit of the usual font (Calibri 11) in pixels; column widths are counted in it. */
export const DIGIT_PIXELS = 7;

/** The formats of a sheet's cells, which are kept with the cells. */
export interface CellFormats {
  /** Null takes all formats away. */
  change(row: number, column: number, change: FormatChange | null): void;
  fontName(row: number, column: number): string;
}

/** What was changed of a sheet beside its cells; null and empty maps stand for nothing. */
export interface DesignChanges {
  /** Widths in CSS pixels by column, heights in points by row. */
  readonly widths: ReadonlyMap<number, number>;
  readonly heights: ReadonlyMap<number, number>;
  readonly merges: readonly Area[] | null;
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  readonly page: Partial<PageSetup>;
  readonly restricted: readonly RestrictedArea[];
}

/** The design of a sheet that was read from a file and can be changed. */
export class LiveDesign implements SheetDesign {
  readonly #file: FileSheet;
  readonly #formats: CellFormats;
  readonly #charts: LiveCharts;
  readonly #tell: (area: Area) => void;
  readonly #rows: ReadonlyMap<number, FileSheet["rows"][number]>;
  readonly #widths = new Map<number, number>();
  readonly #heights = new Map<number, number>();
  #merges: readonly Area[] | null = null;
  #frozen: DesignChanges["frozen"] = null;
  #page: Partial<PageSetup> = {};
  readonly #restricted = new Map<string, RestrictedArea>();
  #layout: Layout | null = null;

  /** `tell` is called with every area that looks different from now on. */
  constructor(file: FileSheet, formats: CellFormats, charts: LiveCharts, tell: (area: Area) => void) {
    this.#file = file;
    this.#formats = formats;
    this.#charts = charts;
    this.#tell = tell;
    this.#rows = new Map(file.rows.map((row) => [row.row, row]));
  }

  get changes(): DesignChanges {
    return {
      ...{ widths: this.#widths, heights: this.#heights, merges: this.#merges },
      ...{ frozen: this.#frozen, page: this.#page, restricted: [...this.#restricted.values()] },
    };
  }

  get merges(): readonly Area[] {
    return this.#merges ?? this.#file.merges;
  }

  /** The row as the file has it. */
  fileRow(row: number): FileSheet["rows"][number] | undefined {
    return this.#rows.get(row);
  }

  columnWidth(column: number): number {
    const own = this.#widths.get(column);
    if (own !== undefined) return own;
    const { columns, defaultWidth } = this.#file;
    const width = columns.find(({ first, last }) => column >= first && column <= last)?.width ?? defaultWidth;
    return width === null ? DEFAULT_WIDTH_PIXELS : Math.trunc(width * DIGIT_PIXELS + 0.5);
  }

  /** The height in points. */
  rowHeight(row: number): number {
    const own = this.#heights.get(row) ?? this.#rows.get(row)?.height;
    return own ?? this.#file.defaultHeight ?? DEFAULT_HEIGHT_POINTS;
  }

  format(area: Area, change: FormatChange): void {
    this.#change(area, change);
  }

  clearFormat(area: Area): void {
    this.#change(area, null);
  }

  #change(area: Area, change: FormatChange | null): void {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) this.#formats.change(row, column, change);
    }
    this.#tell(area);
  }

  fontName(row: number, column: number): string {
    return this.#formats.fontName(row, column);
  }

  setColumnWidth(first: number, last: number, pixels: number): void {
    for (let column = first; column <= last; column++) this.#widths.set(column, pixels);
    this.#tell({ top: 0, left: first, bottom: 0, right: last });
  }

  setRowHeight(first: number, last: number, points: number): void {
    for (let row = first; row <= last; row++) this.#heights.set(row, points);
    this.#tell({ top: first, left: 0, bottom: last, right: 0 });
  }

  merge(area: Area): void {
    if (area.top === area.bottom && area.left === area.right) return;
    this.#merges = [...this.merges, area];
    this.#tell(area);
  }

  unmerge({ top, left, bottom, right }: Area): void {
    const isInside = (one: Area): boolean =>
      one.top >= top && one.top <= bottom && one.left >= left && one.left <= right;
    if (!this.merges.some(isInside)) return;
    this.#merges = this.merges.filter((one) => !isInside(one));
    this.#tell({ top, left, bottom, right });
  }

  get frozen(): { readonly rows: number; readonly columns: number } {
    return this.#frozen ?? this.#fromFile.frozen;
  }

  freeze(rows: number, columns: number): void {
    this.#frozen = { rows, columns };
  }

  restrict(area: Area, restriction: Restriction): void {
    this.#restricted.set(areaAddress(area), { area, restriction, alert: null });
  }

  /** An area without a restriction has nobody to tell. */
  alertOn(area: Area, alert: RestrictionAlert): void {
    const present = this.#restricted.get(areaAddress(area));
    if (present !== undefined) this.#restricted.set(areaAddress(area), { ...present, alert });
  }

  get page(): PageSetup {
    return { ...this.#fromFile.page, ...this.#page };
  }

  setPage(change: Partial<PageSetup>): void {
    this.#page = { ...this.#page, ...change };
  }

  get charts(): readonly SheetChart[] {
    return this.#charts.all;
  }

  addChart(values: ChartCells): SheetChart {
    const chart = this.#charts.add(values);
    this.#tell(chart.place);
    return chart;
  }

  changeChart(
    id: string,
    change: { readonly name?: string; readonly place?: Area; readonly bars?: Bars },
  ): void {
    this.#charts.change(id, change);
    this.#tell({ top: 0, left: 0, bottom: 0, right: 0 });
  }

  removeChart(id: string): void {
    this.#charts.remove(id);
    this.#tell({ top: 0, left: 0, bottom: 0, right: 0 });
  }

  get #fromFile(): Layout {
    return (this.#layout ??= readLayout(this.#file.xml));
  }
}
