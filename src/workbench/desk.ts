import type { Area, Position } from "../core/grid/grid";
import type { ModelSheet, Workbook } from "../workbook/workbook";
import type { Extent, Selection } from "./selection";
import { selectArea, selectCell } from "./selection";

/** What has changed on the desk: another workbook, another sheet, the selection, or what the cells hold. */
export type DeskEvent = "workbook" | "sheet" | "selection" | "content";

/** What lies on the workbench: the open workbook, the sheet on top, and what is selected on it. */
export interface Desk {
  readonly workbook: Workbook;
  readonly sheet: ModelSheet;
  readonly selection: Selection;
  /** How many rows and columns the grid offers: what the sheet uses, some blank ones, and all up to the selection. */
  readonly extent: Extent;
  /** True where something was changed since the workbook was opened or saved. */
  readonly changed: boolean;
  /** Counts the changes; it tells whether the workbook changed while it was being saved. */
  readonly revision: number;
  /** Puts another workbook on the desk. */
  put(workbook: Workbook): void;
  /** Brings a sheet to the top; its last selection comes with it. An unknown or hidden sheet changes nothing. */
  show(sheetId: string): void;
  select(selection: Selection): void;
  selectArea(area: Area): void;
  selectCell(cell: Position): void;
  /** Remembers that the workbook is now in a file as it stood at this revision. */
  markSaved(revision: number): void;
  /**
   * Calls the listener after every change, in the order of registration: at once, but for what the cells hold. A run of
   * the add-in changes thousands of cells in one go, and that is told once, right after it.
   */
  onEvent(listener: (event: DeskEvent) => void): void;
}

const SPARE_ROWS = 30;
const SPARE_COLUMNS = 4;
const LEAST: Extent = { rows: 50, columns: 12 };
const MOST: Extent = { rows: 1_048_576, columns: 16_384 };

/** A desk with a first workbook on it, its first visible sheet on top. */
export function createDesk(first: Workbook): Desk {
  const listeners: ((event: DeskEvent) => void)[] = [];
  const selections = new Map<string, Selection>();
  let workbook = first;
  let sheet = firstVisible(first);
  let revision = 0;
  let saved = 0;
  let telling = false;
  let stop = watch();

  function tell(event: DeskEvent): void {
    for (const listener of listeners) listener(event);
  }

  function tellContentSoon(): void {
    if (telling) return;
    telling = true;
    queueMicrotask(() => {
      telling = false;
      tell("content");
    });
  }

  function watch(): () => void {
    return workbook.onChange(() => {
      revision += 1;
      tellContentSoon();
    });
  }

  function selection(): Selection {
    return selections.get(sheet.id) ?? selectCell(sheet, { row: 0, column: 0 });
  }

  function select(next: Selection): void {
    selections.set(sheet.id, next);
    tell("selection");
  }

  return {
    get workbook() {
      return workbook;
    },
    get sheet() {
      return sheet;
    },
    get selection() {
      return selection();
    },
    get extent() {
      const used = sheet.usedArea();
      const { area } = selection();
      const bottom = Math.max(used?.bottom ?? 0, area.bottom);
      const right = Math.max(used?.right ?? 0, area.right);
      return {
        rows: Math.min(MOST.rows, Math.max(LEAST.rows, bottom + 1 + SPARE_ROWS)),
        columns: Math.min(MOST.columns, Math.max(LEAST.columns, right + 1 + SPARE_COLUMNS)),
      };
    },
    get changed() {
      return revision !== saved;
    },
    get revision() {
      return revision;
    },
    put: (next) => {
      stop();
      workbook = next;
      sheet = firstVisible(next);
      saved = revision;
      selections.clear();
      stop = watch();
      tell("workbook");
    },
    show: (sheetId) => {
      const wanted = workbook.sheets.find(({ id }) => id === sheetId);
      if (wanted === undefined || !wanted.visible || wanted.id === sheet.id) return;
      sheet = wanted;
      tell("sheet");
    },
    select,
    selectArea: (area) => {
      select(selectArea(sheet, area));
    },
    selectCell: (cell) => {
      select(selectCell(sheet, cell));
    },
    markSaved: (now) => {
      saved = now;
      tell("content");
    },
    onEvent: (listener) => {
      listeners.push(listener);
    },
  };
}

/**
 * The first sheet that is not hidden.
 * @throws on a workbook without any sheet, which no opened file is
 */
function firstVisible(workbook: Workbook): ModelSheet {
  const found = workbook.sheets.find(({ visible }) => visible) ?? workbook.sheets[0];
  if (found === undefined) throw new Error("A workbook without sheets can't lie on the desk.");
  return found;
}
