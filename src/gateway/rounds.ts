import { address } from "../core/grid/address";
import { chainLength, inputsOver } from "../core/outcome/circular-inputs";
import { withUnsettledInputs } from "../core/outcome/late-notes";
import type { Run } from "./run";

/**
 * How often results are calculated anew because inputs build on them: at least so often, for not every formula tells what
 * it builds on; as often as a chain of results is long; and never more often than this.
 */
const LEAST = 8;
const MOST = 100;

/**
 * The rounds of one run. Inputs that are formulas over results move when those are written: then a run goes on until
 * nothing moves any more.
 */
export class Rounds {
  #sofar: Run | null = null;
  #count = 0;
  #last = MOST;

  /**
   * Takes in a round that was written.
   * @param moved the inputs (A1) that have other values since, because they build on results
   * @returns the whole run where this round was its last; null where another is needed
   */
  take(run: Run, moved: readonly string[]): Run | null {
    this.#count++;
    this.#sofar = joined(this.#sofar, run);
    if (moved.length === 0) return this.#sofar;
    if (this.#count === LEAST) this.#last = Math.min(MOST, Math.max(LEAST, chainLength(run) + 2));
    if (this.#count < this.#last) return null;
    return { ...this.#sofar, outcomes: withUnsettledInputs(this.#sofar.outcomes, inputsOver(run, moved)) };
  }
}

/** Two rounds of one run as one: the sheet as it was before the first, the outcomes of the second, the writes of both. */
function joined(first: Run | null, second: Run): Run {
  if (first === null) return second;
  const writes = new Map(first.plan.writes.map((write) => [address(write.cell), write]));
  for (const write of second.plan.writes) {
    const earlier = writes.get(address(write.cell));
    const numberFormat = write.after.numberFormat ?? earlier?.after.numberFormat ?? null;
    const before = earlier?.before ?? write.before;
    writes.set(address(write.cell), { ...write, before, after: { ...write.after, numberFormat } });
  }
  return { ...second, grid: first.grid, plan: { ...second.plan, writes: [...writes.values()] } };
}
