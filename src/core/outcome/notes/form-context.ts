import { wordsOf } from "../../binding/words";
import type { Input, Outcome } from "../outcome";
import { isOfficeWide } from "./own-quantity";
import { quotientOf } from "./quotient";

/** A variable where it occurs: the input with its value, and the indicator that it belongs to. */
export interface Occurrence {
  readonly outcome: Outcome;
  readonly input: Input;
  readonly value: number;
}

/** What the rules may know of the form around an indicator. */
export interface FormContext {
  /** The form's year, or null where its titles don't tell. */
  readonly year: number | null;
  /** For an input whose quantity has different values in the form, all inputs of that quantity; otherwise none. */
  readonly conflicting: (input: Input) => readonly Occurrence[];
  /** The outcomes whose indicator is named exactly so. */
  readonly named: (indicator: string) => readonly Outcome[];
  /** The outcomes that divide a variable of this name by something. */
  readonly dividing: (variable: string) => readonly Outcome[];
}

/** Builds the context of a form; each lookup is prepared at its first use and then shared by all rules. */
export function formContext(outcomes: readonly Outcome[], year: number | null): FormContext {
  const keys = lazily(() => inputKeys(outcomes));
  const conflicts = lazily(() => conflictsOf(outcomes, keys()));
  const named = lazily(() => grouped(outcomes, ({ indicator }) => indicator.indicator));
  const dividing = lazily(() => grouped(outcomes, (each) => numeratorKey(each, keys())));
  return {
    year,
    conflicting: (input) => conflicts().get(input) ?? [],
    named: (indicator) => named().get(indicator) ?? [],
    dividing: (variable) => dividing().get(keyOf(variable)) ?? [],
  };
}

/** Gives texts that say the same the same key: the words in one spelling, without "Jumlah", "Total" and "yang". */
function keyOf(text: string): string {
  let key = "";
  for (const word of wordsOf(text)) {
    const isSaid = word.kind !== "function" && word.text !== "jumlah" && word.text !== "seluruh";
    if (isSaid) key += `${word.text} `;
  }
  return key;
}

function inputKeys(outcomes: readonly Outcome[]): ReadonlyMap<Input, string> {
  const keys = new Map<Input, string>();
  for (const { inputs } of outcomes) {
    for (const input of inputs) keys.set(input, keyOf(input.variable));
  }
  return keys;
}

/**
 * The inputs with a number whose words are the same and whose values are not. Two inputs of one indicator that differ
 * only in "Jumlah" and "Total" mean two things, whatever they are called; they are left out.
 */
function conflictsOf(
  outcomes: readonly Outcome[],
  keys: ReadonlyMap<Input, string>,
): ReadonlyMap<Input, readonly Occurrence[]> {
  const groups = new Map<string, Occurrence[]>();
  for (const outcome of outcomes) {
    for (const input of outcome.inputs) {
      const key = keys.get(input);
      const isTwin = outcome.inputs.some((other) => other !== input && keys.get(other) === key);
      if (key === undefined || input.reading.kind !== "number" || isTwin) continue;
      add(groups, key, { outcome, input, value: input.reading.value });
    }
  }
  const conflicts = new Map<Input, readonly Occurrence[]>();
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined || group.every(({ value }) => value === first.value)) continue;
    if (!group.some(({ input }) => isOfficeWide(input.variable))) continue;
    for (const { input } of group) conflicts.set(input, group);
  }
  return conflicts;
}

/** The key of the variable that an outcome divides; null where it divides none, or more than one. */
function numeratorKey({ tree, inputs }: Outcome, keys: ReadonlyMap<Input, string>): string | null {
  const above = tree === null ? undefined : quotientOf(tree)?.above;
  const input = above?.kind === "variable" ? inputs[above.input] : undefined;
  return input === undefined ? null : (keys.get(input) ?? null);
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function grouped<T>(
  items: readonly T[],
  keyOf: (item: T) => string | null,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) add(groups, key, item);
  }
  return groups;
}

function add<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}
