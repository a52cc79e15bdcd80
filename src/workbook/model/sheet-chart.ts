import type { Area } from "../../core/grid/grid";

/** Cells that a chart draws, on the sheet of that id. Places are 0-based. */
export interface ChartCells {
  readonly sheet: string;
  readonly area: Area;
}

/** One row of bars; colours are CSS ("#2F5597"), `gap` is the space between bars in percent of a bar. */
export interface ChartSeries {
  readonly name: string;
  readonly values: ChartCells;
  readonly labels: ChartCells | null;
  readonly color: string | null;
  readonly gap: number;
}

/** What a clustered bar chart with one series shows. */
export interface Bars {
  readonly series: ChartSeries;
  /** Null shows no title. */
  readonly title: string | null;
  readonly hasLegend: boolean;
  /** Whether each bar has its value beside it, in its cell's number format. */
  readonly showsValues: boolean;
  readonly valueAxis: {
    readonly visible: boolean;
    readonly gridlines: boolean;
    /** Null leaves both ends to whoever draws it. */
    readonly minimum: number | null;
    readonly maximum: number | null;
  };
  readonly labelAxis: {
    /** True where the first label stands at the top. */
    readonly isReversed: boolean;
    /** Every how manieth label is shown, and their size in points; null leaves it to whoever draws it. */
    readonly spacing: number | null;
    readonly fontSize: number | null;
  };
}

/** A chart on a sheet. `bars` is null for one that the file has, which is kept as it is or taken away. */
export interface SheetChart {
  readonly id: string;
  readonly name: string;
  /** The cells that it covers; null where a chart of the file is not placed by cells. */
  readonly place: Area | null;
  readonly bars: Bars | null;
}
