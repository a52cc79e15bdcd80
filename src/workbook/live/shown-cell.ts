import type { CellValue } from "../../core/grid/grid";
import { display } from "./display";
import type { LiveCell } from "../model/live-cell";
import type { ModelCell } from "../workbook";

/** A cell as it is shown. Large sheets are asked for cells by the hundred thousand; the text is made only when asked for. */
export class ShownCell implements ModelCell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
  readonly isError: boolean;
  readonly locked: boolean;

  constructor(cell: LiveCell | undefined, numberFormat: string, locked: boolean) {
    this.value = cell?.value ?? "";
    this.formula = cell?.formula ?? null;
    this.numberFormat = numberFormat;
    this.isError = cell?.isError ?? false;
    this.locked = locked;
  }

  get text(): string {
    return display(this.value, this.numberFormat);
  }
}
