import type { Position } from "../../core/grid/grid";
import type { CellState } from "../../core/plan/cell-state";
import { jsonSetting } from "./setting";

/** What is needed to take the last link back. The workbook keeps it, so that it outlives the pane. */
export interface LinkRecord {
  /** The form's sheet, and the helper sheet that its input was linked to, by their ids. */
  readonly sheetId: string;
  readonly helperId: string;
  readonly identity: string;
  readonly variable: string;
  /** Where the input stood. */
  readonly cell: Position;
  /** What the cell held before. */
  readonly before: CellState;
  /** What told the rows and columns of the sheet apart then, by `printLandscape`; null where an earlier version did not keep it. */
  readonly landscape: string | null;
}

/** The last link; null where there is none, or somebody else has written there. */
export const LINK = jsonSetting<LinkRecord | null>("hitungCapaian.tautanIkm", (kept) =>
  isRecord(kept) ? { ...kept, landscape: typeof kept.landscape === "string" ? kept.landscape : null } : null,
);

function isRecord(value: unknown): value is Omit<LinkRecord, "landscape"> & { readonly landscape?: unknown } {
  if (typeof value !== "object" || value === null) return false;
  const { sheetId, helperId, identity, variable, cell, before } = value as Partial<
    Record<keyof LinkRecord, unknown>
  >;
  const texts = [sheetId, helperId, identity, variable];
  return texts.every((text) => typeof text === "string") && isPosition(cell) && isState(before);
}

function isPosition(value: unknown): value is Position {
  if (typeof value !== "object" || value === null) return false;
  const { row, column } = value as Partial<Record<keyof Position, unknown>>;
  return [row, column].every((n) => typeof n === "number" && Number.isInteger(n) && n >= 0);
}

function isState(value: unknown): value is CellState {
  if (typeof value !== "object" || value === null) return false;
  const { content, numberFormat } = value as Partial<Record<keyof CellState, unknown>>;
  return ["string", "number", "boolean"].includes(typeof content) && typeof numberFormat === "string";
}
