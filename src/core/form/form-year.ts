import { cellText } from "../grid/text";
import type { Grid } from "../grid/grid";

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
 * @param after how many rows of the grid belong to a form above; of the rows behind them only titles count, which stand
 * alone and say that they name a year
 * @returns null where the titles name no year, or several
 */
export function formYear(grid: Grid, headerTop: number, after = 0): number | null {
  const lines = grid.values
    .slice(after, Math.max(after, headerTop - grid.top))
    .map((cells) => cells.map(cellText).filter((text) => text !== ""))
    .filter((texts) => after === 0 || texts.length <= 2)
    .map((texts) => texts.join(" ").replace(NOT_ITS_OWN, " "));
  const named = yearsIn(lines, NAMED);
  const years = named.size > 0 || after > 0 ? named : yearsIn(lines, BARE);
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
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
