/**
 * The rows or the columns of a sheet as the grid draws them: where each begins and how large it is, in CSS pixels.
 * Indexes are 0-based; a hidden line has size 0.
 */
export interface Lines {
  readonly count: number;
  /** The distance from the first line to the beginning of this one; `start(count)` is the length of all. */
  start(index: number): number;
  size(index: number): number;
  /** The line that lies at a distance from the first, held between the first and the last line. */
  at(distance: number): number;
}

/** A run of lines, both ends inclusive. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * Measures the lines of a sheet once.
 * @param count how many lines there are, at least 1
 * @param size the size of one line in CSS pixels, 0 where it is hidden
 */
export function measureLines(count: number, size: (index: number) => number): Lines {
  const ends = new Float64Array(count);
  let sum = 0;
  for (let index = 0; index < count; index += 1) {
    sum += size(index);
    ends[index] = sum;
  }
  const start = (index: number): number => (index <= 0 ? 0 : (ends[Math.min(index, count) - 1] ?? 0));
  return {
    count,
    start,
    size: (index) => start(index + 1) - start(index),
    at: (distance) => {
      let low = 0;
      let high = count - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (start(middle + 1) > distance) high = middle;
        else low = middle + 1;
      }
      return low;
    },
  };
}

/**
 * The lines to draw for what is in view: the visible ones and as much again on each side, so that a short scroll needs
 * no new drawing. Where there are few lines, all of them.
 * @param scroll how far the view is scrolled, in CSS pixels
 * @param view the length of the view in CSS pixels
 * @param few up to this count everything is drawn
 */
export function linesInView(lines: Lines, scroll: number, view: number, few: number): Span {
  if (lines.count <= few) return { first: 0, last: lines.count - 1 };
  return { first: lines.at(Math.max(0, scroll - view)), last: lines.at(scroll + 2 * view) };
}

/** The indexes of a run that are not hidden, in order. */
export function shownIn(lines: Lines, span: Span): readonly number[] {
  const shown: number[] = [];
  for (let index = span.first; index <= span.last; index += 1) {
    if (lines.size(index) > 0) shown.push(index);
  }
  return shown;
}
