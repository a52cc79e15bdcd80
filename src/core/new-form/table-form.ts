import type { Section } from "../form/form";
import { budgetOf } from "../formula/bounds";
import { variablesOf } from "../formula/tree";
import type { Grid } from "../grid/grid";
import { oneLine } from "../grid/text";
import { readerOf } from "../matching/interpret";
import { atOnce, eachInSteps, type Steps } from "../steps";
import { headingText, officeAmong, otherColumns, titlesOf } from "./carry-over";
import { type ContentRow, FORM_LABEL, FORM_TITLE, type FormContent, type RowTexts } from "./content";
import { type NoVariables, variablesIn } from "./formula-variables";
import type { IndicatorTable, TableRow } from "./indicator-table";
import { moveYears } from "./move-years";
import { officeOf } from "./office-name";

/** Why an indicator of a table has no variables in the new form: what its formula says, or that its cells hold only a part, or several. */
export type Unread = NoVariables | "several-formulas";

/** An indicator whose variables a person has to type, by its place among the rows of the new form. */
export interface UnreadIndicator {
  readonly row: number;
  readonly indicator: string;
  readonly reason: Unread;
}

/** A new form from a table of indicators. */
export interface TableForm {
  readonly content: FormContent;
  /** How many of its indicators have their variables from the formula. */
  readonly read: number;
  readonly unread: readonly UnreadIndicator[];
  /** Headings of columns that Form 1 does not have. */
  readonly leftOut: readonly string[];
}

/** The office as the titles above a table name it, in one line; "" where none of them looks like an office's name. */
export function officeOfTable(grid: Grid, table: IndicatorTable): string {
  return officeAmong(titlesOf(grid, table.headers[0]));
}

/**
 * Makes a form of a table of indicators: its titles, sections and texts as they are, but for the year of its titles, and
 * for each formula the variables that it needs. Where a formula can't be read, the indicator has none, and is named.
 */
export function formFromTable(grid: Grid, table: IndicatorTable, order: TableOrder): TableForm {
  return atOnce(formingFromTable(grid, table, order));
}

/** For what office and year a form is made. */
interface TableOrder {
  readonly year: number;
  readonly office: string;
}

/** Makes a form as `formFromTable` does, in steps. */
export function* formingFromTable(grid: Grid, table: IndicatorTable, order: TableOrder): Steps<TableForm> {
  const office = officeOf(order.office);
  const [first] = table.headers;
  const { length } = table.indicators;
  const read = yield* eachInSteps(table.indicators, readRow, (done) => ({ done, of: length }));
  const placed = rowsOf(read, table.others);
  const unread = placed.flatMap(({ reason, name }, row): readonly UnreadIndicator[] =>
    reason === null ? [] : [{ row, indicator: name, reason }],
  );
  return {
    content: {
      titles: titlesFor(titlesOf(grid, first), table.year, office.title, order.year),
      label: FORM_LABEL,
      rows: placed.map(({ row }) => row),
      signature: { place: office.place, office: office.head },
    },
    read: length - unread.length,
    unread,
    leftOut: otherColumns(grid, first, levelColumns(table)),
  };
}

/** The columns that become sections, and that of components, which become variables. */
function levelColumns({ headers }: IndicatorTable): readonly number[] {
  return headers.flatMap(({ levels, components }) => [
    ...levels.map(({ column }) => column),
    ...(components === null ? [] : [components]),
  ]);
}

/** A row of the new form, and why it has no variables; `at` is its row on the sheet of the table. */
interface Placed {
  readonly at: number;
  readonly row: ContentRow;
  readonly name: string;
  readonly reason: Unread | null;
}

/** The rows of the new form from top to bottom. */
function rowsOf(indicators: readonly ReadRow[], others: IndicatorTable["others"]): readonly Placed[] {
  const said = new Map<Section, string>();
  const placed = (at: number, row: ContentRow): Placed => ({ at, row, name: "", reason: null });
  const ofIndicators = indicators.flatMap(({ texts, parts, variables, reason }): readonly Placed[] => {
    const at = texts.row;
    const sections = texts.levels.flatMap(({ level, text }): readonly Placed[] => {
      if (text === "" || said.get(level) === text) return [];
      said.set(level, text);
      return [placed(at, { kind: "section", text: `${level}: ${oneLine(text)}` })];
    });
    const row: ContentRow = { kind: "indicator", ...parts, variables };
    return [...sections, { at, row, name: nameOf(texts), reason }];
  });
  const between = others.flatMap((kind): readonly Placed[] => {
    const { number, name, indicator, definition, formula } = kind.row.texts;
    const own = { number, name, indicator, definition, formula };
    if (kind.kind === "data" && Object.values(own).every((text) => text === "")) return [];
    const row: ContentRow =
      kind.kind === "section" ? { kind: "section", text: headingText(kind.row) } : { kind: "texts", ...own };
    return [placed(kind.row.row, row)];
  });
  return [...between, ...ofIndicators].sort((a, b) => a.at - b.at);
}

