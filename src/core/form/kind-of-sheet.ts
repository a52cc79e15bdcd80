import type { Grid, Position } from "../grid/grid";
import { mergeLookup } from "../grid/merges";
import { type ColumnHeading, headingsOver, type Rows, type Table } from "./column-headings";
import { REQUIRED, type Field } from "./column-aliases";
import { headingBand, wholeSheet } from "./tables";

/**
 * What a sheet without a form holds: indicators with their formulas and no columns for values, indicators with targets or
 * realisations and no formula, or neither.
 */
export type SheetKind = "indicators-without-values" | "measurement" | "none";

/** A sheet without a form: its kind, the cell of each heading that was found, and the fields that it lacks for a form. */
export interface KindOfSheet {
  readonly kind: SheetKind;
  readonly found: Readonly<Partial<Record<Field, Position>>>;
  /** In the order of the fields of a form; numerator and denominator stand in for variable and value where both are there. */
  readonly missing: readonly Field[];
  /** The rows of the heading that says most; null where nothing of a form was found. */
  readonly rows: Rows | null;
}

/** A sheet on which heading words stand in more rows than this is a long text. */
const MOST_TRIED = 200;
/** Longer texts are prose. */
const LONGEST = 160;
/** With fewer of its headings a row may as well be a title. */
const FEWEST_FIELDS = 2;
/** With fewer columns nothing is a table of indicators. */
const FEWEST = 3;

const FORMULA =
  /(?<!\p{L})(?:formula(?:si)?|rumus(?:an)?|persamaan|(?:cara|metode|teknik)\s+(?:peng|per|meng)(?:hitung|ukur)(?:an)?)(?!\p{L})/iu;
const INDICATOR = /(?<!\p{L})(?:indikator|idikator|iku|ikk|kpi)(?!\p{L})/iu;
const SUBJECT =
  /(?<!\p{L})(?:indikator|idikator|iku|ikk|kpi|kinerja|sasaran|tujuan|program|kegiatan|pelayanan|puskesmas)(?!\p{L})/iu;
const TARGET = /(?<!\p{L})(?:target|standar|standard|baseline|alokasi)(?!\p{L})/iu;
const ACTUAL = /(?<!\p{L})(?:realisasi|capaian|pencapaian|rasio|rate|persentase|%)(?!\p{L})/iu;
const PART = /(?<!\p{L})(?:pembilang|penyebut|numerator|denominator|denumerator)(?!\p{L})/iu;

/**
 * Tells what a sheet without a form is, by the heading that says most: a formula beside an indicator or a name and no
 * column of values, or else indicators that are measured.
 */
export function sheetKind(grid: Grid): KindOfSheet {
  const whole = wholeSheet(grid, mergeLookup(grid));
  let [best, tried]: [KindOfSheet | null, number] = [null, 0];
  for (let row = 0; row < grid.values.length && tried < MOST_TRIED; row++) {
    const cells = grid.values[row] ?? [];
    if (!cells.some((cell) => typeof cell === "string" && isHeadingLike(cell))) continue;
    tried++;
    const at = grid.top + row;
    const told = kindOver(whole, headingBand(whole, { top: at, bottom: at }));
    if (best === null || WEIGHT[told.kind] > WEIGHT[best.kind] || isFuller(told, best)) best = told;
  }
  return best ?? { kind: "none", found: {}, missing: REQUIRED, rows: null };
}

const WEIGHT: Readonly<Record<SheetKind, number>> = {
  "indicators-without-values": 2,
  measurement: 1,
  none: 0,
};

function isFuller(told: KindOfSheet, best: KindOfSheet): boolean {
  return told.kind === best.kind && Object.keys(told.found).length > Object.keys(best.found).length;
}

function isHeadingLike(text: string): boolean {
  return (
    text.length <= LONGEST &&
    [FORMULA, SUBJECT, TARGET, ACTUAL, PART, /variab/iu].some((one) => one.test(text))
  );
}

function kindOver(whole: Table, band: Rows): KindOfSheet {
  const short = headingsOver(whole, band).filter(isShort);
  const found = fieldsOver(whole, short);
  const hasPairs = found.numerator !== undefined && found.denominator !== undefined;
  const asked = hasPairs ? (["formula", "numerator", "denominator", "result"] as const) : REQUIRED;
  const missing = asked.filter((field) => found[field] === undefined);
  const rows = Object.keys(found).length >= FEWEST_FIELDS ? band : null;
  return { kind: kindBy(short, found), found, missing, rows };
}

function isShort({ texts }: ColumnHeading): boolean {
  return texts.join(" ").length <= LONGEST;
}

/** The cell of the first heading for each field, also by words that only say so on a sheet without a form. */
export function fieldsOver({ grid }: Table, headings: readonly ColumnHeading[]): KindOfSheet["found"] {
  const short = headings.filter(isShort);
  const found: Partial<Record<Field, Position>> = {};
  for (const { field, row, column } of short) if (field !== null) found[field] ??= { row, column };
  const own = (field: Field, word: RegExp): void => {
    const free = short.find((one) => one.field === null && word.test(one.texts.join(" ")));
    if (found[field] === undefined && free !== undefined)
      found[field] = { row: rowOf(grid, free, word), column: free.column };
  };
  own("formula", FORMULA);
  own("indicator", INDICATOR);
  own("name", /^\s*nama(?!\p{L})/iu);
  return found;
}

function kindBy(headings: readonly ColumnHeading[], found: KindOfSheet["found"]): SheetKind {
  if (headings.length < FEWEST) return "none";
  const columnsOf = (word: RegExp): readonly ColumnHeading[] =>
    headings.filter(({ texts }) => word.test(texts.join(" ")));
  const isOf = found.indicator ?? found.name;
  const hasParts = columnsOf(PART).length > 0;
  const isFormless =
    found.formula !== undefined && isOf !== undefined && isOf.column !== found.formula.column;
  if (isFormless && found.value === undefined && !hasParts) return "indicators-without-values";
  if (found.formula !== undefined) return "none";
  const [targets, actuals] = [columnsOf(TARGET), columnsOf(ACTUAL)];
  if (targets.length > 0 && actuals.length > 0) return "measurement";
  const measured = [...targets, ...actuals, ...columnsOf(PART)];
  const subjects = columnsOf(SUBJECT);
  const isMeasured = measured.some(({ column }) => subjects.some((one) => one.column !== column));
  return isMeasured || hasParts ? "measurement" : "none";
}

/** The row in which a word of a heading stands. */
function rowOf(grid: Grid, { row, column }: ColumnHeading, word: RegExp): number {
  for (let at = row; at >= Math.max(grid.top, row - 3); at--) {
    const text = grid.values[at - grid.top]?.[column - grid.left];
    if (typeof text === "string" && word.test(text)) return at;
  }
  return row;
}
