import type { Workbook } from "../workbook/workbook";
import "./bar.css";
import "./chart.css";
import { createCharts } from "./charts";
import { listenToClipboard } from "./clipboard";
import { createDesk } from "./desk";
import { listenToDrops } from "./drop-zone";
import { createEditor } from "./editor";
import { part } from "./element";
import { createFileBar } from "./file-bar";
import { createFiles, firstWorkbook, type FilesNeeds } from "./files";
import { createGrid } from "./grid";
import "./grid.css";
import { listenToKeys } from "./keyboard";
import { askToLeave } from "./leave-dialog";
import { createNameBox } from "./name-box";
import { listenToPointer } from "./pointer";
import { createRound } from "./regions";
import { createRibbon } from "./ribbon";
import { createSheetTabs } from "./sheet-tabs";
import type { StartPane } from "./side-pane";
import { createStatusLine } from "./status-line";
import { wording } from "./wording";
import "./workbench.css";
import { createZoomChoice } from "./zoom";

/** In what the pages with a sheet and the pane differ. */
export interface Edition extends Pick<FilesNeeds, "open" | "readSample" | "pickFile"> {
  readonly startPane: StartPane;
  /** The sample that is open at first. */
  readonly first: string;
  /** What the browser's tab says while a file of that name is open. */
  readonly titled: (fileName: string) => string;
}

const status = createStatusLine(part("mode", HTMLElement), part("news", HTMLElement), {
  bar: part("alert", HTMLElement),
  text: part("alert-text", HTMLElement),
  close: part("alert-close", HTMLElement),
});

/** Starts the page on its first workbook. */
export async function startPage(edition: Edition): Promise<void> {
  const first = await firstWorkbook(edition.first, edition).catch(() => null);
  if (first === null) status.warn(wording.noSample);
  else layOut(first, edition);
}

/** Lays the parts of the page around a first workbook. */
function layOut(first: Workbook, edition: Edition): void {
  const table = part("sheet", HTMLTableElement);
  const desk = createDesk(first);
  const grid = createGrid(desk, part("view", HTMLElement), table);
  createCharts(desk, grid, part("charts", HTMLElement));
  const pane = edition.startPane(desk, part("pane", HTMLElement));
  const fields = { inCell: part("editor", HTMLTextAreaElement), inBar: part("formula", HTMLTextAreaElement) };
  const editor = createEditor(desk, grid, fields, status.warn, (editing) => {
    pane.setEditing(editing);
    status.showEditing(editing);
  });
  const settle = (): void => {
    editor.commit();
  };
  const toggle = part("ribbon-pane", HTMLButtonElement);
  listenToKeys(table, desk, grid, editor);
  listenToPointer(table, desk, grid, editor);
  listenToClipboard(table, desk, editor);
  createNameBox(part("name-box", HTMLInputElement), desk, grid, status.warn);
  createSheetTabs(part("tabs", HTMLElement), desk, grid, settle);
  createZoomChoice(part("zoom", HTMLSelectElement), grid);
  const book = part("book", HTMLElement);
  const side = part("pane", HTMLElement);
  const inRound = (holder: HTMLElement): boolean => holder.contains(document.activeElement);
  const goOn = createRound(document, [
    {
      hasFocus: () => inRound(book),
      isShown: () => true,
      enter: () => {
        grid.focus();
      },
    },
    {
      // What is above belongs to it: the name of the file, and what is to be done with it.
      hasFocus: () => document.activeElement !== document.body && !inRound(book) && !inRound(side),
      isShown: () => true,
      enter: () => {
        settle();
        toggle.focus();
      },
    },
    {
      hasFocus: () => inRound(side),
      isShown: () => pane.shown,
      enter: () => {
        settle();
        pane.focus();
      },
    },
  ]);
  pane.onTurnedTo(settle);
  pane.onGoOn(goOn);
  createRibbon(toggle, part("ribbon-recalculate", HTMLButtonElement), pane);

  const leave = part("leave", HTMLDialogElement);
  const files = createFiles(desk, {
    ...edition,
    teller: status,
    mayLeave: async () => !desk.changed || (await askToLeave(leave, () => files.save())),
    settle,
  });
  createFileBar(
    {
      name: part("file-name", HTMLElement),
      changed: part("file-changed", HTMLElement),
      sample: part("sample", HTMLSelectElement),
      open: part("open", HTMLButtonElement),
      file: part("file", HTMLInputElement),
      save: part("save", HTMLButtonElement),
    },
    desk,
    files,
    edition.titled,
  );
  listenToDrops(part("drop", HTMLElement), (dropped) => {
    const [file, another] = dropped;
    if (another !== undefined) status.warn(wording.onlyOneFile);
    else if (file !== undefined) void files.openFile(file);
  });
  grid.focus();
}
