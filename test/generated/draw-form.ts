import { address } from "../../src/core/grid/address";
import type { Position } from "../../src/core/grid/grid";
import { columnsOf, layOut, officeForm, type Entry, type Placed } from "../form/form-layout";
import { constant, errorValue, formula, type Content, type Plain, type TextForm } from "./content";
import type { EntryRecipe, Recipe } from "./recipe";
import type { SheetDraft } from "./sheet-draft";
import { styleOf } from "./styles";

/** An indicator as it was drawn: where its cells are, and whether its inputs are the office's samples. */
export interface DrawnIndicator {
  readonly entry: Entry;
  readonly resultCell: Position;
  readonly inputCells: readonly Position[];
  readonly asFilled: boolean;
  /** What its result must be where its inputs are the office's. */
  readonly expected: number;
}

/** The results of the office's fifteen indicators from its sample inputs, reckoned apart from the product. */
const EXPECTED: readonly number[] = [
  ...[3.27 * 25, 9 / 13, 11 / 13, 57 / 60, 182 / 195, 34 / 52, 11, 12 / 12, (44 / 46) * 100, (23 / 24) * 100],
  ...[(150 / 182) * 100, (7 / 8) * 100, (61 / 65) * 100, (29 / 52) * 100, 1],
];

/** Draws the recipe's form on a sheet: texts, merged areas, inputs, and what its result cells hold already. */
export function drawForm(sheet: SheetDraft, recipe: Recipe): readonly DrawnIndicator[] {
  const office = officeForm();
  const entries = recipe.entries.flatMap(({ which }) => office[which] ?? []);
  const { grid, placed } = layOut(entries, recipe.layout);
  const as = recipe.writing.texts;
  grid.values.forEach((line, r) => {
    line.forEach((value, c) => {
      if (value !== "") sheet.put(grid.top + r, grid.left + c, constant(value, as));
    });
  });
  sheet.merges.push(...grid.merges);
  const columns = columnsOf(recipe.layout);
  const at = (name: (typeof columns)[number]): number => (recipe.layout.left ?? 0) + columns.indexOf(name);
  const drawn: DrawnIndicator[] = [];
  placed.forEach((one, i) => {
    const own = recipe.entries[i];
    if (own === undefined) return;
    drawInputs(sheet, one, at("value"), { ...own, as, results: drawn });
    const resultCell = { row: one.firstRow, column: at("result") };
    const inputCells = [...new Set(one.valueRows)].map((row) => ({ row, column: at("value") }));
    const filled = one.valueRows.every((_, n) => (own.inputs[n] ?? "as filled") === "as filled");
    const isFirstShared = !recipe.entries.slice(0, i).some(({ result }) => result === "shared");
    drawResult(sheet, resultCell, inputCells, { ...own, as, isFirstShared });
    sheet.style(resultCell.row, resultCell.column, resultStyle(own, recipe, i));
    drawn.push({
      entry: one.entry,
      resultCell,
      inputCells,
      asFilled: filled,
      expected: EXPECTED[own.which] ?? Number.NaN,
    });
  });
  return drawn;
}

/**
 * On a protected sheet the result cells are unlocked, or locked, or one so and one so. An error value that is no
 * formula's never stands in a cell of Text format here: Excel tells it as it tells the text of the same letters, which
 * is what an undo brings back.
 */
function resultStyle(own: EntryRecipe, { protection }: Recipe, number: number): number {
  const format = own.result === "error" && own.format === "@" ? "General" : own.format;
  if (protection === "unlocked" || (protection === "mixed" && number % 2 === 0))
    return styleOf(format, "unlocked");
  if (own.result === "apostrophe") return styleOf(format, "quoted");
  return styleOf(format, protection === "none" && number % 3 === 1 ? "framed" : "plain");
}

function drawInputs(
  sheet: SheetDraft,
  { entry, valueRows }: Placed,
  column: number,
  how: EntryRecipe & { readonly as: TextForm; readonly results: readonly DrawnIndicator[] },
): void {
  if (entry.layout === "one-cell") {
    const kind = how.inputs[0] ?? "as filled";
    if (kind === "as filled") return;
    sheet.put(valueRows[0] ?? 0, column, inputContent(kind, 12, sheet, how));
    return;
  }
  valueRows.forEach((row, i) => {
    const kind = how.inputs[i] ?? "as filled";
    const sample = entry.inputs[i];
    if (kind === "as filled") return;
    const style =
      kind === "date" ? styleOf("dd/mm/yyyy") : kind === "apostrophe" ? styleOf("General", "quoted") : 0;
    sheet.put(row, column, inputContent(kind, typeof sample === "number" ? sample : 1, sheet, how), style);
  });
}

