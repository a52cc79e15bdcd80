import type { EntryRecipe, Recipe } from "./recipe";

const ENTRY: EntryRecipe = {
  which: 0,
  inputs: ["as filled", "as filled"],
  result: "empty",
  format: "General",
};

/** One indicator on a sheet of its own, and nothing about it that is not plain. */
const PLAIN: Recipe = {
  layout: { merge: false, title: false, sections: false, signature: false },
  entries: [ENTRY],
  strays: [],
  before: [],
  protection: "none",
  writing: {
    addresses: true,
    spans: false,
    prefix: false,
    texts: "shared",
    calculationChain: false,
    otherAddIn: false,
  },
  reopened: true,
  excelApi: "1.17",
};

/** Workbooks on which a law was broken once; they are tried first in every run. */
export const FOUND: readonly Recipe[] = [
  // The row that counts the columns was taken for an indicator, because of a note beside it.
  { ...PLAIN, layout: { ...PLAIN.layout, columnNumbers: true }, strays: ["note beside", "data table"] },
  // A run on a protected sheet could not be taken back where the empty result cell was of Text format.
  { ...PLAIN, protection: "unlocked", entries: [{ ...ENTRY, inputs: ["as filled", "words"], format: "@" }] },
  // A label with a year above a repeated header was taken for a title, and another year's column for the form's own.
  {
    ...PLAIN,
    layout: {
      ...PLAIN.layout,
      columns: ["variable", "result", "formula", "value", "indicator"],
      headerEvery: 1,
      headerInside: 0,
      values: { names: ["2024", "2023"], own: 0 },
    },
    entries: [{ ...ENTRY, which: 2, inputs: ["as filled", "blank"] }, ENTRY],
  },
  // An input that is a result of the same form was marked until that stood there; the marks were counted anew.
  {
    ...PLAIN,
    entries: [
      { ...ENTRY, result: "words" },
      { ...ENTRY, which: 1, inputs: ["earlier result", "as filled"] },
    ],
  },
];
