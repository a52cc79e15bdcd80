import { outcomesOf } from "../notes/note-sheet";

/** What comes of a formula over its labels: the result as it stands in the cell, with the codes of what is to be looked at. */
export interface Came {
  readonly value: number | null;
  readonly codes: readonly string[];
}

/** Values without a common pattern: what is read another way gives another number. */
const VALUES = [36, 48, 7, 5];

/** Lays a formula out with its labels, calculates it, and tells what came of it. */
export function cameOf(formula: string, labels: readonly string[], values: readonly number[] = VALUES): Came {
  const inputs = labels.map((label, i) => [label, values[i] ?? 1] as const);
  const [outcome] = outcomesOf([{ indicator: "Indikator kinerja", formula, inputs }]);
  if (outcome === undefined) throw new Error("Not seen as an indicator");
  const codes = outcome.notes.filter(({ severity }) => severity !== "info").map(({ code }) => code);
  return { value: outcome.result?.value ?? null, codes };
}

/** Whether a number came without a note. */
export function isSilent({ value, codes }: Came): boolean {
  return value !== null && codes.length === 0;
}
