import { cornerText, pieces, rewrite, sheetName, writtenSheet, type Corner } from "../grid/formula-text";
import type { CellValue, Position } from "../grid/grid";
import type { Moves } from "./moves";

/** Whether a content is a formula. */
export function isFormula(content: CellValue): content is string {
  return typeof content === "string" && content.length > 1 && content.startsWith("=");
}

/** What a formula says, with the references on its own sheet told from its cell: the same wherever both have moved. */
export function relativeTo(formula: string, cell: Position): string {
  return rewrite(formula, (sheet, corners) => {
    if (sheet !== "") return sheet + corners.map(cornerText).join(":");
    return corners
      .map(
        ({ row, column }) =>
          `[${row === null ? "" : row - cell.row};${column === null ? "" : column - cell.column}]`,
      )
      .join(":");
  });
}

/** What a sheet was called at an earlier time, what it is called now, and how it has moved since. */
export interface SheetSince {
  readonly then: string;
  readonly now: string;
  readonly moves: Moves;
}

/** What the references of a formula of earlier are to be moved by. */
export interface Since extends SheetSince {
  /** Tells the same of another sheet, by the name that it had; null where that is not known. */
  readonly abroad: (name: string) => SheetSince | null;
}

/**
 * A formula of earlier as Excel would have kept it: each reference where its cells stand now. References to other
 * workbooks stay.
 * @returns null where that is not known for certain of every reference
 */
export function restated(formula: string, since: Since): string | null {
  if (pieces(formula).some(({ kind, text }) => kind === "quoted" || kind === "bracket" || text === "#REF!"))
    return null;
  const lost: Corner[] = [];
  const text = rewrite(formula, (sheet, corners) => {
    const name = sheetName(sheet);
    if (name?.startsWith("[") === true) return sheet + corners.map(cornerText).join(":");
    const about = name === null || isSame(name, since.then) ? since : since.abroad(name);
    const moved = corners.map((corner) => {
      const row = corner.row === null ? null : (about?.moves.rows.sure(corner.row) ?? null);
      const column = corner.column === null ? null : (about?.moves.columns.sure(corner.column) ?? null);
      const isFound =
        (row === null) === (corner.row === null) && (column === null) === (corner.column === null);
      if (about === null || !isFound) lost.push(corner);
      return { ...corner, row, column };
    });
    const named = name === null || about?.then === about?.now ? sheet : writtenSheet(about?.now ?? "");
    return named + moved.map(cornerText).join(":");
  });
  return lost.length === 0 ? text : null;
}

/** The other sheets that a formula speaks of, by their names. */
export function sheetsAbroad(formula: string, own: string): readonly string[] {
  const names = pieces(formula).flatMap((piece) => {
    const name = piece.kind === "reference" ? sheetName(piece.sheet) : null;
    return name === null || name.startsWith("[") || isSame(name, own) ? [] : [name];
  });
  return [...new Set(names)];
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
