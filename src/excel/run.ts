import { findForm } from "../core/form/find";
import type { Grid } from "../core/grid/grid";
import { calculate } from "../core/outcome/calculate";
import { makePlan } from "../core/plan/make-plan";
import type { Plan } from "../core/plan/plan";
import { failure } from "./failures";
import type { Answer, Run } from "./gateway";
import { lockedCells } from "./locked-cells";
import { readSheet, type SheetReading } from "./read-sheet";
import { writePlan } from "./write-plan";

/** How often a run is begun anew when somebody else changes the sheet meanwhile. */
const ATTEMPTS = 2;

/** One run over one sheet: what was read and calculated, and, where `write` says so, written. */
export async function runSheet(
  context: Excel.RequestContext,
  options: { readonly sheet?: string; readonly write: boolean },
): Promise<Answer<Run>> {
  for (let attempt = 1; ; attempt++) {
    const reading = await readSheet(context, options.sheet);
    const run = calculateSheet(reading);
    if (run === null || reading.grid === null) return { ok: false, failure: failure("no-form") };
    if (!options.write) return { ok: true, value: run };
    if (reading.isProtected) {
      const locked = await lockedCells(context, reading.id, run.plan);
      if (locked.length > 0) return { ok: false, failure: lockedFailure(locked) };
    }
    const plan = reading.isProtected ? withoutFormats(run.plan) : run.plan;
    const written = await writePlan(context, { ...reading, grid: reading.grid }, plan);
    if (written.ok) return { ok: true, value: { ...run, written: true } };
    if (attempt >= ATTEMPTS) return { ok: false, failure: failure("changed-meanwhile", written.changed) };
  }
}

/** Everything between reading and writing; null where the sheet holds no form. */
function calculateSheet(reading: SheetReading): (Run & { readonly grid: Grid }) | null {
  const { grid } = reading;
  const form = grid === null ? null : findForm(grid);
  if (grid === null || form === null) return null;
  const { name: sheet, answers } = reading;
  const outcomes = calculate(form, grid, answers);
  return { sheet, grid, form, outcomes, plan: makePlan(form, outcomes, grid), written: false, answers };
}

/** A protected sheet takes values into unlocked cells, but by default no formats and no conditional formats. */
function withoutFormats(plan: Plan): Plan {
  const writes = plan.writes
    .map((write) => ({ ...write, after: { ...write.after, numberFormat: null } }))
    .filter(({ before, after }) => before.content !== after.content);
  return { ...plan, writes };
}

function lockedFailure(cells: readonly string[]): ReturnType<typeof failure> {
  const shown = cells.length > 8 ? `${cells.slice(0, 8).join(", ")}, …` : cells.join(", ");
  return failure(
    "protected",
    cells,
    `Lembar ini diproteksi dan sel ${shown} terkunci. Buka proteksi lewat menu Tinjau, lalu coba lagi. Tidak ada yang diubah.`,
  );
}
