import { parseArea } from "../../core/grid/address";
import type { DefinedName } from "./engine-model";
import { reads, type NamedReads, type Reads } from "../model/formula-text";
import type { Package } from "../package/package";
import { attribute, walk } from "../package/xml";

/** Names may stand for formulas with names; deeper nesting than this counts as unknown. */
const NESTING = 3;

/** What the defined names and the tables of a workbook stand for. `sheets` are the worksheets with their parts. */
export function namedReads(
  file: Package,
  sheets: readonly { readonly name: string; readonly part: string }[],
  names: readonly DefinedName[],
): NamedReads {
  const tables = sheets.flatMap(({ name, part }) => tablesOf(file, name, part));
  let known: NamedReads = new Map(tables);
  for (let depth = 0; depth < NESTING; depth++) known = new Map([...tables, ...resolved(names, known)]);
  return known;
}

/** A name that several sheets have stands for what any of them means. */
function resolved(names: readonly DefinedName[], known: NamedReads): Map<string, Reads> {
  const found = new Map<string, Reads>();
  for (const { name, formula } of names) {
    const own = reads(formula, known);
    const other = found.get(name.toLowerCase()) ?? { areas: [], unknown: false };
    const unknown = own.unknown || other.unknown;
    found.set(name.toLowerCase(), { areas: [...own.areas, ...other.areas], unknown });
  }
  return found;
}

function tablesOf(file: Package, sheet: string, part: string): [string, Reads][] {
  const found: [string, Reads][] = [];
  for (const { type, target } of file.relationships(part)) {
    if (!type.endsWith("/table") || !file.has(target)) continue;
    walk(file.text(target), {
      open: (tag) => {
        const area = tag.path === "table" ? parseArea(attribute(tag, "ref")) : null;
        if (area === null) return;
        found.push([
          attribute(tag, "displayName").toLowerCase(),
          { areas: [{ sheet, area }], unknown: false },
        ]);
      },
    });
  }
  return found;
}