function inputContent(
  kind: string,
  sample: number,
  sheet: SheetDraft,
  { as, results }: { readonly as: TextForm; readonly results: readonly DrawnIndicator[] },
): Content | null {
  const text = String(sample).replace(".", ",");
  const earlier = results.at(-1)?.resultCell;
  const known: Record<string, Content | null> = {
    ...{ empty: null, blank: constant(" ", as), dash: constant("-", as), "comma text": constant(text, as) },
    ...{ "with unit": constant(`${text} kelurahan`, as), "two ways": constant("1.234", as) },
    ...{ words: constant("belum ada", as), apostrophe: constant(text, as), error: errorValue("#N/A") },
    ...{ truth: constant(true), date: constant(45_342), "iso date": { kind: "date", iso: "2024-02-20" } },
    ...{ zero: constant(0), negative: constant(-sample), huge: constant(1e308), tiny: constant(5e-324) },
    ...{ formula: formula(`${sample}*2/2`, sample), uncalculated: formula(`${sample}+0`, null) },
    ...{ elsewhere: formula("Data!$B$2", 7), "failing formula": formula("1/0", "#DIV/0!") },
  };
  if (kind !== "earlier result") return known[kind] ?? null;
  return earlier === undefined ? null : mirror(sheet, earlier);
}

/** A formula that takes another cell's value; a cell without one counts as 0. */
function mirror(sheet: SheetDraft, cell: Position): Content {
  const content = sheet.content(cell.row, cell.column);
  const isOpen = content?.kind === "date" || (content?.kind === "formula" && content.value === null);
  const value = sheet.value(cell.row, cell.column);
  return formula(address(cell), isOpen ? null : value === "" ? 0 : value);
}

function drawResult(
  sheet: SheetDraft,
  cell: Position,
  inputs: readonly Position[],
  how: EntryRecipe & { readonly as: TextForm; readonly isFirstShared: boolean },
): void {
  const { as } = how;
  const own = (text: string, value: Plain | null): Content => formula(text, value);
  const known: Record<string, Content | null> = {
    ...{
      empty: null,
      number: constant(0.123456789),
      "old message": constant("Belum lengkap: Total (G12)", as),
    },
    ...{ words: constant("diisi menyusul", as), runs: constant("tebal sebagian", "shared-runs") },
    ...{ apostrophe: constant("=bukan rumus", as), blank: constant(" ", as), error: errorValue("#REF!") },
    ...{ truth: constant(false), date: constant(45_342), "iso date": { kind: "date", iso: "2024-02-20" } },
    ...{ formula: own("1/4", 0.25), "text formula": own('"Rp"&"1"', "Rp1"), uncalculated: own("3+4", null) },
    ...{ "failing formula": own("NA()", "#N/A"), "over inputs": overInputs(sheet, inputs) },
    array: formula("SUM({1,2,3})", 6, { kind: "array", area: address(cell) }),
    "typed formula": formula("TRUE()", true),
  };
  if (how.result !== "shared") sheet.put(cell.row, cell.column, known[how.result] ?? null);
  else sheet.put(cell.row, cell.column, sharedRow(cell, how.isFirstShared));
}

/** The user's own version of the calculation, where its inputs allow to tell what it gives. */
function overInputs(sheet: SheetDraft, [first, second]: readonly Position[]): Content {
  const numbers = [first, second].map((cell) =>
    cell === undefined ? "" : sheet.value(cell.row, cell.column),
  );
  const [a, b] = numbers;
  if (
    first === undefined ||
    second === undefined ||
    typeof a !== "number" ||
    typeof b !== "number" ||
    b === 0
  )
    return formula("5/8", 0.625);
  return formula(`${address(first)}/${address(second)}`, Number.isFinite(a / b) ? a / b : "#NUM!");
}

/** The formulas of one group: each gives the number of its row. The first has the text and the area. */
function sharedRow(cell: Position, isFirst: boolean): Content {
  const area = `${address(cell)}:${address({ row: cell.row + 400, column: cell.column })}`;
  const form = { kind: "shared", group: 0, area: isFirst ? area : null } as const;
  return formula(isFirst ? `ROW(${address(cell)})` : "", cell.row + 1, form);
}
