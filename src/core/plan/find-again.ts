import type { Form } from "../form/form";
import { address } from "../grid/address";
import type { CellValue, Grid, Position } from "../grid/grid";
import { isMarked } from "../outcome/live-formula";
import { sameState, stateAt } from "./cell-state";
import { cellsBySurroundings, placingResults } from "./identity";
import { isElsewhere, isOfFormula, left, type JournalEntry } from "./journal";
import { preparingTravels, type Journey } from "./journey";
import { linesOf, type Abroad, type Landscape, type ResultLines } from "./landscape";
import type { Moves } from "./moves";
import { isFormula, relativeTo } from "./references";
import { eachInSteps, SOMEWHERE, type Steps } from "../steps";

/** Where the result cells of a run stand now. */
export interface Whereabouts {
  /** By the identities of their indicators: the cells of the form, and those of the run as far as they are found. */
  readonly places: ReadonlyMap<string, Position>;
  /** The cells that hold what the run wrote, of which it is not known which entry they are of. */
  readonly unsure: ReadonlyMap<string, readonly Position[]>;
  /** How the sheet has moved since the time of a landscape; null where that can't be told. */
  readonly since: (landscape: string | null) => Journey | null;
}

/**
 * Finds the result cells of a run again, in steps. A cell is found by its indicator, wherever that has moved to; where the indicator
 * is worded or numbered otherwise by now, or several rows may be its own, by its row, told by the words of the sheet; and
 * where rows were put in or taken out right there, by what the run wrote, if only one cell holds it. Where no form is recognised any more, cells are found
 * by their addresses, as long as something still stands where it stood at the time of the run, an indicator or the texts
 * beside a cell, and nothing of the kind stands elsewhere by now.
 * @param form the form as it stands now; null where none is recognised any more
 * @param abroad the other sheets that formulas of then speak of, as they stand now; null where they can't have moved
 */
export function* findingAgain(
  journal: readonly JournalEntry[],
  form: Form | null,
  grid: Grid,
  abroad: readonly Abroad[] | null = null,
): Steps<Whereabouts> {
  const named = form === null ? new Map<string, Position>() : yield* placingResults(form);
  yield SOMEWHERE;
  const cells = named.size > 0 ? [...named.values()] : journal.map(({ cell }) => cell);
  const known = linesOf(cells);
  const times = journal.map(({ landscape }) => landscape);
  const before = yield* preparingTravels(times, grid, known, abroad);
  const lines = { rows: known.rows, columns: columnsOfBoth(journal, known, before) };
  const since = yield* preparingTravels(times, grid, lines, abroad);
  const results = new Map(named);
  yield* eachInSteps(journal, (entry) => {
    const { identity, landscape, cell } = entry;
    if (since(landscape)?.moves.rows.isDoubtful(cell.row) === true || isInItsColumn(entry))
      results.delete(identity);
  });
  const lost = journal.filter(({ identity }) => !results.has(identity));
  yield SOMEWHERE;
  if (lost.length === 0)
    return { ...(yield* told(journal, results, new Map(), grid, since, lines.rows)), since };
  if (form === null || lost.some((entry) => since(entry.landscape) === null)) {
    const places = byAddress(journal, results, lost, grid);
    const taken = new Set([...places.values()].map(address));
    const rest = lost.filter(({ identity, cell }) => !places.has(identity) && !taken.has(address(cell)));
    return { places, unsure: new Map(rest.map(({ identity, cell }) => [identity, [cell]])), since };
  }
  const { places, unsure } = byRows(journal, results, grid, since);
  const taken = new Set([...places.values(), ...[...unsure.values()].flat()].map(address));
  const rest = [...named].filter(
    ([identity, cell]) => !places.has(identity) && !unsure.has(identity) && !taken.has(address(cell)),
  );
  yield SOMEWHERE;
  const all = new Map([...places, ...rest]);
  return { ...(yield* told(journal, all, unsure, grid, since, lines.rows)), since };

  /** Whether what the run wrote stands where it was written, while the form has its results in another column by now. */
  function isInItsColumn(entry: JournalEntry): boolean {
    const [moves, found] = [since(entry.landscape)?.moves, results.get(entry.identity)];
    if (moves === undefined || found === undefined) return false;
    const [row, column] = [moves.rows.likely(entry.cell.row), moves.columns.sure(entry.cell.column)];
    if (row === null || column === null || found.column === column) return false;
    return holdsWritten(grid, { row, column }, entry);
  }
}

/** The columns of results now, and where those of the journal stand, which somebody may have pointed away from. */
function columnsOfBoth(
  journal: readonly JournalEntry[],
  { columns }: ResultLines,
  since: Whereabouts["since"],
): ReadonlySet<number> {
  const own = journal.flatMap(
    ({ cell, landscape }) => since(landscape)?.moves.columns.sure(cell.column) ?? [],
  );
  return new Set([...columns, ...own]);
}

