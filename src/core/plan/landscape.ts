import { fingerprint } from "../grid/fingerprint";
import { cellAt, widthOf, type Grid } from "../grid/grid";

/**
 * What a sheet's rows and columns are told by, so that they are found again when others were put in or taken out among
 * them: for each a short print of its words, "" where it has none.
 */
export interface Landscape {
  readonly sheet: string;
  readonly rows: Lines;
  readonly columns: Lines;
  /** The rows in which results stand. */
  readonly results: ReadonlySet<number>;
}

/** Rows or columns from the 0-based number `first` on. */
export interface Lines {
  readonly first: number;
  readonly prints: readonly string[];
}

/** Three letters in a row: what people number, count and leave open has none. */
const WORD = /\p{L}{3}/u;

/**
 * The landscape of a sheet. The words of a row are those outside the columns of results, which runs change; those of a
 * column are the first in it, which is its heading.
 * @param results the rows and the columns of all results
 */
export function landscapeOf(
  grid: Grid,
  results: { readonly rows: ReadonlySet<number>; readonly columns: ReadonlySet<number> },
): Landscape {
  const headings: (string | undefined)[] = Array.from({ length: widthOf(grid.values) });
  const rows = grid.values.map((values, r) => {
    const texts: string[] = [];
    values.forEach((value, c) => {
      if (typeof value !== "string" || !WORD.test(value)) return;
      if (cellAt(grid, grid.top + r, grid.left + c).formula !== null) return;
      headings[c] ??= short(value);
      if (!results.columns.has(grid.left + c)) texts.push(value);
    });
    return texts.length === 0 ? "" : short(texts.join("\n"));
  });
  return {
    sheet: grid.sheet,
    rows: { first: grid.top, prints: rows },
    columns: { first: grid.left, prints: headings.map((heading) => heading ?? "") },
    results: results.rows,
  };
}

/** A landscape as text, as small as can be. */
export function printLandscape({ sheet, rows, columns, results }: Landscape): string {
  const marked = rows.prints.map((print, i) => (results.has(rows.first + i) ? `${print}!` : print));
  return JSON.stringify([sheet, rows.first, marked.join(), columns.first, columns.prints.join()]);
}

/** A landscape again; null where the text is none. */
export function readLandscape(text: string): Landscape | null {
  const data = parsed(text);
  if (!Array.isArray(data)) return null;
  const [sheet, top, marked, left, headings] = data as readonly unknown[];
  if (typeof sheet !== "string" || typeof marked !== "string" || typeof headings !== "string") return null;
  if (typeof top !== "number" || typeof left !== "number") return null;
  const lines = marked.split(",");
  const results = new Set(lines.flatMap((print, i) => (print.endsWith("!") ? [top + i] : [])));
  const prints = lines.map((print) => print.replace("!", ""));
  const columns = { first: left, prints: headings.split(",") };
  return { sheet, rows: { first: top, prints }, columns, results };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Half a fingerprint: rows are told apart together with their neighbours. */
function short(text: string): string {
  return fingerprint(text).split("-")[0] ?? "";
}
