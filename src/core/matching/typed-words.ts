import { wordsOf, type Word } from "./words";

/**
 * Gives words as a text has them typed, neighbours together: "Tepat Waktu" for "tepat" and "waktu". Where none is typed as a
 * word, the bound that stands for it ("17 tahun ke atas"), or the words themselves.
 */
export function typedWords(text: string, words: readonly Word[]): readonly string[] {
  if (words.length === 0) return [];
  const wanted = new Set(words.map((word) => word.text));
  const found: string[] = [];
  let isRun = false;
  for (const piece of text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-.,]\d+)*/gu) ?? []) {
    const isWanted = wanted.has(piece.toLowerCase()) || wordsOf(piece).some((word) => wanted.has(word.text));
    const last = found.at(-1);
    if (isWanted && isRun && last !== undefined) found[found.length - 1] = `${last} ${piece}`;
    else if (isWanted) found.push(piece);
    isRun = isWanted;
  }
  if (found.length === 0) return text.match(BOUND) ?? [...wanted];
  return [...new Map(found.map((piece) => [piece.toLowerCase(), piece])).values()];
}

const BOUND =
  /(?:[<>≤≥]=?|(?:di ?(?:bawah|atas)|paling|tidak|lebih|kurang|sekurang)[^\d]{0,24})\s*\d+(?:\s\p{L}+)?|\d+(?:\s\p{L}+)?\s(?:ke|dan|atau)\s?(?:atas|bawah|lebih|kurang)/giu;
