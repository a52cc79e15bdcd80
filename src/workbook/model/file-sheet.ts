import type { Area, CellValue } from "../../core/grid/grid";

/** A place in the sheet's XML: from "<" up to behind ">". */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A formula as the file has it. `shared` is the group it belongs to; the text is "" where only the group's first cell has it. */
export interface FileFormula {
  readonly text: string;
  readonly kind: "normal" | "shared" | "array" | "dataTable";
  readonly shared: string | null;
  readonly area: Area | null;
  readonly span: Span;
}

/** A cell as the file has it, with the places that a change needs. Row and column are 0-based. */
export interface FileCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly value: CellValue;
  readonly isError: boolean;
  /** Whether a value stands in the file; a formula without one has never been calculated. */
  readonly hasValue: boolean;
  readonly formula: FileFormula | null;
  /** Earlier cells of the same place: a file should have none. */
  readonly twins: readonly Span[];
  /** The place of the cell's "<", the place behind its start tag, and the place behind its end. */
  readonly start: number;
  readonly openEnd: number;
  readonly end: number;
}

export interface FileRow {
  readonly row: number;
  readonly height: number | null;
  readonly hidden: boolean;
  readonly style: number | null;
  readonly cells: readonly FileCell[];
  readonly span: Span;
  readonly openEnd: number;
  readonly closeStart: number;
}

export interface FileColumns {
  readonly first: number;
  readonly last: number;
  readonly width: number | null;
  readonly hidden: boolean;
  readonly style: number;
}

/** A conditional-format rule as the file has it; `group` is the element that holds it and its areas. */
export interface FileRule {
  readonly type: string;
  readonly priority: number;
  readonly format: number | null;
  readonly formula: string;
  readonly areas: readonly Area[];
  readonly span: Span;
  readonly group: Span;
}

/** One worksheet part, read once; `xml` is its text and all places are places in it. */
export interface FileSheet {
  readonly xml: string;
  /** The prefix of the sheet's elements with its colon, mostly "". */
  readonly prefix: string;
  readonly rows: readonly FileRow[];
  readonly columns: readonly FileColumns[];
  readonly merges: readonly Area[];
  readonly rules: readonly FileRule[];
  readonly isProtected: boolean;
  readonly defaultHeight: number | null;
  readonly defaultWidth: number | null;
  readonly dimension: (Span & { readonly ref: string }) | null;
  /** The sheet's own children in their order, for finding the place of a new one. */
  readonly children: readonly (Span & {
    readonly name: string;
    readonly openEnd: number;
    readonly closeStart: number;
  })[];
  readonly legacyDrawing: string | null;
  /** How many cell formats and conditional formats the workbook needs to have for this sheet's numbers of them. */
  readonly needs: { readonly formats: number; readonly marks: number };
  /** The place of the root's end tag. */
  readonly rootEnd: number;
  readonly rootStart: Span;
}
