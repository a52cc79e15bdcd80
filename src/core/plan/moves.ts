import type { Landscape, Lines } from "./landscape";

/** Where the rows or columns of an earlier sheet stand now. */
export interface LineMoves {
  /** Where a line stands for certain; null where that is not known, or it is gone. */
  readonly sure: (line: number) => number | null;
  /** Where it stands unless some were taken out and as many put in at the same place. */
  readonly likely: (line: number) => number | null;
  /** The lines between which an unknown one must stand, or have stood, if it has not left its neighbours. */
  readonly around: (line: number) => readonly [after: number, before: number];
  /** Whether a line of now is one of the earlier ones. */
  readonly isKnown: (now: number) => boolean;
  /** Whether the words of an earlier line stand on more lines now than then. */
  readonly isCopied: (line: number) => boolean;
}

/** How a sheet has changed its rows and columns since an earlier landscape. */
export interface Moves {
  readonly rows: LineMoves;
  readonly columns: LineMoves;
}

/** Compares the landscapes of two times. */
export function movesBetween(then: Surface, now: Surface): Moves {
  return { rows: lineMoves(then.rows, now.rows), columns: lineMoves(then.columns, now.columns) };
}

type Surface = Pick<Landscape, "rows" | "columns">;

const STAYED = unmoved({ first: 0, prints: [] });
/** Nothing has moved. */
export const NO_MOVES: Moves = { rows: STAYED, columns: STAYED };

/**
 * A line is found again where its words stand once then and once now, and where it follows such lines without a break,
 * or precedes them. Where following and preceding say something different, as where one of several blank or equal lines
 * was put in or taken out, nothing is sure.
 */
function lineMoves(then: Lines, now: Lines): LineMoves {
  if (then.first === now.first && same(then.prints, now.prints)) return unmoved(then);
  const [before, after] = [padded(then), padded(now)];
  const [once, onceNow] = [unique(before), unique(after)];
  const anchors = new Map<number, number>();
  for (const [print, line] of once) {
    const found = onceNow.get(print);
    if (found !== undefined) anchors.set(line, found);
  }
  const chain = rising([[-1, -1], ...anchors, [before.length, after.length]]);
  const sure = new Map(anchors);
  const likely = new Map<number, number>();
  for (let i = 1; i < chain.length; i++) {
    const [a = [-1, -1] as const, b = [-1, -1] as const] = [chain[i - 1], chain[i]];
    followed(before, after, a, b, sure, likely);
  }
  const known = new Set(sure.values());
  return {
    sure: (line) => sure.get(line) ?? null,
    likely: (line) => sure.get(line) ?? likely.get(line) ?? null,
    around: (line) => neighbours(line, sure, before.length, after.length),
    isKnown: (line) => known.has(line),
    isCopied: (line) => {
      const isSame = (print: string): boolean => print === before[line];
      return after.filter(isSame).length > before.filter(isSame).length;
    },
  };
}

function unmoved({ first, prints }: Lines): LineMoves {
  return {
    sure: (line) => line,
    likely: (line) => line,
    around: (line) => [line - 1, line + 1],
    isKnown: (line) => line < first + prints.length,
    isCopied: () => false,
  };
}

/** The lines from the sheet's first one on: blank ones before those that were read. */
function padded({ first, prints }: Lines): readonly string[] {
  return [...Array.from({ length: first }, () => ""), ...prints];
}

/** The lines whose words stand on no other one. */
function unique(prints: readonly string[]): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const often = new Set([""]);
  prints.forEach((print, line) => {
    if (lines.has(print)) often.add(print);
    else lines.set(print, line);
  });
  return new Map([...lines].filter(([print]) => !often.has(print)));
}

/** Of pairs in the order of their first numbers, as many as can be whose second numbers rise, too, with both ends. */
function rising(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const tails: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, value], i) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[i] = low === 0 ? -1 : (tails[low - 1] ?? -1);
    tails[low] = i;
  });
  const chain: (readonly [number, number])[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) {
    const pair = pairs[i];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.reverse();
}

/** Enters the lines between two anchors that follow the one and precede the other. */
function followed(
  before: readonly string[],
  after: readonly string[],
  [a, nowA]: readonly [number, number],
  [b, nowB]: readonly [number, number],
  sure: Map<number, number>,
  likely: Map<number, number>,
): void {
  const [length, nowLength] = [b - a - 1, nowB - nowA - 1];
  const most = Math.min(length, nowLength);
  let down = 0;
  while (down < most && before[a + 1 + down] === after[nowA + 1 + down]) down++;
  let up = 0;
  while (up < most && before[b - 1 - up] === after[nowB - 1 - up]) up++;
  if (length === nowLength) {
    for (let i = 1; i <= length; i++) {
      const isSure = i <= down || i > length - up;
      (isSure ? sure : likely).set(a + i, nowA + i);
    }
    return;
  }
  for (let i = 1; i <= length; i++) {
    const [isDown, isUp] = [i <= down, i > length - up];
    const [fromAbove, fromBelow] = [nowA + i, nowB - (b - a - i)];
    if (isDown === isUp) continue;
    const taken = isDown ? fromAbove > nowB - 1 - up : fromBelow <= nowA + down;
    if (!taken) sure.set(a + i, isDown ? fromAbove : fromBelow);
  }
}

function neighbours(
  line: number,
  sure: ReadonlyMap<number, number>,
  length: number,
  nowLength: number,
): readonly [number, number] {
  let [above, below] = [line - 1, line + 1];
  while (above >= 0 && !sure.has(above)) above--;
  while (below < length && !sure.has(below)) below++;
  return [sure.get(above) ?? -1, sure.get(below) ?? nowLength];
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((print, i) => print === b[i]);
}