/**
 * Takes those for unsure that may be another cell as well, because rows were copied: where one of equal words holds what the
 * other one wrote, where a row that was not there holds it, too, and where only the cell of then holds it, though the words
 * have gone to another row. An entry that is found nowhere may be any cell that holds what was written for it: a cell of the
 * run is never passed over in silence.
 */
function* told(
  journal: readonly JournalEntry[],
  found: ReadonlyMap<string, Position>,
  unknown: Whereabouts["unsure"],
  grid: Grid,
  since: Whereabouts["since"],
  results: ReadonlySet<number>,
): Steps<Pick<Whereabouts, "places" | "unsure">> {
  const [places, unsure] = [new Map(found), new Map(unknown)];
  const isItsOwn = (entry: JournalEntry): boolean => {
    const cell = found.get(entry.identity);
    return cell !== undefined && holdsWritten(grid, cell, entry);
  };
  const certain = journal.filter(isItsOwn).flatMap(({ identity }) => found.get(identity) ?? []);
  const taken = new Set(certain.map(address));
  const added = new Map<Journey, readonly number[]>();
  for (const entry of journal) {
    yield SOMEWHERE;
    const cell = found.get(entry.identity);
    const journey = since(entry.landscape);
    if (cell === undefined || journey === null) continue;
    const isHere = holdsWritten(grid, cell, entry);
    const rivals = rivalsOf(entry, cell, journey, grid, results, addedIn(journey)).filter(
      (one) => !taken.has(address(one)),
    );
    const copies =
      rivals.length === 0 ? [] : [cell, ...rivals].filter((one) => holdsWritten(grid, one, entry));
    if (copies.length > 0) leave(entry, copies);
    else if (stayedBehind(entry, cell)) leave(entry, [entry.cell]);
    const words = wordsOf(entry, journey);
    for (const other of isHere || words === "" ? [] : journal) {
      const place = found.get(other.identity);
      const there = since(other.landscape);
      if (place === undefined || there === null || wordsOf(other, there) !== words) continue;
      if (!holdsWritten(grid, cell, other)) continue;
      if (copies.length === 0) leave(entry, [cell]);
      leave(other, [cell, place]);
    }
  }
  const owned = new Set(journal.flatMap(({ identity }) => places.get(identity) ?? []).map(address));
  const columns = new Set([...found.values()].map(({ column }) => column));
  for (const entry of journal) {
    yield SOMEWHERE;
    if (places.has(entry.identity) || unsure.has(entry.identity)) continue;
    const cells = holdersOf(entry, columns, grid).filter((cell) => !owned.has(address(cell)));
    if (cells.length > 0) leave(entry, cells);
  }
  return { places, unsure };

  function addedIn(journey: Journey): readonly number[] {
    const known = added.get(journey) ?? rowsOf(grid).filter(journey.moves.rows.isAdded);
    added.set(journey, known);
    return known;
  }

  /** Whether its indicator stands in another row by now, and what the run wrote still stands where it was written. */
  function stayedBehind(entry: JournalEntry, cell: Position): boolean {
    if (!isElsewhere(cell, entry) || taken.has(address(entry.cell))) return false;
    const isHere = holdsWritten(grid, cell, entry) || holdsLive(grid, cell, entry);
    return !isHere && holdsWritten(grid, entry.cell, entry);
  }

  function leave({ identity }: JournalEntry, cells: readonly Position[]): void {
    places.delete(identity);
    unsure.set(identity, cells);
  }
}

/** The cells of the result columns that hold what was written for an entry. */
function holdersOf(entry: JournalEntry, columns: ReadonlySet<number>, grid: Grid): readonly Position[] {
  return rowsOf(grid).flatMap((row) =>
    [...columns].map((column) => ({ row, column })).filter((cell) => holdsWritten(grid, cell, entry)),
  );
}

function rowsOf({ top, values }: Grid): readonly number[] {
  return values.map((_, i) => top + i);
}

function wordsOf({ cell }: JournalEntry, { landscape: { rows } }: Journey): string {
  return rows.prints[cell.row - rows.first] ?? "";
}

/**
 * The filled cells that may be an entry's as well as the one that was found: in its own row by the words of the sheet, or in
 * one that was put in since, where they hold what the run wrote, or where there are more rows of the same words than then; or
 * in any row of the same words, where it holds a sentence of the run, or any content of it once rows have moved.
 * @param added the rows that may have been put in since
 */
