/** Rows that must not be parted by a page's end: how many they are, and their height together. */
export interface Block {
  readonly rows: number;
  readonly height: number;
}

/**
 * The rows (counted from the first block's first row) that begin a page, so that no block is parted. A block that is
 * higher than a page begins one and is left to run over.
 * @param first what is left of the first page for the blocks
 * @param others what the other pages have; all heights in the same unit
 */
export function pageBreaks(blocks: readonly Block[], first: number, others: number): readonly number[] {
  const breaks: number[] = [];
  let left = first;
  let row = 0;
  for (const { rows, height } of blocks) {
    if (height > left && row > 0) {
      breaks.push(row);
      left = others;
    }
    left -= height;
    row += rows;
  }
  return breaks;
}
