/** The methods of arrays that hand their items to a function. */
const METHODS = [
  ...["map", "flatMap", "filter", "forEach", "some", "every"],
  ...["find", "findIndex", "findLast", "findLastIndex", "reduce"],
];

type Method = (this: unknown, work: Method, ...more: unknown[]) => unknown;

/**
 * Does work in steps, and counts the items that arrays hand to functions in each of them.
 * @returns the counts, step by step
 */
export function itemsInSteps(steps: Iterator<unknown>): readonly number[] {
  const counts: number[] = [];
  let items = 0;
  const before = METHODS.map((name) => {
    const own = Reflect.get(Array.prototype, name) as Method;
    const counting: Method = function (work, ...more) {
      const counted = (...all: unknown[]): unknown => {
        items++;
        return Reflect.apply(work, undefined, all);
      };
      return Reflect.apply(own, this, [counted, ...more]);
    };
    return { name, own, counting };
  });
  for (const { name, counting } of before) Reflect.set(Array.prototype, name, counting);
  try {
    for (let done = false; !done;) {
      items = 0;
      done = steps.next().done === true;
      counts.push(items);
    }
  } finally {
    for (const { name, own } of before) Reflect.set(Array.prototype, name, own);
  }
  return counts;
}
