import type { Severity } from "../../../core/outcome/outcome";
import type { Task } from "../../state";
import type { PaneWording, ReadColumn } from "../id/pane";
import type { Standing, StatusCounts } from "../standing";
import { counted, many } from "./count";
import { failureWording } from "./failure";
import type { Extra, Progress } from "../../../gateway/run";

/** What is said of an extra that Excel would not take; nothing of one that nobody misses. */
const LEFT_OUT: Readonly<Record<Extra, string | null>> = {
  notes: "Cell notes could not be written; those there may be outdated. All notes can be read below.",
  highlight: "Empty cells could not be highlighted on this sheet. All of them are named below.",
  journal:
    "Undo works only in this pane while it is open, because the earlier content could not be kept in the workbook.",
  "undo-group": null,
};

/** The same of an undo. */
const NOT_BROUGHT_BACK: Readonly<Record<Extra, string | null>> = {
  notes: "Cell notes could not be brought back.",
  highlight: "The highlight of empty cells could not be brought back.",
  journal: null,
  "undo-group": null,
};

const STATUS: Readonly<Record<Standing, string>> = {
  computed: "Calculated",
  incomplete: "Incomplete",
  invalid: "Input not valid",
  unresolved: "Formula to be confirmed",
  manual: "Filled in by hand",
  untyped: "Result not typed in yet",
};

const READY = "Can be calculated";

const SEVERITY: Readonly<Record<Severity, string>> = {
  error: "Important",
  warning: "Warning",
  info: "Note",
};

const WAITING = "A cell is still being edited. Press Enter, and this goes on by itself.";

const STEP: Readonly<Record<Progress["step"], { readonly alone: string; readonly beginning: string }>> = {
  waiting: { alone: WAITING, beginning: WAITING },
  reading: { alone: "Reading the sheet…", beginning: "Reading row" },
  calculating: { alone: "Calculating…", beginning: "Calculating indicator" },
  writing: { alone: "Writing results…", beginning: "Writing cell" },
};

/** What is being done, where it is not an ordinary run. */
const WORKING: Readonly<Partial<Record<Task["kind"], string>>> = {
  look: "Reading the sheet…",
  check: "Checking…",
  undo: "Putting back…",
  review: "Saving…",
  forget: "Saving…",
  fill: "Writing the input…",
};

/** The parts of "12 of 15 indicators calculated, 3 incomplete" that tell of indicators without a result. */
function openParts(counts: StatusCounts): string {
  const parts: string[] = [];
  if (counts.incomplete > 0) parts.push(`${many(counts.incomplete)} incomplete`);
  if (counts.invalid > 0) parts.push(`${many(counts.invalid)} with input that is not valid`);
  if (counts.unresolved > 0) parts.push(`${many(counts.unresolved)} with a formula to be confirmed`);
  if (counts.manual > 0) parts.push(`${many(counts.manual)} filled in by hand`);
  if (counts.untyped > 0) parts.push(`${many(counts.untyped)} with the result not typed in yet`);
  return parts.map((part) => `, ${part}`).join("");
}

function cellList(cells: readonly string[]): string {
  const shown = cells.slice(0, 8).join(", ");
  return cells.length > 8 ? `${shown}, and ${many(cells.length - 8)} more` : shown;
}

const COLUMN_NAMES: Readonly<Record<ReadColumn["field"], string>> = {
  formula: "Formula",
  variable: "Variables",
  value: "Values",
  data: "Data",
  numerator: "Numerators",
  denominator: "Denominators",
  result: "Results",
};

