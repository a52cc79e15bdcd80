import type { ConditionalFormat } from "../../workbook/workbook";
import { live, type Live, type ObjectType } from "../live";
import { invalidArgument, Refusal } from "../refusal";
import type { Json } from "../wire";
import type { Formatted } from "./range-format";
import { refuseFormatting } from "./range-writing";

/** A custom-formula conditional format of a sheet, by its id. */
interface Custom extends Formatted {
  readonly id: string;
}

export const CONDITIONAL_RULE: ObjectType<Custom> = {
  name: "ConditionalFormatRule",
  session: (self) => self.session,
  scalars: {
    Formula: {
      since: "1.6",
      read: (self) => model(self).formula,
      write: (self, value) => {
        const formula = text(value).replace(/^=/, "");
        if (formula === "") throw invalidArgument("a rule needs a formula");
        change(self, { formula: `=${formula}` });
      },
    },
  },
};

export const CONDITIONAL_FILL: ObjectType<Custom> = {
  name: "ConditionalRangeFill",
  session: (self) => self.session,
  scalars: {
    Color: {
      since: "1.6",
      read: (self) => model(self).fill ?? "",
      write: (self, value) => {
        change(self, { fill: text(value) });
      },
    },
  },
};

export const CONDITIONAL_FONT: ObjectType<Custom> = {
  name: "ConditionalRangeFont",
  session: (self) => self.session,
  scalars: {
    Color: {
      since: "1.6",
      read: (self) => model(self).fontColor ?? "",
      write: (self, value) => {
        change(self, { fontColor: text(value) });
      },
    },
  },
};

export const CONDITIONAL_RANGE_FORMAT: ObjectType<Custom> = {
  name: "ConditionalRangeFormat",
  session: (self) => self.session,
  parts: {
    Fill: { since: "1.6", open: (self) => live(CONDITIONAL_FILL, self) },
    Font: { since: "1.6", open: (self) => live(CONDITIONAL_FONT, self) },
  },
};

export const CUSTOM_FORMAT: ObjectType<Custom> = {
  name: "CustomConditionalFormat",
  session: (self) => self.session,
  parts: {
    Rule: { since: "1.6", open: (self) => live(CONDITIONAL_RULE, self) },
    Format: { since: "1.6", open: (self) => live(CONDITIONAL_RANGE_FORMAT, self) },
  },
};

/** `ConditionalFormat.custom`: the rule's formula, the fill and the font colour. */
export function customFormat(self: Custom): Live {
  return live(CUSTOM_FORMAT, self);
}

function model(self: Custom): ConditionalFormat {
  const found = self.sheet.conditionalFormats().find((format) => format.id === self.id);
  if (found === undefined) throw new Refusal("ItemNotFound", "The conditional format was deleted.");
  return found;
}

function change(self: Custom, changes: Partial<Omit<ConditionalFormat, "id">>): void {
  refuseFormatting(self);
  self.sheet.changeConditionalFormat(model(self).id, changes);
}

function text(value: Json): string {
  if (typeof value !== "string") throw invalidArgument("a text is expected");
  return value;
}
