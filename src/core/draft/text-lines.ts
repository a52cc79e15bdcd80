/** Widths of the usual letters of Arial as parts of the font's size; what is not named counts as a small letter. */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  ["ijl'|.,:;!I/ ft[]", 0.28],
  ['r()-"', 0.34],
  ["ckszvxyJ", 0.5],
  ["ABEKPSVXYZ&", 0.67],
  ["CDHNRUw", 0.72],
  ["GOQ", 0.78],
  ["Mm", 0.84],
  ["W%", 0.94],
];
const SMALL_LETTER = 0.556;
const WIDTH_OF: ReadonlyMap<string, number> = new Map(
  WIDTHS.flatMap(([letters, width]) => Array.from(letters, (letter) => [letter, width] as const)),
);
/** Bold letters are wider, and Excel draws on the screen a little wider than on paper. */
const BOLD = 1.08;
const SAFETY = 1.04;
/** What a cell keeps free at its left and right edge together, in points. */
const PADDING = 5;

/**
 * How many lines a text takes in a wrapped cell, reckoned for Arial and rather too high than too low.
 * @param width the cell's width in points
 * @param size the font's size in points
 */
export function textLines(text: string, width: number, size: number, bold = false): number {
  const room = (width - PADDING) / (size * SAFETY * (bold ? BOLD : 1));
  return text.split("\n").reduce((lines, paragraph) => lines + paragraphLines(paragraph, room), 0);
}

function paragraphLines(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  const blank = widthOf(" ");
  for (const word of paragraph.split(" ")) {
    const width = widthOf(word);
    if (used > 0 && used + blank + width > room) {
      lines++;
      used = 0;
    } else if (used > 0) used += blank;
    used += width;
    while (used > room) {
      lines++;
      used -= room;
    }
  }
  return lines;
}

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += WIDTH_OF.get(letter) ?? SMALL_LETTER;
  return width;
}
