const DIGITS = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];
const SCALES: readonly (readonly [word: string, factor: number])[] = [
  ["triliun", 1e12],
  ["miliar", 1e9],
  ["juta", 1e6],
  ["ribu", 1e3],
];
const OTHERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    trilyun: "triliun",
    milyar: "miliar",
    sejuta: "satu juta",
    seribu: "satu ribu",
    seratus: "satu ratus",
    sepuluh: "satu puluh",
    sebelas: "satu belas",
  }),
);
const GLUED = /^(dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)(belas|puluh|ratus|ribu|juta)$/;

/**
 * Reads a whole number in Indonesian words: "tiga belas" is 13, "seratus dua puluh" is 120. What comes behind a million or
 * more has to name its own rank ("satu juta dua" may be 1,200,000).
 * @param words in lower case
 * @returns null where the words are no number, or more than one
 */
export function numberInWords(words: readonly string[]): number | null {
  const spelled = words.flatMap((word) => (OTHERS.get(word) ?? word.replace(GLUED, "$1 $2")).split(" "));
  if (spelled.length === 0) return null;
  if (spelled.join() === "nol") return 0;
  let rest: readonly string[] = spelled;
  let sum = 0;
  for (const [scale, factor] of SCALES) {
    const at = rest.indexOf(scale);
    if (at < 0) continue;
    const part = belowThousand(rest.slice(0, at));
    if (part === null) return null;
    sum += part * factor;
    rest = rest.slice(at + 1);
    if (factor > 1e3 && rest.length === 1) return null;
  }
  if (rest.length === 0) return sum;
  const last = belowThousand(rest);
  return last === null ? null : sum + last;
}

/**
 * Reads a decimal number in Indonesian words: "dua koma tujuh lima" is 2,75.
 * @param decimals the words behind "koma", a digit each
 * @returns null where the words are no number
 */
export function decimalInWords(whole: readonly string[], decimals: readonly string[]): number | null {
  const digits = decimals.map((word) => DIGITS.indexOf(word));
  const value = numberInWords(whole);
  return value === null || digits.length === 0 || digits.includes(-1)
    ? null
    : Number(`${String(value)}.${digits.join("")}`);
}

function belowThousand(words: readonly string[]): number | null {
  const at = words.indexOf("ratus");
  const hundreds = at < 0 ? 0 : digit(words.slice(0, at));
  if (hundreds === null) return null;
  const tens = words.slice(at + 1);
  if (tens.length === 0) return at < 0 ? null : hundreds * 100;
  const below = belowHundred(tens);
  return below === null ? null : hundreds * 100 + below;
}

function belowHundred(words: readonly string[]): number | null {
  if (words[1] === "belas" && words.length === 2) {
    const ones = digit(words.slice(0, 1));
    return ones === null ? null : 10 + ones;
  }
  if (words[1] !== "puluh") return digit(words);
  const tens = digit(words.slice(0, 1));
  const ones = words.length === 2 ? 0 : digit(words.slice(2));
  return tens === null || ones === null ? null : tens * 10 + ones;
}

/** From one to nine. */
function digit(words: readonly string[]): number | null {
  const value = words.length === 1 ? DIGITS.indexOf(words[0] ?? "") : -1;
  return value > 0 ? value : null;
}
