import { variablesOf } from "../formula/tree";
import { address } from "../grid/address";
import { decimalsApart, shownAs } from "../wording/figure";
import { messages } from "../wording/messages";
import { agrees } from "./held";
import { inputNotes } from "./input-notes";
import type { NoteCode } from "./note-code";
import type { Evaluated, Input, Note, Severity } from "./outcome";

/**
 * Says about one evaluated indicator what follows from it alone: why it has no result, what its inputs lack, that the formula
 * is read as somebody answered, and what becomes of the user's own content in its result cell.
 */
export function outcomeNotes(outcome: Evaluated): readonly Note[] {
  switch (outcome.status) {
    case "manual":
      return [noteAt(outcome, "info", "manual", messages.manual())];
    case "unresolved":
      return [...reasonNotes(outcome), ...missingNotes(outcome.inputs), ...heldNotes(outcome)];
    case "computed":
    case "incomplete":
    case "invalid":
      return [...readingNotes(outcome), ...heldNotes(outcome)];
  }
}

type OfStatus<S extends Evaluated["status"]> = Evaluated & { readonly status: S };

function noteAt({ indicator }: Evaluated, severity: Severity, code: NoteCode, message: string): Note {
  return { severity, code, cell: indicator.place, message };
}

function missingNotes(inputs: readonly Input[]): readonly Note[] {
  return inputs.filter(({ reading }) => reading.kind === "missing").flatMap(inputNotes);
}

function reasonNotes(outcome: OfStatus<"unresolved">): readonly Note[] {
  const { indicator, reason } = outcome;
  if (reason === "column-unknown") {
    return indicator.doubts.map(({ field, columns }) =>
      noteAt(outcome, "error", reason, messages.columnUnknown(field, columns)),
    );
  }
  if (reason === "labels-contradict") {
    const { onlyFormula = [], label = "", onlyLabel = [] } = outcome.contradicting ?? {};
    return [noteAt(outcome, "error", reason, messages.labelsContradict(onlyFormula, label, onlyLabel))];
  }
  if (reason === "several-readings") {
    const isGrouping = outcome.alternatives.length > 0;
    return [noteAt(outcome, "error", reason, messages.severalReadings(isGrouping))];
  }
  return [noteAt(outcome, "error", reason, reasonMessage(outcome, reason))];
}

function reasonMessage(
  { indicator: { sharedResult, place } }: Evaluated,
  reason: Exclude<
    OfStatus<"unresolved">["reason"],
    "column-unknown" | "labels-contradict" | "several-readings"
  >,
): string {
  switch (reason) {
    case "no-result-cell":
      return messages.noResultCell();
    case "shared-result-cell":
      return messages.sharedResultCell(address(sharedResult ?? place));
    case "no-variables":
      return messages.noVariables();
    case "no-formula":
      return messages.noFormula();
    case "cut-off-formula":
      return messages.cutOffFormula();
    case "too-deep":
      return messages.tooDeep();
    case "unread-formula":
      return messages.unreadFormula();
    case "several-formulas":
      return messages.severalFormulas();
    case "mixed-percentages":
      return messages.mixedPercentages();
  }
}

function readingNotes(outcome: OfStatus<"computed" | "incomplete" | "invalid">): readonly Note[] {
  const { inputs, tree, answered } = outcome;
  const used = variablesOf(tree);
  const needed = inputs.filter((_, i) => used.includes(i));
  const circular = circularCells(outcome);
  const isCircular = ({ cell }: Input): boolean => circular.includes(address(cell));
  return [
    ...needed.filter(isCircular).map((input) => circularNote(outcome, input)),
    // What else is to be said of such a value comes from the circle: it is an error of Excel's, or not calculated.
    ...needed.filter((input) => !isCircular(input)).flatMap(inputNotes),
    ...faultNotes(outcome),
    ...inputs.flatMap((input, i) => (used.includes(i) ? [] : [unusedNote(input)])),
    ...(answered ? [ANSWERED] : []),
  ];
}

const ANSWERED: Note = { severity: "info", code: "answered", cell: null, message: messages.answered() };

function circularCells(outcome: Evaluated): readonly string[] {
  return outcome.status === "invalid" && outcome.fault.kind === "circular" ? outcome.fault.cells : [];
}

function circularNote({ indicator }: Evaluated, { variable, cell }: Input): Note {
  const message = messages.circularInput(variable, address(cell), address(indicator.place));
  return { severity: "error", code: "circular-input", cell, message };
}

function faultNotes(outcome: OfStatus<"computed" | "incomplete" | "invalid">): readonly Note[] {
  if (outcome.status !== "invalid") return [];
  const { fault, inputs } = outcome;
  switch (fault.kind) {
    case "unusable-input":
    case "circular":
      return [];
    case "overflow":
      return [{ severity: "error", code: "overflow", cell: null, message: messages.overflow() }];
    case "mixed-scales": {
      const [first, ...others] = fault.inputs.flatMap((i) => inputs[i] ?? []);
      const cells = [first, ...others].flatMap((input) => (input === undefined ? [] : [address(input.cell)]));
      const message = messages.mixedScales([...new Set(cells)]);
      return [{ severity: "error", code: "mixed-scales", cell: first?.cell ?? null, message }];
    }
    case "zero-divisor": {
      const { divisor } = fault;
      const input = divisor.kind === "variable" ? inputs[divisor.input] : undefined;
      const message =
        input === undefined
          ? messages.zeroDivisorSum()
          : messages.zeroDivisor(input.variable, address(input.cell));
      return [{ severity: "error", code: "zero-divisor", cell: input?.cell ?? null, message }];
    }
  }
}

function unusedNote({ variable, cell, labelCell }: Input): Note {
  const message = messages.unusedVariable(variable, address(cell));
  return { severity: "info", code: "unused-variable", cell: labelCell, message };
}

/** A formula of the user's own stays; where it agrees with the result, there is nothing to say. */
function heldNotes(outcome: Evaluated): readonly Note[] {
  const { held, result, indicator } = outcome;
  const cell = address(indicator.place);
  if (held.by === "own-content")
    return result === null ? [noteAt(outcome, "info", "own-text-kept", messages.ownContentKept(cell))] : [];
  if (held.by !== "own-formula") return [];
  if (result === null) return [noteAt(outcome, "warning", "own-formula-kept", messages.ownFormulaKept(cell))];
  if (agrees(held.value, result.value)) return [];
  const isShare = result.kind === "percentage";
  const own = held.value;
  const decimals = typeof own === "number" ? decimalsApart(own, result.value, isShare) : 2;
  const there = typeof own === "number" ? shownAs(own, isShare, decimals) : String(own);
  const message = messages.ownFormulaDiffers(cell, there, shownAs(result.value, isShare, decimals));
  return [noteAt(outcome, "warning", "own-formula-differs", message)];
}
