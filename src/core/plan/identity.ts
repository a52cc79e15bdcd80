import type { Form, Indicator } from "../form/form";
import { fingerprint } from "../grid/fingerprint";
import { cellAt, type Grid, type Position } from "../grid/grid";
import { atOnce, eachInSteps, type Steps } from "../steps";

/**
 * The indicators of a form by a name that stays with them wherever their rows move: their section, number, name and
 * indicator. Where several say the same, the name also holds which of how many it is, so that none is taken for
 * another when one of them is deleted.
 */
export function indicatorsByIdentity(form: Form): ReadonlyMap<string, Indicator> {
  return atOnce(identifying(form));
}

/** Gives a form's indicators as `indicatorsByIdentity` does, in steps. */
function* identifying(form: Form): Steps<ReadonlyMap<string, Indicator>> {
  const alike = new Map<string, Indicator[]>();
  for (const indicator of form.indicators) {
    const { section, number, name, indicator: text } = indicator;
    const words = JSON.stringify([section, number, name, text]);
    const group = alike.get(words);
    if (group === undefined) alike.set(words, [indicator]);
    else group.push(indicator);
  }
  const named = new Map<string, Indicator>();
  yield* eachInSteps([...alike], ([words, group]) => {
    group.forEach((indicator, i) => named.set(fingerprint(`${words} ${i + 1}/${group.length}`), indicator));
  });
  return named;
}

/** Where the results of a form's indicators stand, by the identities of these; without those that have no such cell. */
export function resultPlaces(form: Form): ReadonlyMap<string, Position> {
  return atOnce(placingResults(form));
}

/** Gives the places of results as `resultPlaces` does, in steps. */
export function* placingResults(form: Form): Steps<ReadonlyMap<string, Position>> {
  const named = [...(yield* identifying(form))];
  return new Map(
    named.flatMap(([identity, { resultCell }]) =>
      resultCell === null ? [] : [[identity, resultCell] as const],
    ),
  );
}

/**
 * What tells a row where no indicator does: a fingerprint of the texts that stand beside a cell, with their columns.
 * Numbers and formulas don't count, for they change; null where no text stands there.
 */
export function surroundings(grid: Grid, { row, column }: Position): string | null {
  const texts = (grid.values[row - grid.top] ?? []).flatMap((value, i) => {
    const at = grid.left + i;
    const isText = typeof value === "string" && value !== "" && cellAt(grid, row, at).formula === null;
    return isText && at !== column ? [[at, value]] : [];
  });
  return texts.length === 0 ? null : fingerprint(JSON.stringify(texts));
}

/** The cells in some columns by what stands beside them. */
export function cellsBySurroundings(
  grid: Grid,
  columns: Iterable<number>,
): ReadonlyMap<string, readonly Position[]> {
  const cells = new Map<string, Position[]>();
  for (const column of columns) {
    grid.values.forEach((_, i) => {
      const cell = { row: grid.top + i, column };
      const texts = surroundings(grid, cell);
      if (texts === null) return;
      const alike = cells.get(texts);
      if (alike === undefined) cells.set(texts, [cell]);
      else alike.push(cell);
    });
  }
  return cells;
}