function rivalsOf(
  entry: JournalEntry,
  { row, column }: Position,
  { moves: { rows } }: Journey,
  grid: Grid,
  results: ReadonlySet<number>,
  added: readonly number[],
): readonly Position[] {
  const twins = new Set<number>();
  for (let i = 0; i === 0 || (!results.has(row + i) && row + i < grid.top + grid.values.length); i++)
    for (const double of rows.doublesOf(row + i)) twins.add(double - i);
  const equals = rows.twinsOf(row).filter((each) => results.has(each));
  const holdsIts = row === entry.cell.row ? holdsSentence : holdsWritten;
  const own = rows.sure(entry.cell.row);
  const end = grid.top + grid.values.length;
  const mayBeIts = [...new Set([...equals, ...added, ...(own === null ? [] : [own])])]
    .filter((each) => each >= grid.top && each < end)
    .sort((one, other) => one - other);
  return mayBeIts.flatMap((each) => {
    const cell = { row: each, column };
    if (equals.includes(each) && holdsIts(grid, cell, entry)) return [cell];
    const isAdded = rows.isAdded(each) && rows.mayBe(entry.cell.row, each);
    const isOwn = each !== row && each === own;
    if (!(isAdded || isOwn) || stateAt(grid, cell).content === "") return [];
    return twins.has(each) || holdsWritten(grid, cell, entry) ? [cell] : [];
  });
}

/** Whether a cell holds a sentence that a run wrote for an entry: it names that entry's own cells. */
function holdsSentence(grid: Grid, cell: Position, entry: JournalEntry): boolean {
  const { content } = stateAt(grid, cell);
  return typeof content === "string" && !isFormula(content) && holdsWritten(grid, cell, entry);
}

/** Those whose indicators are not recognised, by the rows of the sheet. */
function byRows(
  journal: readonly JournalEntry[],
  results: ReadonlyMap<string, Position>,
  grid: Grid,
  since: Whereabouts["since"],
): Pick<Whereabouts, "places" | "unsure"> {
  const columns = new Set([...results.values()].map(({ column }) => column));
  const places = new Map<string, Position>();
  const taken = new Set<string>();
  const rows = new Set<number>();
  for (const { identity, cell } of journal) {
    const found = results.get(identity);
    if (found === undefined) continue;
    taken.add(address(found));
    rows.add(cell.row);
  }
  const missed: Missed[] = [];
  for (const entry of journal) {
    const found = since(entry.landscape);
    if (results.has(entry.identity) || found === null) continue;
    const column = columnNow(entry, found.moves, columns);
    const { rows: lines } = found.moves;
    const row = lines.likely(entry.cell.row);
    const cell = row === null ? null : { row, column };
    const isSure = lines.sure(entry.cell.row) !== null;
    if (cell === null || (!isSure && !holdsWritten(grid, cell, entry))) {
      missed.push({ entry, column, likely: cell, landscape: found.landscape, moves: found.moves });
      continue;
    }
    if (!taken.has(address(cell))) places.set(entry.identity, cell);
    taken.add(address(cell));
    rows.add(entry.cell.row);
  }
  for (const { entry } of missed) rows.add(entry.cell.row);
  const unsure = new Map<string, readonly Position[]>();
  const groups = groupsOf(missed, taken, grid);
  const shared = sharedCells(groups);
  for (const { entries, cells } of groups) {
    const isSure = entries.length === cells.length || (entries.length > cells.length && areAlike(entries));
    const isAlone = !cells.some((cell) => shared.has(address(cell)));
    const isOther = (one: Missed): boolean =>
      one.moves.rows.isCopied(one.entry.cell.row) || hasBystander(one, rows);
    if (isSure && isAlone && !entries.some(isOther)) {
      entries.forEach(({ entry }, i) => {
        const cell = cells[i];
        if (cell !== undefined) places.set(entry.identity, cell);
      });
    } else for (const { entry } of entries) unsure.set(entry.identity, cells);
    for (const cell of cells) taken.add(address(cell));
  }
  for (const { entry, likely } of missed) {
    const isFound = places.has(entry.identity) || unsure.has(entry.identity);
    if (!isFound && likely !== null && !taken.has(address(likely))) places.set(entry.identity, likely);
  }
  return { places: new Map([...results, ...places]), unsure };
}

function columnNow({ cell }: JournalEntry, { columns }: Moves, now: ReadonlySet<number>): number {
  const [only = cell.column] = now;
  return columns.sure(cell.column) ?? (now.size === 1 ? only : cell.column);
}

/** An entry whose row is not known: rows were put in or taken out right there. */
interface Missed {
  readonly entry: JournalEntry;
  readonly column: number;
  /** Where it may stand, unless another cell holds what it wrote. */
  readonly likely: Position | null;
  readonly landscape: Landscape;
  readonly moves: Moves;
}

