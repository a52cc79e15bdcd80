import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { findForm } from "../src/core/form/find";
import type { CellValue, Grid } from "../src/core/grid/grid";
import { calculate } from "../src/core/outcome/calculate";
import type { Outcome } from "../src/core/outcome/outcome";

/**
 * Measures how formulas are matched with labels, by kind: `tsx scripts/measure-language.ts FOLDER [--verbose]`. The folder
 * holds formulas.json (formulas with what they mean), misfits.json (labels that are not the formula's: nothing may be computed
 * without a note) and true_friends.json (the same quantities in other words: to be computed).
 */

interface Row {
  readonly id: string;
  readonly kind?: string;
  readonly indicator?: string;
  readonly formula: string;
}
interface Formula extends Row {
  readonly computable: boolean;
  readonly variables: readonly string[];
  readonly labels_variant?: readonly string[];
  readonly expression: string | null;
}
interface Labelled extends Row {
  readonly labels: readonly string[];
  readonly values: readonly number[];
  readonly expected?: number;
}

type Verdict = "right" | "right, warned" | "WRONG" | "wrong, warned" | "refused";

const PRIMES = [7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47];
const VERDICTS: readonly Verdict[] = ["right", "right, warned", "WRONG", "wrong, warned", "refused"];

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) throw new Error("Usage: tsx scripts/measure-language.ts FOLDER [--verbose]");
const isVerbose = flags.includes("--verbose");

const formulas = await load<Formula>("formulas.json");
const computable = formulas.filter((each) => each.computable);
report("formulas", computable, (row) => verdictOf(row, row.variables, PRIMES, meaningOf(row)));
report(
  "drifted labels",
  computable.filter((each) => each.labels_variant !== undefined),
  (row) => verdictOf(row, row.labels_variant ?? [], PRIMES, meaningOf(row)),
);
report(
  "not computable",
  formulas.filter((each) => !each.computable),
  (row) => verdictOf(row, row.variables, PRIMES, null),
);
report("misfits", await load<Labelled>("misfits.json"), (row) =>
  verdictOf(row, row.labels, row.values, null),
);
report("true friends", await load<Labelled>("true_friends.json"), (row) =>
  verdictOf(row, row.labels, row.values, row.expected ?? null),
);

async function load<T>(name: string): Promise<readonly T[]> {
  return JSON.parse(await readFile(join(folder ?? "", name), "utf8")) as T[];
}

/** The value that is meant, of the values 7, 11, 13 and so on. */
function meaningOf({ expression }: Formula): number | null {
  if (expression === null) return null;
  const values = PRIMES.map((prime, i) => [`v${String(i + 1)}`, prime]);
  return Number(
    runInNewContext(expression.replace(/\^/g, "**"), Object.fromEntries(values) as Record<string, number>),
  );
}

/** @param meant the result in points; null where nothing should be computed */
function verdictOf(
  row: Row,
  labels: readonly string[],
  values: readonly number[],
  meant: number | null,
): { readonly verdict: Verdict; readonly shown: string } {
  const outcome = outcomeOf(row, labels, values);
  const { result, notes } = outcome;
  const telling = notes.filter(({ severity }) => severity !== "info").map(({ code }) => code);
  if (result === null) return { verdict: "refused", shown: telling.join(" ") };
  const shown = `${String(result.value)} ${result.kind} ${telling.join(" ")}`;
  const points = result.kind === "percentage" ? result.value * 100 : result.value;
  const isRight = meant !== null && Math.abs(points - meant) <= 1e-6 * Math.max(1, Math.abs(meant));
  if (telling.length > 0) return { verdict: isRight ? "right, warned" : "wrong, warned", shown };
  return { verdict: isRight ? "right" : "WRONG", shown };
}

function outcomeOf(row: Row, labels: readonly string[], values: readonly number[]): Outcome {
  const cells: CellValue[][] = [
    ["Indikator", "Formula Perhitungan", "Variabel", "Nilai", "Hasil Perhitungan"],
    ...(labels.length === 0 ? ["Nilai"] : labels).map((label, i) => [
      ...(i === 0 ? [row.indicator ?? "Indikator", row.formula] : ["", ""]),
      ...[label, values[i] ?? "", ""],
    ]),
  ];
  const grid: Grid = {
    ...{ sheet: "FORM 1", top: 0, left: 0, values: cells, formulas: cells, merges: [] },
    numberFormats: cells.map((line) => line.map(() => "General")),
  };
  const form = findForm(grid);
  const [outcome] = form === null ? [] : calculate(form, grid);
  if (outcome === undefined) throw new Error(`Not seen as an indicator: ${row.id}`);
  return outcome;
}

function report<T extends Row>(
  title: string,
  rows: readonly T[],
  judge: (row: T) => { readonly verdict: Verdict; readonly shown: string },
): void {
  const kinds = new Map<string, Map<Verdict, number>>();
  const judged = rows.map((row) => ({ row, ...judge(row) }));
  for (const { row, verdict } of judged) {
    for (const kind of ["all", row.kind ?? "all"].filter((each, i, all) => all.indexOf(each) === i)) {
      const counts = kinds.get(kind) ?? new Map<Verdict, number>();
      kinds.set(kind, counts.set(verdict, (counts.get(verdict) ?? 0) + 1));
    }
  }
  console.log(`\n${title}: ${String(rows.length)}`);
  for (const [kind, counts] of kinds) {
    const said = VERDICTS.flatMap((verdict) => {
      const count = counts.get(verdict);
      return count === undefined ? [] : [`${verdict} ${String(count)}`];
    });
    console.log(`  ${kind.padEnd(24)} ${said.join(" · ")}`);
  }
  if (!isVerbose) return;
  for (const { row, verdict, shown } of judged)
    if (verdict !== "right")
      console.log(`    ${row.id} ${verdict}: ${JSON.stringify(row.formula)} → ${shown}`);
}
