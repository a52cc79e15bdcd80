import { address, columnLetters } from "../core/grid/address";
import { cellAt, type Position } from "../core/grid/grid";
import type { NoteCode } from "../core/outcome/note-code";
import type { Outcome, Severity } from "../core/outcome/outcome";
import { quoted, shortened } from "../core/wording/messages";
import type { FormColumns, LayoutName } from "../core/form/form";
import type { Field } from "../core/form/column-aliases";
import type { SheetKind } from "../core/form/kind-of-sheet";
import type { LeftAlone, OtherSheet, SheetRun, Skipped } from "./recalculate-workbook";

/** An indicator's status; one that a person fills in by hand has no result of ours, and the note `manual`. */
type Status = Exclude<Outcome["status"], "manual">;

/** The command's answer with --json: one object, as the README documents it. */
export interface Report {
  readonly file: string;
  readonly elapsedMs: number;
  readonly sheets: readonly SheetReport[];
  readonly summary: Readonly<Record<"indicators" | Status, number>>;
  /** The sheets with a form that were left alone. */
  readonly skipped: readonly Skipped[];
  /** The visible sheets (or the one asked for) without a form. */
  readonly otherSheets: readonly OtherReport[];
}

interface OtherReport {
  readonly name: string;
  readonly kind: SheetKind;
  /** The cell (A1) of each heading that stands there. */
  readonly found: Readonly<Partial<Record<Field, string>>>;
  /** What it lacks for a form. */
  readonly missing: readonly Field[];
}

interface SheetReport {
  readonly name: string;
  readonly layout: LayoutName;
  /** The letter of each field's column; null where the form has none, and for all fields of a card. */
  readonly columns: Readonly<Record<Field, string | null>>;
  readonly indicators: readonly IndicatorReport[];
  /** The cells (A1) with a cell note of an earlier run that says something else than this one. */
  readonly staleNotes: readonly string[];
}

interface IndicatorReport {
  /** 1-based, as Excel counts. */
  readonly row: number;
  readonly section: string;
  readonly indicator: string;
  readonly formula: string;
  /** What its values are for, where the form has several columns of values. */
  readonly period: string | null;
  readonly status: Status;
  /** Null where it is in doubt which column takes the results. */
  readonly resultCell: string | null;
  /** The number that the result cell holds: where a formula of the user's own stays, what that gives. */
  readonly result: number | null;
  readonly numberFormat: string;
  readonly excelFormula: string | null;
  readonly inputs: readonly {
    readonly variable: string;
    readonly cell: string;
    readonly value: number | null;
  }[];
  readonly notes: readonly {
    readonly severity: Severity;
    readonly code: NoteCode;
    readonly cell: string | null;
    readonly message: string;
  }[];
}

/** Puts the runs over a file's sheets, and the sheets that were left alone, into the report. */
export function reportOf(
  file: string,
  elapsedMs: number,
  runs: readonly SheetRun[],
  { skipped, otherSheets }: LeftAlone = { skipped: [], otherSheets: [] },
): Report {
  const outcomes = runs.flatMap((run) => run.outcomes);
  const count = (status: Status): number => outcomes.filter((outcome) => reported(outcome) === status).length;
  return {
    file,
    elapsedMs,
    sheets: runs.map(sheetReport),
    summary: {
      indicators: outcomes.length,
      computed: count("computed"),
      incomplete: count("incomplete"),
      invalid: count("invalid"),
      unresolved: count("unresolved"),
    },
    skipped,
    otherSheets: otherSheets.map(otherReport),
  };
}

/** The exit status of a command that ran: 0 where all is computed and sure, 1 where something needs attention. */
export function statusOf({ summary, skipped, sheets }: Report): 0 | 1 {
  const isWhole = !skipped.some(({ reason }) => reason === "protected");
  const isClear = sheets.every(
    ({ indicators }) =>
      indicators.length > 0 &&
      !indicators.some(({ notes }) => notes.some(({ code }) => code === "unsettled-input")),
  );
  return isWhole && isClear && summary.computed === summary.indicators ? 0 : 1;
}

function otherReport({ name, kind, found, missing }: OtherSheet): OtherReport {
  const cells = Object.entries(found) as readonly (readonly [Field, Position])[];
  return {
    name,
    kind,
    found: Object.fromEntries(cells.map(([field, cell]) => [field, address(cell)])),
    missing,
  };
}

function lettersOf(of: FormColumns): SheetReport["columns"] {
  const letters = (column: number | null): string | null => (column === null ? null : columnLetters(column));
  return {
    number: letters(of.number),
    name: letters(of.name),
    indicator: letters(of.indicator),
    definition: letters(of.definition),
    formula: letters(of.formula),
    variable: letters(of.variable),
    value: letters(of.value),
    numerator: letters(of.numerator),
    denominator: letters(of.denominator),
    result: letters(of.result),
    remark: letters(of.remark),
  };
}

