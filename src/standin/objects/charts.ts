import type { Area } from "../../core/grid/grid";
import { numberAt, objectAt, textAt } from "../arguments";
import { live, type Argument, type Live, type ObjectType } from "../live";
import { around, readAddress } from "../rectangles";
import { Refusal } from "../refusal";
import type { Json } from "../wire";
import { CHART_AXES, CHART_LABELS, CHART_LEGEND, CHART_SERIES, CHART_TITLE } from "./chart-parts";
import { cellsAt, chartOf, targetOf, textOf, type OneChart } from "./one-chart";
import { refuseFormatting } from "./range-writing";
import type { SheetInSession } from "./sheet-in-session";

export const CHART: ObjectType<OneChart> = {
  name: "Chart",
  session: (self) => self.session,
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { since: "1.7", read: ({ id }) => id },
    Name: {
      since: "1.1",
      read: (self) => chartOf(self).name,
      write: (self, value) => {
        refuseFormatting(self);
        self.sheet.design.changeChart(self.id, { name: textOf(value) });
      },
    },
  },
  parts: {
    Title: { since: "1.1", open: (self) => live(CHART_TITLE, self) },
    Legend: { since: "1.1", open: (self) => live(CHART_LEGEND, self) },
    DataLabels: { since: "1.1", open: (self) => live(CHART_LABELS, self) },
    Axes: { since: "1.1", open: (self) => live(CHART_AXES, self) },
    Series: { since: "1.1", open: (self) => live(CHART_SERIES, self) },
  },
  deeds: {
    SetPosition: {
      since: "1.1",
      call: (self, args) => {
        refuseFormatting(self);
        const [from, to] = [cornerAt(self, args, 0), cornerAt(self, args, 1)];
        self.sheet.design.changeChart(self.id, { place: around(from, to) });
        return null;
      },
    },
    Delete: {
      since: "1.1",
      call: (self) => {
        refuseFormatting(self);
        self.sheet.design.removeChart(chartOf(self).id);
        return null;
      },
    },
  },
};

/** `Worksheet.charts`; a key is a chart's id or its name. This host makes charts of clustered bars. */
export const CHARTS: ObjectType<SheetInSession> = {
  name: "ChartCollection",
  session: (self) => self.session,
  scalars: { Count: { since: "1.1", read: ({ sheet }) => sheet.design.charts.length } },
  items: (self) => self.sheet.design.charts.map(({ id }) => live(CHART, { ...self, id })),
  item: find,
  makers: {
    Add: {
      since: "1.1",
      make: (self, args) => {
        refuseFormatting(self);
        const type = textAt(args, 0);
        if (type !== "BarClustered")
          throw new Refusal("ApiNotFound", `The stand-in host does not make charts of type ${type}.`);
        const { id } = self.sheet.design.addChart(cellsAt(args, 1));
        return live(CHART, { ...self, id });
      },
    },
    GetItem: {
      since: "1.1",
      make: (self, args) => {
        const found = find(self, textAt(args, 0));
        if (found === null) throw new Refusal("ItemNotFound", "There is no such chart.");
        return found;
      },
    },
    GetItemAt: {
      since: "1.1",
      make: (self, args) => {
        const found = self.sheet.design.charts[numberAt(args, 0)];
        if (found === undefined) throw new Refusal("ItemNotFound", "There are not so many charts.");
        return live(CHART, { ...self, id: found.id });
      },
    },
    GetItemOrNullObject: { since: "1.4", make: (self, args) => find(self, textAt(args, 0)) },
  },
};

function find(self: SheetInSession, key: Json): Live | null {
  const { charts } = self.sheet.design;
  const found = charts.find(({ id }) => id === key) ?? charts.find(({ name }) => name === key);
  return found === undefined ? null : live(CHART, { ...self, id: found.id });
}

/** The cell at which a chart begins or ends: a range, or its address; without the second, one cell is meant. */
function cornerAt({ sheet }: OneChart, args: readonly Argument[], index: number): Area {
  const given = args[index] ?? args[0];
  if (typeof given === "string") return readAddress(given, sheet);
  return targetOf(objectAt(args, args[index] === null || args[index] === undefined ? 0 : index)).area;
}
