import { wordsOf, type Word } from "../../matching/words";
import { eachInSteps, type Steps } from "../../steps";
import type { Input, Evaluated } from "../outcome";
import { isOfficeWide } from "./own-quantity";
import { quotientOf } from "./quotient";

/** A variable where it occurs: the input with its value, and the indicator that it belongs to. */
export interface Occurrence {
  readonly outcome: Evaluated;
  readonly input: Input;
  readonly value: number;
}

/** What the rules may know of the form around an indicator. */
export interface FormContext {
  /** The form's year, or null where its titles don't tell. */
  readonly year: number | null;
  /** For an input whose quantity has different values in the form, all inputs of that quantity; otherwise none. */
  readonly conflicting: (input: Input) => readonly Occurrence[];
  /** All outcomes of an indicator name that more than one has; none for other names. */
  readonly sharing: (indicator: string) => readonly Evaluated[];
  /** The outcomes that divide a variable of this name by something. */
  readonly dividing: (variable: string) => readonly Evaluated[];
}

/** Builds the context of a form, in steps: its lookups are shared by all rules. */
export function* buildingContext(outcomes: readonly Evaluated[], year: number | null): Steps<FormContext> {
  const hashes = yield* eachInSteps(outcomes, ({ inputs }) => inputs.map(({ variable }) => hashOf(variable)));
  const conflicts = yield* conflictsOf(outcomes, hashes);
  const divided = yield* dividedVariables(outcomes, hashes);
  const shared = sharedNames(outcomes);
  return {
    year,
    conflicting: (input) => conflicts.get(input) ?? [],
    sharing: (indicator) => shared.get(indicator) ?? [],
    dividing: (variable) => dividersOf(variable, divided.get(hashOf(variable)) ?? []),
  };
}

/** Words that say what is counted; "Jumlah", "Total" and "yang" don't. */
function isSaid({ kind, text }: Word): boolean {
  return kind !== "function" && text !== "jumlah" && text !== "seluruh";
}

/** Gives texts that say the same the same key. */
function keyOf(text: string): string {
  return wordsOf(text)
    .filter(isSaid)
    .map((word) => word.text)
    .join(" ");
}

/** A number made of the key: quicker to compare, the same for the same key, and hardly ever for another. */
function hashOf(text: string): number {
  let hash = 7;
  for (const word of wordsOf(text)) if (isSaid(word)) hash = (Math.imul(hash, 31) + word.hash) | 0;
  return hash;
}

/**
 * The inputs with a number whose words are the same and whose values are not. Two inputs of one indicator that differ
 * only in "Jumlah" and "Total" mean two things, whatever they are called; they are left out.
 */
function* conflictsOf(
  outcomes: readonly Evaluated[],
  hashes: readonly (readonly number[])[],
): Steps<ReadonlyMap<Input, readonly Occurrence[]>> {
  const suspects = differingHashes(outcomes, hashes);
  const conflicts = new Map<Input, readonly Occurrence[]>();
  if (suspects.size === 0) return conflicts;
  const groups = new Map<string, Occurrence[]>();
  yield* eachInSteps(outcomes, (outcome, o) => {
    outcome.inputs.forEach((input, i) => {
      if (!suspects.has(hashes[o]?.[i] ?? 0) || input.reading.kind !== "number") return;
      const key = keyOf(input.variable);
      const isTwin = outcome.inputs.some((other) => other !== input && keyOf(other.variable) === key);
      if (!isTwin) add(groups, key, { outcome, input, value: input.reading.value });
    });
  });
  yield* eachInSteps([...groups.values()], (group) => {
    const [first] = group;
    if (first === undefined || group.every(({ value }) => value === first.value)) return;
    if (!group.some(({ input }) => isOfficeWide(input.variable))) return;
    for (const { input } of group) conflicts.set(input, group);
  });
  return conflicts;
}

/** The hashes that have more than one value. */
function differingHashes(
  outcomes: readonly Evaluated[],
  hashes: readonly (readonly number[])[],
): ReadonlySet<number> {
  const values = new Map<number, number>();
  const differing = new Set<number>();
  outcomes.forEach(({ inputs }, o) => {
    inputs.forEach(({ reading }, i) => {
      const hash = hashes[o]?.[i];
      if (hash === undefined || reading.kind !== "number") return;
      const known = values.get(hash);
      if (known === undefined) values.set(hash, reading.value);
      else if (known !== reading.value) differing.add(hash);
    });
  });
  return differing;
}

function sharedNames(outcomes: readonly Evaluated[]): ReadonlyMap<string, readonly Evaluated[]> {
  const first = new Map<string, Evaluated>();
  const shared = new Map<string, Evaluated[]>();
  for (const outcome of outcomes) {
    const name = outcome.indicator.indicator;
    const known = first.get(name);
    if (known === undefined) first.set(name, outcome);
    else {
      if (!shared.has(name)) shared.set(name, [known]);
      add(shared, name, outcome);
    }
  }
  return shared;
}

interface Division {
  readonly outcome: Evaluated;
  /** The variable that is divided. */
  readonly variable: string;
}

/** The outcomes that divide one variable, by that variable's hash. */
function* dividedVariables(
  outcomes: readonly Evaluated[],
  hashes: readonly (readonly number[])[],
): Steps<ReadonlyMap<number, readonly Division[]>> {
  const divided = new Map<number, Division[]>();
  yield* eachInSteps(outcomes, (outcome, o) => {
    const above = outcome.tree === null ? undefined : quotientOf(outcome.tree)?.above;
    if (above?.kind !== "variable") return;
    const [input, hash] = [outcome.inputs[above.input], hashes[o]?.[above.input]];
    if (input !== undefined && hash !== undefined) add(divided, hash, { outcome, variable: input.variable });
  });
  return divided;
}

function dividersOf(variable: string, divisions: readonly Division[]): readonly Evaluated[] {
  if (divisions.length === 0) return [];
  const key = keyOf(variable);
  return divisions.filter((each) => keyOf(each.variable) === key).map(({ outcome }) => outcome);
}

function add<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}
