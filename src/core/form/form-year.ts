import { cellText } from "../grid/text";
import type { Grid } from "../grid/grid";

/** Years of a plan ("2021-2026") and of a regulation ("Nomor 5 Tahun 2021") are not the form's own. */
const NOT_ITS_OWN =
  /\b20\d\d\s*(?:[-‐-―−/]|s\.?\/?d\.?|sampai|hingga)\s*20\d\d\b|(?:\bno(?:mor)?\b\.?\s*)\S+\s+(?:tahun|th\.?)\s+20\d\d\b|\/20\d\d\b/giu;
const NAMED =
  /\b(?:tahun|thn|th|t\.?\s?a)\b\.?\s*(?:anggaran|kinerja|pelaporan)?\s*:?\s*(20\d\d)(?![.,]?\d)/giu;
const BARE = /(?<![\d.,])(20\d\d)(?![.,]?\d)/gu;

/**
 * The year that a form is for, from the titles above its header: "TAHUN 2024", "Tahun Anggaran 2024", "T.A. 2024",
 * "Triwulan IV 2024".
 * @param headerTop 0-based row of the sheet where the first header begins
 * @returns null where the titles name no year, or several
 */
export function formYear(grid: Grid, headerTop: number): number | null {
  const titles = grid.values
    .slice(0, Math.max(0, headerTop - grid.top))
    .map((cells) => cells.map(cellText).join(" ").replace(NOT_ITS_OWN, " "));
  const named = yearsIn(titles, NAMED);
  const years = named.size > 0 ? named : yearsIn(titles, BARE);
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

function yearsIn(texts: readonly string[], pattern: RegExp): ReadonlySet<number> {
  return new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, year]) => Number(year))));
}
