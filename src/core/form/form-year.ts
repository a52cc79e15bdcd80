import { cellText } from "../grid/text";
import type { CellValue, Grid } from "../grid/grid";

/**
 * Years of a plan ("2021-2026") and of a regulation ("Nomor 5 Tahun 2021"), and of the day on which something was done.
 * "Form 1 Tahun 2024" is none of them.
 */
const NOT_ITS_OWN =
  /\b20\d\d\s*(?:[-‐-―−/]|s\.?\/?d\.?|sampai|hingga)\s*20\d\d\b|(?:\bno(?:mor)?\b\.?\s*)\S+\s+(?:tahun|th\.?)\s+20\d\d\b|\/20\d\d\b|(?<!\bform(?:ulir)?\W{0,3}(?=\d{1,2}\s+(?:tahun|thn)\b))\b\d{1,2}\s+\p{L}{3,9}\.?\s+20\d\d\b/giu;
/** A line about something else than what the form is for. */
const OTHER_MATTER =
  /\b(?:disusun|dicetak|revisi|versi|perbandingan|data awal|keadaan|kondisi|sesuai|evaluasi|surat|tanggal)\b/iu;
const NAMED =
  /\b(?:tahun|thn|th|t\.?\s?a)\b\.?\s*(?:anggaran|kinerja|pelaporan)?\s*:?\s*(20\d\d)(?![.,]?\d)/giu;
const BARE = /(?<![\d.,])(20\d\d)(?![.,]?\d)/gu;

/**
 * The year that a form is for, from the titles above its header: "TAHUN 2024", "Tahun Anggaran 2024", "T.A. 2024",
 * "Triwulan IV 2024".
 * @param headerTop 0-based row of the sheet where the header begins
 * @param above the form above this one; of the rows behind its header only titles count, which stand alone, say that they name a
 * year, and are no labels of that form
 * @returns null where the titles name no year, or several
 */
export function formYear(grid: Grid, headerTop: number, above: FormAbove | null = null): number | null {
  const after = above?.rows ?? 0;
  const lines = grid.values
    .slice(after, Math.max(after, headerTop - grid.top))
    .filter(
      (cells, i) =>
        above === null || isTitle(cells, grid.values[after + i - 1] ?? [], above.variable - grid.left),
    )
    .map((cells) => textsOf(cells).join(" ").replace(NOT_ITS_OWN, " "));
  const named = yearsIn(lines, NAMED);
  const years = named.size > 0 || above !== null ? named : yearsIn(lines, BARE);
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

/** What is known of the form above another one. */
export interface FormAbove {
  /** How many rows of the grid belong to it, up to its header. */
  readonly rows: number;
  /** The column of the sheet (0-based) with its labels. */
  readonly variable: number;
}

/** A label that has lost its number stands alone as well: only a blank row tells a title in the same column from it. */
function isTitle(cells: readonly CellValue[], before: readonly CellValue[], variable: number): boolean {
  const texts = textsOf(cells);
  const mayBeLabel = cellText(cells[variable] ?? "") !== "" && textsOf(before).length > 0;
  return texts.length <= 2 && !mayBeLabel && !cells.some((value) => typeof value === "number");
}

function textsOf(cells: readonly CellValue[]): readonly string[] {
  return cells.map(cellText).filter((text) => text !== "");
}

/** The years of all lines in which the pattern is found: one that names two years is for neither. */
function yearsIn(lines: readonly string[], pattern: RegExp): ReadonlySet<number> {
  const own = lines.map((line) =>
    line
      .split(/[,;]/)
      .filter((part) => !OTHER_MATTER.test(part))
      .join(", "),
  );
  return new Set(
    own
      .filter((line) => [...line.matchAll(pattern)].length > 0)
      .flatMap((line) => [...line.matchAll(BARE)].map(([, year]) => Number(year))),
  );
}
