/**
 * The items in ascending order of a number that each has; equal ones keep their order. What stands in order already,
 * as most lists of rows and places do, is not copied.
 */
export function inOrder<T>(items: readonly T[], rank: (item: T) => number): readonly T[] {
  let last = -Infinity;
  for (const item of items) {
    const next = rank(item);
    if (next < last) return [...items].sort((a, b) => rank(a) - rank(b));
    last = next;
  }
  return items;
}
