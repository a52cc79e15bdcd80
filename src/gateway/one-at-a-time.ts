import { type Answer, type Special, failure } from "./failure";

/** Does a piece of work unless another one is under way; then it says so and does nothing. */
export type Turn = <T>(work: () => Promise<Answer<T>>) => Promise<Answer<T>>;

const RUNNING: Special = { detail: "already-running", message: "Perhitungan sebelumnya masih berjalan." };

/** A new turn, which nobody has yet. Whoever changes the workbook takes it for as long as that lasts. */
export function oneAtATime(): Turn {
  let working = false;
  return async (work) => {
    if (working) return { ok: false, failure: failure("busy", [], RUNNING) };
    working = true;
    try {
      return await work();
    } finally {
      working = false;
    }
  };
}
