import type { Area } from "../../core/grid/grid";
import type { LineStyle, Side } from "../../workbook/model/sheet-design";
import { live, type Live, type ObjectType } from "../live";
import { invalidArgument } from "../refusal";
import type { Json } from "../wire";
import { changeFormat, oneOf, type Formatted } from "./formatted";

/** The line between neighbouring cells belongs to both. */
type Edge = "edgeTop" | "edgeBottom" | "edgeLeft" | "edgeRight" | "insideHorizontal" | "insideVertical";
const EDGES = [
  "edgeTop",
  "edgeBottom",
  "edgeLeft",
  "edgeRight",
  "insideHorizontal",
  "insideVertical",
] as const;

interface Border extends Formatted {
  readonly edge: Edge;
}

/** Excel's words for a line (`Excel.BorderLineStyle`, `Excel.BorderWeight`) as far as this host has them. */
const STYLES = ["none", "continuous", "dot", "dash", "double"] as const;
const LINES: Readonly<Record<(typeof STYLES)[number], LineStyle | null>> = {
  ...{ none: null, continuous: "thin", dot: "dotted", dash: "dashed", double: "double" },
};
const WEIGHTS: Readonly<Record<string, LineStyle>> = {
  ...{ hairline: "hair", thin: "thin", medium: "medium", thick: "thick" },
};

export const RANGE_BORDER: ObjectType<Border> = {
  name: "RangeBorder",
  session: (self) => self.session,
  scalars: {
    Style: {
      since: "1.1",
      read: (self) => (isDrawn(self) ? "Continuous" : "None"),
      write: (self, value) => {
        draw(self, LINES[oneOf(STYLES, value)]);
      },
    },
    Weight: {
      since: "1.1",
      read: () => "Thin",
      write: (self, value) => {
        const weights = ["hairline", "thin", "medium", "thick"] as const;
        draw(self, WEIGHTS[oneOf(weights, value)] ?? "thin");
      },
    },
  },
};

/** `RangeFormat.borders`: the lines around the range and between its cells, by their names ("EdgeTop"). */
export const RANGE_BORDERS: ObjectType<Formatted> = {
  name: "RangeBorderCollection",
  session: (self) => self.session,
  item: (self, key): Live => live(RANGE_BORDER, { ...self, edge: edgeOf(key) }),
};

function edgeOf(key: Json): Edge {
  if (typeof key !== "string") throw invalidArgument("a border's name is a text");
  return oneOf(EDGES, key);
}

/** The cells that have the line, and on which side. */
function lines({ top, left, bottom, right }: Area, edge: Edge): readonly (readonly [Side, Area])[] {
  switch (edge) {
    case "edgeTop":
      return [["top", { top, left, bottom: top, right }]];
    case "edgeBottom":
      return [["bottom", { top: bottom, left, bottom, right }]];
    case "edgeLeft":
      return [["left", { top, left, bottom, right: left }]];
    case "edgeRight":
      return [["right", { top, left: right, bottom, right }]];
    case "insideHorizontal":
      if (top === bottom) return [];
      return [
        ["bottom", { top, left, bottom: bottom - 1, right }],
        ["top", { top: top + 1, left, bottom, right }],
      ];
    case "insideVertical":
      if (left === right) return [];
      return [
        ["right", { top, left, bottom, right: right - 1 }],
        ["left", { top, left: left + 1, bottom, right }],
      ];
  }
}

function draw(self: Border, line: LineStyle | null): void {
  for (const [side, area] of self.areas.flatMap((one) => lines(one, self.edge)))
    changeFormat({ ...self, areas: [area] }, { [side]: line });
}

function isDrawn(self: Border): boolean {
  return self.areas
    .flatMap((one) => lines(one, self.edge))
    .every(([side, area]) => self.sheet.look(area.top, area.left).borders[side]);
}
