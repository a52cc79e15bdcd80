import { address } from "../core/grid/address";
import { cellAt } from "../core/grid/grid";
import type { Outcome, Status } from "../core/outcome/outcome";
import { quoted } from "../core/wording/messages";
import type { Run } from "../excel/gateway";

/** The command's answer with --json: one object, as the README documents it. */
export interface Report {
  readonly file: string;
  readonly elapsedMs: number;
  readonly sheets: readonly SheetReport[];
  readonly summary: Readonly<Record<"indicators" | Status, number>>;
}

interface SheetReport {
  readonly name: string;
  readonly indicators: readonly IndicatorReport[];
}

interface IndicatorReport {
  /** 1-based, as Excel counts. */
  readonly row: number;
  readonly section: string;
  readonly indicator: string;
  readonly formula: string;
  readonly status: Status;
  readonly resultCell: string | null;
  readonly result: number | null;
  readonly numberFormat: string;
  readonly excelFormula: string | null;
  readonly inputs: readonly {
    readonly variable: string;
    readonly cell: string;
    readonly value: number | null;
  }[];
  readonly notes: readonly {
    readonly severity: string;
    readonly code: string;
    readonly cell: string | null;
    readonly message: string;
  }[];
}

/** Puts the runs over a file's sheets into the report. */
export function reportOf(file: string, elapsedMs: number, runs: readonly Run[]): Report {
  const outcomes = runs.flatMap((run) => run.outcomes);
  const count = (status: Status): number => outcomes.filter((outcome) => outcome.status === status).length;
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
  };
}

function sheetReport({ sheet, outcomes, plan, grid }: Run): SheetReport {
  const written = new Map(plan.writes.map(({ cell, after }) => [address(cell), after.numberFormat]));
  return {
    name: sheet,
    indicators: outcomes.map((outcome) => {
      const { resultCell } = outcome.indicator;
      if (resultCell === null) return indicatorReport(outcome, "General");
      const { row, column } = resultCell;
      const numberFormat = written.get(address({ row, column })) ?? cellAt(grid, row, column).numberFormat;
      return indicatorReport(outcome, numberFormat);
    }),
  };
}

function indicatorReport(outcome: Outcome, numberFormat: string): IndicatorReport {
  const { indicator } = outcome;
  return {
    row: indicator.firstRow + 1,
    section: indicator.section,
    indicator: indicator.indicator,
    formula: indicator.formula,
    status: outcome.status,
    resultCell: indicator.resultCell === null ? null : address(indicator.resultCell),
    result: outcome.result?.value ?? null,
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
      cell: cell === null ? null : address(cell),
      message,
    })),
  };
}

/** The report for people: a line for each sheet's result, and one for each indicator that needs attention. */
export function reportText(report: Report): string {
  const { summary } = report;
  const open = report.sheets.flatMap((sheet) =>
    sheet.indicators
      .filter((each) => each.status !== "computed")
      .map(
        (each) =>
          `  ${quoted(sheet.name)}!${each.resultCell}  ${quoted(each.indicator)}\n    ${each.notes[0]?.message ?? each.status}`,
      ),
  );
  return [
    `${String(summary.computed)} dari ${String(summary.indicators)} indikator terhitung.`,
    ...open,
  ].join("\n");
}
