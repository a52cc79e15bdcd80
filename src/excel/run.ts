import { findForm } from "../core/form/find";
import { address } from "../core/grid/address";
import { calculate } from "../core/outcome/calculate";
import { withKeptFormats, withUnsettledInputs } from "../core/outcome/late-notes";
import { makePlan } from "../core/plan/make-plan";
import { failure } from "./failures";
import type { Answer, Run } from "./gateway";
import { lockedCells } from "./locked-cells";
import { readSheet, type SheetReading } from "./read-sheet";
import { writePlan } from "./write-plan";

/** How often a run is begun anew when somebody else changes the sheet meanwhile. */
const ATTEMPTS = 2;

/** How often results are calculated anew because inputs build on them; a form has five levels that may do so. */
const ROUNDS = 8;

/**
 * One run over one sheet: what was read and calculated, and, where `write` says so, written. Inputs that are formulas
 * over results move when those are written: then the run goes on until nothing moves any more.
 */
export async function runSheet(
  context: Excel.RequestContext,
  options: { readonly sheet?: string; readonly write: boolean },
): Promise<Answer<Run>> {
  let sofar: Run | null = null;
  let clashes = 0;
  for (let round = 1; ; round++) {
    const reading = await readSheet(context, options.sheet);
    const free = calculateSheet(reading);
    if (free === null) return { ok: false, failure: failure("no-form") };
    const run = reading.isProtected ? withoutFormats(free) : free;
    if (!options.write) return { ok: true, value: run };
    if (reading.isProtected) {
      const locked = await lockedCells(context, reading.id, run.plan);
      if (locked.length > 0) return { ok: false, failure: lockedFailure(locked) };
    }
    const written = await writePlan(context, { ...reading, grid: run.grid }, run.plan, run.form.valueAreas);
    if (!written.ok) {
      clashes++;
      if (clashes >= ATTEMPTS) return { ok: false, failure: failure("changed-meanwhile", written.changed) };
      continue;
    }
    sofar = joined(sofar, { ...run, written: true });
    if (written.moved.length === 0) return { ok: true, value: sofar };
    if (round >= ROUNDS) {
      return { ok: true, value: { ...sofar, outcomes: withUnsettledInputs(sofar.outcomes, written.moved) } };
    }
  }
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

/** Everything between reading and writing; null where the sheet holds no form. */
function calculateSheet(reading: SheetReading): Run | null {
  const { grid } = reading;
  const form = grid === null ? null : findForm(grid);
  if (grid === null || form === null) return null;
  const { name: sheet, answers } = reading;
  const outcomes = calculate(form, grid, answers);
  return { sheet, grid, form, outcomes, plan: makePlan(form, outcomes, grid), written: false, answers };
}

/** A protected sheet takes values into unlocked cells, but by default no formats and no conditional formats. */
function withoutFormats(run: Run): Run {
  const writes = run.plan.writes
    .map((write) => ({ ...write, after: { ...write.after, numberFormat: null } }))
    .filter(({ before, after }) => before.content !== after.content);
  const kept = run.plan.writes.filter(({ after }) => after.numberFormat !== null);
  const cells = kept.map(({ cell }) => address(cell));
  return { ...run, outcomes: withKeptFormats(run.outcomes, cells), plan: { ...run.plan, writes } };
}

function lockedFailure(cells: readonly string[]): ReturnType<typeof failure> {
  const shown = cells.length > 8 ? `${cells.slice(0, 8).join(", ")}, …` : cells.join(", ");
  return failure(
    "protected",
    cells,
    `Lembar ini diproteksi dan sel ${shown} terkunci. Buka proteksi lewat menu Tinjau, lalu coba lagi. Tidak ada yang diubah.`,
  );
}
