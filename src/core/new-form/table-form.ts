import type { Section } from "../form/form";
import { budgetOf } from "../formula/bounds";
import { variablesOf } from "../formula/tree";
import type { Grid } from "../grid/grid";
import { oneLine } from "../grid/text";
import { readerOf } from "../matching/interpret";
import { headingText, officeAmong, otherColumns, titlesOf } from "./carry-over";
import { type ContentRow, FORM_LABEL, FORM_TITLE, type FormContent, type RowTexts } from "./content";
import { type FormulaVariables, type NoVariables, variablesIn } from "./formula-variables";
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
 * Makes a form of a table of indicators: its titles, sections and texts as they are, but for the year of its titles, and for each formula the variables that
 * it needs. Where a formula can't be read, the indicator has none, and is named.
 */
export function formFromTable(
  grid: Grid,
  table: IndicatorTable,
  order: { readonly year: number; readonly office: string },
): TableForm {
  const office = officeOf(order.office);
  const [first] = table.headers;
  const unread: UnreadIndicator[] = [];
  const rows = rowsOf(table).map(({ row, texts }, at): ContentRow => {
    if (texts === null) return row;
    const { variables, reason } = readFormula(texts);
    if (reason !== null)
      unread.push({ row: at, indicator: texts.indicator === "" ? texts.name : texts.indicator, reason });
    return { kind: "indicator", ...partsOf(texts), variables };
  });
  return {
    content: {
      titles: titlesFor(titlesOf(grid, first), table.year, office.title, order.year),
      label: FORM_LABEL,
      rows,
      signature: { place: office.place, office: office.head },
    },
    read: table.indicators.length - unread.length,
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

/** A row of the new form, with what the table says of an indicator that stands there; `at` is its row on the sheet of the table. */
interface Placed {
  readonly at: number;
  readonly row: ContentRow;
  readonly texts: TableRow | null;
}

/** The rows of the new form from top to bottom. */
function rowsOf({ indicators, others }: IndicatorTable): readonly Placed[] {
  const said = new Map<Section, string>();
  const ofIndicators = indicators.flatMap((texts): readonly Placed[] => {
    const at = texts.row;
    const sections = texts.levels.flatMap(({ level, text }): readonly Placed[] => {
      if (text === "" || said.get(level) === text) return [];
      said.set(level, text);
      return [{ at, row: { kind: "section", text: `${level}: ${oneLine(text)}` }, texts: null }];
    });
    return [...sections, { at, row: { kind: "indicator", ...partsOf(texts), variables: [] }, texts }];
  });
  const between = others.flatMap((kind): readonly Placed[] => {
    const { number, name, indicator, definition, formula } = kind.row.texts;
    const own = { number, name, indicator, definition, formula };
    if (kind.kind === "data" && Object.values(own).every((text) => text === "")) return [];
    const row: ContentRow =
      kind.kind === "section" ? { kind: "section", text: headingText(kind.row) } : { kind: "texts", ...own };
    return [{ at: kind.row.row, row, texts: null }];
  });
  return [...between, ...ofIndicators].sort((a, b) => a.at - b.at);
}

/** The texts of an indicator; a definition that shares its cell with the formula is put in its own. */
function partsOf({ number, name, indicator, definition, formula }: TableRow): RowTexts {
  const parts =
    definition === "" || definition === formula ? partedFormula(formula) : { definition, formula };
  return { number, name, indicator, ...parts };
}

const HEADED =
  /(?:^|(?<=[\n.;:,])|(?<=\n\s*))\s*(?:formula(?:si)?|rumus(?:an)?|(?:cara|metode)\s+(?:meng|peng|per)\p{L}*)(?:\s+(?:per|peng)(?:hitungan|ukuran)\p{L}*|nya)?\s*[:=]\s*/iu;

/** "Definisi …\nFormula: …" in two; a text that is all formula stays whole. */
function partedFormula(text: string): { readonly definition: string; readonly formula: string } {
  const whole = { definition: "", formula: text };
  const headed = HEADED.exec(text);
  if (headed !== null && headed.index > 0) {
    const [before, behind] = [
      text.slice(0, headed.index).trim(),
      text.slice(headed.index + headed[0].length).trim(),
    ];
    if (before !== "" && behind !== "") return { definition: withoutHeading(before), formula: behind };
  }
  if (variablesIn(text, "").reason === null) return whole;
  for (const { index, 0: end } of text.matchAll(/\s*\n\s*|(?<=\p{L}[.;])\s+(?=[\p{Lu}(])/gu)) {
    const rest = text.slice(index + end.length);
    const { variables } = variablesIn(rest, "");
    if (variables.length > 1) return { definition: withoutHeading(text.slice(0, index)), formula: rest };
  }
  return whole;
}

function withoutHeading(definition: string): string {
  return definition.replace(/^(?:definisi(?:\s+operasional)?|penjelasan|pengertian)\s*[:=]\s*/iu, "").trim();
}

function readFormula(
  row: TableRow,
): FormulaVariables | { readonly variables: readonly []; readonly reason: "several-formulas" } {
  if (row.isDoubtful) return { variables: [], reason: "several-formulas" };
  const name = row.indicator === "" ? row.name : row.indicator;
  const { formula } = partsOf(row);
  const listed = componentsOf(row.components);
  if (listed.length > 0) {
    const found = readerOf(formula, budgetOf(), name)(listed);
    if (found.ok && new Set(variablesOf(found.tree)).size === listed.length)
      return { variables: listed, reason: null };
  }
  return variablesIn(formula, name);
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
