import { numberAt, textAt } from "../arguments";
import { live, type ObjectType } from "../live";
import { invalidArgument } from "../refusal";
import type { Json } from "../wire";
import { amount, color } from "./formatted";
import { barsOf, cellsAt, changeBars, switching, textOf, type OneChart } from "./one-chart";

const session = (self: OneChart) => self.session;

export const CHART_TITLE: ObjectType<OneChart> = {
  name: "ChartTitle",
  session,
  scalars: {
    Text: {
      since: "1.1",
      read: (self) => barsOf(self).title ?? "",
      write: (self, value) => {
        changeBars(self, { title: textOf(value) });
      },
    },
    Visible: switching(
      "1.1",
      ({ title }) => title !== null,
      (on, { title }) => ({ title: on ? (title ?? "Chart Title") : null }),
    ),
  },
};

export const CHART_LEGEND: ObjectType<OneChart> = {
  name: "ChartLegend",
  session,
  scalars: {
    Visible: switching(
      "1.1",
      ({ hasLegend }) => hasLegend,
      (hasLegend) => ({ hasLegend }),
    ),
  },
};

export const CHART_LABELS: ObjectType<OneChart> = {
  name: "ChartDataLabels",
  session,
  scalars: {
    ShowValue: switching(
      "1.1",
      ({ showsValues }) => showsValues,
      (showsValues) => ({ showsValues }),
    ),
  },
};

export const LABEL_FONT: ObjectType<OneChart> = {
  name: "ChartFont",
  session,
  scalars: {
    Size: {
      since: "1.1",
      read: (self) => barsOf(self).labelAxis.fontSize,
      write: (self, value) => {
        changeBars(self, { labelAxis: { ...barsOf(self).labelAxis, fontSize: amount(value, 1) } });
      },
    },
  },
};

export const LABEL_AXIS_FORMAT: ObjectType<OneChart> = {
  name: "ChartAxisFormat",
  session,
  parts: { Font: { since: "1.1", open: (self) => live(LABEL_FONT, self) } },
};

export const LABEL_AXIS: ObjectType<OneChart> = {
  name: "ChartAxis",
  session,
  scalars: {
    ReversePlotOrder: switching(
      "1.7",
      ({ labelAxis }) => labelAxis.isReversed,
      (isReversed, { labelAxis }) => ({ labelAxis: { ...labelAxis, isReversed } }),
    ),
    TickLabelSpacing: {
      since: "1.7",
      read: (self) => barsOf(self).labelAxis.spacing,
      write: (self, value) => {
        changeBars(self, { labelAxis: { ...barsOf(self).labelAxis, spacing: amount(value, 1) } });
      },
    },
  },
  parts: { Format: { since: "1.1", open: (self) => live(LABEL_AXIS_FORMAT, self) } },
};

export const GRIDLINES: ObjectType<OneChart> = {
  name: "ChartGridlines",
  session,
  scalars: {
    Visible: switching(
      "1.1",
      ({ valueAxis }) => valueAxis.gridlines,
      (gridlines, { valueAxis }) => ({ valueAxis: { ...valueAxis, gridlines } }),
    ),
  },
};

function limit(name: "minimum" | "maximum") {
  return {
    since: "1.1",
    read: (self: OneChart) => barsOf(self).valueAxis[name] ?? "",
    write: (self: OneChart, value: Json) => {
      const { valueAxis } = barsOf(self);
      changeBars(self, { valueAxis: { ...valueAxis, [name]: amount(value, -Infinity) } });
    },
  };
}

export const VALUE_AXIS: ObjectType<OneChart> = {
  name: "ChartAxis",
  session,
  scalars: {
    Minimum: limit("minimum"),
    Maximum: limit("maximum"),
    Visible: switching(
      "1.7",
      ({ valueAxis }) => valueAxis.visible,
      (visible, { valueAxis }) => ({ valueAxis: { ...valueAxis, visible } }),
    ),
  },
  parts: { MajorGridlines: { since: "1.1", open: (self) => live(GRIDLINES, self) } },
};

export const CHART_AXES: ObjectType<OneChart> = {
  name: "ChartAxes",
  session,
  parts: {
    CategoryAxis: { since: "1.1", open: (self) => live(LABEL_AXIS, self) },
    ValueAxis: { since: "1.1", open: (self) => live(VALUE_AXIS, self) },
  },
};

export const FILL: ObjectType<OneChart> = {
  name: "ChartFill",
  session,
  deeds: {
    SetSolidColor: {
      since: "1.1",
      call: (self, args) => {
        changeBars(self, { series: { ...barsOf(self).series, color: color(textAt(args, 0)) } });
        return null;
      },
    },
  },
};

export const SERIES_FORMAT: ObjectType<OneChart> = {
  name: "ChartSeriesFormat",
  session,
  parts: { Fill: { since: "1.1", open: (self) => live(FILL, self) } },
};

export const SERIES: ObjectType<OneChart> = {
  name: "ChartSeries",
  session,
  scalars: {
    Name: {
      since: "1.1",
      read: (self) => barsOf(self).series.name,
      write: (self, value) => {
        changeBars(self, { series: { ...barsOf(self).series, name: textOf(value) } });
      },
    },
    GapWidth: {
      since: "1.7",
      read: (self) => barsOf(self).series.gap,
      write: (self, value) => {
        changeBars(self, { series: { ...barsOf(self).series, gap: amount(value) } });
      },
    },
  },
  parts: { Format: { since: "1.1", open: (self) => live(SERIES_FORMAT, self) } },
  deeds: {
    SetValues: {
      since: "1.7",
      call: (self, args) => {
        changeBars(self, { series: { ...barsOf(self).series, values: cellsAt(args, 0) } });
        return null;
      },
    },
    SetXAxisValues: {
      since: "1.7",
      call: (self, args) => {
        changeBars(self, { series: { ...barsOf(self).series, labels: cellsAt(args, 0) } });
        return null;
      },
    },
  },
};

/** `Chart.series`: this host has charts of one series. */
export const CHART_SERIES: ObjectType<OneChart> = {
  name: "ChartSeriesCollection",
  session,
  scalars: { Count: { since: "1.1", read: () => 1 } },
  makers: {
    GetItemAt: {
      since: "1.1",
      make: (self, args) => {
        if (numberAt(args, 0) !== 0) throw invalidArgument("the chart has one series");
        return live(SERIES, self);
      },
    },
  },
};
