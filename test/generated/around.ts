import { address, areaAddress } from "../../src/core/grid/address";
import type { Area } from "../../src/core/grid/grid";
import { constant, formula, type Plain } from "./content";
import type { DrawnIndicator } from "./draw-form";
import type { Stray } from "./recipe";
import type { SheetDraft } from "./sheet-draft";
import { styleOf } from "./styles";

/** The form on its sheet, with all its cells, and its indicators. */
export interface Surrounded {
  readonly sheet: SheetDraft;
  readonly form: Area;
  readonly indicators: readonly DrawnIndicator[];
}

/** Cells around the form: notes, sums over the results, another table. Other strays draw nothing here. */
export function drawAround(around: Surrounded, strays: readonly Stray[]): void {
  for (const stray of strays) CELLS[stray]?.(around);
}

const CELLS: Readonly<Record<Stray, (around: Surrounded) => void>> = {
  "note beside": ({ sheet, form, indicators }) => {
    const row = indicators[0]?.resultCell.row ?? form.bottom;
    sheet.put(row, form.right + 2, constant("cek lagi dengan Kasi Pemerintahan", "inline-runs"));
    sheet.put(form.bottom, form.right + 3, constant(true), styleOf("0%"));
  },
  "note above": ({ sheet, form }) => {
    if (form.top > 0) sheet.put(form.top - 1, form.left, constant("Diterima tanggal 20/02/2024"));
  },
  "sums below": ({ sheet, form, indicators }) => {
    const cells = indicators.map(({ resultCell }) => resultCell);
    const [first] = cells;
    const last = cells.at(-1);
    if (first === undefined || last === undefined) return;
    const area = `${address(first)}:${address(last)}`;
    const row = form.bottom + 3;
    sheet.put(row, form.right + 2, formula(`SUM(${area})`, sum(sheet, first, last.row)));
    sheet.put(row + 1, form.right + 2, formula(`COUNTA(${area})`, null), styleOf("#,##0"));
    sheet.put(row + 2, form.right + 2, formula(`IF(ISTEXT(${address(first)}),"teks","bukan")`, null));
  },
  "other table": ({ sheet, form }) => {
    const rows: readonly (readonly Plain[])[] = [
      ["Uraian", "Nilai", "Hasil"],
      ["Honor", 1_250_000, "lunas"],
      ["ATK", 350_000, ""],
    ];
    rows.forEach((line, r) => {
      line.forEach((value, c) => {
        if (value !== "") sheet.put(form.bottom + 8 + r, form.right + 2 + c, constant(value));
      });
    });
  },
  "data table": (around) => {
    const { sheet } = around;
    const area = tableArea(around);
    const rows: readonly (readonly Plain[])[] = [
      ["Belanja", "Anggaran"],
      ["Musrenbang", 15_000_000],
      ["Forum PD", 2_500_000],
    ];
    rows.forEach((line, r) => {
      line.forEach((value, c) => {
        sheet.put(area.top + r, area.left + c, constant(value));
      });
    });
  },
  volatile: ({ sheet, form }) => {
    const texts = [
      "RAND()",
      "NOW()",
      "RANDBETWEEN(1,6)",
      `${address({ row: form.bottom + 20, column: form.right + 4 })}*2`,
    ];
    texts.forEach((text, i) => {
      sheet.put(form.bottom + 20, form.right + 4 + i, formula(text, i === 3 ? 1 : 0.5));
    });
  },
  "unknown formulas": ({ sheet, form, indicators }) => {
    const cell = address(indicators[0]?.resultCell ?? { row: form.top, column: form.left });
    const texts = ['CELL("width",A1)', `INDIRECT("${cell}")`, 'GETPIVOTDATA("Jumlah",$A$1)', "TIDAKADA(A1)"];
    texts.forEach((text, i) => {
      sheet.put(form.bottom + 22, form.right + 4 + i, formula(text, 10 + i));
    });
  },
  lookups: ({ sheet, form }) => {
    for (let i = 0; i < 20; i++)
      sheet.put(form.bottom + 24 + i, form.right + 12, formula(`VLOOKUP(${i},$AX:$AY,2,0)`, "#N/A"));
  },
  "far right": ({ sheet, form }) => {
    sheet.put(form.top, 16_383, constant("jauh", "inline"));
  },
  "far below": ({ sheet, form }) => {
    sheet.put(1_048_575, form.left, constant(" ", "inline"));
  },
  "merged beside": ({ sheet, form }) => {
    for (let i = 0; i < 540; i++) {
      const [top, left] = [form.top + 2 * (i % 10), form.right + 30 + Math.floor(i / 10)];
      sheet.merges.push({ top, left, bottom: top + 1, right: left });
    }
  },
  chain: ({ sheet, form }) => {
    for (let i = 0; i < 1_500; i++)
      sheet.put(
        form.bottom + 60 + i,
        form.right + 14,
        i === 0
          ? constant(1)
          : formula(`${address({ row: form.bottom + 59 + i, column: form.right + 14 })}+1`, i + 1),
      );
  },
  "styled rows": ({ sheet, form }) => {
    sheet.rowAttributes.set(form.bottom + 12, `s="${styleOf("0.00%", "framed")}" customFormat="1"`);
    sheet.columnAttributes.set(form.right + 9, `width="12" style="${styleOf("@")}" customWidth="1"`);
  },
  "tall rows": ({ sheet, form }) => {
    for (let row = form.top; row < form.top + 3; row++)
      sheet.rowAttributes.set(row, 'ht="42.75" customHeight="1"');
  },
  "hidden rows": ({ sheet, indicators }) => {
    const row = indicators.at(-1)?.resultCell.row;
    if (row !== undefined) sheet.rowAttributes.set(row, 'ht="0" hidden="1" outlineLevel="1"');
  },
};

/**
 * Where the table beside the form stands: it ends with the last indicator. Beside a signature block it would keep the
 * form from seeing its end.
 */
export function tableArea({ form, indicators }: Surrounded): Area {
  const last = indicators.at(-1)?.resultCell.row ?? form.bottom;
  const top = Math.max(form.top, last - 2);
  return { top, left: form.right + 5, bottom: top + 2, right: form.right + 6 };
}

/** The sum of a column's numbers; the first error value, where there is one; null where a value is not known. */
function sum(
  sheet: SheetDraft,
  { row, column }: { row: number; column: number },
  last: number,
): Plain | null {
  let total = 0;
  for (let r = row; r <= last; r++) {
    const content = sheet.content(r, column);
    if (content === null) continue;
    if (content.kind === "date" || content.value === null) return null;
    if (content.isError) return content.value;
    if (typeof content.value === "number") total += content.value;
  }
  return total;
}

/** A column of a form as an address: "G9:G20". */
export function down(column: number, top: number, bottom: number): string {
  return areaAddress({ top, left: column, bottom, right: column });
}
