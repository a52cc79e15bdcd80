import { findForm } from "../../../src/core/form/find";
import { calculate } from "../../../src/core/outcome/calculate";
import { makePlan } from "../../../src/core/plan/make-plan";
import { layOut, officeForm, type Entry } from "../../form/form-layout";
import { run } from "../../pane/sample-run";
import type { Run } from "../../../src/gateway/run";

/** What a run over a sheet with these indicators comes to, as the real calculation has it. */
export function runOver(entries: readonly Entry[], written: boolean): Run {
  const { grid } = layOut(entries);
  const form = findForm(grid);
  if (form === null) throw new Error("The indicators make no form");
  const outcomes = calculate(form, grid);
  const plan = makePlan(form, outcomes, grid);
  return { ...run(outcomes, plan.writes, { written }), grid, form, plan };
}

/** The office's indicators with every value but those of each third one; one value is not a number. */
export function halfFilled(): readonly Entry[] {
  return officeForm().map((entry, index) => {
    if (index === 4) return { ...entry, inputs: ["belum ada", ...entry.inputs.slice(1)] };
    return index % 3 === 1 ? { ...entry, inputs: entry.inputs.slice(1, 1) } : entry;
  });
}

const ASKED: Pick<Entry, "indicator" | "formula" | "variables" | "inputs"> = {
  indicator: "Persentase pengaduan yang tuntas",
  formula: "(Perkara selesai/ditangani dibagi pengaduan yang masuk) x 100%",
  variables: ["Laporan rampung", "Laporan warga"],
  inputs: [9, 12],
};

/** The half-filled form, and in it a formula whose words are not those of its variables. */
export function withQuestion(): readonly Entry[] {
  return halfFilled().map((entry, index) => (index === 2 ? { ...entry, ...ASKED } : entry));
}

/** The office's form, and in it a formula that may be read in two ways. */
export function readTwoWays(): readonly Entry[] {
  const doubtful = {
    formula: "Jumlah usulan yang disepakati + jumlah usulan lainnya dibagi 3",
    variables: ["Jumlah usulan yang disepakati", "Jumlah usulan lainnya"],
    inputs: [6, 9],
  };
  return officeForm().map((entry, index) => (index === 2 ? { ...entry, ...doubtful } : entry));
}

/** The office's form over and over, every seventh indicator without its values. */
export function longForm(count: number): readonly Entry[] {
  const usual = officeForm();
  return [...usual]
    .flatMap((entry) => Array.from({ length: Math.ceil(count / usual.length) }, () => entry))
    .slice(0, count)
    .map((entry, index) => (index % 7 === 3 ? { ...entry, inputs: [] } : entry));
}