function sheetReport({ sheet, form, outcomes, plan, grid, holds, staleNotes }: SheetRun): SheetReport {
  const written = new Map(plan.writes.map(({ cell, after }) => [address(cell), after.numberFormat]));
  const formatOf = (cell: Position | null): string =>
    cell === null
      ? "General"
      : (written.get(address(cell)) ?? cellAt(grid, cell.row, cell.column).numberFormat);
  return {
    name: sheet,
    layout: form.layout,
    columns: lettersOf(form.columns),
    indicators: outcomes.map((outcome) =>
      indicatorReport(outcome, numberIn(outcome, holds), formatOf(outcome.indicator.resultCell)),
    ),
    staleNotes,
  };
}

function numberIn({ status, indicator: { resultCell } }: Outcome, holds: SheetRun["holds"]): number | null {
  if (status !== "computed" || resultCell === null) return null;
  const value = holds(resultCell);
  return typeof value === "number" ? value : null;
}

function indicatorReport(outcome: Outcome, result: number | null, numberFormat: string): IndicatorReport {
  const { indicator } = outcome;
  return {
    row: indicator.firstRow + 1,
    section: indicator.section,
    indicator: indicator.indicator,
    formula: indicator.formula,
    period: indicator.period,
    status: reported(outcome),
    resultCell: addressOrNull(indicator.resultCell),
    result,
    numberFormat,
    excelFormula: outcome.excelFormula,
    inputs: outcome.inputs.map(({ variable, cell, reading }) => ({
      variable,
      cell: address(cell),
      value: reading.kind === "number" ? reading.value : null,
    })),
    notes: outcome.notes.map(({ severity, code, cell, message }) => ({
      severity,
      code,
      cell: addressOrNull(cell),
      message,
    })),
  };
}

function reported({ status }: Outcome): Status {
  return status === "manual" ? "unresolved" : status;
}

function addressOrNull(cell: Position | null): string | null {
  return cell === null ? null : address(cell);
}

const STANDINGS: Readonly<Record<Status, string>> = {
  computed: "terhitung, dengan catatan",
  incomplete: "belum lengkap",
  invalid: "isian tidak valid",
  unresolved: "formula perlu dipastikan",
};
const MARKS: Readonly<Record<Severity, string>> = { error: "", warning: "Peringatan: ", info: "Catatan: " };
const LONGEST_LABEL = 80;
const STALE_NOTES =
  "Catatan: catatan sel dari perhitungan sebelumnya dibiarkan dan mungkin usang. Hitung ulang di Excel memperbaruinya.";
const WITHOUT_VALUES = "berisi indikator dan formulanya, tetapi tidak ada kolom nilai.";
const NO_INDICATORS = "judul kolom Form 1 ada, tetapi tidak ada indikator di bawahnya.";

/**
 * The report for people, in Indonesian: every note of every indicator by sheet and cell, the sheets that were left
 * alone, and last how much is computed and where it was written.
 * @param output the file that was written; null where none was asked for
 */
export function reportText({ sheets, summary, skipped, otherSheets }: Report, output: string | null): string {
  const left = skipped.map(({ name, message }) => `  Lembar "${label(name)}": ${message}`);
  const without = otherSheets.filter(({ kind }) => kind === "indicators-without-values");
  return [
    ...sheets.flatMap(sheetLines),
    ...(left.length === 0 ? [] : ["Dilewati:", ...left]),
    ...without.map(({ name }) => `Lembar "${label(name)}": ${WITHOUT_VALUES}`),
    `${String(summary.computed)} dari ${String(summary.indicators)} indikator terhitung.`,
    ...(output === null ? [] : [`Hasil ditulis ke ${output}.`]),
  ].join("\n");
}

const FIELDS: readonly (readonly [Field, string])[] = [
  ["formula", "Formula"],
  ["variable", "Variabel"],
  ["value", "Nilai"],
  ["numerator", "Pembilang"],
  ["denominator", "Penyebut"],
  ["result", "Hasil"],
];

/** The columns that were read: "Formula F · Variabel G · Nilai H · Hasil I". */
function columnsText({ layout, columns }: SheetReport): string {
  if (layout === "card") return "kartu, satu indikator per tabel";
  const read = FIELDS.flatMap(([field, word]) => {
    const letters = columns[field];
    return letters === null ? [] : [`${word} ${letters}`];
  });
  return `kolom ${read.join(" · ")}`;
}

function sheetLines(sheet: SheetReport): readonly string[] {
  const { name, indicators, staleNotes } = sheet;
  if (indicators.length === 0) return [`Lembar "${label(name)}": ${NO_INDICATORS}`];
  const stale = staleNotes.length === 0 ? [] : [`  ${staleNotes.join(", ")}  ${STALE_NOTES}`];
  return [`Lembar "${label(name)}": ${columnsText(sheet)}`, ...indicators.flatMap(indicatorLines), ...stale];
}

/** Nothing of an indicator that is computed without a note: those are only counted. */
function indicatorLines(one: IndicatorReport): readonly string[] {
  const { status, notes, row, resultCell } = one;
  if (status === "computed" && notes.length === 0) return [];
  const place = resultCell ?? `baris ${String(row)}`;
  return [
    `  ${place}  "${label(one.indicator)}": ${STANDINGS[status]}`,
    ...notes.map(({ severity, cell, message }) => `    ${cell ?? place}  ${MARKS[severity]}${message}`),
  ];
}

function label(text: string): string {
  return shortened(quoted(text), LONGEST_LABEL);
}
