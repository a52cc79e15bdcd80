import { variablesOf, type Tree } from "../formula/tree";
import {
  measureOf,
  namesPercentage,
  scaleOfLabel,
  statedUnits as unitsIn,
  type Unit,
} from "../quantity/measure";
import type { Input } from "./outcome";

/** How a number counts: as a typed percentage, as one that the formula makes, as it is, or as either (0, a factor). */
type Scale = "share" | "made" | "plain" | "either";

/**
 * Finds inputs whose scales don't go together in a formula: a percentage added to, taken from or divided by a number that is
 * none; amounts of which one says "juta" and the other nothing; units of one kind that differ (menit, jam); a value
 * in points where the formula makes a percentage of it. What would be computed from them is another quantity.
 * @param tree over the inputs
 * @returns the inputs concerned, by their 0-based places; null where all go together
 */
export function mixedScales(tree: Tree, inputs: readonly Input[]): readonly number[] | null {
  const found = scaleOf(tree, inputs);
  return typeof found === "string" ? null : found;
}

/** The scale of a tree, or the inputs in it that don't go together. */
function scaleOf(tree: Tree, inputs: readonly Input[]): Scale | readonly number[] {
  switch (tree.kind) {
    case "number":
      return "either";
    case "percent":
      return "share";
    case "negative":
      return scaleOf(tree.of, inputs);
    case "variable":
      return scaleOfInput(inputs[tree.input]);
    case "binary": {
      const [left, right] = [scaleOf(tree.left, inputs), scaleOf(tree.right, inputs)];
      if (typeof left !== "string") return left;
      if (typeof right !== "string") return right;
      const used = variablesOf(tree);
      const isProduct = tree.operator === "*";
      if (isProduct && (isPointsAsShare(tree, inputs) || isPointsOfCount(tree, inputs))) return used;
      if (isProduct) return productOf(left, right, tree);
      const clash = !goTogether(left, right, tree) || !isOfOneUnit(tree, inputs);
      if (clash) return used;
      if (tree.operator === "/") return left !== right && left !== "either" ? left : "plain";
      return left === "either" ? right : left;
    }
  }
}

function scaleOfInput(input: Input | undefined): Scale {
  if (input?.reading.kind !== "number" || input.reading.value === 0) return "either";
  return input.reading.isShare ? "share" : "plain";
}

/** "x 100%" makes a percentage of anything; a weight ("60% x …") leaves open what it makes. */
function productOf(left: Scale, right: Scale, tree: Tree & { kind: "binary" }): Scale {
  const sides = [tree.left, tree.right];
  if (sides.some((side) => side.kind === "percent" && side.value === 100)) return "made";
  if (left === right) return left;
  if (sides.some((side) => variablesOf(side).length === 0 && side.kind !== "number")) return "either";
  if (left === "either") return right;
  return right === "either" ? left : "plain";
}

/** A sum and a difference need one scale, numbers included; a share is divided by a share, or by a factor. */
function goTogether(
  left: Scale,
  right: Scale,
  { operator, left: a, right: b }: Tree & { kind: "binary" },
): boolean {
  if (operator === "/")
    return [left, right].some((one) => one === "either" || one === "made") || left === right;
  if (left === "made" || right === "made") {
    const other = left === "made" ? right : left;
    return (
      other === "share" ||
      other === "made" ||
      (other === "either" && a.kind !== "number" && b.kind !== "number")
    );
  }
  const isBare = (scale: Scale, tree: Tree): boolean => scale === "either" && tree.kind === "number";
  if (isBare(left, a)) return right !== "share";
  if (isBare(right, b)) return left !== "share";
  return left === "either" || right === "either" || left === right;
}

/** "Persentase … x 100%" over 85, which stands for 85 % already. */
function isPointsAsShare({ left, right }: Tree & { kind: "binary" }, inputs: readonly Input[]): boolean {
  const [value, factor] = right.kind === "percent" || right.kind === "number" ? [left, right] : [right, left];
  const isHundred = (factor.kind === "percent" || factor.kind === "number") && factor.value === 100;
  if (!isHundred || value.kind !== "variable") return false;
  const input = inputs[value.input];
  if (input?.reading.kind !== "number" || !namesPercentage(input.variable)) return false;
  return factor.kind === "number" ? input.reading.isShare : !input.reading.isShare && input.reading.value > 1;
}

