import type { FormulaAnswer } from "../answers/answer";
import type { Alternative, Contradicting, Interpretation } from "../matching/interpretation";
import type { Indicator } from "../form/form";
import { evaluate, type Evaluation } from "../formula/evaluate";
import { excelFormula } from "../formula/excel-formula";
import { resultKind } from "../formula/kind";
import { variablesOf } from "../formula/tree";
import { address } from "../grid/address";
import type { Cell } from "../grid/grid";
import { heldIn } from "./held";
import type { Unresolved } from "./note-code";
import type { Computation, Evaluated, Fault, Input } from "./outcome";
import { mixedScales } from "./scales";
import { alternativesIn, separate, type Separated } from "./separate";

/**
 * Evaluates one indicator. Deterministic; never throws for what stands in the sheet.
 * @param resultCell what its result cell holds now; null where it has none
 * @param answer what a person decided about the formula; it counts before any reading
 */
export function evaluateIndicator(
  indicator: Indicator,
  resultCell: Cell | null,
  answer: FormulaAnswer | null = null,
): Evaluated {
  const computation = compute(indicator, answer);
  return { ...computation, held: heldIn(resultCell, computation) };
}

function compute(indicator: Indicator, answer: FormulaAnswer | null): Computation {
  const isManual = answer?.kind === "manual";
  const place = unplaced(indicator, isManual);
  if (place !== null) return notRead(indicator, [], place);
  const separated = separate(indicator, answer);
  if (isManual) return { indicator, inputs: separated.inputs, ...NOT_READ, status: "manual" };
  const reason = unread(indicator, separated);
  if (reason === null) return fromReading(indicator, separated);
  const alternatives = reason === "several-readings" ? alternativesIn(separated) : [];
  return notRead(indicator, separated.inputs, reason, contradictingIn(separated), alternatives);
}

function contradictingIn({ interpretation }: Separated): Contradicting | null {
  return !interpretation.ok && interpretation.reason === "labels-contradict" ? interpretation.words : null;
}

const NOT_READ = { result: null, tree: null, matches: [], excelFormula: null } as const;

function notRead(
  indicator: Indicator,
  inputs: readonly Input[],
  reason: Unresolved,
  contradicting: Contradicting | null = null,
  alternatives: readonly Alternative[] = [],
): Computation {
  return { indicator, inputs, ...NOT_READ, status: "unresolved", reason, contradicting, alternatives };
}

/** Why it is not known where an indicator's values or its result stand; null where it is. */
function unplaced({ doubts, resultCell, sharedResult }: Indicator, isManual: boolean): Unresolved | null {
  if (doubts.length > 0) return "column-unknown";
  if (sharedResult !== null && !(isManual && resultCell !== null)) return "shared-result-cell";
  return resultCell === null ? "no-result-cell" : null;
}

/** Why the formula is not read; null where it is. */
function unread(indicator: Indicator, { inputs, interpretation, answered }: Separated): Unresolved | null {
  if (indicator.isPartOfFormula && !answered) return "cut-off-formula";
  if (indicator.hasSeveralFormulas && !answered)
    return inputs.length === 0 ? "no-variables" : "several-formulas";
  if (interpretation.ok) return null;
  if (inputs.length === 0 && interpretation.reason !== "empty") return "no-variables";
  return REASONS[interpretation.reason];
}

const REASONS: Readonly<Record<(Interpretation & { ok: false })["reason"], Unresolved>> = {
  empty: "no-formula",
  "cut-off": "cut-off-formula",
  "too-deep": "too-deep",
  "no-reading": "unread-formula",
  "several-readings": "several-readings",
  "several-formulas": "several-formulas",
  "labels-contradict": "labels-contradict",
  "mixed-percentages": "mixed-percentages",
};

function fromReading(indicator: Indicator, { inputs, interpretation, answered }: Separated): Computation {
  if (!interpretation.ok) throw new Error("The formula was not read");
  const { tree, matches } = interpretation;
  const used = variablesOf(tree);
  const needed = inputs.filter((_, i) => used.includes(i));
  const read = { indicator, inputs, tree, matches, answered, excelFormula: formulaOver() };
  if (needed.some((input) => input.reading.kind === "missing"))
    return { ...read, status: "incomplete", result: null };
  const fail = (fault: Fault): Computation => ({ ...read, status: "invalid", result: null, fault });
  if (needed.some((input) => input.reading.kind === "unusable")) return fail({ kind: "unusable-input" });
  const mixed = mixedScales(tree, inputs);
  if (mixed !== null) return fail({ kind: "mixed-scales", inputs: mixed });
  const values = inputs.map(({ reading }) => (reading.kind === "number" ? reading.value : Number.NaN));
  const evaluation = evaluate(tree, values);
  if (!evaluation.ok) return fail(faultOf(evaluation));
  return { ...read, status: "computed", result: { value: evaluation.value, kind: resultKind(tree) } };

  /** Only where each cell holds one value that Excel can calculate with. */
  function formulaOver(): string | null {
    const isUsable = ({ shared, reading }: Input): boolean =>
      !shared && !(reading.kind === "number" && reading.typedAsText);
    const cells = inputs.map((input) => address(input.cell));
    return needed.every(isUsable) ? excelFormula(tree, cells) : null;
  }
}

function faultOf(evaluation: Evaluation & { ok: false }): Fault {
  return evaluation.reason === "overflow"
    ? { kind: "overflow" }
    : { kind: "zero-divisor", divisor: evaluation.divisor };
}
