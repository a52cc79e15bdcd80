import type { Answer } from "../../src/gateway/failure";

/** What was asked for; a failure is a mistake of the test. */
export function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
}
