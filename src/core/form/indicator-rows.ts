import type { MergeLookup } from "../grid/merges";
import { eachInSteps, SOMEWHERE, type Steps } from "../steps";
import type { Columns, Section } from "./form";
import {
  beginsWithSign,
  calculates,
  continues,
  divides,
  endsInside,
  isBracketCut,
  isFinished,
  isOneFormula,
  isQuantity,
  isUnfinished,
  isWhole,
  startsInside,
  tellingIndicators,
} from "./evidence";
import { type FormRow, keyColumn, keyText, withoutMark } from "./form-rows";
import type { KindOfRow } from "./row-kinds";

/** The texts that an indicator may carry over several cells. */
const CARRIED = ["number", "name", "indicator", "definition", "formula"] as const;
type Carried = Record<(typeof CARRIED)[number], string>;

/** The rows of one indicator and the texts gathered from them. */
export interface IndicatorRows extends Readonly<Carried> {
  readonly columns: Columns;
  readonly section: Section | "";
  readonly firstRow: number;
  /** Whether the formula is one of several texts of the indicator that are not evidently parts of one. */
  readonly hasSeveralFormulas: boolean;
  /** Whether the formula is a part of one that goes on, or began, beside another name. */
  readonly isPartOfFormula: boolean;
  /** 0-based rows with a label or a value, ascending. */
  readonly inputRows: readonly number[];
}

interface Draft extends Carried {
  readonly columns: Columns;
  /** Counts the tables and sections above. */
  readonly group: number;
  /** All of its rows. */
  readonly rows: number[];
  /** What its result cell holds. */
  readonly result: string;
  /** Whether nothing stands between it and what is above it in the form, not even a blank row. */
  readonly isNext: boolean;
  readonly section: Section | "";
  readonly firstRow: number;
  readonly inputRows: number[];
  readonly labels: string[];
  /** The texts of the formula, cell by cell. */
  readonly formulas: string[];
  hasValue: boolean;
  latestRow: number;
  /** Whether the latest row named the indicator itself, or left it blank below an earlier row. */
  latestNamed: boolean;
  /** Whether a row without a name of its own, or the one above it, states another formula of the indicator. */
  isOneOfSeveral: boolean;
  isPartOfFormula: boolean;
}

/** The rows of a form's indicators, and the kinds of rows: what seemed to be data and fits no indicator is an aside. */
export interface Gathered {
  readonly indicators: readonly IndicatorRows[];
  readonly kinds: readonly KindOfRow[];
}

/**
 * Gathers the rows of each indicator, from top to bottom, in steps.
 * @param inPairs whether numerator and denominator stand side by side in place of variable and value
 */
export function* gatheringRows(
  sorted: readonly KindOfRow[],
  merges: MergeLookup,
  inPairs = false,
): Steps<Gathered> {
  let kinds = sorted;
  for (;;) {
    const drafts = yield* draftsIn(kinds, merges);
    const are = yield* tellingIndicators(drafts, inPairs);
    yield SOMEWHERE;
    const foreign = new Map(
      drafts.flatMap(({ rows }, i) => {
        const kind = are[i] ?? "indicator";
        return kind === "indicator" ? [] : rows.map((row) => [row, kind] as const);
      }),
    );
    if (foreign.size === 0) return { indicators: yield* finishing(drafts), kinds };
    kinds = kinds.map((one) => {
      const kind = one.kind === "data" ? foreign.get(one.row.row) : undefined;
      return one.kind === "data" && kind !== undefined ? { kind, row: one.row } : one;
    });
  }
}

function* finishing(drafts: readonly Draft[]): Steps<readonly IndicatorRows[]> {
  const finished = yield* eachInSteps(drafts, (draft) =>
    isLoneText(draft)
      ? []
      : [{ ...draft, hasSeveralFormulas: draft.isOneOfSeveral || !isOneFormula(draft.formulas) }],
  );
  return finished.flat();
}

