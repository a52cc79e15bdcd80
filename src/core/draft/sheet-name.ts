/** Why a text can't name a new sheet. */
export type SheetNameProblem = "empty" | "too-long" | "forbidden" | "taken";

/** Excel's longest name of a sheet, in characters. */
export const LONGEST_NAME = 31;
const FORBIDDEN = /[\\/?*[\]:\p{Cc}]|^'|'$/u;
/** Excel keeps this name for itself. */
const RESERVED = "history";

/**
 * What keeps a text from naming a new sheet; null where it can. Names differ in more than case.
 * @param taken the names of the sheets that are there
 */
export function sheetNameProblem(name: string, taken: readonly string[]): SheetNameProblem | null {
  if (name.trim() === "") return "empty";
  if (name.length > LONGEST_NAME) return "too-long";
  if (FORBIDDEN.test(name) || name.toLowerCase() === RESERVED) return "forbidden";
  return taken.some((one) => one.toLowerCase() === name.toLowerCase()) ? "taken" : null;
}

/** The first of the wished names that is free, else the last of them with a number: "FORM 1 2025 (2)". */
export function freeSheetName(wished: readonly string[], taken: readonly string[]): string {
  const free = wished.find((name) => sheetNameProblem(name, taken) === null);
  if (free !== undefined) return free;
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const name = (wished.at(-1) ?? "").slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (sheetNameProblem(name, taken) !== "taken") return name;
  }
}
