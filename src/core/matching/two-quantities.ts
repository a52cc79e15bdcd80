import { wordLikeness } from "./likeness";
import { saySame, type Word } from "./words";

/**
 * Whether the words of a phrase that its own label lacks hold another label, or its own label once more: an operator
 * between the two was lost.
 * @param own the index of the label that the phrase is matched with
 */
export function holdsAnother(
  rest: readonly Word[],
  own: number,
  labels: readonly (readonly Word[])[],
): boolean {
  return labels.some((label, index) => {
    const telling = label.filter((word) => word.kind === "content" || word.kind === "figure");
    if (index === own)
      return (
        telling.length > 0 && telling.every((word) => rest.some((other) => wordLikeness(other, word) > 0))
      );
    return telling.length > 1 && telling.every((word) => rest.some((other) => wordLikeness(other, word) > 0));
  });
}

/** Whether a phrase is one label after the other, word for word, with at most a joint between them. */
export function saysTwo(phrase: readonly Word[], labels: readonly (readonly Word[])[]): boolean {
  if (labels.some((label) => saySame(phrase, label))) return false;
  return labels.some((first) => {
    if (first.length >= phrase.length || !saySame(phrase.slice(0, first.length), first)) return false;
    return labels.some((second) => {
      const between = phrase.slice(first.length, phrase.length - second.length);
      const isLast = first.length + second.length <= phrase.length && saySame(lastOf(phrase, second), second);
      return isLast && between.every(({ kind, text }) => kind === "function" || JOINTS.has(text));
    });
  });
}

function lastOf(phrase: readonly Word[], { length }: readonly Word[]): readonly Word[] {
  return phrase.slice(phrase.length - length);
}

const JOINTS: ReadonlySet<string> = new Set(["kemudian", "lalu", "selanjutnya", "atau", "serta", "dan"]);
