import { describe, expect, test } from "@jest/globals";
import type { CellValue } from "../../src/core/grid/grid";
import { resultText } from "../../src/core/plan/result-text";
import { recalculate } from "../../src/core/recalculate";
import { isResultText } from "../../src/core/wording/messages";
import { layOut, officeForm } from "../form/form-layout";

const [, RATIO] = officeForm();

/** The sentence in the result cell of an indicator of two inputs, which stand in G10 and G11. */
function textOf(inputs: readonly CellValue[]): string {
  if (RATIO === undefined) throw new Error("The office's form is empty");
  const entry = { ...RATIO, variables: ["Jumlah kelurahan cepat berkembang", "Total kelurahan"], inputs };
  const { grid } = layOut([
    { ...entry, formula: "(Jumlah kelurahan cepat berkembang : Total kelurahan) x 100%" },
  ]);
  const [outcome] = recalculate(grid)?.outcomes ?? [];
  if (outcome === undefined) throw new Error("No indicator was found");
  return resultText(outcome);
}

describe("the sentence in a result cell begins with the cells that it waits for", () => {
  test.each<[string, readonly CellValue[], string]>([
    ["one is missing", [9], "Belum lengkap: G10 – Total kelurahan"],
    ["both are", [], "Belum lengkap: G9, G10 – Jumlah kelurahan cepat berkembang; Total kelurahan"],
    [
      "one is missing and one can't be used",
      ["1.234"],
      "Belum lengkap: G10; tidak valid: G9 – Total kelurahan; Jumlah kelurahan cepat berkembang",
    ],
    [
      "one can't be used",
      [9, "1.234"],
      "Isian tidak valid: G10 dapat berarti 1234 atau 1,234. Ketik ulang tanpa titik. (Total kelurahan)",
    ],
    [
      "both can't",
      ["banyak", "1.234"],
      "Isian tidak valid: G9, G10. G9 bukan angka. Tulis satu angka saja, misalnya 13 atau 12,5. (Jumlah kelurahan cepat berkembang)",
    ],
    [
      "they can be used, but not together",
      [9, 0],
      'Tidak dapat dihitung: pembagi "Total kelurahan" (G10) bernilai 0.',
    ],
  ])("%s", (_, inputs, text) => {
    expect(textOf(inputs)).toBe(text);
    expect(isResultText(text)).toBe(true);
  });
});
