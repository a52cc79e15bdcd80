/** Tells whether a sentence already names a cell (A1), so that it need not be named again beside it. */
export function mentions(sentence: string, cell: string): boolean {
  return sentence.split(/[^A-Z0-9]+/).includes(cell);
}
