import { wordingOf } from "../../core/answers/answer";
import { address } from "../../core/grid/address";
import { chainLength, inputsOver, type CalculatedSheet } from "../../core/outcome/circular-inputs";
import { withUnsettledInputs } from "../../core/outcome/late-notes";
import { isAbandoned, stopFailure, type WorkControl } from "../attempt";
import { extraAt, type Extras } from "../extras";
import { calculateSheet } from "../reading/calculate-sheet";
import { failure, failureOf, isExpected, leftBehind, noForm } from "../failures";
import type { Answer, Extra, Failure, OwnFormula, Run } from "../gateway";
import { readKept } from "../take-back/journal-store";
import { Ledger } from "./ledger";
import { lockedCells, lockedFailure } from "../writing/locked-cells";
import { readSheet, type SheetReading } from "../reading/read-sheet";
import { takeBack } from "../take-back/take-back";
import { writeRound } from "./write-round";

/** How often a run is begun anew when somebody else changes the sheet meanwhile. */
const ATTEMPTS = 2;

/**
 * How often results are calculated anew because inputs build on them: at least so often, for not every formula tells what
 * it builds on; as often as a chain of results is long; and never more often than this.
 */
const ROUNDS = { least: 8, most: 100 };

/** What a run is to do. */
export interface RunOptions {
  /** The sheet's name or id; without it, the active sheet. */
  readonly sheet?: string;
  readonly write: boolean;
  /** A formula of the user's own that is to give way to the result. */
  readonly replaced?: OwnFormula;
  /** A formula that the run was asked for: a sheet without an indicator of that wording is not the one that was meant. */
  readonly formula?: string;
  /** The workbook's other sheets with forms, as far as they are known. */
  readonly elsewhere?: readonly CalculatedSheet[];
  /** What this Excel has refused; it grows. */
  readonly extras: Extras;
}

/** How one try ended. */
type Ending =
  | { readonly kind: "done"; readonly run: Run }
  | { readonly kind: "failure"; readonly failure: Failure }
  | { readonly kind: "clash"; readonly cells: readonly string[] }
  | { readonly kind: "stopped" }
  | { readonly kind: "refused"; readonly error: Error };

/** What a try has opened: the ledger of what it has done, once it knows the sheet. */
interface Trial {
  ledger: Ledger | null;
}

/**
 * One run over one sheet: what was read and calculated, and, where `write` says so, written. Whatever keeps it from its
 * end, what it had written until then is taken back; where somebody else changed the sheet meanwhile, it is begun anew, and
 * so it is where Excel refused what only adds to the results, the second time without that.
 */
export async function runSheet(
  context: Excel.RequestContext,
  options: RunOptions,
  control: WorkControl = {},
): Promise<Answer<Run>> {
  const { extras } = options;
  for (let attempt = 1; ; attempt++) {
    const trial: Trial = { ledger: null };
    const ending = await tryOnce(context, options, control, trial);
    if (ending.kind === "done") {
      extras.succeeded();
      return { ok: true, value: ending.run };
    }
    if (isAbandoned(control)) return { ok: false, failure: stopFailure(control) };
    const extra = ending.kind === "refused" ? extraAt(ending.error) : null;
    const isWorthAnother = extra !== null && extras.refused(extra);
    const deeds = trial.ledger?.deeds() ?? null;
    const left = deeds === null ? [] : await takeBack(deeds, extras);
    control.mayHold?.(left);
    if (left.length > 0) return { ok: false, failure: leftBehind(failureIn(ending, control), left) };
    if (isWorthAnother) {
      attempt--;
      continue;
    }
    if (ending.kind === "refused") return refuse(ending.error);
    if (ending.kind === "clash" && attempt < ATTEMPTS) continue;
    return { ok: false, failure: failureIn(ending, control) };
  }
}

/** Handed on as it came: whoever does the work with Excel may try it in another manner. */
function refuse(error: Error): never {
  throw error;
}

