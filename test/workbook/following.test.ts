import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { address } from "../../src/core/grid/address";
import type { ModelSheet } from "../../src/workbook/workbook";
import { caseFile, formula, type Cell } from "../cases/case-file";
import { opened } from "./engine";

const ROWS = 5;
const COLUMNS = 4;
const SHEETS = ["Satu", "Lain"] as const;

const KINDS = [
  ...(["sum", "sum", "double", "area", "indirect", "offset", "steered"] as const),
  ...(["random", "foreign", "sheets", "boundless"] as const),
];
/** What nobody can reckon; the last kind may read any cell. */
const OPEN: readonly string[] = ["random", "foreign", "sheets", "boundless"];

/** What a cell of a generated workbook holds: a number, or a formula over other cells (by their numbers). */
type Made =
  | { readonly kind: "constant"; readonly value: number }
  | {
      readonly kind: (typeof KINDS)[number];
      readonly of: readonly number[];
      /** What the file has for it where that can't be reckoned; null where the file has no value at all. */
      readonly stored: number | null;
    };

type Formula = Exclude<Made, { kind: "constant" }>;

interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

function placeOf(number: number): Place {
  const at = number % (ROWS * COLUMNS);
  return {
    sheet: Math.floor(number / (ROWS * COLUMNS)),
    row: Math.floor(at / COLUMNS),
    column: at % COLUMNS,
  };
}

const COUNT = SHEETS.length * ROWS * COLUMNS;
const numbers = fc.nat(COUNT - 1);
const cells: fc.Arbitrary<readonly Made[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant("constant" as const),
        value: fc.integer({ min: -9, max: 9 }),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constantFrom(...KINDS),
        of: fc.array(numbers, { minLength: 2, maxLength: 2 }),
        stored: fc.oneof(
          { weight: 4, arbitrary: fc.integer({ min: 50, max: 99 }) },
          { weight: 1, arbitrary: fc.constant(null) },
        ),
      }),
    },
  ),
  { minLength: COUNT, maxLength: COUNT },
);

function reference(number: number, from: number): string {
  const [to, own] = [placeOf(number), placeOf(from)];
  return `${to.sheet === own.sheet ? "" : `${SHEETS[to.sheet] ?? ""}!`}${address(to)}`;
}

/**
 * The formula's text; "area" reads a column from its first cell down, "offset" the cell below its first one, "steered" a
 * cell of column A that a constant tells.
 */
function textOf(all: readonly Made[], made: Formula, number: number): string {
  const [a = "", b = ""] = made.of.map((one) => reference(one, number));
  switch (made.kind) {
    case "sum":
      return `${a}+${b}`;
    case "double":
      return `2*${a}`;
    case "area": {
      const { sheet, row, column } = placeOf(made.of[0] ?? 0);
      return `SUM(${SHEETS[sheet] ?? ""}!${address({ row, column })}:${address({ row: ROWS - 1, column })})`;
    }
    case "indirect":
      return `INDIRECT("A1")+${a}`;
    case "offset":
      return `OFFSET(${a},1,0)+${b}`;
    case "steered":
      return all[made.of[0] ?? 0]?.kind === "constant" ? `OFFSET($A$1,MOD(${a},${ROWS}),0)` : `1*${a}`;
    case "random":
      return `RAND()+${a}`;
    case "foreign":
      return `TIDAKADA(${a})`;
    case "sheets":
      return `SUM(Satu:Lain!B2)+${a}`;
    case "boundless":
      return `INDIRECT("R1C1",FALSE)+${a}`;
  }
}

