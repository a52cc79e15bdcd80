import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { House } from "./house";
import { MUTANTS } from "./mutants";

jest.setTimeout(120_000);

let house: House | null = null;

beforeAll(async () => {
  house = await House.build();
});
afterAll(async () => {
  await house?.remove();
});

describe("the suite notices", () => {
  test.each(MUTANTS)("$name", async (mutant) => {
    const result = await house?.withMutant(mutant);
    expect(result?.broken).toBe(0);
    expect(result?.failed).toBeGreaterThan(0);
  });
});

test("the same copy without a fault passes", async () => {
  const suites = [...new Set(MUTANTS.map(({ suite }) => suite))];
  expect(await house?.run(suites.join("|"))).toMatchObject({ failed: 0, broken: 0 });
});
