import { address } from "../core/grid/address";
import type { Area, Position } from "../core/grid/grid";
import type { CellLook, ModelCell, ModelSheet } from "../workbook/workbook";
import { element } from "./element";

/** Where a cell is drawn: merged cells with how many drawn rows and columns they span, and their size in CSS pixels. */
export interface Place {
  readonly area: Area;
  readonly rows: number;
  readonly columns: number;
  readonly width: number;
  readonly height: number;
  /** How far a text may run over blank cells to its right, in CSS pixels, at least `width`. */
  readonly room: number;
}

/** The id of the element that shows a cell. */
export function cellId(cell: Position): string {
  return `cell-${address(cell)}`;
}

const POINT = 4 / 3;

/**
 * One cell as a table cell, with the look of the file and the conditional formats that hold at the moment.
 * @param zoom 1 is the size that the file gives
 */
export function cellElement(sheet: ModelSheet, place: Place, zoom: number): HTMLTableCellElement {
  const { area } = place;
  const cell = sheet.cell(area.top, area.left);
  const look = sheet.look(area.top, area.left);
  const home = { row: area.top, column: area.left };
  const made = element("td", {
    classes: cellClasses(look, cell),
    attributes: {
      role: "gridcell",
      id: cellId(home),
      "data-cell": address(home),
      "aria-colindex": String(home.column + 1),
    },
  });
  if (place.rows > 1) made.rowSpan = place.rows;
  if (place.columns > 1) made.colSpan = place.columns;
  dress(made, sheet, area, look, zoom);
  const note = sheet.note(home);
  if (note !== null) {
    made.classList.add("has-note");
    made.title = note;
  }
  if (cell.text !== "") made.append(content(cell, look, place));
  return made;
}

function content(cell: ModelCell, look: CellLook, place: Place): HTMLDivElement {
  const made = element("div", { text: cell.text });
  made.style.maxHeight = `${place.height - 1}px`;
  const runsOver = !look.wrap && typeof cell.value === "string" && place.room > place.width;
  if (runsOver) made.style.width = `${place.room - 6}px`;
  if (typeof cell.value === "number") made.classList.add("digits");
  return made;
}

function cellClasses(look: CellLook, cell: ModelCell): string {
  return [`to-${side(look, cell)}`, `at-${look.vertical}`, look.wrap ? "wraps" : "one-line"].join(" ");
}

function side(look: CellLook, cell: ModelCell): string {
  if (look.horizontal !== "general") return look.horizontal;
  if (cell.isError || typeof cell.value === "boolean") return "center";
  return typeof cell.value === "number" ? "right" : "left";
}

function dress(
  made: HTMLTableCellElement,
  sheet: ModelSheet,
  area: Area,
  look: CellLook,
  zoom: number,
): void {
  const holding = sheet.formatsThatHold(area.top, area.left);
  const fill = holding.find((format) => format.fill !== null)?.fill ?? look.fill;
  const color = holding.find((format) => format.fontColor !== null)?.fontColor ?? look.color;
  const { style } = made;
  if (fill !== null) style.backgroundColor = fill;
  if (color !== null) style.color = color;
  if (look.bold) style.fontWeight = "bold";
  if (look.italic) style.fontStyle = "italic";
  style.fontSize = `${String(look.fontSize * POINT * zoom)}px`;
  drawBorders(made, sheet, area, look);
}

/** Two cells share one line between them: it is drawn where either of them has it, as a border of the left or upper cell. */
function drawBorders(made: HTMLTableCellElement, sheet: ModelSheet, area: Area, look: CellLook): void {
  const { classList } = made;
  const end = sheet.look(area.bottom, area.right).borders;
  const below = sheet.look(area.bottom + 1, area.left).borders;
  const beside = sheet.look(area.top, area.right + 1).borders;
  if (look.borders.right || end.right || beside.left) classList.add("line-right");
  if (look.borders.bottom || end.bottom || below.top) classList.add("line-bottom");
  if (area.top === 0 && look.borders.top) classList.add("line-top");
  if (area.left === 0 && look.borders.left) classList.add("line-left");
}
