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
/** The first priority that the stand-in gives to rules that are added; the user's are below it. */
const OWN_RULE = /priority="1\d{5}"/;

/**
 * The differences between a file and what a run has made of it that no run may make. Allowed are content and number
 * format of the planned cells (as "Sheet!A1"), the values of formulas, rules that are added, and the bytes of some parts;
 * where a formula has lost its value, and only there, also that the file asks to be calculated when it is opened.
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
        return was !== null || !OWN_RULE.test(is ?? "");
      case "setting of the workbook":
        return !isToBeCalculated || place !== "calcPr" || !(is ?? "").includes(' fullCalcOnLoad="1"');
      case "part":
        return !PARTS.test(place) && !(isToBeCalculated && place === "xl/workbook.xml");
      default:
        return true;
    }
  });
}