function* draftsIn(kinds: readonly KindOfRow[], merges: MergeLookup): Steps<readonly Draft[]> {
  const drafts: Draft[] = [];
  let current: Draft | null = null;
  /** The one above in the same table, also where a section begins between. */
  let above: Draft | null = null;
  let section: Section | "" = "";
  let pageTurned = false;
  let group = 0;
  let columns: Columns | null = null;
  let before: KindOfRow | null = null;
  yield* eachInSteps(kinds, (kind) => {
    const isNext = before?.kind === "data" ? isRightBelow(kind, before) : before?.kind !== "aside";
    before = kind;
    if (kind.kind === "header") {
      if (columns !== null && !sameColumns(columns, kind.columns)) {
        [current, above] = [null, null];
        group++;
      }
      columns = kind.columns;
      pageTurned = true;
    } else if (kind.kind === "data") {
      const row = withoutMarks(kind.row);
      if (current !== null && goesOn(current, row, pageTurned, merges)) addRow(current, row);
      else {
        const draft: Draft | null = opensIndicator(kind.row)
          ? newDraft(kind.row, section, group, isNext)
          : null;
        if (draft !== null) {
          drafts.push(draft);
          draft.isOneOfSeveral = current !== null && statesAgain(current, row, pageTurned);
          if (current !== null && draft.isOneOfSeveral) current.isOneOfSeveral = true;
          const cut = above === null ? "none" : cutAt(above, row, group);
          draft.isPartOfFormula = cut !== "none";
          if (above !== null && cut === "both") above.isPartOfFormula = true;
          addRow(draft, kind.row);
          above = draft;
        }
        current = draft;
      }
      pageTurned = false;
    } else if (kind.kind !== "title") {
      if (kind.kind === "section") {
        section = kind.section;
        group++;
      } else above = null;
      current = null;
      pageTurned = false;
    }
  });
  return drafts;
}

function isRightBelow(kind: KindOfRow, above: KindOfRow): boolean {
  return kind.kind === "data" && above.kind === "data" && kind.row.row === above.row.row + 1;
}

/**
 * Whether nothing but a text that is no quantity and no calculation stands in the column of formulas, in a form whose
 * indicators have names: a title, a place, a signature.
 */
function isLoneText({ columns, number, name, indicator, definition, formula, inputRows }: Draft): boolean {
  const isNamed = number + name + indicator + definition !== "";
  const isFormula = isQuantity(formula) || calculates(formula);
  return !isNamed && inputRows.length === 0 && keyColumn(columns) !== null && !isFormula;
}

/** A row without the words by which its number or name only say that they go on. */
function withoutMarks(row: FormRow): FormRow {
  const { number, name, indicator } = row.texts;
  const texts = {
    ...row.texts,
    number: withoutMark(number),
    name: withoutMark(name),
    indicator: withoutMark(indicator),
  };
  return { ...row, texts };
}

/** Whether a row that names nothing new states a further formula of the indicator above, which has a name. */
function statesAgain(draft: Draft, row: FormRow, pageTurned: boolean): boolean {
  const { number, name, formula } = row.texts;
  const key = keyText(row);
  if (formula === "" || draft.formula === "" || formula === draft.formula) return false;
  if (!draft.isOneOfSeveral && draft.number + draft.name + draft.indicator === "") return false;
  if (isOther(number, draft.number) || isOther(name, draft.name) || isOther(key, keyOf(draft))) return false;
  if (key !== "" && isWhole(draft.formula) && isWhole(formula)) return false;
  // One that is not numbered may be called like its neighbour.
  if (key !== "" && draft.number === "" && !draft.isOneOfSeveral) return false;
  const isSetOff = row.filled.length === 1 && row.row > draft.latestRow + 1 && !pageTurned;
  return !isSetOff;
}

/**
 * Which of the indicator above and a row have only a part of a formula: both where the two texts are parts of one; the row
 * alone where it begins inside a formula and is evidently another indicator than the one above, whose formula is whole.
 */
function cutAt(above: Draft, row: FormRow, group: number): "both" | "below" | "none" {
  const { formula, number } = row.texts;
  if (formula === "" || above.formula === "") return "none";
  if (isBracketCut(above.formula, formula)) return "both";
  const isAnother = namesAnother(above, row);
  const isNumberedAnew = isOther(number, above.number);
  if (beginsWithSign(above.formula, formula))
    return (isAnother || isNumberedAnew) && divides(above.formula) ? "below" : "both";
  if (isAnother || (isNumberedAnew && divides(formula))) return "none";
  if (endsInside(above.formula)) return "both";
  const isNamed = above.number + above.name + above.indicator !== "";
  const isUnnamed = number + row.texts.name + keyText(row) === "";
  const isFormula = row.texts.variable !== "" || calculates(formula);
  if (isNamed && isUnnamed && isFormula && above.group !== group)
    return isFinished(above.formula) ? "below" : "both";
  if (!isNamed || !startsInside(above.formula, formula)) return "none";
  return isNumberedAnew && divides(above.formula) ? "below" : "both";
}

