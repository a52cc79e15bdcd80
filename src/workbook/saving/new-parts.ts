import { areaAddress } from "../../core/grid/address";
import { quoteSheet } from "../../core/grid/formula-text";
import type { LiveSheet } from "../live/live-sheet";
import type { Package } from "../package/package";
import { addPart, officeNamespace, XML_DECLARATION } from "../package/package-edit";
import type { WorkbookPart } from "../reading/read-workbook";
import type { PageSetup } from "../model/sheet-design";
import { attribute, escapeXml, splice, walk, type Splice } from "../package/xml";
import { appendInto, outline, placeFor } from "../package/xml-edit";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** The part of a sheet that nothing stands on. */
export const EMPTY_SHEET = `${XML_DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData/></worksheet>`;

/** The children of the workbook part in the schema's order, up to the last one of ours. */
export const WORKBOOK_ORDER =
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr".split(
    " ",
  );

/** Adds the parts of the sheets that the file does not have, and names them in the workbook part, behind the others. */
export function addNewSheets(out: Package, { part }: WorkbookPart, sheets: readonly LiveSheet[]): void {
  const office = officeNamespace(out);
  for (const { parts } of sheets) {
    if (!parts.isNew) continue;
    const sheet = { name: parts.part, text: EMPTY_SHEET, contentType: WORKSHEET };
    const id = addPart(out, sheet, part, `${office}/worksheet`);
    const xml = out.text(part);
    const { prefix, children } = outline(xml);
    const list = children.find(({ name }) => name === "sheets");
    if (list === undefined) throw new Error("a workbook that was opened has sheets");
    const entry = `<${prefix}sheet xmlns:r="${office}" name="${escapeXml(parts.name)}" sheetId="${parts.sheetId}" r:id="${id}"/>`;
    out.put(part, splice(xml, appendInto(xml, list, entry)));
  }
}

/** Writes the rows that pages repeat and the printed area of each sheet where they were set: they are defined names. */
export function writePrintNames(out: Package, book: WorkbookPart, sheets: readonly LiveSheet[]): void {
  let added = 0;
  for (const { parts, design } of sheets) {
    const known = book.sheets.find(({ part }) => part === parts.part);
    const place = known?.place ?? book.count + added++;
    const { titleRows, area } = design.changes.page;
    const sheet = quoteSheet(parts.name);
    if (titleRows !== undefined) putName(out, book.part, "_xlnm.Print_Titles", place, rows(sheet, titleRows));
    if (area !== undefined) putName(out, book.part, "_xlnm.Print_Area", place, printed(sheet, area));
  }
}

function rows(sheet: string, titles: PageSetup["titleRows"]): string | null {
  return titles === null ? null : `${sheet}$${titles.first + 1}:$${titles.last + 1}`;
}

function printed(sheet: string, area: PageSetup["area"]): string | null {
  return area === null ? null : sheet + areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** Sets one sheet's name to a formula, or takes it away. */
function putName(out: Package, part: string, name: string, place: number, formula: string | null): void {
  const xml = out.text(part);
  const found = outline(xml);
  const { prefix } = found;
  const splices: Splice[] = [];
  let start = -1;
  walk(xml, {
    open: (tag) => {
      const isIt = attribute(tag, "name") === name && attribute(tag, "localSheetId") === String(place);
      if (tag.path === "workbook/definedNames/definedName" && isIt) start = tag.start;
    },
    close: (path, _, end) => {
      if (path !== "workbook/definedNames/definedName" || start === -1) return;
      splices.push({ from: start, to: end, by: "" });
      start = -1;
    },
  });
  const entry =
    formula === null
      ? ""
      : `<${prefix}definedName name="${name}" localSheetId="${place}">${escapeXml(formula)}</${prefix}definedName>`;
  const list = found.children.find((child) => child.name === "definedNames");
  if (list !== undefined) splices.push(...appendInto(xml, list, entry));
  else if (entry !== "") {
    const at = placeFor(found, WORKBOOK_ORDER.slice(0, WORKBOOK_ORDER.indexOf("definedNames")));
    splices.push({ from: at, to: at, by: `<${prefix}definedNames>${entry}</${prefix}definedNames>` });
  }
  out.put(part, splice(xml, splices));
}
