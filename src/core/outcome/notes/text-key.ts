import { wordsOf } from "../../binding/words";
import { words } from "../../grid/text";

/** Gives texts that say the same the same key: the words in one spelling, without "Jumlah", "Total" and "yang". */
export type TextKey = (text: string) => string;

/** A new key maker; it remembers the spelling of each word it met, because the texts of a form share most of theirs. */
export function textKey(): TextKey {
  const spellings = new Map<string, string>();
  return (text) => {
    let key = "";
    for (const piece of pieces(text)) {
      let spelt = spellings.get(piece);
      if (spelt === undefined) {
        spelt = spelling(piece);
        spellings.set(piece, spelt);
      }
      key += spelt;
    }
    return key;
  };
}

/** Plain letters are by far the commonest, and many times faster to find. */
function pieces(text: string): readonly string[] {
  return /[^\0-\x7f]/.test(text) ? words(text) : (text.toLowerCase().match(/[a-z]+|\d+/g) ?? []);
}

/** One word in its one spelling, written out, with a blank behind it; "" for a word that says nothing of what is meant. */
function spelling(piece: string): string {
  return wordsOf(piece)
    .filter(({ kind, text }) => kind !== "function" && text !== "jumlah" && text !== "seluruh")
    .map(({ text }) => `${text} `)
    .join("");
}
