import { address } from "../core/grid/address";
import type { Position } from "../core/grid/grid";
import { PartOfArray } from "../workbook/failures";
import type { ModelSheet } from "../workbook/workbook";
import { editText } from "./cell-text";
import type { Desk } from "./desk";
import type { Grid } from "./grid";
import type { Direction } from "./selection";
import { step } from "./selection";
import { wording } from "./wording";

/** Typing into a cell, in the cell itself or in the formula bar; both show the same text. */
export interface Editor {
  /** True from the first key until Enter, Tab, Escape or a click on another cell: Excel then refuses add-ins. */
  isEditing(): boolean;
  /** Begins with a text, or with what the cell holds where the text is null. */
  begin(text: string | null): void;
  /** Writes what was typed, and moves on where a direction is given. Nothing is written where nothing was changed. */
  commit(direction?: Direction): void;
  cancel(): void;
}

interface Session {
  readonly sheet: ModelSheet;
  readonly cell: Position;
  readonly before: string;
}

/** The text area that lies over the cell while it is edited, and the formula bar. */
export interface Fields {
  readonly inCell: HTMLTextAreaElement;
  readonly inBar: HTMLTextAreaElement;
}

/**
 * @param refuse says why a cell can't be edited
 * @param onState is told whenever editing begins or ends
 */
export function createEditor(
  desk: Desk,
  grid: Grid,
  { inCell, inBar }: Fields,
  refuse: (why: string) => void,
  onState: (editing: boolean) => void,
): Editor {
  let session: Session | null = null;

  function open(): boolean {
    if (session !== null) return true;
    const { sheet } = desk;
    const cell = desk.selection.active;
    const held = sheet.cell(cell.row, cell.column);
    if (sheet.isProtected && held.locked) {
      refuse(wording.locked(address(cell)));
      return false;
    }
    session = { sheet, cell, before: editText(held) };
    cover(cell);
    onState(true);
    return true;
  }

  function cover(cell: Position): void {
    const box = grid.boxOf(cell);
    const look = desk.sheet.look(cell.row, cell.column);
    const { style } = inCell;
    style.left = `${box.left - 1}px`;
    style.top = `${box.top - 1}px`;
    style.width = `${Math.max(box.width + 1, 60)}px`;
    style.minHeight = `${box.height + 1}px`;
    style.fontSize = `${String((look.fontSize * 4 * grid.zoom) / 3)}px`;
    inCell.setAttribute("aria-label", address(cell));
    inCell.hidden = false;
  }

  /** The text area grows with what is typed. */
  function grow(): void {
    inCell.style.height = "auto";
    inCell.style.height = `${inCell.scrollHeight + 2}px`;
  }

  function showHeld(): void {
    const { row, column } = desk.selection.active;
    inBar.value = editText(desk.sheet.cell(row, column));
  }

  function close(): void {
    session = null;
    inCell.hidden = true;
    inCell.value = "";
    showHeld();
    onState(false);
  }

  function begin(text: string | null): void {
    if (!open() || session === null) return;
    inCell.value = text ?? session.before;
    inBar.value = inCell.value;
    grow();
    inCell.focus({ preventScroll: true });
    inCell.setSelectionRange(inCell.value.length, inCell.value.length);
  }

  function commit(direction?: Direction): void {
    const done = session;
    if (done === null) return;
    const text = inCell.value;
    close();
    if (text !== done.before) write(done, text);
    showHeld();
    grid.focus();
    if (direction !== undefined && desk.sheet === done.sheet) {
      desk.select(step(desk.sheet, desk.selection, direction, desk.extent));
    }
  }

  function write({ sheet, cell }: Session, text: string): void {
    try {
      desk.workbook.type(sheet, cell, text);
    } catch (error) {
      if (!(error instanceof PartOfArray)) throw error;
      refuse(error.message);
    }
  }

  function cancel(): void {
    if (session === null) return;
    close();
    grid.focus();
  }

  function onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const field = event.currentTarget === inBar ? inBar : inCell;
    if (event.key === "Enter" && event.altKey) {
      field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
      field.dispatchEvent(new Event("input"));
    } else if (event.key === "Enter") commit(event.shiftKey ? "up" : "down");
    else if (event.key === "Tab") commit(event.shiftKey ? "left" : "right");
    else if (event.key === "Escape") cancel();
    else return;
    event.preventDefault();
  }

  inCell.addEventListener("keydown", onKey);
  inBar.addEventListener("keydown", onKey);
  inCell.addEventListener("input", () => {
    inBar.value = inCell.value;
    grow();
  });
  inBar.addEventListener("focus", () => {
    if (session !== null) return;
    if (open()) inCell.value = inBar.value;
    else grid.focus();
  });
  inBar.addEventListener("input", () => {
    inCell.value = inBar.value;
    grow();
  });
  grid.onZoom(() => {
    if (session !== null) cover(session.cell);
  });
  desk.onEvent((event) => {
    if (session !== null && (event === "workbook" || desk.sheet !== session.sheet)) close();
    else if (session === null) showHeld();
  });
  showHeld();

  return { isEditing: () => session !== null, begin, commit, cancel };
}