/** Entries, and the cells between their neighbours that hold what they wrote. */
interface Group {
  readonly entries: readonly Missed[];
  readonly cells: readonly Position[];
}

function groupsOf(missed: readonly Missed[], taken: ReadonlySet<string>, grid: Grid): readonly Group[] {
  const around = missed.map((one) => cellsAround(one).filter((cell) => !taken.has(address(cell))));
  const exact = missed.map(
    ({ entry }, i) => around[i]?.filter((cell) => holdsWritten(grid, cell, entry)) ?? [],
  );
  const known = new Set(exact.flat().map(address));
  const groups = new Map<string, { readonly entries: Missed[]; readonly cells: readonly Position[] }>();
  missed.forEach((one, i) => {
    const live = around[i]?.filter((cell) => !known.has(address(cell)) && holdsLive(grid, cell, one.entry));
    const cells = [...(exact[i] ?? []), ...(live ?? [])];
    const key = cells.map(address).join(" ");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { entries: [one], cells });
    else group.entries.push(one);
  });
  return [...groups.values()].filter(({ cells }) => cells.length > 0);
}

/** The cells between the neighbours of an entry whose rows may be its own. */
function cellsAround({ entry, column, moves: { rows } }: Missed): readonly Position[] {
  const [after, before] = rows.around(entry.cell.row);
  const between = Array.from({ length: Math.max(0, before - after - 1) }, (_, i) => after + 1 + i);
  return between.filter((row) => rows.mayBe(entry.cell.row, row)).map((row) => ({ row, column }));
}

/** Whether a cell holds what a run wrote for an entry, or again what it held before, in the run's number format. */
function holdsWritten(grid: Grid, cell: Position, { before, written, cell: then }: JournalEntry): boolean {
  const { content, numberFormat } = stateAt(grid, cell);
  const isBefore =
    saidAt(content, cell) === saidAt(before.content, then) && numberFormat !== before.numberFormat;
  return written.some(
    (one) => left(content, one.trace, cell) || (isBefore && numberFormat === one.numberFormat),
  );
}

function saidAt(content: CellValue, cell: Position): CellValue {
  return isFormula(content) ? relativeTo(content, cell) : content;
}

/** Whether a cell holds a live formula of ours, and a run wrote one for an entry: its cells may have moved apart since. */
function holdsLive(grid: Grid, cell: Position, { written }: JournalEntry): boolean {
  const { content } = stateAt(grid, cell);
  return isFormula(content) && isMarked(content) && written.some(({ trace }) => isOfFormula(trace));
}

/** The cells (A1) that stand in several groups. */
function sharedCells(groups: readonly Group[]): ReadonlySet<string> {
  const [once, shared] = [new Set<string>(), new Set<string>()];
  for (const cell of groups.flatMap(({ cells }) => cells.map(address)))
    (once.has(cell) ? shared : once).add(cell);
  return shared;
}

/** Whether it makes no difference which of some entries a cell is of. */
function areAlike(entries: readonly Missed[]): boolean {
  const [first] = entries;
  return entries.every(({ entry: { before } }) => {
    return first !== undefined && !isFormula(before.content) && sameState(before, first.entry.before);
  });
}

/** Whether a result that the run did not write stood where an entry did, and is not found again either. */
function hasBystander({ entry, landscape, moves }: Missed, rows: ReadonlySet<number>): boolean {
  const [after, before] = moves.rows.around(entry.cell.row);
  return [...landscape.results].some((row) => {
    if (rows.has(row) || moves.rows.likely(row) !== null) return false;
    const [above, below] = moves.rows.around(row);
    return above === after && below === before;
  });
}

/** By the addresses of then, where all that is found has stayed where it was. */
function byAddress(
  journal: readonly JournalEntry[],
  results: ReadonlyMap<string, Position>,
  lost: readonly JournalEntry[],
  grid: Grid,
): ReadonlyMap<string, Position> {
  const columns = new Set(lost.map(({ cell }) => cell.column));
  const beside = cellsBySurroundings(grid, columns);
  let hasStayed = false;
  for (const entry of journal) {
    const found = results.get(entry.identity);
    const now = found === undefined ? (beside.get(entry.beside ?? "") ?? []) : [found];
    if (now.some((cell) => !isElsewhere(cell, entry))) hasStayed = true;
    else if (now.length > 0) return results;
  }
  if (!hasStayed) return results;
  const taken = new Set([...results.values()].map(address));
  const isCopied = ({ beside: texts }: JournalEntry): boolean =>
    (beside.get(texts ?? "")?.length ?? 0) > lost.filter((one) => one.beside === texts).length;
  const free = lost.filter((entry) => !taken.has(address(entry.cell)) && !isCopied(entry));
  return new Map([...results, ...free.map(({ identity, cell }) => [identity, cell] as const)]);
}
