import type { Area } from "../../core/grid/grid";
import type { Bars, ChartCells, SheetChart } from "../model/sheet-chart";
import type { FileChart } from "../reading/charts";

/** A chart that was made here; those of the file are no more than kept or taken away. */
export type NewChart = SheetChart & { readonly place: Area; readonly bars: Bars };

/** What a new chart covers as long as nobody has placed it. */
const FIRST_PLACE: Area = { top: 1, left: 1, bottom: 15, right: 8 };
const USUAL: Omit<Bars, "series"> = {
  title: null,
  hasLegend: false,
  showsValues: false,
  valueAxis: { visible: true, gridlines: true, minimum: null, maximum: null },
  labelAxis: { isReversed: false, spacing: null, fontSize: null },
};

/** The charts of a sheet: those of its file, and those that were made since. */
export class LiveCharts {
  readonly #sheet: string;
  readonly #ofFile: ReadonlyMap<string, FileChart>;
  readonly #gone = new Set<string>();
  #made: readonly NewChart[] = [];
  #count: number;

  /** @param sheet the sheet's id, which begins the ids of its charts */
  constructor(sheet: string, ofFile: readonly FileChart[]) {
    this.#sheet = sheet;
    this.#ofFile = new Map(ofFile.map((chart, i) => [`${sheet}#${i + 1}`, chart]));
    this.#count = ofFile.length;
  }

  get all(): readonly SheetChart[] {
    const kept = [...this.#ofFile].filter(([id]) => !this.#gone.has(id));
    return [...kept.map(([id, { name, place }]) => ({ id, name, place, bars: null })), ...this.#made];
  }

  /** What a save has to do: the file's charts that are gone, and those that were made. */
  get changes(): { readonly gone: readonly FileChart[]; readonly made: readonly NewChart[] } {
    return {
      gone: [...this.#ofFile].flatMap(([id, chart]) => (this.#gone.has(id) ? [chart] : [])),
      made: this.#made,
    };
  }

  add(values: ChartCells): NewChart {
    this.#count++;
    const series = { name: "Series1", values, labels: null, color: null, gap: 150 };
    const chart: NewChart = {
      ...{ id: `${this.#sheet}#${this.#count}`, name: `Chart ${this.#count}` },
      ...{ place: FIRST_PLACE, bars: { ...USUAL, series } },
    };
    this.#made = [...this.#made, chart];
    return chart;
  }

  /** Changes a chart that was made here. */
  change(id: string, change: Partial<Pick<NewChart, "name" | "place" | "bars">>): void {
    this.#made = this.#made.map((chart) => (chart.id === id ? { ...chart, ...change } : chart));
  }

  remove(id: string): void {
    if (this.#ofFile.has(id)) this.#gone.add(id);
    this.#made = this.#made.filter((chart) => chart.id !== id);
  }
}