/** The cells that a formula reads, as far as the file tells. */
function readBy(all: readonly Made[], number: number): readonly number[] {
  const made = all[number];
  if (made === undefined || made.kind === "constant") return [];
  const { sheet: own } = placeOf(number);
  const [first = 0, second = 0] = made.of;
  const { sheet, row, column } = placeOf(first);
  const at = (onSheet: number, atRow: number, atColumn: number): number =>
    (onSheet * ROWS + atRow) * COLUMNS + atColumn;
  switch (made.kind) {
    case "sum":
      return made.of;
    case "area":
      return Array.from({ length: ROWS - row }, (_, i) => at(sheet, row + i, column));
    case "indirect":
      return [at(own, 0, 0), first];
    case "offset":
      return row === ROWS - 1 ? [second] : [at(sheet, row + 1, column), second];
    case "steered": {
      const steering = all[first];
      return steering?.kind === "constant" ? [first, at(own, modulo(steering.value), 0)] : [first];
    }
    case "sheets":
      return [at(0, 1, 1), at(1, 1, 1), first];
    case "double":
    case "random":
    case "foreign":
    case "boundless":
      return [first];
  }
}

/** The row that a number leads to, as Excel's MOD does. */
function modulo(value: number): number {
  return ((value % ROWS) + ROWS) % ROWS;
}

/** A second opinion: what each cell holds, null where it is not known. */
class Reckoning {
  readonly #all: readonly Made[];
  readonly #stored: ReadonlyMap<number, number>;
  readonly #changed: ReadonlyMap<number, number>;
  readonly #following: ReadonlySet<number>;
  readonly #found = new Map<number, number | null>();
  readonly #open = new Set<number>();

  constructor(
    all: readonly Made[],
    stored: ReadonlyMap<number, number>,
    changed: ReadonlyMap<number, number>,
  ) {
    this.#all = all;
    this.#stored = stored;
    this.#changed = changed;
    const following = new Set<number>();
    const reached = new Set(changed.keys());
    for (let before = -1; before !== following.size;) {
      before = following.size;
      all.forEach((made, i) => {
        if (made.kind === "constant") return;
        const isReached = readBy(all, i).some((one) => reached.has(one) || following.has(one));
        if (isReached || (made.kind === "boundless" && reached.size > 0)) following.add(i);
      });
    }
    this.#following = following;
  }

  /** Whether a formula follows one of the changed cells. */
  follows(number: number): boolean {
    return this.#following.has(number);
  }

