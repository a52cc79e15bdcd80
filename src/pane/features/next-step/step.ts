import { variablesOf } from "../../../core/formula/tree";
import { address } from "../../../core/grid/address";
import type { Position } from "../../../core/grid/grid";
import { isOpenQuestion } from "../../../core/outcome/open-question";
import type { Input, Outcome } from "../../../core/outcome/outcome";
import { hasDoubt, placeToLook, standingOf } from "../../parts/attention";
import type { ShownRun } from "../../state";

/** What is to be done next about a form. `cells` are walked through one by one; there is at least one. */
export type Step =
  | { readonly kind: "fill"; readonly empty: number; readonly unusable: number; readonly cells: Cells }
  | { readonly kind: "run" | "changed" | "point" | "done" }
  | { readonly kind: "ask"; readonly cells: Cells }
  | { readonly kind: "look"; readonly about: "others" | "untyped" | "doubts"; readonly cells: Cells };

/** Cells in the order in which they are gone through. */
export type Cells = readonly [Position, ...Position[]];

/**
 * Tells the one next step: to calculate again what has changed, to say which column is meant, to fill in what is missing, to calculate, to settle questions, to look at what is left, and to go
 * on to the summary. Null where the form has no indicators, and where its results can't be written.
 */
export function stepOf(run: ShownRun): Step | null {
  const { outcomes } = run;
  if (outcomes.length === 0) return null;
  if (run.outdated === true && !isLocked(run)) return { kind: "changed" };
  if (outcomes.some(({ indicator }) => indicator.doubts.length > 0)) return { kind: "point" };
  const fill = toFill(outcomes);
  if (fill !== null) return fill;
  if (!run.written && run.plan.writes.length > 0) return isLocked(run) ? null : { kind: "run" };
  const asked = some(outcomes.filter(isOpenQuestion).map(({ indicator }) => indicator.place));
  if (asked !== null) return { kind: "ask", cells: asked };
  const isOther = (outcome: Outcome): boolean => !SETTLED.has(standingOf(outcome));
  return (
    look("others", outcomes.filter(isOther)) ??
    look(
      "untyped",
      outcomes.filter((outcome) => standingOf(outcome) === "untyped"),
    ) ??
    look("doubts", outcomes.filter(hasDoubt)) ?? { kind: "done" }
  );
}

/** What keeps a run from writing is said beside it. */
function isLocked({ locked = [] }: ShownRun): boolean {
  return locked.length > 0;
}

/** Settled, or a step of their own. */
const SETTLED: ReadonlySet<string> = new Set(["computed", "manual", "untyped"]);

function look(about: "others" | "untyped" | "doubts", outcomes: readonly Outcome[]): Step | null {
  const cells = some(outcomes.map(placeToLook));
  return cells === null ? null : { kind: "look", about, cells };
}

function toFill(outcomes: readonly Outcome[]): Step | null {
  const inputs = outcomes.flatMap(lacking);
  const places = new Map(inputs.map(({ cell }) => [address(cell), cell]));
  const missing = new Set(inputs.filter(isMissing).map(({ cell }) => address(cell)));
  const cells = some([...places.values()].sort((a, b) => a.row - b.row || a.column - b.column));
  if (cells === null) return null;
  return { kind: "fill", empty: missing.size, unusable: places.size - missing.size, cells };
}

/** The inputs that keep an indicator from being calculated; where its formula is not read, at least those that are empty. */
function lacking({ status, tree, inputs }: Outcome): readonly Input[] {
  if (status === "computed" || status === "manual") return [];
  if (tree === null) return inputs.filter(isMissing);
  const used = variablesOf(tree);
  return inputs.filter(({ reading }, place) => used.includes(place) && reading.kind !== "number");
}

function isMissing({ reading }: Input): boolean {
  return reading.kind === "missing";
}

function some(cells: readonly Position[]): Cells | null {
  const [first, ...others] = cells;
  return first === undefined ? null : [first, ...others];
}
