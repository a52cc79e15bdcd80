import { resultKind } from "../../formula/kind";
import { variablesOf, type Tree } from "../../formula/tree";
import { noteMessages } from "../../wording/note-messages";
import { isCountName, isPercentName } from "./naming";
import type { Finding, Rule } from "./rule";

/** A formula without "x 100%" at its end. */
function counted(tree: Tree): Tree {
  const isTimes = tree.kind === "binary" && tree.operator === "*" && tree.right.kind === "percent";
  return isTimes ? tree.left : tree;
}

/**
 * A percentage whose formula only counts: there is no whole to relate the count to. A variable that is a finished
 * percentage is no fault. Source: PermenPANRB 53/2014, indicators are specific and measurable.
 */
export const shareWithoutDivisor: Rule = {
  code: "share-without-divisor",
  severity: "warning",
  find: ({ tree, inputs, indicator }): readonly Finding[] => {
    if (tree === null || !isPercentName(indicator.indicator) || resultKind(counted(tree)) !== "count")
      return [];
    const labels = variablesOf(tree).map((i) => inputs[i]?.variable ?? "");
    const [first] = labels;
    if (first === undefined || !labels.every(isCountName)) return [];
    return [{ cell: indicator.place, message: noteMessages.shareWithoutDivisor(first) }];
  },
};
