import { answerLookup, type FormulaAnswer, type StoredAnswer } from "../answers/answer";
import type { Interpretation } from "../binding/interpret";
import type { Form, Indicator } from "../form/form";
import { evaluate } from "../formula/evaluate";
import { excelFormula } from "../formula/excel-formula";
import { resultKind } from "../formula/kind";
import { variablesOf, type Tree } from "../formula/tree";
import { address } from "../grid/address";
import { cellAt, type Cell, type Grid } from "../grid/grid";
import { messages } from "../wording/messages";
import { answeredNote, manualOutcome } from "./by-hand";
import { withoutCircularResults, type CalculatedSheet } from "./circular-inputs";
import { inputNotes } from "./input-notes";
import { withValidationNotes } from "./notes/rules";
import type { Input, Note, Outcome, Result, Status } from "./outcome";
import { ownFormulaNotes } from "./own-formula";
import { separate } from "./separate";
import { withoutResult } from "./without-result";

/**
 * What comes of each indicator of a form, in the form's order.
 * @param answers what people decided about formulas; it counts before any reading
 * @param elsewhere the workbook's other sheets with forms, as far as they are known, whose results may be inputs here
 */
export function calculate(
  form: Form,
  grid: Grid,
  answers: readonly StoredAnswer[] = [],
  elsewhere: readonly CalculatedSheet[] = [],
): readonly Outcome[] {
  const answerFor = answerLookup(answers);
  const outcomes = form.indicators.map((indicator) => {
    const { resultCell, formula } = indicator;
    const own = resultCell === null ? null : cellAt(grid, resultCell.row, resultCell.column);
    const answer = answerFor(formula);
    const isShared = indicator.sharedResult !== null && answer?.kind !== "manual";
    if (indicator.doubts.length > 0 || own === null || isShared) return unplaced(indicator, own);
    return calculateIndicator(indicator, own, answer);
  });
  return withValidationNotes(withoutCircularResults(outcomes, grid, elsewhere), form.year);
}

/**
 * What comes of one indicator, without the validation notes, which need the whole form. Deterministic; never throws for what stands in the sheet.
 * @param resultCell what the result cell holds now: a formula of the user's own is kept and compared
 * @param answer what a person decided about the formula, if anything
 */
export function calculateIndicator(
  indicator: Indicator,
  resultCell: Cell,
  answer: FormulaAnswer | null = null,
): Outcome {
  const { inputs, interpretation, answered } = separate(indicator, answer);
  if (answer?.kind === "manual") return manualOutcome(indicator, inputs);
  const outcome = outcomeOf(indicator, inputs, interpretation, answered);
  const more = [...(answered ? [answeredNote()] : []), ...ownFormulaNotes(outcome, resultCell)];
  return more.length === 0 ? outcome : { ...outcome, notes: [...outcome.notes, ...more] };
}

function outcomeOf(
  indicator: Indicator,
  inputs: readonly Input[],
  interpretation: Interpretation,
  answered: boolean,
): Outcome {
  const isSeveral = indicator.hasSeveralFormulas && !answered;
  if (isSeveral) return unresolved(indicator, inputs, "several-formulas");
  if (!interpretation.ok) return unresolved(indicator, inputs, interpretation.reason);
  return fromReading(indicator, inputs, interpretation);
}

/**
 * An indicator of which it is not known where its values or its result stand, or whose result cell is another's, too:
 * nothing is calculated, nothing guessed.
 */
function unplaced(indicator: Indicator, resultCell: Cell | null): Outcome {
  const { doubts, place, sharedResult } = indicator;
  const notes = doubts.map((doubt): Note => {
    const message = messages.columnUnknown(doubt.field, doubt.columns);
    return { severity: "error", code: "column-unknown", cell: place, message };
  });
  const [code, message] =
    sharedResult === null
      ? ["no-result-cell", messages.noResultCell()]
      : ["shared-result-cell", messages.sharedResultCell(address(sharedResult))];
  const cell: Note = { severity: "error", code, cell: place, message };
  const outcome = withoutResult(indicator, [], notes.length > 0 ? notes : [cell]);
  const own = resultCell === null ? [] : ownFormulaNotes(outcome, resultCell);
  return { ...outcome, notes: [...outcome.notes, ...own] };
}

