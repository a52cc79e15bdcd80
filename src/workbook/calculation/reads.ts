import type { Area } from "../../core/grid/grid";
import { areaOf, pieces, sheetName, type Piece } from "../../core/grid/formula-text";
import type { DefinedName } from "./engine-model";
import { bareName, callsOf, isTooDeep, loneReference, type Call } from "./engine-text";

/**
 * An area as a formula names it; `sheet` is null for the sheet on which the formula stands, and "Jan:Mar" for all sheets
 * from one to another.
 */
export interface SheetArea {
  readonly sheet: string | null;
  readonly area: Area;
}

/** What a formula reads, as far as its text tells. */
export interface Reads {
  readonly areas: readonly SheetArea[];
  /** False where more than these cells decides the value: another workbook, a pivot table, chance, the clock. */
  readonly isCalculable: boolean;
  /** True where it may read any cell of the workbook. */
  readonly isBoundless: boolean;
  /** Its calls that read a place which is calculated itself (INDIRECT, OFFSET, ANCHORARRAY). */
  readonly calls: readonly Call[];
}

/** What the defined names of a workbook stand for, by the name in small letters. */
export type NamedReads = ReadonlyMap<string, Reads>;

/** Names may stand for formulas with names; deeper nesting than this counts as reading anything. */
const NESTING = 3;

const PLACING = new Set(["INDIRECT", "OFFSET", "ANCHORARRAY"]);
/** Functions of the old macro language, which take whatever they like. */
const BOUNDLESS = /^(?:EVALUATE|CALL|GET\..*|REGISTER(?:\..*)?)$/;
/** Functions whose value other things decide than the cells that they name, or that the engine takes otherwise than Excel. */
const BEYOND = new Set(
  ["CELL", "INFO", "GETPIVOTDATA", "TABLE", "SHEET", "SHEETS", "FORMULATEXT", "ISFORMULA"].concat(
    ["CUBEVALUE", "CUBEMEMBER", "CUBESET", "CUBERANKEDMEMBER", "RTD", "WEBSERVICE", "IMAGE", "STOCKHISTORY"],
    ["LET", "LAMBDA", "MAP", "REDUCE", "SCAN", "BYROW", "BYCOL", "MAKEARRAY"],
    ["RAND", "RANDBETWEEN", "RANDARRAY", "NOW", "TODAY"],
  ),
);
/** Functions whose last area takes the shape of their first. */
const SHAPED = new Set(["SUMIF", "AVERAGEIF"]);

const NOTHING: Reads = { areas: [], isCalculable: true, isBoundless: false, calls: [] };

/** Tells what a formula (with or without "=") reads. */
export function reads(formula: string, names: NamedReads = new Map()): Reads {
  const all = pieces(formula);
  if (isTooDeep(formula))
    return { ...NOTHING, ...written(all, new Set()), isCalculable: false, isBoundless: true };
  const calls = callsOf(all);
  const named = all.flatMap(({ kind, text }) =>
    kind === "name" ? (names.get(text.toLowerCase()) ?? []) : [],
  );
  const bases = calls.flatMap(({ name, args }) => (name === "OFFSET" ? (loneReference(args[0]) ?? []) : []));
  const own = written(all, new Set(bases));
  const hasRange = all.some((_, i) => isRange(all, i));
  const placing = calls.filter(({ name }) => PLACING.has(name));
  const areas = [...own.areas, ...named.flatMap((one) => one.areas), ...shaped(calls)];
  return {
    areas: hasRange ? [...areas, ...boxesOf(areas)] : areas,
    isCalculable:
      own.isCalculable &&
      !hasRange &&
      named.every((one) => one.isCalculable) &&
      all.every((piece, i) => isTold(piece, all[i - 1], names)),
    isBoundless:
      (hasRange && placing.length > 0) ||
      named.some((one) => one.isBoundless || one.calls.length > 0) ||
      all.some((piece, i) => isBoundless(piece, all[i - 1])),
    calls: placing,
  };
}

/**
 * The areas of references that stand in a formula; those of other workbooks are none of this one's. Where OFFSET begins to
 * count is no place that it reads.
 */
