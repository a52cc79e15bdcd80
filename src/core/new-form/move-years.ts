/** Years that stay what they are: of a plan that spans several, of a regulation, of an event or a survey. */
const FIXED = [
  /20\d\d\s*(?:[-‐-―−/]|s\.?\/?d\.?|sampai(?:\s+dengan)?|hingga)\s*20\d\d/giu,
  /(?<!\b(?:triwulan|tw|semester|bulan|kuartal|caturwulan)\s*)(?<!\d)\d{1,4}[\p{L}\d./-]*\s+(?:tahun|thn\.?|th\.?)\s+20\d\d/giu,
  /\bno(?:mor)?\b\.?\s*\S+\s+(?:tahun|thn\.?|th\.?)\s+20\d\d/giu,
  /(?<!20\d\d\s*)\/\s*20\d\d/gu,
  /\b(?:pemilu|pilkada|pilpres|pileg|pilkades|sensus|susenas|podes|sdgs?|visi|indonesia)\b[^\d\n]{0,20}20\d\d/giu,
];
const YEAR = /(?<![\d.,])20\d\d(?![\d]|[.,]\d)/gu;
/** Only last year's, this year's and next year's numbers tell of the year that is measured. */
const NEAR = 1;

/**
 * A text of last year's form in next year's words: "RKPD Tahun 2023" in a form for 2024 becomes "RKPD Tahun 2024" in
 * one for 2025. Years of regulations ("Permendagri 86 Tahun 2017"), of plans ("2021-2026") and years further away than
 * one from the form's own stay.
 * @param own the year of the form that the text comes from
 * @param by how many years to move on
 */
export function moveYears(text: string, own: number, by: number): string {
  if (by === 0 || !text.includes("20")) return text;
  const fixed = FIXED.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: match }) => ({ from: index, to: index + match.length })),
  ).filter(({ from, to }) => !isSchoolYear(text.slice(from, to)));
  return text.replace(YEAR, (year, at: number) => {
    const isFixed = fixed.some(({ from, to }) => at >= from && at < to);
    return isFixed || Math.abs(Number(year) - own) > NEAR ? year : String(Number(year) + by);
  });
}

/** "2023/2024" is one year that begins in the summer. */
function isSchoolYear(text: string): boolean {
  const [, first, second] = /^(20\d\d)\s*\/\s*(20\d\d)$/.exec(text) ?? [];
  return first !== undefined && Number(second) === Number(first) + 1;
}
