import { wordsOf } from "../../binding/words";
import type { Input, Outcome } from "../outcome";

/** A variable where it occurs: the input with its value, and the indicator that it belongs to. */
export interface Occurrence {
  readonly outcome: Outcome;
  readonly input: Input;
  readonly value: number;
}

/** The inputs of a form that speak of one quantity in the same words. */
export interface SameQuantity {
  readonly occurrences: readonly Occurrence[];
  /** Where one of them stands in the list, by its input. */
  readonly has: (input: Input) => boolean;
  readonly differ: boolean;
}

/** What the rules may know of the form around an indicator. */
export interface FormContext {
  /** The form's year, or null where its titles don't tell. */
  readonly year: number | null;
  /** The words of a text in one spelling, without "Jumlah", "Total" and the words that only bind. */
  readonly keyOf: (text: string) => string;
  /**
   * The inputs with a number that have the same words. Two inputs of one indicator that differ only in "Jumlah" and
   * "Total" mean two things, whatever they are called; they are left out.
   */
  readonly sameQuantity: (input: Input) => SameQuantity;
  /** The outcomes whose indicator has the same words. */
  readonly namedLike: (text: string) => readonly Outcome[];
  /** The outcomes with an input that has the same words, whether it is filled or not. */
  readonly asking: (text: string) => readonly Outcome[];
}

/** Builds the context of a form; each lookup is prepared at its first use and then shared by all rules. */
export function formContext(outcomes: readonly Outcome[], year: number | null): FormContext {
  const keys = new Map<string, string>();
  const keyOf = (text: string): string => {
    let key = keys.get(text);
    if (key === undefined) {
      key = quantityKey(text);
      keys.set(text, key);
    }
    return key;
  };
  const quantities = lazily(() => sameQuantities(outcomes, keyOf));
  const named = lazily(() => grouped(outcomes, ({ indicator }) => [keyOf(indicator.indicator)]));
  const asked = lazily(() =>
    grouped(outcomes, ({ inputs }) => inputs.map(({ variable }) => keyOf(variable))),
  );
  return {
    year,
    keyOf,
    sameQuantity: ({ variable }) => quantities().get(keyOf(variable)) ?? NONE,
    namedLike: (text) => named().get(keyOf(text)) ?? [],
    asking: (text) => asked().get(keyOf(text)) ?? [],
  };
}

const NONE: SameQuantity = { occurrences: [], has: () => false, differ: false };

function quantityKey(text: string): string {
  return wordsOf(text)
    .filter(({ kind, text: word }) => kind !== "function" && word !== "jumlah" && word !== "seluruh")
    .map((word) => word.text)
    .join(" ");
}

function sameQuantities(
  outcomes: readonly Outcome[],
  keyOf: (text: string) => string,
): ReadonlyMap<string, SameQuantity> {
  const groups = new Map<string, Occurrence[]>();
  for (const outcome of outcomes) {
    for (const [key, inputs] of grouped(outcome.inputs, ({ variable }) => [keyOf(variable)])) {
      const [input, twin] = inputs;
      if (input?.reading.kind !== "number" || twin !== undefined) continue;
      const occurrence = { outcome, input, value: input.reading.value };
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [occurrence]);
      else group.push(occurrence);
    }
  }
  return new Map(
    [...groups].map(([key, occurrences]) => {
      const inputs = new Set(occurrences.map(({ input }) => input));
      const differ = occurrences.some(({ value }) => value !== occurrences[0]?.value);
      return [key, { occurrences, has: (input: Input) => inputs.has(input), differ }];
    }),
  );
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function grouped<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}
