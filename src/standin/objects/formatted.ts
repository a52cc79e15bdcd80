import type { Area } from "../../core/grid/grid";
import type { FormatChange } from "../../workbook/model/sheet-design";
import type { CellLook, ModelSheet } from "../../workbook/workbook";
import { heightOf, isUnbounded, overlap, widthOf } from "../rectangles";
import { invalidArgument, Refusal } from "../refusal";
import type { Session } from "../session";
import type { Json } from "../wire";
import { refuseFormatting } from "./range-writing";

/** Areas of one sheet whose format is asked for or changed. */
export interface Formatted {
  readonly session: Session;
  readonly sheet: ModelSheet;
  readonly areas: readonly Area[];
}

/** Changes the format of all cells; refused on a protected sheet, and for whole rows and columns, which this host lacks. */
export function changeFormat(self: Formatted, change: FormatChange): void {
  refuseFormatting(self);
  if (self.areas.some(isUnbounded)) {
    throw new Refusal("ApiNotFound", "The stand-in host cannot format whole rows and columns.");
  }
  for (const area of self.areas) self.sheet.design.format(area, change);
}

/** What a cell looks like in one respect. */
export function lookAt<K extends keyof CellLook>(
  { sheet }: Formatted,
  name: K,
): (row: number, column: number) => CellLook[K] {
  return (row, column) => sheet.look(row, column)[name];
}

/**
 * What all cells of the areas have in common, or null. Beyond the used area every cell is plain, so that whole rows
 * and columns cost no more than what is used of them.
 */
export function common<V extends string | number | boolean>(
  self: Formatted,
  of: (row: number, column: number) => V,
  plain: V,
): V | null {
  const used = self.sheet.usedArea();
  const seen = new Set<V>();
  for (const area of self.areas) {
    const inside = used === null ? null : overlap(area, used);
    if (inside === null || cellCount(inside) < cellCount(area)) seen.add(plain);
    if (inside === null) continue;
    for (let row = inside.top; row <= inside.bottom && seen.size < 2; row++) {
      for (let column = inside.left; column <= inside.right; column++) seen.add(of(row, column));
    }
  }
  const [only] = seen;
  return seen.size === 1 && only !== undefined ? only : null;
}

function cellCount(area: Area): number {
  return heightOf(area) * widthOf(area);
}

/** A colour as the add-in writes it: "#D9E2F3". */
export function color(value: Json): string {
  if (typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value)) return value.toUpperCase();
  throw invalidArgument("a colour like #D9E2F3 is expected");
}

export function truth(value: Json): boolean {
  if (typeof value !== "boolean") throw invalidArgument("true or false is expected");
  return value;
}

/** A number from `least` up. */
export function amount(value: Json, least = 0): number {
  if (typeof value !== "number" || !(value >= least))
    throw invalidArgument(`a number from ${least} up is expected`);
  return value;
}

/** One of the known words, in whatever case of its first letter: "Left" is "left". */
export function oneOf<const W extends string>(known: readonly W[], value: Json): W {
  const text = typeof value === "string" ? value.charAt(0).toLowerCase() + value.slice(1) : "";
  const found = known.find((word) => word === text);
  if (found === undefined) throw invalidArgument(`one of ${known.join(", ")} is expected`);
  return found;
}
