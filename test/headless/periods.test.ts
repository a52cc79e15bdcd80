import { expect, test } from "@jest/globals";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gridOf } from "../form/form-layout";
import { fileOf } from "../excel/open-layout";
import { inFolder, recalculateHere, reportOf } from "./command";

const QUARTERS = gridOf([
  ["No", "Indikator", "Formula", "Variabel", "Nilai TW I", "Nilai TW II", "Hasil"],
  [1, "Persentase usulan", "(Jumlah usulan : Total usulan) x 100%", "Jumlah usulan", 10, 30, ""],
  ["", "", "", "Total usulan", 40, 40, ""],
]);

test.each([
  [[], 1, [["unresolved", null]]],
  [["--period", "tw 2"], 0, [["computed", 0.75]]],
  [["--period", "Triwulan I"], 0, [["computed", 0.25]]],
  [["--period", "2019"], 2, []],
] as const)(
  "with %j the command takes the columns of that period, or says which there are",
  async (options, status, came) => {
    await inFolder(async (folder) => {
      const file = join(folder, "triwulan.xlsx");
      await writeFile(file, await fileOf(QUARTERS));
      const ran = await recalculateHere(file, ...options, "--json");
      expect(ran.status).toBe(status);
      const { sheets } = reportOf(ran);
      expect(sheets.flatMap(({ indicators }) => indicators.map((one) => [one.status, one.result]))).toEqual(
        came,
      );
      if (status === 2)
        expect(ran.stderr).toBe(
          'Periode "2019" tidak ada di berkas ini; yang ada: "Nilai TW I", "Nilai TW II".',
        );
    });
  },
);
