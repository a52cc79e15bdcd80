import { fingerprint } from "../grid/fingerprint";
import { cellAt, widthOf, type Grid, type Position } from "../grid/grid";
import { atOnce, eachInSteps, type Steps } from "../steps";

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
  /** Other sheets that formulas of that time speak of, by their ids. */
  readonly abroad: readonly Abroad[];
}

/** The landscape of another sheet. */
export interface Abroad extends Pick<Landscape, "sheet" | "rows" | "columns"> {
  readonly id: string;
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
export function landscapeOf(grid: Grid, results: ResultLines = linesOf([])): Landscape {
  return atOnce(surveying(grid, results));
}

/** Surveys the landscape of a sheet as `landscapeOf` gives it, in steps. */
export function* surveying(grid: Grid, results: ResultLines): Steps<Landscape> {
  const headings: (string | undefined)[] = Array.from({ length: widthOf(grid.values) });
  const rows = yield* eachInSteps(grid.values, (values, r) => {
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
    abroad: [],
  };
}

/** The rows and the columns in which results stand. */
export interface ResultLines {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** The rows and the columns of some cells. */
export function linesOf(cells: readonly Position[]): ResultLines {
  return { rows: new Set(cells.map(({ row }) => row)), columns: new Set(cells.map(({ column }) => column)) };
}

/** A landscape as text, as small as can be. */
export function printLandscape({ sheet, rows, columns, results, abroad }: Landscape): string {
  const marked = rows.prints.map((print, i) => (results.has(rows.first + i) ? `${print}!` : print));
  const own = printed({ sheet, columns, rows: { ...rows, prints: marked } });
  return JSON.stringify([...own, ...abroad.map((one) => [...printed(one), one.id])]);
}

type Printed = readonly [sheet: string, top: number, rows: string, left: number, columns: string];

function printed({ sheet, rows, columns }: Omit<Abroad, "id">): Printed {
  return [sheet, rows.first, rows.prints.join(), columns.first, columns.prints.join()];
}

/** A landscape again; null where the text is none. */
export function readLandscape(text: string): Landscape | null {
  const data = parsed(text);
  if (!Array.isArray(data)) return null;
  const own = unprinted(data);
  const others = (data as readonly unknown[]).slice(5).map(abroadOf);
  if (own === null || !others.every((one) => one !== null)) return null;
  const { first, prints } = own.rows;
  const results = new Set(prints.flatMap((print, i) => (print.endsWith("!") ? [first + i] : [])));
  const rows = { first, prints: prints.map((print) => print.replace("!", "")) };
  return { ...own, rows, results, abroad: others };
}

function unprinted([sheet, top, rows, left, columns]: readonly unknown[]): Omit<Abroad, "id"> | null {
  if (typeof sheet !== "string" || typeof rows !== "string" || typeof columns !== "string") return null;
  if (typeof top !== "number" || typeof left !== "number") return null;
  return {
    sheet,
    rows: { first: top, prints: rows.split(",") },
    columns: { first: left, prints: columns.split(",") },
  };
}

function abroadOf(data: unknown): Abroad | null {
  if (!Array.isArray(data)) return null;
  const [own, id] = [unprinted(data), (data as readonly unknown[])[5]];
  return own === null || typeof id !== "string" ? null : { ...own, id };
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
