import type { Area } from "../../core/grid/grid";
import { areaOf, pieces, quoteSheet, sheetName, type Piece } from "../../core/grid/formula-text";
import { areaAddress } from "../../core/grid/address";
import type { DefinedName, Found } from "./engine-model";
import { loneReference, type Call } from "./engine-text";
import type { NamedReads, SheetArea } from "./reads";

/** What has to be calculated before it is known which place a call means: the texts of formulas (with "="). */
export interface Placing {
  readonly questions: readonly string[];
  /** The areas that the answers lead to; none where the call means no place; null where that can't be told. */
  areas(
    answers: readonly (Found | null)[],
    arrayAt: (cell: SheetArea) => Area | null,
  ): readonly SheetArea[] | null;
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** Tells how to find the place that a call means; null where it can't be found. */
export function placingOf({ name, args }: Call, names: NamedReads): Placing | null {
  switch (name) {
    case "INDIRECT":
      return indirect(args, names);
    case "OFFSET":
      return offset(args, names);
    case "ANCHORARRAY": {
      const anchor = areaNamed(args[0] ?? [], names);
      if (anchor === null) return null;
      return {
        questions: [],
        areas: (_, arrayAt) => {
          const area = arrayAt(anchor);
          return area === null ? null : [{ sheet: anchor.sheet, area }];
        },
      };
    }
    default:
      return null;
  }
}

/**
 * Puts the places that calls mean into a formula's text, so that it says itself what it reads.
 * @returns null where one of them is no single place
 */
export function withPlaces(
  formula: string,
  calls: readonly Call[],
  places: readonly (readonly SheetArea[] | null)[],
): string | null {
  const texts = pieces(formula).map(({ text }) => text);
  for (const [i, { from, to }] of calls.entries()) {
    const [place, ...more] = places[i] ?? [];
    if (place === undefined || more.length > 0) return null;
    texts.fill("", from, to + 1);
    texts[from] = (place.sheet === null ? "" : quoteSheet(place.sheet)) + areaAddress(place.area);
  }
  return texts.join("");
}

/** Names may stand for formulas with names. */
const NESTING = 3;

/**
 * Writes what names stand for into a formula.
 * @param sheet the formula's own sheet, whose names come before those of the workbook
 */
export function withDynamicNames(formula: string, sheet: number, names: readonly DefinedName[]): string {
  const meaningOf = ({ kind, text }: Piece): string => {
    const all = kind === "name" ? names.filter(({ name }) => name.toLowerCase() === text.toLowerCase()) : [];
    const own = all.find((one) => one.sheet === sheet) ?? all.find((one) => one.sheet === null);
    return own === undefined ? text : `(${own.formula})`;
  };
  let written = formula;
  for (let depth = 0; depth < NESTING; depth++) {
    const next = pieces(written).map(meaningOf).join("");
    if (next === written) break;
    written = next;
  }
  return written;
}

/** INDIRECT(text; [A1 notation]): what the text names. */
function indirect(args: Call["args"], names: NamedReads): Placing | null {
  const [text = "", notation = ""] = args.map(written);
  const isA1 = notation === "" || /^(?:TRUE|1)$/i.test(notation);
  if (!isA1 || text === "") return null;
  return {
    questions: [`=${text}`],
    areas: ([answer]) => {
      if (answer === null || answer === undefined) return null;
      if (answer.isError || typeof answer.value !== "string") return [];
      const named = withoutSpaces(pieces(answer.value));
      const [only] = named;
      const reads = only?.kind === "name" ? names.get(only.text.toLowerCase()) : undefined;
      if (reads !== undefined) return reads.isBoundless || reads.calls.length > 0 ? null : reads.areas;
      const area = areaNamed(named, names);
      // What is neither a reference nor a name is an error in Excel, and reads nothing; a table's reference does.
      if (area === null) return named.some(({ kind }) => kind === "bracket") ? null : [];
      return [area];
    },
  };
}

/** OFFSET(reference; rows; columns; [height]; [width]): the reference moved, and sized anew. */
function offset(args: Call["args"], names: NamedReads): Placing | null {
  const [reference = [], ...sizes] = args;
  const from = areaNamed(reference, names);
  const more = sizes.map(written);
  if (from === null || more.length < 2 || more.length > 4) return null;
  const { top, left, bottom, right } = from.area;
  const defaults = [0, 0, bottom - top + 1, right - left + 1];
  const asked = more.flatMap((argument, i) => (argument === "" ? [] : [{ argument, i }]));
  return {
    questions: asked.map(({ argument }) => `=${argument}`),
    areas: (answers) => {
      const given = [...defaults];
      for (const [n, { i }] of asked.entries()) {
        const answer = answers[n] ?? null;
        if (answer === null) return null;
        if (answer.isError) return [];
        if (typeof answer.value === "string" && answer.value !== "") return null;
        given[i] = Math.trunc(Number(answer.value));
      }
      const [rows = 0, columns = 0, height = 0, width = 0] = given;
      if (height === 0 || width === 0) return [];
      const area = {
        top: top + rows + Math.min(0, height + 1),
        left: left + columns + Math.min(0, width + 1),
        bottom: top + rows + Math.max(0, height - 1),
        right: left + columns + Math.max(0, width - 1),
      };
      const isOnSheet =
        area.top >= 0 && area.left >= 0 && area.bottom <= LAST_ROW && area.right <= LAST_COLUMN;
      return isOnSheet ? [{ sheet: from.sheet, area }] : [];
    },
  };
}

/** The one area that an argument is, as a reference or by a name. */
function areaNamed(argument: readonly Piece[], names: NamedReads): SheetArea | null {
  const reference = loneReference(argument);
  if (reference !== null) {
    const sheet = sheetName(reference.sheet);
    return sheet !== null && /[[:]/.test(sheet) ? null : { sheet, area: areaOf(reference.corners) };
  }
  const [only, ...more] = withoutSpaces(argument);
  const named = only?.kind === "name" && more.length === 0 ? names.get(only.text.toLowerCase()) : undefined;
  const isPlain = named?.isCalculable === true && !named.isBoundless && named.calls.length === 0;
  return isPlain && named.areas.length === 1 ? (named.areas[0] ?? null) : null;
}

function withoutSpaces(all: readonly Piece[]): readonly Piece[] {
  return all.filter(({ kind }) => kind !== "space");
}

function written(all: readonly Piece[]): string {
  return all
    .map(({ text }) => text)
    .join("")
    .trim();
}
