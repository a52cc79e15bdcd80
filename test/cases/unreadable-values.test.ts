import { expect, jest, test } from "@jest/globals";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inFolder, recalculateHere, reportOf } from "../headless/command";
import { caseFile, plainForm, type Cell } from "./case-file";

jest.setTimeout(60_000);

/** What stands in G3, the divisor of 30, and the result; null where the value must be said to be unusable. */
const VALUES: readonly (readonly [string, Cell, number | null])[] = [
  ["an address twice with different values", { xml: '><v>40</v></c><c r="G3"><v>50</v>' }, null],
  ["an address three times", { xml: '><v>40</v></c><c r="G3"><v>40</v></c><c r="G3"><v>41</v>' }, null],
  ["an address twice with the same value", { xml: '><v>40</v></c><c r="G3"><v>40</v>' }, 0.75],
  ["an error value without a formula", { xml: ' t="e"><v>#VALUE!</v>' }, null],
  ["a formula that fails", { xml: ' t="e"><f>NA()</f><v>#N/A</v>' }, null],
  ["a number that is none", { xml: "><v>empat puluh</v>" }, null],
];

test.each(VALUES)(
  "%s: the sentence says what to do, whether a formula stands there or not",
  async (_, cell, result) => {
    await inFolder(async (folder) => {
      const input = join(folder, "in.xlsx");
      await writeFile(input, caseFile({ sheets: [{ name: "FORM 1", rows: plainForm(30, cell) }] }));
      const [indicator] = reportOf(await recalculateHere(input, "--json")).sheets[0]?.indicators ?? [];
      expect(indicator?.result).toBe(result);
      const said = indicator?.notes.map(({ code, message }) => [code, message]);
      const error = /<v>(#N\/A)/.exec(typeof cell === "object" ? (cell?.xml ?? "") : "")?.[1] ?? "#VALUE!";
      const sentence = `Isian "Total usulan" (G3) berisi kesalahan Excel (${error}). Perbaiki rumus Excel di sel itu, atau ketik ulang isiannya.`;
      expect(said).toEqual(result === null ? [["error-value", sentence]] : []);
    });
  },
);
