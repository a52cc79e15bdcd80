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

/** What the references of a formula of earlier are to be moved by. */
export interface Since {
  /** What the formula's sheet was called then, and what it is called now. */
  readonly names: readonly [then: string, now: string];
  readonly moves: Moves;
}

/**
 * A formula of earlier as Excel would have kept it: each reference where its cells stand now.
 * @returns null where that is not known for certain of every reference, or a reference is of another sheet
 */
export function restated(formula: string, { names: [then, now], moves }: Since): string | null {
  const isOther = (sheet: string): boolean => sheet !== "" && !isNamed(sheet, then);
  const all = pieces(formula);
  if (all.some(({ kind, text }) => kind === "quoted" || kind === "bracket" || text === "#REF!")) return null;
  if (all.some((piece) => piece.kind === "reference" && isOther(piece.sheet))) return null;
  const lost: Corner[] = [];
  const text = rewrite(formula, (sheet, corners) => {
    const moved = corners.map((corner) => {
      const row = corner.row === null ? null : moves.rows.sure(corner.row);
      const column = corner.column === null ? null : moves.columns.sure(corner.column);
      const isFound =
        (row === null) === (corner.row === null) && (column === null) === (corner.column === null);
      if (!isFound) lost.push(corner);
      return { ...corner, row, column };
    });
    const named = sheet === "" || then === now ? sheet : writtenSheet(now);
    return named + moved.map(cornerText).join(":");
  });
  return lost.length === 0 ? text : null;
}

function isNamed(sheet: string, name: string): boolean {
  return sheetName(sheet)?.toLowerCase() === name.toLowerCase();
}
