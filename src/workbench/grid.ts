import { address } from "../core/grid/address";
import type { Position } from "../core/grid/grid";
import { cellId } from "./cell-element";
import type { Desk } from "./desk";
import type { Lines } from "./lines";
import { linesInView, measureLines } from "./lines";
import { mergeAt } from "./selection";
import type { Sight } from "./sheet-table";
import { drawSheet, HEADING } from "./sheet-table";
import { wording } from "./wording";

/** A rectangle on the canvas of the grid, in CSS pixels from its top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The spreadsheet grid: it shows the sheet on top of the desk and follows every change of it. */
export interface Grid {
  /** Where a cell lies, merged cells as a whole. */
  boxOf(cell: Position): Box;
  /** How many rows fit into the view. */
  rowsInView(): number;
  /** The size in use; 1 is as the file gives it. */
  readonly zoom: number;
  setZoom(zoom: number | "fit"): void;
  onZoom(listener: (zoom: number) => void): void;
  focus(): void;
}

const FEW_ROWS = 150;
const FEW_COLUMNS = 40;
const SMALLEST_FIT = 0.5;

/**
 * Brings the grid to life.
 * @param view the scrolling box; `table` lies in it and takes the keyboard
 */
export function createGrid(desk: Desk, view: HTMLElement, table: HTMLTableElement): Grid {
  const zoomListeners: ((zoom: number) => void)[] = [];
  let wish: number | "fit" = "fit";
  let zoom = 1;
  let measured = {
    sheet: desk.sheet,
    of: "",
    rows: measureLines(1, () => 0),
    columns: measureLines(1, () => 0),
  };
  let sight = look();

  /** What of the sheet is in view. Its lines are measured anew only where the sheet, its extent or the zoom is another. */
  function look(): Sight {
    const { sheet, extent } = desk;
    zoom = wish === "fit" ? fittingZoom() : wish;
    const measure = `${extent.rows} ${extent.columns} ${zoom}`;
    if (measure !== measured.of || measured.sheet !== sheet) {
      const scaled = (size: number): number => Math.max(1, Math.round(size * zoom));
      const rows = measureLines(extent.rows, (row) =>
        sheet.rowHidden(row) ? 0 : scaled(sheet.rowHeight(row)),
      );
      const columns = measureLines(extent.columns, (column) =>
        sheet.columnHidden(column) ? 0 : scaled(sheet.columnWidth(column)),
      );
      measured = { sheet, of: measure, rows, columns };
    }
    return inView(measured.rows, measured.columns);
  }

  function inView(rows: Lines, columns: Lines): Sight {
    const rowSpan = linesInView(rows, view.scrollTop, view.clientHeight, FEW_ROWS);
    const columnSpan = linesInView(columns, view.scrollLeft, view.clientWidth, FEW_COLUMNS);
    return { rows, columns, rowSpan, columnSpan, zoom };
  }

  function fittingZoom(): number {
    const used = desk.sheet.usedArea();
    let width = 0;
    for (let column = 0; column <= (used?.right ?? 0); column += 1) {
      if (!desk.sheet.columnHidden(column)) width += desk.sheet.columnWidth(column);
    }
    const fitting = Math.floor(((view.clientWidth - HEADING.width - 12) / width) * 100) / 100;
    return Math.min(1, Math.max(SMALLEST_FIT, fitting));
  }

  function draw(next: Sight): void {
    sight = next;
    table.setAttribute("aria-label", wording.sheetLabel(desk.sheet.name));
    drawSheet(table, desk.sheet, sight);
    hideCutNumbers(table);
    markSelection();
  }

  function redraw(): void {
    draw(look());
    for (const listener of zoomListeners) listener(zoom);
  }

  function markSelection(): void {
    for (const marked of table.querySelectorAll("[aria-selected], .current")) {
      marked.removeAttribute("aria-selected");
      marked.classList.remove("current", "chosen", "active");
    }
    const { active, area } = desk.selection;
    table.setAttribute("aria-activedescendant", cellId(active));
    for (const heading of table.querySelectorAll("th[data-row], th[data-column]")) {
      const row = heading.getAttribute("data-row");
      const index = row === null ? Number(heading.getAttribute("aria-colindex")) : Number(row);
      const [first, last] = row === null ? [area.left, area.right] : [area.top, area.bottom];
      if (index - 1 >= first && index - 1 <= last) heading.classList.add("current");
    }
    const single = table.querySelector(`#${cellId(active)}`);
    single?.classList.add("active");
    single?.setAttribute("aria-selected", "true");
    const alone = mergeAt(desk.sheet, active);
    if (alone.bottom >= area.bottom && alone.right >= area.right) return;
    for (let row = area.top; row <= Math.min(area.bottom, sight.rowSpan.last); row += 1) {
      for (let column = area.left; column <= Math.min(area.right, sight.columnSpan.last); column += 1) {
        const cell = table.querySelector(`[data-cell="${address({ row, column })}"]`);
        cell?.classList.add("chosen");
        cell?.setAttribute("aria-selected", "true");
      }
    }
  }

  function boxOf(cell: Position): Box {
    const area = mergeAt(desk.sheet, cell);
    const left = sight.columns.start(area.left);
    const top = sight.rows.start(area.top);
    return {
      left: HEADING.width + left,
      top: HEADING.height + top,
      width: sight.columns.start(area.right + 1) - left,
      height: sight.rows.start(area.bottom + 1) - top,
    };
  }

  function reveal(): void {
    const box = boxOf(desk.selection.active);
    const roomX = view.clientWidth - HEADING.width;
    const roomY = view.clientHeight - HEADING.height;
    view.scrollLeft = nearest(view.scrollLeft, box.left - HEADING.width, box.width, roomX);
    view.scrollTop = nearest(view.scrollTop, box.top - HEADING.height, box.height, roomY);
  }

  function select(): void {
    const { rows, columns } = desk.extent;
    if (rows !== sight.rows.count || columns !== sight.columns.count) redraw();
    reveal();
    follow();
    markSelection();
  }

  /** Draws again where the view has left what is drawn. */
  function follow(): void {
    const { rowSpan, columnSpan } = sight;
    const firstRow = sight.rows.at(view.scrollTop);
    const lastRow = sight.rows.at(view.scrollTop + view.clientHeight);
    const firstColumn = sight.columns.at(view.scrollLeft);
    const lastColumn = sight.columns.at(view.scrollLeft + view.clientWidth);
    const covered =
      firstRow >= rowSpan.first &&
      lastRow <= rowSpan.last &&
      firstColumn >= columnSpan.first &&
      lastColumn <= columnSpan.last;
    if (!covered) draw(inView(sight.rows, sight.columns));
  }

  view.addEventListener("scroll", follow, { passive: true });
  new ResizeObserver(redraw).observe(view);
  desk.onEvent((event) => {
    if (event === "content") redraw();
    else if (event === "selection") select();
    else {
      view.scrollTo(0, 0);
      redraw();
      reveal();
      follow();
    }
  });
  redraw();

  return {
    boxOf,
    rowsInView: () => sight.rows.at(view.scrollTop + view.clientHeight) - sight.rows.at(view.scrollTop),
    get zoom() {
      return zoom;
    },
    setZoom: (next) => {
      wish = next;
      redraw();
      reveal();
      follow();
    },
    onZoom: (listener) => {
      zoomListeners.push(listener);
    },
    focus: () => {
      table.focus({ preventScroll: true });
    },
  };
}

/** The scroll position closest to the present one that shows a line of this start and length. */
function nearest(scroll: number, start: number, length: number, room: number): number {
  if (start < scroll || length > room) return start;
  return Math.max(scroll, start + length - room);
}

/** A number that does not fit its cell shows signs instead of wrong digits, as in Excel. */
function hideCutNumbers(table: HTMLTableElement): void {
  const cut = [...table.querySelectorAll<HTMLElement>(".digits")].filter(
    (digits) => digits.scrollWidth > digits.clientWidth + 1,
  );
  for (const digits of cut) digits.textContent = "######";
}
