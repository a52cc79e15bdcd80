import type { Bars, ChartCells, SheetChart } from "../../workbook/model/sheet-chart";
import { objectAt } from "../arguments";
import type { Argument, Live, Scalar } from "../live";
import { invalidArgument, Refusal } from "../refusal";
import type { Json } from "../wire";
import { truth } from "./formatted";
import { refuseFormatting, type Target } from "./range-writing";
import type { SheetInSession } from "./sheet-in-session";

/** A chart of a sheet, by its id. */
export interface OneChart extends SheetInSession {
  readonly id: string;
}

/** The chart as it is now; refused where it was taken away meanwhile. */
export function chartOf({ sheet, id }: OneChart): SheetChart {
  const found = sheet.design.charts.find((chart) => chart.id === id);
  if (found === undefined) throw new Refusal("ItemNotFound", "The chart is gone.");
  return found;
}

/** What the chart shows; this host does not know that of a chart which the file has. */
export function barsOf(self: OneChart): Bars {
  const { bars } = chartOf(self);
  if (bars !== null) return bars;
  throw new Refusal("ApiNotFound", "The stand-in host cannot look into charts that the file has.");
}

export function changeBars(self: OneChart, change: Partial<Bars>): void {
  refuseFormatting(self);
  self.sheet.design.changeChart(self.id, { bars: { ...barsOf(self), ...change } });
}

/** A property of the chart that is true or false. */
export function switching(
  since: string,
  read: (bars: Bars) => Json,
  change: (on: boolean, bars: Bars) => Partial<Bars>,
): Scalar<OneChart> {
  return {
    since,
    read: (self) => read(barsOf(self)),
    write: (self, value) => {
      changeBars(self, change(truth(value), barsOf(self)));
    },
  };
}

/** A range that a chart draws; this host draws one row or column of cells. */
export function cellsAt(args: readonly Argument[], index: number): ChartCells {
  const { sheet, area } = targetOf(objectAt(args, index));
  if (area.top !== area.bottom && area.left !== area.right)
    throw new Refusal("ApiNotFound", "The stand-in host draws one row or column of cells.");
  return { sheet: sheet.id, area };
}

/** The range behind an object that a call was given. */
export function targetOf(object: Live | null): Pick<Target, "sheet" | "area"> {
  if (object?.typeName !== "Range") throw invalidArgument("a range is expected");
  return object.self as Target;
}

export function textOf(value: Json): string {
  if (typeof value !== "string") throw invalidArgument("a text is expected");
  return value;
}
