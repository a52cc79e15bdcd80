import type { Area, CellValue, Position } from "../../src/core/grid/grid";
import type { CellLook, ModelCell, ModelSheet } from "../../src/workbook/workbook";

const PLAIN: CellLook = {
  bold: false,
  italic: false,
  fontSize: 11,
  color: null,
  fill: null,
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  borders: { top: false, right: false, bottom: false, left: false },
};

/** What a sheet for tests is made of; what is left out is blank. */
export interface SheetParts {
  readonly values?: readonly (readonly CellValue[])[];
  readonly merges?: readonly Area[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** A sheet in memory that only knows how to be looked at. */
export function memorySheet(parts: SheetParts): ModelSheet {
  const values = parts.values ?? [];
  const refuse = (): never => {
    throw new Error("This sheet is only for looking at.");
  };
  return {
    id: "1",
    name: "Lembar1",
    visible: true,
    isProtected: false,
    usedArea: () =>
      values.length === 0
        ? null
        : { top: 0, left: 0, bottom: values.length - 1, right: (values[0]?.length ?? 1) - 1 },
    filledArea: refuse,
    cell: (row, column) => cell(values[row]?.[column] ?? ""),
    look: () => PLAIN,
    merges: () => parts.merges ?? [],
    columnWidth: () => 64,
    rowHeight: () => 20,
    rowHidden: (row) => parts.hiddenRows?.includes(row) ?? false,
    columnHidden: (column) => parts.hiddenColumns?.includes(column) ?? false,
    write: refuse,
    setNumberFormat: refuse,
    note: (position: Position) => (position.row < 0 ? "" : null),
    setNote: refuse,
    conditionalFormats: () => [],
    addConditionalFormat: refuse,
    changeConditionalFormat: refuse,
    removeConditionalFormat: refuse,
    formatsThatHold: () => [],
    get design() {
      return refuse();
    },
  };
}

/** A cell that holds a constant. */
export function cell(value: CellValue, numberFormat = "General", text = String(value)): ModelCell {
  return { value, formula: null, numberFormat, text, isError: false, locked: true };
}
