import { address } from "../../grid/address";
import { noteMessages } from "../../wording/note-messages";
import type { Outcome } from "../outcome";
import { quotientOf } from "./quotient";
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
    const { indicator } = outcome;
    if (indicator.indicator === "" || outcome.tree === null) return [];
    const other = sameIndicator(outcome, form) ?? asNumerator(outcome, form);
    if (other === null) return [];
    const { name, section, resultCell } = {
      name: other.indicator.indicator,
      section: other.indicator.section,
      resultCell: other.indicator.resultCell,
    };
    const place = address(resultCell);
    const message =
      form.keyOf(name) === form.keyOf(indicator.indicator)
        ? noteMessages.sameIndicator(section, place)
        : noteMessages.repeatedNumerator(name, section, place);
    return [{ cell: indicator.resultCell, message }];
  },
};

/** The same name and formula, higher up in the form and on another level. */
function sameIndicator({ indicator }: Outcome, form: FormContext): Outcome | null {
  const other = form
    .namedLike(indicator.indicator)
    .find(
      (each) =>
        each.indicator.firstRow < indicator.firstRow &&
        each.indicator.section !== indicator.section &&
        form.keyOf(each.indicator.formula) === form.keyOf(indicator.formula),
    );
  return other ?? null;
}

function asNumerator({ indicator, tree }: Outcome, form: FormContext): Outcome | null {
  if (tree?.kind !== "variable") return null;
  const key = form.keyOf(indicator.indicator);
  const other = form.asking(indicator.indicator).find((each) => {
    const above = each.tree === null ? undefined : quotientOf(each.tree)?.above;
    const input = above?.kind === "variable" ? each.inputs[above.input] : undefined;
    return (
      each.indicator.section !== indicator.section &&
      input !== undefined &&
      form.keyOf(input.variable) === key
    );
  });
  return other ?? null;
}