/** "Jumlah penduduk x Persentase miskin" over 10, which stands for 10 %. */
function isPointsOfCount({ left, right }: Tree & { kind: "binary" }, inputs: readonly Input[]): boolean {
  if (left.kind !== "variable" || right.kind !== "variable") return false;
  const [a, b] = [inputs[left.input], inputs[right.input]];
  const isPoints = (one: Input | undefined): boolean =>
    one?.reading.kind === "number" &&
    /persen/i.test(one.variable) &&
    !one.reading.isShare &&
    one.reading.value > 1;
  return isPoints(a) !== isPoints(b);
}

/** The units in brackets in the labels of inputs, with the scales that the labels give. */
function statedUnits(used: readonly number[], inputs: readonly Input[]): readonly (Unit | null)[] {
  return used.map((i) => {
    const { stated, scale, isAmount } = measureOf(inputs[i]?.variable ?? "", "");
    if (scale > 1 && isAmount) return { kind: "money", name: `rupiah x ${scale}` };
    return stated;
  });
}

/** The units of measure in the column beside the inputs. */
function unitsBeside(used: readonly number[], inputs: readonly Input[]): readonly Unit[] {
  return used.flatMap((i) =>
    unitsIn(`(${inputs[i]?.unit ?? ""})`).filter(({ kind }) => !["count", "share", "money"].includes(kind)),
  );
}

/** Whether all inputs are in one scale where a column of units says "juta" of some; 0 is 0 in any. */
function areOfOneScaleBeside(used: readonly number[], inputs: readonly Input[]): boolean {
  const scaleBeside = (input: Input): number => scaleOfLabel(`(${input.unit ?? ""})`);
  const own = used
    .flatMap((i) => inputs[i] ?? [])
    .filter(({ reading }) => reading.kind === "number" && reading.value !== 0);
  if (!own.some((input) => scaleBeside(input) > 1)) return true;
  const scales = own.map((input) => Math.max(scaleBeside(input), scaleOfLabel(input.variable)));
  const isSaidTwice = own.some(({ reading }) => reading.kind === "number" && reading.scale > 1);
  return !isSaidTwice && new Set(scales).size <= 1;
}

/** Percentages of which one is typed as a share (0.85) and another in points (90). */
function isInTwoScales(used: readonly number[], inputs: readonly Input[], isOfHundred: boolean): boolean {
  const values = used.flatMap((i) => {
    const input = inputs[i];
    if (input?.reading.kind !== "number" || !namesPercentage(input.variable)) return [];
    return input.reading.isShare ? [] : [Math.abs(input.reading.value)];
  });
  const isShare = values.some((value) => value > 0 && value < 1);
  return isShare && (isOfHundred || values.some((value) => value > 1));
}

/** Whether the inputs of a sum, a difference or a quotient can be compared: in one unit, and in one scale of it. */
function isOfOneUnit(tree: Tree & { kind: "binary" }, inputs: readonly Input[]): boolean {
  const used = variablesOf(tree);
  const isOfHundred = [tree.left, tree.right].some((side) => side.kind === "number" && side.value === 100);
  const readings = used.flatMap((i) => {
    const input = inputs[i];
    return input?.reading.kind === "number" ? [{ ...input.reading }] : [];
  });
  const names = new Map<string, Set<string>>();
  const stated = [...statedUnits(used, inputs), ...unitsBeside(used, inputs)];
  for (const unit of [...readings.map((reading) => reading.unit), ...stated]) {
    if (unit !== null) names.set(unit.kind, (names.get(unit.kind) ?? new Set()).add(unit.name));
  }
  if ([...names.values()].some(({ size }) => size > 1)) return false;
  if (isInTwoScales(used, inputs, isOfHundred) || !areOfOneScaleBeside(used, inputs)) return false;
  const largest = Math.max(...readings.map(({ scale }) => scale));
  return largest === 1 || readings.every(({ scale, value }) => scale > 1 || value === 0 || value >= largest);
}
