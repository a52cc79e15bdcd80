import { areaAddress, columnLetters } from "../../src/core/grid/address";
import type { CellLook, ModelSheet, Workbook } from "../../src/workbook/workbook";

/**
 * Everything of a workbook that a run could change, by name: `{sheet id}!H9` for a cell's content, number format and
 * look, `note {sheet id}!H9`, `rules {sheet id}`, `sheet {sheet id}` for its name, protection and merged areas, and
 * `setting KEY`. What the add-in keeps for itself is left out; a formula counts by its text.
 */
export type Image = ReadonlyMap<string, string>;

const OWN_SETTING = "hitungCapaian.";
/** A cell that nobody uses: the used area may grow round such cells, which are as good as none. */
const NOWHERE = { row: 1_000_000, column: 16_000 };

/** The image of the workbook as it is now. */
export function imageOf(workbook: Workbook): Image {
  const image = new Map<string, string>();
  for (const sheet of workbook.sheets) addSheet(image, sheet);
  for (const [key, value] of workbook.settings) {
    if (!key.startsWith(OWN_SETTING)) image.set(`setting ${key}`, value);
  }
  return image;
}

/** Whether nothing differs. */
export function same(a: Image, b: Image): boolean {
  return differing(a, b).length === 0;
}

/** Whether a name of an image speaks of the conditional formats of a sheet. */
export function isRule(name: string): boolean {
  return name.startsWith("rules ");
}

/** The address of the cell that a name of an image speaks of; the name itself where it is no cell's. */
export function cellOf(name: string): string {
  return /!([A-Z]+\d+)$/.exec(name)?.[1] ?? name;
}

/** All that decides what happens next, in one text: the image, what the add-in keeps for itself, and the rules' ids. */
export function fingerprint(workbook: Workbook): string {
  const ids = workbook.sheets.map((sheet) => sheet.conditionalFormats().map(({ id }) => id));
  return JSON.stringify([[...imageOf(workbook)], [...workbook.settings], ids]);
}

/** The names of what differs between two images, over the union of both. */
export function differing(a: Image, b: Image): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
}

function addSheet(image: Map<string, string>, sheet: ModelSheet): void {
  const { id, name, isProtected } = sheet;
  image.set(`sheet ${id}`, JSON.stringify([name, isProtected, sheet.merges().map(areaAddress).sort()]));
  const rules = sheet
    .conditionalFormats()
    .map(({ areas, formula, fill, fontColor }) => [areas.map(areaAddress), formula, fill, fontColor])
    .map((rule) => JSON.stringify(rule));
  if (rules.length > 0) image.set(`rules ${id}`, rules.sort().join("\n"));
  const bare = contentOf(sheet, NOWHERE.row, NOWHERE.column);
  const area = sheet.usedArea() ?? { top: 0, left: 0, bottom: -1, right: -1 };
  for (let column = area.left; column <= area.right; column++) {
    const letters = columnLetters(column);
    for (let row = area.top; row <= area.bottom; row++) {
      const content = contentOf(sheet, row, column);
      const cell = `${id}!${letters}${row + 1}`;
      if (content !== bare) image.set(cell, content);
      const note = sheet.note({ row, column });
      if (note !== null) image.set(`note ${cell}`, note);
    }
  }
}

function contentOf(sheet: ModelSheet, row: number, column: number): string {
  const { value, formula, numberFormat, locked } = sheet.cell(row, column);
  const content = JSON.stringify(formula ?? value);
  return `${content} ${numberFormat} ${locked ? "locked" : "open"} ${lookText(sheet.look(row, column))}`;
}

const looks = new WeakMap<CellLook, string>();

/** The workbook gives one and the same look for one style, so that its text is made once. */
function lookText(look: CellLook): string {
  const known = looks.get(look) ?? JSON.stringify(look);
  looks.set(look, known);
  return known;
}
