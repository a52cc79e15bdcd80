import type { NewRule } from "../../workbook/workbook";
import { live, type Live, type ObjectType } from "../live";
import { invalidArgument } from "../refusal";
import type { Json } from "../wire";
import { refuseFormatting } from "./range-writing";
import { keptFormula, ruleOf, toldFormula, type SheetRule } from "./sheet-rule";

export const CONDITIONAL_RULE: ObjectType<SheetRule> = {
  name: "ConditionalFormatRule",
  session: (self) => self.session,
  scalars: {
    Formula: {
      since: "1.6",
      read: toldFormula,
      write: (self, value) => {
        const formula = text(value).replace(/^=/, "");
        if (formula === "") throw invalidArgument("a rule needs a formula");
        change(self, { formula: keptFormula(self, `=${formula}`) });
      },
    },
  },
};

export const CONDITIONAL_FILL: ObjectType<SheetRule> = {
  name: "ConditionalRangeFill",
  session: (self) => self.session,
  scalars: {
    Color: {
      since: "1.6",
      read: (self) => ruleOf(self).fill ?? "",
      write: (self, value) => {
        change(self, { fill: text(value) });
      },
    },
  },
};

export const CONDITIONAL_FONT: ObjectType<SheetRule> = {
  name: "ConditionalRangeFont",
  session: (self) => self.session,
  scalars: {
    Color: {
      since: "1.6",
      read: (self) => ruleOf(self).fontColor ?? "",
      write: (self, value) => {
        change(self, { fontColor: text(value) });
      },
    },
  },
};

export const CONDITIONAL_RANGE_FORMAT: ObjectType<SheetRule> = {
  name: "ConditionalRangeFormat",
  session: (self) => self.session,
  parts: {
    Fill: { since: "1.6", open: (self) => live(CONDITIONAL_FILL, self) },
    Font: { since: "1.6", open: (self) => live(CONDITIONAL_FONT, self) },
  },
};

export const CUSTOM_FORMAT: ObjectType<SheetRule> = {
  name: "CustomConditionalFormat",
  session: (self) => self.session,
  parts: {
    Rule: { since: "1.6", open: (self) => live(CONDITIONAL_RULE, self) },
    Format: { since: "1.6", open: (self) => live(CONDITIONAL_RANGE_FORMAT, self) },
  },
};

/** `ConditionalFormat.custom`: the rule's formula, the fill and the font colour. */
export function customFormat(self: SheetRule): Live {
  return live(CUSTOM_FORMAT, self);
}

function change(self: SheetRule, changes: Partial<NewRule>): void {
  refuseFormatting(self);
  self.sheet.changeConditionalFormat(ruleOf(self).id, changes);
}

function text(value: Json): string {
  if (typeof value !== "string") throw invalidArgument("a text is expected");
  return value;
}
