import { describe, jest, test } from "@jest/globals";
import fc from "fast-check";
import { COUNT, SEED } from "./case";
import { seen } from "./clicks";
import { forms, holds, steps } from "./day";

jest.setTimeout(60_000 + COUNT * 2_000);

describe("a day at the office", () => {
  test(`leaves nothing wrong behind, whatever is done in whatever order (${COUNT} sequences, seed ${SEED})`, async () => {
    await fc.assert(fc.asyncProperty(forms, steps, holds), {
      numRuns: COUNT,
      seed: SEED,
    });
    console.info(`${JSON.stringify(seen)}, seed ${SEED}`);
  });
});