/** Every sentence of the pane that is drawn first, in English. */
export const english: PaneWording = {
  ...failureWording,
  locale: "en-GB",
  title: "Hitung Capaian",
  form: "Form 1",
  subtitle: "Worksheet for calculating outcomes",
  noFormHere: "No Form 1 on this sheet",
  recalculate: "Recalculate",
  check: "Check",
  menu: "Menu",
  back: "Back",
  retry: "Try again",

  start: "Open the Form 1 sheet, then click Recalculate.",
  promises: [
    "Results are written to the column Hasil Perhitungan. No other cell is changed.",
    "Inputs that are still empty are highlighted in the sheet.",
    "Everything is calculated on this computer. No data is sent anywhere.",
  ],
  found: (total) => `Form 1 with ${counted(total, "indicator")}`,
  ready: (ready, total) =>
    ready === total
      ? "All inputs are filled in."
      : ready === 0
        ? "No indicator has all its inputs yet."
        : `${many(ready)} of ${counted(total, "indicator")} can be calculated.`,
  filled: (filled, total) => `${many(filled)} of ${counted(total, "input")} filled in.`,
  reading: "Reading the sheet…",
  unread: (reason) => `This sheet could not be read yet. ${reason}`,
  checkHint: "Check shows what would change, without writing to the sheet.",

  working: (task) => WORKING[task] ?? "Calculating…",
  progress: ({ step, done, of }) =>
    of === 0 ? STEP[step].alone : `${STEP[step].beginning} ${many(done)} of ${many(of)}`,
  stop: "Stop",
  stillWorking: "A large sheet takes longer. Do not close Excel.",

  undo: "Undo",
  undoThat: (sheet, cells) => `Undo calculation of ${sheet} · ${counted(cells, "cell")}`,
  undoHint: (cells, sheet) =>
    `Puts ${counted(cells, "cell")} on sheet ${sheet} back to what stood there before the calculation.`,
  interruptedTitle: "The last calculation was interrupted",
  interrupted: (sheet) =>
    `Some results may already stand on sheet ${sheet}. Undo, or recalculate to complete them.`,
  undone: (sheet, time, restored) =>
    `Calculation of ${sheet}${time === null ? "" : ` of ${time}`} undone · ${counted(restored, "cell")}`,
  keptBack: (kept) =>
    `Left as they are, because their content, their rows or what their Excel formulas refer to has changed: ${cellList(kept)}.`,
  answersKept: (count) =>
    `${counted(count, "answer")} about formulas still kept, and used again by the next calculation.`,
  afterUndo: "Click Recalculate to calculate again.",
  locked: (cells) =>
    `Cells ${cellList(cells)} are locked. Results can be written once the sheet is unprotected under Review.`,
  replaceFormula: "Replace Excel formula by result",
  leftOut: LEFT_OUT,
  staleNotes: (cells) =>
    `Cell notes in ${cellList(cells)} were left (written into, or refused by Excel) and may be outdated.`,
  notBroughtBack: NOT_BROUGHT_BACK,

  noFormHelp: [
    "The names of the sheets are at the bottom of the Excel window.",
    "The column headings may be in any row. Columns with other headings can be pointed at.",
  ],

  pointColumns: "Point at the columns",
  formElsewhere: "Another sheet of this workbook holds a Form 1:",
  goToSheet: (name) => `Go to sheet ${name}`,
  tableHere: (indicators) =>
    `The table on this sheet holds ${counted(indicators, "indicator")} with formulas and no values; a Form 1 can be made from it on a new sheet, with the variables read from each formula.`,
  formFromTable: "Create Form 1 from this table",

  sheet: (name) => `Sheet ${name}`,
  columns: (read) =>
    read.length === 0
      ? "One card for each indicator"
      : read
          .map(
            ({ field, letters, period }) =>
              `${COLUMN_NAMES[field]} ${period === null ? letters : `${period} (${letters})`}`,
          )
          .join(" · "),
  summary: (counts, total) =>
    `${many(counts.computed)} of ${counted(total, "indicator")} calculated${openParts(counts)}.`,
  warnings: (count) => `${counted(count, "warning")} to read.`,
  written: (cells) =>
    cells === 0
      ? "The sheet is up to date, no cell had to be changed."
      : `${counted(cells, "result cell")} written to the sheet.`,
  checkTitle: "What the check found",
  willChange: (cells) => (cells === 0 ? "No cell will change." : `${counted(cells, "cell")} will change.`),
  nothingWritten: "Nothing has been written yet. Click Recalculate to write it.",
  earlier: "The list below comes from an earlier calculation.",
  noIndicators: "This Form 1 has no indicators yet.",

  from: "was",
  to: "becomes",
  emptyCell: "empty",
  yes: "TRUE",
  no: "FALSE",

  results: "Results and list of indicators",
  picture: "Status of each section",
  showWhich: "Indicators shown",
  attentionOnly: (count) => `Need attention (${many(count)})`,
  everything: (count) => `All (${many(count)})`,
  shownNow: (count) => `${counted(count, "indicator")} shown.`,
  nothingOpen: "Nothing needs attention any more.",
  jumped: (address) => `Cell ${address} is selected in the sheet.`,
  backToList: "Back to the list",
  nextPoint: "Next",
  status: (status) => STATUS[status],
  severity: (severity) => SEVERITY[severity],
  section: (section) => (section === "" ? "Other" : section),
  sectionCount: (computed, total) => `${many(computed)} of ${many(total)} calculated`,
  sectionReady: (ready, total) => `${many(ready)} of ${many(total)} can be calculated`,
  sectionOpen: (open) => (open === 1 ? "1 needs attention" : `${many(open)} need attention`),
  fraction: (part, total) => `${many(part)}/${many(total)}`,
  legend: (standing, isCalculated, count) => {
    const status = standing === "computed" && !isCalculated ? READY : STATUS[standing];
    return `${many(count)} ${status.toLowerCase()}`;
  },
  attentionFirst: (count) => `${counted(count, "indicator")} with something to look at shown first.`,
  showMore: (next, left) =>
    next === left ? `Show ${many(next)} more` : `Show the next ${many(next)} (${many(left)} left)`,
  unnamed: "Indicator without a name",
  goTo: (address) => `Go to cell ${address}`,
  goToPrefix: "Go to cell ",

  cancel: "Cancel",
  loading: "Loading…",
  notLoaded: "This part could not be loaded. Close this pane and open it again.",

  choicesHint: "The options above are kept in this workbook and hold for everybody who uses it.",
  liveChoice: "Calculate automatically",
  liveHint:
    "Recalculates a moment after an input changes, from the first Recalculate on and as long as this pane is open.",
  formulasChoice: "Write results as Excel formulas",
  formulasHint:
    "Result cells hold Excel formulas, so that they follow their inputs without Hitung Capaian. From the next calculation on.",
  languageChoice: "Language (Bahasa)",
  languageHint:
    "Holds for you alone, in every workbook. Notes and results stay in Indonesian, since they stand in the sheet.",
  languageMissing: "English could not be loaded. Check the network, then close this pane and open it again.",

  broken: "The pane cannot be shown. Close it and open it again; your sheet has not changed.",

  upToDate: "The result cells in the sheet agree with its inputs.",
  summaryBefore: (counts, total) =>
    `${many(counts.computed)} of ${counted(total, "indicator")} can be calculated${openParts(counts)}.`,
  statusReady: READY,
  statusPending: "To be calculated",
};
