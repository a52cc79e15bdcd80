import type { Position } from "../../grid/grid";
import type { RuleCode } from "../note-code";
import type { Evaluated, Note, Severity } from "../outcome";
import type { FormContext } from "./form-context";

/** What a rule found: the cell to look at, and the sentence. Other cells concerned are named in the sentence. */
export type Finding = Pick<Note, "message"> & { readonly cell: Position };

/**
 * One thing that an evaluator would look for. A rule only speaks: it never changes a status or a result, and it never
 * throws for what stands in a sheet. Where it can't be sure it is silent, because staff switch off what cries wolf.
 */
export interface Rule {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly find: (outcome: Evaluated, form: FormContext) => readonly Finding[];
}
