import type { Alternative, Contradicting, MatchedPhrase } from "../matching/interpretation";
import type { Indicator } from "../form/form";
import type { NumberReading } from "../quantity/read-number";
import type { ResultKind } from "../formula/kind";
import type { Tree } from "../formula/tree";
import type { CellValue, Position } from "../grid/grid";
import type { NoteCode, Unresolved } from "./note-code";

export type Severity = "error" | "warning" | "info";

/** A validation note: `code` is for programs, `message` an Indonesian sentence for the staff. */
export interface Note {
  readonly severity: Severity;
  readonly code: NoteCode;
  readonly cell: Position | null;
  readonly message: string;
  /** True where somebody has ticked the warning off; known only where it is shown. */
  readonly reviewed?: boolean;
}

/** One input variable of an indicator, told apart from others that share its cell. */
export interface Input {
  readonly variable: string;
  readonly labelCell: Position;
  readonly cell: Position;
  /** What stands for this variable in the cell: the whole value, or its part where several share the cell. */
  readonly raw: CellValue;
  readonly reading: NumberReading;
  /** What stands beside it in a column of units, where the form has one. */
  readonly unit?: string;
  /** True where the cell holds the values of several variables. */
  readonly shared: boolean;
}

export interface Result {
  /** What the cell holds: 0.8462 for 84,62%. */
  readonly value: number;
  readonly kind: ResultKind;
}

/** What a result cell holds before anything is written into it. */
export interface Held {
  /**
   * Whose it is: "nobody" where the cell is empty or there is none, "ours" where a run may replace it (a number, a sentence
   * or a live formula of ours), "own-formula" where it is never overwritten unasked, "own-content" where words of somebody's
   * own stand, or a number that the form has never given, which only a result replaces.
   */
  readonly by: "nobody" | "ours" | "own-formula" | "own-content";
  readonly value: CellValue;
  /** The cell's format code, en-US notation. */
  readonly numberFormat: string;
}

/** Why a formula that was read gives no number. */
export type Fault =
  | { readonly kind: "unusable-input" | "overflow" }
  /** Inputs whose scales or units don't go together, by their 0-based places. */
  | { readonly kind: "mixed-scales"; readonly inputs: readonly number[] }
  | { readonly kind: "zero-divisor"; readonly divisor: Tree }
  /** The inputs at these cells (A1) are calculated from the very result. */
  | { readonly kind: "circular"; readonly cells: readonly string[] };

/** What is known of any indicator. */
interface Common {
  readonly indicator: Indicator;
  readonly inputs: readonly Input[];
}

/** What is known where the formula was read. */
interface Read {
  readonly tree: Tree;
  readonly matches: readonly MatchedPhrase[];
  /** The same calculation over cell references ("=G12/G13*100%"); null where two values share a cell. */
  readonly excelFormula: string | null;
  /** True where a person's answer says how the formula is read. */
  readonly answered: boolean;
}

interface NotRead {
  readonly result: null;
  readonly tree: null;
  readonly matches: readonly [];
  readonly excelFormula: null;
}

/** What the formula gives, whatever stands in the result cell. */
export type Computation = Common &
  (
    | (Read & { readonly status: "computed"; readonly result: Result })
    | (Read & { readonly status: "incomplete"; readonly result: null })
    | (Read & { readonly status: "invalid"; readonly result: null; readonly fault: Fault })
    | (NotRead & {
        readonly status: "unresolved";
        readonly reason: Unresolved;
        /** The words that contradict each other, where they are the reason. */
        readonly contradicting: Contradicting | null;
        /** The readings over `inputs` among which a person can choose, where they are the reason. */
        readonly alternatives: readonly Alternative[];
      })
    /** A person fills the result in: nothing is calculated, nothing is asked for. */
    | (NotRead & { readonly status: "manual" })
  );

/** Result of evaluating one indicator, before anything is said about it. */
export type Evaluated = Computation & {
  /** What its result cell holds before anything is written. */
  readonly held: Held;
};

/** Result of evaluating one indicator, with what is to be said about it. */
export type Outcome = Evaluated & { readonly notes: readonly Note[] };

export type Status = Outcome["status"];
