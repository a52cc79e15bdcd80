import { Unreadable } from "../failures";
import type { DefinedName } from "../calculation/engine-model";
import type { Package } from "../package/package";
import { partKey, TYPES } from "../package/part-name";
import { attribute, flag, numberAttribute, walk } from "../package/xml";

/** A worksheet as the workbook part lists it; `place` is its 0-based place among the sheets of all kinds. */
export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly place: number;
  readonly visible: boolean;
  readonly part: string;
}

/** What the workbook part says: the worksheets in their order (chart sheets left out, and a part that is listed again), the defined names, and how it wants to be calculated. */
export interface WorkbookPart {
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  /** How many sheets of all kinds there are, and the highest number that one of them has. */
  readonly count: number;
  readonly highestId: number;
  readonly names: readonly DefinedName[];
  /** True where the file asks that everything is calculated when it is opened: its values are then no values yet. */
  readonly calculateOnOpen: boolean;
  /** True where sheets may be neither added nor removed, renamed or moved. */
  readonly isStructureProtected: boolean;
  /** True where days are counted from 1904 on. */
  readonly isFrom1904: boolean;
}

/** Reads the workbook part of a package. Throws `Unreadable` ("not-a-workbook") where there is none. */
export function readWorkbookPart(file: Package): WorkbookPart {
  const part = file.related("", "officeDocument");
  if (part === null || /\.bin$/i.test(part)) throw new Unreadable("not-a-workbook", "no workbook part");
  const targets = new Map(file.relationships(part).map((relationship) => [relationship.id, relationship]));
  const listed: (Omit<SheetEntry, "part"> & { part: string | null })[] = [];
  const names: { name: string; local: number | null; formula: string }[] = [];
  let calculateOnOpen = false;
  let isStructureProtected = false;
  let isFrom1904 = false;
  walk(file.text(part), {
    open: (tag) => {
      if (tag.path === "workbook/sheets/sheet") {
        const id = Object.entries(tag.attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
        const target = targets.get(id);
        listed.push({
          ...{ name: attribute(tag, "name"), sheetId: numberAttribute(tag, "sheetId", 0) },
          place: listed.length,
          visible: !["hidden", "veryHidden"].includes(attribute(tag, "state")),
          part: target?.type.endsWith("/worksheet") === true ? target.target : null,
        });
      } else if (tag.path === "workbook/definedNames/definedName") {
        const local = attribute(tag, "localSheetId");
        names.push({ name: attribute(tag, "name"), local: local === "" ? null : Number(local), formula: "" });
      } else if (tag.path === "workbook/calcPr") calculateOnOpen = flag(tag, "fullCalcOnLoad");
      else if (tag.path === "workbook/workbookPr") isFrom1904 = flag(tag, "date1904");
      else if (tag.path === "workbook/workbookProtection") isStructureProtected = flag(tag, "lockStructure");
      else if (tag.path !== "workbook" && !tag.path.startsWith("workbook/")) {
        throw new Unreadable("not-a-workbook", `root ${tag.path}`);
      }
    },
    text: (text, path) => {
      const name = names.at(-1);
      if (path === "workbook/definedNames/definedName" && name !== undefined) name.formula += text;
    },
  });
  const parts = new Set<string>();
  const sheets = listed.flatMap(({ part: own, ...sheet }) => {
    if (own === null || parts.has(partKey(own))) return [];
    parts.add(partKey(own));
    return [{ ...sheet, part: own }];
  });
  if (sheets.length === 0) throw new Unreadable("not-a-workbook", "no worksheet");
  if (!file.has(TYPES)) throw new Unreadable("damaged", "no content types");
  // They are needed as soon as a part is added; it should not come out only when the workbook is saved.
  walk(file.text(TYPES), {});
  return {
    ...{ part, sheets, calculateOnOpen, isStructureProtected, isFrom1904, count: listed.length },
    highestId: Math.max(...listed.map(({ sheetId }) => sheetId)),
    names: names.flatMap((name) => scoped(name, listed, sheets)),
  };
}

/** A name's own sheet is counted among all sheets in the file, here among the worksheets. Names of Excel's own (print areas) are no use. */
function scoped(
  { name, local, formula }: { name: string; local: number | null; formula: string },
  listed: readonly { name: string }[],
  sheets: readonly { name: string }[],
): DefinedName[] {
  if (name.startsWith("_xlnm.")) return [];
  if (local === null) return [{ name, sheet: null, formula }];
  const sheet = sheets.findIndex((one) => one.name === listed[local]?.name);
  return sheet === -1 ? [] : [{ name, sheet, formula }];
}
