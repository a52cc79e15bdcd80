/** A fault that somebody could make in the writer: one place of its source, told otherwise. */
export interface Mutant {
  readonly name: string;
  /** The file, from the root of the house. */
  readonly file: string;
  /** What stands there, exactly once. */
  readonly from: string;
  readonly to: string;
  /** The part of the suite that must notice it: a pattern of test files. */
  readonly suite: string;
}

export const MUTANTS: readonly Mutant[] = [
  {
    name: "writing one row too low",
    file: "src/excel/writing/write-cells.ts",
    from: "const range = sheet.getCell(cell.row, cell.column);",
    to: "const range = sheet.getCell(cell.row + 1, cell.column);",
    suite: "test/reliability/guards",
  },
  {
    name: "writing to the last row of a merged area instead of its first",
    file: "src/core/plan/make-plan.ts",
    from: `const cell = outcome.indicator.resultCell;
  if (cell === null || outcome.held.by === "own-formula") return [];`,
    to: `const first = outcome.indicator.resultCell;
  if (first === null || outcome.held.by === "own-formula") return [];
  const cell = { ...first, row: outcome.inputs.at(-1)?.cell.row ?? first.row };`,
    suite: "test/reliability/guards",
  },
  {
    name: "leaving out the look at the sheet after writing",
    file: "src/excel/writing/write-blocks.ts",
    from: "after === null ? [] : differences(before, writes, after)",
    to: "after === null ? [] : differences(before, writes, after).slice(0, 0)",
    suite: "test/reliability/guards",
  },
  {
    name: "leaving out the look at the cells before writing",
    file: "src/excel/writing/write-blocks.ts",
    from: "image !== undefined && !sameState(image, write.before)",
    to: "image !== undefined && !sameState(image, image) && write.cell.row < 0",
    suite: "test/reliability/guards",
  },
  {
    name: "forgetting the number format in undo",
    file: "src/core/plan/inverse.ts",
    from: "const numberFormat = now.numberFormat === target.numberFormat ? null : target.numberFormat;",
    to: "const numberFormat = null;",
    suite: "test/excel/undo.test",
  },
  {
    name: "forgetting the journal",
    file: "src/excel/transaction/transaction.ts",
    from: "        keepJournal(this.#context, text, this.#kept, this.#record.isStep);\n",
    to: "",
    suite: "test/excel/undo.test",
  },
  {
    name: "restoring a cell that somebody has changed since",
    file: "src/core/plan/inverse.ts",
    from: "if (!isOurs) kept.push",
    to: "if (!isOurs && entry.cell.row < 0) kept.push",
    suite: "test/reliability/guards",
  },
  {
    name: "restoring by address where rows have moved",
    file: "src/core/plan/inverse.ts",
    from: "const cell = places.get(entry.identity);",
    to: "const cell = places.has(entry.identity) ? entry.cell : undefined;",
    suite: "test/reliability/guards",
  },
];
