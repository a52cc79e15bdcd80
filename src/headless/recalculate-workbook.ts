import type { CellValue, Grid, Position } from "../core/grid/grid";
import { shortened } from "../core/wording/messages";
import { findForm } from "../core/form/find";
import { sheetKind, type KindOfSheet } from "../core/form/kind-of-sheet";
import { hasPeriod } from "../core/form/column-headings";
import { kept } from "../workbook-gateway/kept-in-file";
import { readSheet } from "../workbook-gateway/model-sheet";
import { recalculateSheet } from "../workbook-gateway/recalculate-sheet";
import { engine } from "./program";
import { settleSheets } from "./settle-sheets";
import { openWorkbook } from "../workbook/open";
import type { ModelSheet, Workbook } from "../workbook/workbook";
import type { Failure } from "../gateway/failure";
import type { Progress, Run } from "../gateway/run";
import { COLUMNS } from "../gateway/settings/choices";

/** A sheet with a form that was left alone, and why: the message is Indonesian. */
export interface Skipped {
  readonly name: string;
  readonly reason: "hidden" | "protected";
  readonly message: string;
}

/** A sheet without a form, and what it holds instead. */
export interface OtherSheet extends KindOfSheet {
  readonly name: string;
}

/** A run over one sheet. */
export interface SheetRun extends Run {
  /** What a cell of the sheet holds when all sheets are calculated. */
  readonly holds: (cell: Position) => CellValue;
}

/** The sheets that were not calculated: those with a form, and the visible (or asked) ones without. */
export interface LeftAlone {
  readonly skipped: readonly Skipped[];
  readonly otherSheets: readonly OtherSheet[];
}

/** The runs over a workbook's sheets, at least one, or the one sentence that says why there are none. */
export type Recalculated = LeftAlone &
  (
    | {
        readonly ok: true;
        readonly runs: readonly SheetRun[];
        /** The bytes of the file with the results in it. */
        readonly save: () => Promise<Uint8Array>;
      }
    | { readonly ok: false; readonly message: string }
  );

/** What of a workbook is to be calculated. */
export interface Wanted {
  /** The name of the one sheet, compared as Excel does; null for all. */
  readonly sheet: string | null;
  /** The period whose columns count, where there are some for several; null where the form decides. */
  readonly period: string | null;
}

/** Is told of progress, with the name of the sheet. */
type Watch = (sheet: string, progress: Progress) => void;

/**
 * Recalculates every visible sheet that holds a form (or the one asked for, hidden or not); what comes of it
 * is the same as in Excel. A protected sheet that does not take the results is left as it is and does not stop the others.
 * @param bytes the .xlsx file
 * @param fileName its name, without folders
 * @param watch is told how far the run over a sheet is
 */
export async function recalculateWorkbook(
  bytes: Uint8Array,
  fileName: string,
  { sheet: wanted, period }: Wanted,
  watch: Watch,
): Promise<Recalculated> {
  const opened = await openWorkbook(bytes, fileName, engine);
  if (!opened.ok) return { ok: false, message: opened.failure.message, skipped: [], otherSheets: [] };
  const { workbook } = opened;
  const { sheets } = workbook;
  // Result cells get no notes: what they would say is in the report.
  const asWanted = { takesNotes: false, period };
  const [runs, skipped]: [Run[], Skipped[]] = [[], []];
  const formless: Formless[] = [];
  const otherSheets: OtherSheet[] = [];
  for (const sheet of chosen(wanted, sheets)) {
    const { name } = sheet;
    if (!sheet.visible && wanted === null) {
      if (await holdsForm(workbook, sheet)) skipped.push({ name, reason: "hidden", message: HIDDEN });
      continue;
    }
    const onProgress = (progress: Progress): void => {
      watch(name, progress);
    };
    const answer = await recalculateSheet(workbook, sheet, { ...asWanted, control: { onProgress } });
    if (answer.ok) runs.push(answer.value);
    else if (answer.failure.code === "protected" && answer.failure.detail !== "left-behind")
      skipped.push({ name, reason: "protected", message: answer.failure.message });
    else if (answer.failure.code === "no-form") {
      formless.push({ name, failure: answer.failure });
      otherSheets.push({ name, ...(await kindOf(sheet)) });
    } else
      return {
        ok: false,
        message: `Lembar ${named([name])}: ${answer.failure.message}`,
        skipped,
        otherSheets,
      };
  }
  const periods = [...new Set(runs.flatMap(({ form }) => form.periods))];
  if (period !== null && runs.length > 0 && !runs.some(({ form }) => hasPeriod(form, period)))
    return { ok: false, message: noPeriod(period, periods), skipped, otherSheets };
  if (runs.length > 0) {
    const settled = await settleSheets(runs, (run, elsewhere) =>
      recalculateSheet(workbook, sheetOf(run, workbook), { ...asWanted, elsewhere }),
    );
    if (!settled.ok)
      return {
        ok: false,
        message: `Lembar ${named([settled.sheet])}: ${settled.failure.message}`,
        skipped,
        otherSheets,
      };
    return {
      ok: true,
      runs: settled.runs.map((run) => withCells(run, workbook)),
      skipped,
      otherSheets,
      save: () => workbook.save(),
    };
  }
  return { ok: false, message: whyNone(wanted, sheets, skipped, formless), skipped, otherSheets };
}

