import { parseArea } from "../core/grid/address";
import type { Position } from "../core/grid/grid";
import type { Desk } from "./desk";
import type { Editor } from "./editor";
import type { Grid } from "./grid";

/** The mouse on the grid: a click selects a cell and ends the typing in another, a double click begins to edit. */
export function listenToPointer(table: HTMLTableElement, desk: Desk, grid: Grid, editor: Editor): void {
  table.addEventListener("mousedown", (event) => {
    const cell = cellUnder(event.target);
    if (cell === null || event.button !== 0) return;
    event.preventDefault();
    editor.commit();
    desk.selectCell(cell);
    grid.focus();
  });
  table.addEventListener("dblclick", (event) => {
    if (cellUnder(event.target) !== null) editor.begin(null);
  });
}

function cellUnder(target: EventTarget | null): Position | null {
  if (!(target instanceof Element)) return null;
  const name = target.closest("[data-cell]")?.getAttribute("data-cell");
  const area = name === undefined || name === null ? null : parseArea(name);
  return area === null ? null : { row: area.top, column: area.left };
}
