import type { Section } from "../../form/form";
import { address } from "../../grid/address";
import { noteMessages } from "../../wording/note-messages";
import type { Evaluated } from "../outcome";
import type { FormContext } from "./form-context";
import type { Finding, Rule } from "./rule";

/**
 * An indicator that says what another one says already: the same name with the same formula on another level, or a
 * count that is the numerator of another level's indicator. Levels are meant to build on each other, not to repeat.
 * Source: domain sheet (e), row 7 of the office's form. Often intended, therefore for information only.
 */
export const repeatedIndicator: Rule = {
  code: "repeated-indicator",
  severity: "info",
  find: (outcome, form): readonly Finding[] => {
    const { indicator, tree } = outcome;
    if (indicator.indicator === "" || tree === null) return [];
    const cell = indicator.place;
    const same = sameIndicator(outcome, form);
    if (same !== undefined) {
      const { section, place } = same.indicator;
      return [{ cell, message: noteMessages.sameIndicator(section, address(place)) }];
    }
    const divided = tree.kind === "variable" ? asNumerator(outcome, form) : undefined;
    if (divided === undefined) return [];
    const { indicator: name, section, place } = divided.indicator;
    return [{ cell, message: noteMessages.repeatedNumerator(name, section, address(place)) }];
  },
};

/** The same name and formula, higher up in the form and on another level. */
function sameIndicator({ indicator }: Evaluated, form: FormContext): Evaluated | undefined {
  return form
    .sharing(indicator.indicator)
    .find(
      ({ indicator: other }) =>
        other.firstRow < indicator.firstRow &&
        isOtherLevel(other.section, indicator.section) &&
        other.formula === indicator.formula,
    );
}

/** The share, on another level, whose numerator is what this indicator counts. */
function asNumerator({ indicator }: Evaluated, form: FormContext): Evaluated | undefined {
  return form
    .dividing(indicator.indicator)
    .find(({ indicator: other }) => isOtherLevel(other.section, indicator.section));
}

function isOtherLevel(a: Section | "", b: Section | ""): boolean {
  return a !== b && a !== "" && b !== "";
}
