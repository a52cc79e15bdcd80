import type { Word } from "./words";

/** How alike two words are: 1 the same, less for the same stem or a slip of the pen, 0 for different words. */
export function wordLikeness(a: Word, b: Word): number {
  if (a.text === b.text) return 1;
  if (a.kind !== "content" || b.kind !== "content") return 0;
  if (a.stem === b.stem) return 0.92;
  return isSlip(a.text, b.text) || isSlip(a.stem, b.stem) ? 0.85 : 0;
}

/** A slip of the pen: one letter off in a word of six letters or more, two in one of ten or more; the first letter right. */
function isSlip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 6 || !b.startsWith(a.charAt(0))) return false;
  const allowed = shorter >= 10 ? 2 : 1;
  return Math.abs(a.length - b.length) <= allowed && distance(a, b, allowed) <= allowed;
}

/** The number of letters to add, drop, change or swap with a neighbour; stops counting above `limit`. */
function distance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      }
      next.push(best);
    }
    before = row;
    row = next;
    if (Math.min(...row) > limit) return limit + 1;
  }
  return row[b.length] ?? limit + 1;
}
