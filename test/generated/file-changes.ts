import { compareWorkbooks, type Difference } from "../../scripts/compare/compare";
import { readWorkbookImage } from "../../scripts/compare/workbook-image";
import type { CellState } from "./state";

/** Every difference between two files, by a reader that shares nothing with the product's. */
export function differencesOf(before: Uint8Array, after: Uint8Array): readonly Difference[] {
  return compareWorkbooks(readWorkbookImage(before), readWorkbookImage(after));
}

/**
 * The parts that a run may rewrite: the sheets, the styles (a number format that is new), and what holds the add-in's
 * own settings. All others keep their bytes.
 */
const PARTS =
  /^(?:xl\/worksheets\/sheet\d+\.xml|xl\/styles\.xml|xl\/webextensions\/.*|\[Content_Types\]\.xml|_rels\/\.rels)$/;
/** The colour of our marks, which no generated file has. */
const OWN_COLOUR = "FFE699";

/**
 * The differences between a file and what a run has made of it that no run may make. Allowed are content and number
 * format of the planned cells (as "Sheet!A1"), the values of formulas, rules that are added above the others, and the
 * bytes of some parts; where a formula has lost its value, and only there, also that the file asks to be calculated when it is opened.
 * @param before what the file's cells held
 */
export function forbiddenIn(
  differences: readonly Difference[],
  planned: readonly string[],
  before: ReadonlyMap<string, CellState>,
): readonly Difference[] {
  const isFormula = (cell: string): boolean => typeof before.get(cell)?.formula === "string";
  const isToBeCalculated = differences.some(
    ({ sheet, what, place, after }) =>
      what === "value" && after === "" && isFormula(`${sheet ?? ""}!${place}`),
  );
  return differences.filter(({ sheet, what, place, before: was, after: is }) => {
    const cell = `${sheet ?? ""}!${place}`;
    switch (what) {
      case "value":
        return !planned.includes(cell) && !isFormula(cell);
      case "text runs":
      case "number format":
        return !planned.includes(cell);
      case "conditional format":
        return (
          !isRenumbered({ sheet, what, before: was, after: is }, differences) &&
          (was !== null || is?.includes(OWN_COLOUR) !== true)
        );
      case "setting of the workbook":
        return !isToBeCalculated || place !== "calcPr" || !(is ?? "").includes(' fullCalcOnLoad="1"');
      case "part":
        return !PARTS.test(place) && !(isToBeCalculated && place === "xl/workbook.xml");
      default:
        return true;
    }
  });
}

/** Whether a difference is a conditional format that is there before and after, only with another priority. */
export function isRenumbered(
  { sheet, what, before, after }: Omit<Difference, "place">,
  all: readonly Difference[],
): boolean {
  if (what !== "conditional format") return false;
  const bare = (text: string | null): string | undefined => text?.replace(/ priority="\d+"/, "");
  const here = all.filter((one) => one.what === what && one.sheet === sheet);
  const same = (texts: readonly (string | null)[]): number =>
    texts.filter((text) => bare(text) === bare(before ?? after)).length;
  const gone = same(here.map((one) => one.before));
  return gone > 0 && gone === same(here.map((one) => one.after));
}
