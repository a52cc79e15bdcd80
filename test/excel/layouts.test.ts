import { expect, test } from "@jest/globals";
import { excelGateway } from "../../src/excel/excel-gateway";
import { openInputs } from "../../src/core/outcome/open-input";
import { address } from "../../src/core/grid/address";
import type { CellValue } from "../../src/core/grid/grid";
import type { ModelSheet } from "../../src/workbook/workbook";
import { gridOf } from "../form/form-layout";
import { valueOf } from "./answer";
import { openGrid } from "./open-layout";

const FORMULA = "(Jumlah usulan disepakati : Total usulan) x 100%";
const DONE = "Jumlah usulan disepakati";
const ALL = "Total usulan";

/** A form in each layout, its result cells, and the blank inputs that the pane may fill. */
const FORMS: readonly (readonly [
  string,
  readonly (readonly CellValue[])[],
  readonly string[],
  readonly string[],
])[] = [
  [
    "numerator and denominator in columns",
    [
      ["No", "Indikator", "Rumus", "Pembilang", "Penyebut", "Hasil"],
      [1, "Persentase usulan", FORMULA, "", 40, ""],
    ],
    ["F2"],
    ["D2"],
  ],
  [
    "columns headed by phrases",
    [
      ["No", "Indikator", "Rumus", DONE, ALL, "Hasil"],
      [1, "Persentase usulan", FORMULA, 30, "", ""],
    ],
    ["F2"],
    ["E2"],
  ],
  [
    "lines of one cell",
    [
      ["No", "Indikator", "Rumus", "Data", "Hasil"],
      [1, "Persentase usulan", FORMULA, `${DONE} = 30\n${ALL} = `, ""],
    ],
    ["E2"],
    [],
  ],
  [
    "a card",
    [
      ["Nama Indikator", "Persentase usulan"],
      ["Formula", FORMULA],
      [DONE, ""],
      [ALL, 40],
      ["Hasil", ""],
    ],
    ["B5"],
    ["B3"],
  ],
  [
    "pairs by period",
    [
      ["No", "Indikator", "Rumus", "Variabel", "Nilai TW I", "Nilai TW II", "Hasil TW I", "Hasil TW II"],
      [1, "Persentase usulan", FORMULA, DONE, 10, "", "", ""],
      ["", "", "", ALL, 40, 40, "", ""],
    ],
    ["G2", "H2"],
    ["F2"],
  ],
];

/** What all cells of a sheet hold. */
function contents(sheet: ModelSheet): unknown {
  return Array.from({ length: 10 }, (_, row) =>
    Array.from({ length: 10 }, (__, column) => {
      const { value, formula, numberFormat } = sheet.cell(row, column);
      return [formula ?? value, numberFormat];
    }),
  );
}

test.each(FORMS)(
  "%s: results are written, filled in from the pane, and taken back",
  async (_, rows, results, open) => {
    const { sheet } = await openGrid(gridOf(rows));
    const gateway = excelGateway();
    const before = contents(sheet);
    expect(
      valueOf(await gateway.look())
        ?.outcomes.flatMap(openInputs)
        .map(({ cell }) => address(cell)),
    ).toEqual(open);
    expect(contents(sheet)).toEqual(before);

    const first = valueOf(await gateway.recalculate());
    expect(first.plan.writes.map(({ cell }) => address(cell))).toEqual(results);
    expect(first.outcomes.some(({ status }) => status === "incomplete")).toBe(true);
    const [input] = first.outcomes.flatMap(openInputs);
    if (input === undefined) {
      valueOf(await gateway.undo());
      expect(contents(sheet)).toEqual(before);
      return;
    }
    expect(valueOf(await gateway.changes(first)).isOther).toBe(false);
    valueOf(await gateway.fill({ sheet: { id: first.sheetId, name: first.sheet }, input, value: 20 }));
    expect(valueOf(await gateway.changes(first)).isOther).toBe(true);
    const filled = contents(sheet);
    const second = valueOf(await gateway.recalculate());
    expect(second.outcomes.map(({ status }) => status)).toEqual(second.outcomes.map(() => "computed"));
    expect(valueOf(await gateway.recalculate()).plan.writes).toEqual([]);
    valueOf(await gateway.undo());
    expect(contents(sheet)).toEqual(filled);
  },
);
