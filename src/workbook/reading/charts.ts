import type { Area } from "../../core/grid/grid";
import { Unreadable } from "../failures";
import type { Package } from "../package/package";
import { attribute, walk } from "../package/xml";

/** A chart as the file has it: the part that draws it, and the one that places it, which may place others too. */
export interface FileChart {
  readonly name: string;
  readonly place: Area | null;
  readonly drawing: string;
  readonly part: string;
  /** Its place in the drawing's text, from "<" up to behind ">". */
  readonly start: number;
  readonly end: number;
}

const ANCHOR = /^wsDr\/(?:twoCell|oneCell|absolute)Anchor$/;
const NAME = "Anchor/graphicFrame/nvGraphicFramePr/cNvPr";
const CHART = /Anchor\/graphicFrame\/a:graphic\/a:graphicData\/(?:c:)?chart$/;
const CORNER = /Anchor\/(from|to)\/(row|col)$/;

/**
 * The charts on a worksheet, in the order in which they lie over each other. A drawing that is damaged is kept as it is,
 * and tells of none.
 */
export function readCharts(file: Package, sheetPart: string): readonly FileChart[] {
  const drawing = file.related(sheetPart, "drawing");
  if (drawing === null) return [];
  try {
    return chartsOf(file, drawing);
  } catch (cause) {
    if (cause instanceof Unreadable) return [];
    throw cause;
  }
}

function chartsOf(file: Package, drawing: string): readonly FileChart[] {
  const targets = new Map(file.relationships(drawing).map(({ id, target }) => [id, target]));
  const charts: FileChart[] = [];
  let start = 0;
  let name = "";
  let part: string | undefined;
  let corners = new Map<string, number>();
  walk(file.text(drawing), {
    open: (tag) => {
      if (ANCHOR.test(tag.path)) {
        start = tag.start;
        name = "";
        part = undefined;
        corners = new Map();
      } else if (tag.path.endsWith(NAME)) name = attribute(tag, "name");
      else if (CHART.test(tag.path)) part = targets.get(attribute(tag, "r:id"));
    },
    text: (text, path) => {
      const [, corner, line] = CORNER.exec(path) ?? [];
      if (corner !== undefined && line !== undefined) corners.set(`${corner} ${line}`, Number(text));
    },
    close: (path, _, end) => {
      if (!ANCHOR.test(path) || part === undefined || !file.has(part)) return;
      charts.push({ name, place: placeOf(corners), drawing, part, start, end });
    },
  });
  return charts;
}

/** A chart ends before the cell that its lower right corner is told by. */
function placeOf(corners: ReadonlyMap<string, number>): Area | null {
  const at = (name: string): number => corners.get(name) ?? NaN;
  const top = at("from row");
  const left = at("from col");
  const bottom = Math.max(top, at("to row") - 1);
  const right = Math.max(left, at("to col") - 1);
  return [top, left, bottom, right].every(Number.isInteger) ? { top, left, bottom, right } : null;
}
