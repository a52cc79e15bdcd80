/** Words for the year that is measured, in the texts of formulas and labels. */
const NOW = /(?<!\p{L})(?:tahun|thn\.?|th\.?)\s+(?:[nt]|ini|berjalan|pelaporan)(?!\p{L}|\s*[-−–]\s*\d)/iu;
/** Words for the year before it. */
const BEFORE =
  /(?<!\p{L})(?:tahun|thn\.?|th\.?)\s+(?:\(?[nt]\s*[-−–]\s*1\)?|(?:yang\s+)?lalu|sebelumnya)(?![\p{L}\d])/iu;
const YEAR = /(?<![\d.,/])20\d\d(?![\d.,]*\d)/g;
const DATED = /(?:(?<!\p{L})(?:tahun|thn\.?|th\.?)\s+)?(?<![\d.,/])20\d\d(?![\d.,]*\d)/iu;

/** Most formulas speak of no year; a plain look is much cheaper than the patterns above. */
const SPEAKS_OF_YEARS = /(?:tahun|thn|th)[\s.]/i;
const YEAR_AT_ALL = /20\d\d/;

/** Which of two years a text speaks of: "tahun n", "tahun lalu"; null where of none of them, or of both. */
export function relativeYear(text: string): "now" | "before" | null {
  const [isNow, isBefore] = [NOW.test(text), BEFORE.test(text)];
  return isNow === isBefore ? null : isNow ? "now" : "before";
}

/**
 * Says the years of labels as the formula says them, so that "tahun n" and "tahun n-1" are found in "tahun 2024" and "tahun
 * 2023", and the other way round. Labels stay as they are unless the one text speaks of two years in a row and the other of
 * this year and the last, each in one way only.
 */
export function withFormulaYears(formula: string, labels: readonly string[]): readonly string[] {
  if (!SPEAKS_OF_YEARS.test(formula) && !YEAR_AT_ALL.test(formula)) return labels;
  const [now, before] = [NOW.exec(formula)?.[0], BEFORE.exec(formula)?.[0]];
  const own = pairOf([formula]);
  const others = pairOf(labels.filter((label) => yearsIn(label).length === 1));
  if (now !== undefined && before !== undefined && yearsIn(formula).length === 0 && others !== null) {
    if (labels.some((label) => relativeYear(label) !== null)) return labels;
    return labels.map((label) => {
      const [year, ...more] = yearsIn(label);
      if (year === undefined || more.length > 0) return label;
      return label.replace(DATED, year === others.later ? now : before);
    });
  }
  const relatives = labels.map(relativeYear);
  const areTold = relatives.includes("now") && relatives.includes("before");
  if (own === null || !areTold || labels.some((label) => yearsIn(label).length > 0)) return labels;
  return labels.map((label) =>
    label.replace(NOW, `tahun ${own.later}`).replace(BEFORE, `tahun ${own.later - 1}`),
  );
}

/** The later of the two years in a row of which some texts speak; null where they speak of others. */
function pairOf(texts: readonly string[]): { readonly later: number } | null {
  const [first, second, ...more] = [...new Set(texts.flatMap(yearsIn))].sort((a, b) => b - a);
  return first !== undefined && second === first - 1 && more.length === 0 ? { later: first } : null;
}

/** The years that a text names, from 2000 to 2099. */
function yearsIn(text: string): readonly number[] {
  return (text.match(YEAR) ?? []).map(Number);
}
