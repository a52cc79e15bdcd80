/** The error values that a cell may hold as they are; as content they are no text. */
const ERRORS = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|GETTING_DATA)$/;

/** A text that Excel can only take as a text: a letter first, and no word with a number right behind it ("Mar 2024"). */
const PLAIN = /^\p{L}(?!\p{L}*[\s./-]*\d)/u;

const BOOLEAN = /^(?:true|false|benar|salah)$/i;

/**
 * A text as it must be given to Excel to come out the same: one that Excel might take for a number, a date or a formula
 * gets the apostrophe before it that marks it as text. An error value is given as it is.
 * @param numberFormat the format that the cell has when the text is written; in Text format ("@") all is text anyway
 */
export function asTypedText(text: string, numberFormat: string): string {
  if (text === "" || numberFormat === "@" || ERRORS.test(text)) return text;
  return PLAIN.test(text) && !BOOLEAN.test(text) ? text : `'${text}`;
}
