import fc from "fast-check";
import { AS_PRINTED, endingWithRemarks, type ColumnName, type Layout } from "../form/form-layout";
import { NUMBER_FORMATS, type NumberFormat } from "./styles";
import type { TextForm } from "./content";

/** What stands in an input cell; "as filled" is the office's sample value. */
const INPUTS = [
  ...["as filled", "empty", "blank", "dash", "comma text", "with unit", "two ways", "words", "apostrophe"],
  ...["error", "truth", "date", "iso date", "zero", "negative", "huge", "tiny"],
  ...["formula", "uncalculated", "elsewhere", "earlier result", "failing formula"],
] as const;
export type InputKind = string;

/** What stands in a result cell before the first run. */
const RESULTS = [
  ...["empty", "number", "old message", "words", "runs", "apostrophe", "blank", "error", "truth", "date"],
  ...["iso date", "formula", "over inputs", "text formula", "failing formula", "uncalculated", "array"],
  ...["shared", "shared", "typed formula"],
] as const;

/** What stands around the form on its sheet. */
const STRAYS = [
  ...["note beside", "note above", "sums below", "other table", "data table", "comments", "threads"],
  ...["rules", "scale", "bars", "validation", "hyperlink", "picture", "hidden rows", "hidden columns"],
  ...["volatile", "unknown formulas", "lookups", "far right", "far below", "merged beside", "chain"],
  ...["frozen", "filter", "names", "tall rows", "styled rows", "print setup", "unknown extension"],
] as const;
export type Stray = string;

export interface EntryRecipe {
  /** Which of the office's indicators. */
  readonly which: number;
  readonly inputs: readonly InputKind[];
  readonly result: string;
  readonly format: NumberFormat;
}

/** A workbook to be made, as plain data that fast-check can shrink. */
export interface Recipe {
  readonly layout: Layout;
  readonly entries: readonly EntryRecipe[];
  readonly strays: readonly Stray[];
  /** Which sheets stand before and behind the form; "twin" is a second form. */
  readonly before: readonly ("plain" | "hidden" | "twin")[];
  readonly protection: "none" | "unlocked" | "locked" | "mixed";
  readonly writing: {
    readonly addresses: boolean;
    readonly spans: boolean;
    readonly prefix: boolean;
    readonly texts: TextForm;
    readonly calculationChain: boolean;
    readonly otherAddIn: boolean;
  };
  /** Whether somebody saves, closes and opens the file between the runs, too. */
  readonly reopened: boolean;
  /** The version of Excel's interface that the host has. */
  readonly excelApi: "1.9" | "1.12" | "1.13" | "1.17";
}

/** Mostly the first: a generated form should mostly be one that is worth calculating. */
function mostly<T>(first: T, others: readonly T[], weight: number): fc.Arbitrary<T> {
  return fc.oneof(
    { weight, arbitrary: fc.constant(first) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
}

const OPTIONAL: readonly ColumnName[] = ["number", "name", "definition", "remark", "unit", "target"];
const REQUIRED: readonly ColumnName[] = ["indicator", "formula", "variable", "value", "result"];

const columns = fc.oneof(
  fc.constant(AS_PRINTED),
  fc
    .subarray([...OPTIONAL])
    .chain((some) =>
      fc.shuffledSubarray([...some, ...REQUIRED], { minLength: some.length + REQUIRED.length }),
    )
    .map(endingWithRemarks),
);

/** Several columns of values: the one that the heading's words name, or, of quarters, none (see `isTold`). */
type Values = NonNullable<Layout["values"]>;
const values: fc.Arbitrary<Values | null> = mostly<Values | null>(
  null,
  [
    { names: ["Target", "Realisasi"], own: 1 },
    { names: ["Realisasi", "Target"], own: 0 },
    { names: ["2022", "2023", "2024"], own: 2 },
    { names: ["2024", "2023"], own: 0 },
    { names: ["Angka", "Satuan"], own: 0 },
    { names: ["TW I", "TW II", "TW III", "TW IV"], own: 0 },
  ],
  3,
);

/** Whether the heading's words tell which column the inputs stand in; a year does where the titles name the form's. */
export function isTold({ values: several, title = true }: Layout): boolean {
  if (several === undefined || several === null) return true;
  const [first = ""] = several.names;
  return !first.startsWith("TW") && (title || !first.startsWith("20"));
}

const layout: fc.Arbitrary<Layout> = fc.record({
  columns,
  top: fc.nat(6),
  left: fc.nat(3),
  title: fc.boolean(),
  merge: fc.boolean(),
  headerEvery: fc.integer({ min: 1, max: 12 }),
  headerInside: mostly<number | null>(null, [0, 1, 2, 3], 3),
  oneHeaderRow: fc.boolean(),
  columnNumbers: fc.boolean(),
  valueBreak: fc.constantFrom("\n", "; "),
  signature: fc.boolean(),
  sections: fc.boolean(),
  blankRows: fc.boolean(),
  repeatTexts: mostly(false, [true], 5),
  remark: fc.constantFrom(null, "catatan petugas"),
  values,
});

const entry: fc.Arbitrary<EntryRecipe> = fc.record({
  which: fc.nat(14),
  inputs: fc.array(mostly("as filled", INPUTS, 3), { minLength: 2, maxLength: 2 }),
  result: mostly("empty", RESULTS, 1),
  format: mostly("General", NUMBER_FORMATS, 1),
});

const anything: fc.Arbitrary<Recipe> = fc.record({
  layout,
  entries: fc.uniqueArray(entry, { minLength: 1, maxLength: 8, selector: ({ which }) => which }),
  strays: fc.subarray([...STRAYS]),
  before: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.array(fc.constantFrom("plain", "hidden", "twin"), { maxLength: 2 }) },
  ),
  protection: mostly("none", ["unlocked", "locked", "mixed"], 4),
  writing: fc.record({
    addresses: mostly(true, [false], 4),
    spans: fc.boolean(),
    prefix: mostly(false, [true], 4),
    texts: fc.constantFrom("shared", "inline", "shared-runs", "inline-runs"),
    calculationChain: fc.boolean(),
    otherAddIn: fc.boolean(),
  }),
  reopened: fc.boolean(),
  excelApi: mostly("1.17", ["1.9", "1.12", "1.13"], 2),
});

/** Recipes of workbooks that hold a form among other things. */
export const recipes: fc.Arbitrary<Recipe> = anything.map((recipe) => ({
  ...recipe,
  // Without addresses, a cell in the last row stands behind a million rows that are written out empty.
  strays: recipe.writing.addresses ? recipe.strays : recipe.strays.filter((stray) => stray !== "far below"),
}));
