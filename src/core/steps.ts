/** How far work in steps is: so many indicators of all; both 0 as long as it is not known how many there are. */
export interface Step {
  readonly done: number;
  readonly of: number;
}

/** Work in steps. Between two of them whoever has it done may let others have their turn, or leave it. */
export type Steps<T> = Generator<Step, T, undefined>;

/** Where nothing is known of how far the work is. */
export const SOMEWHERE: Step = { done: 0, of: 0 };

/** So many items are one step, where one takes next to nothing. */
const AT_ONCE = 10;

/** Does all steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}

/**
 * Does the same for each item, some of them in a step.
 * @param where how far the work is with so many items done
 * @param together so many items are one step
 */
export function* eachInSteps<T, R>(
  items: readonly T[],
  work: (item: T, index: number) => R,
  where: (done: number) => Step = () => SOMEWHERE,
  together = AT_ONCE,
): Steps<readonly R[]> {
  const results: R[] = [];
  for (const [i, item] of items.entries()) {
    if (i > 0 && i % together === 0) yield where(i);
    results.push(work(item, i));
  }
  return results;
}