function failureIn(ending: Exclude<Ending, { readonly kind: "done" }>, control: WorkControl): Failure {
  switch (ending.kind) {
    case "failure":
      return ending.failure;
    case "clash":
      return failure("changed-meanwhile", ending.cells);
    case "stopped":
      return stopFailure(control);
    case "refused":
      return failureOf(ending.error);
  }
}

async function tryOnce(
  context: Excel.RequestContext,
  options: RunOptions,
  control: WorkControl,
  trial: Trial,
): Promise<Ending> {
  try {
    return await goThrough(context, options, control, trial);
  } catch (error) {
    if (!isExpected(error)) throw error;
    return { kind: "refused", error };
  }
}

/** Inputs that are formulas over results move when those are written: then a run goes on until nothing moves any more. */
async function goThrough(
  context: Excel.RequestContext,
  options: RunOptions,
  control: WorkControl,
  trial: Trial,
): Promise<Ending> {
  const { extras } = options;
  let sofar: Run | null = null;
  let sheet = options.sheet;
  let last = ROUNDS.most;
  for (let round = 1; ; round++) {
    const kept = readKept(context);
    const reading: SheetReading = await readSheet(context, sheet, control);
    sheet = reading.id;
    if (control.signal?.aborted === true) return { kind: "stopped" };
    control.onProgress?.({ step: "calculating", done: 0, of: 0 });
    const run = calculateSheet(reading, options.replaced, options.elsewhere);
    if (run === null) return { kind: "failure", failure: noForm(reading.grid) };
    if (!isMeant(run, options)) return { kind: "failure", failure: failure("not-found") };
    if (!options.write) return { kind: "done", run };
    if (reading.isProtected) {
      const locked = await lockedCells(context, reading.id, run.plan.writes);
      if (locked.length > 0) return { kind: "failure", failure: lockedFailure(locked) };
    }
    trial.ledger ??= new Ledger(reading, extras.counting(await kept()));
    const written = await writeRound(context, reading, run, { ledger: trial.ledger, extras }, control);
    if (written.kind === "failed") return { kind: "refused", error: written.error };
    if (written.kind !== "done") return written;
    keepOutside(trial.ledger, extras);
    const isTooLong = trial.ledger.print() === "";
    const leftOut = new Set<Extra>([...extras.all, ...(isTooLong ? (["journal"] as const) : [])]);
    sofar = joined(sofar, { ...run, written: true, leftOut: [...leftOut] });
    if (written.moved.length === 0) return { kind: "done", run: sofar };
    if (round === ROUNDS.least) last = Math.min(ROUNDS.most, Math.max(round, chainLength(run) + 2));
    if (round >= last) {
      const restless = inputsOver(run, written.moved);
      return { kind: "done", run: { ...sofar, outcomes: withUnsettledInputs(sofar.outcomes, restless) } };
    }
  }
}

function isMeant({ outcomes }: Run, { formula }: RunOptions): boolean {
  if (formula === undefined) return true;
  return outcomes.some(({ indicator }) => wordingOf(indicator.formula) === wordingOf(formula));
}

/** Keeps a journal that the workbook does not take, so that the run can be taken back as long as the pane lives. */
function keepOutside(ledger: Ledger, extras: Extras): void {
  const text = ledger.print();
  if (text === null) return;
  if (extras.isLeftOut("journal")) extras.keepJournal(ledger.journal(), ledger.kept.text);
  else if (text === "") extras.keepJournal(ledger.journal(), "");
  else extras.forgetJournal();
}

/** Two rounds of one run as one: the sheet as it was before the first, the outcomes of the second, the writes of both. */
function joined(first: Run | null, second: Run): Run {
  if (first === null) return second;
  const writes = new Map(first.plan.writes.map((write) => [address(write.cell), write]));
  for (const write of second.plan.writes) {
    const earlier = writes.get(address(write.cell));
    const numberFormat = write.after.numberFormat ?? earlier?.after.numberFormat ?? null;
    const before = earlier?.before ?? write.before;
    writes.set(address(write.cell), { ...write, before, after: { ...write.after, numberFormat } });
  }
  return { ...second, grid: first.grid, plan: { ...second.plan, writes: [...writes.values()] } };
}
