import type { Area, CellValue, Grid } from "../../src/core/grid/grid";

/** A header row as an office has it: heading texts with their sub-headings. */
export interface PublicHeading {
  readonly id: string;
  readonly headings: readonly { readonly text: string; readonly sub?: readonly string[] }[];
  readonly kind: "computed" | "asked" | "indicators-without-values" | "measurement" | "none";
}

/** Draws a header row with an indicator below it; sub-headings stand in a second row, with merged areas or blank cells above. */
export function drawnPublicHeading({ headings }: PublicHeading, isMerged: boolean): Grid {
  const [upper, lower]: [string[], string[]] = [[], []];
  const merges: Area[] = [];
  const isTall = headings.some(({ sub }) => sub !== undefined);
  for (const { text, sub = [] } of headings) {
    const left = upper.length;
    const width = Math.max(1, sub.length);
    const bottom = isTall && sub.length === 0 ? 3 : 2;
    for (let i = 0; i < width; i++) {
      upper.push(i === 0 ? text : "");
      lower.push(sub[i] ?? "");
    }
    if (width > 1 || bottom > 2) merges.push({ top: 2, bottom, left, right: left + width - 1 });
  }
  const body = (n: number): readonly CellValue[] =>
    headings.flatMap(({ text, sub = [""] }) => sub.map(() => sample(text, n)));
  const blank = upper.map(() => "");
  const values = [["LAPORAN"], blank, upper, ...(isTall ? [lower] : []), body(1), body(2), body(3)];
  return {
    ...{ sheet: "Lembar1", top: 0, left: 0, values, formulas: values },
    numberFormats: values.map((row) => row.map(() => "General")),
    merges: isMerged ? merges : [],
  };
}

function sample(text: string, n: number): CellValue {
  if (/^no/iu.test(text)) return n;
  if (/rumus|formula|hitung|ukur/iu.test(text)) return "(Jumlah laporan selesai : Jumlah laporan) x 100%";
  if (/indikator|iku|ikk/iu.test(text)) return `Persentase laporan selesai ${String(n)}`;
  if (/nilai|capaian|target|realisasi|hasil|jumlah/iu.test(text)) return 10 * n;
  return `Uraian ${String(n)}`;
}