function written(
  all: readonly Piece[],
  bases: ReadonlySet<Piece>,
): { areas: readonly SheetArea[]; isCalculable: boolean } {
  const areas: SheetArea[] = [];
  let isCalculable = true;
  all.forEach((piece, i) => {
    if (piece.kind !== "reference" || bases.has(piece)) return;
    const first = isSheetRange(all, i - 1) ? `${all[i - 2]?.text ?? ""}:` : "";
    const last = sheetName(piece.sheet);
    const sheet = last === null ? null : first + last;
    isCalculable &&= !/[[:]/.test(sheet ?? "");
    if (!(sheet ?? "").includes("[")) areas.push({ sheet, area: areaOf(piece.corners) });
  });
  return { areas, isCalculable };
}

/** Whether the colon at a place stands between the first and the last sheet of a reference ("Jan:Mar!A1"). */
function isSheetRange(all: readonly Piece[], at: number): boolean {
  const after = all[at + 1];
  return (
    all[at]?.text === ":" && all[at - 1]?.kind === "name" && after?.kind === "reference" && after.sheet !== ""
  );
}

/** Whether at a place stands the colon of a range whose ends are not both written ("A1:INDEX(A:A,3)"). */
function isRange(all: readonly Piece[], at: number): boolean {
  const piece = all[at];
  return piece?.kind === "sign" && piece.text === ":" && !isSheetRange(all, at);
}

/** A range with an end that a function gives lies between the areas that the functions are given. */
function boxesOf(areas: readonly SheetArea[]): readonly SheetArea[] {
  const boxes = new Map<string | null, Area>();
  for (const { sheet, area } of areas) {
    const box = boxes.get(sheet) ?? area;
    boxes.set(sheet, {
      top: Math.min(box.top, area.top),
      left: Math.min(box.left, area.left),
      bottom: Math.max(box.bottom, area.bottom),
      right: Math.max(box.right, area.right),
    });
  }
  return [...boxes].map(([sheet, area]) => ({ sheet, area }));
}

function isTold({ kind, text }: Piece, before: Piece | undefined, names: NamedReads): boolean {
  if (kind === "function") return !BEYOND.has(bareName(text));
  if (kind === "name") return names.has(text.toLowerCase()) || /^(?:true|false)$/i.test(text);
  if (kind === "quoted") return !text.includes("[");
  if (kind === "sign") return text !== "|" && !(text === "#" && before?.kind === "reference");
  return kind !== "bracket";
}

function isBoundless({ kind, text }: Piece, before: Piece | undefined): boolean {
  if (kind === "function") return BOUNDLESS.test(bareName(text));
  if (kind === "sign") return text === "#" && before?.kind === "reference";
  return kind === "bracket" && before?.kind !== "name" && !/^\[\d+\]$/.test(text);
}

/** What SUMIF and AVERAGEIF read of their third argument, which may name no more than the first cell. */
function shaped(calls: readonly Call[]): SheetArea[] {
  return calls.flatMap(({ name, args }) => {
    const [tested, added] = [loneReference(args[0]), loneReference(args[2])];
    if (!SHAPED.has(name) || tested === null || added === null) return [];
    const { top, left, bottom, right } = areaOf(tested.corners);
    const first = areaOf(added.corners);
    const area = { ...first, bottom: first.top + bottom - top, right: first.left + right - left };
    return [{ sheet: sheetName(added.sheet), area }];
  });
}

/** Tells what the defined names of a workbook stand for. */
export function namedReads(names: readonly DefinedName[]): NamedReads {
  let known: NamedReads = new Map();
  for (let depth = 0; depth < NESTING; depth++) known = resolved(names, known);
  return known;
}

/** A name that several sheets have stands for what any of them means; one that moves with its cell may mean any cell. */
function resolved(names: readonly DefinedName[], known: NamedReads): Map<string, Reads> {
  const found = new Map<string, Reads>();
  for (const { name, formula } of names) {
    const own = reads(formula, known);
    const other = found.get(name.toLowerCase()) ?? NOTHING;
    const moves = pieces(formula).some(
      (piece) =>
        piece.kind === "reference" &&
        piece.corners.some(
          ({ row, column, rowFixed, columnFixed }) =>
            (row !== null && !rowFixed) || (column !== null && !columnFixed),
        ),
    );
    found.set(name.toLowerCase(), {
      areas: [...own.areas, ...other.areas],
      isCalculable: own.isCalculable && other.isCalculable && !moves,
      isBoundless: own.isBoundless || other.isBoundless || moves,
      calls: [...own.calls, ...other.calls],
    });
  }
  return found;
}
