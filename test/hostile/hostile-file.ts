import { areaAddress, address } from "../../src/core/grid/address";
import type { CellValue, Grid } from "../../src/core/grid/grid";
import { ADDIN_ID } from "../../src/workbook/reading/settings";
import { escapeText } from "../../src/workbook/reading/strings";
import { escapeXml } from "../../src/workbook/package/xml";
import { handMade, relationships, zipped, type Parts } from "../workbook/file";

const WEB_EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const RELATIONSHIP = "http://schemas.microsoft.com/office/2011/relationships";

/** What somebody who writes a file by hand can put into it, beside the cells of its first sheet. */
export interface Hostile {
  readonly sheetName?: string;
  /** What our add-in finds in its settings: the text of each key's JSON, or anything else. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** The parts of a file that was written by hand around a grid: any text as it is, also those that no program would write. */
export function hostileParts(grid: Grid, { sheetName = "FORM 1", settings }: Hostile = {}): Parts {
  const parts = handMade(sheetXml(grid));
  const book = parts["xl/workbook.xml"] ?? "";
  const named = {
    "xl/workbook.xml": book.replace('name="FORM 1"', () => `name="${escapeXml(escapeText(sheetName))}"`),
  };
  return { ...parts, ...named, ...(settings === undefined ? {} : settingParts(settings)) };
}

/** The same as the bytes of a file. */
export function hostileFile(grid: Grid, hostile: Hostile = {}): Uint8Array {
  return zipped(hostileParts(grid, hostile));
}

function sheetXml({ top, left, values, merges }: Grid): string {
  const rows = values.map((cells, r) => {
    const all = cells.map((value, c) => cellXml(address({ row: top + r, column: left + c }), value));
    return `<row r="${top + r + 1}">${all.join("")}</row>`;
  });
  const merged = merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join("");
  const merging = merged === "" ? "" : `<mergeCells count="${merges.length}">${merged}</mergeCells>`;
  return `<sheetData>${rows.join("")}</sheetData>${merging}`;
}

const ERROR = /^#(?:DIV\/0!|N\/A|VALUE!|REF!|NAME\?|NUM!|NULL!)$/;

function cellXml(ref: string, value: CellValue): string {
  if (value === "") return "";
  if (typeof value === "number") return `<c r="${ref}"><v>${Object.is(value, -0) ? "-0" : value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${ref}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (ERROR.test(value)) return `<c r="${ref}" t="e"><v>${value}</v></c>`;
  const text = escapeXml(escapeText(value));
  return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function settingParts(settings: Readonly<Record<string, string>>): Parts {
  const properties = Object.entries(settings).map(
    ([key, value]) => `<we:property name="${escapeXml(key)}" value="${escapeXml(escapeCharacters(value))}"/>`,
  );
  return {
    "_rels/.rels": relationships([
      ["officeDocument", "xl/workbook.xml"],
      [`${RELATIONSHIP}/webextensiontaskpanes`, "xl/webextensions/taskpanes.xml"],
    ]),
    "xl/webextensions/taskpanes.xml": "<wetp:taskpanes/>",
    "xl/webextensions/_rels/taskpanes.xml.rels": relationships([
      [`${RELATIONSHIP}/webextension`, "webextension1.xml"],
    ]),
    "xl/webextensions/webextension1.xml":
      `<we:webextension xmlns:we="${WEB_EXTENSION}"><we:reference id="${ADDIN_ID}"/>` +
      `<we:properties>${properties.join("")}</we:properties></we:webextension>`,
  };
}

/** What XML can't hold stands in a setting as JSON holds it. */
function escapeCharacters(json: string): string {
  return json.replace(/[\uFFFE\uFFFF]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
}
