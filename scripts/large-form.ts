import { writeXlsx } from "hucre/xlsx";
import { formSheet } from "./form-1-sheet";
import { FORM_TEXTS, type FormEntry } from "./form-1-texts";

/** An indicator of a large form, and the result that its cell has to hold. */
export interface LargeEntry {
  readonly entry: FormEntry;
  readonly result: number;
}

const OFFICES = "Bugul Gadingrejo Mandaran Ngemplak Petamanan Tambaan Trajeng Kandang Bangil Rembang".split(
  " ",
);

/**
 * The office's indicators over and over, laid out alike, each with a wording and with values of its own, so that no two
 * results are interchangeable.
 * @param count how many indicators, any number from 1
 */
export function largeForm(count: number): readonly LargeEntry[] {
  return Array.from({ length: count }, (_, n) => {
    const entry = FORM_TEXTS.indicators[n % FORM_TEXTS.indicators.length];
    if (entry === undefined) throw new Error("The form has no indicators");
    const place = placeOf(n);
    const own = (text: string): string => text.replace(/(Jumlah|Total dari|Nilai) (\w+)/g, `$1 $2 ${place}`);
    const { sample, result } = valuesOf(entry, n);
    const variables = entry.variables.map(own);
    const indicator = `${entry.indicator} ${place}`;
    return { entry: { ...entry, indicator, formula: own(entry.formula), variables, sample }, result };
  });
}

/** A place that no other indicator of the same wording has. */
function placeOf(n: number): string {
  const [first = "", second = ""] = [OFFICES[n % 10], OFFICES[Math.floor(n / 10) % 10]];
  return `${first} ${second}${Math.floor(n / 100)}`;
}

/** The values are whole numbers or have two decimals, and the result is what a calculator gives for them. */
function valuesOf(entry: FormEntry, n: number): { sample: readonly number[]; result: number } {
  const [first = 0, second] = entry.sample;
  if (second === undefined) return { sample: [first + n], result: first + n };
  if (entry.formula.includes("perimbang")) {
    const rating = (100 + (n % 300)) / 100;
    return { sample: [rating, second], result: rating * second };
  }
  const whole = second + n;
  const share = first / whole;
  return { sample: [first, whole], result: entry.formula.endsWith("%") ? share : share * 100 };
}

/** A workbook with one sheet: the large form, filled in or not, with the looks of the printed one. */
export function largeWorkbook(count: number, filled = true): Promise<Uint8Array> {
  const entries = largeForm(count).map(({ entry }) => entry);
  return writeXlsx({
    sheets: [formSheet(filled, entries)],
    defaultFont: { name: "Arial", size: 9 },
  });
}
