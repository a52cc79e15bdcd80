import type { Landscape, Lines } from "./landscape";

/** Where the rows or columns of an earlier sheet stand now. */
export interface LineMoves {
  /** Where a line stands for certain; null where that is not known, or it is gone. */
  readonly sure: (line: number) => number | null;
  /** Where it stands unless some were taken out and as many put in at the same place; none with the words of another one. */
  readonly likely: (line: number) => number | null;
  /** The lines between which an unknown one must stand, or have stood, if it has not left its neighbours. */
  readonly around: (line: number) => readonly [after: number, before: number];
  /** Whether a line of now may be an earlier one: it has no words, or is not known as another one nor has another one's words. */
  readonly mayBe: (line: number, now: number) => boolean;
  /** Whether the words of an earlier line stand on more lines now than then. */
  readonly isCopied: (line: number) => boolean;
  /** Whether a line of now may have been put in since: it is not even likely to be an earlier one, or has no words. */
  readonly isAdded: (now: number) => boolean;
  /** The other lines of now with the words of a line of now. */
  readonly twinsOf: (now: number) => readonly number[];
  /** The same, where these words stand on more lines than then. */
  readonly doublesOf: (now: number) => readonly number[];
  /** Whether several lines in a row may be an earlier one: its words stand there more than once, and others have changed. */
  readonly isDoubtful: (line: number) => boolean;
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
  if (then.first === now.first && same(then.prints, now.prints)) return unmoved(now);
  const [before, after] = [padded(then), padded(now)];
  const [once, onceNow] = [unique(before), unique(after)];
  const anchors = new Map<number, number>();
  for (const [print, line] of once) {
    const found = onceNow.get(print);
    if (found !== undefined) anchors.set(line, found);
  }
  const chain = rising([[-1, -1], ...anchors, [before.length, after.length]]);
  const earlier = new Set(before);
  const isNew = (print: string): boolean => print === "" || !earlier.has(print);
  const doubtful = new Set<number>();
  const sure = new Map(anchors);
  const likely = new Map<number, number>();
  for (let i = 1; i < chain.length; i++) {
    const [a = [-1, -1] as const, b = [-1, -1] as const] = [chain[i - 1], chain[i]];
    for (const line of doubtfulLines(before, after, a, b)) doubtful.add(line);
    followed(before, after, a, b, (line) => doubtful.has(line), isNew, sure, likely);
  }
  const known = new Set(sure.values());
  const explained = new Set([...known, ...likely.values()]);
  const [often, oftenNow] = [counts(before), counts(after)];
  const twinsOf = twinsIn(after);
  return {
    sure: (line) => sure.get(line) ?? null,
    likely: (line) => sure.get(line) ?? likely.get(line) ?? null,
    around: (line) => neighbours(line, sure, before.length, after.length),
    mayBe: (line, now) => {
      const print = after[now] ?? "";
      return print === "" || (!known.has(now) && (print === before[line] || isNew(print)));
    },
    isCopied: (line) => {
      const isSame = (print: string): boolean => print === before[line];
      return after.filter(isSame).length > before.filter(isSame).length;
    },
    isAdded: (now) => !explained.has(now) || after[now] === "",
    twinsOf,
    doublesOf: (now) => {
      const print = after[now] ?? "";
      return (oftenNow.get(print) ?? 0) > Math.max(1, often.get(print) ?? 0) ? twinsOf(now) : [];
    },
    isDoubtful: (line) => doubtful.has(line),
  };
}

function unmoved(lines: Lines): LineMoves {
  return {
    sure: (line) => line,
    likely: (line) => line,
    around: (line) => [line - 1, line + 1],
    mayBe: (line, now) => line === now,
    isCopied: () => false,
    isAdded: () => false,
    twinsOf: twinsIn(padded(lines)),
    doublesOf: () => [],
    isDoubtful: () => false,
  };
}

/** Tells the other lines that have the words of a line. */
function twinsIn(prints: readonly string[]): LineMoves["twinsOf"] {
  const lines = new Map<string, number[]>();
  prints.forEach((print, line) => {
    const alike = lines.get(print);
    if (alike === undefined) lines.set(print, [line]);
    else alike.push(line);
  });
  return (own) => {
    const print = prints[own] ?? "";
    return print === "" ? [] : (lines.get(print) ?? []).filter((line) => line !== own);
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

/**
 * The lines between two anchors that may be one of several, because lines with the same words were put in or taken out
 * there.
 */
function doubtfulLines(
  before: readonly string[],
  after: readonly string[],
  [a, nowA]: readonly [number, number],
  [b, nowB]: readonly [number, number],
): readonly number[] {
  const isWord = (print: string): boolean => print !== "";
  const [then, now] = [before.slice(a + 1, b).filter(isWord), after.slice(nowA + 1, nowB).filter(isWord)];
  if (same(then, now)) return [];
  const [often, oftenNow] = [counts(then), counts(now)];
  const repeated = (words: readonly string[]): readonly string[] =>
    words.filter((print) => Math.max(often.get(print) ?? 0, oftenNow.get(print) ?? 0) > 1);
  if (same(repeated(then), repeated(now))) return [];
  const isCopied = [...oftenNow].some(([print, count]) => count > (often.get(print) ?? count));
  if (b - a === nowB - nowA && !isCopied) return [];
  return Array.from({ length: b - a - 1 }, (_, i) => a + 1 + i).filter((line) => {
    const print = before[line] ?? "";
    return Math.max(often.get(print) ?? 0, oftenNow.get(print) ?? 0) > 1;
  });
}

/** How often each of some words stands there. */
function counts(prints: readonly string[]): ReadonlyMap<string, number> {
  const often = new Map<string, number>();
  for (const print of prints) often.set(print, (often.get(print) ?? 0) + 1);
  return often;
}

/** Enters the lines between two anchors that follow the one and precede the other. */
function followed(
  before: readonly string[],
  after: readonly string[],
  [a, nowA]: readonly [number, number],
  [b, nowB]: readonly [number, number],
  isDoubtful: (line: number) => boolean,
  isNew: (print: string) => boolean,
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
      if (isDoubtful(a + i)) continue;
      if (i <= down || i > length - up) sure.set(a + i, nowA + i);
      else if (!sure.has(a + i) && isNew(after[nowA + i] ?? "")) likely.set(a + i, nowA + i);
    }
    return;
  }
  for (let i = 1; i <= length; i++) {
    const [isDown, isUp] = [i <= down, i > length - up];
    const [fromAbove, fromBelow] = [nowA + i, nowB - (b - a - i)];
    if (isDown === isUp || isDoubtful(a + i)) continue;
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
