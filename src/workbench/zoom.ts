import { element } from "./element";
import type { Grid } from "./grid";
import { wording } from "./wording";

const LEVELS = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.25, 1.5];
const FIT = "fit";

/** The choice of zoom levels; at first the sheet's width fits the grid. */
export function createZoomChoice(select: HTMLSelectElement, grid: Grid): void {
  const fit = element("option", { attributes: { value: FIT } });
  const levels = LEVELS.map((level) =>
    element("option", { text: wording.zoom(level), attributes: { value: String(level) } }),
  );
  select.replaceChildren(fit, ...levels);
  const show = (zoom: number): void => {
    fit.textContent = select.value === FIT ? wording.zoomFit(zoom) : wording.zoomToFit;
  };
  select.addEventListener("change", () => {
    grid.setZoom(select.value === FIT ? FIT : Number(select.value));
  });
  grid.onZoom(show);
  show(grid.zoom);
}
