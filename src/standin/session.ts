import type { Area } from "../core/grid/grid";
import type { ModelSheet, Workbook } from "../workbook/workbook";
import { Listeners } from "./listeners";
import { References } from "./references";
import { Refusal } from "./refusal";
import type { Announced } from "./requirements";
import type { Strictness } from "./strictness";

/** An area on a sheet. */
export interface Place {
  readonly sheet: ModelSheet;
  readonly area: Area;
}

/**
 * What stands in front of the add-in's workbook: nothing, another workbook of the same Excel, or a sheet of its own that
 * holds a chart and no cells.
 */
export type InFront = "nothing" | "another workbook" | "chart sheet";

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
  /** What keeps the add-in from the active sheet and the selection. */
  inFront: InFront = "nothing";
  /** The members by which Excel's own list of what can be undone was emptied, in their order: "Range.values". */
  readonly undoListEmptied: string[] = [];
  /** What the running batch has written; the host raises events by it when the batch is done. */
  readonly written: Place[] = [];
  /** Called when the selection or the active sheet has changed. */
  onSelect: (place: Place, sheetChanged: boolean) => void = () => undefined;
  /** Called when the add-in wants its pane shown (true) or hidden. */
  onPane: (shown: boolean) => void = () => undefined;
  #active: ModelSheet;
  readonly #selections = new Map<string, Area>();
  /** The ids by which the client knows the sheets, where they go by position. */
  readonly #positions = new Map<string, string>();

  /** Refuses a workbook without a sheet, which no file has. */
  constructor(workbook: Workbook, announced: Announced, strictness: Strictness) {
    const first = workbook.sheets.find((sheet) => sheet.visible) ?? workbook.sheets[0];
    if (first === undefined) throw new Error("A workbook needs a sheet");
    this.workbook = workbook;
    this.announced = announced;
    this.strictness = strictness;
    this.excelApi = announced["ExcelApi"] ?? "1.1";
    this.#active = first;
    if (!strictness.settingsLast) workbook.settings.clear();
    if (strictness.sheetIds === "by position") for (const sheet of workbook.sheets) this.idOf(sheet);
  }

  /** The id by which the client knows a sheet; one by position holds until the workbook is opened again. */
  idOf({ id }: Pick<ModelSheet, "id">): string {
    if (this.strictness.sheetIds === "lasting") return id;
    const known = this.#positions.get(id);
    if (known !== undefined) return known;
    const position = this.#positions.size.toString(16).toUpperCase().padStart(4, "0");
    const given = `{00000000-0001-0000-${position}-000000000000}`;
    this.#positions.set(id, given);
    return given;
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

  /** Refuses what is asked of the active sheet or the selection, where neither is the add-in's workbook's. */
  refuseInFront(): void {
    if (this.inFront === "another workbook") {
      throw new Refusal("InactiveWorkbook", "Another workbook is in front, and this one has lost the focus.");
    }
    if (this.inFront === "chart sheet") {
      throw new Refusal(
        "UnsupportedSheet",
        "The active sheet is a chart sheet, which does not support this.",
      );
    }
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
