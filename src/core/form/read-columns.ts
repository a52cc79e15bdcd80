import type { Field } from "./column-aliases";
import type { ChosenColumns, HeadingName } from "./form";

/** No more headings are remembered than this; the oldest give way. */
const MOST = 20;
/** Longer headings, and taller ones, are none. */
const LONGEST = 500;
const TALLEST = 6;
const LONGEST_PRINT = 40;

const FIELDS: readonly Field[] = [
  ...(["number", "name", "indicator", "definition", "formula", "variable", "value"] as const),
  ...(["numerator", "denominator", "result", "remark"] as const),
];

/** Reads the columns that people have pointed at from what a workbook keeps; whatever is no such choice is left out. */
export function readChosenColumns(kept: unknown): readonly ChosenColumns[] {
  return Array.isArray(kept) ? latest(kept.flatMap((one: unknown) => chosenIn(one) ?? [])) : [];
}

function chosenIn(kept: unknown): ChosenColumns | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { heading, rows, year, columns } = kept as Partial<Record<keyof ChosenColumns, unknown>>;
  if (typeof heading !== "string" || heading.length > LONGEST_PRINT) return null;
  if (typeof rows !== "number" || !Number.isInteger(rows) || rows < 1 || rows > TALLEST) return null;
  if (typeof columns !== "object" || columns === null) return null;
  const given = columns as Partial<Record<Field, unknown>>;
  const named = FIELDS.flatMap((field) => {
    const name = nameIn(given[field]);
    return name === null ? [] : [[field, name] as const];
  });
  const isYear = typeof year === "number" && Number.isInteger(year);
  const chosen: ChosenColumns = {
    ...{ heading, rows, columns: Object.fromEntries(named) },
    ...(isYear ? { year } : {}),
  };
  return isWhole(chosen) ? chosen : null;
}

function nameIn(kept: unknown): HeadingName | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { text, nth } = kept as Partial<Record<keyof HeadingName, unknown>>;
  if (typeof text !== "string" || text.length > LONGEST) return null;
  return typeof nth === "number" && Number.isInteger(nth) && nth >= 0 ? { text, nth } : null;
}

/** Whether all columns are named that a form needs. */
function isWhole({ columns }: ChosenColumns): boolean {
  const { formula, variable, value, numerator, denominator, result } = columns;
  const hasInputs = (variable && value) ?? (numerator && denominator);
  return formula !== undefined && formula.text !== "" && result !== undefined && hasInputs !== undefined;
}

/** The choices once one more is made: it takes the place of an earlier one for the same heading; the oldest give way. */
export function columnsWith(kept: readonly ChosenColumns[], chosen: ChosenColumns): readonly ChosenColumns[] {
  return latest([...columnsWithout(kept, chosen.heading), chosen]);
}

/** The choices without the one for a heading. */
export function columnsWithout(kept: readonly ChosenColumns[], heading: string): readonly ChosenColumns[] {
  return kept.filter((one) => one.heading !== heading);
}

function latest(all: readonly ChosenColumns[]): readonly ChosenColumns[] {
  return all.slice(-MOST);
}
