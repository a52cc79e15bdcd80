import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { findForm } from "../../../src/core/form/find";
import type { CellValue } from "../../../src/core/grid/grid";
import { evaluateIndicator } from "../../../src/core/outcome/evaluate";
import { validationNotes } from "../../../src/core/outcome/notes/rules";
import { outcomeNotes } from "../../../src/core/outcome/outcome-notes";
import { gridOf } from "../../form/form-layout";
import { outcomesOf, share, single, type Row } from "./note-sheet";

const THINGS = [
  "kelurahan",
  "RT",
  "laporan",
  "usulan musrenbang",
  "pegawai",
  "nilai IKM",
  "NRR Tertimbang",
  "target RKPD",
];
const QUALIFIERS = [
  "",
  " yang aktif",
  " tepat waktu",
  " tahun 2023",
  " tahun 2024",
  " (%)",
  " di Kecamatan Bugul",
  " (Rp)",
];
const MEASURES = [
  "Persentase",
  "Prosentase",
  "Jumlah",
  "Total",
  "Rasio",
  "Indeks Kepuasan Masyarakat",
  "Capaian",
  "",
];

const label = fc
  .tuple(fc.constantFrom(...MEASURES), fc.constantFrom(...THINGS), fc.constantFrom(...QUALIFIERS))
  .map((parts) => parts.join(" "));
const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.integer({ min: -5, max: 200 }),
  fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
  fc.constantFrom("", "-", "12,5", "1.234", "n/a", true),
);
const row: fc.Arbitrary<Row> = fc.oneof(
  fc.tuple(label, label, value).map((parts) => single(...parts)),
  fc
    .tuple(
      label,
      fc.tuple(label, value),
      fc.tuple(label, value),
      fc.constantFrom(" x 100%", " x 100", "", " x 25"),
    )
    .map((parts) => share(...parts)),
);
/** Anything that people may type or paste: letters of all kinds, signs, line breaks, very long words. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string(),
  label,
  fc.constant("(".repeat(300)),
  fc.constant("Jumlah ".repeat(300)),
);

describe("the validation notes, whatever stands in the form", () => {
  test("change no status, no result and nothing else but the notes, and take none away", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const told = outcomesOf(rows);
        for (const { notes, ...rest } of told) {
          const bare = evaluateIndicator(rest.indicator, null);
          const before = outcomeNotes(bare);
          expect(rest).toEqual(bare);
          expect(notes.slice(0, before.length)).toEqual(before);
        }
      }),
      { numRuns: 120 },
    );
  });

  test("never throw, and are sentences of one line about cells of their own indicator or its result", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyText, anyText, anyText, value), { minLength: 1, maxLength: 4 }),
        fc.option(fc.integer({ min: 2000, max: 2099 })),
        (rows, year) => {
          const grid = gridOf([
            ["Indikator", "Formula", "Variabel", "Nilai", "Hasil"],
            ...rows.map(([indicator, formula, variable, number]) => [
              indicator,
              formula,
              variable,
              number,
              "",
            ]),
          ]);
          const form = findForm(grid);
          if (form === null) return;
          const outcomes = form.indicators.map((indicator) => evaluateIndicator(indicator, null));
          const about = validationNotes(outcomes, year);
          for (const [i, outcome] of outcomes.entries()) {
            const own = [
              outcome.indicator.resultCell,
              ...outcome.inputs.flatMap(({ cell, labelCell }) => [cell, labelCell]),
            ];
            for (const { cell, message, code } of [...outcomeNotes(outcome), ...(about[i] ?? [])]) {
              if (cell !== null) expect(own).toContainEqual(cell);
              expect(message).toMatch(/^[\p{Lu}"].*\.$/u);
              expect(code).toMatch(/^[a-z-]+$/);
            }
          }
        },
      ),
      { numRuns: 120 },
    );
  });

  test("of one indicator are the same beside an indicator that shares nothing with it", () => {
    const stranger = share(
      "Persentase pohon yang tumbuh",
      ["Jumlah pohon yang tumbuh", 3],
      ["Total pohon", 4],
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
        const alone = outcomesOf(rows);
        const accompanied = outcomesOf([...rows, stranger]);
        // What stands right above an indicator may be one only because of that.
        for (const one of alone) expect(accompanied).toContainEqual(one);
        expect(accompanied.at(-1)?.notes).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test("are the same however often the form is calculated", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
        expect(outcomesOf(rows)).toEqual(outcomesOf(rows));
      }),
      { numRuns: 40 },
    );
  });

  test("come in a moment for many indicators that conflict with each other", () => {
    const rows = Array.from({ length: 3_000 }, (_, i) =>
      share(
        `Persentase kelurahan ${String(i)}`,
        [`Jumlah kelurahan ${String(i)} aktif`, i],
        ["Total kelurahan", i + 1],
      ),
    );
    const noted = outcomesOf(rows).filter(({ notes }) =>
      notes.some(({ code }) => code === "differing-values"),
    );
    expect(noted).toHaveLength(3_000);
  });
});