/** Whether a text is there and another one. */
function isOther(text: string, above: string): boolean {
  return text !== "" && text !== above;
}

/** Whether a row has a number and a name that are others than those of the indicator above. */
function namesAnother(above: Draft, row: FormRow): boolean {
  const { number } = row.texts;
  const key = keyText(row);
  const isNumbered = number === "" ? above.number === "" : number !== above.number;
  if (keyColumn(row.columns) === null) return isNumbered && number !== "";
  return isNumbered && key !== "" && key !== keyOf(above) && !GOES_ON.test(key);
}

/** Whether a row is one more of the indicator above it. */
function goesOn(draft: Draft, row: FormRow, pageTurned: boolean, merges: MergeLookup): boolean {
  if (isTied(draft, row, merges)) return true;
  const { number, name, formula, variable } = row.texts;
  const key = keyText(row);
  const isNewNumber = number !== "" && number !== draft.number;
  const isNewName = name !== "" && name !== draft.name;
  const isNewLabel = variable !== "" && !draft.labels.includes(variable);
  const isPart = formula !== "" && formula !== draft.formula && goesOnAs(draft, formula, pageTurned);
  if (key !== "" && key === keyOf(draft) && !isNewNumber && !isNewName) {
    if (isPart && draft.formula !== "" && !isWhole(formula)) return true;
    return (draft.latestNamed || pageTurned) && isNewLabel && (formula === "" || formula === draft.formula);
  }
  if (isNewNumber) return false;
  if (key !== "" && formula === "" && variable !== "" && GOES_ON.test(key) && draft.formula !== "")
    return true;
  if (isRestBelow(draft, row)) return true;
  if (runsOn(draft, row)) return isPart || !isWhole(formula) || !isWhole(draft.formula);
  if (key !== "") return pageTurned && GOES_ON.test(key) && (isUnfinished(draft.formula) || isPart);
  if (isNewName) return pageTurned && (formula === "" || (isPart && GOES_ON.test(name)));
  if (formula === "") return true;
  if (formula === draft.formula) return isNewLabel;
  return isPart;
}

/**
 * Whether a row without a number, right below a numbered indicator, can only state the rest of its formula, whatever it
 * says of the name.
 */
function isRestBelow(draft: Draft, { row, texts: { number, formula } }: FormRow): boolean {
  const isBelow = row === draft.latestRow + 1 && draft.number !== "" && number === "";
  if (!isBelow || draft.formula === "" || formula === "" || formula === draft.formula) return false;
  const takesAway = /^[-–−]\s/.test(formula) && startsInside(draft.formula, formula);
  return (
    takesAway || beginsWithSign(draft.formula, formula) || (endsInside(draft.formula) && !isWhole(formula))
  );
}

/** Whether the name of an indicator, which is numbered or begins with a capital letter, runs on into the row right below. */
function runsOn(draft: Draft, row: FormRow): boolean {
  const { number, name } = row.texts;
  const key = keyText(row);
  const isBegun = draft.number !== "" || /^\p{Lu}/u.test(keyOf(draft));
  const isBelow = row.row === draft.latestRow + 1 && number === "";
  const goes = [key, name].every((text) => text === "" || GOES_ON.test(text)) && key + name !== "";
  return isBegun && isBelow && goes;
}

/** Words that begin so go on from the row above. */
const GOES_ON = /^\p{Ll}(?![.)]|\p{Ll}[.)])/u;

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

function newDraft(
  { row, columns, texts }: FormRow,
  section: Section | "",
  group: number,
  isNext: boolean,
): Draft {
  return {
    columns,
    group,
    isNext,
    rows: [],
    result: texts.result,
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
    hasValue: false,
    latestRow: row,
    latestNamed: false,
    isOneOfSeveral: false,
    isPartOfFormula: false,
  };
}

function addRow(draft: Draft, row: FormRow): void {
  draft.rows.push(row.row);
  const { variable, value, formula } = row.texts;
  if (formula !== "" && formula !== draft.formula) draft.formulas.push(formula);
  for (const field of CARRIED) draft[field] = joined(draft[field], row.texts[field]);
  if (variable !== "" || value !== "") draft.inputRows.push(row.row);
  if (value !== "") draft.hasValue = true;
  if (variable !== "") draft.labels.push(variable);
  draft.latestRow = row.row;
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
