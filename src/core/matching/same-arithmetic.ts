import { evaluate } from "../formula/evaluate";
import { resultKind } from "../formula/kind";
import { variablesOf, type Tree } from "../formula/tree";

/** Values without a common pattern: two formulas that agree on all of them are the same calculation. */
const PROBES: readonly (readonly number[])[] = [
  [7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47],
  [3.25, 0.7, 5.125, 1.9, 2.3, 8.75, 6.1, 4.6, 9.3, 1.7, 7.9, 2.9],
];

/** Do two trees compute the same, shown the same way, whatever the values? */
export function sameArithmetic(a: Tree, b: Tree): boolean {
  if (resultKind(a) !== resultKind(b)) return false;
  return PROBES.every((probe) => {
    const [x, y] = [evaluate(a, padded(probe, a)), evaluate(b, padded(probe, b))];
    if (!x.ok || !y.ok) return x.ok === y.ok;
    return Math.abs(x.value - y.value) <= 1e-9 * Math.max(1, Math.abs(x.value), Math.abs(y.value));
  });
}

function padded(probe: readonly number[], tree: Tree): readonly number[] {
  const most = Math.max(-1, ...variablesOf(tree));
  return Array.from(
    { length: most + 1 },
    (_, i) => (probe[i % probe.length] ?? 1) + Math.floor(i / probe.length) * 0.37,
  );
}