function nameOf({ indicator, name }: TableRow): string {
  return indicator === "" ? name : indicator;
}

/** An indicator with its texts in the columns of a form, and the variables of its formula or why it has none. */
interface ReadRow {
  readonly texts: TableRow;
  readonly parts: RowTexts;
  readonly variables: readonly string[];
  readonly reason: Unread | null;
}

function readRow(texts: TableRow): ReadRow {
  const { number, name, indicator, definition, formula } = texts;
  const own = definition === "" ? partedFormula(formula, nameOf(texts)) : { definition, formula };
  const parts = { number, name, indicator, ...own };
  if (texts.isDoubtful) return { texts, parts, variables: [], reason: "several-formulas" };
  const listed = componentsOf(texts.components);
  if (listed.length > 0) {
    const found = readerOf(own.formula, budgetOf(), nameOf(texts))(listed);
    if (found.ok && new Set(variablesOf(found.tree)).size === listed.length)
      return { texts, parts, variables: listed, reason: null };
  }
  return { texts, parts, ...variablesIn(own.formula, nameOf(texts)) };
}

const HEADED =
  /(?:^|(?<=[\n.;:,])|(?<=\n\s*))\s*(?:formula(?:si)?|rumus(?:an)?|(?:cara|metode)\s+(?:meng|peng|per)\p{L}*)(?:\s+(?:per|peng)(?:hitungan|ukuran)\p{L}*|nya)?\s*[:=]\s*/iu;

/** "Definisi …\nFormula: …" in two; a text that is all formula, or that says what its letters mean, stays whole. */
function partedFormula(text: string, name: string): Pick<RowTexts, "definition" | "formula"> {
  const whole = { definition: "", formula: text };
  const headed = HEADED.exec(text);
  if (headed !== null && headed.index > 0) {
    const before = text.slice(0, headed.index).trim();
    const behind = text.slice(headed.index + headed[0].length).trim();
    const isParted = before !== "" && behind !== "" && !before.includes("=");
    if (isParted) return { definition: withoutHeading(before), formula: behind };
  }
  const starts = [...text.matchAll(/\s*\n\s*|(?<=\p{L}[.;])\s+(?=[\p{Lu}(])/gu)];
  if (starts.length === 0 || variablesIn(text, name).reason === null) return whole;
  for (const { index, 0: gap } of starts) {
    const rest = text.slice(index + gap.length);
    if (variablesIn(rest, name).variables.length > 1)
      return { definition: withoutHeading(text.slice(0, index)), formula: rest };
  }
  return whole;
}

function withoutHeading(definition: string): string {
  return definition.replace(/^(?:definisi(?:\s+operasional)?|penjelasan|pengertian)\s*[:=]\s*/iu, "").trim();
}

/** "1. Jumlah …\n2. Jumlah …": what a cell lists, line by line. */
function componentsOf(text: string): readonly string[] {
  return text
    .split(/[\n;]+/)
    .map((line) => oneLine(line).replace(/^(?:[-•*]|\(?(?:\d{1,2}|[a-z])[.)])\s*/i, ""))
    .filter((line) => line !== "");
}

/** Titles of a decree that speak of its own number and date. */
const OF_DECREE = /^(?:lampiran|nomor|no\.|tanggal|tentang|keputusan|peraturan)\b/i;
const PLANS = /20\d\d\s*(?:[-‐-―−/]|s\.?\/?d\.?|sampai(?:\s+dengan)?|hingga)\s*20\d\d/giu;

/**
 * The form's own title and those above the table, with the office and the year that the form is for; the year where none
 * names it.
 * @param own the year that the table's titles name
 */
function titlesFor(
  old: readonly string[],
  own: number | null,
  office: string,
  year: number,
): readonly string[] {
  const kept = old
    .filter((title) => !OF_DECREE.test(title) && title.toUpperCase() !== FORM_TITLE)
    .map((title) => (own === null ? title : moveYears(title, own, year - own)));
  const named = officeAmong(kept);
  const titles = kept.map((title) => (title === named ? office : title));
  const all = [FORM_TITLE, ...titles, ...(named === "" ? [office] : [])];
  const isNamed = all.some((title) => title.replace(PLANS, "").includes(String(year)));
  return isNamed ? all : [...all, `TAHUN ${year}`];
}
