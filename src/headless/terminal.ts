/** What a terminal may take for a command, turns a line round, can't be seen, or is no character at all. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

/**
 * Text as it may be printed on a terminal: whatever a file can bring in that is not plain text is replaced by the
 * replacement character, so that it can be seen that something stood there. Line breaks stay.
 */
export function printable(text: string): string {
  return text.replace(UNSAFE, (character) => (character === "\n" ? character : "\uFFFD"));
}

/**
 * A value as one line of JSON that is safe on a terminal and for strict readers: the same value, with unsafe characters
 * written as \uXXXX; halves of characters, which no UTF-8 can hold, become the replacement character.
 */
export function printableJson(value: unknown): string {
  const wellFormed = (_: string, each: unknown): unknown =>
    typeof each === "string" ? each.replace(/\p{Cs}/gu, "\uFFFD") : each;
  return JSON.stringify(value, wellFormed).replace(UNSAFE, escaped);
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, i) => character.charCodeAt(i));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
