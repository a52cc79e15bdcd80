import { USUAL } from "../../src/core/plan/preferences";
import type { Form, Indicator, Section } from "../../src/core/form/form";
import { address } from "../../src/core/grid/address";
import type { Position } from "../../src/core/grid/grid";
import type { NoteCode } from "../../src/core/outcome/note-code";
import type { OpenInput } from "../../src/core/outcome/open-input";
import type { Note, Outcome, Result, Status } from "../../src/core/outcome/outcome";
import type { CellWrite } from "../../src/core/plan/plan";
import type { Run } from "../../src/gateway/run";

const RESULT_COLUMN = 7;
const VALUE_COLUMN = 6;

/** The place of a value cell (column G) on a 1-based row. */
export function valueCell(row: number): Position {
  return { row: row - 1, column: VALUE_COLUMN };
}

/** The place of a result cell (column H) on a 1-based row. */
export function resultCell(row: number): Position {
  return { row: row - 1, column: RESULT_COLUMN };
}

/** An input that was read as blank. */
export const OPEN_INPUT: OpenInput = {
  indicator: {
    section: "Tujuan",
    number: "1",
    name: "",
    indicator: "Persentase kelurahan",
    formula: "A : B",
  },
  variable: "Total kelurahan",
  cell: valueCell(12),
  numberFormat: "General",
};

interface OutcomeSketch {
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly section: Section | "";
  readonly indicator: string;
  readonly status: Status;
  readonly result?: Result;
  readonly notes?: readonly Note[];
}

/** An outcome as the calculation would give it, with what the pane does not look at left empty. */
export function outcome(sketch: OutcomeSketch): Outcome {
  const indicator: Indicator = {
    firstRow: sketch.row - 1,
    lastRow: sketch.row,
    section: sketch.section,
    number: "1",
    name: "",
    indicator: sketch.indicator,
    definition: "",
    formula: "",
    inputs: [],
    resultCell: resultCell(sketch.row),
    sharedResult: null,
    hasSeveralFormulas: false,
    isPartOfFormula: false,
    place: resultCell(sketch.row),
    doubts: [],
    period: null,
  };
  const common = {
    indicator,
    inputs: [],
    held: { by: "nobody", value: "", numberFormat: "General" },
    notes: sketch.notes ?? [],
  } as const;
  const read = { tree: ONE_CELL, matches: [], excelFormula: null, answered: false } as const;
  const unread = { result: null, tree: null, matches: [], excelFormula: null } as const;
  switch (sketch.status) {
    case "computed":
      return { ...common, ...read, status: "computed", result: sketch.result ?? NO_NUMBER };
    case "incomplete":
      return { ...common, ...read, status: "incomplete", result: null };
    case "invalid":
      return { ...common, ...read, status: "invalid", result: null, fault: { kind: "unusable-input" } };
    case "unresolved":
      return {
        ...common,
        ...unread,
        status: "unresolved",
        reason: "unread-formula",
        contradicting: null,
        alternatives: [],
      };
    case "manual":
      return { ...common, ...unread, status: "manual" };
  }
}

const ONE_CELL = { kind: "variable", input: 0 } as const;
const NO_NUMBER: Result = { value: 0, kind: "number" };

/** A note of the severity error on a cell. */
export function problem(code: NoteCode, message: string, cell: Position | null): Note {
  return { severity: "error", code, cell, message };
}

/** A write of a result cell that was empty and General. */
export function write(row: number, content: string | number, numberFormat: string | null): CellWrite {
  return {
    cell: resultCell(row),
    before: { content: "", numberFormat: "General" },
    after: { content, numberFormat },
  };
}

/** A run over the sheet "FORM 1". */
export function run(
  outcomes: readonly Outcome[],
  writes: readonly CellWrite[] = [],
  { written = true }: { readonly written?: boolean } = {},
): Run {
  const form: Form = {
    sheet: "FORM 1",
    layout: "rows",
    periods: [],
    headers: [{ top: 5, bottom: 6 }],
    columns: {
      number: 0,
      name: 1,
      indicator: 2,
      definition: 3,
      formula: 4,
      variable: 5,
      value: VALUE_COLUMN,
      numerator: null,
      denominator: null,
      result: RESULT_COLUMN,
      remark: 8,
    },
    indicators: outcomes.map(({ indicator }) => indicator),
    valueAreas: [],
    year: null,
  };
  return {
    sheet: "FORM 1",
    sheetId: "{1}",
    grid: { sheet: "FORM 1", top: 0, left: 0, values: [], formulas: [], numberFormats: [], merges: [] },
    form,
    outcomes,
    plan: { sheet: "FORM 1", writes, highlights: [], cellNotes: [] },
    leftOut: [],
    staleNotes: [],
    written,
    answers: [],
    reviewed: [],
    columns: [],
    preferences: USUAL,
  };
}

const percentage = (value: number): Result => ({ value, kind: "percentage" });
const number = (value: number): Result => ({ value, kind: "number" });
const count = (value: number): Result => ({ value, kind: "count" });
const missing = (row: number, label: string): Note =>
  problem("missing-input", `Isian "${label}" (${address(valueCell(row))}) masih kosong.`, valueCell(row));

/** Every status and every kind of note, over all sections of the form. */
export const MIXED: readonly Outcome[] = [
  outcome({
    row: 9,
    section: "Tujuan",
    indicator: "Indeks Kepuasan Masyarakat atas layanan kecamatan",
    status: "computed",
    result: number(81.75),
  }),
  outcome({
    row: 11,
    section: "Tujuan",
    indicator: "Persentase kelurahan dengan kategori cepat berkembang",
    status: "incomplete",
    notes: [missing(12, "Total Kelurahan")],
  }),
  outcome({
    row: 14,
    section: "Sasaran",
    indicator: "Prosentase kelurahan yang telah menyelenggarakan pelayanan terintegrasi",
    status: "computed",
    result: percentage(0.8461538461538461),
    notes: [
      {
        severity: "warning",
        code: "target-divisor",
        cell: valueCell(15),
        message: "Pembaginya adalah target (Target Kinerja RKPD Tahun 2023), bukan jumlah seluruhnya.",
      },
      {
        severity: "info",
        code: "text-number",
        cell: valueCell(14),
        message: "“11 kelurahan” dibaca sebagai 11.",
      },
    ],
  }),
  outcome({
    row: 16,
    section: "Sasaran",
    indicator: "Prosentase laporan trantibmas yang ditindaklanjuti sesuai standart",
    status: "invalid",
    notes: [problem("ambiguous-number", "“1.234” dapat dibaca 1234 atau 1,234.", valueCell(17))],
  }),
  outcome({
    row: 23,
    section: "Program",
    indicator: "Jumlah Kelurahan Yang Telah Menyelenggarakan Pelayanan Terintegrasi",
    status: "computed",
    result: count(11),
  }),
  outcome({
    row: 26,
    section: "Kegiatan",
    indicator: "Persentase Kegiatan Pemberdayaan Kelembagaan Masyarakat Yang Terlaksana (%)",
    status: "unresolved",
    notes: [problem("unread-formula", "Formula dapat dibaca dengan dua cara.", null)],
  }),
];
