import type { ConditionalFormat } from "../../workbook/workbook";
import { textAt } from "../arguments";
import { live, type Argument, type Live, type ObjectType } from "../live";
import { overlap } from "../rectangles";
import { invalidArgument, Refusal } from "../refusal";
import type { Json } from "../wire";
import { customFormat } from "./custom-format";
import type { Formatted } from "./formatted";
import { refuseFormatting } from "./range-writing";
import { ruleOf, type SheetRule } from "./sheet-rule";

/** A rule that never holds: what a new custom format is until the client sets its formula. */
const NEVER = "=FALSE";

export const CONDITIONAL_FORMAT: ObjectType<SheetRule> = {
  name: "ConditionalFormat",
  session: (self) => self.session,
  identity: (self) => ({ Id: self.id }),
  scalars: {
    Id: { since: "1.6", read: (self) => ruleOf(self).id },
    Type: { since: "1.6", read: (self) => ruleOf(self).type },
    Priority: { since: "1.6", read: (self) => self.sheet.conditionalFormats().indexOf(ruleOf(self)) },
  },
  parts: {
    Custom: {
      since: "1.6",
      open: (self) => {
        if (ruleOf(self).type === "Custom") return customFormat(self);
        throw new Refusal("InvalidOperation", "This operation is not permitted for the current object.");
      },
    },
    CustomOrNullObject: {
      since: "1.6",
      open: (self) => (ruleOf(self).type === "Custom" ? customFormat(self) : null),
    },
  },
  deeds: {
    Delete: {
      since: "1.6",
      call: (self) => {
        refuseFormatting(self);
        self.sheet.removeConditionalFormat(ruleOf(self).id);
        return null;
      },
    },
  },
};

export const CONDITIONAL_FORMATS: ObjectType<Formatted> = {
  name: "ConditionalFormatCollection",
  session: (self) => self.session,
  items: (self) => formatsOn(self).map((format) => rule(self, format.id)),
  item: find,
  makers: {
    Add: { since: "1.6", make: add },
    GetItemOrNullObject: { since: "1.14", make: (self, args) => find(self, textAt(args, 0)) },
  },
  deeds: { GetCount: { since: "1.6", call: (self) => formatsOn(self).length } },
};

/** The conditional formats that touch some areas, first the strongest; those that are no custom formula say no more than their type. */
export function conditionalFormats(self: Formatted): Live {
  return live(CONDITIONAL_FORMATS, self);
}

function add(self: Formatted, args: readonly Argument[]): Live {
  const type = textAt(args, 0);
  if (type !== "Custom") {
    throw new Refusal("ApiNotFound", `The stand-in host does not have conditional formats of type ${type}.`);
  }
  refuseFormatting(self);
  const made = self.sheet.addConditionalFormat({
    areas: self.areas,
    formula: NEVER,
    fill: null,
    fontColor: null,
  });
  return rule(self, made.id);
}

function find(self: Formatted, id: Json): Live | null {
  if (typeof id !== "string") throw invalidArgument("an id is a text");
  return formatsOn(self).some((format) => format.id === id) ? rule(self, id) : null;
}

function formatsOn(self: Formatted): readonly ConditionalFormat[] {
  return self.sheet
    .conditionalFormats()
    .filter((format) => format.areas.some((one) => self.areas.some((area) => overlap(one, area) !== null)));
}

function rule(self: Formatted, id: string): Live {
  return live(CONDITIONAL_FORMAT, { ...self, id });
}
