import type { WorkControl } from "../attempt";
import { isAbandoned, stopFailure } from "../../gateway/waiting";
import type { Extras } from "../../gateway/extras";
import { extraAt, failureOf, isExpected } from "../failures";
import type { Written } from "../writing/write-blocks";
import { Transaction } from "./transaction";
import { type Answer, type Failure, failure, leftBehind } from "../../gateway/failure";
import type { KeptJournal } from "../../gateway/settings/journal";
import type { SheetReading } from "../../gateway/sheet-reading";

/** How often work is begun anew when somebody else changes the sheet meanwhile. */
const ATTEMPTS = 2;

/** How one try ended. All but the first have their changes taken back. */
export type Ending<T> =
  | { readonly kind: "done"; readonly value: T }
  /** For a reason that another try would not mend. */
  | { readonly kind: "failed"; readonly failure: Failure }
  /** Somebody else has changed the sheet since it was read, at these cells (A1) as far as is known. */
  | { readonly kind: "clash"; readonly cells: readonly string[] }
  | { readonly kind: "stopped" }
  | { readonly kind: "refused"; readonly error: Error };

/** One try of some work, which writes by a transaction. */
export interface Try {
  /** Begins the transaction, at its first call; a later one gives the same. `kept` as for `Transaction`. */
  readonly begin: (reading: SheetReading, kept: KeptJournal | null) => Transaction;
  /** Whether a try before this one was sent to Excel and never answered, so that it may have been carried out. */
  readonly isRepeated: boolean;
}

/**
 * Does work that writes to the workbook: what keeps it from its end, what it had written until then is taken back. Where
 * somebody else changed the sheet meanwhile, it is begun anew, and so it is where Excel refused what only adds to the
 * results, the second time without that.
 * @param options.mayRepeat whether the same work may be done once more where Excel's answer was lost, without taking anything
 * back: it then finds out itself whether it was done
 */
export async function transact<T>(
  context: Excel.RequestContext,
  work: (attempt: Try) => Promise<Ending<T>>,
  means: { readonly extras: Extras; readonly control: WorkControl; readonly mayRepeat?: boolean },
): Promise<Answer<T>> {
  const { extras, control, mayRepeat = false } = means;
  let isRepeated = false;
  for (let attempt = 1; ; attempt++) {
    let transaction: Transaction | null = null;
    const begin: Try["begin"] = (reading, kept) => {
      transaction ??= new Transaction(context, reading, kept, means);
      return transaction;
    };
    const ending = await endingOf(() => work({ begin, isRepeated }));
    const begun = transaction as Transaction | null;
    if (ending.kind === "done") {
      extras.succeeded();
      return { ok: true, value: ending.value };
    }
    if (isAbandoned(control)) return { ok: false, failure: stopFailure(control) };
    const extra = ending.kind === "refused" ? extraAt(ending.error) : null;
    const isWorthAnother = extra !== null && extras.refused(extra);
    const isUnanswered = ending.kind === "refused" && begun?.isUnanswered === true;
    if (mayRepeat && isUnanswered && !isWorthAnother && attempt < ATTEMPTS) {
      isRepeated = true;
      continue;
    }
    const left = (await begun?.rollback()) ?? [];
    if (left.length > 0) return { ok: false, failure: leftBehind(failureIn(ending, control), left) };
    if (isWorthAnother) attempt--;
    else if (ending.kind === "refused") return rethrow(ending.error);
    else if (ending.kind !== "clash" || attempt >= ATTEMPTS)
      return { ok: false, failure: failureIn(ending, control) };
  }
}

async function endingOf<T>(work: () => Promise<Ending<T>>): Promise<Ending<T>> {
  try {
    return await work();
  } catch (error) {
    if (!isExpected(error)) throw error;
    return { kind: "refused", error };
  }
}

/** Rethrows; whoever does the work with Excel may try it in another manner. */
function rethrow(error: Error): never {
  throw error;
}

function failureIn<T>(ending: Exclude<Ending<T>, { readonly kind: "done" }>, control: WorkControl): Failure {
  switch (ending.kind) {
    case "failed":
      return ending.failure;
    case "clash":
      return failure("changed-meanwhile", ending.cells);
    case "stopped":
      return stopFailure(control);
    case "refused":
      return failureOf(ending.error);
  }
}

/** The ending of work whose cells were not written as they should be. */
export function endingAfter(written: Exclude<Written, { readonly kind: "done" }>): Ending<never> {
  switch (written.kind) {
    case "failed":
      return { kind: "refused", error: written.error };
    case "clash":
      return { kind: "clash", cells: written.cells };
    case "stopped":
      return { kind: "stopped" };
  }
}
