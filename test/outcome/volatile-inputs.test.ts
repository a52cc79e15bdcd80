import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { findForm } from "../../src/core/form/find";
import type { Grid } from "../../src/core/grid/grid";
import { calculate } from "../../src/core/outcome/calculate";
import { withUnsettledInputs } from "../../src/core/outcome/late-notes";
import { gridOf } from "../form/form-layout";

/** A form of one share, whose divisor comes from a formula. */
function gridWith(formula: string, value: string | number): Grid {
  const grid = gridOf([
    ["No", "Indikator", "Formula", "Variabel", "Nilai", "Hasil"],
    [1, "Persentase rapat", "(Jumlah rapat baik : Jumlah rapat) x 100%", "Jumlah rapat baik", 3],
    ["", "", "", "Jumlah rapat", value],
  ]);
  const formulas = grid.values.map((row, r) => row.map((own, c) => (r === 2 && c === 4 ? formula : own)));
  return { ...grid, formulas };
}

/** The cells whose values are said to change each time. */
function toldOf(grid: Grid, moved: readonly string[] = []): readonly unknown[] {
  const form = findForm(grid);
  if (form === null) throw new Error("The form was not found");
  const outcomes = withUnsettledInputs(calculate(form, grid), moved);
  return outcomes.flatMap(({ notes }) =>
    notes.flatMap(({ code, severity, cell }) => (code === "unsettled-input" ? [[severity, cell]] : [])),
  );
}

const VALUES = fc.constantFrom<string | number>(8, "8", "#N/IMPL!", "#NAME?");

test("an input whose formula draws a number or asks for the time is said to change, once, whatever it holds", () => {
  const calls = fc.constantFrom("RAND()", "rand ()", "RANDBETWEEN(1,9)", "_xlfn.RANDARRAY(1,1)", "NOW()");
  const around = fc.constantFrom(
    "={}",
    "=ROUND({}*10,0)",
    '=IF("A"="B",1,{})',
    "=Data!A1+{}",
    "=SUM(A1:A3,{})",
  );
  const moved = fc.constantFrom<readonly string[]>([], ["E3"]);
  fc.assert(
    fc.property(calls, around, VALUES, moved, (call, text, value, cells) => {
      const told = toldOf(gridWith(text.replace("{}", call), value), cells);
      expect(told).toEqual([["warning", { row: 2, column: 4 }]]);
    }),
  );
});

test("other formulas are not, though they have such a word", () => {
  const formulas = fc.constantFrom(
    "=TODAY()",
    "=YEAR(NOW())-2000",
    "=INT( NOW( ) )",
    "=MYRAND(1)",
    "=NOW.OF(1)",
    '=LEN("RAND()")',
    "='NOW()'!A1",
    "=RANDOM!A1",
    "=SUM(A1:A3)",
    "RAND()",
  );
  fc.assert(
    fc.property(formulas, VALUES, (formula, value) => {
      expect(toldOf(gridWith(formula, value))).toEqual([]);
    }),
  );
});
