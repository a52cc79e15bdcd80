import type { Area } from "../core/grid/grid";
import type { ModelSheet, Workbook } from "../workbook/workbook";
import { Listeners } from "./listeners";
import { References } from "./references";
import type { RefusalCode } from "./refusal";
import type { Announced } from "./requirements";

/** An area on a sheet. */
export interface Place {
  readonly sheet: ModelSheet;
  readonly area: Area;
}

/** In what the host is as hard as Excel may be. */
export interface Strictness {
  /** The most cells whose content one range gives, and what it gives of a larger one: null, or a refusal of that code. */
  readonly reads: { readonly most: number; readonly beyond: "null" | RefusalCode };
  /** Whether merged areas that touch are told as one, where they make a rectangle. */
  readonly unitesMerges: boolean;
  /** What this Excel refuses for good, whatever else it does. */
  readonly refuses: readonly LastingRefusal[];
}

/**
 * Something that an Excel refuses for good: settings that can't be written (OfficeDev/office-js, issue 3957), conditional
 * formats that can't be added or even read (6835, 5222), cell notes (6198).
 */
export type LastingRefusal = "settings" | "new rules" | "rules" | "notes";

/** Excel gives five million cells at most (Office.js documentation, resource limits). */
export const AS_EXCEL: Strictness = {
  reads: { most: 5_000_000, beyond: "RangeExceedsLimit" },
  unitesMerges: false,
  refuses: [],
};

/** Where an area of a sheet (by its id) has come to lie after somebody else's change; null where it is gone. */
export type Moved = (sheet: string, area: Area) => Area | null;

/** What the host knows about one open workbook beside its content: what is active, selected, kept and listened to. */
export class Session {
  workbook: Workbook;
  readonly announced: Announced;
  /** The announced version of the set ExcelApi. */
  readonly excelApi: string;
  readonly strictness: Strictness;
  readonly references = new References();
  readonly listeners = new Listeners();
  /** True while a fault makes every sheet look protected. */
  protectAll = false;
  /** What the running batch has written; the host raises events by it when the batch is done. */
  readonly written: Place[] = [];
  /** Called when the selection or the active sheet has changed. */
  onSelect: (place: Place, sheetChanged: boolean) => void = () => undefined;
  /** Called when the add-in wants its pane shown (true) or hidden. */
  onPane: (shown: boolean) => void = () => undefined;
  #active: ModelSheet;
  readonly #selections = new Map<string, Area>();

  /** Refuses a workbook without a sheet, which no file has. */
  constructor(workbook: Workbook, announced: Announced, strictness: Strictness) {
    const first = workbook.sheets.find((sheet) => sheet.visible) ?? workbook.sheets[0];
    if (first === undefined) throw new Error("A workbook needs a sheet");
    this.workbook = workbook;
    this.announced = announced;
    this.strictness = strictness;
    this.excelApi = announced["ExcelApi"] ?? "1.1";
    this.#active = first;
  }

  /** Takes the workbook as somebody else has left it; where the active sheet is gone, the first one is active. */
  adopt(workbook: Workbook): void {
    const { sheets } = workbook;
    const next = sheets.find(({ id }) => id === this.#active.id) ?? sheets.find(({ visible }) => visible);
    if (next === undefined) throw new Error("A workbook needs a sheet that can be seen");
    this.workbook = workbook;
    this.#active = next;
  }

  get activeSheet(): ModelSheet {
    return this.#active;
  }

  /** The selected area of the active sheet; A1 as long as nothing was selected. */
  get selection(): Place {
    const area = this.#selections.get(this.#active.id) ?? { top: 0, left: 0, bottom: 0, right: 0 };
    return { sheet: this.#active, area };
  }

  activate(sheet: ModelSheet): void {
    if (sheet.id === this.#active.id) return;
    this.#active = sheet;
    this.onSelect(this.selection, true);
  }

  select(place: Place): void {
    const sheetChanged = place.sheet.id !== this.#active.id;
    this.#active = place.sheet;
    this.#selections.set(place.sheet.id, place.area);
    this.onSelect(place, sheetChanged);
  }

  isProtected(sheet: ModelSheet): boolean {
    return this.protectAll || sheet.isProtected;
  }
}