  value(number: number): number | null {
    const made = this.#all[number];
    if (made === undefined) return null;
    if (made.kind === "constant") return this.#changed.get(number) ?? made.value;
    if (!this.#following.has(number) && this.#stored.has(number)) return this.#stored.get(number) ?? null;
    const known = this.#found.get(number);
    if (known !== undefined) return known;
    if (this.#open.has(number)) return null;
    this.#open.add(number);
    const found = this.#reckoned(made, number);
    this.#open.delete(number);
    this.#found.set(number, found);
    return found;
  }

  #reckoned(made: Formula, number: number): number | null {
    if (OPEN.includes(made.kind) || this.#isCircular(number)) return null;
    const [steering, ...led] = made.kind === "steered" ? readBy(this.#all, number) : [];
    if (steering !== undefined && led.length > 0 && this.#changed.has(steering)) return null;
    const values = (led.length > 0 ? led : readBy(this.#all, number)).map((one) => this.value(one));
    if (values.some((value) => value === null)) return null;
    const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
    return made.kind === "double" ? 2 * (values[0] ?? 0) : sum;
  }

  /** Whether a formula builds on itself through formulas that have to be calculated. */
  #isCircular(number: number): boolean {
    const seen = new Set<number>();
    const open = [number];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      const made = this.#all[one];
      if (made === undefined || made.kind === "constant") continue;
      if (one !== number && !this.#following.has(one) && this.#stored.has(one)) continue;
      for (const next of readBy(this.#all, one)) {
        if (next === number) return true;
        if (!seen.has(next)) {
          seen.add(next);
          open.push(next);
        }
      }
    }
    return false;
  }
}

/** What the file has stored: what a formula gives, or for one that nobody can reckon some number; nothing where it says so. */
function storedValues(all: readonly Made[]): ReadonlyMap<number, number> {
  const stored = new Map<number, number>();
  const everything = new Map(
    all.flatMap((made, i) => (made.kind === "constant" ? [] : [[i, made] as const])),
  );
  const guess = new Map<number, number>();
  for (const [i, made] of everything) {
    if (OPEN.includes(made.kind) && made.stored !== null) guess.set(i, made.stored);
  }
  const reckoning = new Reckoning(all, guess, new Map());
  for (const [i, made] of everything) {
    if (made.stored === null) continue;
    stored.set(i, guess.get(i) ?? reckoning.value(i) ?? made.stored);
  }
  return stored;
}

function bytesOf(all: readonly Made[], stored: ReadonlyMap<number, number>): Uint8Array {
  return caseFile({
    sheets: SHEETS.map((name, sheet) => ({
      name,
      rows: Array.from({ length: ROWS }, (_, row) =>
        Array.from({ length: COLUMNS }, (__, column): Cell => {
          const number = sheet * ROWS * COLUMNS + row * COLUMNS + column;
          const made = all[number];
          if (made === undefined) return null;
          return made.kind === "constant"
            ? made.value
            : formula(textOf(all, made, number), stored.get(number));
        }),
      ),
    })),
  });
}

describe("what follows a change", () => {
  const workbooks = fc.tuple(
    cells,
    fc.array(fc.tuple(numbers, fc.integer({ min: 10, max: 40 })), { minLength: 1, maxLength: 4 }),
  );

  test("is calculated or known to be unknown; nothing else has another value, and nothing stays once the change is gone", async () => {
    await fc.assert(
      fc.asyncProperty(workbooks, async ([all, wanted]) => {
        const stored = storedValues(all);
        const bytes = bytesOf(all, stored);
        const workbook = await opened(bytes);
        const changed = new Map(wanted.filter(([number]) => all[number]?.kind === "constant"));
        const at = (number: number): { sheet: ModelSheet; place: Place } => {
          const place = placeOf(number);
          const sheet = workbook.sheets[place.sheet];
          if (sheet === undefined) throw new Error("no sheet");
          return { sheet, place };
        };
        const write = (number: number, value: number): void => {
          const { sheet, place } = at(number);
          sheet.write(place, value);
        };
        const shown = (number: number): unknown => {
          const { sheet, place } = at(number);
          return sheet.cell(place.row, place.column).value;
        };
        for (const [number, value] of changed) write(number, value);
        const expected = new Reckoning(all, stored, changed);
        all.forEach((made, number) => {
          const value = expected.value(number);
          // A value that the engine can't find again, because something below it is unknown, is not kept as an old one.
          const isUnsure =
            made.kind !== "constant" && expected.follows(number) && buildsOnUnsure(all, stored, number);
          const allowed = isUnsure ? [value, "#N/IMPL!"] : [value ?? "#N/IMPL!"];
          expect(allowed).toContain(shown(number));
        });
        for (const number of changed.keys()) {
          const made = all[number];
          if (made?.kind === "constant") write(number, made.value);
        }
        expect(Buffer.compare(await workbook.save(), bytes)).toBe(0);
      }),
      { numRuns: Number(process.env["FOLLOWING"] ?? 150) },
    );
  });
});

/** Whether the stored value of a formula, or of one that it builds on, is none that can be reckoned from the file. */
function buildsOnUnsure(all: readonly Made[], stored: ReadonlyMap<number, number>, number: number): boolean {
  return [number, ...below(all, number)].some((one) => {
    const made = all[one];
    if (made === undefined || made.kind === "constant") return false;
    return OPEN.includes(made.kind) || !stored.has(one) || below(all, one).has(one);
  });
}

/** All cells that a formula builds on, directly or through others; itself, too, where it is circular. */
function below(all: readonly Made[], number: number): ReadonlySet<number> {
  const seen = new Set<number>();
  const open = [number];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const next of readBy(all, one)) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return seen;
}
