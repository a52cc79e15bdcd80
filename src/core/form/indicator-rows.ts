import type { MergeLookup } from "../grid/merges";
import type { Columns, Section } from "./form";
import { type FormRow, keyColumn, keyText } from "./form-rows";
import type { KindOfRow } from "./row-kinds";
import { continues, isOneFormula, isUnfinished, startsInside } from "./unfinished";

/** The texts that an indicator may carry over several cells. */
const CARRIED = ["number", "name", "indicator", "definition", "formula"] as const;
type Carried = Record<(typeof CARRIED)[number], string>;

/** The rows of one indicator and the texts gathered from them. */
export interface IndicatorRows extends Readonly<Carried> {
  readonly columns: Columns;
  readonly section: Section | "";
  readonly firstRow: number;
  /** Whether the formula is the texts of several cells that are not evidently parts of one. */
  readonly hasSeveralFormulas: boolean;
  /** 0-based rows with a label or a value, ascending. */
  readonly inputRows: readonly number[];
}

interface Draft extends Carried {
  readonly columns: Columns;
  readonly section: Section | "";
  readonly firstRow: number;
  readonly inputRows: number[];
  readonly labels: string[];
  /** The texts of the formula, cell by cell. */
  readonly formulas: string[];
  /** Whether the latest row named the indicator itself, or left it blank below an earlier row. */
  latestNamed: boolean;
}

/** Gathers the rows of each indicator, from top to bottom. */
export function indicatorRows(kinds: readonly KindOfRow[], merges: MergeLookup): readonly IndicatorRows[] {
  const drafts: Draft[] = [];
  let current: Draft | null = null;
  let section: Section | "" = "";
  let pageTurned = false;
  for (const kind of kinds) {
    if (kind.kind === "header") {
      if (current !== null && !sameColumns(current.columns, kind.columns)) current = null;
      pageTurned = true;
    } else if (kind.kind === "data") {
      if (current === null || !goesOn(current, kind.row, pageTurned, merges)) {
        current = opensIndicator(kind.row) ? newDraft(kind.row, section) : null;
        if (current !== null) drafts.push(current);
      }
      if (current !== null) addRow(current, kind.row);
      pageTurned = false;
    } else if (kind.kind !== "title") {
      if (kind.kind === "section") section = kind.section;
      current = null;
      pageTurned = false;
    }
  }
  return drafts
    .filter((draft) => draft.formula + draft.definition + draft.number !== "" || draft.inputRows.length > 0)
    .map((draft) => ({ ...draft, hasSeveralFormulas: !isOneFormula(draft.formulas) }));
}

/** Whether a row is one more of the indicator above it. */
function goesOn(draft: Draft, row: FormRow, pageTurned: boolean, merges: MergeLookup): boolean {
  if (isTied(draft, row, merges)) return true;
  const { number, name, formula, variable } = row.texts;
  const key = keyText(row);
  const isNewNumber = number !== "" && number !== draft.number;
  const isNewName = name !== "" && name !== draft.name;
  const isNewLabel = variable !== "" && !draft.labels.includes(variable);
  if (key !== "" && key === keyOf(draft) && !isNewNumber && !isNewName) {
    return (draft.latestNamed || pageTurned) && isNewLabel && (formula === "" || formula === draft.formula);
  }
  if (isNewNumber) return false;
  const isPart = formula !== "" && goesOnAs(draft, formula, pageTurned);
  if (key !== "") return pageTurned && GOES_ON.test(key) && (isUnfinished(draft.formula) || isPart);
  if (isNewName) return pageTurned && (formula === "" || (isPart && GOES_ON.test(name)));
  if (formula === "") return true;
  if (formula === draft.formula) return isNewLabel;
  return isPart;
}

/** Words that begin so go on from the row above. */
const GOES_ON = /^\p{Ll}/u;

/** Whether a formula's text belongs to the draft; below a repeated heading only where it is evidently the rest of it. */
function goesOnAs(draft: Draft, formula: string, pageTurned: boolean): boolean {
  if (draft.formula !== "") return continues(draft.formula, formula);
  return !pageTurned && draft.inputRows.length === 0;
}

/**
 * Whether merged cells hold the row and the draft's first row together: they name one indicator, or are its result. Where
 * the row states an indicator of its own, two of them share that name or result.
 */
function isTied(draft: Draft, row: FormRow, merges: MergeLookup): boolean {
  const isJoined = (column: number | null): boolean => {
    const area = column === null ? null : merges(row.row, column);
    return area !== null && area.top <= draft.firstRow && area.top < row.row;
  };
  return (isJoined(draft.columns.indicator) || isJoined(draft.columns.result)) && !statesOwn(draft, row);
}

/** Whether a row names another indicator, by number and text or by one of them beside a formula that begins there. */
function statesOwn(draft: Draft, row: FormRow): boolean {
  const { number, name, formula } = row.texts;
  const key = keyText(row);
  const isNewNumber = number !== "" && number !== draft.number;
  const isNewKey = key !== "" && key !== keyOf(draft) && !GOES_ON.test(key);
  const isNewName = name !== "" && name !== draft.name;
  const begins = formula !== "" && !waitsFor(draft) && !startsInside(draft.formula, formula);
  return (isNewNumber && isNewKey) || (begins && (isNewNumber || isNewKey || isNewName));
}

/** Whether the draft's formula is still to come, or to go on. */
function waitsFor(draft: Draft): boolean {
  return draft.formula === "" ? draft.inputRows.length === 0 : isUnfinished(draft.formula);
}

/** A name alone or a stray value is no indicator; a text that names one, a formula or a variable is. */
function opensIndicator(row: FormRow): boolean {
  const named = row.columns.indicator !== null && row.texts.indicator !== "";
  return named || row.texts.formula !== "" || row.texts.variable !== "";
}

function newDraft({ row, columns }: FormRow, section: Section | ""): Draft {
  return {
    columns,
    section,
    firstRow: row,
    number: "",
    name: "",
    indicator: "",
    definition: "",
    formula: "",
    inputRows: [],
    labels: [],
    formulas: [],
    latestNamed: false,
  };
}

function addRow(draft: Draft, row: FormRow): void {
  const { variable, value, formula } = row.texts;
  if (formula !== "" && formula !== draft.formula) draft.formulas.push(formula);
  for (const field of CARRIED) draft[field] = joined(draft[field], row.texts[field]);
  if (variable !== "" || value !== "") draft.inputRows.push(row.row);
  if (variable !== "") draft.labels.push(variable);
  draft.latestNamed = keyText(row) !== "";
}

/** A text that goes on in another cell, joined by a line break; a text that is only repeated stays as it is. */
function joined(before: string, more: string): string {
  if (more === "" || more === before) return before;
  return before === "" ? more : `${before}\n${more}`;
}

function keyOf(draft: Draft): string {
  return draft.columns.indicator === null ? draft.name : draft.indicator;
}

function sameColumns(a: Columns, b: Columns): boolean {
  return (
    keyColumn(a) === keyColumn(b) &&
    a.formula === b.formula &&
    a.variable === b.variable &&
    a.value === b.value &&
    a.result === b.result
  );
}
