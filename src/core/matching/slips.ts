/**
 * Tells whether two words are a slip of the pen apart, the first letter right: a letter left out, put in or swapped in a word
 * of five letters or more, one that is off in one of six, two in one of ten. A last letter that differs makes another word:
 * "pelanggan", "pelanggar".
 */
export function isSlip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 5 || a.charCodeAt(0) !== b.charCodeAt(0)) return false;
  if (shorter === 5) return a.at(-1) === b.at(-1) && isWithin(a, 1, b, 1, 1) && !isOneOff(a, b);
  const allowed = shorter >= 10 ? 2 : 1;
  if (a.length === b.length && a.slice(0, -1) === b.slice(0, -1)) return false;
  return Math.abs(a.length - b.length) <= allowed && isWithin(a, 1, b, 1, allowed);
}

/** Can the rest of `a` become the rest of `b` by adding, dropping, changing or swapping at most so many letters? */
function isWithin(a: string, i: number, b: string, j: number, left: number): boolean {
  while (i < a.length && j < b.length && a.charCodeAt(i) === b.charCodeAt(j)) {
    i++;
    j++;
  }
  const rest = Math.max(a.length - i, b.length - j);
  if (rest <= left) return true;
  if (left === 0) return false;
  const swapped = a.charAt(i) === b.charAt(j + 1) && a.charAt(i + 1) === b.charAt(j);
  return (
    isWithin(a, i + 1, b, j + 1, left - 1) ||
    isWithin(a, i + 1, b, j, left - 1) ||
    isWithin(a, i, b, j + 1, left - 1) ||
    (swapped && isWithin(a, i + 2, b, j + 2, left - 1))
  );
}

/** Whether two words of one length differ in a single place. */
function isOneOff(a: string, b: string): boolean {
  return a.length === b.length && Array.from(a).filter((letter, i) => letter !== b.charAt(i)).length === 1;
}
