import type { SheetChart } from "../workbook/model/sheet-chart";
import { barsShown, layOutChart, type ChartDrawn } from "./chart-layout";
import type { Desk } from "./desk";
import { element } from "./element";
import type { Box, Grid } from "./grid";
import { wording } from "./wording";

const SVG = "http://www.w3.org/2000/svg";

/**
 * Draws the charts of the sheet on top of the desk over the cells that they cover. Of a chart that came with the file
 * the workbench knows its place only, and says so there.
 * @param layer lies on the canvas of the grid
 */
export function createCharts(desk: Desk, grid: Grid, layer: HTMLElement): void {
  function draw(): void {
    layer.replaceChildren(
      ...desk.sheet.design.charts.flatMap((chart) => {
        if (chart.place === null) return [];
        const { top, left, bottom, right } = chart.place;
        const first = grid.boxOf({ row: top, column: left });
        const last = grid.boxOf({ row: bottom, column: right });
        const box = {
          left: first.left,
          top: first.top,
          width: last.left + last.width - first.left,
          height: last.top + last.height - first.top,
        };
        return [drawOne(chart, box)];
      }),
    );
  }

  function drawOne(chart: SheetChart, box: Box): Element {
    const made = chart.bars === null ? keptChart(chart.name) : drawBars(chart, box);
    const { style } = made;
    style.left = `${box.left}px`;
    style.top = `${box.top}px`;
    style.width = `${box.width}px`;
    style.height = `${box.height}px`;
    return made;
  }

  function drawBars({ bars, name }: SheetChart, { width, height }: Box): SVGElement | HTMLElement {
    if (bars === null) return keptChart(name);
    const layout = layOutChart(bars, barsShown(desk.workbook, bars), { width, height }, grid.zoom);
    const title = bars.title ?? name;
    const drawing = shape("svg", { role: "img", "aria-label": title, class: "chart" });
    drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
    if (bars.title !== null) {
      const heading = text(bars.title, width / 2, layout.titleSize * 1.1, "middle");
      heading.setAttribute("font-size", String(layout.titleSize));
      heading.setAttribute("class", "chart-title");
      drawing.append(heading);
    }
    drawing.append(...drawnBars(layout, bars.series.color, bars.showsValues));
    return drawing;
  }

  // Every drawing of the grid comes with the zoom; the places of the charts are known after it.
  grid.onZoom(draw);
  draw();
}

function keptChart(name: string): HTMLElement {
  return element("div", { classes: "chart kept-chart", text: wording.chartOfFile(name) });
}

function drawnBars(layout: ChartDrawn, color: string | null, showsValues: boolean): readonly SVGElement[] {
  const { fontSize, axisX, top, bottom } = layout;
  const axis = shape("line", { class: "chart-axis", x1: axisX, x2: axisX, y1: top, y2: bottom });
  const bars = layout.bars.map(({ label, value, box, lines, labelX, valueX, middle }) => {
    const group = shape("g", { "font-size": fontSize });
    const whole = shape("title", {});
    whole.textContent = `${label}: ${value}`;
    const bar = shape("rect", { class: "chart-bar", ...box });
    if (color !== null) bar.setAttribute("fill", color);
    const above = ((lines.length - 1) * fontSize * 1.15) / 2;
    const names = lines.map((line, i) => text(line, labelX, middle - above + i * fontSize * 1.15, "end"));
    group.append(whole, bar, ...names);
    if (showsValues) group.append(text(value, valueX, middle, "start"));
    return group;
  });
  return [...bars, axis];
}

function text(content: string, x: number, y: number, anchor: "start" | "middle" | "end"): SVGElement {
  const made = shape("text", { x, y, "text-anchor": anchor, "dominant-baseline": "central" });
  made.textContent = content;
  return made;
}

function shape(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}
