import { expect } from "@jest/globals";
import fc from "fast-check";
import { CLICKS, type Click } from "./clicks";
import { stateOf } from "./model";
import { Office, type FormKind } from "./office";
import { DEEDS, type Deed } from "./person";

/** One step of a day: a click in a pane, or something that a person does without the add-in. */
export interface Step {
  readonly kind: keyof typeof DEEDS | keyof typeof CLICKS;
  readonly pane: 0 | 1;
  readonly a: number;
  readonly b: number;
}

const names = <T extends string>(all: Readonly<Record<T, unknown>>): readonly T[] => Object.keys(all) as T[];
const [clicks, deeds] = [names(CLICKS), names(DEEDS)];

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...deeds) },
    { weight: 2, arbitrary: fc.constantFrom(...clicks) },
    {
      weight: 3,
      arbitrary: fc.constantFrom("run" as const, "ownFormula" as const, "replace" as const, "undo" as const),
    },
  ),
  pane: fc.constantFrom(0, 1),
  a: fc.nat({ max: 30 }),
  b: fc.nat({ max: 30 }),
});

/** Any steps, in any order. */
export const steps: fc.Arbitrary<readonly Step[]> = fc.array(step, { minLength: 4, maxLength: 24 });

/** Any form. */
export const forms: fc.Arbitrary<FormKind> = fc.record({
  count: fc.integer({ min: 1, max: 4 }),
  isMerged: fc.boolean(),
  isFilled: fc.boolean(),
  hasTwins: fc.boolean(),
});

/** Takes the steps one by one, and after each compares all cells with the second opinion. */
export async function holds(form: FormKind, day: readonly Step[]): Promise<void> {
  const office = await Office.open(form);
  try {
    for (const one of day) await take(office, one);
    const settings = [...office.workbook.settings.keys()];
    expect(settings.length).toBeLessThanOrEqual(8);
  } finally {
    office.close();
  }
}

async function take(office: Office, { kind, pane, a, b }: Step): Promise<void> {
  if (kind in CLICKS) await (CLICKS as Record<string, Click>)[kind]?.(office, office.panes[pane], a);
  else await (DEEDS as Record<string, Deed>)[kind]?.(office, a, b);
  expect(office.model.differences(stateOf(office.workbook))).toEqual([]);
}
