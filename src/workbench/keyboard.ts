import type { Desk } from "./desk";
import type { Editor } from "./editor";
import type { Grid } from "./grid";
import type { Direction, Selection } from "./selection";
import { leap, selectCell, step } from "./selection";

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/**
 * The keys of the grid as in Excel: arrows, Enter, Tab, F2, Delete, Home, End and the page keys; any letter or digit
 * begins to type. Tab moves inside the grid; F6 leaves it.
 */
export function listenToKeys(table: HTMLTableElement, desk: Desk, grid: Grid, editor: Editor): void {
  table.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const next = moved(event, desk, grid);
    if (next !== null) desk.select(next);
    else if (event.key === "F2") editor.begin(null);
    else if (event.key === "Delete" || event.key === "Backspace") clear(editor);
    else if (isTyped(event)) editor.begin(event.key);
    else return;
    event.preventDefault();
  });
}

/** The selection that a key asks for, or null where it asks for something else. */
function moved(event: KeyboardEvent, desk: Desk, grid: Grid): Selection | null {
  const { sheet, selection, extent } = desk;
  const go = (direction: Direction): Selection => step(sheet, selection, direction, extent);
  const used = sheet.usedArea();
  const arrow = ARROWS[event.key];
  if (arrow !== undefined && event.ctrlKey) return toTheEdge(desk, arrow);
  if (arrow !== undefined) return go(arrow);
  switch (event.key) {
    case "Enter":
      return go(event.shiftKey ? "up" : "down");
    case "Tab":
      return go(event.shiftKey ? "left" : "right");
    case "PageDown":
      return leap(sheet, selection, grid.rowsInView(), extent);
    case "PageUp":
      return leap(sheet, selection, -grid.rowsInView(), extent);
    case "Home":
      return selectCell(sheet, { row: event.ctrlKey ? 0 : selection.active.row, column: 0 });
    case "End":
      return event.ctrlKey ? selectCell(sheet, { row: used?.bottom ?? 0, column: used?.right ?? 0 }) : null;
    default:
      return null;
  }
}

/** With Ctrl, an arrow leads to the edge of what the sheet uses. */
function toTheEdge(desk: Desk, direction: Direction): Selection {
  const used = desk.sheet.usedArea();
  const { row, column } = desk.selection.active;
  const edge = {
    up: { row: 0, column },
    down: { row: Math.max(row, used?.bottom ?? 0), column },
    left: { row, column: 0 },
    right: { row, column: Math.max(column, used?.right ?? 0) },
  };
  return selectCell(desk.sheet, edge[direction]);
}

function clear(editor: Editor): void {
  editor.begin("");
  editor.commit();
}

function isTyped(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
}
