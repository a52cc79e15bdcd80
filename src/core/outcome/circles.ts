import { SOMEWHERE, type Steps } from "../steps";

/** Where the search stands at one node: what it leads to, and how much of that was followed. */
interface Step {
  readonly node: number;
  readonly next: readonly number[];
  at: number;
}

/** So many things are looked at in one step. */
const SEVERAL = 16;

/**
 * Finds, in steps, which of some things lead to each other in a circle (strongly connected components, by Tarjan's search, without
 * calling itself, because a chain may be as long as a sheet).
 * @param count the things are the numbers from 0 up to below this
 * @param leadsTo the things that one leads to
 * @returns for each thing the number of its circle, or null where it is in none; one that leads to itself is in one
 */
export function* findingCircles(
  count: number,
  leadsTo: (node: number) => readonly number[],
): Steps<readonly (number | null)[]> {
  const order = new Array<number>(count).fill(-1);
  const lowest = new Array<number>(count).fill(-1);
  const isOpen = new Array<boolean>(count).fill(false);
  const circles = new Array<number | null>(count).fill(null);
  const open: number[] = [];
  let [reached, circle] = [0, 0];

  const enter = (node: number): Step => {
    order[node] = lowest[node] = reached++;
    isOpen[node] = true;
    open.push(node);
    return { node, next: leadsTo(node), at: 0 };
  };
  const lower = (node: number, to: number): void => {
    lowest[node] = Math.min(lowest[node] ?? to, to);
  };
  const close = ({ node, next }: Step): void => {
    if (lowest[node] !== order[node]) return;
    const members = open.splice(open.lastIndexOf(node));
    const isCircle = members.length > 1 || next.includes(node);
    for (const member of members) {
      isOpen[member] = false;
      if (isCircle) circles[member] = circle;
    }
    circle++;
  };

  for (let start = 0; start < count; start++) {
    if (order[start] !== -1) continue;
    const path = [enter(start)];
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      if (reached % SEVERAL === 0) yield SOMEWHERE;
      const next = step.next[step.at++];
      if (next === undefined) {
        path.pop();
        close(step);
        const above = path.at(-1);
        if (above !== undefined) lower(above.node, lowest[step.node] ?? reached);
      } else if (order[next] === -1) path.push(enter(next));
      else if (isOpen[next] === true) lower(step.node, order[next] ?? reached);
    }
  }
  return circles;
}
