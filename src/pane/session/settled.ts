import { SHEETS_UNSURE } from "../wording/id/failure";
import type { Answer } from "../../gateway/failure";

/** Hands an answer on; work that throws, which is a programming error, ends as a failure, and the error goes on. */
export async function settled<T>(work: Promise<Answer<T>>, then: (answer: Answer<T>) => void): Promise<void> {
  try {
    then(await work);
  } catch (error) {
    then({ ok: false, failure: SHEETS_UNSURE });
    throw error;
  }
}
