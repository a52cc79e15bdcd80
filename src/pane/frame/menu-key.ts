/** What a key is in a menu: the place of the line to go to, the way back to the button, or on past it; null for nothing. */
export type MenuKey = number | "back" | "leave" | null;

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/**
 * Tells what a key means in an open menu: arrows go round, Home and End to the ends, a letter to the next line that begins
 * with it.
 * @param at the place of the line that has the keyboard, -1 where none has
 */
export function menuKey(pressed: Pressed, lines: readonly string[], at: number): MenuKey {
  const { key } = pressed;
  const last = lines.length - 1;
  switch (key) {
    case "ArrowDown":
      return at >= last ? 0 : at + 1;
    case "ArrowUp":
      return at <= 0 ? last : at - 1;
    case "Home":
      return 0;
    case "End":
      return last;
    case "Escape":
      return "back";
    case "Tab":
      return "leave";
    default:
      return byLetter(pressed, lines, at);
  }
}

function byLetter({ key, ctrlKey, altKey, metaKey }: Pressed, lines: readonly string[], at: number): MenuKey {
  if (key.length !== 1 || key === " " || ctrlKey || altKey || metaKey) return null;
  const begins = (line: string): boolean => line.toLowerCase().startsWith(key.toLowerCase());
  const next = lines.findIndex((line, place) => place > at && begins(line));
  const found = next < 0 ? lines.findIndex(begins) : next;
  return found < 0 ? null : found;
}
