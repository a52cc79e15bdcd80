import { unitsIn } from "../quantity/measure";
import type { Interpretation } from "./interpretation";
import { saySame, wordsOf } from "./words";

const LETTER = String.raw`([A-Za-z]\d?|[A-Za-z]{1,4}_[A-Za-z\d]{1,3}|\d{1,2})`;
/** "A. Jumlah RT", "b) Jumlah RT", "X = Jumlah RT". */
const BEFORE = new RegExp(String.raw`^\s*(?:\(\s*)?${LETTER}\s*[.):=\]]\s*(?=\p{L})`, "u");
/** "Jumlah RT (A)". */
const BEHIND = new RegExp(String.raw`\(\s*${LETTER}\s*\)\s*$`, "u");

/** "X1 Nilai sarana", "IPi3: Daya Tanggap". */
const CODE = /^\s*(\p{L}{1,5}\d{1,2})(?![\p{L}\d])\s*[.):=-]?\s*(?=\p{L})/u;
const LETTERS_BEHIND = /\(\s*(\p{L}{1,4}\d{0,2})\s*\)\s*$/u;

/**
 * Finds the short names by which labels say what the letters of a formula mean: "A. Jumlah RT aktif", "Jumlah RT (B)", "X1
 * Nilai sarana".
 * @returns one for each label, or null where one has none, or two have the same
 */
export function namesOf(labels: readonly string[]): readonly string[] | null {
  const names = labels.flatMap((label) => nameOf(label) ?? []);
  const isWhole = names.length > 1 && names.length === labels.length;
  return isWhole && new Set(names).size === names.length ? names : null;
}

/** The one name that a label has; none where the one before it and the one behind it differ, and no unit behind it. */
function nameOf(label: string): string | null {
  const [before, behind] = [BEFORE.exec(label) ?? CODE.exec(label), LETTERS_BEHIND.exec(label)].map((found) =>
    found?.[1]?.toLowerCase(),
  );
  const own = before === undefined || /^\d/.test(before) ? undefined : before;
  const other = behind === undefined || unitsIn(behind).length > 0 ? undefined : behind;
  if (own !== undefined && other !== undefined && own !== other) return null;
  return own ?? other ?? null;
}

/**
 * Lets a reading stand only where the letters before the labels are not those that the formula gives to other quantities:
 * "A = Jumlah hadir" in the formula, and "A. Jumlah diundang" among the labels. Which of the two is amiss is for a person.
 * @param labels the labels as they are typed, with their letters
 * @param legend the letters that the formula says the meaning of, with that meaning
 */
export function agreeingLetters(
  found: Interpretation,
  labels: readonly string[],
  legend: ReadonlyMap<string, string>,
): Interpretation {
  if (!found.ok || labels.every((label) => nameOf(label) === null)) return found;
  const meanings = [...legend].map(([letter, meaning]) => ({ letter, words: wordsOf(meaning) }));
  const letterOf = (phrase: string): string | undefined =>
    BEHIND.exec(phrase)?.[1] ?? meanings.find(({ words }) => saySame(words, wordsOf(phrase)))?.letter;
  const phrases = found.matches.map(({ phrase, input }) => ({
    phrase,
    input,
    letter: letterOf(phrase)?.toLowerCase(),
  }));
  for (const { input, letter } of phrases) {
    const label = labels[input] ?? "";
    const own = nameOf(label);
    const other = phrases.find((each) => each.letter === own);
    if (own === null || own === letter || other === undefined) continue;
    const onlyFormula = [BEHIND.test(other.phrase) ? other.phrase : `${own.toUpperCase()} = ${other.phrase}`];
    return {
      ok: false,
      reason: "labels-contradict",
      words: { onlyFormula, label, onlyLabel: [label.replace(BEFORE, "")] },
    };
  }
  return found;
}
