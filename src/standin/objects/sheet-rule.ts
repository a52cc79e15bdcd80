import { shift } from "../../core/grid/formula-text";
import type { ConditionalFormat } from "../../workbook/workbook";
import { Refusal } from "../refusal";
import type { Formatted } from "./formatted";

/** A conditional format of a sheet, by its id, as it was asked for through some areas. */
export interface SheetRule extends Formatted {
  readonly id: string;
}

/** The rule in the model; refused where it was deleted, or is of a type that this Excel can't read. */
export function ruleOf(self: SheetRule): ConditionalFormat {
  const found = self.sheet.conditionalFormats().find((format) => format.id === self.id);
  if (found === undefined) throw new Refusal("ItemNotFound", "The conditional format was deleted.");
  if (self.session.strictness.unreadableRules.includes(found.type)) {
    throw new Refusal("ItemNotFound", `A conditional format of type ${found.type} can't be read.`);
  }
  return found;
}

/** The formula of a custom rule as it is told to whoever asks through those areas. */
export function toldFormula(self: SheetRule): string {
  const { formula } = ruleOf(self);
  return self.session.strictness.ruleFormulas === "own range" ? formula : moved(self, formula, 1);
}

/** A formula that was meant for the first cell of the areas through which it is set, as the rule keeps it. */
export function keptFormula(self: SheetRule, formula: string): string {
  return moved(self, formula, -1);
}

/** A rule's references go round the ends of the sheet, as Excel lets them. */
function moved(self: SheetRule, formula: string, direction: 1 | -1): string {
  const [[own], [asking]] = [ruleOf(self).areas, self.areas];
  if (own === undefined || asking === undefined) return formula;
  const [rows, columns] = [asking.top - own.top, asking.left - own.left];
  return shift(formula, direction * rows, direction * columns, "around");
}