function unresolved(
  indicator: Indicator,
  inputs: readonly Input[],
  reason: (Interpretation & { ok: false })["reason"],
): Outcome {
  const [code, message] = reasonNote(reason, inputs);
  const note: Note = { severity: "error", code, cell: indicator.place, message };
  const missing = inputs.filter((input) => input.reading.kind === "missing").flatMap(inputNotes);
  return withoutResult(indicator, inputs, [note, ...missing]);
}

function reasonNote(
  reason: (Interpretation & { ok: false })["reason"],
  inputs: readonly Input[],
): readonly [code: string, message: string] {
  if (inputs.length === 0 && reason !== "empty") return ["no-variables", messages.noVariables()];
  switch (reason) {
    case "empty":
      return ["no-formula", messages.noFormula()];
    case "cut-off":
      return ["cut-off-formula", messages.cutOffFormula()];
    case "too-deep":
      return ["too-deep", messages.tooDeep()];
    case "no-reading":
      return ["unread-formula", messages.unreadFormula()];
    case "several-readings":
      return ["several-readings", messages.severalReadings()];
    case "several-formulas":
      return ["several-formulas", messages.severalFormulas()];
  }
}

function fromReading(
  indicator: Indicator,
  inputs: readonly Input[],
  interpretation: Interpretation & { ok: true },
): Outcome {
  const { tree, bindings } = interpretation;
  const used = variablesOf(tree);
  const needed = inputs.filter((_, i) => used.includes(i));
  const computed = compute(tree, inputs, needed);
  return {
    indicator,
    status: computed.status,
    result: computed.result,
    inputs,
    bindings,
    tree,
    excelFormula: formulaOver(tree, inputs, needed),
    notes: [
      ...needed.flatMap(inputNotes),
      ...computed.notes,
      ...inputs.flatMap((input, i) => (used.includes(i) ? [] : [unusedNote(input)])),
    ],
  };
}

interface Computed {
  readonly status: Status;
  readonly result: Result | null;
  readonly notes: readonly Note[];
}

function compute(tree: Tree, inputs: readonly Input[], needed: readonly Input[]): Computed {
  if (needed.some((input) => input.reading.kind === "missing")) {
    return { status: "incomplete", result: null, notes: [] };
  }
  if (needed.some((input) => input.reading.kind === "unusable"))
    return { status: "invalid", result: null, notes: [] };
  const values = inputs.map(({ reading }) => (reading.kind === "number" ? reading.value : Number.NaN));
  const evaluation = evaluate(tree, values);
  if (evaluation.ok) {
    return { status: "computed", result: { value: evaluation.value, kind: resultKind(tree) }, notes: [] };
  }
  const note: Note =
    evaluation.reason === "overflow"
      ? { severity: "error", code: "overflow", cell: null, message: messages.overflow() }
      : zeroDivisorNote(evaluation.divisor, inputs);
  return { status: "invalid", result: null, notes: [note] };
}

function zeroDivisorNote(divisor: Tree, inputs: readonly Input[]): Note {
  const input = divisor.kind === "variable" ? inputs[divisor.input] : undefined;
  return {
    severity: "error",
    code: "zero-divisor",
    cell: input?.cell ?? null,
    message: input ? messages.zeroDivisor(input.variable, address(input.cell)) : messages.zeroDivisorSum(),
  };
}

/** The formula over cells; only where each cell holds one value that Excel can calculate with. */
function formulaOver(tree: Tree, inputs: readonly Input[], needed: readonly Input[]): string | null {
  const usable = needed.every(
    ({ shared, reading }) => !shared && !(reading.kind === "number" && reading.typedAsText),
  );
  return usable
    ? excelFormula(
        tree,
        inputs.map((input) => address(input.cell)),
      )
    : null;
}

function unusedNote(input: Input): Note {
  const message = messages.unusedVariable(input.variable, address(input.cell));
  return { severity: "info", code: "unused-variable", cell: input.labelCell, message };
}
