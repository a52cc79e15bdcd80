import { address } from "../../src/core/grid/address";
import type { Workbook } from "../../src/workbook/workbook";

/** All that a workbook holds and that a run may change, sheet by sheet: cells, rules, notes, and the settings. */
export function everything(workbook: Workbook): { readonly settings: unknown; readonly sheets: unknown } {
  return {
    settings: Object.fromEntries(workbook.settings),
    sheets: workbook.sheets.map((sheet) => {
      const area = sheet.usedArea();
      const cells: Record<string, unknown> = {};
      if (area !== null) {
        for (let row = area.top; row <= area.bottom; row++) {
          for (let column = area.left; column <= area.right; column++) {
            const { value, formula, numberFormat } = sheet.cell(row, column);
            const note = sheet.note({ row, column });
            const state = [formula ?? value, numberFormat, note];
            if (JSON.stringify(state) !== EMPTY) cells[address({ row, column })] = state;
          }
        }
      }
      return { name: sheet.name, cells, rules: sheet.conditionalFormats() };
    }),
  };
}

const EMPTY = JSON.stringify(["", "General", null]);
