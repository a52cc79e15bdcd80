import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import init, { Model } from "@ironcalc/wasm";
import { findForm } from "../../src/core/form/find";
import { cellAt, type CellValue, type Grid } from "../../src/core/grid/grid";
import { evaluateIndicator } from "../../src/core/outcome/evaluate";
import { validationNotes } from "../../src/core/outcome/notes/rules";
import { outcomeNotes } from "../../src/core/outcome/outcome-notes";
import type { Evaluated } from "../../src/core/outcome/outcome";
import { median } from "./median";
import { FORM_TEXTS } from "../form-1-texts";

const COUNT = 10_000;
const ROUNDS = 5;
const YEAR = 2024;

const HEADINGS = ["Indikator", "Formula Perhitungan", "Variabel", "Nilai", "Hasil Perhitungan"];
const PLACES = [
  "Bugul",
  "Gadingrejo",
  "Mandaran",
  "Ngemplak",
  "Petamanan",
  "Tambaan",
  "Trajeng",
  "Kandang",
  "Bangil",
  "Rembang",
];

/** A sheet with the form's indicators over and over, each with a wording of its own that no other round has. */
function manyIndicators(round: number): Grid {
  const rows: CellValue[][] = [HEADINGS];
  for (let n = 0; n < COUNT; n++) {
    const entry = FORM_TEXTS.indicators[n % FORM_TEXTS.indicators.length];
    if (entry === undefined) throw new Error("The form has no indicators");
    const place = `${PLACES[n % 10] ?? ""} ${PLACES[Math.floor(n / 10) % 10] ?? ""}${String(Math.floor(n / 100))} ${PLACES[round] ?? ""}`;
    const own = (text: string): string => text.replace(/(Jumlah|Total dari|Nilai) (\w+)/g, `$1 $2 ${place}`);
    entry.variables.forEach((variable, i) => {
      const first = i === 0 ? [`${entry.indicator} ${place}`, own(entry.formula)] : ["", ""];
      rows.push([...first, own(variable), (entry.sample[i] ?? 1) + (n % 7), ""]);
    });
  }
  return {
    sheet: "FORM 1",
    top: 0,
    left: 0,
    values: rows,
    formulas: rows,
    numberFormats: rows.map((row) => row.map(() => "General")),
    merges: [],
  };
}

function ours(grid: Grid): readonly Evaluated[] {
  const form = findForm(grid);
  if (form === null) throw new Error("The form was not found");
  return form.indicators.map((indicator) => {
    const { place } = indicator;
    return evaluateIndicator(indicator, cellAt(grid, place.row, place.column));
  });
}

function computed(outcomes: readonly Evaluated[]): readonly string[] {
  return outcomes.flatMap(({ excelFormula, result }) =>
    excelFormula === null || result === null ? [] : [excelFormula],
  );
}

function engine(grid: Grid, formulas: readonly string[]): number {
  const model = new Model("bench", "en", "UTC", "en");
  model.pauseEvaluation();
  grid.values.forEach((row, r) => {
    const value = row[3];
    if (typeof value === "number") model.setUserInput(0, r + 1, 4, String(value));
  });
  formulas.forEach((formula, i) => {
    model.setUserInput(0, i + 1, 5, formula.replaceAll("D", "$D"));
  });
  model.resumeEvaluation();
  model.evaluate();
  const last = Number(model.getFormattedCellValue(0, formulas.length, 5));
  model.free();
  return last;
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/**
 * Compares, side by side in one run, what it takes to read, match and compute many indicators from their prose with
 * what the spreadsheet engine takes to load and evaluate the same calculations as cell formulas; prints both.
 */
export async function benchIndicators(): Promise<void> {
  const wasm = createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm");
  await init({ module_or_path: new Uint8Array(await readFile(wasm)) });
  const first = ours(manyIndicators(0));
  validationNotes(first, YEAR);
  const warmUp = computed(first);
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    const grid = manyIndicators(round + 1);
    let outcomes: readonly Evaluated[] = [];
    const own = milliseconds(() => (outcomes = ours(grid)));
    const notes = milliseconds(() => {
      outcomes.forEach(outcomeNotes);
      validationNotes(outcomes, YEAR);
    });
    const formulas = computed(outcomes);
    return { own, notes, engine: milliseconds(() => void engine(grid, formulas)) };
  });
  type Round = (typeof rounds)[number];
  const time = (of: (round: Round) => number): string => `${median(rounds.map(of)).toFixed(0)} ms`;
  const ratio = (of: (round: Round) => number): string =>
    median(rounds.map((round) => of(round) / round.engine)).toFixed(2);
  console.log(`${String(warmUp.length)} of ${String(COUNT)} indicators computed from their prose`);
  console.log(`medians of ${String(ROUNDS)} rounds; ratios to the engine, round by round`);
  console.log(`engine, load and evaluate:       ${time(({ engine: its }) => its)}`);
  console.log(
    `read, matched and computed:        ${time(({ own }) => own)}, ratio ${ratio(({ own }) => own)}`,
  );
  console.log(
    `and looked at for notes:         ${time(({ notes }) => notes)}, ratio of both ${ratio(({ own, notes }) => own + notes)}`,
  );
}
