import { describe, expect, jest, test } from "@jest/globals";
import type { Report } from "../../../src/headless/report";
import { recalculate, reportOf } from "../../headless/command";

jest.setTimeout(60_000);

const FILLED = "assets/form-1-terisi.xlsx";
const EMPTY = "assets/form-1-kosong.xlsx";

/** All notes on the office's filled form, by the number of the indicator (1 to 15), each with its reason. */
const NOTES: Readonly<Record<number, readonly (readonly [note: string, says: string])[]>> = {
  // 81,75 lies between 76,61 and 88,30: the evaluator of the service asks for the letter.
  1: [["info ikm-quality H9", "B (Baik)"]],
  // The divisor is a target and not the number of kelurahan, and it is last year's.
  3: [
    ["warning target-divisor F15", "bukan persentase dari keseluruhan"],
    ["warning other-year F15", "menyebut tahun 2023, sedangkan formulir ini untuk tahun 2024"],
  ],
  // The Program counts what is already the numerator of the Sasaran.
  7: [["info repeated-indicator H23", "pembilang indikator Sasaran"]],
  // The label counts active bodies, the formula all of them.
  11: [["warning qualifier-differs F31", 'memuat kata "Aktif" yang tidak ada di formula']],
  // The label lost the word by which realised and planned activities differ.
  12: [["warning qualifier-differs F33", 'tidak memuat kata "Terlaksana" yang ada di formula']],
  // The indicator speaks of Kegiatan, the formula counts Sub Kegiatan.
  13: [
    ["warning other-unit H34", 'menyebut "Kegiatan", tetapi yang dihitung di formula adalah "Sub Kegiatan"'],
  ],
};

type Told = Report["sheets"][number]["indicators"][number];

async function told(file: string): Promise<readonly Told[]> {
  return reportOf(await recalculate(file, "--json")).sheets.flatMap((sheet) => sheet.indicators);
}

const shown = ({ notes }: Told): readonly string[] =>
  notes.map(({ severity, code, cell }) => `${severity} ${code} ${cell ?? ""}`);

describe("the notes on the office's own form", () => {
  test("are these and no others, and leave the clean rows alone", async () => {
    const indicators = await told(FILLED);
    expect(indicators).toHaveLength(15);
    indicators.forEach((indicator, i) => {
      const expected = NOTES[i + 1] ?? [];
      expect([i + 1, shown(indicator)]).toEqual([i + 1, expected.map(([note]) => note)]);
      expected.forEach(([, says], n) => {
        expect(indicator.notes[n]?.message).toContain(says);
      });
    });
  });

  test("stand beside the empty form, too, where its texts alone give rise to them", async () => {
    const indicators = await told(EMPTY);
    indicators.forEach((indicator, i) => {
      const expected = (NOTES[i + 1] ?? []).map(([note]) => note).filter((note) => !note.includes("ikm"));
      const others = shown(indicator).filter((note) => !note.includes("missing-input"));
      expect([i + 1, others]).toEqual([i + 1, expected]);
    });
  });
});