function sheetOf({ sheetId }: Run, { sheets }: Workbook): ModelSheet {
  const sheet = sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined) throw new Error(`The sheet ${sheetId} is gone`);
  return sheet;
}

function withCells(run: Run, workbook: Workbook): SheetRun {
  const sheet = sheetOf(run, workbook);
  return { ...run, holds: ({ row, column }) => sheet.cell(row, column).value };
}

function noPeriod(period: string, periods: readonly string[]): string {
  const known =
    periods.length === 0 ? "tidak ada kolom untuk beberapa periode" : `yang ada: ${named(periods)}`;
  return `Periode ${named([period])} tidak ada di berkas ini; ${known}.`;
}

const REQUIRED_COLUMNS = "kolom Formula Perhitungan, Variabel, Nilai, dan Hasil Perhitungan";
const HIDDEN =
  "Lembar ini tersembunyi dan dibiarkan apa adanya. Untuk menghitungnya, sebutkan namanya dengan --sheet.";

/** A hidden sheet that can't even be read is nobody's form, and no reason to leave the others uncalculated. */
async function holdsForm(workbook: Workbook, sheet: ModelSheet): Promise<boolean> {
  const read = await readSheet(sheet);
  const columns = kept(workbook, COLUMNS);
  return read.ok && read.value !== null && findForm(read.value, { columns }) !== null;
}

async function kindOf(sheet: ModelSheet): Promise<KindOfSheet> {
  const read = await readSheet(sheet);
  return sheetKind(read.ok && read.value !== null ? read.value : NOTHING);
}

const NOTHING: Grid = {
  sheet: "",
  top: 0,
  left: 0,
  values: [],
  formulas: [],
  numberFormats: [],
  merges: [],
};

/** Excel takes names that differ only in case, or in how accents are coded, for one. */
function chosen(wanted: string | null, sheets: readonly ModelSheet[]): readonly ModelSheet[] {
  if (wanted === null) return sheets;
  const found =
    sheets.find(({ name }) => name === wanted) ?? sheets.find(({ name }) => alike(name) === alike(wanted));
  return found === undefined ? [] : [found];
}

function alike(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** A visible sheet without a form, and what the look at it found. */
interface Formless {
  readonly name: string;
  readonly failure: Failure;
}

/** What is missing on the sheet that looks most like a form; null where none does. */
function almost(formless: readonly Formless[]): string | null {
  const partial = formless.filter(({ failure }) => failure.headings !== undefined);
  const missing = ({ failure }: Formless): number => failure.headings?.missing.length ?? 0;
  const [best] = [...partial].sort((a, b) => missing(a) - missing(b));
  return best === undefined ? null : `Lembar ${named([best.name])}: ${best.failure.message}`;
}

/** Why nothing was calculated, in one sentence. */
function whyNone(
  wanted: string | null,
  sheets: readonly ModelSheet[],
  skipped: readonly Skipped[],
  formless: readonly Formless[],
): string {
  const names = (reason: Skipped["reason"]): string =>
    named(skipped.filter((one) => one.reason === reason).map(({ name }) => name));
  const [locked, hidden] = [names("protected"), names("hidden")];
  if (wanted !== null) {
    const [sheet] = chosen(wanted, sheets);
    if (sheet === undefined)
      return `Lembar ${named([wanted])} tidak ada di berkas ini; yang ada: ${named(sheets.map(({ name }) => name))}.`;
    if (locked === "")
      return (
        almost(formless) ??
        `Form 1 tidak ditemukan: lembar ${named([sheet.name])} tidak memuat ${REQUIRED_COLUMNS}.`
      );
    return `Lembar ${locked} diproteksi dan sel hasilnya terkunci; buka proteksinya lewat menu Tinjau di Excel, lalu coba lagi.`;
  }
  if (locked !== "" && hidden !== "")
    return `Form 1 hanya ada di lembar yang diproteksi (${locked}) dan yang tersembunyi (${hidden}); buka proteksinya lewat menu Tinjau di Excel, atau sebutkan lembar yang tersembunyi dengan --sheet.`;
  if (locked !== "")
    return `Form 1 hanya ada di lembar yang diproteksi (${locked}); buka proteksinya lewat menu Tinjau di Excel, lalu coba lagi.`;
  if (hidden !== "")
    return `Form 1 hanya ada di lembar yang tersembunyi (${hidden}); sebutkan namanya dengan --sheet untuk menghitungnya.`;
  return almost(formless) ?? `Form 1 tidak ditemukan: tidak ada lembar dengan ${REQUIRED_COLUMNS}.`;
}

const MOST_NAMES = 10;
/** Excel's longest name of a sheet; a file that another program wrote may say a longer one. */
const LONGEST_NAME = 31;

/** Names as they stand, also with a space at the end, by which alone two may differ. */
function named(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => `"${shortened(name, LONGEST_NAME)}"`);
  const more = names.length - shown.length;
  return shown.join(", ") + (more > 0 ? `, dan ${String(more)} lainnya` : "");
}
