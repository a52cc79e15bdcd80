import type { CellValue } from "../../src/core/grid/grid";
import type { SatisfactionOrder } from "../../src/core/satisfaction/order";
import type { ModelSheet } from "../../src/workbook/workbook";
import type { Answer } from "../../src/gateway/failure";

/** A helper sheet for sums, and one for answers. */
export const SUMS: SatisfactionOrder = {
  ...{ office: "Kecamatan Panggungrejo Kota Pasuruan", year: 2024, source: "sums", respondents: 0 },
  ...{ weight: "1/9", paper: "F4", name: "IKM 2024" },
};
export const ANSWERS: SatisfactionOrder = { ...SUMS, source: "answers", respondents: 12 };

/** What was asked for; a failure fails the test. */
export function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
}

/** The nine cells beside a label of a helper sheet. */
export function line(sheet: ModelSheet, label: string): readonly CellValue[] {
  const row = rowOf(sheet, label);
  return Array.from({ length: 9 }, (_, i) => sheet.cell(row, i + 1).value);
}

/** The 0-based row of a label. */
export function rowOf(sheet: ModelSheet, label: string): number {
  const { bottom } = sheet.usedArea() ?? { bottom: -1 };
  for (let row = 0; row <= bottom; row++) if (sheet.cell(row, 0).value === label) return row;
  throw new Error(`no row "${label}"`);
}

/** Fills in the same sum and the same number of answers for every element. */
export function fillSums(sheet: ModelSheet, sum: number, count: number): void {
  for (let column = 1; column <= 9; column++) {
    sheet.write({ row: rowOf(sheet, "Jumlah nilai"), column }, sum);
    sheet.write({ row: rowOf(sheet, "Jumlah jawaban"), column }, count);
  }
}
