import type { Area } from "../../core/grid/grid";
import type { Restriction } from "../../workbook/model/restriction";
import type { ModelSheet } from "../../workbook/workbook";
import { isFields } from "../arguments";
import type { ObjectType } from "../live";
import { isUnbounded } from "../rectangles";
import { invalidArgument, Refusal } from "../refusal";
import type { Session } from "../session";
import type { Json, JsonObject } from "../wire";
import { refuseFormatting } from "./range-writing";

/** Cells whose typing is restricted. */
interface Restricted {
  readonly session: Session;
  readonly sheet: ModelSheet;
  readonly area: Area;
}

/** `Range.dataValidation`, as far as it sets that numbers lie between two others; it can't be asked for what the file has. */
export const DATA_VALIDATION: ObjectType<Restricted> = {
  name: "DataValidation",
  session: (self) => self.session,
  scalars: {
    Rule: {
      since: "1.8",
      read: () => unread("rule"),
      write: (self, rule) => {
        refuseFormatting(self);
        if (isUnbounded(self.area)) {
          throw new Refusal("ApiNotFound", "The stand-in host cannot restrict whole rows and columns.");
        }
        self.sheet.design.restrict(self.area, restrictionOf(rule));
      },
    },
    ErrorAlert: {
      since: "1.8",
      read: () => unread("errorAlert"),
      write: (self, alert) => {
        refuseFormatting(self);
        const { title, message } = fieldsOf(alert);
        if (typeof title !== "string" || typeof message !== "string") {
          throw invalidArgument("an alert has a title and a message");
        }
        self.sheet.design.alertOn(self.area, { title, message });
      },
    },
  },
};

function unread(member: string): never {
  throw new Refusal("ApiNotFound", `The stand-in host cannot read DataValidation.${member}.`);
}

function restrictionOf(rule: Json): Restriction {
  const { wholeNumber, decimal } = fieldsOf(rule);
  const { formula1, formula2, operator } = fieldsOf(wholeNumber ?? decimal ?? {});
  if (operator !== "Between" || typeof formula1 !== "number" || typeof formula2 !== "number") {
    throw new Refusal("ApiNotFound", "The stand-in host only restricts numbers to those between two others.");
  }
  const numbers = wholeNumber === undefined ? "decimal" : "whole";
  return { numbers, least: formula1, most: formula2 };
}

function fieldsOf(value: Json): JsonObject {
  if (isFields(value)) return value;
  throw invalidArgument("an object is expected");
}
