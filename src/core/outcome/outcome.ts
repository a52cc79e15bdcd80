import type { BoundPhrase } from "../binding/interpret";
import type { Indicator } from "../form/form";
import type { NumberReading } from "../form/number";
import type { ResultKind } from "../formula/kind";
import type { Tree } from "../formula/tree";
import type { CellValue, Position } from "../grid/grid";

export type Status = "computed" | "incomplete" | "invalid" | "unresolved";
export type Severity = "error" | "warning" | "info";

/** A validation note: `code` is for programs, `message` an Indonesian sentence for the staff. */
export interface Note {
  readonly severity: Severity;
  readonly code: string;
  readonly cell: Position | null;
  readonly message: string;
}

/** One input variable of an indicator, told apart from others that share its cell. */
export interface Input {
  readonly variable: string;
  readonly labelCell: Position;
  readonly cell: Position;
  /** What stands for this variable in the cell: the whole value, or its part where several share the cell. */
  readonly raw: CellValue;
  readonly reading: NumberReading;
  /** True where the cell holds the values of several variables. */
  readonly shared: boolean;
}

/** How a phrase of the formula was bound to a variable, by its 0-based index into the outcome's inputs. */
export type Binding = BoundPhrase;

export interface Result {
  /** What the cell holds: 0.8462 for 84,62%. */
  readonly value: number;
  readonly kind: ResultKind;
}

/** What came of one indicator. */
export interface Outcome {
  readonly indicator: Indicator;
  readonly status: Status;
  readonly result: Result | null;
  readonly inputs: readonly Input[];
  readonly bindings: readonly Binding[];
  /** The formula as it was read, over the indexes of `inputs`; null where it could not be read. */
  readonly tree: Tree | null;
  /** The same calculation over cell references ("=G12/G13*100%"); null where two values share a cell or nothing was read. */
  readonly excelFormula: string | null;
  readonly notes: readonly Note[];
}
